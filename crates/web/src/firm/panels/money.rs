//! Advances on delivered material, each with its answer. What it is not: payouts; the page shows those to everybody who sees
//! the money.

use super::with_waits;
use crate::part::{Facts, Panel};
use crate::project::Seen;
use market::WaitKind as K;
use market::custody::Material;

pub(super) fn panels(seen: &Seen) -> Option<Panel> {
    let rows: Vec<_> = seen.project.custody.materials.iter().map(|it| advance(seen, it)).collect();
    if rows.is_empty() {
        return None;
    }
    let panel = Panel::new("advances", seen.say("firm-advances")).with(&Facts::new(rows));
    Some(with_waits(seen, panel, &[K::Material]))
}

fn advance(seen: &Seen, material: &Material) -> (String, String) {
    let state = match material.answered {
        None => "firm-material-open",
        Some((true, _)) => "firm-material-yes",
        Some((false, _)) => "firm-material-no",
    };
    let stage = seen.frame.words().stage_title(material.stage);
    (seen.frame.money(material.amount), format!("{stage} · {}", seen.say(state)))
}
