//! Supervisors: who may be drawn, admitted and suspended here. What it is not: the lot; nobody here chooses who visits.

use super::tabs::Tabs;
use super::{firms, load, told};
use crate::part::Form;
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use market::supervisor::Supervisor;

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/supervisors.html")]
pub(crate) struct Supervisors {
    frame: Frame,
    tabs: Tabs,
    rows: Vec<Row>,
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

pub(crate) async fn page(State(app): State<App>, frame: Frame, _: AsOperator) -> Answer<Supervisors> {
    let mut all = load::supervisors(&app)?;
    all.sort_by_key(|it| (it.admitted, it.since));
    let rows = all.iter().map(|it| row(&app, &frame, it)).collect::<Result<_, _>>()?;
    Ok(Page(Supervisors { tabs: Tabs::new(&frame), rows, frame }))
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
