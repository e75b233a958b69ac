//! Payouts, further agreements and deadlines of a project as rows. What it is not: acts.

use super::{Seen, Viewer};
use market::custody::Payout;
use market::{Party, Subject, Wait};

/// A payout.
#[derive(Debug)]
pub(super) struct PayoutRow {
    pub(super) to: String,
    pub(super) amount: String,
    pub(super) ordered: String,
    pub(super) state: String,
    pub(super) is_paid: bool,
}

/// A further agreement.
#[derive(Debug)]
pub(super) struct AgreementRow {
    pub(super) about: String,
    pub(super) value: String,
    pub(super) custody: String,
}

/// A deadline.
#[derive(Debug)]
pub(super) struct WaitRow {
    pub(super) what: String,
    pub(super) who: String,
    pub(super) left: String,
    pub(super) due: String,
    pub(super) then: String,
    pub(super) is_mine: bool,
}

/// The payouts, the newest first.
pub(super) fn payouts(seen: &Seen) -> Vec<PayoutRow> {
    seen.project.custody.payouts.iter().rev().map(|payout| payout_row(seen, payout)).collect()
}

fn payout_row(seen: &Seen, payout: &Payout) -> PayoutRow {
    let late = i64::from(payout.late_days);
    let state = match &payout.paid {
        Some((_, at)) => seen.frame.say_of("project-payout-paid", "day", &seen.frame.day(*at)),
        None if late > 0 => seen.frame.say_count("project-payout-late", "days", late),
        None => seen.say("project-payout-ordered"),
    };
    PayoutRow {
        to: seen.payee(&payout.to),
        amount: seen.frame.money(payout.amount),
        ordered: seen.frame.day(payout.ordered),
        state,
        is_paid: payout.paid.is_some(),
    }
}

/// The registered agreements beside the contract.
pub(super) fn agreements(seen: &Seen) -> Vec<AgreementRow> {
    let agreements = seen.project.contract.iter().flat_map(|contract| &contract.agreements);
    let row = |it: &market::contract::Agreement| AgreementRow {
        about: it.about.to_string(),
        value: seen.frame.money(it.value),
        custody: seen.say("project-outside"),
    };
    agreements.map(row).collect()
}

/// The deadlines that concern the viewer, the most urgent first.
pub(super) fn waits(seen: &Seen) -> Vec<WaitRow> {
    seen.waits.iter().filter(|wait| concerns(seen, wait)).map(|wait| wait_row(seen, wait)).collect()
}

fn wait_row(seen: &Seen, wait: &Wait) -> WaitRow {
    let said = seen.frame.wait(wait);
    let firm = if let Party::Firm(firm) = wait.who { Some(firm) } else { None };
    let is_mine = wait.who == seen.party();
    let named = firm.filter(|_| !is_mine).map(|firm| seen.firm_name(firm));
    let about = if said.about.is_empty() { String::new() } else { format!(" · {}", said.about) };
    WaitRow {
        what: format!("{}{about}", said.title),
        who: named.unwrap_or(said.who),
        left: said.left,
        due: said.due,
        then: said.then,
        is_mine,
    }
}

/// A firm sees nothing of its rivals, a supervisor what is its own.
fn concerns(seen: &Seen, wait: &Wait) -> bool {
    let mine = wait.who == seen.party();
    match seen.viewer {
        Viewer::Owner | Viewer::Operator => true,
        Viewer::AwardedFirm(_) => mine || !is_of_a_firm(wait),
        Viewer::InvitedFirm(me) => mine || wait.key.subject == Subject::Firm(me),
        Viewer::Supervisor(_) => mine,
    }
}

const fn is_of_a_firm(wait: &Wait) -> bool {
    matches!(wait.key.subject, Subject::Firm(_))
}
