//! Every form that any role's page shows, in every state that a scenario reaches, and every field of it: what is wrong,
//! missing, too long, hostile or said twice is refused with a 4xx, in the reader's language, by the label of the field;
//! never a 5xx, and nothing is changed. What it is not: a list of forms; it finds them on the pages.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

#[path = "../kit/mod.rs"]
mod kit;

mod attack;
mod crawl;
mod values;

use attack::Tally;
use crawl::Walker;
use std::path::PathBuf;

/// Forms that no page of a scenario shows: who has them, and why they are not met here.
const NOT_MET: [&str; 0] = [];

#[test]
fn every_field_of_every_form_refuses_what_is_wrong_and_nothing_is_changed() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let mut walker = Walker::new();
    for file in story::files(&folder).unwrap() {
        walker.tell(&file);
    }
    walker.door();
    let Tally { forms, fields, posts, refused, kept, faults } = walker.tally();
    println!(
        "{forms} forms, {fields} fields, {posts} posts: {refused} refused by their field, {kept} kept as text"
    );
    let unmet: Vec<String> = walker.unmet();
    assert_eq!(faults, Vec::<String>::new(), "{} things went wrong", faults.len());
    assert_eq!(unmet, NOT_MET, "forms that no page showed");
}
