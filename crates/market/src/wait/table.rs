//! The table itself. What it is not: reachable only from here; the pages and the manual print it.

use super::{Bearer, WaitKind};
use rules::Period;
use rules::policy::Policy;

/// One row: who must act, for how long, what happens then, who bears it.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The kind of waiting.
    pub kind: WaitKind,
    /// Its name in read tables, forms, stories and the catalogue of words (`wait-<name>`).
    pub name: &'static str,
    /// The role that must act.
    pub role: &'static str,
    /// For how long, by the policy.
    pub period: fn(&Policy) -> Period,
    /// What happens then: a key of the catalogue of words (`default-<key>`).
    pub default: &'static str,
    /// Who bears the delay.
    pub bearer: Bearer,
    /// Whether the default hurts the silent party: then it needs proof of notice (I13).
    pub hurts: bool,
}

macro_rules! row {
    ($kind:ident, $name:literal, $role:literal, $period:expr, $default:literal, $bearer:ident, $hurts:literal) => {
        Row {
            kind: WaitKind::$kind,
            name: $name,
            role: $role,
            period: $period,
            default: $default,
            bearer: Bearer::$bearer,
            hurts: $hurts,
        }
    };
}

/// Every waiting state of the market.
pub const TABLE: &[Row] = &[
    row!(Draft, "draft", "owner", |p| p.intake.draft, "withdrawn", Nobody, false),
    row!(Earnest, "earnest", "owner", |p| p.intake.draft, "withdrawn", Nobody, false),
    row!(Qualify, "qualify", "operator", |p| p.intake.unqualified, "score-decides", Operator, false),
    row!(Draw, "draw", "operator", |p| p.intake.undispatched, "clock-draws", Operator, false),
    row!(Invitation, "invitation", "firm", |p| p.dispatch.answer, "next-firm", TheSilent, false),
    row!(Complete, "complete", "market", |p| p.dispatch.complete, "goes-on-with-fewer", Nobody, false),
    row!(ClaimAnswer, "claim-answer", "owner", |p| p.lead.owner_answer, "refunded", Operator, false),
    row!(ClaimSampled, "claim-sampled", "owner", |p| p.lead.owner_answer, "operator-looks", Nobody, false),
    row!(
        ClaimDecision,
        "claim-decision",
        "operator",
        |p| p.lead.operator_decision,
        "refunded",
        Operator,
        false
    ),
    row!(Survey, "survey", "firm", |p| p.quote.survey, "firm-drops-out", TheSilent, false),
    row!(Quotes, "quotes", "firm", |p| p.quote.deadline, "opened-with-those-in", TheSilent, false),
    row!(Choice, "choice", "owner", |p| p.quote.choice, "expired", TheSilent, false),
    row!(SignOwner, "sign-owner", "owner", |p| p.contract.signing, "choose-again", TheSilent, false),
    row!(SignFirm, "sign-firm", "firm", |p| p.contract.signing, "choose-again", TheSilent, false),
    row!(
        Countersign,
        "countersign",
        "operator",
        |p| p.contract.countersign,
        "counts-as-countersigned",
        Operator,
        false
    ),
    row!(CoolingOff, "cooling-off", "owner", |p| p.contract.cooling_off, "active", Nobody, false),
    row!(Fund, "fund", "owner", |p| p.custody.fund_within, "grace-begins", TheSilent, false),
    row!(Grace, "grace", "owner", |p| p.custody.grace, "firm-may-stop", TheSilent, true),
    row!(Unfunded, "unfunded", "owner", |p| p.custody.unfunded_end, "either-may-end", TheSilent, true),
    row!(MayEnd, "may-end", "owner", |p| p.custody.unfunded_end, "ended-by-valuation", TheSilent, true),
    row!(VisitFee, "visit-fee", "owner", |p| p.custody.fund_within, "stays-owed", TheSilent, false),
    row!(Payout, "payout", "operator", |p| p.custody.payout, "late-day-accrues", Operator, false),
    row!(Compensation, "compensation", "operator", |p| p.custody.payout, "debt-overdue", Operator, false),
    row!(Look, "look", "operator", |p| p.custody.look, "delay-stands-still", Operator, false),
    row!(Material, "material", "owner", |p| p.custody.material_answer, "claim-rejected", Nobody, false),
    row!(Unplaced, "unplaced", "operator", |p| p.custody.unknown_return, "sent-back", Nobody, false),
    row!(Withdrawal, "withdrawal", "operator", |p| p.custody.payout, "late-day-accrues", Operator, false),
    row!(SiteLog, "site-log", "firm", |p| p.abandonment.silence, "supervisor-looks", TheSilent, true),
    row!(Assign, "assign", "operator", |p| p.inspection.assign, "clock-draws", Operator, false),
    row!(Visit, "visit", "supervisor", |p| p.inspection.visit, "another-drawn", TheSilent, false),
    row!(Revisit, "revisit", "supervisor", |p| p.inspection.revisit, "another-drawn", TheSilent, false),
    row!(Report, "report", "supervisor", |p| p.inspection.report, "another-drawn", TheSilent, false),
    row!(Acceptance, "acceptance", "owner", |p| p.inspection.window, "visit-goes-on", Nobody, false),
    row!(Window, "window", "owner", |p| p.inspection.window, "released", TheSilent, true),
    row!(Rework, "rework", "firm", |p| p.defect.major, "counts-as-failed", TheSilent, true),
    row!(
        AfterFailures,
        "after-failures",
        "owner",
        |p| p.defect.owner_choice,
        "continues-once-then-ends",
        TheSilent,
        true
    ),
    row!(Cure, "cure", "firm", |p| p.inspection.list_due, "held-until-hard-stop", TheSilent, true),
    row!(CureConfirm, "cure-confirm", "owner", |p| p.inspection.window, "released", TheSilent, true),
    row!(
        ObjectionDeposit,
        "objection-deposit",
        "owner",
        |p| p.defect.deposit,
        "objection-lapses",
        TheSilent,
        true
    ),
    row!(SecondDraw, "second-draw", "operator", |p| p.defect.second_visit, "clock-draws", Operator, false),
    row!(
        SecondVisit,
        "second-visit",
        "supervisor",
        |p| p.inspection.visit,
        "another-drawn",
        TheSilent,
        false
    ),
    row!(
        HoldValuation,
        "hold-valuation",
        "operator",
        |p| p.defect.valuation,
        "late-day-accrues",
        Operator,
        false
    ),
    row!(
        HardStop,
        "hard-stop",
        "operator",
        |p| p.defect.hard_stop,
        "last-valuation-executes",
        Operator,
        false
    ),
    row!(AirTest, "air-test", "owner", |p| p.completion.air_test_longest, "window-closes", Nobody, false),
    row!(
        RetentionTerm,
        "retention-term",
        "market",
        |p| p.completion.retention_first,
        "owner-is-asked",
        Nobody,
        false
    ),
    row!(
        RetentionAnswer,
        "retention-answer",
        "owner",
        |p| p.completion.retention_answer,
        "reminded",
        Nobody,
        false
    ),
    row!(
        RetentionReminder,
        "retention-reminder",
        "owner",
        |p| p.completion.retention_reminder,
        "released",
        TheSilent,
        true
    ),
    row!(
        TicketAnswer,
        "ticket-answer",
        "firm",
        |p| p.warranty.answer,
        "owner-may-hire-another",
        TheSilent,
        true
    ),
    row!(
        TicketVisit,
        "ticket-visit",
        "firm",
        |p| p.warranty.visit,
        "owner-may-hire-another",
        TheSilent,
        true
    ),
    row!(TicketCure, "ticket-cure", "firm", |p| p.warranty.cure, "owner-may-hire-another", TheSilent, true),
    row!(
        TicketConfirm,
        "ticket-confirm",
        "owner",
        |p| p.inspection.window,
        "closed-as-cured",
        TheSilent,
        true
    ),
    row!(WarrantyEnd, "warranty-end", "market", |p| p.warranty.waterproofing, "warranty-over", Nobody, false),
    row!(SilentSite, "silent-site", "supervisor", |p| p.abandonment.visit, "counts-as-silent", Nobody, false),
    row!(Resume, "resume", "firm", |p| p.abandonment.notice, "owner-may-end", TheSilent, true),
    row!(
        EndAbandoned,
        "end-abandoned",
        "owner",
        |p| p.abandonment.owner_choice,
        "contract-goes-on",
        Nobody,
        false
    ),
    row!(EndTogether, "end-together", "either", |p| p.defect.owner_choice, "proposal-lapses", Nobody, false),
    row!(
        Valuation,
        "valuation",
        "supervisor",
        |p| p.abandonment.valuation,
        "accepted-work-only",
        TheSilent,
        false
    ),
    row!(Unreached, "unreached", "operator", |p| p.notice.reach, "nothing-taken", Operator, false),
];
