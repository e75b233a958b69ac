//! The open quotes: the way to the comparison, and more time. What it is not: the comparison; that is a page.

use super::super::Seen;
use super::mine;
use crate::part::{Form, Link, Panel};
use market::quote::ExtendChoice;
use market::{Act, WaitKind};

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let panel = mine(seen, "choice", WaitKind::Choice);
    panel.into_iter().map(|panel| choice(seen, panel)).collect()
}

fn choice(seen: &Seen, panel: Panel) -> Panel {
    let to = format!("/projects/{}/quotes", seen.project.id);
    let panel =
        panel.text(&seen.say("owner-choice")).with(&Link::button(to, seen.say("owner-choice-compare")));
    if !seen.may(&Act::ExtendChoice(ExtendChoice {})) {
        return panel;
    }
    panel.form(
        &Form::act(&seen.frame, seen.project.id, "extend-choice")
            .effect(seen.say("owner-choice-extend"))
            .quiet(),
    )
}
