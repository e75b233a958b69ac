//! A form of an act: where it goes, the hidden fields every form needs, its own fields, its button. What it is not: a
//! check; the door reads the fields, the core decides.
//!
//! An act that moves money or signs needs a person who has just proved itself. Where the reader has not, the form shows
//! the way to that proof in the place of its button, before anything is typed that would be lost.

use super::{Choice, Field};
use crate::Frame;
use crate::forms::{PARTY_VERBS, VERBS};
use askama::Template;
use market::ProjectId;
use std::fmt::Display;

/// A form.
#[derive(Clone, Debug, Template)]
#[template(path = "part/form.html")]
pub struct Form {
    frame: Frame,
    id: String,
    action: String,
    next: String,
    key: String,
    hidden: Vec<(String, String)>,
    content: String,
    button: String,
    class: &'static str,
    files: bool,
    must_prove: bool,
    effect: String,
}

/// A file field.
#[derive(Template)]
#[template(path = "part/file.html")]
struct FileField<'a> {
    id: String,
    kind: &'static str,
    accept: &'static str,
    required: bool,
    label: &'a str,
    hint: String,
    optional: String,
}

impl Form {
    /// The form of an act on a project; its button says `act-<verb>`, and `effect-<verb>` says what follows, where the
    /// catalogue has it.
    pub fn act(frame: &Frame, project: ProjectId, verb: &str) -> Self {
        let step_up = VERBS.iter().any(|known| known.name == verb && known.step_up);
        let button = frame.say_under("act", verb);
        let form = Self::new(frame, format!("/act/project/{project}/{verb}"), verb, step_up, button);
        form.next(format!("/projects/{project}"))
    }

    /// The form of an act on a party, the charter or the statement: `noun`, its id, `verb`.
    pub fn party(frame: &Frame, noun: &str, id: impl Display, verb: &str) -> Self {
        let step_up =
            PARTY_VERBS.iter().any(|known| known.noun == noun && known.name == verb && known.step_up);
        let button = frame.say(&format!("act-{noun}-{verb}"));
        let form =
            Self::new(frame, format!("/act/{noun}/{id}/{verb}"), verb, step_up, button).next(frame.path());
        // A verb of a party is another thing than a project's of the same name: a balance withdrawn closes no project.
        form.effect(frame.words().find(&format!("effect-{noun}-{verb}")).unwrap_or_default())
    }

    fn new(frame: &Frame, action: String, verb: &str, step_up: bool, button: String) -> Self {
        let fresh = frame.is_fresh();
        Self {
            frame: frame.clone(),
            id: verb.to_owned(),
            action,
            next: String::new(),
            key: frame.key().to_string(),
            hidden: Vec::new(),
            content: String::new(),
            button,
            class: "",
            files: false,
            must_prove: step_up && !fresh,
            effect: frame.words().find(&format!("effect-{verb}")).unwrap_or_default(),
        }
    }

    /// The page to go back to afterwards.
    #[must_use]
    pub fn next(self, path: impl Into<String>) -> Self {
        Self { next: path.into(), ..self }
    }

    /// With a hidden field that says what it is about; give these first, they make the ids of the fields unique.
    #[must_use]
    pub fn about(mut self, name: &str, value: impl Display) -> Self {
        let value = value.to_string();
        self.id = format!("{}-{value}", self.id);
        self.hidden.push((name.to_owned(), value));
        self
    }

    /// A second form of the same act on a page, with an id of its own.
    #[must_use]
    pub fn within(self, name: &str) -> Self {
        Self { id: format!("{}-{name}", self.id), ..self }
    }

    /// With a hidden field.
    #[must_use]
    pub fn hidden(mut self, name: &str, value: impl Display) -> Self {
        self.hidden.push((name.to_owned(), value.to_string()));
        self
    }

    /// With a field.
    #[must_use]
    pub fn field(self, field: Field) -> Self {
        let id = self.id.clone();
        self.with(&field.within(&id))
    }

    /// With a list to tick or to choose from.
    #[must_use]
    pub fn choice(self, choice: &Choice) -> Self {
        self.with(choice)
    }

    /// With any other part.
    #[must_use]
    pub fn with(mut self, part: &impl Template) -> Self {
        if let Err(error) = part.render_into(&mut self.content) {
            tracing::error!(%error, "a part of a form failed");
        }
        self
    }

    /// With a field for photos (or scans) of a kind of evidence: `photo`, `plan`, `delivery`, `as-built`, `manual`,
    /// `warranty-certificate`, `document`. Labelled `project-file-<kind>`.
    #[must_use]
    pub fn evidence(self, kind: &'static str, required: bool) -> Self {
        let frame = self.frame.clone();
        let field = FileField {
            id: format!("f-{}-{kind}", self.id),
            kind,
            accept: if kind == "photo" { "image/*" } else { "image/*,application/pdf" },
            required,
            label: &frame.say_under("project-file", kind),
            hint: frame.say("hint-evidence"),
            optional: frame.say("web-optional"),
        };
        Self { files: true, ..self }.with(&field)
    }

    /// Another text on the button.
    #[must_use]
    pub fn button(self, text: impl Into<String>) -> Self {
        Self { button: text.into(), ..self }
    }

    /// Another text of what follows; an empty one says nothing.
    #[must_use]
    pub fn effect(self, text: impl Into<String>) -> Self {
        Self { effect: text.into(), ..self }
    }

    /// A button in a lower voice.
    #[must_use]
    pub fn quiet(self) -> Self {
        Self { class: "quiet", ..self }
    }

    /// A button for what cannot be undone.
    #[must_use]
    pub fn danger(self) -> Self {
        Self { class: "danger", ..self }
    }

    /// Where the reader proves itself, and comes back to this form.
    fn proof(&self) -> String {
        format!("/step-up?next={}", crate::fault::encoded(self.frame.path()))
    }
}
