//! The template of the bill and the price catalogue: rooms × trades × items, each with a fair range per unit. What it
//! is not: anyone's quote, nor a percentile of quotes; it is the ruler they are held against until there are enough.

mod kinds;
mod layout;
pub(crate) mod load;

pub use kinds::{Label, Room, Trade, Unit};
pub use layout::Rooms;

use crate::{Text, decimal};
use layout::Layout;
use rules::money::Money;
use serde::Deserialize;

/// How much of an item a room asks for, in thousandths of the item's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// For each square metre of the room's floor.
    PerM2(#[serde(deserialize_with = "decimal::milli")] i64),
    /// For each room.
    PerRoom(#[serde(deserialize_with = "decimal::milli")] i64),
    /// Once in the flat.
    Fixed(#[serde(deserialize_with = "decimal::milli")] i64),
}

/// One item of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id: "tiling.floor_wet".
    pub id: String,
    /// Whose work it is.
    pub trade: Trade,
    /// What it is counted in.
    pub unit: Unit,
    /// Its name.
    pub name: Text,
    /// Lower end of the fair price of one unit, labour and material.
    pub low: Money,
    /// Middle of the fair price of one unit.
    pub mid: Money,
    /// Upper end of the fair price of one unit.
    pub high: Money,
    /// The kinds of room it is done in; none for what only puts failed work right.
    pub rooms: Vec<Room>,
    /// How much a room asks for; none where there are no rooms.
    pub rule: Option<Rule>,
    /// It stands in every typical bill.
    pub required: bool,
    stage: u8,
}

impl Entry {
    /// The stage whose money pays for it, 1 to 5.
    pub fn stage(&self) -> u8 {
        self.stage
    }

    /// What a room with this floor asks for, in thousandths of the unit; things that are counted are rounded up.
    pub fn quantity_milli(&self, floor_milli_m2: i64) -> i64 {
        let exact = match self.rule {
            Some(Rule::PerM2(rate)) => rate.saturating_mul(floor_milli_m2) / 1000,
            Some(Rule::PerRoom(n) | Rule::Fixed(n)) => n,
            None => 0,
        };
        if self.unit.is_counted() { exact.saturating_add(999) / 1000 * 1000 } else { exact }
    }
}

/// One line of a typical bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateLine {
    /// The catalogue entry's id.
    pub item: String,
    /// The kind of room.
    pub room: Room,
    /// Which of the rooms of that kind, from 1.
    pub number: u8,
    /// How much, in thousandths of the entry's unit.
    pub quantity_milli: i64,
}

/// The template and the prices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    version: String,
    note: Text,
    checked: bool,
    layout: Layout,
    entries: Vec<Entry>,
}

impl Catalogue {
    /// Its version.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Where the prices come from, to be shown beside them.
    pub fn note(&self) -> &Text {
        &self.note
    }

    /// Somebody compared the prices with accepted quotes.
    pub fn checked(&self) -> bool {
        self.checked
    }

    /// One entry.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// All entries, trade by trade.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The rooms a flat of this area usually has.
    pub fn typical_rooms(&self, area_m2: u32) -> Rooms {
        self.layout.typical(area_m2)
    }

    /// The required items of a flat, room by room, with the quantities it should need. The area is that on the deed.
    pub fn template(&self, area_m2: u32, rooms: Rooms) -> Vec<TemplateLine> {
        let required = self.entries.iter().filter(|entry| entry.required);
        required.flat_map(|entry| self.lines(entry, area_m2, rooms)).collect()
    }

    fn lines(&self, entry: &Entry, area_m2: u32, rooms: Rooms) -> Vec<TemplateLine> {
        let mut lines = Vec::new();
        for room in &entry.rooms {
            let quantity_milli = entry.quantity_milli(self.layout.floor_milli(*room, area_m2, rooms));
            let line = |number| TemplateLine { item: entry.id.clone(), room: *room, number, quantity_milli };
            lines.extend((1..=rooms.count(*room)).map(line));
        }
        lines
    }
}
