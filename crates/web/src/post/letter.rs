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
    /// What it is for.
    pub(crate) matter: Matter,
}

/// What a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Matter {
    /// A one-time code: anybody can ask for one, and it is worthless in ten minutes.
    Code,
    /// A notice that somebody must act.
    Notice,
}

/// What became of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// A mail server took it over: it is on its way.
    Accepted,
    /// It lies in the folder, until the operator passes it on.
    Filed,
}

/// Why a letter did not leave.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotSent {
    /// The mail server will have no letter to this address, now or later.
    #[error("{0}")]
    Refused(String),
    /// It will not have this letter now.
    #[error("{0}")]
    Later(String),
    /// No letter leaves now: the mail server is silent, unreachable or refuses us, or the folder cannot be written.
    #[error("{0}")]
    Down(String),
}
