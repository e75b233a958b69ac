//! Stretches and moments as a story writes them. What it is not: the calendar.

use super::Cursor;
use rules::Period;

/// `7 days`, `one minute`, `3 business days`.
pub(super) fn period(c: &mut Cursor<'_, '_>) -> Option<Period> {
    let number = u16::try_from(c.number()?).ok()?;
    let business = c.eat("business").is_some();
    c.one(|unit| match unit {
        "day" | "days" if business => Some(Period::BusinessDays(number)),
        _ if business => None,
        "minute" | "minutes" => Some(Period::Minutes(number)),
        "hour" | "hours" => Some(Period::Hours(number)),
        "day" | "days" => Some(Period::Days(number)),
        "month" | "months" => Some(Period::Months(number)),
        _ => None,
    })
}

/// `2026-03-02 09:00`, also `24:00`.
pub(super) fn moment(c: &mut Cursor<'_, '_>) -> Option<String> {
    let day = c.one(|w| is_like(w, "0000-00-00").then(|| w.to_owned()))?;
    let time = c.one(|w| is_like(w, "00:00").then(|| w.to_owned()))?;
    let moment = format!("{day} {time}");
    is_moment(&moment).then_some(moment)
}

/// Whether a calendar could know it.
fn is_moment(text: &str) -> bool {
    let number = |from: usize, to: usize| text.get(from..to).and_then(|t| t.parse::<u32>().ok());
    let within =
        |value: Option<u32>, least: u32, most: u32| value.is_some_and(|v| (least..=most).contains(&v));
    within(number(5, 7), 1, 12)
        && within(number(8, 10), 1, 31)
        && within(number(11, 13), 0, 24)
        && within(number(14, 16), 0, 59)
}

fn is_like(text: &str, shape: &str) -> bool {
    let alike = |(c, s): (char, char)| if s == '0' { c.is_ascii_digit() } else { c == s };
    text.chars().count() == shape.len() && text.chars().zip(shape.chars()).all(alike)
}
