//! The contract's page: in plain language, beside it the text that is signed, under it the form that signs. What it is not:
//! the text; that is the core's, and its digest is what both sign.

use super::coverage::Coverage;
use super::papers::{AgreementRow, agreements};
use super::standing::held_by;
use super::{Seen, Viewer, load};
use crate::part::{Choice, Form};
use crate::{Answer, App, Fault, Frame, Member, Page};
use askama::Template;
use axum::extract::{Path, State};
use market::Act;
use market::contract::{Contract, Draft, Sign};

/// The page.
#[derive(Debug, Template)]
#[template(path = "project/contract.html")]
pub(crate) struct ContractPage {
    frame: Frame,
    path: String,
    estate: String,
    lead: String,
    coverage: Coverage,
    agreements: Vec<AgreementRow>,
    summary: Vec<String>,
    prices: Vec<(String, String)>,
    total: String,
    headings: Vec<(String, String, String)>,
    text: String,
    digest: String,
    signed: Vec<(String, String)>,
    sign: Option<Form>,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    me: Member,
    Path(id): Path<String>,
) -> Answer<ContractPage> {
    let seen = load(&app, &frame, &me, &id)?;
    let contract = seen.project.contract.as_ref().filter(|_| seen.viewer.sees_money());
    let contract = contract.ok_or(Fault::NotFound)?;
    let text = contract.draft.document(&seen.project);
    Ok(Page(ContractPage {
        path: format!("/projects/{}", seen.project.id),
        estate: seen.project.request.estate.to_string(),
        lead: seen.say(&seen.to_reader("owner-contract-read")),
        coverage: Coverage::of(&seen, contract),
        agreements: agreements(&seen),
        summary: summary(&seen, contract),
        prices: prices(&seen, contract),
        total: seen.frame.money(contract.draft.price),
        headings: headings(&seen, contract),
        digest: contract.document.to_string(),
        signed: signed(&seen, contract),
        sign: sign(&seen, contract),
        text,
        frame,
    }))
}

/// In plain language: who does what for how much, and what protects whom.
fn summary(seen: &Seen, contract: &Contract) -> Vec<String> {
    let draft = &contract.draft;
    let start = draft.start_payment;
    let start = start.is_positive().then(|| seen.say_money("contract-plain-start", start));
    let funding = seen.frame.words().funding(&draft.funding);
    let lines = [
        Some(work(seen, draft)),
        Some(seen.frame.say_of(&seen.to_reader("contract-plain-funding"), "funding", &funding)),
        start,
        Some(seen.say("money-two-keys")),
        Some(seen.say_money(&seen.to_reader("contract-plain-visit"), draft.visit_half)),
        Some(seen.say_money("contract-plain-retention", draft.prices.retention)),
        Some(seen.frame.say_of("contract-plain-stop", "time", &period(seen, seen.policy.defect.hard_stop))),
        Some(seen.say("contract-plain-leave")),
        Some(held_by(seen)),
    ];
    lines.into_iter().flatten().collect()
}

fn work(seen: &Seen, draft: &Draft) -> String {
    let (firm, amount) = (seen.firm_name(draft.firm), seen.frame.money(draft.price));
    let facts = [
        ("firm", words::Arg::Text(&firm)),
        ("days", words::Arg::Number(i64::from(draft.days))),
        ("amount", words::Arg::Text(&amount)),
    ];
    seen.frame.words().say_with("contract-plain-work", &facts)
}

fn period(seen: &Seen, period: rules::Period) -> String {
    seen.frame.words().period(period)
}

fn prices(seen: &Seen, contract: &Contract) -> Vec<(String, String)> {
    let stages = (1u8..).zip(&contract.draft.prices.stages);
    let stages = stages.map(|(no, price)| (seen.frame.words().stage_title(no), seen.frame.money(*price)));
    let retention = (seen.say("label-retention"), seen.frame.money(contract.draft.prices.retention));
    stages.chain([retention]).collect()
}

/// The model's headings, what is stated under each, and what this contract states there.
fn headings(seen: &Seen, contract: &Contract) -> Vec<(String, String, String)> {
    let tag = seen.tag();
    let model = &seen.app.guide().contract.headings;
    let told = |heading: &guide::contract::Heading| {
        let here = stated(seen, contract, &heading.id);
        (heading.title.get(tag).to_owned(), heading.states.get(tag).to_owned(), here)
    };
    model.iter().map(told).collect()
}

/// What this contract states under a heading; of what the platform's rules settle for all, the version of the rules.
fn stated(seen: &Seen, contract: &Contract, heading: &str) -> String {
    let draft = &contract.draft;
    match heading {
        "parties" => seen.firm_name(draft.firm),
        "dwelling" => {
            let area = seen.frame.say_count("project-area", "area", i64::from(seen.project.request.area));
            format!("{} · {} · {area}", seen.district(), seen.project.request.estate)
        }
        "scope" => {
            let digest: String = draft.bill.to_string().chars().take(16).collect();
            seen.frame.say_of("contract-bill", "digest", &digest)
        }
        "price" => {
            format!("{} · {}", seen.frame.money(draft.price), seen.frame.words().funding(&draft.funding))
        }
        "quality" => {
            let title = seen.checklist().map_or("", |list| list.title().get(seen.tag()));
            format!("{title} {}", draft.checklist)
        }
        "warranty" => {
            let warranty = &seen.policy.warranty;
            let (general, water) = (period(seen, warranty.general), period(seen, warranty.waterproofing));
            let facts = [("general", words::Arg::Text(&general)), ("water", words::Arg::Text(&water))];
            seen.frame.words().say_with("contract-warranty", &facts)
        }
        "change" => {
            seen.frame.say_of("contract-change", "time", &period(seen, seen.policy.contract.cooling_off))
        }
        _ => seen.frame.say_count("contract-rules", "version", i64::from(draft.policy)),
    }
}

fn signed(seen: &Seen, contract: &Contract) -> Vec<(String, String)> {
    let moments = [
        ("contract-owner-signed", contract.signed.owner),
        ("contract-firm-signed", contract.signed.firm),
        ("contract-countersigned", contract.countersigned),
        ("contract-active", contract.active),
    ];
    let known = moments.into_iter().filter_map(|(key, at)| Some((key, at?)));
    known.map(|(key, at)| (seen.say(key), seen.frame.moment(at))).collect()
}

fn sign(seen: &Seen, contract: &Contract) -> Option<Form> {
    if !seen.may(&Act::Sign(Sign { document: contract.document, aged: false })) {
        return None;
    }
    let form = Form::act(&seen.frame, seen.project.id, "sign").hidden("document", contract.document);
    let form = form.next(format!("/projects/{}/contract", seen.project.id));
    let aged = Choice::tick("aged", seen.say("field-aged"), seen.say("hint-aged"));
    Some(if seen.viewer == Viewer::Owner { form.choice(&aged) } else { form })
}
