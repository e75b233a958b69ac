//! How a visit changes with its events, what it waits for, and what happens when nobody acts. What it is not: a decision
//! about a command; those have their own files.

use super::assign::{draw, draw_without};
use super::{Acceptance, Alternative, Event, Report, Step, Target, Visit};
use crate::actor::Party;
use crate::hold::HoldStep;
use crate::id::SupervisorId;
use crate::leaving::Abandonment;
use crate::project::{Case, Phase, Project, Waiting};
use crate::refusal::{Code, Refusal};
use crate::row::{List, ReadRow};
use crate::stage::{GATED, Gate, State};
use crate::supervisor;
use crate::wait::{Subject, Wait, WaitKind};
use crate::world::Decision;
use rules::At;
use rules::lottery::Seed;

/// The visit of a target, if one is under way. Where the contract ends early nothing is inspected any more: a pass would
/// release, and ask for the next stage's money; the valuation takes its place.
pub(super) fn visit(project: &Project, target: Target) -> Option<&Visit> {
    if matches!(project.phase, Phase::Ending { .. } | Phase::Closed { .. }) {
        return None;
    }
    match target {
        Target::Stage(no) => match &project.stage(no)?.state {
            State::Submitted { visit, .. } => Some(visit),
            _ => None,
        },
        Target::Gate => match project.stage(GATED)?.gate.as_ref()? {
            Gate::Submitted { visit, .. } => Some(visit),
            _ => None,
        },
        Target::Hold(stage, place) => match &project.hold(stage, place)?.step {
            HoldStep::Second { visit, .. } => Some(visit),
            _ => None,
        },
        Target::Site => match project.abandonment.as_ref()? {
            Abandonment::Looking { visit, .. } => Some(visit),
            _ => None,
        },
        Target::Valuation => None,
    }
}

fn visit_mut(project: &mut Project, target: Target) -> Option<&mut Visit> {
    match target {
        Target::Stage(no) => match &mut project.stage_mut(no)?.state {
            State::Submitted { visit, .. } => Some(visit),
            _ => None,
        },
        Target::Gate => match project.stage_mut(GATED)?.gate.as_mut()? {
            Gate::Submitted { visit, .. } => Some(visit),
            _ => None,
        },
        Target::Hold(stage, place) => {
            match &mut project.holds_mut(stage)?.get_mut(usize::from(place))?.step {
                HoldStep::Second { visit, .. } => Some(visit),
                _ => None,
            }
        }
        Target::Site => match project.abandonment.as_mut()? {
            Abandonment::Looking { visit, .. } => Some(visit),
            _ => None,
        },
        Target::Valuation => None,
    }
}

/// Every visit under way, with its target.
pub fn visits(project: &Project) -> Vec<(Target, &Visit)> {
    let stages = project.stages.iter().map(|stage| Target::Stage(stage.no));
    let holds = project.all_holds().map(|(stage, place, _)| Target::Hold(stage, place));
    let targets = stages.chain([Target::Gate, Target::Site]).chain(holds);
    targets.filter_map(|target| Some((target, visit(project, target)?))).collect()
}

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    match event {
        Event::Assigned { target: Target::Valuation, supervisor, .. } => {
            if let Phase::Ending { valuer, .. } = &mut project.phase {
                *valuer = Some(*supervisor);
            }
        }
        Event::Assigned { target, supervisor, .. } => step(project, *target, |visit| {
            visit.first_drawn.get_or_insert(at);
            visit.step = Step::Drawn { supervisor: *supervisor, since: at };
        }),
        Event::Absent { target, supervisor } => step(project, *target, |visit| {
            visit.absent.push(*supervisor);
            visit.step = Step::Undrawn { since: at };
        }),
        Event::GivenBack { target: Target::Valuation, .. } => {
            if let Phase::Ending { valuer, wanted, .. } = &mut project.phase {
                (*valuer, *wanted) = (None, at);
            }
        }
        Event::GivenBack { target, .. } => {
            step(project, *target, |visit| visit.step = Step::Undrawn { since: at });
        }
        Event::Arrived { target } => step(project, *target, |visit| {
            if let Some(supervisor) = visit.supervisor() {
                visit.step = Step::Arrived { supervisor, at };
            }
        }),
        Event::NoAccess { target, by_owner, charged, evidence } => {
            project.remembers(evidence);
            closed_door(project, *target, *by_owner, *charged, at);
        }
        Event::AlternativeAsked { target, alternative } => {
            step(project, *target, |visit| visit.ask(*alternative, at));
        }
        // What an acceptance ends is said by the events of the stage, the gate or the hold.
        Event::AcceptanceAnswered { target, .. } => {
            step(project, *target, |visit| visit.acceptance = Acceptance::Declined);
        }
        Event::Reported(report) => reported(project, report),
    }
}

fn step(project: &mut Project, target: Target, how: impl FnOnce(&mut Visit)) {
    if let Some(visit) = visit_mut(project, target) {
        how(visit);
    }
}

/// The same supervisor comes again, in a new visit; who closed the door pays this one, where it is charged.
fn closed_door(project: &mut Project, target: Target, by_owner: bool, charged: bool, at: At) {
    step(project, target, |visit| {
        if let Some(supervisor) = visit.supervisor() {
            visit.step = Step::Again { supervisor, since: at };
            visit.first_drawn = Some(at);
        }
    });
    if let Some((owner, firm)) = doors_of(project, target).filter(|_| charged) {
        let door = if by_owner { owner } else { firm };
        *door = door.saturating_add(1);
    }
}

/// Where a closed door is counted: at the hold that was to be seen, else at the stage; a silent site's at the stage in work.
fn doors_of(project: &mut Project, target: Target) -> Option<&mut (u8, u8)> {
    if let Target::Hold(no, place) = target {
        return project.holds_mut(no)?.get_mut(usize::from(place)).map(|hold| &mut hold.closed_doors);
    }
    let no = stage_of(project, target)?;
    project.stage_mut(no).map(|stage| &mut stage.closed_doors)
}

fn stage_of(project: &Project, target: Target) -> Option<u8> {
    match target {
        Target::Hold(no, _) | Target::Stage(no) => Some(no),
        Target::Gate => Some(GATED),
        Target::Site => Some(project.stages.iter().find(|stage| !stage.is_over())?.no),
        Target::Valuation => None,
    }
}

impl Project {
    /// The closed doors that were charged for, the owner's and the firm's, where a closed door of this visit is counted.
    pub(super) fn closed_doors(&self, target: Target) -> (u8, u8) {
        let doors = match target {
            Target::Hold(no, place) => self.hold(no, place).map(|hold| hold.closed_doors),
            _ => stage_of(self, target).and_then(|no| self.stage(no)).map(|stage| stage.closed_doors),
        };
        doors.unwrap_or_default()
    }
}

fn reported(project: &mut Project, report: &Report) {
    project.remembers(&report.evidence);
    let stage = match report.target {
        Target::Stage(no) | Target::Hold(no, _) => no,
        Target::Gate => GATED,
        Target::Valuation | Target::Site => return,
    };
    if let Some(stage) = project.stage_mut(stage) {
        stage.reports.push(report.clone());
    }
}

impl Visit {
    /// The firm asks for another way. A supervisor from outside is drawn anew; whoever was drawn and may still have come
    /// loses nothing.
    fn ask(&mut self, alternative: Alternative, at: At) {
        match (alternative, self.step) {
            (Alternative::Acceptance, _) => self.acceptance = Acceptance::Asked { since: at },
            (Alternative::Outside, Step::Undrawn { .. }) => self.outside = true,
            (Alternative::Outside, _) => {
                self.outside = true;
                self.step = Step::Undrawn { since: at };
            }
        }
    }
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let site = |(target, _): &(Target, &Visit)| *target != Target::Site;
    let visits = visits(waiting.project).into_iter().filter(site);
    visits
        .flat_map(|(target, visit)| {
            [Some(wait_of(waiting, target, visit)), acceptance(waiting, target, visit)].into_iter().flatten()
        })
        .collect()
}

/// The owner's answer, where the firm asks for acceptance alone.
fn acceptance(waiting: &Waiting<'_>, target: Target, visit: &Visit) -> Option<Wait> {
    let Waiting { project, policy, calendar } = *waiting;
    let Acceptance::Asked { since } = visit.acceptance else { return None };
    let owner = Party::Owner(project.owner);
    Some(Wait::new(WaitKind::Acceptance, subject(target), owner, since, policy, calendar))
}

/// A silent site's visit is waited for by `leaving`, with its own deadline.
fn wait_of(waiting: &Waiting<'_>, target: Target, visit: &Visit) -> Wait {
    let second = matches!(target, Target::Hold(..));
    let (kind, who, since) = match visit.step {
        Step::Undrawn { since } if second => (WaitKind::SecondDraw, Party::Operator, since),
        Step::Undrawn { since } => (WaitKind::Assign, Party::Operator, since),
        Step::Drawn { supervisor, since } if second => {
            (WaitKind::SecondVisit, Party::Supervisor(supervisor), since)
        }
        Step::Drawn { supervisor, since } => (WaitKind::Visit, Party::Supervisor(supervisor), since),
        Step::Again { supervisor, since } => (WaitKind::Revisit, Party::Supervisor(supervisor), since),
        Step::Arrived { supervisor, at } => (WaitKind::Report, Party::Supervisor(supervisor), at),
    };
    Wait::new(kind, subject(target), who, since, waiting.policy, waiting.calendar)
}

const fn subject(target: Target) -> Subject {
    match target {
        Target::Stage(no) => Subject::Stage(no),
        Target::Gate => Subject::Stage(GATED),
        Target::Hold(stage, place) => Subject::Hold(stage, place),
        Target::Valuation | Target::Site => Subject::Whole,
    }
}

/// The target a wait is about: of stage 2, the gate where that is being inspected.
fn target(project: &Project, wait: &Wait) -> Option<Target> {
    match wait.key.subject {
        Subject::Stage(GATED) if visit(project, Target::Gate).is_some() => Some(Target::Gate),
        Subject::Stage(no) => Some(Target::Stage(no)),
        Subject::Hold(stage, place) => Some(Target::Hold(stage, place)),
        _ => None,
    }
}

pub(crate) fn default(case: &Case<'_>, wait: &Wait, seed: &Seed) -> Decision {
    let unknown = || Refusal::new(Code::Unknown).with("what", "visit");
    let target = target(case.project, wait).ok_or_else(unknown)?;
    if wait.key.kind == WaitKind::Acceptance {
        return case.facts().and(Event::AcceptanceAnswered { target, accepted: false }).done();
    }
    match visit(case.project, target).and_then(Visit::supervisor) {
        None => draw(case, target, seed)?.done(),
        Some(supervisor) => redraw(case, target, supervisor, seed),
    }
}

/// The one drawn did not come or did not report: another is drawn, fee and points are lost.
fn redraw(case: &Case<'_>, target: Target, supervisor: SupervisorId, seed: &Seed) -> Decision {
    let mut absent = visit(case.project, target).map(|visit| visit.absent.clone()).unwrap_or_default();
    absent.push(supervisor);
    let facts = case
        .facts()
        .and(Event::Absent { target, supervisor })
        .supervisor(supervisor, supervisor::Event::Absent);
    match draw_without(case, target, seed, &absent) {
        Ok(drawn) => facts.then(drawn).done(),
        // Nobody else is free today: the draw itself waits a day, at the operator's charge.
        Err(crate::world::Halt::Refused(_)) => facts.done(),
        Err(need) => Err(need),
    }
}

/// Each drawn supervisor finds the project in the list of visits.
pub(crate) fn rows(project: &Project) -> Vec<ReadRow> {
    let drawn = visits(project).into_iter().filter_map(|(_, visit)| visit.supervisor());
    let valuer = if let Phase::Ending { valuer, .. } = project.phase { valuer } else { None };
    let row = |id| ReadRow::new(List::Of(Party::Supervisor(id)), project.posted.as_seconds());
    drawn.chain(valuer).map(row).collect()
}
