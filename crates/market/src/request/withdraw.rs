//! The owner withdraws before the contract is active, or either party in the cooling-off; what the owner paid goes back
//! whole (M1, M5). What it is not: the end of a contract that runs; that is `leaving`.

use super::{Event, Withdraw};
use crate::actor::Actor;
use crate::dispatch;
use crate::lead;
use crate::project::{Case, Closing, Facts, Phase};
use crate::refusal::{Code, Refusal, wrong_state};
use crate::world::{Decision, Halt};
use rules::lead::{Ground, automatic};

impl Withdraw {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let how = leaver(case)?;
        let elsewhere = self.signed_elsewhere && how == Closing::Withdrawn;
        let withdrawn = Event::Withdrawn { signed_elsewhere: elsewhere, reason: self.reason.clone() };
        let facts = fees_back(case, case.facts().and(withdrawn), elsewhere)?;
        dispatch::close(case, facts, how, None)?.done()
    }
}

/// Who leaves, and how the project ends by it.
fn leaver(case: &Case<'_>) -> Result<Closing, Refusal> {
    case.parties_only()?;
    let phase = &case.project.phase;
    let wrong = |needs| wrong_state(format!("phase-{phase}"), needs);
    match (case.actor, phase) {
        (_, Phase::Closed { .. }) => Err(Refusal::new(Code::Closed)),
        (Actor::Firm(firm), Phase::CoolingOff { .. }) => Ok(Closing::FirmLeft(firm)),
        (Actor::Firm(_), _) => Err(wrong("phase-cooling-off")),
        (_, Phase::Active { .. } | Phase::Ending { .. } | Phase::Completed { .. }) => {
            Err(wrong("phase-cooling-off"))
        }
        _ => Ok(Closing::Withdrawn),
    }
}

/// Lead fees come back where the owner signed with another, and a success fee with the contract it was charged for.
fn fees_back(case: &Case<'_>, mut facts: Facts, elsewhere: bool) -> Result<Facts, Halt> {
    let charge = case.policy.lead.charge;
    let signature = charge == rules::policy::Charge::Signature;
    let ground = if signature { Ground::FellAway } else { Ground::SignedElsewhere };
    if (signature || elsewhere) && automatic(ground, charge) {
        for firm in case.project.leads.keys() {
            facts = lead::refund(case, facts, *firm, ground, None)?;
        }
    }
    Ok(facts)
}
