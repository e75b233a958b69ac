//! Numbers as people type them, in either width of digits. What it is not: a float; a number is whole, in thousandths, or
//! in fen.

use super::wrong::Why;
use rules::Money;

/// The longest number anyone types, in bytes: full-width digits have three each.
const LONGEST: usize = 80;

/// Full-width digits and signs as their narrow twins, trimmed; none where it is far too long for a number.
pub(super) fn narrow(text: &str) -> Option<String> {
    (text.len() <= LONGEST).then(|| text.chars().map(narrow_char).collect::<String>().trim().to_owned())
}

const fn narrow_char(c: char) -> char {
    match c {
        '０' => '0',
        '１' => '1',
        '２' => '2',
        '３' => '3',
        '４' => '4',
        '５' => '5',
        '６' => '6',
        '７' => '7',
        '８' => '8',
        '９' => '9',
        '，' => ',',
        '．' => '.',
        '：' => ':',
        '－' | '−' => '-',
        '　' => ' ',
        other => other,
    }
}

/// A number's sign, digits before the point and digits after it; thousands by three or not grouped.
struct Digits {
    negative: bool,
    whole: String,
    places: String,
}

fn digits(text: &str) -> Option<Digits> {
    let text = narrow(text)?;
    let (negative, text) = text.strip_prefix('-').map_or((false, text.as_str()), |rest| (true, rest));
    let (whole, places) = match text.split_once('.') {
        Some((_, "")) => return None,
        Some((whole, places)) => (whole, places),
        None => (text, ""),
    };
    let whole = ungrouped(whole)?;
    let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let sound = !whole.is_empty() && all_digits(&whole) && all_digits(places);
    sound.then(|| Digits { negative, whole, places: places.to_owned() })
}

/// Digits without their commas; none where the commas do not part thousands.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let mut rest = groups.peekable();
    let sound = rest.peek().is_none() || (1..=3).contains(&first.len());
    let mut joined = first.to_owned();
    for group in rest {
        if group.len() != 3 {
            return None;
        }
        joined.push_str(group);
    }
    sound.then_some(joined)
}

/// A whole number, not negative.
pub(super) fn whole(text: &str) -> Result<u64, Why> {
    let number = digits(text).filter(|n| n.places.is_empty()).ok_or(Why::NotANumber)?;
    if number.negative {
        return Err(Why::OutOfRange);
    }
    number.whole.parse().map_err(|_| Why::OutOfRange)
}

/// The most digits before the point of a number in thousandths.
const WHOLE_DIGITS: usize = 12;

/// A decimal of at most three places, in thousandths.
pub(super) fn milli(text: &str) -> Result<i64, Why> {
    let number = digits(text).filter(|n| n.places.len() <= 3).ok_or(Why::NotANumber)?;
    if number.whole.len() > WHOLE_DIGITS {
        return Err(Why::OutOfRange);
    }
    let size: i64 = format!("{}{:0<3}", number.whole, number.places).parse().map_err(|_| Why::NotANumber)?;
    Ok(if number.negative { size.saturating_neg() } else { size })
}

/// An amount in yuan, not negative, at most [`Money::MAX`].
pub(super) fn yuan(text: &str) -> Result<Money, Why> {
    let number = digits(text).filter(|n| n.places.len() <= 2).ok_or(Why::NotAnAmount)?;
    if number.negative {
        return Err(Why::OutOfRange);
    }
    let whole = number.whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Money::parse_yuan(&format!("{whole}.{}", number.places)).ok_or(Why::OutOfRange)
}
