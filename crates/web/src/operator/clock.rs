//! The clock in doubt: what the operator is told on every page, and the word that the clock is right. What it is not: a
//! way to set it; that is done on the host.

use crate::post::{Held, confirm, held};
use crate::{App, AsOperator, Fault, Fields, Frame};
use axum::extract::State;
use axum::response::Redirect;
use market::Party;
use words::Arg;

/// Why nothing comes due, to a reader of the operator's staff.
pub(crate) fn said(frame: &Frame) -> Option<String> {
    let is_operator = frame.identity().is_some_and(|me| me.party() == Party::Operator);
    let held = held(frame.app()).filter(|_| is_operator)?;
    let (by, rest) = (frame.words().span(held.seconds()), frame.words().span(rest(held)));
    let facts = [("by", Arg::Text(&by)), ("rest", Arg::Text(&rest))];
    Some(frame.words().say_with(&format!("operator-clock-{}", held.name()), &facts))
}

const fn rest(held: Held) -> i64 {
    if let Held::Downtime(_, rest) = held { rest } else { 0 }
}

/// Somebody of the staff has looked at the host's clock, and it is right.
pub(crate) async fn trust(
    State(app): State<App>,
    frame: Frame,
    AsOperator(me): AsOperator,
    fields: Fields,
) -> Result<Redirect, Fault> {
    if !frame.is_fresh() {
        return Err(Fault::StepUp(fields.way_back().to_owned()));
    }
    tracing::warn!(staff = %me, "the clock is confirmed: what is due comes due");
    confirm(&app);
    Ok(Redirect::to(fields.way_back()))
}
