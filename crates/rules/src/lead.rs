//! The lead fee: what is charged when, and what comes back without asking (M3). What it is not: the claim, which is a
//! state of the market.

use crate::money::{Money, Share};
use crate::policy::{self, Charge};
use serde::{Deserialize, Serialize};

/// The longest time, in days, that a rule may look back on a firm's leads: no window of a policy is longer.
pub const MEMORY_DAYS: u16 = 180;

/// Why a firm wants its lead fee back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The owner was not at the confirmed appointment.
    OwnerAbsent,
    /// The dwelling lies outside the declared area.
    OutsideArea,
    /// The work lies outside the declared trade.
    OutsideTrade,
    /// The same dwelling again within the policy's period.
    Duplicate,
    /// The owner had already signed with another.
    SignedElsewhere,
    /// The contact does not answer.
    ContactDead,
    /// The owner opened nothing in 48 h although the firm answered within 4 business hours.
    NeverOpened,
    /// What was charged for fell away through no act of the firm: the owner swapped it, or the signed contract never
    /// became active. The market finds this itself; nobody claims it.
    FellAway,
}

/// Whether the fee comes back without asking. A dead contact and an owner who never opened count only where the fee is
/// charged at acceptance; a fee at signature comes back only with the contract, and no fee has nothing to give back.
pub fn automatic(ground: Ground, charge: Charge) -> bool {
    match charge {
        Charge::Accepted => true,
        Charge::Appointment | Charge::Shortlist => {
            !matches!(ground, Ground::ContactDead | Ground::NeverOpened)
        }
        Charge::Signature => ground == Ground::FellAway,
        Charge::Never => false,
    }
}

/// The policy's share of a price at signature, rounded down to the fen.
pub fn success_fee(price: Money, policy: &policy::Lead) -> Money {
    Share::bp(policy.success).of(price)
}

/// What a firm is charged when `now` happens; `price` is the contract's, and is read at signature alone.
pub fn charged(now: Charge, price: Money, policy: &policy::Lead) -> Money {
    match now {
        _ if now != policy.charge => Money::ZERO,
        Charge::Never => Money::ZERO,
        Charge::Signature => success_fee(price, policy),
        Charge::Accepted | Charge::Appointment | Charge::Shortlist => Money::fen(policy.fee),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    #[test]
    fn an_absent_owner_costs_a_firm_nothing() {
        assert!(automatic(Ground::OwnerAbsent, Charge::Appointment));
    }

    #[test]
    fn a_dead_contact_counts_only_where_acceptance_is_charged() {
        let dead = |charge| automatic(Ground::ContactDead, charge);
        assert_eq!(
            [dead(Charge::Accepted), dead(Charge::Appointment), dead(Charge::Shortlist)],
            [true, false, false]
        );
    }

    #[test]
    fn a_success_fee_has_no_refund_of_leads() {
        assert!(!automatic(Ground::Duplicate, Charge::Signature));
    }

    #[test]
    fn a_success_fee_comes_back_with_a_contract_that_falls_away() {
        assert!(automatic(Ground::FellAway, Charge::Signature));
    }

    #[test]
    fn the_default_policy_charges_200_yuan_at_the_appointment_and_at_no_other_time() {
        let at = |now| charged(now, Money::yuan(100_000), &Policy::fairwright().lead);
        let charges = [Charge::Accepted, Charge::Appointment, Charge::Shortlist, Charge::Signature].map(at);
        assert_eq!(charges, [0, 200, 0, 0].map(Money::yuan));
    }

    #[test]
    fn a_success_fee_is_two_and_a_half_per_cent() {
        let policy = policy::Lead { charge: Charge::Signature, ..Policy::fairwright().lead };
        assert_eq!(charged(Charge::Signature, Money::yuan(100_000), &policy), Money::yuan(2_500));
    }
}
