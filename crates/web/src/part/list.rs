//! Facts as a list of name and value, and things as a list of points. What it is not: a table; those are a page's own.

use askama::Template;

/// Names and values.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<dl class="facts">{% for (name, value) in rows %}<div><dt>{{ name }}</dt><dd>{{ value }}</dd></div>{% endfor %}</dl>"#,
    ext = "html"
)]
pub struct Facts {
    rows: Vec<(String, String)>,
}

impl Facts {
    /// In the order given.
    pub fn new(rows: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { rows: rows.into_iter().collect() }
    }
}

/// Points.
#[derive(Clone, Debug, Template)]
#[template(source = r#"<ul>{% for point in points %}<li>{{ point }}</li>{% endfor %}</ul>"#, ext = "html")]
pub struct Points {
    points: Vec<String>,
}

impl Points {
    /// In the order given.
    pub const fn new(points: Vec<String>) -> Self {
        Self { points }
    }
}
