//! Movements of money as rows, and their sums by account. What it is not: a balance that is kept.

use crate::order::Total;
use crate::shelf::{Fault, Got, PostingRow};
use market::Posting;
use rules::Money;
use std::collections::BTreeMap;

/// What moved on each account, out of what moved between each two.
pub(super) fn totals(movements: &[(String, String, i64)]) -> Vec<Total> {
    let mut sums: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for (debit, credit, fen) in movements {
        let debited = sums.entry(debit).or_default();
        debited.0 = debited.0.saturating_add(*fen);
        let credited = sums.entry(credit).or_default();
        credited.1 = credited.1.saturating_add(*fen);
    }
    let total = |(account, (debited, credited)): (&str, (i64, i64))| Total {
        account: account.to_owned(),
        debited: Money::fen(debited),
        credited: Money::fen(credited),
    };
    sums.into_iter().map(total).collect()
}

/// The movements of an event as rows.
pub(crate) fn postings(position: u64, event: &market::Event) -> Got<Vec<PostingRow>> {
    let row = |(place, posting): (usize, Posting)| {
        Ok(PostingRow {
            position,
            place: u32::try_from(place).map_err(Fault::new)?,
            debit: posting.debit,
            credit: posting.credit,
            fen: posting.amount.as_fen(),
            basis: basis_name(posting.basis)?,
        })
    };
    event.postings().into_iter().enumerate().map(row).collect()
}

/// A basis by its name in the journal.
fn basis_name(basis: ledger::Basis) -> Got<String> {
    match serde_json::to_value(basis).map_err(Fault::new)? {
        serde_json::Value::String(name) => Ok(name),
        other => Err(Fault(format!("{other} is no name of a basis"))),
    }
}

/// A basis out of its name.
pub(crate) fn basis(name: &str) -> Got<ledger::Basis> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).map_err(Fault::new)
}
