//! Where a fact comes from. What it is not: a proof; `checked` tells whether anyone compared the two.

use serde::Deserialize;

/// A standard, its edition and the clause.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The standard or decree, e.g. "GB 50242".
    pub standard: String,
    /// Its edition; "not known" where nobody has looked.
    pub edition: String,
    /// The clause; "not known" where nobody has looked.
    pub clause: String,
    /// One of us saw this very fact in the source named.
    pub checked: bool,
}

impl Source {
    /// The first part left blank, if any.
    pub(crate) fn blank(&self) -> Option<&'static str> {
        let parts = [("standard", &self.standard), ("edition", &self.edition), ("clause", &self.clause)];
        parts.into_iter().find(|(_, text)| text.trim().is_empty()).map(|(part, _)| part)
    }
}
