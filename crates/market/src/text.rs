//! Bounded texts and digests. What it is not: personal data's home; names of people, phones and addresses never enter
//! the journal.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;

/// Several lines may stand in it.
const LINES: bool = true;
/// It is one line.
const ONE_LINE: bool = false;

/// Whether a character is text: none that controls a terminal, and none that turns the reading of what follows, so that a
/// name cannot be made to look like another, nor an amount.
pub fn is_text(c: char) -> bool {
    let turns =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}');
    !c.is_control() && !turns
}

macro_rules! text {
    ($($(#[$doc:meta])* $name:ident: $most:literal $lines:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The most characters it may have.
            pub const MOST: usize = $most;

            /// The text, trimmed; none where it is empty, too long, or holds a character that is no text.
            pub fn new(text: &str) -> Option<Self> {
                let text = text.trim().replace("\r\n", "\n");
                let sound = |c: char| is_text(c) || ($lines && c == '\n');
                (!text.is_empty() && text.chars().count() <= $most && text.chars().all(sound)).then_some(Self(text))
            }

            /// As a string slice.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::new(&text).ok_or("the text is empty, too long, or holds control characters")
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

text! {
    /// A firm's trade name, an estate, a label: one line.
    Name: 80 ONE_LINE,
    /// What a party says for the record.
    Note: 2_000 LINES,
    /// An id out of the guide: a checklist item, a catalogue item, a district, a profile.
    Code: 40 ONE_LINE,
    /// A payment reference, a bank line's id.
    Reference: 64 ONE_LINE,
}

/// A SHA-256 digest, written as 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The digest of some bytes under a key (HMAC, RFC 2104): who does not have the key cannot try values out, be they as
    /// few as telephone numbers are.
    pub fn keyed(key: &[u8; 32], bytes: &[u8]) -> Self {
        let pad = |with: u8| {
            let mut block = [with; 64];
            block.iter_mut().zip(key).for_each(|(byte, key)| *byte ^= key);
            block
        };
        let inner = Sha256::new().chain_update(pad(0x36)).chain_update(bytes).finalize();
        Self(Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().into())
    }

    /// Its bytes.
    pub const fn bytes(&self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Digest {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 32];
        let pairs = text.as_bytes().chunks(2);
        if text.len() != 64 || !text.is_ascii() {
            return Err("a digest has 64 hexadecimal digits");
        }
        for (byte, pair) in bytes.iter_mut().zip(pairs) {
            let pair = std::str::from_utf8(pair).map_err(|_| "not hexadecimal")?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| "not hexadecimal")?;
        }
        Ok(Self(bytes))
    }
}

impl TryFrom<String> for Digest {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.to_string()
    }
}

/// A photo, plan or document kept outside the journal, named by its digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Of the stored bytes.
    pub digest: Digest,
    /// What it is.
    pub kind: EvidenceKind,
}

/// What a party says for what it does, and shows: either may be missing. Whoever has to answer reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grounds {
    /// In its words.
    pub note: Option<Note>,
    /// Photos and papers.
    pub evidence: Vec<Evidence>,
}

impl Grounds {
    /// Nothing was said or shown.
    pub const fn is_empty(&self) -> bool {
        self.note.is_none() && self.evidence.is_empty()
    }
}

/// What kind of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// A photo.
    Photo,
    /// A floor plan or drawing.
    Plan,
    /// A label or delivery note of material.
    Delivery,
    /// As-built pipes and wires.
    AsBuilt,
    /// Manuals.
    Manual,
    /// The warranty certificate.
    WarrantyCertificate,
    /// Any other document.
    Document,
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    /// A key as RFC 4231 writes it, filled up with noughts.
    fn key(bytes: &[u8]) -> [u8; 32] {
        let mut key = [0; 32];
        key.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        key
    }

    #[test]
    fn what_turns_the_reading_is_no_text_and_a_name_is_one_line() {
        assert!(Note::new("two\nlines").is_some() && Name::new("two\nlines").is_none());
        for turned in ["\u{202e}gnorw", "a\u{2066}b", "\u{200f}", "nul\0"] {
            assert!(Name::new(turned).is_none() && Note::new(turned).is_none(), "{turned:?}");
        }
        assert!(Name::new("装修 & <b> 💥 \u{4e0a}").is_some());
    }

    #[test]
    fn a_keyed_digest_is_the_published_one() {
        let cases: [(&[u8], &[u8], &str); 2] = [
            (&[0x0b; 20], b"Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
            (
                b"Jefe",
                b"what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
        ];
        for (secret, text, digest) in cases {
            assert_eq!(Digest::keyed(&key(secret), text), digest.parse().unwrap());
        }
    }
}
