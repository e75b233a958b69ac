//! The bank statement: a line comes in and finds its place; what nobody could place goes back. What it is not: a way to
//! move money; a line is evidence of what the bank has already done.

use super::tabs::Tabs;
use super::{load, told};
use crate::part::{Choice, Form, Kind};
use crate::{Answer, App, AsOperator, Fault, Field, Frame, Page};
use askama::Template;
use axum::extract::{Query, State};
use market::statement::{Line, Place};
use market::text::Reference;
use market::{Code, LineId, Stream};
use serde::Deserialize;

/// Events of one command that are shown: what is booked with a line.
const TOGETHER: usize = 20;

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
    more: String,
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
    title: String,
    form: Form,
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
    let (lines, more) = load::unplaced(&app)?;
    Ok(Page(Statement {
        tabs: Tabs::new(&frame),
        record: record(&frame),
        line,
        found,
        unplaced: lines.iter().filter_map(|line| row(&frame, line)).collect(),
        more: if more == 0 { String::new() } else { super::home::count(&frame, "operator-more", more) },
        frame,
    }))
}

/// Where it went stands on the same page afterwards: the address names the line that was recorded.
fn record(frame: &Frame) -> Form {
    let reference = Field::of(frame, "reference").hint(frame.say("operator-hint-reference"));
    let form = Form::party(frame, "statement", "market", "record-line")
        .field(line(frame, "line"))
        .field(reference.most(Reference::MOST))
        .field(Field::of(frame, "amount").most(20).typed("decimal", "off"))
        .field(
            Field::of(frame, "valued")
                .kind(Kind::Input("date"))
                .optional()
                .hint(frame.say("operator-hint-valued")),
        )
        .effect(frame.say("operator-record-lead"))
        .next("/operator/statement?line={line}");
    // Only an amount that was doubted asks for the word that it is right: nobody ticks it by habit.
    let doubted = form.tried().and_then(|tried| tried.fault().code()) == Some(Code::Doubtful);
    if doubted { form.choice(&Choice::tick("sure", frame.say("field-sure"), "")) } else { form }
}

/// A field for the id of a line of the bank's statement.
pub(super) fn line(frame: &Frame, name: &str) -> Field {
    Field::of(frame, name).hint(frame.say("operator-hint-line")).most(Reference::MOST)
}

fn row(frame: &Frame, line: &Line) -> Option<Row> {
    let it = line.unplaced()?;
    let (state, verb, proof) = match (&it.debt, it.returning) {
        (Some(debt), _) => {
            let owes = frame.say_of("operator-owes-payer", "amount", &frame.money(debt.amount));
            (owes, "record-compensation", "operator-compensation-proof")
        }
        (None, Some(at)) => {
            let state = frame.say_of("operator-line-returning", "day", &frame.day(at));
            (state, "record-return", "operator-return-proof")
        }
        (None, None) => (frame.say("operator-line-waiting"), "record-return", "operator-return-proof"),
    };
    let form = Form::party(frame, "statement", "market", verb)
        .about("line", &line.name)
        .field(self::line(frame, "proof").label(frame.say(proof)));
    let amount = it.debt.as_ref().map(|_| Field::of(frame, "amount").most(20).typed("decimal", "off"));
    let form = amount.into_iter().fold(form, Form::field).next("/operator/statement?line={proof}").quiet();
    let title = frame.say(&format!("act-statement-{verb}"));
    let since = format!("{} · {}", frame.day(line.since), frame.words().span(frame.now().since(line.since)));
    Some(Row { line: line.name.to_string(), amount: frame.money(it.amount), since, state, title, form })
}

/// Everything that was booked together with a line.
fn find(app: &App, frame: &Frame, line: &Reference) -> Result<Option<Found>, Fault> {
    let stream = Stream::Line(LineId::of(line));
    let Some(known) = load::line(app, LineId::of(line))? else { return Ok(None) };
    let place = if let Place::Booked(place) = known.place { place } else { stream };
    let first = app.store().events(Some(&stream), 0, 1)?;
    let after = first.first().map_or(0, |it| it.position.saturating_sub(1));
    let events = app.store().events(None, after, TOGETHER)?;
    let together = events.iter().filter(|it| first.first().is_some_and(|own| own.key == it.key));
    let said =
        together.map(|it| (frame.moment(it.at), frame.words().event(&it.event, frame.calendar()))).collect();
    Ok(Some(Found { place: told::place(app, frame, &place)?, path: told::path(&place), said }))
}
