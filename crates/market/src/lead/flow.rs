//! How the lead changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{Claim, Event, Lead, charge};
use crate::actor::Party;
use crate::id::FirmId;
use crate::project::{Case, Project, Waiting};
use crate::refusal::{Code, Refusal};
use crate::wait::{Subject, Wait, WaitKind as K};
use crate::world::Decision;
use rules::At;

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    let Some(lead) = project.leads.get_mut(&event.firm()) else { return };
    match event {
        Event::Charged { fee, .. } => lead.charged = Some((*fee, at)),
        Event::Refunded { .. } => {
            lead.refunded = Some(at);
            decided(lead, true, at);
        }
        Event::Claimed { ground, note, .. } => {
            let (ground, note) = (*ground, note.clone());
            lead.claim = Some(Claim { ground, note, since: at, contested: None, decided: None });
        }
        Event::Contested { .. } => {
            if let Some(claim) = &mut lead.claim {
                claim.contested = Some(at);
            }
        }
        Event::TurnedDown { .. } => decided(lead, false, at),
    }
}

/// An open claim is decided; a refund without asking decides it too.
fn decided(lead: &mut Lead, refunded: bool, at: At) {
    if let Some(claim) = lead.claim.as_mut().filter(|claim| claim.decided.is_none()) {
        claim.decided = Some((refunded, at));
    }
}

impl Event {
    /// Whose lead it is.
    pub const fn firm(&self) -> FirmId {
        match self {
            Self::Charged { firm, .. }
            | Self::Refunded { firm, .. }
            | Self::Claimed { firm, .. }
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
        let (kind, who, since) = match claim.contested {
            None => (K::ClaimAnswer, Party::Owner(project.owner), claim.since),
            Some(contested) => (K::ClaimDecision, Party::Operator, contested),
        };
        Wait::new(kind, Subject::Firm(firm), who, since, policy, calendar)
    };
    claims.map(wait).collect()
}

/// Silence, the owner's or the operator's, refunds.
pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    let Subject::Firm(firm) = wait.key.subject else { return unknown() };
    let claim = case.project.leads.get(&firm).and_then(|lead| lead.claim.as_ref());
    let Some(claim) = claim else { return unknown() };
    charge::refund(case, case.facts(), firm, claim.ground)?.done()
}

fn unknown() -> Decision {
    Err(Refusal::new(Code::Unknown).with("what", "claim").into())
}
