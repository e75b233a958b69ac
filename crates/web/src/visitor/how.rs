//! What happens when nobody acts: the table of waits, row by row. What it is not: written by hand; it is the table that
//! the deadlines run by.

use crate::{Answer, App, Frame, Page};
use askama::Template;
use axum::extract::State;
use market::wait::TABLE;
use rules::Policy;

/// The page.
#[derive(Debug, Template)]
#[template(path = "visitor/how.html")]
pub(crate) struct How {
    frame: Frame,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    what: String,
    who: String,
    period: String,
    then: String,
    bearer: String,
    proof: bool,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame) -> Answer<How> {
    let policy = super::policy::in_force(&app)?;
    let rows = TABLE.iter().map(|row| told(&frame, &policy, row)).collect();
    Ok(Page(How { rows, frame }))
}

fn told(frame: &Frame, policy: &Policy, row: &market::wait::Row) -> Row {
    let words = frame.words();
    let who = who(frame, row.role);
    Row {
        what: frame.say(&format!("wait-{}", row.name)),
        period: words.period(row.kind.period(policy)),
        then: words.outcome(row.name, row.default),
        bearer: words.bearer(row.bearer, &who),
        proof: row.hurts,
        who,
    }
}

/// The role of a row; more than one party may have the turn.
fn who(frame: &Frame, role: &str) -> String {
    frame.say_under("role", role)
}
