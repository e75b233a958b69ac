//! Firms: the list, and one firm with what the operator records of it. What it is not: the firm's own page; it changes
//! nothing that a firm says of itself.

use super::admitted::{Lists, Way};
use super::tabs::Tabs;
use super::turn::{Pager, Turn};
use super::{load, statement, told};
use crate::part::Form;
use crate::{Answer, App, AsOperator, Fault, Field, Frame, Kind, Page};
use askama::Template;
use axum::extract::{Path, Query, State};
use ledger::Till;
use market::firm::{Firm, Withdrawal};
use market::text::Note;
use market::{FirmId, List};
use rules::Policy;
use serde::Deserialize;
use words::Arg;

/// The list.
#[derive(Debug, Template)]
#[template(path = "operator/firms.html")]
pub(crate) struct Firms {
    frame: Frame,
    tabs: Tabs,
    /// All, those that may not be drawn, those that may: with their counts.
    choices: Vec<Way>,
    rows: Vec<Row>,
    pager: Pager,
}

#[derive(Debug)]
struct Row {
    name: String,
    path: String,
    state: (&'static str, String),
    open: String,
    completed: u32,
    score: String,
    balance: String,
}

/// One firm.
#[derive(Debug, Template)]
#[template(path = "operator/firm.html")]
pub(crate) struct OneFirm {
    frame: Frame,
    tabs: Tabs,
    name: String,
    state: (&'static str, String),
    reason: String,
    facts: Vec<(String, String)>,
    districts: Vec<String>,
    vetting: Option<(String, String)>,
    papers: Vec<(String, String)>,
    deposit: Option<String>,
    vet: Form,
    record_deposit: Form,
    suspension: Form,
    withdrawals: Vec<(String, String, Option<Form>)>,
}

/// Which firms, and behind which one.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    admitted: String,
    #[serde(flatten)]
    turn: Turn,
}

pub(crate) async fn list(
    State(app): State<App>,
    frame: Frame,
    _: AsOperator,
    Query(asked): Query<Asked>,
) -> Answer<Firms> {
    let policy = crate::visitor::in_force(&app)?;
    let lists = Lists { all: List::Firms, inside: List::FirmsAdmitted, outside: List::FirmsOutside };
    let choice = lists.choice(&app, &frame, "/operator/firms", &asked.admitted)?;
    let (streams, pager) = asked.turn.rows(&app, &frame, &choice.list, true, &choice.path)?;
    let firms = load::firms(&app, &streams)?;
    let rows = firms.iter().map(|firm| row(&frame, &policy, firm)).collect();
    Ok(Page(Firms { tabs: Tabs::new(&frame), choices: choice.ways, rows, pager, frame }))
}

fn row(frame: &Frame, policy: &Policy, firm: &Firm) -> Row {
    Row {
        name: firm.profile.name.to_string(),
        path: format!("/operator/firms/{}", firm.id),
        state: state(frame, firm),
        open: open(firm, policy),
        completed: firm.completed,
        score: score(frame, policy, firm),
        balance: frame.money(firm.book.balance(Till::Prepaid)),
    }
}

/// What is missing before a firm may be drawn; a badge and its words.
fn state(frame: &Frame, firm: &Firm) -> (&'static str, String) {
    let (mood, key) = match (&firm.suspended, &firm.vetted, &firm.deposit) {
        (Some(_), _, _) => ("bad", "operator-firm-suspended"),
        (None, None, _) => ("warn", "operator-firm-unvetted"),
        (None, Some(_), None) => ("warn", "operator-firm-no-deposit"),
        (None, Some(_), Some(_)) => ("good", "operator-firm-admitted"),
    };
    (mood, frame.say(key))
}

fn open(firm: &Firm, policy: &Policy) -> String {
    let most = usize::from(firm.profile.crews) * usize::from(policy.dispatch.projects_per_crew);
    format!("{} / {most}", firm.open.len())
}

/// The score with the number of inspections behind it.
fn score(frame: &Frame, policy: &Policy, firm: &Firm) -> String {
    let (inspections, _) = firm.inspections;
    format!("{} (n = {inspections})", frame.words().share(firm.score(&policy.dispatch)))
}

pub(crate) async fn one(
    State(app): State<App>,
    frame: Frame,
    _: AsOperator,
    Path(id): Path<String>,
) -> Answer<OneFirm> {
    let id: FirmId = id.parse().map_err(|_| Fault::NotFound)?;
    let firm = load::firm(&app, id)?.ok_or(Fault::NotFound)?;
    let policy = crate::visitor::in_force(&app)?;
    let districts = firm.profile.districts.iter().map(|code| told::district(&frame, code.as_str())).collect();
    Ok(Page(OneFirm {
        tabs: Tabs::new(&frame),
        name: firm.profile.name.to_string(),
        state: state(&frame, &firm),
        reason: firm.suspended.as_ref().map(ToString::to_string).unwrap_or_default(),
        facts: facts(&frame, &policy, &firm),
        districts,
        vetting: firm.vetted.as_ref().map(|it| (frame.day(it.at), it.note.to_string())),
        papers: papers(&firm),
        deposit: deposit(&frame, &firm),
        vet: vet(&frame, id),
        record_deposit: record_deposit(&frame, id),
        suspension: suspension(&frame, &firm),
        withdrawals: withdrawals(&frame, &firm),
        frame,
    }))
}

fn facts(frame: &Frame, policy: &Policy, firm: &Firm) -> Vec<(String, String)> {
    let profile = &firm.profile;
    let budget = format!("{} – {}", frame.money(profile.budget_low), frame.money(profile.budget_high));
    vec![
        (frame.say("label-since"), frame.day(firm.since)),
        (frame.say("field-crews"), profile.crews.to_string()),
        (frame.say("operator-firm-open"), open(firm, policy)),
        (frame.say("operator-firm-completed"), firm.completed.to_string()),
        (frame.say("operator-firm-score"), score(frame, policy, firm)),
        (frame.say("operator-firm-points"), firm.points.to_string()),
        claims(frame, policy, firm),
        (frame.say("field-budget"), budget),
        (frame.say("field-monthly-cap"), frame.money(profile.monthly_cap)),
        (frame.say("account-prepaid"), frame.money(firm.book.balance(Till::Prepaid))),
        (frame.say("field-reference"), firm.reference().to_string()),
        (frame.say("operator-firm-principals"), profile.principals.len().to_string()),
    ]
}

/// How many of its leads a firm claims back, and whether that brings the audit.
fn claims(frame: &Frame, policy: &Policy, firm: &Firm) -> (String, String) {
    let words = frame.words();
    let found = firm.claims(frame.now(), &policy.lead, frame.calendar());
    let audited = rules::lead::is_audited(found.claims, found.leads, &policy.lead);
    let key = if audited { "operator-firm-audited" } else { "operator-firm-claims-of" };
    let facts = [("claims", Arg::Number(found.claims.into())), ("leads", Arg::Number(found.leads.into()))];
    let window = words.period(policy.lead.audit_window);
    (frame.say_of("operator-firm-claims", "window", &window), words.say_with(key, &facts))
}

fn papers(firm: &Firm) -> Vec<(String, String)> {
    let evidence = firm.vetted.iter().flat_map(|it| &it.evidence);
    evidence
        .map(|it| (format!("/files/{}", it.digest), it.digest.to_string().chars().take(12).collect()))
        .collect()
}

fn deposit(frame: &Frame, firm: &Firm) -> Option<String> {
    let it = firm.deposit.as_ref()?;
    Some(format!("{} · {} · {}", frame.money(it.amount), frame.day(it.at), it.line))
}

fn vet(frame: &Frame, id: FirmId) -> Form {
    Form::party(frame, "firm", id, "vet")
        .field(text(frame, "note"))
        .evidence("document", true)
        .effect(frame.say("operator-vet-lead"))
}

/// A field for what a person says for the record.
pub(super) fn text(frame: &Frame, name: &str) -> Field {
    Field::of(frame, name).kind(Kind::Area(3)).most(Note::MOST)
}

fn record_deposit(frame: &Frame, id: FirmId) -> Form {
    Form::party(frame, "firm", id, "record-deposit")
        .field(Field::of(frame, "amount").most(20).typed("decimal", "off"))
        .field(statement::line(frame, "line"))
}

/// Suspends, or lifts the suspension.
fn suspension(frame: &Frame, firm: &Firm) -> Form {
    if firm.suspended.is_some() {
        return Form::party(frame, "firm", firm.id, "restore");
    }
    Form::party(frame, "firm", firm.id, "suspend")
        .field(text(frame, "reason"))
        .effect(frame.say("operator-suspend-lead"))
        .danger()
}

fn withdrawals(frame: &Frame, firm: &Firm) -> Vec<(String, String, Option<Form>)> {
    let row = |(number, it): (u16, &Withdrawal)| {
        let ask = it.paid.is_none().then(|| record_withdrawal(frame, firm.id, number));
        (frame.money(it.amount), paid(frame, it), ask)
    };
    (0..).zip(&firm.withdrawals).map(row).collect()
}

fn paid(frame: &Frame, it: &Withdrawal) -> String {
    match &it.paid {
        Some((line, at)) => format!("{} · {line}", frame.say_of("operator-paid-on", "day", &frame.day(*at))),
        None => frame.say_of("operator-asked-on", "day", &frame.day(it.since)),
    }
}

fn record_withdrawal(frame: &Frame, id: FirmId, number: u16) -> Form {
    Form::party(frame, "firm", id, "record-withdrawal")
        .about("withdrawal", number)
        .field(statement::line(frame, "line"))
}
