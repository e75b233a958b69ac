//! Nobody came to inspect for long, and the firm asks the owner to accept without it: yes, or rather wait. What it is not:
//! advice; what is given up stands beside the question.

use super::super::Seen;
use super::about;
use crate::part::{Choice, Form, Panel};
use market::inspection::{AcceptAlone, Target, visits};
use market::stage::GATED;
use market::{Act, Subject, WaitKind};

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    visits(&seen.project).into_iter().filter_map(|(target, _)| panel(seen, target)).collect()
}

fn panel(seen: &Seen, target: Target) -> Option<Panel> {
    if !seen.may(&Act::AcceptAlone(AcceptAlone { target, accepts: true })) {
        return None;
    }
    let subject = match target {
        Target::Stage(no) => Subject::Stage(no),
        Target::Gate => Subject::Stage(GATED),
        Target::Hold(stage, place) => Subject::Hold(stage, place),
        Target::Valuation | Target::Site => return None,
    };
    let wait = seen.waits_of(WaitKind::Acceptance).find(|wait| wait.key.subject == subject)?;
    let what = match target {
        Target::Gate => "owner-accept-alone-gate",
        Target::Hold(..) => "owner-accept-alone-hold",
        _ => "owner-accept-alone-stage",
    };
    let id = format!("acceptance-{}", target.to_string().replace(':', "-"));
    let form = Form::act(&seen.frame, seen.project.id, "accept-alone")
        .about("target", target)
        .choice(&Choice::yes_or_no(&seen.frame, "accepts", seen.say("owner-accept-alone-question")))
        .danger();
    let panel = about(seen, &id, wait).text(&seen.say("owner-accept-alone"));
    Some(panel.notice(&seen.say(what)).form(&form))
}
