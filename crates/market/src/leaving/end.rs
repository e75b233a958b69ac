//! A contract ends early: by the owner at will, by either where money is missing, by the firm's notice. What it is not:
//! the settling of the money; the work is valued first.

use super::{Abandonment, EndContract, Event};
use crate::actor::Actor;
use crate::custody::{self, Delay};
use crate::project::{Case, Closing, Facts};
use crate::world::Decision;

/// The contract ends early on this ground: the work is to be valued, and nothing further is asked of the owner.
pub(crate) fn begin(case: &Case<'_>, ground: Closing) -> Facts {
    case.facts().and(Event::Ending { ground }).and_all(void_fundings(case))
}

/// What was asked and is not all there is no longer asked for.
fn void_fundings(case: &Case<'_>) -> Vec<custody::Event> {
    let asked = case.project.custody.fundings.iter().zip(0u16..);
    let open = asked.filter(|(funding, _)| funding.complete.is_none() && funding.delay != Delay::Void);
    open.map(|(_, funding)| custody::Event::Delayed { funding, delay: Delay::Void }).collect()
}

impl EndContract {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.parties_only()?;
        case.active_only()?;
        begin(case, ground(case)).done()
    }
}

/// The ground that is best for who ends it: the other side's fault before one's own will.
fn ground(case: &Case<'_>) -> Closing {
    let abandoned = matches!(case.project.abandonment, Some(Abandonment::MayEnd { .. }));
    let unfunded = case.project.custody.fundings.iter().any(|f| matches!(f.delay, Delay::MayEnd(_)));
    match case.actor {
        Actor::Owner(_) if abandoned => Closing::Abandoned,
        _ if unfunded => Closing::Unfunded,
        Actor::Firm(firm) => Closing::FirmLeft(firm),
        _ => Closing::OwnerLeft,
    }
}
