//! An auditor that re-adds every entry on its own, sharing no sum with [`crate::Book`]. What it is not: a repair.

use crate::account::{Account, Basis, Pocket};
use crate::book::Entry;
use rules::Money;
use std::collections::BTreeMap;

/// The first thing that does not add up, with the entry's place in the list (from 0).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    /// An entry moves nothing or less.
    #[error("entry {0} moves {1}")]
    Amount(usize, Money),
    /// A debt or an asset fell below zero.
    #[error("entry {0} overdraws {1}")]
    Overdrawn(usize, String),
    /// Custody cash is not the sum of its pockets.
    #[error("after entry {0} custody holds {1} and owes {2}")]
    Unbalanced(usize, Money, Money),
    /// Money reached the firm without one of the bases (a) to (e).
    #[error("entry {0} pays the firm by {1:?}")]
    Groundless(usize, Basis),
    /// An earnest goes to somebody else than its owner or the firms that quoted; or those are paid out of something else.
    #[error("entry {0} takes {1} to {2}: an earnest goes back, or to the firms that quoted")]
    Astray(usize, String, String),
}

/// Whether an entry keeps the way of the earnest (M4, I3): in from suspense, out to its owner or, forfeited, to the firms
/// that quoted, and to nobody else.
fn keeps_earnest(entry: &Entry<Pocket>) -> bool {
    match (entry.debit, entry.credit) {
        (Pocket::Earnest, Pocket::PayableOwner) => entry.basis == Basis::Refund,
        (Pocket::Earnest, Pocket::PayableQuoters) => entry.basis == Basis::Forfeit,
        (Pocket::Suspense, Pocket::Earnest) => entry.basis == Basis::Placed,
        (Pocket::PayableQuoters, Pocket::Cash) => entry.basis == Basis::Payout,
        (debit, credit) => {
            ![debit, credit].iter().any(|it| matches!(it, Pocket::Earnest | Pocket::PayableQuoters))
        }
    }
}

/// Re-adds a project's entries in order; the first break, if any (I1, I2, and I3 for the earnest).
///
/// # Errors
/// [`Break`] names the entry and what is wrong with it.
pub fn audit(entries: &[Entry<Pocket>]) -> Result<BTreeMap<Pocket, Money>, Break> {
    let mut sums: BTreeMap<Pocket, Money> = BTreeMap::new();
    for (place, entry) in entries.iter().enumerate() {
        if !entry.amount.is_positive() {
            return Err(Break::Amount(place, entry.amount));
        }
        if entry.credit == Pocket::PayableFirm && !Basis::TO_THE_FIRM.contains(&entry.basis) {
            return Err(Break::Groundless(place, entry.basis));
        }
        if !keeps_earnest(entry) {
            return Err(Break::Astray(place, entry.debit.to_string(), entry.credit.to_string()));
        }
        for (account, grows) in
            [(entry.debit, entry.debit.is_asset()), (entry.credit, !entry.credit.is_asset())]
        {
            let sum = sums.entry(account).or_default();
            *sum = if grows { *sum + entry.amount } else { *sum - entry.amount };
        }
        if let Some((account, _)) = sums.iter().find(|(_, sum)| **sum < Money::ZERO) {
            return Err(Break::Overdrawn(place, account.to_string()));
        }
        let held = sums.get(&Pocket::Cash).copied().unwrap_or_default();
        let owed: Money = sums.iter().filter(|(a, _)| !a.is_asset()).map(|(_, m)| *m).sum();
        if held != owed {
            return Err(Break::Unbalanced(place, held, owed));
        }
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Book;
    use proptest::prelude::*;

    fn entry(debit: Pocket, credit: Pocket, yuan: i64, basis: Basis) -> Entry<Pocket> {
        Entry { debit, credit, amount: Money::yuan(yuan), basis }
    }

    fn funded() -> Vec<Entry<Pocket>> {
        vec![
            entry(Pocket::Cash, Pocket::Suspense, 100, Basis::Statement),
            entry(Pocket::Suspense, Pocket::Stage(1), 100, Basis::Placed),
        ]
    }

    #[test]
    fn money_that_came_in_and_was_placed_adds_up() {
        assert_eq!(audit(&funded()).map(|s| s.get(&Pocket::Stage(1)).copied()), Ok(Some(Money::yuan(100))));
    }

    #[test]
    fn paying_the_firm_without_a_ground_is_found() {
        let mut list = funded();
        list.push(entry(Pocket::Stage(1), Pocket::PayableFirm, 40, Basis::Placed));
        assert_eq!(audit(&list), Err(Break::Groundless(2, Basis::Placed)));
    }

    #[test]
    fn releasing_more_than_was_funded_is_found() {
        let mut list = funded();
        list.push(entry(Pocket::Stage(1), Pocket::PayableFirm, 101, Basis::Approved));
        assert_eq!(audit(&list), Err(Break::Overdrawn(2, "stage1".into())));
    }

    #[test]
    fn an_earnest_goes_back_or_to_the_firms_that_quoted_and_to_nobody_else() {
        let ends = |credit, basis| {
            let list = [
                entry(Pocket::Cash, Pocket::Suspense, 100, Basis::Statement),
                entry(Pocket::Suspense, Pocket::Earnest, 100, Basis::Placed),
                entry(Pocket::Earnest, credit, 100, basis),
            ];
            audit(&list).is_ok()
        };
        assert!(ends(Pocket::PayableOwner, Basis::Refund));
        assert!(ends(Pocket::PayableQuoters, Basis::Forfeit));
        assert!(!ends(Pocket::PayableFees, Basis::Fee), "not to the operator's pool");
        assert!(!ends(Pocket::PayableFirm, Basis::Valuation), "not to one firm");
        assert!(!ends(Pocket::PayableQuoters, Basis::Fee), "not on another ground");
    }

    #[test]
    fn the_firms_that_quoted_are_paid_out_of_an_earnest_alone() {
        let mut list = funded();
        list.push(entry(Pocket::Stage(1), Pocket::PayableQuoters, 40, Basis::Forfeit));
        assert_eq!(audit(&list), Err(Break::Astray(2, "stage1".into(), "payable_quoters".into())));
    }

    proptest! {
        #[test]
        fn auditor_and_book_agree_on_every_balance(moves in prop::collection::vec((0u8..4, 0u8..4, 1i64..1_000), 0..40)) {
            let pocket = |n| match n { 0 => Pocket::Cash, 1 => Pocket::Suspense, 2 => Pocket::Stage(1), _ => Pocket::PayableOwner };
            let list: Vec<_> = moves.iter().map(|(d, c, y)| entry(pocket(*d), pocket(*c), *y, Basis::Refund)).collect();
            let mut book = Book::default();
            list.iter().for_each(|e| book.post(e));
            match audit(&list) {
                Ok(sums) => prop_assert_eq!(sums, book.balances()),
                Err(Break::Overdrawn(..) | Break::Unbalanced(..)) => {}
                Err(other) => prop_assert!(false, "{other}"),
            }
        }
    }
}
