//! After the works: a valuation where the contract ends early, the warranty where it did not. What it is not: the
//! retention; that runs by the clock and the owner's answer.

use super::{DAY, HOUR, Life, Next};
use crate::demo::album::{Motif, photo};
use crate::demo::goal::Goal;
use crate::demo::report::photos;
use market::inspection::{self, Target};
use market::project::Act;
use market::retention::{AnswerRetention, PartState};
use market::stage::Stage;
use market::text::{Code, Note};
use market::{Actor, Project, leaving, warranty};

impl Life {
    pub(super) fn value(&mut self, project: &Project, valuer: Option<market::SupervisorId>) -> Option<Next> {
        if self.goal == Goal::Phase("ending") {
            return None;
        }
        let Some(valuer) = valuer else {
            let (target, seed) = (Target::Valuation, self.chance.seed());
            return Some(self.act(
                project,
                self.operator(),
                DAY,
                Act::Assign(inspection::Assign { target, seed }),
            ));
        };
        let worth = |stage: &Stage| {
            let (least, most) = leaving::bounds(project, stage)?;
            Some((stage.no, most.scaled(4, 10).max(least)))
        };
        let values = project.stages.iter().filter_map(worth).collect();
        let act =
            Act::Value(leaving::Value { values, note: None, evidence: photos(project, Target::Valuation) });
        Some(self.act(project, Actor::Supervisor(valuer), DAY, act))
    }

    pub(super) fn aftercare(&mut self, project: &Project) -> Option<Next> {
        if let Some(answer) = self.at_term(project) {
            return Some(answer);
        }
        if self.goal != Goal::Ticket {
            return None;
        }
        let tickets = &project.warranty.as_ref()?.tickets;
        if tickets.is_empty() {
            let what = Note::new("次卫淋浴区墙角渗水，楼下天花板有水印。")?;
            let open = warranty::OpenTicket {
                what,
                items: Code::new("5.8").into_iter().collect(),
                leak: true,
                waterproofing: true,
                evidence: vec![photo(&project.request.dwelling, Motif::Defect, true)],
            };
            return Some(self.act(project, Actor::Owner(project.owner), 20 * DAY, Act::OpenTicket(open)));
        }
        let note = Note::new("已收到，明天上午上门查看。")?;
        let act = Act::AdvanceTicket(warranty::AdvanceTicket { ticket: 0, note, evidence: Vec::new() });
        Some(self.act(project, Actor::Firm(project.firm()?), HOUR, act))
    }

    /// Asked at the retention's term, the owner has nothing to complain of.
    fn at_term(&mut self, project: &Project) -> Option<Next> {
        let mut parts = project.retention.as_ref()?.numbered();
        let (part, _) = parts.find(|(_, part)| matches!(part.state, PartState::Asked { .. }))?;
        let answer =
            AnswerRetention { part, releases: true, items: Vec::new(), note: None, evidence: Vec::new() };
        let after = self.hours(20, 90);
        Some(self.act(project, Actor::Owner(project.owner), after, Act::AnswerRetention(answer)))
    }
}
