//! The stepper of a project: before the contract its phases, then the five stages and the completion. What it is not: a
//! state of its own.

use super::Seen;
use crate::part::{Step, StepState, Stepper};
use market::project::Phase;
use market::stage::{Stage, State};

/// The phases that are shown as steps before works begin; the contact's confirmation counts to the first.
const BEFORE: [&str; 8] =
    ["draft", "qualified", "matched", "quoting", "choosing", "signing", "cooling-off", "active"];

/// The steps; none of a project that ended before its contract was active.
pub(super) fn stepper(seen: &Seen) -> Option<Stepper> {
    let closed = seen.project.phase.is_closed();
    match (seen.project.stages.is_empty(), closed) {
        (true, true) => None,
        (true, false) => Some(Stepper::new(seen.say("project-steps-before"), before(seen))),
        (false, _) => Some(Stepper::new(seen.say("project-steps"), works(seen))),
    }
}

fn before(seen: &Seen) -> Vec<Step> {
    let name = seen.project.phase.name();
    let name = if name == "contact-verified" { "draft" } else { name };
    let now = BEFORE.iter().position(|step| *step == name).unwrap_or_default();
    let state = |i: usize| match i.cmp(&now) {
        std::cmp::Ordering::Less => StepState::Done,
        std::cmp::Ordering::Equal => StepState::Now,
        std::cmp::Ordering::Greater => StepState::Next,
    };
    let step =
        |(i, step): (usize, &&str)| Step::new(&seen.frame, state(i), seen.frame.say_under("phase", step), "");
    BEFORE.iter().enumerate().map(step).collect()
}

fn works(seen: &Seen) -> Vec<Step> {
    let open = seen.project.stages.iter().position(|stage| !is_done(stage));
    let of = |(i, stage): (usize, &Stage)| {
        let state = state(stage, open == Some(i) && !seen.project.phase.is_closed());
        Step::new(&seen.frame, state, seen.frame.words().stage_title(stage.no), note(seen, stage))
    };
    let mut steps: Vec<Step> = seen.project.stages.iter().enumerate().map(of).collect();
    steps.push(completion(seen));
    steps
}

const fn is_done(stage: &Stage) -> bool {
    matches!(stage.state, State::Released { .. } | State::Valued { .. })
}

const fn state(stage: &Stage, is_now: bool) -> StepState {
    match stage.state {
        State::Released { .. } | State::Valued { .. } => StepState::Done,
        State::Rework { .. } | State::AfterFailures { .. } => StepState::Stopped,
        _ if is_now => StepState::Now,
        _ => StepState::Next,
    }
}

fn note(seen: &Seen, stage: &Stage) -> String {
    let words = seen.frame.words().stage(&stage.state);
    match stage.state {
        State::Released { at, .. } | State::Valued { at } => format!("{words} · {}", seen.frame.day(at)),
        _ => words,
    }
}

fn completion(seen: &Seen) -> Step {
    let (state, note) = match seen.project.phase {
        Phase::Completed { since } => (StepState::Done, seen.frame.day(since)),
        _ if seen.project.retention.is_some() => (StepState::Done, String::new()),
        _ => (StepState::Next, String::new()),
    };
    Step::new(&seen.frame, state, seen.frame.say_under("phase", "completed"), note)
}
