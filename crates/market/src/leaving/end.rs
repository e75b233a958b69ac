//! A contract ends early: by the owner at will, by either where money is missing, by the firm's notice. What it is not:
//! the settling of the money; the work is valued first.

use super::{Abandonment, EndContract, Event};
use crate::actor::Actor;
use crate::custody::{self, Delay, Funding};
use crate::project::{Case, Closing, Facts};
use crate::refusal::{Code, Refusal};
use crate::text::Note;
use crate::world::Decision;

/// The contract ends early on this ground: the work is to be valued, and nothing further is asked of the owner.
pub(crate) fn begin(case: &Case<'_>, ground: Closing) -> Facts {
    begin_saying(case, ground, None)
}

/// The same, in the words of who ends it.
fn begin_saying(case: &Case<'_>, ground: Closing, reason: Option<Note>) -> Facts {
    case.facts().and(Event::Ending { ground, reason }).and_all(void_fundings(case))
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
        begin_saying(case, ground(case)?, Some(self.reason.clone())).done()
    }
}

/// The ground that is best for who ends it: the other side's fault before one's own will. For want of funds nobody ends it
/// while they are looked for: the owner leaves at will then as ever, and a firm is told to wait, since its end would count
/// as its own leaving; but it need not wait for ever for an operator that does not answer.
fn ground(case: &Case<'_>) -> Result<Closing, Refusal> {
    let abandoned = matches!(case.project.abandonment, Some(Abandonment::MayEnd { .. }));
    let unfunded = |funding: &&Funding| matches!(funding.delay, Delay::MayEnd(_));
    let mut wanting = case.project.custody.fundings.iter().filter(unfunded).peekable();
    let may_end = wanting.peek().is_some();
    let patience = case.policy.custody.look_patience;
    let looked_for = may_end && wanting.all(|funding| funding.is_looked_for_within(patience));
    match case.actor {
        Actor::Owner(_) if abandoned => Ok(Closing::Abandoned),
        _ if may_end && !looked_for => Ok(Closing::Unfunded),
        Actor::Firm(_) if looked_for => Err(Refusal::new(Code::NotYet).with("needs", "look-answer")),
        Actor::Firm(firm) => Ok(Closing::FirmLeft(firm)),
        _ => Ok(Closing::OwnerLeft),
    }
}
