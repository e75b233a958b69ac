//! How a line changes with its events, where it is listed, what it waits for. What it is not: a decision.

use super::{Event, Line, Place, Unplaced};
use crate::actor::Party;
use crate::charter::{Charter, Edition};
use crate::late::{Late, Order};
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
            Event::Returned { proof } => self.change(|it| {
                it.returned = Some((proof.clone(), at));
                it.late.fall_due(at);
            }),
            Event::ReturnLate { event } => self.change(|it| it.late.take(event, at)),
            Event::Posted(entries) => entries.iter().for_each(|entry| self.book.post(entry)),
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Unplaced)) {
        if let Place::Unplaced(unplaced) = &mut self.place {
            change(unplaced);
        }
    }

    /// What nobody could place is listed until it has gone back, and what the operator owes for its delay is paid.
    pub(crate) fn rows(&self) -> Vec<ReadRow> {
        let here = self.unplaced().filter(|it| it.returned.is_none() || it.late.is_due());
        here.map(|_| ReadRow::new(List::Unplaced, self.since.as_seconds())).into_iter().collect()
    }

    /// First until it is ordered back, then until a line shows that it went.
    pub(crate) fn waits(&self, charter: &Charter) -> Vec<Wait> {
        self.unplaced().and_then(|it| self.wait(it, charter)).into_iter().collect()
    }

    fn wait(&self, it: &Unplaced, charter: &Charter) -> Option<Wait> {
        let edition = charter.now().ok()?;
        if let Some(order) = it.order(edition) {
            return order.wait(WaitKind::Withdrawal, Subject::Whole);
        }
        let Edition { policy, calendar } = edition;
        Some(Wait::new(WaitKind::Unplaced, Subject::Whole, Party::Operator, self.since, policy, calendar))
    }
}

impl Unplaced {
    fn new(amount: Money) -> Self {
        Self { amount, returning: None, returned: None, late: Late::default() }
    }

    /// Its return as the operator's delay sees it, once it is ordered.
    pub(super) fn order<'a>(&'a self, Edition { policy, calendar }: &'a Edition) -> Option<Order<'a>> {
        let Self { amount, returning, returned, late } = self;
        let since = (*returning)?;
        Some(Order { amount: *amount, since, is_paid: returned.is_some(), late, policy, calendar })
    }
}
