//! A field for files, and the boxes of those that came with a form when it was refused. What it is not: a file; those are
//! kept by the door before anything is decided, so that nobody chooses forty photos twice.

use super::Choice;
use crate::Frame;
use crate::tried::Tried;
use askama::Template;

/// A file field.
#[derive(Template)]
#[template(path = "part/file.html")]
pub(super) struct FileField {
    id: String,
    kind: &'static str,
    accept: &'static str,
    required: bool,
    label: String,
    hint: String,
    optional: String,
    error: Option<String>,
}

impl FileField {
    /// A field for files of a kind, in a form.
    pub(super) fn new(
        frame: &Frame,
        form: &str,
        kind: &'static str,
        required: bool,
        error: Option<&str>,
    ) -> Self {
        Self {
            id: format!("f-{form}-{kind}"),
            kind,
            accept: if kind == "photo" { "image/*" } else { "image/*,application/pdf" },
            required,
            label: frame.say_under("project-file", kind),
            hint: frame.say("hint-evidence"),
            optional: frame.say("web-optional"),
            error: error.map(str::to_owned),
        }
    }

    /// Under this name: its label, and where it stands on the page.
    pub(super) fn named(&self, name: &str) -> (String, String, String) {
        (name.to_owned(), self.label.clone(), self.id.clone())
    }
}

/// Files of a kind that came with a refused form, each ticked; none where there are none but what is offered elsewhere.
pub(super) fn kept(frame: &Frame, tried: &Tried, kind: &str, offered: &[String]) -> Option<Choice> {
    let of_kind = |value: &&str| value.split_once(':').is_some_and(|(of, _)| of == kind);
    let values = tried.all("evidence").filter(of_kind);
    let values: Vec<&str> = values.filter(|value| !offered.iter().any(|known| known == value)).collect();
    let label = frame.say_under("project-file", kind);
    let legend = frame.say_of("form-files-here", "files", &label);
    let box_of = |choice: Choice, (number, value): (usize, &&str)| {
        choice.option(value, format!("{label} {number}"), "").chosen()
    };
    let choice = (1..).zip(&values).fold(Choice::many("evidence", legend), box_of);
    (!values.is_empty()).then_some(choice)
}
