//! The fields of a sent form on their way in from HTTP, and the few that the base's own pages read. What it is not: the
//! reading of commands; that is `forms`.

use crate::forms::{Fields, Why, Wrong};
use crate::guard::FORM_BYTES;
use crate::{App, Fault, Frame};
use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use words::Arg;

impl Wrong {
    /// What is wrong with a field of a command, in the reader's words, to stand beside it.
    pub fn said(&self, frame: &Frame) -> String {
        match self.bounds {
            Some((least, most)) => said(frame, self.why.name(), least, most),
            None => frame.say_under("web-wrong", self.why.name()),
        }
    }
}

fn said(frame: &Frame, why: &str, least: i64, most: i64) -> String {
    let facts = [("least", Arg::Number(least)), ("most", Arg::Number(most))];
    frame.words().say_with(&format!("web-wrong-{why}"), &facts)
}

impl Fields {
    /// The trimmed value of a field that must stand once, at most `most` characters long.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn one(&self, name: &str, most: usize) -> Result<&str, Wrong> {
        let value = self.get(name)?.map(str::trim).filter(|value| !value.is_empty());
        let value = value.ok_or_else(|| Wrong::new(name, Why::Missing))?;
        let long = || Wrong::new(name, Why::TooLong).within(0, most);
        if value.chars().count() > most { Err(long()) } else { Ok(value) }
    }

    /// The same, made into what it should be.
    ///
    /// # Errors
    /// What is wrong with it; `otherwise` where it cannot be made.
    pub(crate) fn made<T>(
        &self,
        name: &str,
        most: usize,
        otherwise: Why,
        make: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, Wrong> {
        self.one(name, most).and_then(|text| make(text).ok_or_else(|| Wrong::new(name, otherwise)))
    }

    /// What was typed, in a form that was refused: without the characters that no page may hold.
    pub(crate) fn readable(self) -> Self {
        let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
        let value = |(name, value): &(String, String)| (name.clone(), value.chars().filter(kept).collect());
        let pairs = self.pairs().iter().map(value).collect();
        Self::new(pairs).unwrap_or(self)
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
        // One more than may be is enough to see that there are too many.
        let decoded: Option<Vec<_>> = pairs.take(Self::MOST.saturating_add(1)).map(pair).collect();
        let decoded = decoded.ok_or(Fault::BadForm)?;
        // Only the beginning was looked at for the token: a second one further on is no form of ours.
        if decoded.iter().filter(|(name, _)| name == "csrf").count() > 1 {
            return Err(Fault::ForeignForm);
        }
        let known = decoded.into_iter().filter(|(name, _)| name != "csrf").collect();
        Self::new(known).map_err(|_| Fault::TooLarge)
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

    fn sent(pairs: &[(&str, &str)]) -> Fields {
        Fields::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()).unwrap()
    }

    #[test]
    fn a_field_is_trimmed_and_must_stand_once_within_its_length() {
        let sent = sent(&[("a", " x "), ("b", "1"), ("b", "2"), ("c", "   "), ("d", "五个汉字长")]);
        assert_eq!(sent.one("a", 5), Ok("x"));
        assert_eq!(sent.one("b", 5), Err(Wrong::new("b", Why::Repeated)));
        assert_eq!(sent.one("c", 5), Err(Wrong::new("c", Why::Missing)));
        assert_eq!(sent.one("d", 5), Ok("五个汉字长"));
        assert_eq!(sent.one("d", 4), Err(Wrong::new("d", Why::TooLong).within(0, 4_usize)));
    }

    #[test]
    fn escapes_are_decoded_and_broken_ones_refused() {
        assert_eq!(pair(b"na%6De=a+b%E4%B8%9A").unwrap(), ("name".into(), "a b业".into()));
        for broken in [&b"a=%E4"[..], b"a=%4", b"a=%zz", b"a=\xff"] {
            assert!(pair(broken).is_none(), "{broken:?} is no text");
        }
    }
}
