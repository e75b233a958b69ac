//! What the operator's pages load: one aggregate, or a whole list of them. What it is not: a search; lists are read in
//! the order in which the store keeps them.

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

/// Lines that nobody could place and that have not gone back, the oldest first.
pub(crate) fn unplaced(app: &App) -> Result<Vec<Line>, Fault> {
    let streams = all(app, &List::Unplaced)?.into_iter().rev();
    let ids = streams.filter_map(|stream| if let Stream::Line(id) = stream { Some(id) } else { None });
    let found: Result<Vec<_>, Fault> = ids.map(|id| line(app, id)).collect();
    Ok(found?.into_iter().flatten().collect())
}

/// Every stream of a list, page after page, the newest first.
pub(crate) fn all(app: &App, list: &List) -> Result<Vec<Stream>, Fault> {
    let mut page = Page::first(Page::MOST);
    let mut found = Vec::new();
    loop {
        let rows = app.store().list(list, page.clone())?;
        let last = rows.last().map(|(stream, rank)| (*rank, *stream));
        found.extend(rows.iter().map(|(stream, _)| *stream));
        if last.is_none() || rows.len() < Page::MOST {
            return Ok(found);
        }
        page.after = last;
    }
}

/// Every firm, the newest first.
pub(crate) fn firms(app: &App) -> Result<Vec<Firm>, Fault> {
    let streams = all(app, &List::Firms)?.into_iter();
    let ids = streams.filter_map(|stream| if let Stream::Firm(id) = stream { Some(id) } else { None });
    let found: Result<Vec<_>, Fault> = ids.map(|id| firm(app, id)).collect();
    Ok(found?.into_iter().flatten().collect())
}

/// Every supervisor, the newest first.
pub(crate) fn supervisors(app: &App) -> Result<Vec<Supervisor>, Fault> {
    let streams = all(app, &List::Supervisors)?.into_iter();
    let ids = streams.filter_map(|stream| if let Stream::Supervisor(id) = stream { Some(id) } else { None });
    let found: Result<Vec<_>, Fault> = ids.map(|id| supervisor(app, id)).collect();
    Ok(found?.into_iter().flatten().collect())
}
