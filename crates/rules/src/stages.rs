//! A price laid out over stages, and how the owner funds them (M6). What it is not: money; the ledger holds that.

use crate::money::{Money, Share, split};
use crate::policy::{self, Funding};
use serde::{Deserialize, Serialize};

/// The price of each stage, and what stays after completion. They add up to the contract's price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prices {
    /// Stage 1 first.
    pub stages: Vec<Money>,
    /// What stays.
    pub retention: Money,
}

impl Prices {
    /// The contract's price.
    pub fn total(&self) -> Money {
        self.stages.iter().copied().sum::<Money>() + self.retention
    }

    /// A stage's price, counted from 1.
    pub fn stage(&self, number: u8) -> Option<Money> {
        self.stages.get(usize::from(number).checked_sub(1)?).copied()
    }

    fn pots(&self) -> impl Iterator<Item = (Pot, Money)> {
        let stages = (1..).map(Pot::Stage).zip(self.stages.iter().copied());
        stages.chain([(Pot::Retention, self.retention)])
    }

    fn last(&self) -> u8 {
        u8::try_from(self.stages.len()).unwrap_or(u8::MAX)
    }
}

/// Where funded money lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pot {
    /// A stage, counted from 1.
    Stage(u8),
    /// The retention.
    Retention,
}

/// One payment of the owner into custody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instalment {
    /// Due before this stage starts, counted from 1.
    pub before_stage: u8,
    /// How much.
    pub amount: Money,
    /// Where it goes, in the order of the stages, the retention last; adds up to the amount.
    pub shares: Vec<(Pot, Money)>,
}

/// A total over the policy's stages and retention, exact to the fen. None where the total is negative or the policy has
/// no shares.
pub fn prices(total: Money, policy: &policy::Custody) -> Option<Prices> {
    let weights: Vec<u64> = policy.stages.iter().chain([&policy.retention]).map(|s| u64::from(*s)).collect();
    let mut stages = split(total, &weights)?;
    let retention = stages.pop()?;
    Some(Prices { stages, retention })
}

/// The owner's payments: F1 all before stage 1; F2 the policy's three parts before stages 1, 3 and 5; F3 each stage
/// before it starts, the retention with the last. Stages are filled in order, the retention last, and each stage is whole
/// before it starts. Nothing is asked for where nothing is due.
pub fn fundings(prices: &Prices, funding: Funding, policy: &policy::Custody) -> Vec<Instalment> {
    let due = match funding {
        Funding::Whole => vec![(1, prices.total())],
        Funding::Thirds => thirds(prices, policy),
        Funding::Each => each(prices),
    };
    fill(prices, due)
}

/// F2: each part as large as its share, and never a fen too small for the stages that start before the next part.
fn thirds(prices: &Prices, policy: &policy::Custody) -> Vec<(u8, Money)> {
    let weights: Vec<u64> = policy.thirds.iter().map(|s| u64::from(*s)).collect();
    let shares = split(prices.total(), &weights).unwrap_or_default();
    let (mut asked, mut due) = (Money::ZERO, Money::ZERO);
    let part = |((before_stage, through), share): ((u8, usize), Money)| {
        due += share;
        let needed: Money = prices.stages.iter().take(through).copied().sum();
        let amount = due.max(needed).less(asked);
        asked += amount;
        (before_stage, amount)
    };
    [(1, 2), (3, 4), (5, prices.stages.len())].into_iter().zip(shares).map(part).collect()
}

fn each(prices: &Prices) -> Vec<(u8, Money)> {
    let last = prices.last();
    let with_rest = |(number, price)| (number, if number == last { price + prices.retention } else { price });
    (1..).zip(prices.stages.iter().copied()).map(with_rest).collect()
}

/// Pours the payments into the pots in order.
fn fill(prices: &Prices, due: Vec<(u8, Money)>) -> Vec<Instalment> {
    let mut pots: Vec<(Pot, Money)> = prices.pots().collect();
    let mut instalments = Vec::with_capacity(due.len());
    for (before_stage, amount) in due.into_iter().filter(|(_, amount)| amount.is_positive()) {
        instalments.push(Instalment { before_stage, amount, shares: pour(&mut pots, amount) });
    }
    instalments
}

fn pour(pots: &mut [(Pot, Money)], mut amount: Money) -> Vec<(Pot, Money)> {
    let mut shares = Vec::new();
    for (pot, room) in pots {
        let part = amount.min(*room);
        if part.is_positive() {
            *room -= part;
            amount -= part;
            shares.push((*pot, part));
        }
    }
    shares
}

/// What is paid at the start out of stage 1: basis points of the total, at most the stage.
pub fn start_payment(stage1: Money, total: Money, bp: u32) -> Money {
    Share::bp(bp).of(total).min(stage1)
}

/// The most that may be advanced of a stage against delivered material: basis points of the stage, at most the stage.
pub fn material_cap(stage: Money, bp: u32) -> Money {
    Share::bp(bp).of(stage).min(stage)
}

/// What the visits cost each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitFees {
    /// The owner's half.
    pub owner: Money,
    /// The firm's half.
    pub firm: Money,
}

/// The fees of so many visits, half from each side; an odd fen is the firm's.
pub fn visit_fees(visits: u32, policy: &policy::Inspection) -> VisitFees {
    let all = Money::fen(policy.visit_fee).scaled(i64::from(visits), 1);
    let owner = all.scaled(1, 2);
    VisitFees { owner, firm: all - owner }
}

/// The retention's two parts: what ends first, and the rest. They add up to it.
pub fn retention_parts(retention: Money, policy: &policy::Completion) -> (Money, Money) {
    let first = Share::bp(policy.retention_first_share).of(retention).min(retention);
    (first, retention - first)
}

#[cfg(test)]
mod tests;
