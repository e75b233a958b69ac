//! The operator's own delay with money it was to pay out. Every day late is counted; what the days cost together, rounded
//! down once, is a debt of the operator to the payee. It falls due when the late sum is proved paid, has a deadline of its
//! own, and ends with a statement line of its own (M6). What it is not: money in custody, or out of it; the operator pays
//! from its own account, and custody's book has no account for it (I3).
//!
//! Scenarios: `scenarios/custody/a-late-payout.story`, `a-year-late.story`, `a-late-withdrawal.story`, `a-late-return.story`.

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

/// How late a sum is, and what the operator owes for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Late {
    /// Days late, as the clock has counted them so far.
    pub days: u16,
    /// What they cost together: the operator owes it to the payee.
    pub owes: Money,
    /// When that fell due: the late sum was proved paid.
    pub due: Option<At>,
    /// Days since then that the operator has not paid in its time. They cost no more.
    pub overdue: u16,
    /// The statement line that proves that it was paid, and when.
    pub paid: Option<(Reference, At)>,
}

/// What happened about a late sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It is late for so many days by now.
    Counted {
        /// Days, in all.
        days: u16,
        /// What they cost, in all.
        owes: Money,
    },
    /// What is owed for it is overdue for so many days by now.
    Overdue {
        /// Days, in all.
        days: u16,
    },
    /// What was owed for it is paid.
    Compensated {
        /// The statement line that proves it.
        line: Reference,
        /// How much.
        amount: Money,
    },
}

/// A sum ordered out, and the law it is paid under.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Order<'a> {
    /// How much.
    pub(crate) amount: Money,
    /// When it was ordered.
    pub(crate) since: At,
    /// A statement line has proved that it was paid.
    pub(crate) is_paid: bool,
    /// How late it is.
    pub(crate) late: &'a Late,
    /// The policy.
    pub(crate) policy: &'a Policy,
    /// Its calendar.
    pub(crate) calendar: &'a Calendar,
}

impl Late {
    /// Whether the operator owes for it by now, and has not paid.
    pub fn is_due(&self) -> bool {
        self.due.is_some() && self.paid.is_none()
    }

    /// What the operator owes for it and has not paid, due or not.
    pub fn open(&self) -> Money {
        if self.paid.is_none() { self.owes } else { Money::ZERO }
    }

    pub(crate) fn take(&mut self, event: &Event, at: At) {
        match event {
            Event::Counted { days, owes } => (self.days, self.owes) = (*days, *owes),
            Event::Overdue { days } => self.overdue = *days,
            Event::Compensated { line, .. } => self.paid = Some((line.clone(), at)),
        }
    }

    /// The late sum is paid: what is owed for it falls due.
    pub(crate) fn fall_due(&mut self, at: At) {
        self.due = self.owes.is_positive().then_some(at);
    }

    /// The statement shows that the operator paid what it owes.
    ///
    /// # Errors
    /// `already-done`; `not-yet` where nothing is due; `out-of-range` for another amount.
    pub(crate) fn record(&self, world: &World, line: &Reference, amount: Money) -> Result<Event, Halt> {
        if self.paid.is_some() {
            return Err(Refusal::new(Code::AlreadyDone).with("what", "compensation").into());
        }
        if self.due.is_none() {
            return Err(Refusal::new(Code::NotYet).with("needs", "compensation-due").into());
        }
        unbooked(world, line)?;
        if amount != self.owes {
            return Err(amount_out_of_range("amount", self.owes, self.owes).into());
        }
        Ok(Event::Compensated { line: line.clone(), amount })
    }
}

impl Order<'_> {
    /// Its deadline while it is unpaid; then that of what is owed for its delay. Each has one until a line proves it paid,
    /// and a missed one stands again, until the end of the next day; after a year, of the next month.
    pub(crate) fn wait(&self, kind: WaitKind, subject: Subject) -> Option<Wait> {
        let (kind, since, missed) = match self.late.due.filter(|_| self.late.is_due()) {
            Some(due) => (WaitKind::Compensation, due, self.late.overdue),
            None if !self.is_paid => (kind, self.since, self.late.days),
            None => return None,
        };
        let days = missed.saturating_add(step(missed)).saturating_sub(1);
        let due = self.in_time(since).plus_seconds(i64::from(days).saturating_mul(DAY));
        Some(Wait::until(kind, subject, Party::Operator, since, due))
    }

    /// The end of the time to pay.
    fn in_time(&self, since: At) -> At {
        self.calendar.due(since, self.policy.custody.payout)
    }

    /// A deadline was missed.
    pub(crate) fn missed(&self) -> Event {
        if self.late.is_due() {
            return Event::Overdue { days: self.late.overdue.saturating_add(step(self.late.overdue)) };
        }
        self.counted(self.late.days.saturating_add(step(self.late.days)))
    }

    /// The sum is proved paid at this moment: the days since the clock last counted, where there are any.
    pub(crate) fn paid_at(&self, at: At) -> Option<Event> {
        let over = at.since(self.in_time(self.since));
        let begun = over.checked_div(DAY).unwrap_or(0).saturating_add(1);
        let days = if over < 0 { 0 } else { u16::try_from(begun).unwrap_or(u16::MAX) };
        (days > self.late.days).then(|| self.counted(days))
    }

    /// All days at once, so that nothing is lost by rounding; a lower rate of a later policy takes nothing back.
    fn counted(&self, days: u16) -> Event {
        let daily = self.policy.custody.late_payout_daily;
        let owes = rules::hold::late(self.amount, daily, u32::from(days)).max(self.late.owes);
        Event::Counted { days, owes }
    }

    /// What is owed once the sum is paid: as it is counted by then.
    pub(crate) fn owes(&self, counted: Option<&Event>) -> Money {
        match counted {
            Some(Event::Counted { owes, .. }) => *owes,
            _ => self.late.owes,
        }
    }
}

/// How many days the next missed deadline stands for, after so many.
const fn step(days: u16) -> u16 {
    if days < limits::LATE_DAYS { 1 } else { limits::LATE_STEP }
}

/// The operator owes this for its delay.
pub(crate) fn owed(to: Creditor, amount: Money) -> Option<Entry<Till>> {
    Entry::new(Till::DelayCost, Till::Owed(to), amount, Basis::Delay)
}

/// It paid this out of its own means.
pub(crate) fn compensated(to: Creditor, amount: Money) -> Option<Entry<Till>> {
    Entry::new(Till::Owed(to), Till::Own, amount, Basis::Compensation)
}
