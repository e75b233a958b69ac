//! The pages of a supervisor: the day's visits, a visit with its report, the profile. What it is not: the project page, which
//! is for everybody who has a part in it.

mod day;
mod panels;
mod profile;
mod visit;

pub(crate) use panels::panels;

use crate::{App, Fault};
use axum::Router;
use axum::routing::get;
use market::inspection::{Step, Target, visits};
use market::project::Phase;
use market::supervisor::Supervisor;
use market::{Aggregate, Party, Project, Stream, SupervisorId, Wait, WaitKind};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/supervisor", get(day::page))
        .route("/supervisor/profile", get(profile::page))
        .route("/visits/{project}/{target}", get(visit::page))
}

/// A supervisor; none where the person has not registered yet.
fn find(app: &App, id: SupervisorId) -> Result<Option<Supervisor>, Fault> {
    let found = app.store().aggregate(&Stream::Supervisor(id))?;
    Ok(found.and_then(|it| if let Aggregate::Supervisor(it) = it { Some(it) } else { None }))
}

/// One visit of this supervisor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mine {
    target: Target,
    arrived: bool,
}

/// The visits of a project that this supervisor is drawn for.
fn mine(project: &Project, id: SupervisorId) -> Vec<Mine> {
    let drawn = visits(project).into_iter().filter(|(_, visit)| visit.supervisor() == Some(id));
    let drawn =
        drawn.map(|(target, visit)| Mine { target, arrived: matches!(visit.step, Step::Arrived { .. }) });
    let values = matches!(project.phase, Phase::Ending { valuer, .. } if valuer == Some(id));
    drawn.chain(values.then_some(Mine { target: Target::Valuation, arrived: true })).collect()
}

/// The page of a visit.
fn path(project: &Project, target: Target) -> String {
    format!("/visits/{}/{target}", project.id)
}

/// What is waited for of this supervisor about this target.
fn wait(waits: &[Wait], id: SupervisorId, target: Target) -> Option<&Wait> {
    let kinds: &[WaitKind] = match target {
        Target::Valuation => &[WaitKind::Valuation],
        Target::Site => &[WaitKind::SilentSite],
        _ => &[WaitKind::Visit, WaitKind::Revisit, WaitKind::Report, WaitKind::SecondVisit],
    };
    let about = |wait: &Wait| is_about(wait, target);
    waits
        .iter()
        .find(|wait| wait.who == Party::Supervisor(id) && kinds.contains(&wait.key.kind) && about(wait))
}

/// The gate's visit is waited for as its stage's.
fn is_about(wait: &Wait, target: Target) -> bool {
    use market::Subject;
    match (target, &wait.key.subject) {
        (Target::Stage(no), Subject::Stage(of)) => no == *of,
        (Target::Gate, Subject::Stage(of)) => *of == market::stage::GATED,
        (Target::Hold(stage, place), Subject::Hold(of, at)) => (stage, place) == (*of, *at),
        (Target::Valuation | Target::Site, Subject::Whole) => true,
        _ => false,
    }
}
