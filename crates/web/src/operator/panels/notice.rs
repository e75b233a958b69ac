//! Proof of notice by call or letter, for the waits whose default hurts the silent party. What it is not: the letters of
//! the outbox; those prove themselves.

use super::intake::{form, owner};
use crate::part::{Choice, Panel};
use crate::project::Seen;
use crate::{Field, Kind};
use market::{Party, Wait};

/// The panel, where a wait needs proof.
pub(super) fn panel(seen: &Seen) -> Option<Panel> {
    let waits: Vec<_> = seen.waits.iter().filter(|wait| wait.needs_proof()).collect();
    waits.first()?;
    let form = form(seen, "record-notice")
        .hidden("proof", "recorded")
        .field(Field::of(&seen.frame, "wait").kind(Kind::Select(options(seen, &waits))))
        .choice(channel(seen))
        .field(when(seen));
    let panel = Panel::new("notice", seen.say("operator-panel-notice"));
    let panel = panel.text(&seen.say("operator-panel-notice-lead"));
    let reaches_owner = waits.iter().any(|wait| matches!(wait.who, Party::Owner(_)));
    Some(if reaches_owner { panel.with(&owner(seen)) } else { panel }.form(&form))
}

fn options(seen: &Seen, waits: &[&Wait]) -> Vec<(String, String)> {
    let option = |wait: &&Wait| {
        let spoken = seen.frame.wait(wait);
        let text = [spoken.title, spoken.about, spoken.who, spoken.left];
        (wait.key.to_string(), text.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · "))
    };
    waits.iter().map(option).collect()
}

fn channel(seen: &Seen) -> Choice {
    Choice::one("channel", seen.say("field-channel")).option("call", seen.say("channel-call"), "").option(
        "letter",
        seen.say("channel-letter"),
        "",
    )
}

fn when(seen: &Seen) -> Field {
    let now = seen.frame.calendar().written(seen.frame.now());
    Field::of(&seen.frame, "time").hint(seen.say("operator-notice-when")).most(20).value(now)
}
