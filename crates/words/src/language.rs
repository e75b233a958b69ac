//! The two languages of the market, and how a reader asks for one. What it is not: a locale; money and dates follow the
//! language, the time zone follows the market.

use std::fmt;
use std::str::FromStr;

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Chinese, simplified.
    #[default]
    Zh,
    /// English.
    En,
}

/// A text that names neither language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no language here: write zh-CN or en")]
pub struct NoLanguage(String);

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// Its tag, as `<html lang>` wants it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language an `Accept-Language` header likes best; Chinese where it likes neither.
    pub fn from_accept(header: &str) -> Self {
        let mut best = (0, Self::default());
        // A header is a line from outside: its first entries decide.
        for entry in header.split(',').take(20) {
            let (tag, quality) = entry.split_once(';').unwrap_or((entry, "q=1"));
            let weight = thousandths(quality);
            if let Ok(language) = tag.parse()
                && weight > best.0
            {
                best = (weight, language);
            }
        }
        best.1
    }
}

/// `q=0.8` as 800; what cannot be read counts for nothing.
fn thousandths(quality: &str) -> u32 {
    let Some(number) = quality.trim().strip_prefix("q=") else { return 0 };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    format!("{whole}{part}").parse().unwrap_or(0)
}

impl FromStr for Language {
    type Err = NoLanguage;

    /// Reads a tag by its first part: `zh`, `zh-CN`, `zh-Hans`, `en`, `en-GB`.
    fn from_str(text: &str) -> Result<Self, NoLanguage> {
        let tag = text.trim().to_ascii_lowercase();
        match tag.split(['-', '_']).next() {
            Some("zh") => Ok(Self::Zh),
            Some("en") => Ok(Self::En),
            _ => Err(NoLanguage(text.chars().take(40).collect())),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_a_browser_likes_best_wins() {
        assert_eq!(Language::from_accept("fr;q=0.9, en-GB;q=0.8, zh;q=0.3"), Language::En);
        assert_eq!(Language::from_accept("zh-CN,zh;q=0.9,en;q=0.8"), Language::Zh);
        assert_eq!(Language::from_accept("en"), Language::En);
    }

    #[test]
    fn a_reader_of_neither_language_gets_chinese() {
        for header in ["", "fr, de", "en;q=0", ";;;", "en;q=never"] {
            assert_eq!(Language::from_accept(header), Language::Zh, "{header:?}");
        }
    }

    #[test]
    fn a_tag_reads_back_as_written() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
        assert!("latin".parse::<Language>().is_err());
    }
}
