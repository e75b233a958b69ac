//! What goes wrong on the way to a page: one type, one page. What it is not: a refusal's reasons; those are the core's,
//! in the words of the catalogue.

use crate::Frame;
use crate::forms::Wrong;
use crate::tried::Tried;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use market::{Code, Refusal};
use std::sync::Arc;

/// Why there is no page, or not this one.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Sign in first; then go on here.
    SignIn(String),
    /// Prove again that it is you; then go on here.
    StepUp(String),
    /// Not for this role or person.
    Forbidden,
    /// There is no such page or thing.
    NotFound,
    /// The core refused.
    Refused(Refusal),
    /// The form did not come from one of our pages, or the page had grown too old.
    ForeignForm,
    /// The form itself cannot be read.
    BadForm,
    /// These fields of it are not what they should be.
    Fields(Vec<Wrong>),
    /// A file is none of those that are taken, or is broken.
    NotAFile,
    /// Too many bytes.
    TooLarge,
    /// The form came in too slowly.
    Slow,
    /// The answer took too long: nobody knows whether it was done.
    Busy,
    /// Too many tries: later.
    TooMany,
    /// The link has been used, or is over.
    Gone,
    /// The same key came with another command.
    KeyReused,
    /// Nothing could be written: full or failing disk.
    Storage,
    /// The market has not been founded yet.
    Unfounded,
    /// We are at fault.
    Internal,
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Wrong> for Fault {
    fn from(wrong: Wrong) -> Self {
        Self::Fields(vec![wrong])
    }
}

impl Fault {
    /// Those of these fields that are wrong.
    pub(crate) fn wrong(fields: impl IntoIterator<Item = Option<Wrong>>) -> Self {
        Self::Fields(fields.into_iter().flatten().collect())
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SignIn(_) => StatusCode::UNAUTHORIZED,
            Self::StepUp(_) | Self::Forbidden | Self::ForeignForm => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Refused(refusal) => status_of(refusal.code),
            Self::BadForm | Self::Fields(_) | Self::NotAFile => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Slow => StatusCode::REQUEST_TIMEOUT,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Gone => StatusCode::GONE,
            Self::KeyReused => StatusCode::CONFLICT,
            Self::Storage => StatusCode::INSUFFICIENT_STORAGE,
            Self::Unfounded => StatusCode::CONFLICT,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Its name in the catalogue of words: `fault-<name>` says what, `-why` why, `-next` what to do.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SignIn(_) => "sign-in",
            Self::StepUp(_) => "step-up",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::Refused(_) => "refused",
            Self::ForeignForm => "foreign-form",
            Self::BadForm | Self::Fields(_) => "bad-form",
            Self::NotAFile => "not-a-file",
            Self::TooLarge => "too-large",
            Self::Slow => "slow",
            Self::Busy => "busy",
            Self::TooMany => "too-many",
            Self::Gone => "gone",
            Self::KeyReused => "key-reused",
            Self::Storage => "storage",
            Self::Unfounded => "unfounded",
            Self::Internal => "internal",
        }
    }

    /// Where to go on, where the fault knows it.
    pub fn next(&self) -> Option<String> {
        match self {
            Self::SignIn(path) => Some(format!("/sign-in?next={}", encoded(path))),
            Self::StepUp(path) => Some(format!("/step-up?next={}", encoded(path))),
            _ => None,
        }
    }

    /// The market's code, be the refusal the core's or the form's.
    pub(crate) fn code(&self) -> Option<Code> {
        match self {
            Self::Refused(refusal) => Some(refusal.code),
            Self::Fields(wrong) => crate::forms::refusal(wrong).map(|refusal| refusal.code),
            _ => None,
        }
    }

    /// What, why, what next, to a reader whose form calls its fields by these names.
    pub(crate) fn said(
        &self,
        frame: &Frame,
        label: &dyn Fn(&str) -> Option<String>,
    ) -> (String, String, String) {
        if let Self::Refused(refusal) = self {
            let spoken = frame.words().refusal_on(refusal, frame.calendar(), label);
            return (spoken.what, spoken.why, spoken.next);
        }
        let part = |part: &str| frame.say(&format!("web-fault-{}-{part}", self.name()));
        (part("what"), part("why"), part("next"))
    }

    /// The fault that a bare status stands for.
    fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Self::NotFound,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany,
            StatusCode::REQUEST_TIMEOUT => Self::Slow,
            StatusCode::SERVICE_UNAVAILABLE => Self::Busy,
            status if status.is_client_error() => Self::BadForm,
            _ => Self::Internal,
        }
    }
}

/// A refusal's status: by the order of precedence.
fn status_of(code: Code) -> StatusCode {
    match code {
        Code::Unknown => StatusCode::NOT_FOUND,
        code if code <= Code::Exists => StatusCode::CONFLICT,
        code if code <= Code::Tied => StatusCode::FORBIDDEN,
        code if code <= Code::UsedUp => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// A text as a part of an address.
pub(crate) fn encoded(path: &str) -> String {
    path.bytes().fold(String::new(), |mut out, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
        out
    })
}

impl IntoResponse for Fault {
    /// The status alone; [`pages`] puts the page around it in the reader's language.
    fn into_response(self) -> Response {
        let mut answer = self.status().into_response();
        answer.extensions_mut().insert(self);
        answer
    }
}

/// Turns every fault, and every bare error status, into a page.
pub(crate) async fn pages(request: Request, next: Next) -> Response {
    let frame = request.extensions().get::<Frame>().cloned();
    let is_get = request.method() == Method::GET;
    let mut answer = next.run(request).await;
    let tried = answer.extensions_mut().remove::<Arc<Tried>>();
    let status = answer.status();
    let fault = answer.extensions().get::<Fault>().cloned();
    let bare = !status.is_success() && !status.is_redirection() && !has_page(answer.headers());
    let Some(fault) = fault.or_else(|| bare.then(|| Fault::of_status(status))) else { return answer };
    if status.is_server_error() {
        tracing::error!(%status, fault = fault.name(), "a request failed");
    }
    match (is_get, fault.next()) {
        (true, Some(next)) => Redirect::to(&next).into_response(),
        _ => with(tried.clone(), page(frame, &fault, status, tried.as_deref())),
    }
}

/// The form that was refused goes on with the answer: the page it stood on is asked for again.
fn with(tried: Option<Arc<Tried>>, mut answer: Response) -> Response {
    tried.map(|tried| answer.extensions_mut().insert(tried));
    answer
}

fn has_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

fn page(frame: Option<Frame>, fault: &Fault, status: StatusCode, tried: Option<&Tried>) -> Response {
    match frame {
        Some(frame) => (status, crate::page::fault(frame, fault, tried)).into_response(),
        None => (status, "The server is not ready.").into_response(),
    }
}
