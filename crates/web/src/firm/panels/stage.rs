//! The works, stage by stage: start, log, submit, put right. What it is not: an inspection; the supervisor reads, and the
//! firm learns who it is only once he stands on site.

use super::visit::visited;
use super::{urgent_if, with_waits};
use crate::part::{Facts, Field, Form, Items, Kind, Panel};
use crate::project::Seen;
use market::WaitKind as K;
use market::custody::left_to_claim;
use market::inspection::Target;
use market::stage::{COUNT, Gate, Stage, State, before_has_passed};
use market::text::Note;
use market::{Subject, Wait};
use rules::Money;
use rules::inspection::{Grade, Verdict};

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    if !seen.project.is_active() {
        return Vec::new();
    }
    let stages = seen.project.stages.iter().filter_map(|stage| panel(seen, stage));
    stages.chain(log(seen)).collect()
}

/// A stage on which something is going on or comes next; none for one that is over or not yet asked for.
fn panel(seen: &Seen, stage: &Stage) -> Option<Panel> {
    let title = seen.frame.words().stage_title(stage.no);
    let panel = Panel::new(format!("works-{}", stage.no), title).with(&standing(seen, stage));
    let panel = waits(seen, stage).fold(panel, |panel, wait| panel.wait(&seen.frame, wait));
    Some(match &stage.state {
        State::Unfunded if waits(seen, stage).next().is_none() && stage.no > 1 => return None,
        State::Unfunded => {
            let funding = with_waits(seen, panel, &[K::Fund, K::Grace, K::Unfunded, K::MayEnd]);
            funding.notice(&seen.say("firm-stage-not-funded"))
        }
        State::Funded { .. } => funded(seen, stage, panel),
        State::Locked { .. } => locked(seen, stage, panel),
        State::Submitted { visit, .. } => visited(seen, Target::Stage(stage.no), visit, panel),
        State::Rework { grade, .. } => put_right(seen, stage, Target::Stage(stage.no), *grade, panel),
        State::Passed { .. } | State::AfterFailures { .. } => panel,
        State::Released { .. } | State::Valued { .. } => return None,
    })
}

fn waits<'a>(seen: &'a Seen, stage: &Stage) -> impl Iterator<Item = &'a Wait> {
    let subject = Subject::Stage(stage.no);
    seen.waits.iter().filter(move |wait| wait.key.subject == subject)
}

/// Where it stands, and what it is worth.
fn standing(seen: &Seen, stage: &Stage) -> Facts {
    let gate = stage.gate.as_ref().map(|gate| (seen.say("target-gate"), seen.say(gate_key(gate))));
    let rows = [
        (seen.say("label-state"), seen.frame.words().stage(&stage.state)),
        (seen.say("field-price"), seen.frame.money(stage.price)),
    ];
    Facts::new(rows.into_iter().chain(gate))
}

const fn gate_key(gate: &Gate) -> &'static str {
    match gate {
        Gate::Open => "gate-open",
        Gate::Rework { .. } => "gate-rework",
        Gate::Submitted { .. } => "gate-submitted",
        Gate::Passed { .. } => "gate-passed",
    }
}

fn funded(seen: &Seen, stage: &Stage, panel: Panel) -> Panel {
    let panel = panel.text(&seen.say("firm-stage-funded"));
    let panel = if before_has_passed(&seen.project, stage.no) {
        panel.urgent().form(&Form::act(&seen.frame, seen.project.id, "start").about("stage", stage.no))
    } else {
        panel.hint(&seen.say("firm-stage-before"))
    };
    material(seen, stage).iter().fold(panel, Panel::form)
}

/// Work goes on: the gate first where there is one, then the stage; an advance for delivered material meanwhile.
fn locked(seen: &Seen, stage: &Stage, panel: Panel) -> Panel {
    let panel = match &stage.gate {
        Some(Gate::Open) => panel.text(&seen.say("firm-gate-first")).form(&submit(seen, stage, true)),
        Some(Gate::Rework { grade, .. }) => put_right(seen, stage, Target::Gate, *grade, panel),
        Some(Gate::Submitted { visit, .. }) => visited(seen, Target::Gate, visit, panel),
        Some(Gate::Passed { .. }) | None => panel.form(&submit(seen, stage, false)),
    };
    material(seen, stage).iter().fold(panel, Panel::form)
}

/// What failed, by name, and the way to hand it in again.
fn put_right(seen: &Seen, stage: &Stage, target: Target, grade: Grade, panel: Panel) -> Panel {
    let panel =
        panel.urgent().notice(&seen.frame.say_of("firm-rework", "grade", &seen.frame.words().grade(&grade)));
    let panel = panel.with(&Items::of(seen, &failed(stage, target)));
    panel.form(&submit(seen, stage, target == Target::Gate))
}

/// What the last report found not in order.
fn failed(stage: &Stage, target: Target) -> Vec<String> {
    let last = stage.reports.iter().rev().find(|report| report.target == target);
    match last.map(|report| &report.verdict) {
        Some(Verdict::Fail { failed, listed, .. }) => failed.iter().chain(listed).cloned().collect(),
        _ => Vec::new(),
    }
}

/// Hands in the stage, or its gate, with what the submission needs.
fn submit(seen: &Seen, stage: &Stage, gate: bool) -> Form {
    let frame = &seen.frame;
    let form = Form::act(frame, seen.project.id, "submit").about("stage", stage.no);
    let form = if gate { form.about("gate", "yes").button(frame.say("firm-submit-gate")) } else { form };
    let form = form.evidence("photo", true);
    if stage.no == COUNT {
        form.evidence("as-built", true).evidence("manual", true).evidence("warranty-certificate", true)
    } else {
        form
    }
}

/// An advance on delivered material, while something of its cap is left.
fn material(seen: &Seen, stage: &Stage) -> Option<Form> {
    let left = left_to_claim(&seen.project, stage.no, &seen.policy);
    if left <= Money::ZERO {
        return None;
    }
    let frame = &seen.frame;
    let amount = Field::new(frame, "amount").label(frame.say("firm-material-amount")).typed("decimal", "off");
    let amount = amount.hint(frame.say_of("firm-material-most", "most", &frame.money(left)));
    let form = Form::act(frame, seen.project.id, "claim-material").about("stage", stage.no);
    Some(form.field(amount).evidence("delivery", true).quiet())
}

/// Work on site: a note, photos. Silence here is what the market asks about.
fn log(seen: &Seen) -> Option<Panel> {
    let works = |stage: &&Stage| {
        matches!(stage.state, State::Locked { .. } | State::Rework { .. } | State::Funded { .. })
    };
    seen.project.stages.iter().find(works)?;
    let frame = &seen.frame;
    let panel = Panel::new("site-log", seen.say("act-log-site"));
    let panel = with_waits(seen, panel, &[K::SiteLog, K::Resume, K::SilentSite]);
    let panel = urgent_if(panel, seen.mine(K::Resume).is_some());
    let note = Field::new(frame, "note").label(seen.say("field-note")).kind(Kind::Area(3)).most(Note::MOST);
    let form = Form::act(frame, seen.project.id, "log-site").field(note.hint(seen.say("hint-note")));
    Some(panel.hint(&seen.say("firm-log-photo")).form(&form.evidence("photo", true)))
}
