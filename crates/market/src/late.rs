//! The operator's own delay: money it does not have paid out in time, a valuation it does not have made. Every day late is
//! counted; what the days cost together, rounded down once, is its debt to whoever waited. The debt falls due when the
//! late thing is there, has a deadline of its own, and ends with a statement line of its own (M6, M12). What it is not:
//! money in custody, or out of it; the operator pays from its own account, and custody's book has no account for it (I3).
//!
//! Scenarios: `scenarios/custody/a-late-payout.story`, `a-year-late.story`, `a-late-withdrawal.story`, `a-late-return.story`,
//! `scenarios/hold/a-late-valuation.story`.

use crate::actor::Party;
use crate::limits;
use crate::refusal::{Code, Refusal, amount_out_of_range};
use crate::statement::unbooked;
use crate::text::Reference;
use crate::wait::{Subject, Wait, WaitKind};
use crate::world::{Halt, World};
use ledger::{Basis, Creditor, Entry, Till};
use rules::policy::Policy;
use rules::{At, Calendar, Money};
use serde::{Deserialize, Serialize};

const DAY: i64 = 86_400;

/// How late something is, as far as the clock has counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Late {
    /// Days.
    pub days: u16,
    /// What they cost together: the operator owes it to whoever waits.
    pub owes: Money,
}

/// What the operator owes for its delay, once that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Debt {
    /// How much. It grows no further.
    pub amount: Money,
    /// When it fell due.
    pub since: At,
    /// Days that the operator has not paid in its time.
    pub overdue: u16,
    /// The statement line that proves that it was paid, and when.
    pub paid: Option<(Reference, At)>,
}

/// What is to be done by a deadline, and what a day later costs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Due {
    /// The sum that somebody waits for.
    pub(crate) amount: Money,
    /// The first deadline.
    pub(crate) at: At,
    /// Basis points of the sum a day.
    pub(crate) daily: u32,
    /// What is counted so far.
    pub(crate) late: Late,
}

impl Due {
    /// A sum that is to be paid out, ordered at `since`.
    pub(crate) fn payout(amount: Money, since: At, late: Late, policy: &Policy, calendar: &Calendar) -> Self {
        let (at, daily) = (calendar.due(since, policy.custody.payout), policy.custody.late_payout_daily);
        Self { amount, at, daily, late }
    }

    /// The deadline: the first, or the next after those that were missed.
    pub(crate) fn next(&self) -> At {
        after(self.at, self.late.days)
    }

    /// It is the operator's.
    pub(crate) fn wait(&self, kind: WaitKind, subject: Subject, since: At) -> Wait {
        Wait::until(kind, subject, Party::Operator, since, self.next())
    }

    /// One deadline more was missed.
    pub(crate) fn missed(&self) -> Late {
        self.of(self.late.days.saturating_add(step(self.late.days)))
    }

    /// It is done at this moment: the days begun by now, be the clock behind or not.
    pub(crate) fn by(&self, at: At) -> Late {
        let over = at.since(self.at);
        let begun = over.checked_div(DAY).unwrap_or(0).saturating_add(1);
        let days = if over < 0 { 0 } else { u16::try_from(begun).unwrap_or(u16::MAX) };
        if days > self.late.days { self.of(days) } else { self.late }
    }

    /// All days at once, so that nothing is lost by rounding; a lower rate of a later policy takes nothing back.
    fn of(&self, days: u16) -> Late {
        let owes = rules::hold::late(self.amount, self.daily, u32::from(days)).max(self.late.owes);
        Late { days, owes }
    }
}

impl Debt {
    pub(crate) const fn new(amount: Money, since: At) -> Self {
        Self { amount, since, overdue: 0, paid: None }
    }

    /// What of it is not paid.
    pub fn open(&self) -> Money {
        if self.paid.is_none() { self.amount } else { Money::ZERO }
    }

    /// Its deadline until a line proves it paid; a missed one stands again.
    pub(crate) fn wait(&self, subject: Subject, policy: &Policy, calendar: &Calendar) -> Option<Wait> {
        let due = after(calendar.due(self.since, policy.custody.payout), self.overdue);
        let wait = Wait::until(WaitKind::Compensation, subject, Party::Operator, self.since, due);
        self.paid.is_none().then_some(wait)
    }

    /// The days overdue after one more missed deadline.
    pub(crate) const fn missed(&self) -> u16 {
        self.overdue.saturating_add(step(self.overdue))
    }

    /// Refuses a line that cannot prove that it was paid.
    ///
    /// # Errors
    /// `already-done`; `out-of-range` for another amount.
    pub(crate) fn payable(&self, world: &World, line: &Reference, amount: Money) -> Result<(), Halt> {
        if self.paid.is_some() {
            return Err(Refusal::new(Code::AlreadyDone).with("what", "compensation").into());
        }
        unbooked(world, line)?;
        if amount != self.amount {
            return Err(amount_out_of_range("amount", self.amount, self.amount).into());
        }
        Ok(())
    }
}

/// Nothing of this is owed: there is no debt, or not yet.
pub(crate) fn no_debt(late: Late) -> Refusal {
    if late.owes.is_positive() {
        return Refusal::new(Code::NotYet).with("needs", "compensation-due");
    }
    Refusal::new(Code::Unknown).with("what", "compensation")
}

/// How many days the next missed deadline stands for, after so many.
const fn step(days: u16) -> u16 {
    if days < limits::LATE_DAYS { 1 } else { limits::LATE_STEP }
}

/// The deadline after so many days late: the end of the next day; after a year, of the next month.
fn after(first: At, days: u16) -> At {
    let further = days.saturating_add(step(days)).saturating_sub(1);
    first.plus_seconds(i64::from(further).saturating_mul(DAY))
}

/// The operator owes this for its delay.
pub(crate) fn owed(to: Creditor, amount: Money) -> Option<Entry<Till>> {
    Entry::new(Till::DelayCost, Till::Owed(to), amount, Basis::Delay)
}

/// It paid this out of its own means.
pub(crate) fn compensated(to: Creditor, amount: Money) -> Option<Entry<Till>> {
    Entry::new(Till::Owed(to), Till::Own, amount, Basis::Compensation)
}
