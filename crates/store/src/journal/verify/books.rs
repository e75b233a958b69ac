//! Every posting added up again, on its own, and compared with the aggregate's book. What it is not: the book's own sums.

use ledger::{Account, Entry, Pocket, Till};
use market::{Aggregate, Event, firm, project, statement};
use rules::Money;
use std::collections::BTreeMap;

/// The entries of one aggregate so far.
#[derive(Default)]
pub(super) struct Audit {
    pockets: Vec<Entry<Pocket>>,
    positions: Vec<u64>,
    tills: BTreeMap<Till, Money>,
}

impl Audit {
    /// Adds an event's entries; what is wrong with them, if anything.
    pub(super) fn add(&mut self, event: &Event, position: u64) -> Option<String> {
        match event {
            Event::Project(event) => match &**event {
                project::Event::Posted(entries) => {
                    self.pockets.extend(entries);
                    self.positions.extend(entries.iter().map(|_| position));
                    None
                }
                _ => None,
            },
            Event::Firm(firm::Event::Posted(entries))
            | Event::Statement(statement::Event::Posted(entries)) => {
                entries.iter().find_map(|entry| self.till(entry))
            }
            _ => None,
        }
    }

    fn till(&mut self, entry: &Entry<Till>) -> Option<String> {
        if !entry.amount.is_positive() {
            return Some(format!("an entry moves {}", entry.amount));
        }
        for (account, grows) in
            [(entry.debit, entry.debit.is_asset()), (entry.credit, !entry.credit.is_asset())]
        {
            let sum = self.tills.entry(account).or_default();
            *sum = if grows { *sum + entry.amount } else { *sum - entry.amount };
        }
        // What the operator earns may be spent again on days late; every other till holds somebody's money.
        let below = self.tills.iter().find(|(till, sum)| **sum < Money::ZERO && **till != Till::LeadFees);
        below.map(|(till, sum)| format!("{till} falls to {sum}"))
    }

    /// What the book of the aggregate says otherwise than its entries.
    pub(super) fn differs(&self, aggregate: &Aggregate) -> Option<String> {
        match aggregate {
            Aggregate::Project(project) => match ledger::audit(&self.pockets) {
                Ok(sums) => compare(&sums, &project.custody.book.balances()),
                Err(broken) => Some(format!("{broken} (event {})", self.position(&broken))),
            },
            Aggregate::Firm(firm) => compare(&self.tills, &firm.book.balances()),
            Aggregate::Line(line) => compare(&self.tills, &line.book.balances()),
            Aggregate::Charter(_) | Aggregate::Owner(_) | Aggregate::Supervisor(_) => None,
        }
    }

    /// The event of the entry that breaks.
    fn position(&self, broken: &ledger::Break) -> u64 {
        use ledger::Break::{Amount, Astray, Groundless, Overdrawn, Unbalanced};
        let (Amount(place, _)
        | Overdrawn(place, _)
        | Groundless(place, _)
        | Unbalanced(place, ..)
        | Astray(place, ..)) = broken;
        self.positions.get(*place).copied().unwrap_or(0)
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
