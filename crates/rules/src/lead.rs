//! The lead fee: what is charged when, and what comes back without asking (M3). What it is not: the claim, which is a
//! state of the market.

use crate::money::{Money, Share};
use crate::policy::{self, Charge};
use serde::{Deserialize, Serialize};

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
}

/// Whether the fee comes back without asking. A dead contact and an owner who never opened count only where the fee is
/// charged at acceptance; a fee at signature, or none, has nothing to give back.
pub fn automatic(ground: Ground, charge: Charge) -> bool {
    match charge {
        Charge::Accepted => true,
        Charge::Appointment | Charge::Shortlist => {
            !matches!(ground, Ground::ContactDead | Ground::NeverOpened)
        }
        Charge::Signature | Charge::Never => false,
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
