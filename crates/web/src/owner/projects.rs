//! The projects of an owner, the newest first. What it is not: the inbox, which says what needs the owner.

use crate::{Answer, App, AsOwner, Frame, Page};
use askama::Template;
use axum::extract::State;
use market::{Aggregate, List, Party, Project};

/// Projects on the page.
const SHOWN: usize = 100;

/// The page.
#[derive(Debug, Template)]
#[template(path = "owner/projects.html")]
pub(crate) struct Projects {
    frame: Frame,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    path: String,
    estate: String,
    phase: String,
    posted: String,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, AsOwner(me): AsOwner) -> Answer<Projects> {
    let streams = app.store().list(&List::Of(Party::Owner(me)), store::Page::first(SHOWN))?;
    let mut rows = Vec::new();
    for (stream, _) in streams {
        if let Some(Aggregate::Project(project)) = app.store().aggregate(&stream)? {
            rows.push(row(&frame, &project));
        }
    }
    Ok(Page(Projects { rows, frame }))
}

fn row(frame: &Frame, project: &Project) -> Row {
    Row {
        path: format!("/projects/{}", project.id),
        estate: project.request.estate.to_string(),
        phase: frame.words().phase(&project.phase),
        posted: frame.day(project.posted),
    }
}
