//! The lead (M3): one firm's part in a dispatch and its fee, charged when both confirm the survey, refunded without
//! asking where the ground is plain. What it is not: the firm's balance; that is the firm's own book.

mod answer;
mod charge;
mod claim;
mod decide;
mod flow;
mod success;

pub(crate) use charge::{charge, charge_as, refund};
pub(crate) use flow::{default, take, waits};
pub(crate) use success::{reduced, valued};

use crate::dispatch::Out;
use crate::id::FirmId;
use crate::quote::Quote;
use crate::survey::Survey;
use crate::text::Note;
use rules::lead::Ground;
use rules::lottery::Slot;
use rules::{At, Money};
use serde::{Deserialize, Serialize};

/// One firm's part in a dispatch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// Which slot's order it came from: why this firm.
    pub slot: Slot,
    /// The slot's place in the draw.
    pub place: u8,
    /// When it was invited.
    pub invited: At,
    /// When it accepted.
    pub accepted: Option<At>,
    /// Why it is out, if it is.
    pub out: Option<(Out, At)>,
    /// What it said when it declined: for the operator.
    pub said: Option<Note>,
    /// The survey.
    pub survey: Survey,
    /// Its sealed quote.
    pub quote: Option<Quote>,
    /// What it was charged, and when.
    pub charged: Option<(Money, At)>,
    /// When that was refunded.
    pub refunded: Option<At>,
    /// Its claim for a refund.
    pub claim: Option<Claim>,
}

impl Lead {
    /// A firm's part as it begins.
    pub(crate) fn invited(slot: Slot, place: u8, at: At) -> Self {
        Self {
            slot,
            place,
            invited: at,
            accepted: None,
            out: None,
            said: None,
            survey: Survey::default(),
            quote: None,
            charged: None,
            refunded: None,
            claim: None,
        }
    }
}

/// A claim for a refund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// On which ground.
    pub ground: Ground,
    /// In the firm's words.
    pub note: Option<Note>,
    /// When it was made.
    pub since: At,
    /// Where the firm claims so much that it is audited.
    pub audit: Option<Audit>,
    /// When the owner contested it; the operator decides from then.
    pub contested: Option<At>,
    /// When a claim drawn for the audit came to the operator though the owner did not contest it; and whether the owner
    /// agreed to it, or was silent.
    pub sampled: Option<(bool, At)>,
    /// How and when it was decided: refunded or not.
    pub decided: Option<(bool, At)>,
    /// Why, by the operator.
    pub reason: Option<Note>,
}

impl Claim {
    /// A claim as it begins.
    const fn new(ground: Ground, note: Option<Note>, audit: Option<Audit>, since: At) -> Self {
        Self { ground, note, since, audit, contested: None, sampled: None, decided: None, reason: None }
    }

    /// Since when the operator is to decide it.
    pub fn with_operator(&self) -> Option<At> {
        self.contested.or(self.sampled.map(|(_, since)| since))
    }

    /// Whether it was drawn for the audit: then the operator looks into it, whatever the owner says.
    pub fn is_drawn(&self) -> bool {
        self.audit.is_some_and(|audit| audit.drawn)
    }
}

/// A firm that claims a large share of its leads back is audited by sample, and refused nothing (M3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audit {
    /// Its claims in the policy's window, with this one.
    pub claims: u32,
    /// Its leads in the window.
    pub leads: u32,
    /// This claim is one of the sample.
    pub drawn: bool,
}

/// A firm claims its fee back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimRefund {
    /// On which ground.
    pub ground: Ground,
    /// In its words.
    pub note: Option<Note>,
}

/// The owner answers a firm's claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerClaim {
    /// Whose claim.
    pub firm: FirmId,
    /// It is true.
    pub agrees: bool,
}

/// The operator decides a contested claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecideClaim {
    /// Whose claim.
    pub firm: FirmId,
    /// The fee goes back.
    pub refund: bool,
    /// Why.
    pub reason: Note,
}

/// What happened to a lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Charged.
    Charged {
        /// Whom.
        firm: FirmId,
        /// How much.
        fee: Money,
    },
    /// Refunded.
    Refunded {
        /// To whom.
        firm: FirmId,
        /// On which ground.
        ground: Ground,
        /// Why, where the operator decided it.
        reason: Option<Note>,
    },
    /// A part of the success fee went back: the works came to less than was signed for.
    Reduced {
        /// To whom.
        firm: FirmId,
        /// How much.
        fee: Money,
    },
    /// Claimed.
    Claimed {
        /// By whom.
        firm: FirmId,
        /// On which ground.
        ground: Ground,
        /// In its words.
        note: Option<Note>,
        /// Where the firm claims so much that it is audited.
        audit: Option<Audit>,
    },
    /// A claim drawn for the audit goes to the operator though the owner does not contest it.
    Sampled {
        /// Whose claim.
        firm: FirmId,
        /// The owner agrees to it; else the owner was silent.
        agreed: bool,
    },
    /// The owner contests the claim.
    Contested {
        /// Whose claim.
        firm: FirmId,
    },
    /// The claim is turned down.
    TurnedDown {
        /// Whose claim.
        firm: FirmId,
        /// Why.
        reason: Note,
    },
}
