//! A field of a form: label, hint, error, bound together for people who cannot see them. What it is not: a check of what
//! was typed; the door reads the fields, the core decides.

use crate::Frame;
use crate::tried::Tried;
use askama::Template;

/// What kind of field.
#[derive(Clone, Debug)]
pub enum Kind {
    /// `<input type=…>`.
    Input(&'static str),
    /// `<textarea>` of so many rows.
    Area(u8),
    /// `<select>` of (value, text).
    Select(Vec<(String, String)>),
}

/// A field.
#[derive(Clone, Debug, Template)]
#[template(path = "part/field.html")]
pub struct Field {
    id: String,
    name: String,
    label: String,
    hint: String,
    error: Option<String>,
    optional: String,
    kind: Kind,
    value: String,
    required: bool,
    most: usize,
    mode: &'static str,
    autocomplete: &'static str,
}

impl Field {
    /// A required line of text, named `name`, without a label yet.
    pub fn new(frame: &Frame, name: &str) -> Self {
        Self {
            label: String::new(),
            id: name.to_owned(),
            name: name.to_owned(),
            hint: String::new(),
            error: None,
            optional: frame.say("web-optional"),
            kind: Kind::Input("text"),
            value: String::new(),
            required: true,
            most: 200,
            mode: "",
            autocomplete: "off",
        }
    }

    /// A field labelled by the words `field-<name>`, with the hint `hint-<name>` where there is one.
    pub fn of(frame: &Frame, name: &str) -> Self {
        let hint = frame.words().find(&format!("hint-{name}")).unwrap_or_default();
        Self::new(frame, name).label(frame.say_under("field", name)).hint(hint)
    }

    /// Another label than the one its name gives.
    #[must_use]
    pub fn label(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }

    /// With an id of its own on a page where several forms have a field of this name.
    #[must_use]
    pub fn within(self, form: &str) -> Self {
        Self { id: format!("{form}-{}", self.name), ..self }
    }

    /// With a hint under the label.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// With what is wrong with it.
    #[must_use]
    pub fn error(self, error: Option<String>) -> Self {
        Self { error, ..self }
    }

    /// Filled with what was typed before.
    #[must_use]
    pub fn value(self, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..self }
    }

    /// Of another kind.
    #[must_use]
    pub fn kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// May stay empty.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { required: false, ..self }
    }

    /// At most this many characters.
    #[must_use]
    pub fn most(self, most: usize) -> Self {
        Self { most, ..self }
    }

    /// Which keyboard a phone shows, and what a browser may fill in.
    #[must_use]
    pub fn typed(self, mode: &'static str, autocomplete: &'static str) -> Self {
        Self { mode, autocomplete, ..self }
    }

    /// As it was sent in a form that was refused: what was typed, and what is wrong with it.
    pub(super) fn tried(self, tried: &Tried) -> Self {
        let value = tried.typed(&self.name).map(str::to_owned);
        let error = tried.wrong(&self.name).map(str::to_owned);
        Self { value: value.unwrap_or(self.value), error: error.or(self.error), ..self }
    }

    /// Its name, its label, and where it stands on the page.
    pub(super) fn named(&self) -> (String, String, String) {
        (self.name.clone(), self.label.clone(), format!("f-{}", self.id))
    }

    /// The ids of what describes it.
    fn described(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("h-{}", self.id));
        let error = self.error.is_some().then(|| format!("e-{}", self.id));
        let ids: Vec<_> = [error, hint].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}
