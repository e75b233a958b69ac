//! Money comes in under its reference and goes out by its payouts; the staff record the statement, on working days, and
//! once in a while too late. What it is not: a booking; the core books what a line shows.

use super::{Life, Next};
use crate::demo::goal::Goal;
use crate::demo::hours::in_office;
use market::custody::{self, Delay, Funding, Purpose};
use market::project::Act;
use market::text::Reference;
use market::{Command, Project, statement};

/// Payouts in a hundred that the staff forget for some days: the market pays its firms for those.
const FORGOTTEN: i64 = 3;

impl Life {
    /// The longest open payout is made and proved.
    pub(crate) fn paid_out(&mut self, project: &Project) -> Option<Next> {
        let open = project.custody.payouts.iter().position(|payout| payout.paid.is_none())?;
        if self.goal.is_kept_back(project) {
            return None;
        }
        let amount = project.custody.payouts.get(open)?.amount;
        let after = if self.chance.percent(FORGOTTEN) { self.hours(50, 80) } else { self.hours(1, 9) };
        let line = self.line()?;
        let act =
            Act::RecordPayout(custody::RecordPayout { payout: u16::try_from(open).ok()?, line, amount });
        let at = in_office(self.now.plus_seconds(after), &mut self.chance);
        Some((at, self.operator(), Command::Project(project.id, Box::new(act))))
    }

    /// What the operator owes for its delay is paid, too, out of its own account.
    pub(crate) fn compensated(&mut self, project: &Project) -> Option<Next> {
        let open = project.custody.debts.iter().position(|owed| owed.debt.paid.is_none())?;
        let amount = project.custody.debts.get(open)?.debt.amount;
        let (debt, line) = (u16::try_from(open).ok()?, self.line()?);
        let act = Act::RecordCompensation(custody::RecordCompensation { debt, line, amount });
        let after = self.hours(1, 9);
        let at = in_office(self.now.plus_seconds(after), &mut self.chance);
        Some((at, self.operator(), Command::Project(project.id, Box::new(act))))
    }

    /// The owner transfers what is asked for, unless that is what the project waits for.
    pub(super) fn paid_in(&mut self, project: &Project) -> Option<Next> {
        let asked = |it: &&Funding| it.complete.is_none() && it.delay != Delay::Void;
        let funding = project.custody.fundings.iter().find(asked)?;
        if self.stays_unpaid(funding.purpose) {
            return None;
        }
        let (reference, amount) = (funding.reference.clone(), funding.amount);
        let record = statement::Command::RecordLine {
            line: self.line()?,
            reference,
            amount,
            valued: None,
            sure: false,
        };
        let after = self.hours(5, 30);
        let at = in_office(self.now.plus_seconds(after), &mut self.chance);
        Some((at, self.operator(), Command::Statement(record)))
    }

    fn stays_unpaid(&self, purpose: Purpose) -> bool {
        match self.goal {
            Goal::Phase("active") => true,
            Goal::Grace => purpose == Purpose::Stage(3),
            Goal::Hold("deposit") => matches!(purpose, Purpose::Objection(..)),
            _ => false,
        }
    }

    fn line(&mut self) -> Option<Reference> {
        Reference::new(&format!("BK{:015}", self.chance.next() % 1_000_000_000_000_000))
    }
}
