//! Entries and the book they add up to. What it is not: a list of them; the journal keeps that.

use crate::account::{Account, Basis};
use rules::Money;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One movement: `debit` and `credit` by the same positive amount, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry<A> {
    /// The account debited: an asset grows, a debt shrinks.
    pub debit: A,
    /// The account credited: a debt grows, an asset shrinks.
    pub credit: A,
    /// How much, above zero.
    pub amount: Money,
    /// Why.
    pub basis: Basis,
}

impl<A: Account> Entry<A> {
    /// A movement, or none where there is nothing to move.
    pub fn new(debit: A, credit: A, amount: Money, basis: Basis) -> Option<Self> {
        amount.is_positive().then_some(Self { debit, credit, amount, basis })
    }
}

/// The flows between accounts: everything known of the money, as sums of entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "A: Account + Deserialize<'de>", serialize = "A: Account + Serialize"))]
pub struct Book<A: Account> {
    #[serde(with = "pairs")]
    flows: BTreeMap<(A, A), Money>,
}

impl<A: Account> Default for Book<A> {
    fn default() -> Self {
        Self { flows: BTreeMap::new() }
    }
}

impl<A: Account> Book<A> {
    /// Adds an entry.
    pub fn post(&mut self, entry: &Entry<A>) {
        *self.flows.entry((entry.debit, entry.credit)).or_default() += entry.amount;
    }

    /// What is in an account: for an asset debits less credits, for a debt credits less debits.
    pub fn balance(&self, account: A) -> Money {
        let (debits, credits) = self.turnover(account);
        if account.is_asset() { debits - credits } else { credits - debits }
    }

    /// What went from a debt to another: everything debited here and credited there.
    pub fn flow(&self, debit: A, credit: A) -> Money {
        self.flows.get(&(debit, credit)).copied().unwrap_or_default()
    }

    /// All debits and all credits of an account.
    pub fn turnover(&self, account: A) -> (Money, Money) {
        let side = |pick: fn(&(A, A)) -> A| {
            self.flows.iter().filter(|(k, _)| pick(k) == account).map(|(_, m)| *m).sum()
        };
        (side(|k| k.0), side(|k| k.1))
    }

    /// Every account that ever moved, in order, with its balance.
    pub fn balances(&self) -> BTreeMap<A, Money> {
        let accounts = self.flows.keys().flat_map(|(d, c)| [*d, *c]);
        accounts.map(|account| (account, self.balance(account))).collect()
    }

    /// Whether what is held equals what is owed (I1).
    pub fn is_balanced(&self) -> bool {
        let (assets, debts): (Vec<_>, Vec<_>) = self.balances().into_iter().partition(|(a, _)| a.is_asset());
        let total = |side: Vec<(A, Money)>| side.into_iter().map(|(_, m)| m).sum::<Money>();
        total(assets) == total(debts)
    }

    /// The accounts below zero: there must be none.
    pub fn overdrawn(&self) -> Vec<A> {
        self.balances().into_iter().filter(|(_, m)| *m < Money::ZERO).map(|(a, _)| a).collect()
    }
}

/// JSON keys are texts; the flows are a list of triples there.
mod pairs {
    use super::*;
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<A, S>(flows: &BTreeMap<(A, A), Money>, out: S) -> Result<S::Ok, S::Error>
    where
        A: Account + Serialize,
        S: Serializer,
    {
        out.collect_seq(flows.iter().map(|((debit, credit), amount)| (debit, credit, amount)))
    }

    pub(super) fn deserialize<'de, A, D>(from: D) -> Result<BTreeMap<(A, A), Money>, D::Error>
    where
        A: Account + Deserialize<'de>,
        D: Deserializer<'de>,
    {
        let rows = Vec::<(A, A, Money)>::deserialize(from)?;
        Ok(rows.into_iter().map(|(debit, credit, amount)| ((debit, credit), amount)).collect())
    }
}
