//! Money held for listed or contested items: what is to be put right, by when, and the word that it is. What it is not: the
//! owner's confirmation.

use super::urgent_if;
use super::visit::visited;
use crate::part::{Facts, Form, Items, Panel};
use crate::project::Seen;
use market::Subject;
use market::hold::{Hold, HoldStep};
use market::inspection::Target;

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let open = seen.project.all_holds().filter(|(_, _, hold)| hold.is_open());
    open.map(|(stage, place, hold)| panel(seen, stage, place, hold)).collect()
}

fn panel(seen: &Seen, stage: u8, place: u8, hold: &Hold) -> Panel {
    let words = seen.frame.words();
    let title = words.subject(&Subject::Hold(stage, place));
    let mine = matches!(hold.step, HoldStep::Cure { .. });
    let rows = [
        (seen.say("label-why"), words.cause(&hold.cause)),
        (seen.say("label-held"), seen.frame.money(hold.amount)),
        (seen.say("label-state"), words.hold(&hold.step)),
    ];
    let panel = urgent_if(Panel::new(format!("hold-{stage}-{place}"), title), mine).with(&Facts::new(rows));
    let items: Vec<String> = hold.items.iter().map(ToString::to_string).collect();
    let told = seen.told("project-owner-said", &hold.grounds);
    let panel = panel.with(&Items::of(seen, &items)).with(&told);
    let waits = seen.waits.iter().filter(|wait| wait.key.subject == Subject::Hold(stage, place));
    let panel = waits.fold(panel, |panel, wait| panel.wait(&seen.frame, wait));
    if let HoldStep::Second { visit, .. } = &hold.step {
        return visited(seen, Target::Hold(stage, place), visit, panel);
    }
    if matches!(hold.step, HoldStep::Cure { .. } | HoldStep::Waiting) {
        let form = Form::act(&seen.frame, seen.project.id, "cure").about("stage", stage).about("hold", place);
        panel.form(&form.evidence("photo", true))
    } else {
        panel
    }
}
