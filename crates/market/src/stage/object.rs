//! The owner objects to named items of a passed stage: their part is held, the rest moves at once, a second supervisor
//! comes on the owner's deposit (M8). What it is not: a way to freeze a payment.

use super::release::release;
use super::start::find;
use super::{Object, State, listed_holds};
use crate::hold::Cause;
use crate::limits;
use crate::project::Case;
use crate::refusal::{Code, Refusal, missing, out_of_range, wrong_state};
use crate::text::EvidenceKind;
use crate::world::Decision;
use guide::Guide;
use guide::checklist::Kind;
use ledger::Basis;
use std::collections::BTreeSet;

impl Object {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        case.active_only()?;
        let stage = find(case.project, self.stage)?;
        let State::Passed { .. } = stage.state else {
            return Err(wrong_state(format!("stage-{}", stage.state), "stage-passed").into());
        };
        self.items_are_sound()?;
        self.items_are_of_the_stage(case)?;
        let mut holds = listed_holds(stage);
        holds.push((Cause::Objection, self.items.clone()));
        release(case, stage, Basis::Approved, &holds).done()
    }

    fn items_are_sound(&self) -> Result<(), Refusal> {
        let most = i64::try_from(limits::NAMED_ITEMS).unwrap_or(i64::MAX);
        if self.items.is_empty() {
            return Err(missing("items"));
        }
        if self.items.len() > limits::NAMED_ITEMS {
            return Err(out_of_range("items", 1, most));
        }
        if self.items.iter().collect::<BTreeSet<_>>().len() != self.items.len() {
            return Err(Refusal::new(Code::Repeated).with("field", "items"));
        }
        let photo = self.evidence.len() <= limits::EVIDENCE
            && self.evidence.iter().any(|e| e.kind == EvidenceKind::Photo);
        if photo { Ok(()) } else { Err(Refusal::new(Code::EvidenceNeeded).with("kind", "photo")) }
    }

    /// Items of this stage's checklist; once the dwelling is in use, visible ones count as accepted, hidden works never.
    fn items_are_of_the_stage(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let profile =
            case.project.contract.as_ref().map_or("national", |contract| contract.draft.profile.as_str());
        let checklist = Guide::built_in().checklist(profile);
        for name in &self.items {
            let item =
                checklist.and_then(|list| list.item(name.as_str())).filter(|item| item.stage == self.stage);
            let item = item
                .ok_or_else(|| Refusal::new(Code::NotInGuide).with("field", "items").with("value", name))?;
            if case.project.completion.in_use.is_some() && item.kind == Kind::Visual && !item.hidden {
                return Err(Refusal::new(Code::InUse).with("item", name));
            }
        }
        Ok(())
    }
}
