//! Waiting is the core: one table of every waiting state. The deadline engine, the pages' "what happens then", the
//! manual's table and the test that enumerates states all read it. A state that is not in it cannot be entered, since a
//! [`Wait`] is only made from its row. What it is not: the outcomes' code; each noun has its own `default`.

use crate::actor::Party;
use crate::id::FirmId;
use rules::policy::Policy;
use rules::{At, Calendar, Period};
use serde::{Deserialize, Serialize};
use std::fmt;

mod clock;
mod table;

pub use table::{Row, TABLE};

/// Every kind of waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitKind {
    /// A draft waits for its contact to be confirmed.
    Draft,
    /// The earnest of an owner who vanished before comes in.
    Earnest,
    /// A confirmed request waits for the operator.
    Qualify,
    /// A qualified request waits for its draw.
    Draw,
    /// A firm answers a dispatch.
    Invitation,
    /// The dispatch fills up.
    Complete,
    /// The owner answers a refund claim.
    ClaimAnswer,
    /// The owner answers a refund claim drawn for the firm's audit.
    ClaimSampled,
    /// The operator decides a refund claim.
    ClaimDecision,
    /// The survey is held.
    Survey,
    /// A firm's sealed quote comes in.
    Quotes,
    /// The owner chooses.
    Choice,
    /// The owner signs.
    SignOwner,
    /// The firm signs.
    SignFirm,
    /// The market countersigns.
    Countersign,
    /// The cooling-off runs.
    CoolingOff,
    /// The owner funds.
    Fund,
    /// The days of grace for funding.
    Grace,
    /// Works stand still, unfunded.
    Unfunded,
    /// Either may end the contract for want of funds.
    MayEnd,
    /// The owner pays for visits to a door kept closed, where no further stage is to be funded.
    VisitFee,
    /// A released sum is paid out.
    Payout,
    /// The owner confirms delivered material.
    Material,
    /// A payment that nobody can place goes back.
    Unplaced,
    /// A firm's balance is paid back.
    Withdrawal,
    /// Work goes on: the site log.
    SiteLog,
    /// A supervisor is drawn.
    Assign,
    /// The supervisor visits.
    Visit,
    /// Having found the door closed, the supervisor visits again.
    Revisit,
    /// The supervisor reports.
    Report,
    /// Nobody came for long: the owner accepts without the visit, or not.
    Acceptance,
    /// The owner approves or objects.
    Window,
    /// The firm puts right what failed.
    Rework,
    /// After two failures the owner chooses how to go on.
    AfterFailures,
    /// The firm puts right what is listed or upheld.
    Cure,
    /// The owner confirms what was put right.
    CureConfirm,
    /// The objecting owner's visit fee is booked.
    ObjectionDeposit,
    /// A second supervisor is drawn.
    SecondDraw,
    /// The second supervisor reports.
    SecondVisit,
    /// What a hold is worth is valued.
    HoldValuation,
    /// The hard stop of a hold.
    HardStop,
    /// The ordered air test is reported.
    AirTest,
    /// A part of the retention runs to its term.
    RetentionTerm,
    /// At term the owner is asked.
    RetentionAnswer,
    /// And reminded.
    RetentionReminder,
    /// The firm answers a warranty ticket.
    TicketAnswer,
    /// And visits.
    TicketVisit,
    /// And cures.
    TicketCure,
    /// The owner confirms the cure.
    TicketConfirm,
    /// The warranty runs.
    WarrantyEnd,
    /// A supervisor looks at a silent site.
    SilentSite,
    /// The firm resumes, having been noticed.
    Resume,
    /// The owner may end the contract for abandonment.
    EndAbandoned,
    /// The other party answers a proposal to end together.
    EndTogether,
    /// The work is valued.
    Valuation,
    /// A party whose notice was never proved is reached.
    Unreached,
}

/// What a wait is about, inside its stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The whole of it.
    #[default]
    Whole,
    /// A firm's part in it.
    Firm(FirmId),
    /// A stage, 1 to 5.
    Stage(u8),
    /// A hold: of a stage 1 to 5, or of a part of the retention (6, 7); and its place there.
    Hold(u8, u8),
    /// A funding, payout, material claim, ticket or withdrawal, by its number.
    Number(u16),
    /// A part of the retention, 1 or 2.
    Part(u8),
}

/// The key of a wait inside its stream.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct WaitKey {
    /// What kind.
    pub kind: WaitKind,
    /// About what.
    pub subject: Subject,
}

impl WaitKey {
    /// The key of a wait.
    pub const fn new(kind: WaitKind, subject: Subject) -> Self {
        Self { kind, subject }
    }
}

impl fmt::Display for WaitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row().name)
    }
}

impl fmt::Display for WaitKey {
    /// `window:stage:2`: a key for read tables, forms and stories.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.kind)?;
        match &self.subject {
            Subject::Whole => Ok(()),
            Subject::Firm(id) => write!(f, ":firm:{id}"),
            Subject::Stage(n) => write!(f, ":stage:{n}"),
            Subject::Hold(stage, place) => write!(f, ":hold:{stage}:{place}"),
            Subject::Number(n) => write!(f, ":number:{n}"),
            Subject::Part(n) => write!(f, ":part:{n}"),
        }
    }
}

/// Who bears the delay when nobody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearer {
    /// Who is silent bears it.
    TheSilent,
    /// The operator bears it.
    Operator,
    /// Nobody is worse off.
    Nobody,
}

/// Something waits: for whom, since when, until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wait {
    /// Which one.
    pub key: WaitKey,
    /// Who must act.
    pub who: Party,
    /// Since when.
    pub since: At,
    /// Until when; then the default comes true.
    pub due: At,
}

impl Wait {
    /// A wait by its row of the table: due after the row's period.
    pub fn new(
        kind: WaitKind,
        subject: Subject,
        who: Party,
        since: At,
        policy: &Policy,
        calendar: &Calendar,
    ) -> Self {
        let due = calendar.due(since, (kind.row().period)(policy));
        Self { key: WaitKey::new(kind, subject), who, since, due }
    }

    /// The same, with a deadline that the state itself carries.
    pub const fn until(kind: WaitKind, subject: Subject, who: Party, since: At, due: At) -> Self {
        Self { key: WaitKey::new(kind, subject), who, since, due }
    }

    /// How long it waits, in seconds.
    pub fn length(&self) -> i64 {
        self.due.since(self.since).max(0)
    }

    /// When reminders go out: at each share of the waiting time.
    pub fn reminders(&self, policy: &Policy) -> Vec<At> {
        let length = self.length();
        let share = |bp: &u32| length.saturating_mul(i64::from(*bp)).checked_div(10_000).unwrap_or(0);
        policy.notice.reminders.iter().map(|bp| self.since.plus_seconds(share(bp))).collect()
    }

    /// Whether its default hurts the silent party, so that it needs proof of notice (I13).
    pub fn needs_proof(&self) -> bool {
        self.key.kind.row().hurts
    }
}

impl WaitKind {
    /// Its row of the table.
    #[expect(
        clippy::expect_used,
        reason = "a test walks every kind; a kind without its row cannot be entered"
    )]
    pub fn row(self) -> &'static Row {
        TABLE.iter().find(|row| row.kind == self).expect("every kind of waiting has its row")
    }

    /// Whether it lasts hours rather than days, so that one channel that was read proves notice.
    pub(crate) const fn counts_hours(self) -> bool {
        matches!(self, Self::TicketAnswer)
    }

    /// The period of this wait under a policy.
    pub fn period(self, policy: &Policy) -> Period {
        (self.row().period)(policy)
    }
}
