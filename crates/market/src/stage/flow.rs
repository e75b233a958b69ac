//! How a stage changes with its events, what it waits for, and what happens when nobody acts. What it is not: a decision
//! about a command; those have their own files.

use super::approve::last_grade;
use super::release::release;
use super::{Event, GATED, Gate, Stage, State, listed_holds};
use crate::actor::Party;
use crate::completion;
use crate::hold::{self, Cause, HoldStep};
use crate::inspection::Visit;
use crate::leaving;
use crate::project::{Case, Closing, Facts, Phase, Project, Waiting};
use crate::refusal::{Code, Refusal, no_wait};
use crate::text::Grounds;
use crate::wait::{Subject, Wait, WaitKind};
use crate::world::{Decision, Halt};
use ledger::{Basis, Pocket};
use rules::At;
use rules::inspection::Grade;

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    match event {
        Event::Funded { stage } => set(project, *stage, State::Funded { since: at }),
        Event::Started { stage } => {
            project.last_activity = Some(at);
            set(project, *stage, State::Locked { since: at });
        }
        Event::Logged { evidence, .. } => {
            project.remembers(evidence);
            project.last_activity = Some(at);
        }
        Event::Submitted { stage, gate, evidence } => {
            project.remembers(evidence);
            project.last_activity = Some(at);
            submitted(project, *stage, *gate, at);
        }
        Event::GatePassed => set_gate(project, Gate::Passed { at }),
        Event::GateFailed { grade } => {
            change(project, GATED, |stage| stage.gate_fails(Gate::Rework { since: at, grade: *grade }));
        }
        Event::Passed { stage, listed } => {
            set(project, *stage, State::Passed { since: at, listed: listed.clone() });
        }
        Event::Failed { stage, grade } => {
            change(project, *stage, |it| it.fails(State::Rework { since: at, grade: *grade }));
        }
        Event::ReworkMissed { stage } => change(project, *stage, |it| it.misses(at)),
        Event::Exhausted { stage } => {
            change(project, *stage, |it| {
                it.gate = it.gate.take().map(Gate::opened);
                it.fails(State::AfterFailures { since: at });
            });
        }
        Event::Continued { stage, grade } => change(project, *stage, |it| it.continues(*grade, at)),
        Event::Released { stage, basis } => set(project, *stage, State::Released { at, basis: *basis }),
        Event::Valued { stage } => set(project, *stage, State::Valued { at }),
    }
}

fn change(project: &mut Project, no: u8, how: impl FnOnce(&mut Stage)) {
    if let Some(stage) = project.stage_mut(no) {
        how(stage);
    }
}

fn set(project: &mut Project, no: u8, state: State) {
    change(project, no, |stage| stage.state = state);
}

fn set_gate(project: &mut Project, gate: Gate) {
    change(project, GATED, |stage| stage.gate = Some(gate));
}

fn submitted(project: &mut Project, no: u8, gate: bool, at: At) {
    let visit = Visit::new(at);
    if gate {
        set_gate(project, Gate::Submitted { visit });
    } else {
        set(project, no, State::Submitted { visit });
    }
}

impl Stage {
    fn fails(&mut self, state: State) {
        self.failures = self.failures.saturating_add(1);
        self.state = state;
    }

    /// Work on the stage goes on: only its waterproofing is to be put right.
    fn gate_fails(&mut self, gate: Gate) {
        self.failures = self.failures.saturating_add(1);
        self.gate = Some(gate);
    }

    /// The rework date passed, of the gate where that is what failed.
    fn misses(&mut self, at: At) {
        let grade = last_grade(self);
        match self.gate {
            Some(Gate::Rework { .. }) => self.gate_fails(Gate::Rework { since: at, grade }),
            _ => self.fails(State::Rework { since: at, grade }),
        }
    }

    /// Once more, of the gate where that has not passed: the stage's own rework is what is handed in behind it.
    fn continues(&mut self, grade: Grade, at: At) {
        self.continued = self.continued.saturating_add(1);
        match self.gate {
            Some(Gate::Open | Gate::Rework { .. }) => {
                self.state = State::Locked { since: at };
                self.gate = Some(Gate::Rework { since: at, grade });
            }
            _ => self.state = State::Rework { since: at, grade },
        }
    }

    /// What is to be put right, since when, and how grave it is: the stage itself, or its gate while work goes on.
    pub(crate) const fn rework(&self) -> Option<(At, Grade)> {
        match (&self.state, &self.gate) {
            (State::Rework { since, grade }, _)
            | (State::Locked { .. }, Some(Gate::Rework { since, grade })) => Some((*since, *grade)),
            _ => None,
        }
    }
}

impl Gate {
    /// No longer looked at, nor to be put right by a date: the owner chooses how to go on.
    fn opened(self) -> Self {
        if let Self::Passed { at } = self { Self::Passed { at } } else { Self::Open }
    }
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    if !matches!(waiting.project.phase, Phase::Active { .. }) {
        return Vec::new();
    }
    waiting.project.stages.iter().filter_map(|stage| wait_of(waiting, stage)).collect()
}

fn wait_of(waiting: &Waiting<'_>, stage: &Stage) -> Option<Wait> {
    let (owner, subject) = (Party::Owner(waiting.project.owner), Subject::Stage(stage.no));
    let by_row =
        |kind, since| Wait::new(kind, subject.clone(), owner, since, waiting.policy, waiting.calendar);
    match &stage.state {
        State::Passed { since, .. } => Some(window(waiting, stage, by_row(WaitKind::Window, *since))),
        State::AfterFailures { since } => Some(by_row(WaitKind::AfterFailures, *since)),
        _ => {
            let (since, grade) = stage.rework()?;
            let due = waiting.calendar.due(since, grade.rework(&waiting.policy.defect));
            Some(Wait::until(WaitKind::Rework, subject, Party::Firm(waiting.project.firm()?), since, due))
        }
    }
}

/// An ordered air test keeps the completion window open.
fn window(waiting: &Waiting<'_>, stage: &Stage, mut wait: Wait) -> Wait {
    if stage.no == super::COUNT {
        let longer = completion::window_extension(waiting.project, waiting.policy, waiting.calendar);
        wait.due = longer.map_or(wait.due, |longer| wait.due.max(longer));
    }
    wait
}

pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    let stage = of(case, wait)?;
    match wait.key.kind {
        WaitKind::Window => release(case, stage, Basis::Silence, &listed_holds(stage)).done(),
        WaitKind::Rework => failed_again(case, stage, Event::ReworkMissed { stage: stage.no }).done(),
        WaitKind::AfterFailures if stage.continued == 0 => {
            case.facts().and(Event::Continued { stage: stage.no, grade: last_grade(stage) }).done()
        }
        WaitKind::AfterFailures => leaving::begin(case, Closing::Failed).done(),
        _ => Err(no_wait().into()),
    }
}

/// One failure more: rework again, or, when that makes too many, the owner's choice.
pub(crate) fn failed_again(case: &Case<'_>, stage: &Stage, once_more: Event) -> Facts {
    let exhausted = stage.failures.saturating_add(1) >= case.policy.defect.failures;
    case.facts().and(if exhausted { Event::Exhausted { stage: stage.no } } else { once_more })
}

fn of<'a>(case: &Case<'a>, wait: &Wait) -> Result<&'a Stage, Refusal> {
    let Subject::Stage(no) = wait.key.subject else {
        return Err(Refusal::new(Code::Unknown).with("what", "stage"));
    };
    case.project.stage(no).ok_or_else(|| Refusal::new(Code::Unknown).with("what", "stage"))
}

/// Silence could not be proved: the whole stage is held as contested, and the hard stop ends it by the last valuation.
pub(crate) fn contest(case: &Case<'_>, wait: &Wait) -> Result<Facts, Halt> {
    let stage = of(case, wait)?;
    let amount = case.project.custody.book.balance(Pocket::Stage(stage.no));
    let valuation = stage.reports.last().map(|report| report.cost_to_fix);
    let place = u8::try_from(stage.holds.len()).unwrap_or(u8::MAX);
    let (no, items, cause, grounds) = (stage.no, Vec::new(), Cause::Objection, Grounds::default());
    let facts = case
        .facts()
        .and(hold::Event::Held { stage: no, cause, items, grounds, amount, valuation })
        .and(hold::Event::Moved { stage: no, hold: place, to: HoldStep::Waiting })
        .post(Pocket::Stage(no), Pocket::Contested(no), amount, Basis::Held)
        .and(Event::Released { stage: no, basis: Basis::HardStop });
    Ok(if no == super::COUNT { facts.then(completion::complete(case)) } else { facts })
}
