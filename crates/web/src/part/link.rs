//! A link that looks like a button. What it is not: a form; it changes nothing.

use askama::Template;

/// The link.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<p class="actions"><a class="button{{ class }}" href="{{ path }}">{{ text }}</a></p>"#,
    ext = "html"
)]
pub(crate) struct Link {
    path: String,
    text: String,
    class: &'static str,
}

impl Link {
    /// What to do next.
    pub(crate) fn button(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), class: "" }
    }

    /// In a lower voice.
    pub(crate) fn quiet(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), class: " quiet" }
    }
}
