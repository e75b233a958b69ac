//! Who read the owner's contact and door address, and when. What it is not: a permission; the contract and the survey give
//! those, and the page of each reader says so.

use super::super::Seen;
use crate::part::{Facts, Panel};

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let panel = Panel::new("readings", seen.say("owner-seen-title")).folded().text(&seen.say("owner-seen"));
    let readings = seen.readings();
    vec![if readings.is_empty() {
        panel.hint(&seen.say("owner-seen-nobody"))
    } else {
        panel.with(&Facts::new(readings))
    }]
}
