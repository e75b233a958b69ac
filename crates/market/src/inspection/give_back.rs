//! **Who may not look any more**: a supervisor whom the operator suspends, or who declares a tie to the firm, after being
//! drawn. The visit goes back to the draw at once, and costs nobody points. What it is not: an absence.
//!
//! Scenarios: `scenarios/inspection/who-may-not-look-any-more.story`.

use super::{Event, Target, Visit, visits};
use crate::actor::{Actor, Party};
use crate::id::SupervisorId;
use crate::project::{Case, Facts, Phase, Project};
use crate::refusal::{Code, Refusal};
use crate::row::List;
use crate::supervisor::Supervisor;
use crate::world::{Halt, Stream, World};
use rules::At;

/// Refuses a supervisor who is not admitted, or tied to the firm: whatever was drawn before.
///
/// # Errors
/// `not-admitted`, `tied`; what the world lacks.
pub(crate) fn fit(case: &Case<'_>, id: SupervisorId) -> Result<(), Halt> {
    let supervisor = case.world.supervisor(id)?;
    if !supervisor.admitted {
        return Err(Refusal::new(Code::NotAdmitted).into());
    }
    match case.project.firm().is_some_and(|firm| supervisor.profile.ties.contains(&firm)) {
        true => Err(Refusal::new(Code::Tied).into()),
        false => Ok(()),
    }
}

/// Every visit that somebody was drawn for and may, as they are from now on, not make.
///
/// # Errors
/// What the world lacks.
pub(crate) fn give_back(world: &World, actor: Actor, now: &Supervisor, at: At) -> Result<Vec<Facts>, Halt> {
    let mut given = Vec::new();
    for (stream, _) in world.list(&List::Of(Party::Supervisor(now.id)))? {
        let Stream::Project(id) = stream else { continue };
        let case = Case::new(world, world.project(id)?, actor, at)?;
        if case.project.firm().is_some_and(|firm| now.may_look_at(firm)) {
            continue;
        }
        let supervisor = now.id;
        let drawn = drawn(case.project, supervisor);
        given.push(case.facts().and_all(drawn.map(|target| Event::GivenBack { target, supervisor })));
    }
    Ok(given)
}

/// What of a project somebody is drawn for.
fn drawn(project: &Project, id: SupervisorId) -> impl Iterator<Item = Target> + use<'_> {
    let visits =
        visits(project).into_iter().filter(move |(_, visit): &(_, &Visit)| visit.supervisor() == Some(id));
    let values = matches!(project.phase, Phase::Ending { valuer, .. } if valuer == Some(id));
    visits.map(|(target, _)| target).chain(values.then_some(Target::Valuation))
}
