//! A page: a template, rendered. What it is not: a layout; that is a template of its own.

use crate::forms::Wrong;
use crate::tried::Tried;
use crate::{Fault, Frame};
use askama::Template;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use market::Code;

/// What a handler answers: a page, or why there is none.
pub type Answer<T> = Result<Page<T>, Fault>;

/// A page.
#[derive(Clone, Debug)]
pub struct Page<T>(pub T);

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(html) => ([(CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response(),
            Err(error) => {
                tracing::error!(%error, "a template failed");
                Fault::Internal.into_response()
            }
        }
    }
}

/// The page of a fault.
#[derive(Clone, Debug, Template)]
#[template(path = "fault.html")]
struct FaultPage {
    frame: Frame,
    /// For whoever reads pages by machine: the fault's name.
    name: &'static str,
    /// And the market's code, where a form was refused.
    code: Option<Code>,
    number: u16,
    what: String,
    why: String,
    wrong: Vec<(String, String)>,
    /// What was typed, by the names of its fields.
    typed: Vec<(String, String)>,
    next: String,
    go_on: Option<String>,
}

/// The page of a fault: what, why, what next; and what was typed in the form that brought it.
pub(crate) fn fault(frame: Frame, fault: &Fault, tried: Option<&Tried>) -> Response {
    let (what, why, next) = fault.said(&frame, &|_| None);
    let wrong = if let Fault::Fields(wrong) = fault { said(&frame, wrong) } else { Vec::new() };
    let typed = tried.map(|tried| tried.told(&frame)).unwrap_or_default();
    let (name, code, number) = (fault.name(), fault.code(), fault.status().as_u16());
    let page = FaultPage { name, code, wrong, typed, number, go_on: fault.next(), what, why, next, frame };
    Page(page).into_response()
}

/// What is wrong with fields, each with its name, in the reader's words.
fn said(frame: &Frame, wrong: &[Wrong]) -> Vec<(String, String)> {
    wrong.iter().map(|wrong| (frame.field_name(&wrong.field), wrong.said(frame))).collect()
}
