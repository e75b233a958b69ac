//! What the operator's pages load: one aggregate, or those of a page of a list. What it is not: a search, or ever a whole
//! list; a market may have more of everything than fits a page.

use super::turn::ROWS;
use crate::{App, Fault};
use market::firm::Firm;
use market::statement::Line;
use market::supervisor::Supervisor;
use market::{Aggregate, FirmId, LineId, List, Project, ProjectId, Stream, SupervisorId};
use store::Page;

/// A project, where there is one.
pub(crate) fn project(app: &App, id: ProjectId) -> Result<Option<Project>, Fault> {
    let found = app.store().aggregate(&Stream::Project(id))?;
    Ok(found.and_then(|it| if let Aggregate::Project(it) = it { Some(it) } else { None }))
}

/// A firm, where there is one.
pub(crate) fn firm(app: &App, id: FirmId) -> Result<Option<Firm>, Fault> {
    let found = app.store().aggregate(&Stream::Firm(id))?;
    Ok(found.and_then(|it| if let Aggregate::Firm(it) = it { Some(it) } else { None }))
}

/// A supervisor, where there is one.
pub(crate) fn supervisor(app: &App, id: SupervisorId) -> Result<Option<Supervisor>, Fault> {
    let found = app.store().aggregate(&Stream::Supervisor(id))?;
    Ok(found.and_then(|it| if let Aggregate::Supervisor(it) = it { Some(it) } else { None }))
}

/// A line of the statement, where it is recorded.
pub(crate) fn line(app: &App, id: LineId) -> Result<Option<Line>, Fault> {
    let found = app.store().aggregate(&Stream::Line(id))?;
    Ok(found.and_then(|it| if let Aggregate::Line(it) = it { Some(it) } else { None }))
}

/// The oldest lines that nobody could place and that have not gone back, and how many more there are.
pub(crate) fn unplaced(app: &App) -> Result<(Vec<Line>, usize), Fault> {
    let rows = app.store().list(&List::Unplaced, Page { newest_first: false, ..Page::first(ROWS) })?;
    let ids = rows.iter().filter_map(|(it, _)| if let Stream::Line(id) = it { Some(*id) } else { None });
    let found: Result<Vec<_>, Fault> = ids.map(|id| line(app, id)).collect();
    let all = usize::try_from(app.store().count(&List::Unplaced)?).unwrap_or(usize::MAX);
    Ok((found?.into_iter().flatten().collect(), all.saturating_sub(rows.len())))
}

/// The firms of these streams.
pub(crate) fn firms(app: &App, streams: &[Stream]) -> Result<Vec<Firm>, Fault> {
    let ids = streams.iter().filter_map(|it| if let Stream::Firm(id) = it { Some(*id) } else { None });
    let found: Result<Vec<_>, Fault> = ids.map(|id| firm(app, id)).collect();
    Ok(found?.into_iter().flatten().collect())
}

/// The supervisors of these streams.
pub(crate) fn supervisors(app: &App, streams: &[Stream]) -> Result<Vec<Supervisor>, Fault> {
    let ids = streams.iter().filter_map(|it| if let Stream::Supervisor(id) = it { Some(*id) } else { None });
    let found: Result<Vec<_>, Fault> = ids.map(|id| supervisor(app, id)).collect();
    Ok(found?.into_iter().flatten().collect())
}
