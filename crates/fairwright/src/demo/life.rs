//! What somebody does next in a project of the demo, by its state: a plain life, with the mishaps its goal asks for. What
//! it is not: a rule; a refusal here is a defect of the demo.

mod aftercare;
mod intake;
mod money;
mod works;

pub(crate) use works::checklist;

use super::chance::Chance;
use super::goal::Goal;
use super::hours::by_day;
use market::project::{Act, Phase};
use market::{Actor, Command, Project, StaffId, contract, dispatch, request};
use rules::At;

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// What is done next: when, by whom, what.
pub(crate) type Next = (At, Actor, Command);

/// The life of one project.
#[derive(Debug)]
pub(crate) struct Life {
    /// Where it goes.
    pub goal: Goal,
    /// Who runs the market.
    pub staff: StaffId,
    /// Its chance.
    pub chance: Chance,
    /// The moment.
    pub now: At,
}

impl Life {
    /// The next thing somebody does; none: nobody does, and the clock goes on.
    pub(crate) fn next(&mut self, project: &Project) -> Option<Next> {
        if let Some(money) = self.paid_in(project) {
            return Some(money);
        }
        match &project.phase {
            Phase::Draft { .. } => {
                Some(self.act(project, Actor::Market, 5 * 60, Act::Confirm(request::Confirm {})))
            }
            Phase::ContactVerified { .. } => self.at_intake(project),
            Phase::Qualified { .. } => {
                let seed = self.chance.seed();
                Some(self.act(project, self.operator(), HOUR, Act::Draw(dispatch::Draw { seed })))
            }
            Phase::Matched { .. } => self.answer(project),
            Phase::Quoting { .. } => self.survey_and_quote(project),
            Phase::Choosing { .. } if self.goal == Goal::Claimed => self.claim(project),
            Phase::Choosing { .. } => Some(self.choose(project)),
            Phase::Signing { .. } => Some(self.sign(project, project.contract.as_ref()?)),
            Phase::Active { .. } => self.works(project),
            Phase::Ending { valuer, .. } => self.value(project, *valuer),
            Phase::Completed { .. } => self.aftercare(project),
            Phase::CoolingOff { .. } | Phase::Closed { .. } => None,
        }
    }

    const fn operator(&self) -> Actor {
        Actor::Operator(self.staff)
    }

    fn act(&mut self, project: &Project, actor: Actor, after: i64, act: Act) -> Next {
        let at = by_day(self.now.plus_seconds(after), &mut self.chance);
        (at, actor, Command::Project(project.id, Box::new(act)))
    }

    fn hours(&mut self, least: i64, most: i64) -> i64 {
        self.chance.between(least * HOUR, most * HOUR)
    }

    fn sign(&mut self, project: &Project, contract: &contract::Contract) -> Next {
        let after = self.hours(3, 20);
        let sign = Act::Sign(contract::Sign { document: contract.document, aged: false });
        match contract.signed {
            contract::Signatures { owner: None, .. } => {
                self.act(project, Actor::Owner(project.owner), after, sign)
            }
            contract::Signatures { firm: None, .. } => {
                self.act(project, Actor::Firm(contract.firm), after, sign)
            }
            _ => self.act(project, self.operator(), after, Act::Countersign(contract::Countersign {})),
        }
    }
}
