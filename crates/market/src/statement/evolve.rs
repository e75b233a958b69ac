//! How a line changes with its events, where it is listed, what it waits for. What it is not: a decision.

use super::{Event, Line, Place, Unplaced};
use crate::actor::Party;
use crate::charter::{Charter, Edition};
use crate::late::{Debt, Due, Late};
use crate::row::{List, ReadRow};
use crate::wait::{Subject, Wait, WaitKind};
use ledger::Book;
use rules::{At, Money};

impl Line {
    pub(crate) fn begin(event: &Event, since: At) -> Option<Self> {
        let (name, place) = match event {
            Event::Booked { line, place } => (line.clone(), Place::Booked(*place)),
            Event::Unplaced { line, amount } => (line.clone(), Place::Unplaced(Unplaced::new(*amount))),
            _ => return None,
        };
        Some(Self { name, since, place, book: Book::default() })
    }

    pub(crate) fn take(&mut self, event: &Event, at: At) {
        match event {
            Event::Booked { .. } | Event::Unplaced { .. } => {}
            Event::Returning => self.change(|it| it.returning = Some(at)),
            Event::Returned { proof } => self.change(|it| it.returned = Some((proof.clone(), at))),
            Event::ReturnLate { late } => self.change(|it| it.late = *late),
            Event::Owed { amount } => self.change(|it| it.debt = Some(Debt::new(*amount, at))),
            Event::DebtLate { days } => self.change_debt(|debt| debt.overdue = *days),
            Event::Compensated { proof, .. } => {
                self.change_debt(|debt| debt.paid = Some((proof.clone(), at)));
            }
            Event::Posted(entries) => entries.iter().for_each(|entry| self.book.post(entry)),
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Unplaced)) {
        if let Place::Unplaced(unplaced) = &mut self.place {
            change(unplaced);
        }
    }

    fn change_debt(&mut self, change: impl FnOnce(&mut Debt)) {
        self.change(|it| {
            if let Some(debt) = &mut it.debt {
                change(debt);
            }
        });
    }

    /// What nobody could place is listed until it has gone back, and what the operator owes for its delay is paid.
    pub(crate) fn rows(&self) -> Vec<ReadRow> {
        let Some(it) = self.unplaced() else { return Vec::new() };
        let owes = it.owes();
        let here = it.returned.is_none() || owes.is_positive();
        let row = here.then(|| ReadRow::new(List::Unplaced, self.since.as_seconds()));
        let cost = owes.is_positive().then(|| ReadRow::new(List::LateCost, owes.as_fen()));
        row.into_iter().chain(cost).collect()
    }

    /// First until it is ordered back, then until a line shows that it went.
    pub(crate) fn waits(&self, charter: &Charter) -> Vec<Wait> {
        self.unplaced().and_then(|it| self.wait(it, charter)).into_iter().collect()
    }

    fn wait(&self, it: &Unplaced, charter: &Charter) -> Option<Wait> {
        let edition = charter.now().ok()?;
        let Edition { policy, calendar } = edition;
        let whole = Subject::Whole;
        match (&it.debt, it.returning.filter(|_| it.returned.is_none())) {
            (Some(debt), _) => debt.wait(whole, policy, calendar),
            (None, Some(since)) => Some(it.due(since, edition).wait(WaitKind::Withdrawal, whole, since)),
            (None, None) if it.returned.is_some() => None,
            (None, None) => {
                Some(Wait::new(WaitKind::Unplaced, whole, Party::Operator, self.since, policy, calendar))
            }
        }
    }
}

impl Unplaced {
    fn new(amount: Money) -> Self {
        Self { amount, returning: None, returned: None, late: Late::default(), debt: None }
    }

    /// What the operator owes its payer for a late return and has not paid, due or still growing.
    fn owes(&self) -> Money {
        self.debt.as_ref().map_or(self.late.owes, Debt::open)
    }

    /// The deadline of its return, and what a day later costs the operator.
    pub(super) fn due(&self, since: At, edition: &Edition) -> Due {
        Due::payout(self.amount, since, self.late, &edition.policy, &edition.calendar)
    }
}
