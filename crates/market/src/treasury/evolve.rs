//! How the treasury changes with its events, where its lines are listed, what it waits for. What it is not: a decision.

use super::{Event, Treasury, Unplaced};
use crate::actor::Party;
use crate::charter::{Charter, Edition};
use crate::row::{List, ReadRow};
use crate::text::Reference;
use crate::wait::{Subject, Wait, WaitKind};
use rules::{At, Money};

impl Treasury {
    pub(crate) fn take(&mut self, event: &Event, at: At) {
        match event {
            Event::Unplaced { line, amount } => {
                self.unplaced.insert(line.clone(), Unplaced::new(*amount, at));
            }
            Event::Returning { line } => self.change(line, |it| it.returning = Some(at)),
            Event::Returned { line, proof } => {
                self.change(line, |it| it.returned = Some((proof.clone(), at)));
            }
            Event::ReturnLate { line } => {
                self.change(line, |it| it.late_days = it.late_days.saturating_add(1));
            }
            Event::Posted(entries) => entries.iter().for_each(|entry| self.book.post(entry)),
        }
    }

    fn change(&mut self, line: &Reference, change: impl FnOnce(&mut Unplaced)) {
        if let Some(unplaced) = self.unplaced.get_mut(line) {
            change(unplaced);
        }
    }

    /// Every line booked here: those that came in, and those that show them going back.
    pub(crate) fn rows(&self) -> Vec<ReadRow> {
        let row = |line: &Reference, at: At| ReadRow::new(List::Line(line.clone()), at.as_seconds());
        let came = self.unplaced.iter().map(|(line, it)| row(line, it.since));
        let went =
            self.unplaced.values().filter_map(|it| it.returned.as_ref()).map(|(line, at)| row(line, *at));
        came.chain(went).collect()
    }

    pub(crate) fn waits(&self, charter: &Charter) -> Vec<Wait> {
        self.unplaced.iter().filter_map(|(line, it)| it.wait(line, charter)).collect()
    }
}

impl Unplaced {
    const fn new(amount: Money, since: At) -> Self {
        Self { amount, since, returning: None, returned: None, late_days: 0 }
    }

    /// First until it is ordered back, then until a line shows that it went.
    fn wait(&self, line: &Reference, charter: &Charter) -> Option<Wait> {
        let Edition { policy, calendar } = charter.now().ok()?;
        let subject = Subject::Line(line.clone());
        match (self.returning, &self.returned) {
            (_, Some(_)) => None,
            (Some(since), None) => Wait::payout(subject, since, self.late_days, charter),
            (None, None) => {
                Some(Wait::new(WaitKind::Unplaced, subject, Party::Operator, self.since, policy, calendar))
            }
        }
    }
}
