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

/// Whether a firm with so many claims on so many leads of the window is audited: its claims exceed the policy's share.
pub fn is_audited(claims: u32, leads: u32, policy: &policy::Lead) -> bool {
    u64::from(claims).saturating_mul(10_000) > u64::from(leads).saturating_mul(u64::from(policy.audit_above))
}

/// Whether an audited firm's claim is one that the operator looks into: `mark` is any number that the firm cannot choose,
/// evenly spread.
pub fn is_sampled(mark: u32, policy: &policy::Lead) -> bool {
    u64::from(mark).saturating_mul(10_000) < u64::from(policy.audit_sample) << 32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    #[test]
    fn one_claim_in_five_is_no_audit_and_one_in_four_is() {
        let audited = |claims, leads| is_audited(claims, leads, &Policy::fairwright().lead);
        assert_eq!([audited(0, 0), audited(1, 5), audited(1, 4), audited(3, 10)], [false, false, true, true]);
    }

    #[test]
    fn a_quarter_of_an_audited_firms_claims_is_looked_into() {
        let sampled = |mark| is_sampled(mark, &Policy::fairwright().lead);
        assert_eq!([sampled(0), sampled(u32::MAX / 4), sampled(u32::MAX / 4 + 1)], [true, true, false]);
        let (none, all) = (policy::Lead { audit_sample: 0, ..Policy::fairwright().lead }, u32::MAX);
        assert!(!is_sampled(0, &none));
        assert!(is_sampled(all, &policy::Lead { audit_sample: 10_000, ..none }));
    }

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
