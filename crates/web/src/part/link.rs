//! A link that looks like a button: a way to another page. What it is not: an act.

use askama::Template;

/// A way to another page.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<p class="actions"><a class="button {{ class }}" href="{{ to }}">{{ text }}</a></p>"#,
    ext = "html"
)]
pub struct Link {
    to: String,
    text: String,
    class: &'static str,
}

impl Link {
    /// A way that is the next thing to do.
    pub fn button(to: impl Into<String>, text: impl Into<String>) -> Self {
        Self { to: to.into(), text: text.into(), class: "" }
    }

    /// A way that one may also go.
    pub fn quiet(to: impl Into<String>, text: impl Into<String>) -> Self {
        Self { to: to.into(), text: text.into(), class: "quiet" }
    }
}
