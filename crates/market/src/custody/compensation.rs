//! What the operator owes for a late payout is paid: out of its own means, proved by a line of its own statement (M6). What
//! it is not: a payout; custody has no part in it (I3).

use super::{Custody, Event, Payee};
use crate::late;
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::text::Reference;
use crate::world::Decision;
use rules::Money;
use serde::{Deserialize, Serialize};

/// A statement line of the operator's own account shows that it paid what it owes for a late payout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordCompensation {
    /// For which payout, from 0.
    pub payout: u16,
    /// The line.
    pub line: Reference,
    /// What it says.
    pub amount: Money,
}

impl RecordCompensation {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let payout = case.project.custody.payouts.get(usize::from(self.payout));
        let payout = payout.ok_or_else(|| Refusal::new(Code::Unknown).with("what", "payout"))?;
        case.operator_only()?;
        let event = payout.late.record(case.world, &self.line, self.amount)?;
        case.facts()
            .booked(&self.line)
            .and(Event::Late { payout: self.payout, event })
            .delay(late::compensated(payout.to.creditor(), self.amount))
            .done()
    }
}

impl Custody {
    /// What the operator owes somebody for late payouts and has not paid: all of it, and what of it is due.
    pub fn owes(&self, to: Payee) -> (Money, Money) {
        let late = || self.payouts.iter().filter(|payout| payout.to == to).map(|payout| &payout.late);
        (late().map(late::Late::open).sum(), late().filter(|it| it.is_due()).map(late::Late::open).sum())
    }
}
