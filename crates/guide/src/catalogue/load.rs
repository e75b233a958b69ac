//! Reads the catalogue. What it is not: forgiving.

use super::{Catalogue, Entry, Layout, Room, Rule, Trade, Unit};
use crate::{BadFile, Text, decimal::Written, file::File};
use rules::money::Money;
use serde::{Deserialize, Deserializer, de::Error};
use std::collections::HashSet;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    version: String,
    note: Text,
    checked: bool,
    layout: Spanned<Layout>,
    entry: Vec<Spanned<RawEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntry {
    id: String,
    trade: Trade,
    stage: u8,
    unit: Unit,
    name: Text,
    price: Price,
    #[serde(default)]
    rooms: Vec<Room>,
    quantity: Option<Rule>,
    #[serde(default)]
    required: bool,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct Price {
    #[serde(deserialize_with = "yuan")]
    low: Money,
    #[serde(deserialize_with = "yuan")]
    mid: Money,
    #[serde(deserialize_with = "yuan")]
    high: Money,
}

/// Whole yuan, or a string such as "12.50".
fn yuan<'de, D: Deserializer<'de>>(from: D) -> Result<Money, D::Error> {
    let written = Written::deserialize(from)?.text();
    let amount = Money::parse_yuan(&written).filter(|amount| amount.is_payable());
    amount.ok_or_else(|| D::Error::custom(format!("{written:?} is no price in yuan")))
}

pub(crate) fn load(file: File<'_>) -> Result<Catalogue, BadFile> {
    let sheet: Sheet = file.parse()?;
    if let Some(what) = sheet.layout.get_ref().fault() {
        return Err(file.bad(sheet.layout.span().start, what));
    }
    let mut seen = HashSet::new();
    for spanned in &sheet.entry {
        let entry = spanned.get_ref();
        let wrong = if seen.insert(&entry.id) { fault(entry) } else { Some("this id is there twice") };
        if let Some(what) = wrong {
            return Err(file.bad(spanned.span().start, format!("entry {:?}: {what}", entry.id)));
        }
    }
    let entries = sheet.entry.into_iter().map(|spanned| entry(spanned.into_inner())).collect();
    let Sheet { version, note, checked, layout, .. } = sheet;
    Ok(Catalogue { version, note, checked, layout: layout.into_inner(), entries })
}

/// What is wrong with one entry, if anything.
fn fault(entry: &RawEntry) -> Option<&'static str> {
    let Price { low, mid, high } = entry.price;
    let placed = !entry.rooms.is_empty();
    let fixed = matches!(entry.quantity, Some(Rule::Fixed(_)));
    let nothing = matches!(entry.quantity, Some(Rule::PerM2(0) | Rule::PerRoom(0) | Rule::Fixed(0)));
    let twice = entry.rooms.iter().collect::<HashSet<_>>().len() < entry.rooms.len();
    let rules = [
        (entry.id.trim().is_empty(), "the id is empty"),
        (!(1..=5).contains(&entry.stage), "a stage is one of 1 to 5"),
        (low > mid || mid > high, "the prices must rise: low, mid, high"),
        (placed != entry.quantity.is_some(), "rooms and quantity go together"),
        (nothing, "a quantity of nothing"),
        (twice, "a kind of room is there twice"),
        (fixed && entry.rooms != [Room::Flat], "fixed means once per flat: rooms = [\"flat\"]"),
        (entry.required && !placed, "a required item needs rooms"),
    ];
    rules.into_iter().find(|(broken, _)| *broken).map(|(_, what)| what)
}

fn entry(raw: RawEntry) -> Entry {
    let RawEntry { id, trade, stage, unit, name, price, rooms, quantity, required } = raw;
    let Price { low, mid, high } = price;
    Entry { id, trade, unit, name, low, mid, high, rooms, rule: quantity, required, stage }
}
