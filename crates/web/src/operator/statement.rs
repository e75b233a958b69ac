//! The bank statement: a line comes in and finds its place; what nobody could place goes back. What it is not: a way to
//! move money; a line is evidence of what the bank has already done.

use super::tabs::Tabs;
use super::{load, told};
use crate::part::Form;
use crate::{Answer, App, AsOperator, Fault, Field, Frame, Page};
use askama::Template;
use axum::extract::{Query, State};
use market::text::Reference;
use market::treasury::Unplaced;
use market::{Event, List, Stream, custody, firm, project, treasury};
use serde::Deserialize;
use store::{Page as Rows, Recorded};

/// Which line is asked for.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    line: String,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/statement.html")]
pub(crate) struct Statement {
    frame: Frame,
    tabs: Tabs,
    record: Form,
    line: String,
    found: Option<Found>,
    unplaced: Vec<Row>,
}

/// Where a line went.
#[derive(Debug)]
struct Found {
    place: String,
    path: Option<String>,
    said: Vec<(String, String)>,
}

/// Money that nobody could place.
#[derive(Debug)]
struct Row {
    line: String,
    amount: String,
    since: String,
    state: String,
    send_back: Option<Form>,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    _: AsOperator,
    Query(asked): Query<Asked>,
) -> Answer<Statement> {
    // Whoever was sent to prove who it is comes back with the name of the field in place of a line.
    let line = Some(asked.line.trim()).filter(|line| !line.contains('{')).unwrap_or_default().to_owned();
    let found = Reference::new(&line).map(|line| find(&app, &frame, &line)).transpose()?.flatten();
    let treasury = load::treasury(&app)?;
    let mut waiting: Vec<_> = treasury.unplaced.iter().collect();
    waiting.sort_by_key(|(_, it)| (it.returned.is_some(), it.since));
    let unplaced = waiting.into_iter().map(|(line, it)| row(&frame, line, it)).collect();
    Ok(Page(Statement { tabs: Tabs::new(&frame), record: record(&frame), line, found, unplaced, frame }))
}

/// Where it went stands on the same page afterwards: the address names the line that was recorded.
fn record(frame: &Frame) -> Form {
    let reference = Field::of(frame, "reference").hint(frame.say("operator-hint-reference"));
    Form::party(frame, "treasury", "market", "record-line")
        .field(line(frame, "line"))
        .field(reference.most(Reference::MOST))
        .field(Field::of(frame, "amount").most(20).typed("decimal", "off"))
        .effect(frame.say("operator-record-lead"))
        .next("/operator/statement?line={line}")
}

/// A field for the id of a line of the bank's statement.
pub(super) fn line(frame: &Frame, name: &str) -> Field {
    Field::of(frame, name).hint(frame.say("operator-hint-line")).most(Reference::MOST)
}

fn row(frame: &Frame, line: &Reference, it: &Unplaced) -> Row {
    let state = match (&it.returned, it.returning) {
        (Some((proof, at)), _) => {
            format!("{} · {proof}", frame.say_of("operator-line-returned", "day", &frame.day(*at)))
        }
        (None, Some(at)) => frame.say_of("operator-line-returning", "day", &frame.day(at)),
        (None, None) => frame.say("operator-line-waiting"),
    };
    let send_back = it.returned.is_none().then(|| {
        Form::party(frame, "treasury", "market", "record-return")
            .about("line", line)
            .field(self::line(frame, "proof").label(frame.say("operator-return-proof")))
            .next("/operator/statement?line={proof}")
            .quiet()
    });
    let since = format!("{} · {}", frame.day(it.since), frame.words().span(frame.now().since(it.since)));
    Row { line: line.to_string(), amount: frame.money(it.amount), since, state, send_back }
}

/// Everything that was booked together with a line.
fn find(app: &App, frame: &Frame, line: &Reference) -> Result<Option<Found>, Fault> {
    let rows = app.store().list(&List::Line(line.clone()), Rows::first(1))?;
    let Some((stream, _)) = rows.first() else { return Ok(None) };
    let events = events(app, stream)?;
    let key = events.iter().find(|it| names(&it.event, line)).map(|it| it.key);
    let together = events.iter().filter(|it| Some(it.key) == key);
    let said =
        together.map(|it| (frame.moment(it.at), frame.words().event(&it.event, frame.calendar()))).collect();
    Ok(Some(Found { place: told::place(app, frame, stream)?, path: told::path(stream), said }))
}

/// The whole stream, page after page.
fn events(app: &App, stream: &Stream) -> Result<Vec<Recorded>, Fault> {
    let mut found: Vec<Recorded> = Vec::new();
    loop {
        let after = found.last().map_or(0, |it| it.position);
        let page = app.store().events(Some(stream), after, Rows::MOST)?;
        let is_last = page.len() < Rows::MOST;
        found.extend(page);
        if is_last {
            return Ok(found);
        }
    }
}

/// Whether an event was booked on a line.
fn names(event: &Event, wanted: &Reference) -> bool {
    line_of(event).is_some_and(|line| line == wanted)
}

fn line_of(event: &Event) -> Option<&Reference> {
    match event {
        Event::Treasury(treasury::Event::Unplaced { line, .. }) => Some(line),
        Event::Treasury(treasury::Event::Returned { proof, .. }) => Some(proof),
        Event::Firm(firm::Event::Deposited(deposit)) => Some(&deposit.line),
        Event::Firm(firm::Event::ToppedUp { line } | firm::Event::WithdrawalPaid { line, .. }) => Some(line),
        Event::Project(event) => match &**event {
            project::Event::Custody(
                custody::Event::Received { line, .. } | custody::Event::Paid { line, .. },
            ) => Some(line),
            _ => None,
        },
        _ => None,
    }
}
