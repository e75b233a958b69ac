//! A panel: a titled block of a page that says what it is, until when, what happens otherwise, and holds what can be done.
//! What it is not: a decision about who sees it; whoever makes it knows.

use super::{Deadline, Form};
use crate::Frame;
use askama::Template;
use market::Wait;

/// A panel.
#[derive(Clone, Debug, Template)]
#[template(path = "part/panel.html")]
pub struct Panel {
    id: String,
    title: String,
    urgent: bool,
    folded: bool,
    /// A form in it was refused: nothing of it is folded away.
    tried: bool,
    content: String,
}

/// A paragraph.
#[derive(Template)]
#[template(
    source = r#"<p{% if !class.is_empty() %} class="{{ class }}"{% endif %}>{{ text }}</p>"#,
    ext = "html"
)]
struct Paragraph<'a> {
    class: &'static str,
    text: &'a str,
}

/// A heading inside a panel.
#[derive(Template)]
#[template(source = "<h3>{{ text }}</h3>", ext = "html")]
struct Heading<'a> {
    text: &'a str,
}

/// A part of a panel that is shown closed.
#[derive(Template)]
#[template(
    source = "<details class=\"fold\"{% if open %} open{% endif %}><summary>{{ title }}</summary>{{ content|safe }}</details>",
    ext = "html"
)]
struct Fold<'a> {
    title: &'a str,
    open: bool,
    content: &'a str,
}

impl Panel {
    /// A panel with an id, unique on its page, and a title.
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            urgent: false,
            folded: false,
            tried: false,
            content: String::new(),
        }
    }

    /// It needs the reader now: shown first.
    #[must_use]
    pub fn urgent(self) -> Self {
        Self { urgent: true, ..self }
    }

    /// It is there for who looks for it: shown closed, its title opens it.
    #[must_use]
    pub fn folded(self) -> Self {
        Self { folded: true, ..self }
    }

    /// Whether it needs the reader now.
    pub const fn is_urgent(&self) -> bool {
        self.urgent
    }

    /// With a paragraph.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.with(&Paragraph { class: "", text })
    }

    /// With a paragraph in a lower voice.
    #[must_use]
    pub fn hint(self, text: &str) -> Self {
        self.with(&Paragraph { class: "hint", text })
    }

    /// With a heading of a part of it.
    #[must_use]
    pub fn heading(self, text: &str) -> Self {
        self.with(&Heading { text })
    }

    /// With a warning.
    #[must_use]
    pub fn notice(self, text: &str) -> Self {
        self.with(&Paragraph { class: "notice", text })
    }

    /// With what is waited for: who, until when, what happens then.
    #[must_use]
    pub fn wait(self, frame: &Frame, wait: &Wait) -> Self {
        self.with(&Deadline::new(frame, wait))
    }

    /// With a part that is shown closed; its title opens it.
    #[must_use]
    pub fn fold(self, title: &str, part: impl FnOnce(Self) -> Self) -> Self {
        let Self { content, tried, .. } = part(Self::new("", ""));
        let panel = self.with(&Fold { title, open: tried, content: &content });
        Self { tried: panel.tried || tried, ..panel }
    }

    /// With a form.
    #[must_use]
    pub fn form(self, form: &Form) -> Self {
        let tried = self.tried || form.is_tried();
        Self { tried, ..self }.with(form)
    }

    /// With any other part: a template escapes what it prints.
    #[must_use]
    pub fn with(mut self, part: &impl Template) -> Self {
        if let Err(error) = part.render_into(&mut self.content) {
            tracing::error!(%error, "a part of a panel failed");
        }
        self
    }
}
