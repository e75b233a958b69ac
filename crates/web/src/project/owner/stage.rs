//! A stage that passed or failed: approve, object, waive, go on, confirm what was put right, test the air, move in. What it
//! is not: the report; that stands under the stages.

use super::super::Seen;
use super::about;
use super::objection;
use crate::part::{Choice, Form, Panel};
use market::completion::{MoveIn, OrderAirTest};
use market::hold::{ConfirmCure, Hold, HoldStep};
use market::stage::{Approve, COUNT, ChooseAfterFailures, GoOn, Stage, State, Waive};
use market::{Act, Subject, Wait, WaitKind, retention};

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let stages = &seen.project.stages;
    let mut panels: Vec<Panel> = stages.iter().filter_map(|stage| of_stage(seen, stage)).collect();
    panels.extend(holds(seen));
    panels.extend(stages.iter().filter_map(|stage| waive(seen, stage)));
    panels.extend(air_test(seen));
    panels.extend(move_in(seen));
    panels
}

fn wait_of(seen: &Seen, kind: WaitKind, subject: &Subject) -> Option<Wait> {
    seen.waits_of(kind).find(|wait| wait.key.subject == *subject).cloned()
}

fn of_stage(seen: &Seen, stage: &Stage) -> Option<Panel> {
    match stage.state {
        State::Passed { .. } => window(seen, stage),
        State::AfterFailures { .. } => after_failures(seen, stage),
        _ => None,
    }
}

fn window(seen: &Seen, stage: &Stage) -> Option<Panel> {
    let wait = wait_of(seen, WaitKind::Window, &Subject::Stage(stage.no))?;
    let panel = about(seen, &format!("window-{}", stage.no), &wait).text(&seen.say("owner-window-lead"));
    let approve = Form::act(&seen.frame, seen.project.id, "approve").about("stage", stage.no);
    let can = seen.may(&Act::Approve(Approve { stage: stage.no }));
    let panel = if can { panel.form(&approve) } else { panel };
    Some(objection::add(seen, stage, panel))
}

fn after_failures(seen: &Seen, stage: &Stage) -> Option<Panel> {
    let wait = wait_of(seen, WaitKind::AfterFailures, &Subject::Stage(stage.no))?;
    let open = |choice: &GoOn| {
        seen.may(&Act::ChooseAfterFailures(ChooseAfterFailures { stage: stage.no, choice: *choice }))
    };
    let choices = [GoOn::Continue, GoOn::Reduce, GoOn::End].into_iter().filter(open);
    let choice = choices.fold(Choice::one("choice", seen.say("field-choice")), |list, choice| {
        let name = words::name(&choice);
        list.option(&name, seen.frame.words().go_on(&choice), seen.say(&format!("owner-go-on-{name}")))
    });
    let form = Form::act(&seen.frame, seen.project.id, "choose-after-failures")
        .about("stage", stage.no)
        .choice(&choice);
    let panel = about(seen, &format!("failures-{}", stage.no), &wait);
    Some(panel.text(&seen.say("owner-after-failures")).form(&form))
}

/// Every hold the firm says it has put right, of the stages and of the retention.
fn holds(seen: &Seen) -> Vec<Panel> {
    let of_stages = seen.project.stages.iter().map(|stage| (stage.no, &stage.holds));
    let parts = seen.project.retention.iter().flat_map(|it| &it.parts);
    let of_parts = (retention::FIRST..).zip(parts.map(|part| &part.holds));
    let all = of_stages.chain(of_parts);
    all.flat_map(|(no, holds)| (0u8..).zip(holds).map(move |(place, hold)| (no, place, hold)))
        .filter_map(|(no, place, hold)| cured(seen, no, place, hold))
        .collect()
}

fn cured(seen: &Seen, stage: u8, hold: u8, it: &Hold) -> Option<Panel> {
    let HoldStep::Cured { evidence, .. } = &it.step else { return None };
    if !seen.may(&Act::ConfirmCure(ConfirmCure { stage, hold, good: true })) {
        return None;
    }
    let wait = wait_of(seen, WaitKind::CureConfirm, &Subject::Hold(stage, hold))?;
    let items = it.items.iter().map(|code| seen.item(code.as_str())).collect();
    let photos = super::super::photo::photos(seen, evidence);
    let form = Form::act(&seen.frame, seen.project.id, "confirm-cure")
        .about("stage", stage)
        .about("hold", hold)
        .choice(&Choice::yes_or_no(&seen.frame, "good", seen.say("owner-cured-question")));
    Some(
        about(seen, &format!("cured-{stage}-{hold}"), &wait)
            .text(&seen.say_money("owner-cured", it.amount))
            .with(&crate::part::Points::new(items))
            .with(&crate::project::Photos { photos })
            .form(&form),
    )
}

fn waive(seen: &Seen, stage: &Stage) -> Option<Panel> {
    if !seen.may(&Act::Waive(Waive { stage: stage.no })) {
        return None;
    }
    let title = seen.frame.say_of("owner-waive-title", "stage", &seen.frame.words().stage_title(stage.no));
    let form = Form::act(&seen.frame, seen.project.id, "waive").about("stage", stage.no).danger();
    Some(
        Panel::new(format!("waive-{}", stage.no), title)
            .folded()
            .notice(&seen.say("owner-waive"))
            .form(&form),
    )
}

fn air_test(seen: &Seen) -> Option<Panel> {
    if !seen.may(&Act::OrderAirTest(OrderAirTest {})) {
        let wait = seen.waits_of(WaitKind::AirTest).next()?;
        return Some(Panel::new("air-test", seen.say("owner-air-test-title")).wait(&seen.frame, wait));
    }
    let form = Form::act(&seen.frame, seen.project.id, "order-air-test").quiet();
    Some(
        Panel::new("air-test", seen.say("owner-air-test-title"))
            .text(&seen.say("owner-air-test"))
            .form(&form),
    )
}

/// Moving in early makes sense once the last stage is under way.
fn move_in(seen: &Seen) -> Option<Panel> {
    let last = seen.project.stage(COUNT)?;
    let begun = !matches!(last.state, State::Unfunded | State::Funded { .. });
    if !begun || !seen.may(&Act::MoveIn(MoveIn {})) {
        return None;
    }
    let form = Form::act(&seen.frame, seen.project.id, "move-in").danger();
    let panel = Panel::new("move-in", seen.say("owner-move-in-title")).folded();
    Some(panel.notice(&seen.say("owner-move-in-warning")).form(&form))
}
