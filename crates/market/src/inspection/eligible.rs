//! Who may be drawn for a visit: admitted, not tied to the firm, free that day, not absent before, and never the one whose
//! report is contested. What it is not: the lot.

use super::{Target, Visit};
use crate::id::SupervisorId;
use crate::project::Case;
use crate::row::List;
use crate::world::{Halt, Stream};

/// The eligible supervisors of the district; where there is none, of the whole market. Where nobody came for long and the
/// firm asked for it: those from outside the district first.
pub(super) fn eligible(
    case: &Case<'_>,
    target: Target,
    absent: &[SupervisorId],
) -> Result<Vec<SupervisorId>, Halt> {
    let near = among(case, target, absent, &List::SupervisorsServing(case.project.request.district.clone()))?;
    let outside = visit(case, target).is_some_and(|visit| visit.outside);
    if !(outside || near.is_empty()) {
        return Ok(near);
    }
    let all = among(case, target, absent, &List::Supervisors)?;
    let away: Vec<_> = all.iter().copied().filter(|id| !near.contains(id)).collect();
    Ok(if away.is_empty() { all } else { away })
}

fn among(
    case: &Case<'_>,
    target: Target,
    absent: &[SupervisorId],
    list: &List,
) -> Result<Vec<SupervisorId>, Halt> {
    let day = case.calendar.day(case.at);
    let mut found = Vec::new();
    for (stream, _) in case.world.list(list)? {
        let Stream::Supervisor(id) = stream else { continue };
        let supervisor = case.world.supervisor(id)?;
        let tied = case
            .project
            .firm()
            .is_some_and(|firm| !supervisor.is_free(firm, day, case.policy.inspection.visits_a_day));
        if !(tied || absent.contains(&id) || is_contested(case, target, id)) {
            found.push(id);
        }
    }
    found.sort();
    Ok(found)
}

/// A second opinion is not asked of those who gave the first.
fn is_contested(case: &Case<'_>, target: Target, id: SupervisorId) -> bool {
    let Target::Hold(stage, _) = target else { return false };
    case.project.stage(stage).is_some_and(|stage| stage.reports.iter().any(|report| report.supervisor == id))
}

/// The visit of a target, if one is under way.
pub(super) fn visit<'a>(case: &Case<'a>, target: Target) -> Option<&'a Visit> {
    super::flow::visit(case.project, target)
}
