//! What is refused in an overlay.

use super::*;

#[test]
fn a_base_that_is_not_there() {
    overlay("base = \"here\"", "base = \"there\"", 2, "no full checklist");
}

#[test]
fn an_overlay_on_itself() {
    overlay("base = \"here\"", "base = \"tight\"", 2, "no full checklist");
}

#[test]
fn an_overlay_on_an_overlay() {
    let upon = OVERLAY
        .replace("base = \"here\"", "base = \"tight\"")
        .replace("e = \"tight\"\nbase", "e = \"tighter\"\nbase");
    let files: Vec<_> = GOOD.into_iter().chain([("checklist/tighter.toml", upon.as_str())]).collect();
    let bad = Guide::load(&files).map(|_| ()).expect_err("limits would depend on the order of files");
    refused(&bad, "checklist/tighter.toml", 2, "no full checklist");
}

#[test]
fn a_profile_given_twice() {
    overlay("profile = \"tight\"", "profile = \"here\"", 1, "twice");
}

#[test]
fn an_item_the_base_does_not_have() {
    overlay("item = \"4.2\"", "item = \"4.9\"", 5, "no such item");
}

#[test]
fn an_item_without_a_limit() {
    overlay("item = \"4.2\"", "item = \"4.3\"", 5, "no limit to replace");
}

#[test]
fn another_unit() {
    overlay("unit = \"mm\"", "unit = \"cm\"", 5, "another side or unit");
}

#[test]
fn another_side() {
    overlay("at_most", "at_least", 5, "another side or unit");
}

#[test]
fn the_same_limit_twice() {
    let (_, limit) = OVERLAY.split_once("[[limit]]").expect("it has one");
    overlay("[[limit]]", &format!("[[limit]]{limit}[[limit]]"), 9, "twice");
}

#[test]
fn a_blank_source() {
    overlay("standard = \"Y\"", "standard = \"\"", 5, "standard is empty");
}

#[test]
fn items_of_its_own() {
    let (_, item) = CHECKLIST.rsplit_once("[[item]]").expect("it has one");
    overlay("[[limit]]", &format!("[[item]]{item}[[limit]]"), 5, "no items of its own");
}
