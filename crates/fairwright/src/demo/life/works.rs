//! The works: built, inspected, approved, held for, and now and then left. What it is not: what an inspection finds; the
//! goal says where one goes wrong, and [`report`] how.

use super::{DAY, HOUR, Life, Next};
use crate::demo::album::{Motif, new_photo, paper, photo};
use crate::demo::bill;
use crate::demo::goal::{Goal, is_open, is_under_way};
use crate::demo::report;
use market::hold::HoldStep;
use market::inspection::{Step, Target, Visit};
use market::project::{Act, Closing};
use market::stage::{self, Gate, Stage, State};
use market::text::{EvidenceKind, Note};
use market::{Actor, Project, hold, inspection, leaving};
use rules::At;

impl Life {
    pub(super) fn works(&mut self, project: &Project) -> Option<Next> {
        let leaves = self.goal == Goal::Closed(Closing::OwnerLeft) || self.goal == Goal::Phase("ending");
        if leaves && project.stage(1).is_some_and(|stage| matches!(stage.state, State::Released { .. })) {
            let reason = Note::new("家里有变动，暂不装修了。")?;
            let act = Act::EndContract(leaving::EndContract { reason });
            return Some(self.act(project, Actor::Owner(project.owner), DAY, act));
        }
        if let Some(next) = self.holds(project) {
            return Some(next);
        }
        let stage = project.stages.iter().find(|stage| is_under_way(&stage.state))?;
        self.stage(project, stage)
    }

    fn stage(&mut self, project: &Project, stage: &Stage) -> Option<Next> {
        let firm = Actor::Firm(project.firm()?);
        match &stage.state {
            State::Unfunded => None,
            State::Funded { .. } => {
                let after = self.hours(10, 30);
                Some(self.act(project, firm, after, Act::Start(stage::Start { stage: stage.no })))
            }
            State::Locked { since } => self.build(project, stage, *since),
            State::Submitted { visit, .. } => self.inspect(project, Target::Stage(stage.no), visit),
            State::Passed { .. } => self.second_key(project, stage),
            State::Rework { .. } => {
                let after = self.hours(30, 50);
                Some(self.act(project, firm, after, submit(project, stage.no, false)))
            }
            State::AfterFailures { .. } | State::Released { .. } | State::Valued { .. } => None,
        }
    }

    /// A few days of work, logged; then the gate, then the stage is submitted.
    fn build(&mut self, project: &Project, stage: &Stage, since: At) -> Option<Next> {
        let firm = Actor::Firm(project.firm()?);
        if self.goal == Goal::Silent && stage.no == 2 {
            return None;
        }
        let photo = new_photo(project, Motif::of_stage(stage.no));
        if let Some(photo) = photo.filter(|_| self.now.since(since) < 8 * DAY) {
            let note = Note::new(bill::log(&mut self.chance, stage.no))?;
            let act = Act::LogSite(stage::LogSite { note, evidence: vec![photo] });
            let after = self.hours(40, 70);
            return Some(self.act(project, firm, after, act));
        }
        let after = self.hours(4, 20);
        match &stage.gate {
            Some(Gate::Open | Gate::Rework { .. }) => {
                Some(self.act(project, firm, after, submit(project, stage.no, true)))
            }
            Some(Gate::Submitted { visit, .. }) => self.inspect(project, Target::Gate, visit),
            Some(Gate::Passed { .. }) | None => {
                Some(self.act(project, firm, after, submit(project, stage.no, false)))
            }
        }
    }

    fn inspect(&mut self, project: &Project, target: Target, visit: &Visit) -> Option<Next> {
        let after = self.hours(4, 18);
        Some(match visit.step {
            Step::Undrawn { .. } => {
                let seed = self.chance.seed();
                self.act(project, self.operator(), after, Act::Assign(inspection::Assign { target, seed }))
            }
            Step::Drawn { supervisor, .. } | Step::Again { supervisor, .. } => {
                let act = Act::Arrive(inspection::Arrive { target });
                self.act(project, Actor::Supervisor(supervisor), after + 10 * HOUR, act)
            }
            Step::Arrived { supervisor, .. } => {
                let report = report::file(&mut self.chance, project, target, self.goal);
                self.act(project, Actor::Supervisor(supervisor), 2 * HOUR, Act::Report(report))
            }
        })
    }

    /// Some owners approve, some are silent through the window, one objects.
    fn second_key(&mut self, project: &Project, stage: &Stage) -> Option<Next> {
        let after = self.hours(12, 60);
        if self.goal.objects_at(stage.no) {
            let object = report::object(project, stage.no)?;
            return Some(self.act(project, Actor::Owner(project.owner), after, object));
        }
        let silent = stage.no == 4 || self.goal == Goal::Stage(5, "passed") && stage.no == 5;
        let act = Act::Approve(stage::Approve { stage: stage.no });
        (!silent).then(|| self.act(project, Actor::Owner(project.owner), after, act))
    }

    fn holds(&mut self, project: &Project) -> Option<Next> {
        let (stage, place, held) = project.all_holds().find(|(_, _, held)| is_open(&held.step))?;
        let firm = Actor::Firm(project.firm()?);
        match &held.step {
            HoldStep::Cure { .. } => {
                let cure = hold::Cure {
                    stage,
                    hold: place,
                    evidence: vec![photo(&project.request.dwelling, Motif::of_stage(stage), true)],
                };
                (self.goal != Goal::Hold("cure")).then(|| self.act(project, firm, 2 * DAY, Act::Cure(cure)))
            }
            HoldStep::Cured { .. } => {
                let confirm = hold::ConfirmCure { stage, hold: place, good: true };
                Some(self.act(project, Actor::Owner(project.owner), DAY, Act::ConfirmCure(confirm)))
            }
            HoldStep::Second { visit, .. } => self.inspect(project, Target::Hold(stage, place), visit),
            HoldStep::Deposit { .. } | HoldStep::Waiting | HoldStep::Settled { .. } => None,
        }
    }
}

/// The firm submits; the last stage comes with its documents.
fn submit(project: &Project, no: u8, gate: bool) -> Act {
    let photo = photo(&project.request.dwelling, Motif::of_stage(no), true);
    let papers = [EvidenceKind::AsBuilt, EvidenceKind::Manual, EvidenceKind::WarrantyCertificate];
    let papers = papers.into_iter().filter(|_| no == stage::COUNT).map(paper);
    Act::Submit(stage::SubmitStage {
        stage: no,
        gate,
        evidence: std::iter::once(photo).chain(papers).collect(),
    })
}

/// The guide's checklist a project is inspected by.
pub(crate) fn checklist(project: &Project) -> Option<&'static guide::checklist::Checklist> {
    inspection::checklist_of(project)
}
