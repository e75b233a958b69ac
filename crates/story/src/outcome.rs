//! How a story came out. What it is not: a log.

use market::WaitKind;
use market::refusal::Code;
use serde::Serialize;
use std::collections::BTreeSet;

/// How a story came out: one object of `replay --json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Its file.
    pub file: String,
    /// Steps told, those of its givens included.
    pub steps: usize,
    /// Everything came out as the story says.
    pub passed: bool,
    /// Refusals that came as the story says.
    pub refusals: usize,
    /// All money added up after every step (I1, I2).
    pub ledger_balanced: bool,
    /// The kinds of waits whose default came true: what a suite has shown.
    #[serde(skip)]
    pub defaults: BTreeSet<WaitKind>,
    /// Where and why it came out otherwise.
    #[serde(rename = "why", skip_serializing_if = "Option::is_none")]
    pub failure: Option<Failure>,
}

/// Where and why a story came out otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The file: the story's, or a given's.
    pub file: String,
    /// The line there.
    pub line: usize,
    /// The sentence.
    pub step: String,
    /// What should have come.
    pub expected: String,
    /// What came.
    pub found: String,
}

/// Why the teller stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The market refuses.
    Refused(Code),
    /// It is otherwise than the story says.
    Unlike {
        /// What should be.
        expected: String,
        /// What is.
        found: String,
    },
    /// The sentence makes no sense here.
    Unclear(String),
    /// An invariant is broken, or the door is.
    Broken(String),
}

impl Stop {
    pub(crate) const fn unclear(why: String) -> Self {
        Self::Unclear(why)
    }

    pub(crate) fn unlike(expected: impl std::fmt::Display, found: impl std::fmt::Display) -> Self {
        Self::Unlike { expected: expected.to_string(), found: found.to_string() }
    }

    /// What should have come, and what came.
    pub(crate) fn told(self) -> (String, String) {
        match self {
            Self::Refused(code) => ("to be accepted".to_owned(), format!("refused {code}")),
            Self::Unlike { expected, found } => (expected, found),
            Self::Unclear(why) => ("a sentence that makes sense here".to_owned(), why),
            Self::Broken(what) => ("every invariant to hold".to_owned(), what),
        }
    }
}

/// Equal, or otherwise than the story says.
pub(crate) fn same<T: PartialEq + std::fmt::Display>(expected: T, found: T) -> Result<(), Stop> {
    if expected == found { Ok(()) } else { Err(Stop::unlike(expected, found)) }
}
