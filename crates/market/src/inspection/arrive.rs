//! The supervisor is on site: place and time are on the record before the report. After a closed door the next visit begins
//! on another day, so that nobody is charged for knocking twice. What it is not: the report.

use super::eligible::visit;
use super::{Arrive, Event, Step, Target, Visit, fit};
use crate::actor::Actor;
use crate::id::SupervisorId;
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::world::{Decision, Halt};
use rules::{At, Period};

impl Arrive {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        match mine(case, self.target)?.0.step {
            Step::Again { since, .. } if is_today(case, since) => {
                Err(Refusal::new(Code::NotDue).at("due", tomorrow(case)).into())
            }
            Step::Drawn { .. } | Step::Again { .. } => {
                case.facts().and(Event::Arrived { target: self.target }).done()
            }
            _ => Err(Refusal::new(Code::AlreadyDone).with("what", "arrival").into()),
        }
    }
}

fn is_today(case: &Case<'_>, at: At) -> bool {
    case.calendar.day(at) == case.calendar.day(case.at)
}

fn tomorrow(case: &Case<'_>) -> At {
    case.calendar.due(case.at, Period::Days(0))
}

/// The visit of a target, for the supervisor drawn for it, who may still look at this firm's work. Who is no supervisor does
/// not hear whether there is one.
pub(super) fn mine<'a>(case: &Case<'a>, target: Target) -> Result<(&'a Visit, SupervisorId), Halt> {
    let Actor::Supervisor(id) = case.actor else {
        return Err(Refusal::new(Code::WrongRole).with("needs", "supervisor").into());
    };
    fit(case, id)?;
    let found = find(case, target)?;
    Ok((found, case.supervisor_only(found.supervisor())?))
}

/// The visit of a target.
pub(super) fn find<'a>(case: &Case<'a>, target: Target) -> Result<&'a Visit, Refusal> {
    visit(case, target).ok_or_else(|| Refusal::new(Code::Unknown).with("what", "visit"))
}
