//! Every posting added up again, on its own, and compared with the aggregate's book. What it is not: the book's own sums.

use ledger::{Account, Book, Break, Entry, Pocket, Till};
use market::{Aggregate, Event, firm, project, statement};
use rules::Money;
use std::collections::BTreeMap;

/// The entries of one aggregate so far, and the event each stands in.
#[derive(Default)]
pub(super) struct Audit {
    pockets: Entries<Pocket>,
    tills: Entries<Till>,
}

struct Entries<A> {
    list: Vec<Entry<A>>,
    positions: Vec<u64>,
}

impl<A> Default for Entries<A> {
    fn default() -> Self {
        Self { list: Vec::new(), positions: Vec::new() }
    }
}

impl<A: Account> Entries<A> {
    fn add(&mut self, entries: &[Entry<A>], position: u64) {
        self.list.extend(entries);
        self.positions.extend(entries.iter().map(|_| position));
    }

    /// What breaks, with the event it stands in.
    fn broken(&self, found: &Break) -> String {
        let position = self.positions.get(found.place()).copied().unwrap_or(0);
        format!("{found} (event {position})")
    }
}

impl Audit {
    /// Adds an event's entries.
    pub(super) fn add(&mut self, event: &Event, position: u64) {
        match event {
            Event::Project(event) => match &**event {
                project::Event::Posted(entries) => self.pockets.add(entries, position),
                project::Event::DelayPosted(entries) => self.tills.add(entries, position),
                _ => {}
            },
            Event::Firm(firm::Event::Posted(entries))
            | Event::Statement(statement::Event::Posted(entries)) => self.tills.add(entries, position),
            _ => {}
        }
    }

    /// What the book of the aggregate says otherwise than its entries.
    pub(super) fn differs(&self, aggregate: &Aggregate) -> Option<String> {
        match aggregate {
            Aggregate::Project(project) => {
                let custody = &project.custody;
                self.custody(&custody.book).or_else(|| self.operator(&custody.delays))
            }
            Aggregate::Firm(firm) => self.operator(&firm.book),
            Aggregate::Line(line) => self.operator(&line.book),
            Aggregate::Charter(_) | Aggregate::Owner(_) | Aggregate::Supervisor(_) => None,
        }
    }

    fn custody(&self, book: &Book<Pocket>) -> Option<String> {
        match ledger::audit(&self.pockets.list) {
            Ok(sums) => compare(&sums, &book.balances()),
            Err(found) => Some(self.pockets.broken(&found)),
        }
    }

    fn operator(&self, book: &Book<Till>) -> Option<String> {
        match ledger::audit_till(&self.tills.list) {
            Ok(sums) => compare(&sums, &book.balances()),
            Err(found) => Some(self.tills.broken(&found)),
        }
    }
}

fn compare<A: Account + std::fmt::Display>(
    sums: &BTreeMap<A, Money>,
    book: &BTreeMap<A, Money>,
) -> Option<String> {
    let accounts = sums.keys().chain(book.keys());
    let pair = |account: &A| (sums.get(account).copied(), book.get(account).copied());
    let wrong =
        accounts.map(|account| (account, pair(account))).find(|(_, (sum, balance))| sum != balance)?;
    let (account, (sum, balance)) = wrong;
    let show = |money: Option<Money>| money.map_or_else(|| "nothing".to_owned(), |money| money.to_string());
    Some(format!("the postings of {account} add up to {}, its balance says {}", show(sum), show(balance)))
}
