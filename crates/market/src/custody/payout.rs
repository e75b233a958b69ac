//! Payouts: ordered at the release, proved by a statement line within two business days; each day later the operator pays
//! for (M6). What it is not: a transfer; the custodian makes that.

use super::{Event, Payee, Payout, RecordPayout};
use crate::late::{self, Order};
use crate::project::{Case, Facts};
use crate::refusal::{Code, Refusal, amount_out_of_range};
use crate::statement::unbooked;
use crate::world::Decision;
use ledger::{Basis, Pocket};
use rules::policy::Policy;
use rules::{Calendar, Money};

/// Money goes from a pocket to a payee's, and is ordered out. Nothing where there is nothing.
pub(crate) fn pay(facts: Facts, from: Pocket, to: Payee, amount: Money, basis: Basis) -> Facts {
    if !amount.is_positive() {
        return facts;
    }
    facts.post(from, to.pocket(), amount, basis).and(Event::Ordered { to, amount })
}

impl RecordPayout {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let payout = case.project.custody.payouts.get(usize::from(self.payout));
        let payout = payout.ok_or_else(|| Refusal::new(Code::Unknown).with("what", "payout"))?;
        case.operator_only()?;
        if payout.paid.is_some() {
            return Err(Refusal::new(Code::AlreadyDone).with("what", "payout").into());
        }
        unbooked(case.world, &self.line)?;
        if self.amount != payout.amount {
            return Err(amount_out_of_range("amount", payout.amount, payout.amount).into());
        }
        let order = payout.order(case.policy, case.calendar);
        let counted = order.paid_at(case.at);
        let owes = late::owed(payout.to.creditor(), order.owes(counted.as_ref()));
        case.facts()
            .booked(&self.line)
            .and_all(counted.map(|event| Event::Late { payout: self.payout, event }))
            .and(Event::Paid { payout: self.payout, line: self.line.clone() })
            .delay(owes)
            .post(payout.to.pocket(), Pocket::Cash, payout.amount, Basis::Payout)
            .done()
    }
}

impl Payout {
    /// As the operator's delay sees it.
    pub(crate) fn order<'a>(&'a self, policy: &'a Policy, calendar: &'a Calendar) -> Order<'a> {
        let Self { amount, ordered, paid, late, .. } = self;
        Order { amount: *amount, since: *ordered, is_paid: paid.is_some(), late, policy, calendar }
    }
}
