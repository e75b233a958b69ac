//! What the supervisor finds on the project page: the way to each visit of his. What it is not: the report; that page is made
//! for a telephone on site.

use super::{mine, path, wait};
use crate::part::{Link, Panel};
use crate::project::{Seen, Viewer};

/// The panels of the supervisor: the visits he is drawn for.
pub(crate) fn panels(seen: &Seen) -> Vec<Panel> {
    let Viewer::Supervisor(id) = seen.viewer else { return Vec::new() };
    let panel = |it: super::Mine| {
        let title = seen.frame.words().target(it.target);
        let panel = Panel::new(format!("visit-{}", it.target).replace(':', "-"), title).urgent();
        let wait = wait(&seen.waits, id, it.target);
        let panel = wait.into_iter().fold(panel, |panel, wait| panel.wait(&seen.frame, wait));
        let key = if it.arrived { "title-supervisor-report" } else { "title-supervisor-visit" };
        panel.with(&Link::button(path(&seen.project, it.target), seen.say(key)))
    };
    mine(&seen.project, id).into_iter().map(panel).collect()
}
