//! Proving oneself anew before money or a signature. What it is not: a second account; it is a mark on the session.

use super::code;
use super::sign_in::{CODE, EnterCode, Next, code_field};
use crate::guard::Client;
use crate::{App, Fault, Fields, Frame, Member, Page};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use market::text::Digest;
use store::{CodeCheck, Purpose};

/// The page that offers to send a code.
#[derive(Debug, Template)]
#[template(path = "door/step_up.html")]
pub(crate) struct StepUp {
    frame: Frame,
    email: String,
    next: String,
}

pub(crate) async fn page(frame: Frame, Member(me): Member, Query(next): Query<Next>) -> Response {
    if frame.is_fresh() {
        return Redirect::to(&next.path()).into_response();
    }
    Page(StepUp { email: me.person.email, next: next.path(), frame }).into_response()
}

/// The page after a proof that was given beside a form: the way back to it.
#[derive(Debug, Template)]
#[template(path = "door/proved.html")]
pub(crate) struct Proved {
    frame: Frame,
}

pub(crate) async fn done(frame: Frame, _: Member) -> Page<Proved> {
    Page(Proved { frame })
}

pub(crate) async fn send(
    State(app): State<App>,
    frame: Frame,
    Member(me): Member,
    client: Client,
    fields: Fields,
) -> Result<Response, Fault> {
    // A demo's people have no mail: there, saying so is enough.
    if app.config().demo {
        proved(&app, me.session.token).await?;
        return Ok(Redirect::to(fields.way_back()).into_response());
    }
    code::send(&app, &frame, &client, &me.person.email, Purpose::StepUp, true).await?;
    Ok(ask(frame, me.person.email, fields.way_back(), None).into_response())
}

pub(crate) async fn try_code(
    State(app): State<App>,
    frame: Frame,
    Member(me): Member,
    client: Client,
    fields: Fields,
) -> Result<Response, Fault> {
    let code = fields.one("code", CODE).unwrap_or_default();
    let outcome = code::check(&app, &frame, &client, &me.person.email, Purpose::StepUp, code).await?;
    if outcome == CodeCheck::Right {
        proved(&app, me.session.token).await?;
        return Ok(Redirect::to(fields.way_back()).into_response());
    }
    let error = code::wrong(&frame, outcome);
    let page = ask(frame, me.person.email, fields.way_back(), Some(error));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Marks the session.
async fn proved(app: &App, session: Digest) -> Result<(), Fault> {
    let now = app.wall();
    Ok(app.beside(move |app| app.vault().step_up(&session, now)).await?)
}

fn ask(frame: Frame, email: String, next: &str, error: Option<String>) -> Page<EnterCode> {
    let code = code_field(&frame, error);
    Page(EnterCode { action: "/step-up/code", code, email, along: vec![("next", next.to_owned())], frame })
}
