//! What the operator owes the parties of a project for its own delay: for late payouts, for late valuations of what is
//! held (M6, M12). Each debt is somebody's, has a deadline, and is paid out of the operator's own means, proved by a line of
//! its own statement. What it is not: a payout; custody has no part in it (I3).

use super::{Event, Payee};
use crate::late::{self, Debt};
use crate::project::{Case, Facts, Project, Waiting};
use crate::refusal::{Code, Refusal};
use crate::text::Reference;
use crate::wait::{Subject, Wait};
use crate::world::Decision;
use rules::Money;
use serde::{Deserialize, Serialize};

/// A debt of the operator to a party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owed {
    /// To whom.
    pub to: Payee,
    /// For what.
    pub ground: Ground,
    /// How much, since when, and whether it is paid.
    pub debt: Debt,
}

/// What was late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// A payout, from 0.
    Payout(u16),
    /// The valuation of a hold: of which stage (6, 7: the parts of the retention), and its place there.
    Hold(u8, u8),
}

/// A statement line of the operator's own account shows that it paid what it owes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordCompensation {
    /// Which debt, from 0.
    pub debt: u16,
    /// The line.
    pub line: Reference,
    /// What it says.
    pub amount: Money,
}

impl RecordCompensation {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.operator_only()?;
        let owed = case.project.custody.debts.get(usize::from(self.debt));
        let owed = owed.ok_or_else(|| Refusal::new(Code::Unknown).with("what", "compensation"))?;
        owed.debt.payable(case.world, &self.line, self.amount)?;
        let RecordCompensation { debt, line, amount } = self.clone();
        case.facts()
            .booked(&self.line)
            .and(Event::Compensated { debt, line, amount })
            .delay(late::compensated(owed.to.creditor(), amount))
            .done()
    }
}

/// The operator owes this from now on, where it is anything.
pub(crate) fn owe(facts: Facts, to: Payee, ground: Ground, amount: Money) -> Facts {
    let owed = amount.is_positive();
    facts.and_if(owed, || Event::Owed { to, ground, amount }.into()).delay(late::owed(to.creditor(), amount))
}

pub(super) fn waits<'a>(waiting: &'a Waiting<'_>) -> impl Iterator<Item = Wait> + 'a {
    let debts = (0u16..).zip(&waiting.project.custody.debts);
    debts.filter_map(|(number, owed)| {
        owed.debt.wait(Subject::Number(number), waiting.policy, waiting.calendar)
    })
}

/// A debt is not paid in its time: it stays overdue, and grows no further.
pub(super) fn overdue(case: &Case<'_>, debt: u16) -> Facts {
    let owed = case.project.custody.debts.get(usize::from(debt));
    case.facts().and_all(owed.map(|owed| Event::DebtLate { debt, days: owed.debt.missed() }))
}

impl Project {
    /// What the operator owes for its delays and has not paid, to one or to all: all of it, and what of it is due by now.
    pub fn operator_owes(&self, to: Option<Payee>) -> (Money, Money) {
        let is = |payee: Payee| to.is_none_or(|to| to == payee);
        let debts = self.custody.debts.iter().filter(|owed| is(owed.to));
        let due: Money = debts.map(|owed| owed.debt.open()).sum();
        let late = self.custody.payouts.iter().filter(|payout| is(payout.to) && payout.paid.is_none());
        let late: Money = late.map(|payout| payout.late.owes).sum();
        let held: Money = self.all_holds().map(|(_, _, hold)| hold.late().owes).sum();
        let sides = [Payee::Owner, Payee::Firm].into_iter().filter(|side| is(*side)).map(|_| held);
        (due + late + sides.sum(), due)
    }
}
