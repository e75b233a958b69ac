//! The accounts of the market, and the reasons for which money may move. What it is not: balances.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Where a project's money is. `Cash` is what the custodian holds; the pockets say whose it is.
///
/// **Custody cash = the sum of the pockets**, after every entry (I1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pocket {
    /// What the custodian holds for this project (an asset; everything below is owed to somebody).
    Cash,
    /// Came in and is not placed yet.
    Suspense,
    /// Belongs to a stage, 1 to 5.
    Stage(u8),
    /// Held out of a stage while its items are contested.
    Contested(u8),
    /// The retention.
    Retention,
    /// The objecting owner's visit fee, until the second report.
    Deposit,
    /// The earnest: what an owner who vanished before puts down for a request, until it ends in words.
    Earnest,
    /// The owner's halves of visits to come; the pool's once a visit is made, else the owner's again.
    Fees,
    /// Owed to the firm, to be paid out.
    PayableFirm,
    /// Owed to the owner, to be paid out.
    PayableOwner,
    /// Fees listed at signing, owed to the pool of supervisors.
    PayableFees,
    /// An earnest forfeited, owed to the firms that quoted for nothing.
    PayableQuoters,
}

/// Where the money outside custody is: a firm's prepaid balance with the operator, and what the operator owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Till {
    /// What the operator's own bank account holds of prepaid balances (an asset).
    Bank,
    /// The firm's, free.
    Prepaid,
    /// The firm's, set aside for an accepted lead.
    Reserved,
    /// Lead fees earned by the operator.
    LeadFees,
    /// To be paid back to the firm.
    Withdrawal,
    /// Money that nobody could place, to be sent back (the market's own suspense; held by the custodian).
    Unplaced,
    /// On its way back to the payer.
    Returning,
}

/// Why money moved. Money reaches the firm only by the first eight (I2); each entry names which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// (a) Inspection passed and the owner approved.
    Approved,
    /// (a) Inspection passed and the owner stayed silent through the window, with proof of notice.
    Silence,
    /// (b) The firm's submission and the owner's signed waiver.
    Waiver,
    /// (c) A valuation at the hard stop.
    HardStop,
    /// (c) A valuation when the contract ended early.
    Valuation,
    /// (d) The start payment.
    StartPayment,
    /// (d) Material delivered, confirmed by the owner.
    Material,
    /// (e) Retention at term.
    Term,
    /// The owner's money came in: a statement line.
    Statement,
    /// What came in was placed where it belongs.
    Placed,
    /// More came in than was asked.
    Excess,
    /// Held because items are listed or contested.
    Held,
    /// A hold went back to its stage.
    Unheld,
    /// The owner's, because the contract ended or the item was not put right.
    Refund,
    /// A fee listed at signing.
    Fee,
    /// An objecting owner's deposit, returned or used.
    Deposit,
    /// The owner of an earnest vanished: it is the quoting firms'.
    Forfeit,
    /// Paid out: a statement line.
    Payout,
    /// A firm put money on its prepaid balance.
    TopUp,
    /// Set aside for an accepted lead.
    Reserve,
    /// A reserve went back.
    Unreserve,
    /// A lead was charged.
    Lead,
    /// A lead was refunded.
    LeadRefund,
    /// A firm takes its balance back.
    Withdraw,
}

impl Basis {
    /// The bases (a) to (e) of the general law: only these may credit the firm out of custody.
    pub const TO_THE_FIRM: [Self; 8] = [
        Self::Approved,
        Self::Silence,
        Self::Waiver,
        Self::HardStop,
        Self::Valuation,
        Self::StartPayment,
        Self::Material,
        Self::Term,
    ];
}

/// What an account needs to say of itself.
pub trait Account: Copy + Ord + fmt::Debug {
    /// An asset grows by debits; what is owed grows by credits.
    fn is_asset(self) -> bool;
}

impl Account for Pocket {
    fn is_asset(self) -> bool {
        matches!(self, Self::Cash)
    }
}

impl Account for Till {
    fn is_asset(self) -> bool {
        matches!(self, Self::Bank)
    }
}

impl fmt::Display for Pocket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cash => f.write_str("cash"),
            Self::Suspense => f.write_str("suspense"),
            Self::Stage(n) => write!(f, "stage{n}"),
            Self::Contested(n) => write!(f, "contested{n}"),
            Self::Retention => f.write_str("retention"),
            Self::Deposit => f.write_str("deposit"),
            Self::Earnest => f.write_str("earnest"),
            Self::Fees => f.write_str("fees"),
            Self::PayableFirm => f.write_str("payable_firm"),
            Self::PayableOwner => f.write_str("payable_owner"),
            Self::PayableFees => f.write_str("payable_fees"),
            Self::PayableQuoters => f.write_str("payable_quoters"),
        }
    }
}

impl fmt::Display for Till {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bank => "bank",
            Self::Prepaid => "prepaid",
            Self::Reserved => "reserved",
            Self::LeadFees => "lead_fees",
            Self::Withdrawal => "withdrawal",
            Self::Unplaced => "unplaced",
            Self::Returning => "returning",
        })
    }
}
