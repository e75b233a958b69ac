//! The districts a firm or a supervisor serves, checked against the guide. What it is not: who is drawn there.

use crate::limits;
use crate::refusal::{self, Code, Refusal};
use crate::text;
use std::collections::BTreeSet;

/// Refuses an empty list, and one longer than anybody serves.
pub(crate) fn count(districts: &BTreeSet<text::Code>) -> Result<(), Refusal> {
    if (1..=limits::DISTRICTS).contains(&districts.len()) {
        return Ok(());
    }
    Err(refusal::out_of_range("districts", 1, i64::try_from(limits::DISTRICTS).unwrap_or(i64::MAX)))
}

/// Refuses a district where no dwelling can be.
pub(crate) fn known(districts: &BTreeSet<text::Code>) -> Result<(), Refusal> {
    let guide = &guide::Guide::built_in().districts;
    match districts.iter().find(|district| !guide.is_place(district.as_str())) {
        Some(stranger) => {
            Err(Refusal::new(Code::NotInGuide).with("field", "districts").with("value", stranger))
        }
        None => Ok(()),
    }
}
