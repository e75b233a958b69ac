//! The sections of the policy, one a rule. Money is whole fen, a share basis points (10,000 = all). What it is not: a
//! place for derived numbers.

use crate::time::Period;
use serde::{Deserialize, Serialize};

/// A field's value: a period, or something else.
trait Field {
    /// The period that it is, if it is one.
    fn period(&self) -> Option<Period> {
        None
    }
}

impl Field for Period {
    fn period(&self) -> Option<Period> {
        Some(*self)
    }
}

macro_rules! no_periods {
    ($($kind:ty),*) => { $(impl Field for $kind {})* };
}

no_periods!(u8, u16, u32, i64, String, Vec<u32>, Vec<String>, Charge, Funding);

macro_rules! section {
    ($(#[$doc:meta])* $key:literal $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind,)* }

        impl $name {
            /// Every period in it, by the name it has in the file.
            pub(super) fn periods(&self) -> Vec<(&'static str, Period)> {
                let fields = [$((concat!($key, ".", stringify!($field)), self.$field.period()),)*];
                fields.into_iter().filter_map(|(field, period)| Some((field, period?))).collect()
            }
        }
    };
}

section! {
    /// Time zone and working days.
    "calendar" Days {
        /// An IANA name, as in `Asia/Shanghai`.
        zone: String,
        /// Days off, as `2026-10-01`.
        holidays: Vec<String>,
        /// Weekend days that are worked.
        workdays: Vec<String>,
    }
}

section! {
    /// Reminders and proof of notice (the general law).
    "notice" Notice {
        /// Accepted without bounce for this long counts as noticed.
        proved_after: Period,
        /// An unproved deadline moves by its own length at most this often; then the matter is contested.
        moves: u8,
        /// Then the operator has the wait's own length, at most this, to reach the party by call or letter.
        reach: Period,
        /// When reminders go out, as shares of the waiting time.
        reminders: Vec<u32>,
    }
}

section! {
    /// M1: intake.
    "intake" Intake {
        /// An unconfirmed draft ends after this.
        draft: Period,
        /// A confirmed request waits this long for the operator; then the form's score decides.
        unqualified: Period,
        /// A qualified request waits this long for its draw; then the clock draws.
        undispatched: Period,
        /// The score, of 100, from which a form qualifies by itself.
        pass_score: u8,
        /// An owner who starts later than this is kept out of dispatch and told so.
        latest_start_months: u8,
    }
}

section! {
    /// M2: dispatch of exactly `firms` firms.
    "dispatch" Dispatch {
        /// How many firms, 1 to 5.
        firms: u8,
        /// A firm answers within this, else the next.
        answer: Period,
        /// With fewer firms after this the owner goes on with those there are.
        complete: Period,
        /// How often the owner may swap a firm.
        swaps: u8,
        /// Open projects allowed for each declared crew.
        projects_per_crew: u16,
        /// A firm with fewer completed projects is a newcomer.
        newcomer_below: u16,
        /// The score of a firm without a record.
        score_prior: u32,
        /// How many inspections the prior weighs.
        score_weight: u32,
    }
}

/// When a lead is charged to the firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Charge {
    /// When the firm accepts the dispatch.
    Accepted,
    /// When both have confirmed the survey appointment.
    Appointment,
    /// When the firm's quote is opened.
    Shortlist,
    /// A share of the price at signature.
    Signature,
    /// Not at all.
    Never,
}

section! {
    /// M3: the lead fee.
    "lead" Lead {
        /// When it is charged.
        charge: Charge,
        /// Fen a lead.
        fee: i64,
        /// Share of the price, where it is charged at signature.
        success: u32,
        /// How long a firm may claim a refund.
        claim: Period,
        /// The owner answers a claim within this; silence refunds.
        owner_answer: Period,
        /// The operator decides within this; silence refunds.
        operator_decision: Period,
        /// The same dwelling again within this is a duplicate and free.
        duplicate_within: Period,
        /// A firm whose claims exceed this share of its leads is audited by sample.
        audit_above: u32,
        /// Over this long.
        audit_window: Period,
        /// The share of such a firm's claims that the operator looks into, whatever the owner says.
        audit_sample: u32,
    }
}

section! {
    /// M4: survey, sealed quotes, comparison, choice.
    "quote" Quote {
        /// The survey is held within this of dispatch.
        survey: Period,
        /// One deadline for all quotes, from dispatch.
        deadline: Period,
        /// The owner chooses within this of the opening.
        choice: Period,
        /// Once more, if the owner asks.
        extension: Period,
        /// A quantity this far from the median stands out.
        quantity_band: u32,
        /// A total below this share of the median is a low bid.
        low_bid: u32,
        /// A price above this percentile (basis points) of local accepted prices stands out.
        high_price: u32,
        /// A local percentile needs this many accepted quotes.
        local_sample: u32,
        /// After vanishing this often an owner pays a refundable fee for the next request.
        vanished_limit: u8,
        /// That fee, fen.
        vanished_fee: i64,
    }
}

section! {
    /// M5: contract and coverage.
    "contract" Contract {
        /// Both sign within this, else the next firm.
        signing: Period,
        /// The market countersigns within this; silence counts as done.
        countersign: Period,
        /// Cooling off before the contract is active.
        cooling_off: Period,
        /// The same for an owner of 65 or older.
        cooling_off_aged: Period,
    }
}

/// How the owner funds the stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Funding {
    /// F1: everything at signing.
    Whole,
    /// F2: parts before stages 1, 3 and 5.
    Thirds,
    /// F3: each stage before it starts.
    Each,
}

section! {
    /// M6: custody.
    "custody" Custody {
        /// The stages' shares of the price; with `retention` they are the whole.
        stages: Vec<u32>,
        /// The share that stays after completion; funded with the last stage.
        retention: u32,
        /// How stages are funded unless the contract says otherwise.
        funding: Funding,
        /// F2's shares, before stages 1, 3 and 5.
        thirds: Vec<u32>,
        /// A funding request is due within this.
        fund_within: Period,
        /// After which the firm may stop.
        grace: Period,
        /// After which either may end the contract.
        unfunded_end: Period,
        /// The operator finds a payment that the owner says it has made within this, or says that it has not come; until
        /// then the owner's time stands still.
        look: Period,
        /// Days that an answer may be late before a firm need wait for it no longer.
        look_patience: u16,
        /// Paid at the start out of stage 1, at most 10 %.
        start_payment: u32,
        /// The most of the next stage that may be advanced against delivered material.
        material_advance: u32,
        /// The owner answers a material claim within this; silence rejects it.
        material_answer: Period,
        /// A payment nobody can place goes back after this.
        unknown_return: Period,
        /// A released sum is paid out within this.
        payout: Period,
        /// What the operator pays for each day later, as a share of the sum.
        late_payout_daily: u32,
    }
}

section! {
    /// M7: inspection.
    "inspection" Inspection {
        /// A supervisor is drawn within this of submission; then the clock draws.
        assign: Period,
        /// And visits within this; whoever does not is replaced, and loses fee and points.
        visit: Period,
        /// And reports within this of the visit, or is replaced likewise.
        report: Period,
        /// The owner approves or objects within this of a pass; silence releases.
        window: Period,
        /// The share of measured points that must lie inside their limit.
        tolerance_share: u32,
        /// The worst point, as a share of its limit.
        tolerance_worst: u32,
        /// What is held for a listed item, as a share of its upper price to put right.
        hold_factor: u32,
        /// The least hold, as a share of the stage.
        hold_least: u32,
        /// Listed items are put right within this.
        list_due: Period,
        /// A visit that found no access is repeated within this.
        revisit: Period,
        /// A visit costs this, fen, half from each side.
        visit_fee: i64,
        /// Nobody inspected within this of the first draw: the firm may ask for the owner's acceptance alone, or for a
        /// supervisor from outside the district.
        absent_alternative: Period,
        /// A visit lasts at least this long.
        least_minutes: u16,
        /// A supervisor makes at most this many visits a day.
        visits_a_day: u8,
        /// Of the doors that one side keeps closed at one stage or hold, so many are paid by it; what is more is on the
        /// record, and costs nobody.
        closed_doors: u8,
    }
}

section! {
    /// M8: defects and rework, and M12's hard stop.
    "defect" Defect {
        /// Rework of a minor defect.
        minor: Period,
        /// Of a major one.
        major: Period,
        /// Of a red-line one.
        red_line: Period,
        /// After this many failures the owner chooses how to go on.
        failures: u8,
        /// And does so within this.
        owner_choice: Period,
        /// A second supervisor is drawn within this of an objection.
        second_visit: Period,
        /// The objecting owner's visit fee is booked within this, else the objection lapses.
        deposit: Period,
        /// No hold is older than this.
        hard_stop: Period,
        /// And values what is held within this of the draw.
        valuation: Period,
        /// What the operator pays both for each day a missing valuation freezes the sum.
        late_valuation_daily: u32,
    }
}

section! {
    /// M9: completion and retention.
    "completion" Completion {
        /// An ordered air test keeps the window open until this after its report.
        air_test_after_report: Period,
        /// But no longer than this.
        air_test_longest: Period,
        /// When the first part of the retention ends.
        retention_first: Period,
        /// And the rest.
        retention_second: Period,
        /// The first part's share.
        retention_first_share: u32,
        /// The owner is asked for this long,
        retention_answer: Period,
        /// and reminded for this long; then silence releases.
        retention_reminder: Period,
    }
}

section! {
    /// M9: the warranty, from acceptance.
    "warranty" Warranty {
        /// All work.
        general: Period,
        /// Waterproofing.
        waterproofing: Period,
        /// A ticket is answered within this,
        answer: Period,
        /// a leak within this,
        answer_leak: Period,
        /// visited within this,
        visit: Period,
        /// and cured within this; else the owner may hire another at the firm's cost.
        cure: Period,
    }
}

section! {
    /// M9: plain abandonment.
    "abandonment" Abandonment {
        /// No activity on site for this long.
        silence: Period,
        /// A supervisor visits within this.
        visit: Period,
        /// The firm resumes within this of the notice.
        notice: Period,
        /// The owner may end the contract for this long; silence keeps it.
        owner_choice: Period,
        /// The work is valued within this; what goes back is then paid out like any other sum.
        valuation: Period,
    }
}
