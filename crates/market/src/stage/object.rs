//! The owner objects to named items of a passed stage: their part is held, the rest moves at once, a second supervisor
//! comes on the owner's deposit (M8). What it is not: a way to freeze a payment.

use super::release::release;
use super::start::for_owner;
use super::{Object, State, listed_holds};
use crate::guidance::checklist_of;
use crate::hold::{Aside, Cause};
use crate::limits;
use crate::project::Case;
use crate::refusal::{Code, Refusal, missing, out_of_range, wrong_state};
use crate::text::{Code as Name, EvidenceKind, Grounds};
use crate::world::Decision;
use guide::checklist::{Item, Kind};
use ledger::Basis;
use std::collections::BTreeSet;

impl Object {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let stage = for_owner(case, self.stage)?;
        let State::Passed { listed, .. } = &stage.state else {
            return Err(wrong_state(format!("stage-{}", stage.state), "stage-passed").into());
        };
        self.items_are_sound()?;
        self.items_are_of_the_checklist(case)?;
        self.photo_is_there()?;
        self.items_are_not_listed(listed)?;
        self.items_are_not_in_use(case)?;
        let mut holds = listed_holds(stage);
        holds.push(Aside { cause: Cause::Objection, items: self.items.clone(), grounds: self.grounds() });
        release(case, stage, Basis::Approved, &holds).done()
    }

    fn grounds(&self) -> Grounds {
        Grounds { note: Some(self.note.clone()), evidence: self.evidence.clone() }
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
        Ok(())
    }

    fn photo_is_there(&self) -> Result<(), Refusal> {
        let photo = self.evidence.len() <= limits::EVIDENCE
            && self.evidence.iter().any(|e| e.kind == EvidenceKind::Photo);
        if photo { Ok(()) } else { Err(Refusal::new(Code::EvidenceNeeded).with("kind", "photo")) }
    }

    /// Items of this stage's checklist.
    fn items_are_of_the_checklist(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let unknown = |name| self.item(case, name).is_none();
        match self.items.iter().find(|name| unknown(name)) {
            Some(name) => Err(Refusal::new(Code::NotInGuide).with("field", "items").with("value", name)),
            None => Ok(()),
        }
    }

    /// What the report lists is held already.
    fn items_are_not_listed(&self, listed: &[Name]) -> Result<(), Refusal> {
        match self.items.iter().find(|name| listed.contains(name)) {
            Some(name) => Err(Refusal::new(Code::Repeated).with("field", "items").with("value", name)),
            None => Ok(()),
        }
    }

    /// Once the dwelling is in use, visible items count as accepted, hidden works never.
    fn items_are_not_in_use(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let accepted = |item: &Item| item.kind == Kind::Visual && !item.hidden;
        let seen = |name: &&Name| self.item(case, name).is_some_and(accepted);
        match self.items.iter().find(seen).filter(|_| case.project.completion.in_use.is_some()) {
            Some(name) => Err(Refusal::new(Code::InUse).with("item", name)),
            None => Ok(()),
        }
    }

    fn item(&self, case: &Case<'_>, name: &Name) -> Option<&'static Item> {
        checklist_of(case.project)?.item(name.as_str()).filter(|item| item.stage == self.stage)
    }
}
