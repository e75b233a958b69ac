//! A list of things to tick, or of which one is chosen, under a legend. What it is not: a check of what was chosen.

use crate::Frame;
use crate::tried::Tried;
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
    /// Where it stands on its page, and what is wrong with it.
    id: String,
    error: Option<String>,
}

impl Choice {
    /// Of these exactly one.
    pub fn one(name: &str, legend: impl Into<String>) -> Self {
        Self::new(name, legend.into(), "radio", true)
    }

    /// Where nothing is chosen, something is understood.
    pub const fn optional(mut self) -> Self {
        self.required = false;
        self
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
        let (id, error) = (name.to_owned(), None);
        Self { name: name.to_owned(), legend, kind, required, options: Vec::new(), id, error }
    }

    /// With one more thing, and a note under it; an empty note shows nothing.
    #[must_use]
    pub fn option(mut self, value: &str, text: impl Into<String>, note: impl Into<String>) -> Self {
        self.options.push(Thing { value: value.to_owned(), text: text.into(), note: note.into(), on: false });
        self
    }

    /// With an id of its own in a form.
    pub(super) fn within(self, form: &str) -> Self {
        Self { id: format!("{form}-{}", self.name), ..self }
    }

    /// As it was sent in a form that was refused: what was chosen, and what is wrong with it.
    pub(super) fn tried(mut self, tried: &Tried) -> Self {
        self.options.iter_mut().for_each(|option| option.on = tried.chose(&self.name, &option.value));
        Self { error: tried.wrong(&self.name).map(str::to_owned), ..self }
    }

    /// Its name, its label, and where it stands on the page. A single box is labelled by itself.
    pub(super) fn named(&self) -> (String, String, String) {
        let single = self.options.first().filter(|_| self.legend.is_empty());
        let label = single.map_or_else(|| self.legend.clone(), |option| option.text.clone());
        (self.name.clone(), label, format!("f-{}", self.id))
    }

    /// The evidence it offers, where that is what it is for.
    pub(super) fn evidence(&self) -> Vec<String> {
        let options = self.options.iter().filter(|_| self.name == "evidence");
        options.map(|option| option.value.clone()).collect()
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
