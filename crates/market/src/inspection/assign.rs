//! A supervisor is drawn by lot for a visit (M7): the operator may draw at once, the clock draws at the deadline; neither
//! chooses. What it is not: payment; that is fixed and from the pool.

use super::eligible::{eligible, visit};
use super::{Assign, Event, Step, Target};
use crate::id::SupervisorId;
use crate::project::{Case, Facts, Phase};
use crate::refusal::{Code, Refusal};
use crate::stage;
use crate::supervisor;
use crate::world::{Decision, Halt};
use rules::lottery::{Seed, pick};

impl Assign {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.operator_only()?;
        exists(case, self.target)?;
        if !is_open(case, self.target) {
            return Err(Refusal::new(Code::WrongState)
                .with("now", "visit-not-open")
                .with("needs", "visit-undrawn")
                .into());
        }
        draw(case, self.target, &self.seed)?.done()
    }
}

/// Refuses a stage or a hold that does not exist.
fn exists(case: &Case<'_>, target: Target) -> Result<(), Refusal> {
    match target {
        Target::Stage(no) => stage::known(no),
        Target::Hold(no, place) if case.project.hold(no, place).is_none() => {
            Err(Refusal::new(Code::Unknown).with("what", "hold"))
        }
        _ => Ok(()),
    }
}

/// Whether a supervisor is wanted and not drawn.
fn is_open(case: &Case<'_>, target: Target) -> bool {
    match (target, &case.project.phase) {
        (Target::Valuation, Phase::Ending { valuer, .. }) => valuer.is_none(),
        _ => visit(case, target).is_some_and(|visit| matches!(visit.step, Step::Undrawn { .. })),
    }
}

/// Draws a supervisor for a visit.
///
/// # Errors
/// `nobody-eligible`; what the world lacks.
pub(crate) fn draw(case: &Case<'_>, target: Target, seed: &Seed) -> Result<Facts, Halt> {
    let absent = visit(case, target).map(|visit| visit.absent.clone()).unwrap_or_default();
    draw_without(case, target, seed, &absent)
}

/// Draws another one than these.
pub(super) fn draw_without(
    case: &Case<'_>,
    target: Target,
    seed: &Seed,
    absent: &[SupervisorId],
) -> Result<Facts, Halt> {
    let eligible = eligible(case, target, absent)?;
    let ids: Vec<_> = eligible.iter().map(|id| id.bytes()).collect();
    let lot = Seed::for_project(case.project.id.bytes(), seed).derive(target.to_string().as_bytes());
    let drawn = pick(&lot, &ids).map(SupervisorId::from_bytes);
    let supervisor = drawn.ok_or_else(|| Refusal::new(Code::NobodyEligible).with("what", "supervisor"))?;
    let facts = case.facts().and(Event::Assigned { target, supervisor, seed: *seed, eligible });
    Ok(facts.supervisor(supervisor, supervisor::Event::Drawn { day: case.calendar.day(case.at) }))
}
