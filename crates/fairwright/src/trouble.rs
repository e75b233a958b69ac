//! What went wrong at the command line: what, why, what next. What it is not: a refusal of the market.

use std::fmt;

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    what: String,
    why: Option<String>,
    next: Option<String>,
}

impl Trouble {
    /// What went wrong, in one line.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), why: None, next: None }
    }

    /// Why.
    pub(crate) fn why(self, why: impl fmt::Display) -> Self {
        Self { why: Some(why.to_string()), ..self }
    }

    /// What to do now.
    pub(crate) fn next(self, next: impl Into<String>) -> Self {
        Self { next: Some(next.into()), ..self }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        self.why.as_ref().map_or(Ok(()), |why| write!(f, "\n  why:  {why}"))?;
        self.next.as_ref().map_or(Ok(()), |next| write!(f, "\n  next: {next}"))
    }
}
