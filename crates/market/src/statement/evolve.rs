//! How a line changes with its events, where it is listed, what it waits for. What it is not: a decision.

use super::{Event, Line, Place, Unplaced};
use crate::actor::Party;
use crate::charter::{Charter, Edition};
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
            Event::ReturnLate => self.change(|it| it.late_days = it.late_days.saturating_add(1)),
            Event::Posted(entries) => entries.iter().for_each(|entry| self.book.post(entry)),
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Unplaced)) {
        if let Place::Unplaced(unplaced) = &mut self.place {
            change(unplaced);
        }
    }

    /// What nobody could place is listed until it has gone back.
    pub(crate) fn rows(&self) -> Vec<ReadRow> {
        let here = self.unplaced().filter(|it| it.returned.is_none());
        here.map(|_| ReadRow::new(List::Unplaced, self.since.as_seconds())).into_iter().collect()
    }

    /// First until it is ordered back, then until a line shows that it went.
    pub(crate) fn waits(&self, charter: &Charter) -> Vec<Wait> {
        self.unplaced().and_then(|it| self.wait(it, charter)).into_iter().collect()
    }

    fn wait(&self, it: &Unplaced, charter: &Charter) -> Option<Wait> {
        let Edition { policy, calendar } = charter.now().ok()?;
        match (it.returning, &it.returned) {
            (_, Some(_)) => None,
            (Some(since), None) => Wait::payout(Subject::Whole, since, it.late_days, charter),
            (None, None) => {
                let (kind, who) = (WaitKind::Unplaced, Party::Operator);
                Some(Wait::new(kind, Subject::Whole, who, self.since, policy, calendar))
            }
        }
    }
}

impl Unplaced {
    const fn new(amount: Money) -> Self {
        Self { amount, returning: None, returned: None, late_days: 0 }
    }
}
