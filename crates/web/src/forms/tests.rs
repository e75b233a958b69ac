//! What is held of forms: every command is said by one and read back the same, nothing posted can break the door, and
//! what people mistype is named. What it is not: the market's own refusals.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod bills;
mod bytes;
mod examples;
mod generated;
mod mistyped;
mod readings;
mod round;

use super::*;
use market::Act;
use rules::{Calendar, Policy};
use std::sync::OnceLock;

fn calendar() -> Calendar {
    static CALENDAR: OnceLock<Calendar> = OnceLock::new();
    CALENDAR.get_or_init(|| Policy::fairwright().days().unwrap()).clone()
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    Fields::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
        .unwrap()
}

/// What an act's form reads as.
fn again(act: &Act) -> Result<Act, Vec<Wrong>> {
    let calendar = calendar();
    let (verb, pairs) = fill(act, &calendar).unwrap();
    parse(verb, &Fields::new(pairs).unwrap(), &calendar)
}

/// What a form of these fields reads as.
fn parsed(verb: &str, pairs: &[(&str, &str)]) -> Result<Act, Vec<Wrong>> {
    parse(verb, &fields(pairs), &calendar())
}

/// The fields that are wrong, and why, as `stage: missing`.
fn wrongs<T: std::fmt::Debug>(read: Result<T, Vec<Wrong>>) -> Vec<String> {
    read.unwrap_err().iter().map(|wrong| format!("{}: {}", wrong.field, wrong.why)).collect()
}
