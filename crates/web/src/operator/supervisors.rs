//! Supervisors: who may be drawn, admitted and suspended here. What it is not: the lot; nobody here chooses who visits.

use super::admitted::{Lists, Way};
use super::tabs::Tabs;
use super::turn::{Pager, Turn};
use super::{firms, load, told};
use crate::part::Form;
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Query, State};
use market::List;
use market::supervisor::Supervisor;
use serde::Deserialize;

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/supervisors.html")]
pub(crate) struct Supervisors {
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
    since: String,
    admitted: bool,
    districts: String,
    ties: usize,
    made: u32,
    points: i32,
    ask: Form,
}

/// Which supervisors, and behind which one.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    admitted: String,
    #[serde(flatten)]
    turn: Turn,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    _: AsOperator,
    Query(asked): Query<Asked>,
) -> Answer<Supervisors> {
    let lists = Lists {
        all: List::Supervisors,
        inside: List::SupervisorsAdmitted,
        outside: List::SupervisorsOutside,
    };
    let choice = lists.choice(&app, &frame, "/operator/supervisors", &asked.admitted)?;
    let (streams, pager) = asked.turn.rows(&app, &frame, &choice.list, true, &choice.path)?;
    let found = load::supervisors(&app, &streams)?;
    let rows = found.iter().map(|it| row(&app, &frame, it)).collect::<Result<_, _>>()?;
    Ok(Page(Supervisors { tabs: Tabs::new(&frame), choices: choice.ways, rows, pager, frame }))
}

fn row(app: &App, frame: &Frame, it: &Supervisor) -> Result<Row, Fault> {
    let districts: Vec<_> =
        it.profile.districts.iter().map(|code| told::district(frame, code.as_str())).collect();
    Ok(Row {
        name: app.vault().person(it.id.into())?.map(|person| person.name).unwrap_or_default(),
        since: frame.day(it.since),
        admitted: it.admitted,
        districts: districts.join(&frame.say("form-list-gap")),
        ties: it.profile.ties.len(),
        made: it.made,
        points: it.points,
        ask: ask(frame, it),
    })
}

fn ask(frame: &Frame, it: &Supervisor) -> Form {
    let form = |verb| Form::party(frame, "supervisor", it.id, verb).about("of", it.id);
    if it.admitted {
        let suspend = form("suspend").field(firms::text(frame, "reason"));
        return suspend.effect(frame.say("operator-suspend-lead")).danger();
    }
    form("admit").field(firms::text(frame, "note")).effect(frame.say("operator-admit-lead"))
}
