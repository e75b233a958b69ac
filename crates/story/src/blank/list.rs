//! Blanks that hold lists: readings, accounts, worth. What it is not: the guide; whether an item exists is the market's
//! to say.

use super::{Cursor, Named, Readings, item};
use rules::Money;

/// `all good`, `all good but 1.4, 1.7b at 12 14`, `only 1.1, 1.2 at 300`, `nothing`.
pub(super) fn readings(c: &mut Cursor<'_, '_>) -> Option<Readings> {
    if c.eat("nothing").is_some() {
        return Some(Readings::default());
    }
    if c.eat("only").is_some() {
        return c.many(|c| named(c, false)).map(|named| Readings { others_good: false, named });
    }
    c.eat_all(&["all", "good"])?;
    let named = if c.eat("but").is_some() { c.many(|c| named(c, true))? } else { Vec::new() };
    Some(Readings { others_good: true, named })
}

fn named(c: &mut Cursor<'_, '_>, bad: bool) -> Option<Named> {
    let item = item(c)?;
    let mut points = Vec::new();
    if c.eat("at").is_some() {
        points.push(c.one(milli)?);
        while let Some(point) = c.one(milli) {
            points.push(point);
        }
    }
    Some(Named { item, bad: bad && points.is_empty(), points })
}

/// Thousandths of `12` or `0.35`.
fn milli(word: &str) -> Option<i64> {
    let (whole, part) = word.split_once('.').unwrap_or((word, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || part.len() > 3 || !digits(whole) || !digits(part) {
        return None;
    }
    format!("{whole}{part:0<3}").parse().ok()
}

/// `payable_firm 36,850`.
pub(super) fn account(c: &mut Cursor<'_, '_>) -> Option<(String, Money)> {
    let name = c.one(|w| w.starts_with(|x: char| x.is_ascii_lowercase()).then(|| w.to_owned()))?;
    Some((name, c.money()?))
}

/// `stage 1 at 10,000`.
pub(super) fn worth(c: &mut Cursor<'_, '_>) -> Option<(u8, Money)> {
    c.eat("stage")?;
    let stage = c.small()?;
    c.eat("at")?;
    Some((stage, c.money()?))
}
