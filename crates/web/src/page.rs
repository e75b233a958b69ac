//! A page: a template, rendered. What it is not: a layout; that is a template of its own.

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
    next: String,
    go_on: Option<String>,
}

/// The page of a fault: what, why, what next.
pub(crate) fn fault(frame: Frame, fault: &Fault) -> Response {
    let (what, why, next) = said(&frame, fault);
    let wrong = if let Fault::Fields(wrong) = fault { crate::act::said(&frame, wrong) } else { Vec::new() };
    let (name, code, number) = (fault.name(), code(fault), fault.status().as_u16());
    let page = FaultPage { name, code, wrong, number, go_on: fault.next(), what, why, next, frame };
    Page(page).into_response()
}

/// The market's code of a refusal, be it the core's or the form's.
fn code(fault: &Fault) -> Option<Code> {
    match fault {
        Fault::Refused(refusal) => Some(refusal.code),
        Fault::Fields(wrong) => crate::forms::refusal(wrong).map(|refusal| refusal.code),
        _ => None,
    }
}

fn said(frame: &Frame, fault: &Fault) -> (String, String, String) {
    if let Fault::Refused(refusal) = fault {
        let spoken = frame.words().refusal(refusal, frame.calendar());
        return (spoken.what, spoken.why, spoken.next);
    }
    let part = |part: &str| frame.say(&format!("web-fault-{}-{part}", fault.name()));
    (part("what"), part("why"), part("next"))
}
