//! Decimal numbers of the data files as whole thousandths. What it is not: a float; `0.5` is written `"0.5"`, so that
//! no binary fraction ever stands between a limit and its measure.

use serde::{Deserialize, Deserializer, de::Error};

/// Reads a whole number, or a string such as "0.05" with at most three decimals, as thousandths.
pub(crate) fn milli<'de, D: Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
    let written = Written::deserialize(from)?.text();
    parse(&written)
        .ok_or_else(|| D::Error::custom(format!("{written:?} is no decimal of at most three places")))
}

/// A number as people write it in TOML: `2` or `"0.5"`.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a whole number, or a decimal as a string such as \"0.5\"")]
pub(crate) enum Written {
    Whole(i64),
    Decimal(String),
}

impl Written {
    pub(crate) fn text(self) -> String {
        match self {
            Self::Whole(n) => n.to_string(),
            Self::Decimal(s) => s,
        }
    }
}

/// "2", "0.05" or "1.234" in thousandths; no sign, at most nine digits before the point.
fn parse(text: &str) -> Option<i64> {
    let (whole, places) = text.split_once('.').unwrap_or((text, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let fits = (1..=9).contains(&whole.len()) && places.len() <= 3 && !text.ends_with('.');
    if !fits || !digits(whole) || !digits(places) {
        return None;
    }
    format!("{whole}{places:0<3}").parse().ok()
}

/// Thousandths as people write them: 500 is "0.5", 2000 is "2".
pub fn show_milli(milli: i64) -> String {
    let (whole, rest) = (milli / 1000, (milli % 1000).abs());
    let sign = if milli < 0 && whole == 0 { "-" } else { "" };
    let text = format!("{sign}{whole}.{rest:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_become_whole_thousandths() {
        assert_eq!(parse("2"), Some(2000));
        assert_eq!(parse("0.05"), Some(50));
    }

    #[test]
    fn what_is_no_plain_decimal_is_refused() {
        for wrong in ["", "-1", ".5", "1.", "1.2345", "1e3", "1 000", "1234567890"] {
            assert_eq!(parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn thousandths_are_shown_without_idle_zeros() {
        assert_eq!(show_milli(500), "0.5");
        assert_eq!(show_milli(20_000), "20");
        assert_eq!(show_milli(-250), "-0.25");
    }
}
