//! Fields that carry in their name what they are about: readings (`good-4.2`, `points-4.3`), values (`values-2`). A posted
//! but blank one is missing: nothing is read as a reading. What it is not: the checklist; the market knows which items
//! must be read.

use super::decimal;
use super::form::{Field, Reader, Writer};
use super::single::{Bad, Single};
use super::wrong::{Why, Wrong};
use market::inspection::Item;
use market::limits;
use market::text::Code;
use rules::{Calendar, Money};

/// The most values of an air test, or of stages.
const VALUES: usize = limits::REPORT_ITEMS;

impl Field for Vec<Item> {
    /// The name is that of the whole list, for what is wrong with it as one.
    fn read(name: &str, from: &mut Reader<'_>) -> Option<Self> {
        let mut items = Self::new();
        let mut sound = true;
        for (field, text) in from.fields.pairs() {
            let Some((reading, key)) = reading_of(field) else { continue };
            let read = find(&mut items, name, key).and_then(|item| take(item, reading, field, text.trim()));
            let full = matches!(&read, Err(wrong) if wrong.why == Why::TooMany && wrong.field == name);
            sound &= from.keep(read).is_some();
            if full {
                break;
            }
        }
        sound.then_some(items)
    }

    fn write(&self, _: &str, to: &mut Writer<'_>) {
        for item in self {
            if let Some(good) = item.good {
                to.put(format!("good-{}", item.item), good.show(to.calendar));
            }
            if !item.points.is_empty() {
                let points: Vec<String> = item.points.iter().map(|milli| guide::show_milli(*milli)).collect();
                to.put(format!("points-{}", item.item), points.join(", "));
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Reading {
    Good,
    Points,
}

fn reading_of(field: &str) -> Option<(Reading, &str)> {
    let good = field.strip_prefix("good-").map(|key| (Reading::Good, key));
    good.or_else(|| field.strip_prefix("points-").map(|key| (Reading::Points, key)))
}

/// The item of a key, made where it is new.
fn find<'a>(items: &'a mut Vec<Item>, name: &str, key: &str) -> Result<&'a mut Item, Wrong> {
    let code = code(name, key)?;
    let at = items.iter().position(|item| item.item == code).unwrap_or(items.len());
    if at == items.len() {
        if at >= limits::REPORT_ITEMS {
            return Err(Wrong::new(name, Why::TooMany).within(0, limits::REPORT_ITEMS));
        }
        items.push(Item { item: code, good: None, points: Vec::new() });
    }
    items.get_mut(at).ok_or_else(|| Wrong::new(name, Why::Missing))
}

/// The code after the dash, exactly as it stands.
fn code(name: &str, key: &str) -> Result<Code, Wrong> {
    Code::new(key).filter(|code| code.as_str() == key).ok_or_else(|| Wrong::new(name, Why::NotInGuide))
}

fn take(item: &mut Item, reading: Reading, field: &str, text: &str) -> Result<(), Wrong> {
    let twice = match reading {
        Reading::Good => item.good.is_some(),
        Reading::Points => !item.points.is_empty(),
    };
    if twice {
        return Err(Wrong::new(field, Why::Repeated));
    }
    match reading {
        Reading::Good => item.good = Some(good(field, text)?),
        Reading::Points => item.points = points(field, text)?,
    }
    Ok(())
}

fn good(field: &str, text: &str) -> Result<bool, Wrong> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        "" => Err(Wrong::new(field, Why::Missing)),
        _ => Err(Wrong::new(field, Why::NotAChoice)),
    }
}

/// Measured points, parted by commas, semicolons or spaces of either width.
fn points(field: &str, text: &str) -> Result<Vec<i64>, Wrong> {
    let parts = |c: char| matches!(c, ',' | '，' | '、' | ';' | '；') || c.is_whitespace();
    let texts = || text.split(parts).filter(|point| !point.is_empty());
    match texts().take(limits::POINTS.saturating_add(1)).count() {
        0 => Err(Wrong::new(field, Why::Missing)),
        n if n > limits::POINTS => Err(Wrong::new(field, Why::TooMany).within(1, limits::POINTS)),
        _ => texts().map(|point| decimal::milli(point).map_err(|why| Wrong::new(field, why))).collect(),
    }
}

/// A number in thousandths of its unit.
struct Milli(i64);

impl Single for Milli {
    fn parse(text: &str, _: &Calendar) -> Result<Self, Bad> {
        Ok(Self(decimal::milli(text)?))
    }

    fn show(&self, _: &Calendar) -> String {
        guide::show_milli(self.0)
    }
}

impl Field for Vec<(Code, i64)> {
    fn read(name: &str, from: &mut Reader<'_>) -> Option<Self> {
        let values: Vec<(Code, Milli)> = values(name, from, |key| code(name, key))?;
        Some(values.into_iter().map(|(code, value)| (code, value.0)).collect())
    }

    fn write(&self, name: &str, to: &mut Writer<'_>) {
        self.iter().for_each(|(code, value)| Milli(*value).write(&format!("{name}-{code}"), to));
    }
}

impl Field for Vec<(u8, Money)> {
    fn read(name: &str, from: &mut Reader<'_>) -> Option<Self> {
        let calendar = from.calendar;
        values(name, from, |key| u8::parse(key, calendar).map_err(|bad| bad.of(name)))
    }

    fn write(&self, name: &str, to: &mut Writer<'_>) {
        self.iter().for_each(|(stage, value)| value.write(&format!("{name}-{stage}"), to));
    }
}

/// The values of all fields `<name>-<key>`, in order; a key that stands twice is refused.
fn values<K: PartialEq, V: Single>(
    name: &str,
    from: &mut Reader<'_>,
    key_of: impl Fn(&str) -> Result<K, Wrong>,
) -> Option<Vec<(K, V)>> {
    let (calendar, fields) = (from.calendar, from.fields.pairs().iter());
    let keyed = fields.filter_map(|(field, text)| Some((field.strip_prefix(name)?.strip_prefix('-')?, text)));
    let (mut found, mut sound): (Vec<(K, V)>, bool) = (Vec::new(), true);
    for (key, text) in keyed {
        if found.len() >= VALUES {
            from.refuse(Wrong::new(name, Why::TooMany).within(0, VALUES));
            return None;
        }
        let read = key_of(key).and_then(|known| {
            let twice = found.iter().any(|(other, _)| *other == known);
            value(format!("{name}-{key}"), twice, text.trim(), calendar).map(|value| (known, value))
        });
        match from.keep(read) {
            Some(pair) => found.push(pair),
            None => sound = false,
        }
    }
    sound.then_some(found)
}

fn value<V: Single>(field: String, twice: bool, text: &str, calendar: &Calendar) -> Result<V, Wrong> {
    match text {
        _ if twice => Err(Wrong::new(field, Why::Repeated)),
        "" => Err(Wrong::new(field, Why::Missing)),
        text => V::parse(text, calendar).map_err(|bad| bad.of(field)),
    }
}
