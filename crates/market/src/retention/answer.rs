//! The owner answers at term: release, or these defects, which hold only their own part. What it is not: a claim on the
//! whole; what is not listed is released in the same breath.

use super::{AnswerRetention, Part, PartState, flow::release};
use crate::form::{evidence_bounded, evidence_needed, no_repeats};
use crate::guidance::item;
use crate::hold::settle::worth;
use crate::hold::{Aside, Cause};
use crate::limits;
use crate::project::Case;
use crate::refusal::{Code, Refusal, missing, out_of_range};
use crate::text::Grounds;
use crate::world::Decision;
use rules::Money;

impl AnswerRetention {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        let part = self.part(case)?;
        case.completed_only()?;
        asked(part)?;
        self.well_formed(case)?;
        let held = |amount| worth(case, amount, &self.items, Money::ZERO);
        let held = if self.items.is_empty() { Money::ZERO } else { held(part.amount) };
        release(case, self.part, part.amount, held, &self.aside()).done()
    }

    fn aside(&self) -> Aside {
        let grounds = Grounds { note: self.note.clone(), evidence: self.evidence.clone() };
        Aside { cause: Cause::Retention, items: self.items.clone(), grounds }
    }

    fn part<'a>(&self, case: &Case<'a>) -> Result<&'a Part, Refusal> {
        let Some(retention) = &case.project.retention else {
            return Err(Refusal::new(Code::Unknown).with("what", "retention"));
        };
        let unknown = || Refusal::new(Code::Unknown).with("what", "retention-part").number("part", self.part);
        retention.part(self.part).ok_or_else(unknown)
    }

    fn well_formed(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if self.releases && self.items.is_empty() {
            return evidence_bounded(&self.evidence);
        }
        if self.releases {
            return Err(out_of_range("items", 0, 0));
        }
        if self.items.is_empty() {
            return Err(missing("items"));
        }
        if self.note.is_none() {
            return Err(missing("note"));
        }
        if self.items.len() > limits::NAMED_ITEMS {
            return Err(out_of_range("items", 0, i64::try_from(limits::NAMED_ITEMS).unwrap_or(i64::MAX)));
        }
        no_repeats("items", &self.items)?;
        self.items.iter().try_for_each(|code| item(case.project, code).map(|_| ()))?;
        evidence_needed(&self.evidence, "photo")
    }
}

/// Refuses before the owner was asked, and a second answer.
fn asked(part: &Part) -> Result<(), Refusal> {
    match part.state {
        PartState::Asked { .. } | PartState::Reminded { .. } => Ok(()),
        PartState::Running => {
            Err(Refusal::new(Code::NotYet).with("needs", "retention-term").at("term", part.term))
        }
        PartState::Released { at } => Err(Refusal::new(Code::AlreadyDone).at("at", at)),
    }
}
