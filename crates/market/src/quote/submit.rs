//! A firm that has surveyed submits its sealed quote; again, before the opening, replaces it (M4). What it is not: visible
//! to anybody before the opening.

use super::{Event, Quote, Submit, open};
use crate::dispatch;
use crate::id::FirmId;
use crate::limits::{DURATION, EVIDENCE};
use crate::project::{Case, Phase};
use crate::refusal::{Code, Refusal, missing, out_of_range};
use crate::survey::Survey;
use crate::world::Decision;
use rules::bill::BadBill;

impl Submit {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let firm = case.invited_only()?;
        is_open(case, firm)?;
        self.quote.check()?;
        let facts = case.facts().and(Event::Submitted { firm, quote: self.quote.clone() });
        open::with(case, facts, firm)?.done()
    }
}

/// Refuses a quote that is not the moment's: sealed quotes come from firms that measured, before the opening.
fn is_open(case: &Case<'_>, firm: FirmId) -> Result<(), Refusal> {
    let lead = dispatch::standing(case, firm)?;
    match &case.project.phase {
        Phase::Quoting { .. } => {}
        Phase::Matched { .. } => return Err(Refusal::new(Code::NotYet).with("first", "dispatch-complete")),
        _ => return Err(Refusal::new(Code::TooLate).with("since", "quotes-open")),
    }
    if !matches!(lead.survey, Survey::Held { .. }) {
        return Err(Refusal::new(Code::NotYet).with("first", "survey"));
    }
    Ok(())
}

impl Quote {
    fn check(&self) -> Result<(), Refusal> {
        if !self.bill.lines.iter().any(|line| line.comparable) {
            return Err(missing("comparable-line"));
        }
        if !DURATION.contains(&self.days) {
            return Err(out_of_range("days", i64::from(*DURATION.start()), i64::from(*DURATION.end())));
        }
        if self.drawings.len() > EVIDENCE {
            return Err(out_of_range("evidence", 0, i64::try_from(EVIDENCE).unwrap_or(i64::MAX)));
        }
        self.bill.check().map_err(bad_bill)
    }
}

fn bad_bill(bad: BadBill) -> Refusal {
    let (code, field, line) = match bad {
        BadBill::Lines(lines) => (Code::OutOfRange, "bill-lines", lines),
        BadBill::Text(line) => (Code::OutOfRange, "bill-text", line),
        BadBill::Quantity(line) => (Code::OutOfRange, "bill-quantity", line),
        BadBill::Price(line) => (Code::OutOfRange, "bill-price", line),
        BadBill::Twice(line) => (Code::Repeated, "bill-item", line),
        BadBill::Total => return Refusal::new(Code::OutOfRange).with("field", "bill-total"),
    };
    Refusal::new(code).with("field", field).number("line", i64::try_from(line).unwrap_or(i64::MAX))
}
