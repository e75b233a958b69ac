//! A form that was refused, on its way back to the page it stood on: what was typed and what is wrong. What it is not:
//! kept; it lives as long as the answer, and nothing of it is in the store.
//!
//! Its way: the form's handler answers [`Refused`]. [`again`] asks for the page the form stood on once more, with
//! [`Tried`] in its frame. The form on that page that was sent knows itself by its address and its id: it shows the
//! refusal above, what was typed in its fields, and what is wrong beside them. Where it no longer stands there, the
//! fault's own page lists what was typed.

mod again;
mod notice;
mod wrong;

pub(crate) use again::again;
pub(crate) use notice::{Names, Notice};

use crate::forms::Fields;
use crate::{Fault, Frame};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Fields that every form carries for the door, not for its reader.
const OWN: [&str; 5] = ["csrf", "key", "next", "page", "form"];

/// A form that was sent and refused.
#[derive(Debug)]
pub(crate) struct Tried {
    fault: Fault,
    /// Where it was sent to.
    action: String,
    fields: Fields,
    /// Files came with it and were not kept.
    lost_files: bool,
    /// What is wrong, by field, in the reader's words.
    wrong: Vec<(String, String)>,
    /// The page that was asked for again has shown it.
    shown: AtomicBool,
}

/// The answer to a form that is refused: its fault, and the form itself.
#[derive(Clone, Debug)]
pub(crate) struct Refused(Arc<Tried>);

impl Refused {
    /// A fault, with the form that brought it.
    pub(crate) fn new(frame: &Frame, fault: Fault, fields: Fields) -> Self {
        let wrong = wrong::of(frame, &fault, &fields);
        let fields = fields.readable();
        let action = frame.path().split('?').next().unwrap_or_default().to_owned();
        let shown = AtomicBool::new(false);
        Self(Arc::new(Tried { fault, action, fields, lost_files: false, wrong, shown }))
    }

    /// Files came with the form and were not kept: they must be chosen again.
    pub(crate) fn without_files(self, lost_files: bool) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(tried) => Self(Arc::new(Tried { lost_files, ..tried })),
            Err(shared) => Self(shared),
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut answer = self.0.fault.clone().into_response();
        answer.extensions_mut().insert(self.0);
        answer
    }
}

impl Tried {
    /// Why it was refused.
    pub(crate) const fn fault(&self) -> &Fault {
        &self.fault
    }

    /// The page it stood on.
    fn page(&self) -> Option<&str> {
        self.fields.one("page", crate::guard::PATH).ok().and_then(crate::guard::local_path)
    }

    /// Whether it is the form with this address and id; then it counts as shown.
    pub(crate) fn is_of(&self, action: &str, id: &str) -> bool {
        let is = self.action == action && self.fields.all("form").next() == Some(id);
        self.shown.fetch_or(is, Ordering::Relaxed);
        is
    }

    /// The id in its address, where it is the form of this act on a project: a request keeps the id it was given.
    pub(crate) fn project(&self, verb: &str) -> Option<&str> {
        self.action.strip_prefix("/act/project/")?.strip_suffix(verb)?.strip_suffix('/')
    }

    /// What was typed in a field; none where it was not sent.
    pub(crate) fn typed(&self, name: &str) -> Option<&str> {
        self.fields.all(name).next()
    }

    /// Whether this was chosen among others.
    pub(crate) fn chose(&self, name: &str, value: &str) -> bool {
        self.fields.all(name).any(|chosen| chosen == value)
    }

    /// Every value of a field that may repeat.
    pub(crate) fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.fields.all(name)
    }

    /// The names of its fields, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.pairs().iter().map(|(name, _)| name.as_str())
    }

    /// What is wrong with a field.
    pub(crate) fn wrong(&self, name: &str) -> Option<&str> {
        self.wrong.iter().find(|(field, _)| field == name).map(|(_, said)| said.as_str())
    }

    fn was_shown(&self) -> bool {
        self.shown.load(Ordering::Relaxed)
    }

    /// What was typed, with the names of its fields: for a reader who must not lose it.
    pub(crate) fn told(&self, frame: &Frame) -> Vec<(String, String)> {
        let pairs = self.fields.pairs().iter();
        let typed = pairs.filter(|(name, value)| !value.trim().is_empty() && !OWN.contains(&name.as_str()));
        let said = typed.filter_map(|(name, value)| Some((frame.words().field(name)?, value.clone())));
        said.take(Fields::MOST).collect()
    }
}
