//! How the lead changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{Claim, Event, Lead, charge};
use crate::actor::Party;
use crate::id::FirmId;
use crate::project::{Case, Project, Waiting};
use crate::refusal::{Code, Refusal};
use crate::text::Note;
use crate::wait::{Subject, Wait, WaitKind as K};
use crate::world::Decision;
use rules::At;

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    let Some(lead) = project.leads.get_mut(&event.firm()) else { return };
    match event {
        Event::Charged { fee, .. } => lead.charged = Some((*fee, at)),
        Event::Reduced { fee, .. } => {
            lead.charged = lead.charged.map(|(charged, at)| (charged.less(*fee), at));
        }
        Event::Refunded { reason, .. } => {
            lead.refunded = Some(at);
            decided(lead, true, reason.clone(), at);
        }
        Event::Claimed { ground, note, audit, .. } => {
            lead.claim = Some(Claim::new(*ground, note.clone(), *audit, at));
        }
        Event::Sampled { agreed, .. } => with(lead, |claim| claim.sampled = Some((*agreed, at))),
        Event::Contested { .. } => with(lead, |claim| claim.contested = Some(at)),
        Event::TurnedDown { reason, .. } => decided(lead, false, Some(reason.clone()), at),
    }
}

/// An open claim is decided; a refund without asking decides it too.
fn decided(lead: &mut Lead, refunded: bool, reason: Option<Note>, at: At) {
    with(lead, |claim| {
        claim.decided = Some((refunded, at));
        claim.reason = reason;
    });
}

/// Changes a claim that is open.
fn with(lead: &mut Lead, change: impl FnOnce(&mut Claim)) {
    if let Some(claim) = lead.claim.as_mut().filter(|claim| claim.decided.is_none()) {
        change(claim);
    }
}

impl Event {
    /// Whose lead it is.
    pub const fn firm(&self) -> FirmId {
        match self {
            Self::Charged { firm, .. }
            | Self::Refunded { firm, .. }
            | Self::Reduced { firm, .. }
            | Self::Claimed { firm, .. }
            | Self::Sampled { firm, .. }
            | Self::Contested { firm }
            | Self::TurnedDown { firm, .. } => *firm,
        }
    }
}

/// Open claims run on whatever becomes of the project.
pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Waiting { project, policy, calendar } = waiting;
    let open = |lead: &Lead| lead.claim.clone().filter(|claim| claim.decided.is_none());
    let claims = project.leads.iter().filter_map(|(firm, lead)| Some((*firm, open(lead)?)));
    let wait = |(firm, claim): (FirmId, Claim)| {
        let owner = Party::Owner(project.owner);
        let (kind, who, since) = match claim.with_operator() {
            None if claim.is_drawn() => (K::ClaimSampled, owner, claim.since),
            None => (K::ClaimAnswer, owner, claim.since),
            Some(since) => (K::ClaimDecision, Party::Operator, since),
        };
        Wait::new(kind, Subject::Firm(firm), who, since, policy, calendar)
    };
    claims.map(wait).collect()
}

/// Silence, the owner's or the operator's, refunds; but a claim drawn for the audit is looked into before.
pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    let Subject::Firm(firm) = wait.key.subject else { return unknown() };
    let claim = case.project.leads.get(&firm).and_then(|lead| lead.claim.as_ref());
    let Some(claim) = claim else { return unknown() };
    match wait.key.kind {
        K::ClaimSampled => case.facts().and(Event::Sampled { firm, agreed: false }).done(),
        K::ClaimAnswer | K::ClaimDecision => charge::granted(case, firm, claim.ground, None)?.done(),
        _ => unknown(),
    }
}

fn unknown() -> Decision {
    Err(Refusal::new(Code::Unknown).with("what", "claim").into())
}
