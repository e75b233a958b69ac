//! The page itself: what everybody sees, and the panels of whoever looks. What it is not: the parts; each has its file.

use super::{Seen, Viewer, load, owner};
use crate::part::Panel;
use crate::{Answer, App, Frame, Member, Page, firm, operator, supervisor};
use askama::Template;
use axum::extract::{Path, State};

/// The page.
#[derive(Debug, Template)]
#[template(path = "project/page.html")]
pub(crate) struct ProjectPage {
    frame: Frame,
    title: String,
    panels: Vec<Panel>,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    me: Member,
    Path(id): Path<String>,
) -> Answer<ProjectPage> {
    let seen = load(&app, &frame, &me, &id)?;
    Ok(Page(ProjectPage { title: seen.project.request.estate.to_string(), panels: panels(&seen), frame }))
}

/// What the viewer may do, the urgent first.
fn panels(seen: &Seen) -> Vec<Panel> {
    let mut panels = match seen.viewer {
        Viewer::Owner => owner::panels(seen),
        Viewer::AwardedFirm(_) | Viewer::InvitedFirm(_) => firm::panels(seen),
        Viewer::Supervisor(_) => supervisor::panels(seen),
        Viewer::Operator => operator::panels(seen),
    };
    panels.sort_by_key(|panel| !panel.is_urgent());
    panels
}
