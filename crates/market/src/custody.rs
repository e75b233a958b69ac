//! Custody (M6): fundings asked for and booked on evidence, payouts, material advances. What it is not: a bank; the
//! licensed holder named in the contract holds the money, and every line here has a statement behind it.

mod account;
mod debt;
mod flow;
mod fund;
mod look;
mod material;
mod payout;
mod reference;
mod start_payment;
mod visits;

pub use account::StageAccount;
pub(crate) use debt::owe;
pub use debt::{Ground, Owed, RecordCompensation};
pub(crate) use fund::{Arrived, ask, ask_for_closed_doors, ask_for_the_next, receive};
pub use look::{NotArrived, NotCome, Said, SayPaid};
pub(crate) use material::delivered;
pub use material::left_to_claim;
pub(crate) use payout::pay;
pub use reference::funding_reference;
pub(crate) use start_payment::start_payment;
pub use visits::owner_owes;
pub(crate) use visits::{Net, owner_pays, owners_half, unused};

pub(crate) use flow::{default, rows, take, waits};

use crate::id::FirmId;
use crate::late::Late;
use crate::text::{Evidence, Note, Reference};
use ledger::{Book, Creditor, Pocket, Till};
use rules::{At, Money};
use serde::{Deserialize, Serialize};

/// A project's money: the book, what is asked for, what is to be paid out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Custody {
    /// The book of the project's entries.
    pub book: Book<Pocket>,
    /// Fundings asked for, in order.
    pub fundings: Vec<Funding>,
    /// Payouts ordered, in order.
    pub payouts: Vec<Payout>,
    /// Material advances claimed, in order.
    pub materials: Vec<Material>,
    /// What the operator owes for its own delays, in order.
    pub debts: Vec<Owed>,
    /// The book of that: what it cost, what is owed, what the operator paid of it out of its own means.
    pub delays: Book<Till>,
}

/// A funding: one transfer of the owner under one reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funding {
    /// What the owner writes on the transfer.
    pub reference: Reference,
    /// What it is for.
    pub purpose: Purpose,
    /// How much is asked.
    pub amount: Money,
    /// Where it goes once it is all there.
    pub parts: Vec<(Pocket, Money)>,
    /// When it was asked.
    pub asked: At,
    /// What has come in so far.
    pub received: Money,
    /// When the last of it arrived at the bank, be it recorded later.
    pub arrived: Option<At>,
    /// When it was recorded that it is all there.
    pub complete: Option<At>,
    /// How far its delay has gone.
    pub delay: Delay,
    /// The owner says that it is paid: once.
    pub said: Option<Said>,
}

/// What a funding is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// For works, before this stage.
    Stage(u8),
    /// The visit fee of an objection: a stage's hold.
    Objection(u8, u8),
    /// The earnest of an owner who vanished before (M4).
    Earnest,
    /// Visits to doors the owner kept closed, where no further stage is to be funded.
    ClosedDoors,
}

/// How far a funding's delay has gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delay {
    /// Inside its time.
    #[default]
    None,
    /// The days of grace run.
    Grace(At),
    /// The firm may stop; time moves day for day.
    Stopped(At),
    /// Either may end the contract.
    MayEnd(At),
    /// Not paid in its time: still owed, and still taken when it comes.
    Owed,
    /// No longer asked for.
    Void,
}

/// A sum ordered out of custody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payout {
    /// To whom.
    pub to: Payee,
    /// How much.
    pub amount: Money,
    /// When it was ordered.
    pub ordered: At,
    /// The statement line that proves it.
    pub paid: Option<(Reference, At)>,
    /// How late it is, and what that costs the operator.
    pub late: Late,
}

/// Who is paid. Never the operator, but for fees listed at signing (I3): a firm's prepaid balance lies with the operator, and
/// is the firm's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payee {
    /// The firm.
    Firm,
    /// The owner.
    Owner,
    /// The pool that pays the supervisors.
    Pool,
    /// A firm that quoted for an owner who vanished: onto its prepaid balance, by a transfer under its own reference.
    Quoter(FirmId),
}

impl Payee {
    /// The pocket it is paid from.
    pub const fn pocket(self) -> Pocket {
        match self {
            Self::Firm => Pocket::PayableFirm,
            Self::Owner => Pocket::PayableOwner,
            Self::Pool => Pocket::PayableFees,
            Self::Quoter(_) => Pocket::PayableQuoters,
        }
    }

    /// To whom the operator owes where it is paid late.
    pub const fn creditor(self) -> Creditor {
        match self {
            Self::Firm => Creditor::Firm,
            Self::Owner => Creditor::Owner,
            Self::Pool => Creditor::Pool,
            Self::Quoter(_) => Creditor::Quoters,
        }
    }
}

/// A material advance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// Out of which stage.
    pub stage: u8,
    /// How much.
    pub amount: Money,
    /// Proof of delivery.
    pub proof: Vec<Evidence>,
    /// When it was claimed.
    pub since: At,
    /// How and when it was answered: confirmed or not.
    pub answered: Option<(bool, At)>,
}

/// A statement line shows a payout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordPayout {
    /// Which payout, from 0.
    pub payout: u16,
    /// The line.
    pub line: Reference,
    /// What it says.
    pub amount: Money,
}

/// The firm claims an advance on delivered material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimMaterial {
    /// Out of which stage.
    pub stage: u8,
    /// How much.
    pub amount: Money,
    /// Proof of delivery.
    pub proof: Vec<Evidence>,
}

/// The owner confirms the delivery, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerMaterial {
    /// Which claim, from 0.
    pub claim: u16,
    /// It is here.
    pub confirms: bool,
}

/// What happened to the money's paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A funding is asked for.
    Asked {
        /// Under which reference.
        reference: Reference,
        /// What for.
        purpose: Purpose,
        /// How much.
        amount: Money,
        /// Where it goes.
        parts: Vec<(Pocket, Money)>,
    },
    /// Money came in under its reference.
    Received {
        /// Which funding, from 0.
        funding: u16,
        /// The statement line.
        line: Reference,
        /// How much.
        amount: Money,
        /// When it arrived at the bank: its day of value.
        valued: At,
    },
    /// A funding is all there.
    Completed {
        /// Which funding, from 0.
        funding: u16,
    },
    /// A funding's delay goes one step further.
    Delayed {
        /// Which funding, from 0.
        funding: u16,
        /// How far.
        delay: Delay,
    },
    /// A payout is ordered.
    Ordered {
        /// To whom.
        to: Payee,
        /// How much.
        amount: Money,
    },
    /// A payout is proved.
    Paid {
        /// Which, from 0.
        payout: u16,
        /// The line.
        line: Reference,
    },
    /// A payout is late.
    Late {
        /// Which, from 0.
        payout: u16,
        /// For how many days by now, and what they cost together.
        late: Late,
    },
    /// The operator owes for its delay from now on.
    Owed {
        /// To whom.
        to: Payee,
        /// For what.
        ground: Ground,
        /// How much.
        amount: Money,
    },
    /// It has not paid that in time.
    DebtLate {
        /// Which debt, from 0.
        debt: u16,
        /// Days overdue, in all.
        days: u16,
    },
    /// It paid that.
    Compensated {
        /// Which debt, from 0.
        debt: u16,
        /// The line of the operator's statement.
        line: Reference,
        /// How much.
        amount: Money,
    },
    /// The owner says that a funding is paid: it is looked for.
    SaidPaid {
        /// Which funding, from 0.
        funding: u16,
        /// The receipt.
        receipt: Vec<Evidence>,
        /// The deadline that stands still meanwhile.
        stood: At,
    },
    /// The operator has not answered in time whether it came.
    LookLate {
        /// Which funding, from 0.
        funding: u16,
        /// Days, in all.
        days: u16,
    },
    /// It has not come.
    NotCome {
        /// Which funding, from 0.
        funding: u16,
        /// Where it was looked for.
        note: Note,
        /// Until when the deadline that stood still runs now.
        until: At,
    },
    /// An advance is claimed.
    MaterialClaimed {
        /// Out of which stage.
        stage: u8,
        /// How much.
        amount: Money,
        /// Proof of delivery.
        proof: Vec<Evidence>,
    },
    /// An advance is answered.
    MaterialAnswered {
        /// Which claim, from 0.
        claim: u16,
        /// Confirmed.
        confirmed: bool,
    },
}
