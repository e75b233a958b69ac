//! A form: where it goes, the hidden fields every form needs, its own fields, its button; and, where it was refused, what
//! was typed, with the refusal above and what is wrong beside. What it is not: a check; the door reads the fields, the core
//! decides.
//!
//! An act that moves money or signs needs a person who has just proved itself. Where the reader has not, the form shows
//! the way to that proof in the place of its button. A long form is filled in first and proved when it is sent.

mod file;

use super::{Choice, Districts, Field};
use crate::Frame;
use crate::forms::{PARTY_VERBS, VERBS};
use crate::tried::{Names, Notice, Tried};
use askama::Template;
use file::FileField;
use market::ProjectId;
use market::text::Code;
use std::collections::BTreeSet;
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
    step_up: bool,
    /// It takes longer to fill in than a proof of the person lasts.
    long: bool,
    effect: String,
    /// What it calls its fields.
    names: Names,
    /// Evidence that one of its boxes offers already.
    offered: Vec<String>,
}

impl Form {
    /// The form of an act on a project; its button says `act-<verb>`, and `effect-<verb>` says what follows, where the
    /// catalogue has it.
    pub fn act(frame: &Frame, project: ProjectId, verb: &str) -> Self {
        let step_up = VERBS.iter().any(|known| known.name == verb && known.step_up);
        let form =
            Self::to(frame, format!("/act/project/{project}/{verb}"), verb, frame.say_under("act", verb));
        let effect = frame.words().find(&format!("effect-{verb}")).unwrap_or_default();
        Self { step_up, effect, ..form }.next(format!("/projects/{project}"))
    }

    /// The form of an act on a party, the charter or the statement: `noun`, its id, `verb`.
    pub fn party(frame: &Frame, noun: &str, id: impl Display, verb: &str) -> Self {
        let step_up =
            PARTY_VERBS.iter().any(|known| known.noun == noun && known.name == verb && known.step_up);
        let button = frame.say(&format!("act-{noun}-{verb}"));
        let form = Self::to(frame, format!("/act/{noun}/{id}/{verb}"), verb, button).next(frame.path());
        // A verb of a party is another thing than a project's of the same name: a balance withdrawn closes no project.
        let effect = frame.words().find(&format!("effect-{noun}-{verb}")).unwrap_or_default();
        Self { step_up, effect, ..form }
    }

    /// A form to an address of its own, with an id that is unique on its page.
    pub fn to(frame: &Frame, action: impl Into<String>, id: &str, button: impl Into<String>) -> Self {
        Self {
            frame: frame.clone(),
            id: id.to_owned(),
            action: action.into(),
            next: String::new(),
            key: frame.key().to_string(),
            hidden: Vec::new(),
            content: String::new(),
            button: button.into(),
            class: "",
            files: false,
            step_up: false,
            long: false,
            effect: String::new(),
            names: Vec::new(),
            offered: Vec::new(),
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

    /// Asks for a fresh proof of the person.
    #[must_use]
    pub fn step_up(self) -> Self {
        Self { step_up: true, ..self }
    }

    /// It takes longer to fill in than a proof of the person lasts: filled in first, proved when it is sent.
    #[must_use]
    pub fn long(self) -> Self {
        Self { long: true, ..self }
    }

    /// With a hidden field.
    #[must_use]
    pub fn hidden(mut self, name: &str, value: impl Display) -> Self {
        self.hidden.push((name.to_owned(), value.to_string()));
        self
    }

    /// With a field.
    #[must_use]
    pub fn field(mut self, field: Field) -> Self {
        let field = field.within(&self.id);
        let field = if let Some(tried) = self.tried() { field.tried(tried) } else { field };
        self.names.push(field.named());
        self.with(&field)
    }

    /// With a list to tick or to choose from.
    #[must_use]
    pub fn choice(mut self, choice: &Choice) -> Self {
        let choice = choice.clone().within(&self.id);
        let choice = if let Some(tried) = self.tried() { choice.tried(tried) } else { choice };
        self.names.push(choice.named());
        self.offered.extend(choice.evidence());
        self.with(&choice)
    }

    /// With the districts of the guide to tick; these are chosen.
    #[must_use]
    pub fn districts(mut self, chosen: &BTreeSet<Code>) -> Self {
        let id = format!("{}-{}", self.id, Districts::NAME);
        let districts = Districts::new(&self.frame, chosen, id, self.tried());
        self.names.push(districts.named());
        self.with(&districts)
    }

    /// With a part of many fields of its own, which it names.
    #[must_use]
    pub(crate) fn part(mut self, part: &impl Template, names: Names) -> Self {
        self.names.extend(names);
        self.with(part)
    }

    /// With anything that is no field.
    #[must_use]
    pub fn with(mut self, part: &impl Template) -> Self {
        if let Err(error) = part.render_into(&mut self.content) {
            tracing::error!(%error, "a part of a form failed");
        }
        self
    }

    /// With a field for photos (or scans) of a kind of evidence: `photo`, `plan`, `delivery`, `as-built`, `manual`,
    /// `warranty-certificate`, `document`. Labelled `project-file-<kind>`. Files that came with the form when it was
    /// refused are here already, each with a box.
    #[must_use]
    pub fn evidence(mut self, kind: &'static str, required: bool) -> Self {
        let kept = self.tried().and_then(|tried| file::kept(&self.frame, tried, kind, &self.offered));
        let wrong = self.tried().and_then(|tried| tried.wrong(kind).or_else(|| tried.wrong("evidence")));
        let field = FileField::new(&self.frame, &self.id, kind, required && kept.is_none(), wrong);
        self.names.extend([field.named(kind), field.named("evidence")]);
        let form = Self { files: true, ..self };
        let form = if let Some(kept) = kept { form.choice(&kept) } else { form };
        form.with(&field)
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

    /// As it was sent, where it was refused and this page is shown once more because of it.
    pub(crate) fn tried(&self) -> Option<&Tried> {
        self.frame.tried().filter(|tried| tried.is_of(&self.action, &self.id))
    }

    /// It was refused: whatever it lies folded in is open.
    pub(crate) fn is_tried(&self) -> bool {
        self.tried().is_some()
    }

    fn notice(&self) -> Option<Notice> {
        self.tried().map(|tried| Notice::of(&self.frame, tried, &self.names))
    }

    /// The way to the proof stands in the place of the button. What has been typed already is not locked away.
    fn must_prove(&self) -> bool {
        let fresh = self.frame.is_fresh();
        self.step_up && !fresh && !self.long && !self.is_tried()
    }

    /// Where the reader proves itself, and comes back to this form.
    fn proof(&self) -> String {
        format!("/step-up?next={}", crate::fault::encoded(self.frame.path()))
    }
}
