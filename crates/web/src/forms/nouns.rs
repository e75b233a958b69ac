//! The fields of every act and of what stands in it, noun by noun. What it is not: a second definition; a field that an
//! act has and this list does not is a compile error.

use super::form::{Tick, form};
use market::charter::Custodian;
use market::{
    completion, contract, custody, dispatch, firm, hold, inspection, lead, leaving, quote, request,
    retention, stage, supervisor, survey, warranty,
};

form! {
    request::Post { request: "request" }
    request::Request {
        district: "district",
        estate: "estate",
        dwelling: "dwelling",
        kind: "kind",
        area: "area",
        budget_low: "budget-low",
        budget_high: "budget-high",
        start_months: "start-months",
        wishes: "wishes",
        evidence: "evidence",
    }
    request::Confirm {}
    request::Qualify { fit: "fit", reason: "reason" }
    request::Withdraw { signed_elsewhere: "signed-elsewhere" as Tick, reason: "reason" }
}

form! {
    dispatch::Draw { seed: "seed" }
    dispatch::Accept {}
    dispatch::Decline { reason: "reason" }
    dispatch::Swap { firm: "firm" }
    lead::ClaimRefund { ground: "ground", note: "note" }
    lead::AnswerClaim { firm: "firm", agrees: "agrees" }
    lead::DecideClaim { firm: "firm", refund: "refund", reason: "reason" }
}

form! {
    survey::Propose { time: "time" }
    survey::ConfirmSurvey { firm: "firm" }
    survey::Held {}
    quote::Submit { quote: "quote" }
    quote::Quote { bill: "line", days: "days", design: "design", drawings: "evidence" }
    quote::Choose { firm: "firm", funding: "funding" }
    quote::ExtendChoice {}
}

form! {
    contract::Sign { document: "document", aged: "aged" as Tick }
    contract::Countersign {}
    contract::Register { agreement: "agreement" }
    contract::Agreement { about: "about", value: "value" }
    custody::RecordPayout { payout: "payout", line: "line", amount: "amount" }
    custody::RecordCompensation { debt: "debt", line: "line", amount: "amount" }
    custody::SayPaid { funding: "funding", receipt: "evidence" }
    custody::NotArrived { funding: "funding", note: "note" }
    custody::ClaimMaterial { stage: "stage", amount: "amount", proof: "evidence" }
    custody::AnswerMaterial { claim: "claim", confirms: "confirms" }
}

form! {
    stage::Start { stage: "stage" }
    stage::LogSite { note: "note", evidence: "evidence" }
    stage::SubmitStage { stage: "stage", gate: "gate" as Tick, evidence: "evidence" }
    stage::Approve { stage: "stage" }
    stage::Object { stage: "stage", items: "items", note: "note", evidence: "evidence" }
    stage::Waive { stage: "stage" }
    stage::ChooseAfterFailures { stage: "stage", choice: "choice" }
    hold::Cure { stage: "stage", hold: "hold", evidence: "evidence" }
    hold::ConfirmCure { stage: "stage", hold: "hold", good: "good" }
}

form! {
    inspection::Assign { target: "target", seed: "seed" }
    inspection::Arrive { target: "target" }
    inspection::FileReport {
        target: "target",
        items: "items",
        minutes: "minutes",
        cost_to_fix: "cost-to-fix",
        evidence: "evidence",
        note: "note",
    }
    inspection::NoAccess { target: "target", by_owner: "by-owner", evidence: "evidence" }
    inspection::AskAlternative { target: "target", alternative: "alternative" }
    inspection::AcceptAlone { target: "target", accepts: "accepts" }
}

form! {
    completion::OrderAirTest {}
    completion::ReportAirTest { values: "values", evidence: "evidence" }
    completion::MoveIn {}
    retention::AnswerRetention {
        part: "part",
        releases: "releases" as Tick,
        items: "items",
        note: "note",
        evidence: "evidence",
    }
    warranty::OpenTicket {
        what: "what",
        items: "items",
        leak: "leak" as Tick,
        waterproofing: "waterproofing" as Tick,
        evidence: "evidence",
    }
    warranty::AdvanceTicket { ticket: "ticket", note: "note", evidence: "evidence" }
    warranty::ConfirmTicket { ticket: "ticket", good: "good" }
    warranty::HireAnother { ticket: "ticket", cost: "cost", evidence: "evidence" }
    leaving::EndContract { reason: "reason" }
    leaving::ProposeEnd {}
    leaving::AnswerEnd { agrees: "agrees" }
    leaving::Value { values: "values", note: "note", evidence: "evidence" }
}

form! {
    firm::Profile {
        name: "name",
        districts: "districts",
        crews: "crews",
        budget_low: "budget-low",
        budget_high: "budget-high",
        monthly_cap: "monthly-cap",
        principals: "principals",
    }
    supervisor::Profile { districts: "districts", ties: "ties" }
    Custodian { holder: "holder", licence: "licence", may_say_escrow: "may-say-escrow" as Tick }
}
