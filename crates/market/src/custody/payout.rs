//! Payouts: ordered at the release, proved by a statement line within two business days; each day later the operator pays
//! for (M6). What it is not: a transfer; the custodian makes that.

use super::{Event, Payee, RecordPayout};
use crate::project::{Case, Facts};
use crate::refusal::{Code, Refusal, amount_out_of_range};
use crate::statement::unbooked;
use crate::world::Decision;
use ledger::{Basis, Pocket};
use rules::Money;

/// Money goes from a pocket to a payee's, and is ordered out. Nothing where there is nothing.
pub(crate) fn pay(facts: Facts, from: Pocket, to: Payee, amount: Money, basis: Basis) -> Facts {
    if !amount.is_positive() {
        return facts;
    }
    facts.post(from, to.pocket(), amount, basis).and(Event::Ordered { to, amount })
}

impl RecordPayout {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.operator_only()?;
        let payout = case.project.custody.payouts.get(usize::from(self.payout));
        let payout = payout.ok_or_else(|| Refusal::new(Code::Unknown).with("what", "payout"))?;
        if payout.paid.is_some() {
            return Err(Refusal::new(Code::AlreadyDone).with("what", "payout").into());
        }
        unbooked(case.world, &self.line)?;
        if self.amount != payout.amount {
            return Err(amount_out_of_range("amount", payout.amount, payout.amount).into());
        }
        case.facts()
            .booked(&self.line)
            .and(Event::Paid { payout: self.payout, line: self.line.clone() })
            .post(payout.to.pocket(), Pocket::Cash, payout.amount, Basis::Payout)
            .done()
    }
}
