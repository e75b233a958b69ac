//! The works: supervisors drawn, the air test recorded, holds that come to their hard stop. What it is not: a verdict;
//! that is computed from a supervisor's readings.

use super::intake::form;
use crate::Field;
use crate::part::Panel;
use crate::project::Seen;
use market::completion::AirTest;
use market::inspection::{Target, Visit, visits};
use market::leaving::Abandonment;
use market::project::Phase;
use market::stage::Gate;
use market::{Subject, Wait, WaitKind};

/// What an air test measures: this item of the checklist and its further measurements.
const AIR: &str = "5.11";

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let assign = wanted(seen).into_iter().map(|(target, wait)| assign(seen, target, wait));
    assign.chain(valuations(seen)).chain(hard_stop(seen)).chain(air_test(seen)).collect()
}

/// Every visit for which nobody is drawn yet, with the wait for it.
fn wanted(seen: &Seen) -> Vec<(Target, Option<&Wait>)> {
    let waits = seen.waits.iter().filter(|it| matches!(it.key.kind, WaitKind::Assign | WaitKind::SecondDraw));
    let visits = waits.filter_map(|wait| Some((target(seen, &wait.key.subject)?, Some(wait))));
    let whole = [valuation(seen), site(seen)].into_iter().flatten().map(|target| (target, None));
    visits.chain(whole).collect()
}

fn target(seen: &Seen, subject: &Subject) -> Option<Target> {
    match subject {
        Subject::Stage(no) if gate_is_submitted(seen, *no) => Some(Target::Gate),
        Subject::Stage(no) => Some(Target::Stage(*no)),
        Subject::Hold(stage, place) => Some(Target::Hold(*stage, *place)),
        _ => None,
    }
}

fn gate_is_submitted(seen: &Seen, no: u8) -> bool {
    let gate = seen.project.stage(no).and_then(|stage| stage.gate.as_ref());
    matches!(gate, Some(Gate::Submitted { .. }))
}

fn valuation(seen: &Seen) -> Option<Target> {
    matches!(seen.project.phase, Phase::Ending { valuer: None, .. }).then_some(Target::Valuation)
}

fn site(seen: &Seen) -> Option<Target> {
    let undrawn = |visit: &Visit| visit.supervisor().is_none();
    let looks =
        matches!(&seen.project.abandonment, Some(Abandonment::Looking { visit, .. }) if undrawn(visit));
    (looks && seen.project.is_active()).then_some(Target::Site)
}

fn assign(seen: &Seen, target: Target, wait: Option<&Wait>) -> Panel {
    let title = seen.frame.say_of("operator-panel-assign", "target", &seen.frame.words().target(target));
    let id = format!("assign-{}", target.to_string().replace(':', "-"));
    let panel = Panel::new(id, title).urgent().text(&seen.say("operator-panel-assign-lead"));
    let outside = visits(&seen.project).into_iter().any(|(of, visit)| of == target && visit.outside);
    let panel = if outside { panel.notice(&seen.say("operator-panel-assign-outside")) } else { panel };
    let panel = wait.into_iter().fold(panel, |panel, wait| panel.wait(&seen.frame, wait));
    panel.form(&form(seen, "assign").about("target", target))
}

/// Held money that waits for a supervisor's valuation; each day late is paid to both sides.
fn valuations(seen: &Seen) -> Option<Panel> {
    let mut waits = seen.waits_of(WaitKind::HoldValuation).peekable();
    waits.peek()?;
    let panel = Panel::new("valuations", seen.say("operator-panel-valuations"));
    let panel = panel.text(&seen.say("operator-panel-valuations-lead"));
    let owed = seen.project.all_holds().map(|(_, _, hold)| hold.late().owes);
    let owed: rules::Money = owed.filter(|owed| owed.is_positive()).sum();
    let panel = waits.fold(panel, |panel, wait| panel.wait(&seen.frame, wait));
    Some(if owed.is_positive() {
        panel.notice(&seen.say_money("operator-valuations-late", owed))
    } else {
        panel
    })
}

fn hard_stop(seen: &Seen) -> Option<Panel> {
    let mut waits = seen.waits_of(WaitKind::HardStop).peekable();
    waits.peek()?;
    let panel = Panel::new("hard-stop", seen.say("operator-panel-hard-stop"));
    let panel = panel.text(&seen.say("operator-panel-hard-stop-lead"));
    Some(waits.fold(panel, |panel, wait| panel.wait(&seen.frame, wait)))
}

fn air_test(seen: &Seen) -> Option<Panel> {
    let pending = |test: &&AirTest| test.reported.is_none() && test.lapsed.is_none();
    seen.project.completion.air_test.as_ref().filter(pending).filter(|_| seen.project.is_active())?;
    let fields = measured(seen).into_iter().fold(form(seen, "report-air-test"), crate::part::Form::field);
    let panel = Panel::new("air-test", seen.say("operator-panel-air-test"));
    let panel = panel.text(&seen.say("operator-panel-air-test-lead"));
    Some(panel.form(&fields.evidence("document", true)))
}

/// A field for each measurement that the contract's checklist asks for.
fn measured(seen: &Seen) -> Vec<Field> {
    let list = seen.checklist();
    let items = list.into_iter().flat_map(|list| list.stage(5));
    let further =
        |id: &str| id.strip_prefix(AIR).is_some_and(|rest| rest.chars().all(|c| c.is_ascii_lowercase()));
    items
        .filter(|item| further(&item.id.0))
        .map(|item| {
            let limit = item.limit.as_ref().map(ToString::to_string).unwrap_or_default();
            Field::new(&seen.frame, &format!("values-{}", item.id))
                .label(item.text.get(seen.frame.lang().tag()))
                .hint(limit)
                .optional()
                .most(20)
                .typed("decimal", "off")
        })
        .collect()
}
