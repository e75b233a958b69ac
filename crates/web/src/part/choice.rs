//! A list of things to tick, or of which one is chosen, under a legend. What it is not: a check of what was chosen.

use crate::Frame;
use askama::Template;

/// One thing of the list.
#[derive(Clone, Debug)]
struct Thing {
    value: String,
    text: String,
    note: String,
    on: bool,
}

/// The list. One name, one legend, many values.
#[derive(Clone, Debug, Template)]
#[template(path = "part/choice.html")]
pub struct Choice {
    name: String,
    legend: String,
    kind: &'static str,
    required: bool,
    options: Vec<Thing>,
}

impl Choice {
    /// Of these exactly one.
    pub fn one(name: &str, legend: impl Into<String>) -> Self {
        Self::new(name, legend.into(), "radio", true)
    }

    /// Of these any number.
    pub fn many(name: &str, legend: impl Into<String>) -> Self {
        Self::new(name, legend.into(), "checkbox", false)
    }

    /// A single box that says `yes`.
    pub fn tick(name: &str, text: impl Into<String>, note: impl Into<String>) -> Self {
        Self::new(name, String::new(), "checkbox", false).option("yes", text, note)
    }

    /// `yes` or `no`, and never silence.
    pub fn yes_or_no(frame: &Frame, name: &str, legend: impl Into<String>) -> Self {
        Self::one(name, legend).option("yes", frame.say("label-yes"), "").option(
            "no",
            frame.say("label-no"),
            "",
        )
    }

    fn new(name: &str, legend: String, kind: &'static str, required: bool) -> Self {
        Self { name: name.to_owned(), legend, kind, required, options: Vec::new() }
    }

    /// With one more thing, and a note under it; an empty note shows nothing.
    #[must_use]
    pub fn option(mut self, value: &str, text: impl Into<String>, note: impl Into<String>) -> Self {
        self.options.push(Thing { value: value.to_owned(), text: text.into(), note: note.into(), on: false });
        self
    }

    /// The last one given is chosen already.
    #[must_use]
    pub fn chosen(mut self) -> Self {
        if let Some(last) = self.options.last_mut() {
            last.on = true;
        }
        self
    }
}
