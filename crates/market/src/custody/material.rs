//! Material advances: at most 15 % of a funded stage, on proof of delivery and the owner's confirmation; silence rejects
//! (M6). What it is not: a start payment.

use super::{AnswerMaterial, ClaimMaterial, Event, Material, Payee, pay};
use crate::limits;
use crate::project::{Case, Project};
use crate::refusal::{Code, Refusal, amount_out_of_range, wrong_state};
use crate::stage::{self, State};
use crate::text::EvidenceKind;
use crate::world::Decision;
use ledger::{Basis, Pocket};
use rules::Money;
use rules::policy::Policy;
use rules::stages::material_cap;

impl ClaimMaterial {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        stage::known(self.stage)?;
        case.firm_only()?;
        case.active_only()?;
        let unknown = || Refusal::new(Code::Unknown).with("what", "stage");
        let stage = case.project.stage(self.stage).ok_or_else(unknown)?;
        match stage.state {
            State::Unfunded | State::Funded { .. } | State::Locked { .. } => {}
            ref other => return Err(wrong_state(format!("stage-{other}"), "stage-funded").into()),
        }
        if !self.amount.is_payable() {
            return Err(amount_out_of_range("amount", Money::fen(1), Money::MAX).into());
        }
        if self.proof.len() > limits::EVIDENCE || !self.proof.iter().any(|e| e.kind == EvidenceKind::Delivery)
        {
            return Err(Refusal::new(Code::EvidenceNeeded).with("kind", "delivery").into());
        }
        if stage.state == State::Unfunded {
            return Err(Refusal::new(Code::NotFunded).number("stage", self.stage).into());
        }
        not_too_many(case.project)?;
        let left = left_to_claim(case.project, self.stage, case.policy);
        if self.amount > left {
            return Err(Refusal::new(Code::AboveCap).money("most", left).into());
        }
        let ClaimMaterial { stage, amount, proof } = self.clone();
        case.facts().and(Event::MaterialClaimed { stage, amount, proof }).done()
    }
}

/// Each open claim asks the owner for an answer; and their numbers must last.
fn not_too_many(project: &Project) -> Result<(), Refusal> {
    let claims = &project.custody.materials;
    let open = claims.iter().filter(|claim| claim.answered.is_none()).count();
    let (most_open, most) = limits::MATERIALS;
    if open < most_open && claims.len() < most {
        return Ok(());
    }
    Err(Refusal::new(Code::UsedUp).number("most", i64::try_from(most_open).unwrap_or(i64::MAX)))
}

/// What of a stage's cap is not claimed yet: open claims count, rejected ones do not.
pub fn left_to_claim(project: &Project, stage: u8, policy: &Policy) -> Money {
    let price = project.stage(stage).map_or(Money::ZERO, |stage| stage.price);
    let cap = material_cap(price, policy.custody.material_advance);
    let counts = |answered: Option<(bool, rules::At)>| answered.is_none_or(|(confirmed, _)| confirmed);
    let claims = project.custody.materials.iter().filter(|m| m.stage == stage && counts(m.answered));
    cap.less(claims.map(|m| m.amount).sum())
}

impl AnswerMaterial {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        let claim = case.project.custody.materials.get(usize::from(self.claim));
        let claim = claim.ok_or_else(|| Refusal::new(Code::Unknown).with("what", "claim"))?;
        case.active_only()?;
        if claim.answered.is_some() {
            return Err(Refusal::new(Code::AlreadyDone).with("what", "claim").into());
        }
        let facts = case.facts().and(Event::MaterialAnswered { claim: self.claim, confirmed: self.confirms });
        let there = case.project.custody.book.balance(Pocket::Stage(claim.stage));
        let amount = if self.confirms { claim.amount.min(there) } else { Money::ZERO };
        pay(facts, Pocket::Stage(claim.stage), Payee::Firm, amount, Basis::Material).done()
    }
}

/// Material of a stage that lies on site by the firm's proof, and that the owner has neither paid for nor denied.
pub(crate) fn delivered(project: &Project, stage: u8) -> Money {
    let open = |claim: &&Material| claim.stage == stage && claim.answered.is_none();
    project.custody.materials.iter().filter(open).map(|claim| claim.amount).sum()
}
