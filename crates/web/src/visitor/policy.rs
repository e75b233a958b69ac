//! The policy in force, number by number, as the file it is. What it is not: a summary that could differ from it.

use crate::{Answer, App, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use rules::{Policy, Share};

/// The page.
#[derive(Debug, Template)]
#[template(path = "visitor/policy.html")]
pub(crate) struct PolicyPage {
    frame: Frame,
    name: String,
    version: u32,
    custodian: Option<(String, String)>,
    numbers: Vec<(String, String)>,
    file: String,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame) -> Answer<PolicyPage> {
    let policy = in_force(&app)?;
    let custodian =
        app.store().charter()?.map(|it| (it.custodian.holder.to_string(), it.custodian.licence.to_string()));
    let numbers = numbers(&frame, &policy);
    Ok(Page(PolicyPage {
        name: policy.name.clone(),
        version: policy.version,
        custodian,
        numbers,
        file: policy.written(),
        frame,
    }))
}

/// The policy for new projects; the built-in one while there is no market yet.
pub(crate) fn in_force(app: &App) -> Result<Policy, Fault> {
    let charter = app.store().charter()?;
    let edition = charter.as_ref().and_then(|charter| charter.now().ok());
    Ok(edition.map_or_else(Policy::fairwright, |edition| edition.policy.clone()))
}

/// The numbers people ask for first.
fn numbers(frame: &Frame, policy: &Policy) -> Vec<(String, String)> {
    let words = frame.words();
    let stages = policy.custody.stages.iter().map(|bp| words.share(Share::bp(*bp)));
    let stages = stages.collect::<Vec<_>>().join(" · ");
    let row = |key: &str, value: String| (frame.say(key), value);
    vec![
        row("web-number-firms", policy.dispatch.firms.to_string()),
        row("web-number-lead-fee", words.money(rules::Money::fen(policy.lead.fee))),
        row("web-number-stages", stages),
        row("label-retention", words.share(Share::bp(policy.custody.retention))),
        row("web-number-window", words.period(policy.inspection.window)),
        row("web-number-payout", words.period(policy.custody.payout)),
        row("web-number-hard-stop", words.period(policy.defect.hard_stop)),
        row("web-number-cooling-off", words.period(policy.contract.cooling_off)),
        row("title-owner-warranty", words.period(policy.warranty.general)),
        row("web-number-waterproofing", words.period(policy.warranty.waterproofing)),
    ]
}
