//! The contract (M5): drafted from the chosen quote, signed by both, countersigned, cooled off, active; and its coverage.
//! What it is not: legal advice; the operator's own lawyer checks the model's headings.

mod activate;
mod countersign;
mod draft;
mod flow;
mod register;
mod sign;

pub(crate) use flow::{default, rows, take, waits};

use crate::id::FirmId;
use crate::text::{Code, Digest, Note};
use rules::policy::Funding;
use rules::stages::Prices;
use rules::{At, Money, Share};
use serde::{Deserialize, Serialize};

pub use draft::{bill_text, draft};

/// What both sign. The digest of its canonical form is the document's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The firm.
    pub firm: FirmId,
    /// The price, the bill's total.
    pub price: Money,
    /// The price by stage, and the retention.
    pub prices: Prices,
    /// Digest of the bill of quantities it is built on.
    pub bill: Digest,
    /// How stages are funded.
    pub funding: Funding,
    /// Paid at the start, out of stage 1.
    pub start_payment: Money,
    /// Each side's half of a visit, a stage.
    pub visit_half: Money,
    /// Duration of works, days.
    pub days: u16,
    /// The checklist's profile.
    pub profile: Code,
    /// The checklist's version.
    pub checklist: Code,
    /// The policy's version: deadlines, defaults, the hard stop.
    pub policy: u32,
    /// The licensed holder of the money.
    pub holder: crate::text::Name,
}

/// A contract, from its draft on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// With which firm.
    pub firm: FirmId,
    /// What both sign.
    pub draft: Draft,
    /// Its digest.
    pub document: Digest,
    /// The owner ticked "65 or older": a longer cooling-off.
    pub aged: bool,
    /// When the two signed.
    pub signed: Signatures,
    /// When it was countersigned, by the operator or by silence.
    pub countersigned: Option<At>,
    /// When it became active.
    pub active: Option<At>,
    /// Every further agreement of the two on the same dwelling.
    pub agreements: Vec<Agreement>,
}

/// When the two signed the draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatures {
    /// The owner, first.
    pub owner: Option<At>,
    /// The firm.
    pub firm: Option<At>,
}

/// A further agreement of the same parties on the same dwelling. The market has no stages for it, so nothing of it is ever
/// in custody: it counts as unprotected. What is to be protected belongs into the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// What it is about.
    pub about: Note,
    /// Its value.
    pub value: Money,
}

impl Contract {
    /// What custody protects of everything the two have registered, and all of that. Protected is what is funded stage by
    /// stage: the contract's own price.
    pub fn registered(&self) -> (Money, Money) {
        let outside: Money = self.agreements.iter().map(|a| a.value).sum();
        (self.draft.price, self.draft.price + outside)
    }

    /// The share of all registered value that goes through custody, rounded down.
    pub fn coverage(&self) -> Share {
        let (covered, all) = self.registered();
        rules::coverage::coverage(covered, all)
    }
}

/// The owner or the firm signs the drafted document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// The digest of what was read.
    pub document: Digest,
    /// The owner is 65 or older. Ignored of a firm.
    pub aged: bool,
}

/// The operator countersigns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countersign {}

/// Either party registers a further agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// The agreement.
    pub agreement: Agreement,
}

/// What happened to the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The owner signed.
    SignedByOwner {
        /// "65 or older".
        aged: bool,
    },
    /// The firm signed.
    SignedByFirm,
    /// Countersigned; cooling off begins.
    Countersigned,
    /// Active: stages exist, funding is asked for.
    Activated,
    /// A further agreement is registered.
    Registered {
        /// The agreement.
        agreement: Agreement,
    },
}
