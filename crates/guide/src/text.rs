//! A text in both languages. What it is not: the words of the screens, which have a catalogue of their own; these
//! are the words of the trade, and they travel with the data they describe.

use serde::{Deserialize, Serialize};

/// A text in Chinese and English; neither is ever empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Text {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The Chinese text for "zh" and its variants, else the English one.
    pub fn get(&self, language: &str) -> &str {
        if language.starts_with("zh") { &self.zh } else { &self.en }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    zh: String,
    en: String,
}

impl TryFrom<Raw> for Text {
    type Error = String;
    fn try_from(raw: Raw) -> Result<Self, String> {
        for (language, text) in [("zh", &raw.zh), ("en", &raw.en)] {
            if text.trim().is_empty() {
                return Err(format!("the text is empty in {language}"));
            }
        }
        Ok(Self { zh: raw.zh, en: raw.en })
    }
}
