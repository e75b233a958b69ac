//! A firm claims its lead fee back (M3), and leaves the project with it. Who has held the survey met the owner, and knew where:
//! it claims neither an absence nor the area. What it is not: a refund; the owner is asked first. What comes back without
//! asking is what the market itself knows: see `charge`.
//!
//! Scenarios: `scenarios/lead/claims-refused.story`, `a-refund-puts-the-firm-out.story`.

use super::{Audit, ClaimRefund, Event, Lead};
use crate::firm::{self, Firm};
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::survey::Survey;
use crate::text::Digest;
use crate::world::Decision;
use rules::lead::{Ground, automatic, is_audited, is_sampled};

impl ClaimRefund {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let firm = case.invited_only()?;
        let lead = case.project.leads.get(&firm);
        let charged = lead.and_then(|lead| lead.charged).map(|(_, since)| since);
        let since = charged.ok_or_else(|| Refusal::new(Code::NotYet).with("first", "charge"))?;
        let due = case.calendar.due(since, case.policy.lead.claim);
        if case.at >= due {
            return Err(Refusal::new(Code::TooLate).at("due", due).into());
        }
        if lead.is_some_and(|lead| lead.refunded.is_some() || lead.claim.is_some()) {
            return Err(Refusal::new(Code::AlreadyDone).into());
        }
        if lead.is_some_and(|lead| lead.disproves(self.ground)) {
            return Err(Refusal::new(Code::AlreadyDone).with("what", "survey").into());
        }
        if self.ground == Ground::FellAway || !automatic(self.ground, case.policy.lead.charge) {
            return Err(Refusal::new(Code::OutOfRange).with("field", "ground").into());
        }
        let audit = audit(case, case.world.firm(firm)?);
        let claimed = Event::Claimed { firm, ground: self.ground, note: self.note.clone(), audit };
        case.facts().and(claimed).firm(firm, firm::Event::Claimed { project: case.project.id }).done()
    }
}

impl Lead {
    /// Whether the firm's own survey says the opposite of a ground: it met the owner, and knew where.
    pub fn disproves(&self, ground: Ground) -> bool {
        matches!(self.survey, Survey::Held { .. })
            && matches!(ground, Ground::OwnerAbsent | Ground::OutsideArea)
    }
}

/// The audit of a firm whose claims, with this one, exceed the policy's share of its leads.
fn audit(case: &Case<'_>, firm: &Firm) -> Option<Audit> {
    let policy = &case.policy.lead;
    let record = firm.claims(case.at, policy, case.calendar);
    let claims = record.claims.saturating_add(1);
    let audited = is_audited(claims, record.leads, policy);
    let drawn = is_sampled(mark(case, firm), policy);
    audited.then_some(Audit { claims, leads: record.leads, drawn })
}

/// A number that is the same for whoever asks, and that the firm can neither choose nor know: it never sees who the owner is.
fn mark(case: &Case<'_>, firm: &Firm) -> u32 {
    let (project, owner) = (case.project.id.bytes(), case.project.owner.bytes());
    let [a, b, c, d, ..] = Digest::of(&[&project[..], &owner, &firm.id.bytes()].concat()).bytes();
    u32::from_be_bytes([a, b, c, d])
}
