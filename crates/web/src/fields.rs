//! The fields of a sent form, as text. What they are not: values; whoever reads a field says what it must be. A field
//! that is missing, repeated or oversized is named, so that the page can say so beside it.

use crate::guard::FORM_BYTES;
use crate::{App, Fault, Frame};
use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};

/// Fields in one form: the longest bill has 500 lines of 8.
const MOST_FIELDS: usize = 5_000;

/// The fields of a sent form, in order. The token is not among them.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

/// What is wrong with a field: `web-wrong-<name>` in the catalogue of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is not there, or empty.
    Missing,
    /// It stands twice.
    Repeated,
    /// It has more characters than it may.
    TooLong(usize),
    /// It is not what it should be.
    Malformed,
}

impl Wrong {
    /// What is wrong, in the reader's words.
    pub fn said(self, frame: &Frame) -> String {
        match self {
            Self::Missing => frame.say("web-wrong-missing"),
            Self::Repeated => frame.say("web-wrong-repeated"),
            Self::TooLong(most) => {
                frame.say_count("web-wrong-too-long", "most", i64::try_from(most).unwrap_or(i64::MAX))
            }
            Self::Malformed => frame.say("web-wrong-malformed"),
        }
    }
}

impl Fields {
    /// Fields from pairs: for tests and doors other than HTTP.
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// Every pair, in order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Every value of a field that may stand more than once.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The trimmed value of a field that must stand once, at most `most` characters long.
    ///
    /// # Errors
    /// [`Wrong`] says what is wrong with it.
    pub fn one(&self, name: &str, most: usize) -> Result<&str, Wrong> {
        let mut found = self.all_of(name);
        let value = found.next().map(|value| value.trim()).filter(|value| !value.is_empty());
        let value = value.ok_or(Wrong::Missing)?;
        match found.next() {
            Some(_) => Err(Wrong::Repeated),
            None if value.chars().count() > most => Err(Wrong::TooLong(most)),
            None => Ok(value),
        }
    }

    fn all_of(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// What was typed, to fill the form again; cut at `most` characters.
    pub fn typed(&self, name: &str, most: usize) -> String {
        self.all(name).next().unwrap_or_default().chars().take(most).collect()
    }

    /// A path of this server to go back to; the inbox where it is none.
    pub fn way_back(&self) -> &str {
        self.one("next", 300).ok().and_then(crate::guard::local_path).unwrap_or("/inbox")
    }
}

impl FromRequest<App> for Fields {
    type Rejection = Fault;

    async fn from_request(request: Request, _: &App) -> Result<Self, Fault> {
        let bytes = to_bytes(request.into_body(), FORM_BYTES).await.map_err(|_| Fault::TooLarge)?;
        let pairs = bytes.split(|b| *b == b'&').filter(|pair| !pair.is_empty());
        let decoded: Option<Vec<_>> = pairs.take(MOST_FIELDS.saturating_add(1)).map(pair).collect();
        let mut fields = decoded.ok_or(Fault::BadForm)?;
        if fields.len() > MOST_FIELDS {
            return Err(Fault::TooLarge);
        }
        fields.retain(|(name, _)| name != "csrf");
        Ok(Self(fields))
    }
}

fn pair(bytes: &[u8]) -> Option<(String, String)> {
    let at = bytes.iter().position(|b| *b == b'=').unwrap_or(bytes.len());
    let (name, value) = (bytes.get(..at)?, bytes.get(at.saturating_add(1)..).unwrap_or_default());
    Some((decoded(name)?, decoded(value)?))
}

/// Percent-decoding; none where it is not UTF-8 or the escape is broken.
fn decoded(bytes: &[u8]) -> Option<String> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().copied();
    while let Some(byte) = rest.next() {
        out.push(match byte {
            b'+' => b' ',
            b'%' => digit(rest.next()?)?.checked_mul(16)?.checked_add(digit(rest.next()?)?)?,
            other => other,
        });
    }
    String::from_utf8(out).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn a_field_is_trimmed_and_must_stand_once_within_its_length() {
        let sent = fields(&[("a", " x "), ("b", "1"), ("b", "2"), ("c", "   "), ("d", "五个汉字长")]);
        assert_eq!(sent.one("a", 5), Ok("x"));
        assert_eq!(sent.one("b", 5), Err(Wrong::Repeated));
        assert_eq!(sent.one("c", 5), Err(Wrong::Missing));
        assert_eq!(sent.one("d", 5), Ok("五个汉字长"));
        assert_eq!(sent.one("d", 4), Err(Wrong::TooLong(4)));
    }

    #[test]
    fn escapes_are_decoded_and_broken_ones_refused() {
        assert_eq!(pair(b"na%6De=a+b%E4%B8%9A").unwrap(), ("name".into(), "a b业".into()));
        for broken in [&b"a=%E4"[..], b"a=%4", b"a=%zz", b"a=\xff"] {
            assert!(pair(broken).is_none(), "{broken:?} is no text");
        }
    }
}
