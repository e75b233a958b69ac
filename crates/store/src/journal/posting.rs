//! Movements of money as rows. What it is not: sums.

use crate::shelf::{Fault, Got, PostingRow};
use market::Posting;

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
