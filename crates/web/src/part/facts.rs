//! Names and values beside one another. What it is not: a table; each value has a name of its own.

use askama::Template;

/// The list.
#[derive(Clone, Debug, Template)]
#[template(path = "part/facts.html")]
pub(crate) struct Facts {
    rows: Vec<(String, String)>,
}

impl Facts {
    /// Names with their values, in order.
    pub(crate) fn new(rows: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { rows: rows.into_iter().collect() }
    }
}
