//! A letter: to whom, about what. What it is not: HTML; a letter is text, and its links are few.

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    /// An address of mail, already checked.
    pub(crate) to: String,
    /// One line.
    pub(crate) subject: String,
    /// Text.
    pub(crate) body: String,
}
