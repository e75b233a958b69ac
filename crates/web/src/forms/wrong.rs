//! What is wrong with a posted field. What it is not: words; the pages say them beside the field.

use market::{Code, Refusal};
use std::fmt;

/// One wrong field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Its name in the form.
    pub field: String,
    /// What is wrong with it.
    pub why: Why,
    /// The least and the most it may be, where that is the matter: its value, its characters or how often it stands.
    pub bounds: Option<(i64, i64)>,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// There is no such form.
    NoSuchForm,
    /// It is needed and is not there, or is blank.
    Missing,
    /// Too many characters.
    TooLong,
    /// A character that no line of text has.
    BadCharacter,
    /// No number.
    NotANumber,
    /// No amount in yuan.
    NotAnAmount,
    /// No date and time of the market's calendar.
    NotADate,
    /// None of the choices.
    NotAChoice,
    /// No address of mail.
    NotAnEmail,
    /// No telephone number.
    NotAPhone,
    /// It belongs to another account.
    Taken,
    /// No id, digest or key.
    NotAnId,
    /// No file that this person, or somebody of this project, has brought.
    NotAFile,
    /// Nothing that a guide can hold.
    NotInGuide,
    /// Below the least or above the most.
    OutOfRange,
    /// More than one list or form may hold.
    TooMany,
    /// It stands twice.
    Repeated,
}

impl Why {
    /// The market's code for it.
    pub const fn code(self) -> Code {
        match self {
            Self::NoSuchForm => Code::Unknown,
            Self::Missing => Code::Missing,
            Self::Repeated => Code::Repeated,
            Self::NotInGuide => Code::NotInGuide,
            Self::TooLong
            | Self::BadCharacter
            | Self::NotANumber
            | Self::NotAnAmount
            | Self::NotADate
            | Self::NotAChoice
            | Self::NotAnEmail
            | Self::NotAPhone
            | Self::Taken
            | Self::NotAnId
            | Self::NotAFile
            | Self::OutOfRange
            | Self::TooMany => Code::OutOfRange,
        }
    }

    /// Its name: a key of the catalogue of words (`field-<name>`).
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoSuchForm => "no-such-form",
            Self::Missing => "missing",
            Self::TooLong => "too-long",
            Self::BadCharacter => "bad-character",
            Self::NotANumber => "not-a-number",
            Self::NotAnAmount => "not-an-amount",
            Self::NotADate => "not-a-date",
            Self::NotAChoice => "not-a-choice",
            Self::NotAnEmail => "not-an-email",
            Self::NotAPhone => "not-a-phone",
            Self::Taken => "taken",
            Self::NotAnId => "not-an-id",
            Self::NotAFile => "not-a-file",
            Self::NotInGuide => "not-in-guide",
            Self::OutOfRange => "out-of-range",
            Self::TooMany => "too-many",
            Self::Repeated => "repeated",
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Wrong {
    /// A wrong field, without bounds.
    pub(crate) fn new(field: impl Into<String>, why: Why) -> Self {
        Self { field: field.into(), why, bounds: None }
    }

    /// With the bounds it should have kept.
    pub(crate) fn within(self, least: impl TryInto<i64>, most: impl TryInto<i64>) -> Self {
        let (least, most) = (least.try_into().unwrap_or(i64::MIN), most.try_into().unwrap_or(i64::MAX));
        Self { bounds: Some((least, most)), ..self }
    }
}

impl From<&Wrong> for Refusal {
    /// The same refusal as the market's own, with the field, and why.
    fn from(wrong: &Wrong) -> Self {
        let refusal = Self::new(wrong.why.code()).with("field", &wrong.field).with("why", wrong.why);
        match wrong.bounds {
            Some((least, most)) => refusal.number("least", least).number("most", most),
            None => refusal,
        }
    }
}

/// The one refusal to show where there is room for one: that of highest precedence, the first of equals. None where
/// nothing is wrong.
pub fn refusal(wrong: &[Wrong]) -> Option<Refusal> {
    wrong.iter().min_by_key(|wrong| wrong.why.code()).map(Refusal::from)
}
