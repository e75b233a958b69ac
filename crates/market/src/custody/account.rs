//! A stage's money, read off the book: where every fen of its price is (I5). What it is not: a second copy; all of it is
//! sums of entries.

use crate::project::Project;
use ledger::Pocket;
use rules::Money;

/// Where every fen of a stage's price is. The six add up to the price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StageAccount {
    /// Not there yet.
    pub unfunded: Money,
    /// There, free or locked.
    pub funded: Money,
    /// Held, contested or listed.
    pub contested: Money,
    /// Went to the firm.
    pub released: Money,
    /// Went back to the owner.
    pub refunded: Money,
    /// Went to the pool as fees listed at signing.
    pub fees: Money,
}

impl StageAccount {
    /// The account of a stage, 1 to 5.
    pub fn of(project: &Project, no: u8) -> Self {
        let book = &project.custody.book;
        let (stage, held) = (Pocket::Stage(no), Pocket::Contested(no));
        let went = |to: Pocket| book.flow(stage, to) + book.flow(held, to);
        let price = project.stage(no).map_or(Money::ZERO, |stage| stage.price);
        Self {
            unfunded: price - book.flow(Pocket::Suspense, stage),
            funded: book.balance(stage),
            contested: book.balance(held),
            released: went(Pocket::PayableFirm),
            refunded: went(Pocket::PayableOwner),
            fees: went(Pocket::PayableFees) + went(Pocket::Fees),
        }
    }

    /// What the six add up to.
    pub fn total(&self) -> Money {
        self.unfunded + self.funded + self.contested + self.released + self.refunded + self.fees
    }
}
