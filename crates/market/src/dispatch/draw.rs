//! The draw: one seed orders the eligible firms for every slot, and the first of each order are invited (M2). What it is
//! not: a choice of anybody's.

use super::eligible::{Asking, eligible};
use super::{Draw, Drawn, Event, answer};
use crate::project::{Case, Phase};
use crate::refusal::{Code, Refusal};
use crate::request::starts_in_time;
use crate::world::{Decision, Halt};
use rules::lottery::Seed;

impl Draw {
    /// By hand a draw from an empty list is refused, so that the operator can look for firms until the clock draws.
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.operator_only()?;
        match &case.project.phase {
            Phase::Qualified { .. } => {}
            Phase::Draft { .. } | Phase::ContactVerified { .. } => {
                return Err(Refusal::new(Code::NotYet).with("first", "qualification").into());
            }
            Phase::Closed { .. } => return Err(Refusal::new(Code::Closed).into()),
            _ => return Err(Refusal::new(Code::AlreadyDone).into()),
        }
        starts_in_time(case)?;
        let drawn = drawn(case, &self.seed)?;
        if drawn.eligible.is_empty() {
            let district = &case.project.request.district;
            return Err(Refusal::new(Code::NobodyEligible).with("district", district).into());
        }
        invite(case, drawn)
    }
}

/// The clock draws; from an empty list nobody, and the owner is told what to change.
pub(super) fn by_clock(case: &Case<'_>, seed: &Seed) -> Decision {
    invite(case, drawn(case, seed)?)
}

fn drawn(case: &Case<'_>, seed: &Seed) -> Result<Drawn, Halt> {
    let policy = &case.policy.dispatch;
    let (firms, newcomer_below) = (policy.firms, policy.newcomer_below);
    Ok(Drawn { public: *seed, eligible: eligible(case, seed)?, firms, newcomer_below })
}

fn invite(case: &Case<'_>, drawn: Drawn) -> Decision {
    let mut asking = Asking::new(case, &drawn, None)?;
    let mut invited = Vec::new();
    for place in 0..drawn.firms {
        invited.extend(asking.next(place)?);
    }
    let nobody = invited.is_empty();
    let facts = case.facts().and(Event::Drawn(drawn)).and_all(invited);
    if nobody {
        return answer::complete(case, facts, 0).done();
    }
    facts.done()
}
