//! From the area on the deed to rooms and their floors, by proportion. What it is not: a plan; a firm measures.

use super::Room;
use serde::{Deserialize, Serialize};

/// How many rooms of each kind a flat has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rooms {
    /// Living rooms, the dining room and hall included.
    pub living: u8,
    /// Bedrooms and studies.
    pub bedroom: u8,
    /// Kitchens.
    pub kitchen: u8,
    /// Bathrooms.
    pub bathroom: u8,
    /// Balconies.
    pub balcony: u8,
}

impl Rooms {
    /// How many of one kind; the whole flat is always one.
    pub const fn count(self, room: Room) -> u8 {
        match room {
            Room::Flat => 1,
            Room::Living => self.living,
            Room::Bedroom => self.bedroom,
            Room::Kitchen => self.kitchen,
            Room::Bathroom => self.bathroom,
            Room::Balcony => self.balcony,
        }
    }
}

/// The proportions of a flat.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Layout {
    usable_percent: u8,
    /// How large one room of a kind is against the others.
    weight: Rooms,
    typical: Vec<Typical>,
}

/// The rooms expected up to an area. Not `Rooms` flattened: serde cannot refuse unknown keys through a flatten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typical {
    up_to_m2: u32,
    living: u8,
    bedroom: u8,
    kitchen: u8,
    bathroom: u8,
    balcony: u8,
}

impl Layout {
    /// What is wrong with it, if anything.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        let weightless = Room::ALL.iter().any(|room| self.weight.count(*room) == 0);
        let rising = self.typical.windows(2).all(|pair| matches!(pair, [a, b] if a.up_to_m2 < b.up_to_m2));
        match () {
            () if !(1..=100).contains(&self.usable_percent) => Some("usable_percent is one of 1 to 100"),
            () if weightless => Some("every kind of room needs a weight"),
            () if self.typical.is_empty() => Some("no typical flat"),
            () if !rising => Some("typical flats are listed by rising area, each once"),
            () => None,
        }
    }

    /// The rooms of the first typical flat that is large enough; of the largest, where none is.
    pub(crate) fn typical(&self, area_m2: u32) -> Rooms {
        let fitting = self.typical.iter().find(|t| area_m2 <= t.up_to_m2);
        fitting.or(self.typical.last()).map_or_else(Rooms::default, |t| Rooms {
            living: t.living,
            bedroom: t.bedroom,
            kitchen: t.kitchen,
            bathroom: t.bathroom,
            balcony: t.balcony,
        })
    }

    /// The floor of one room of a kind, in thousandths of a square metre; of the whole flat, the area on the deed.
    pub(crate) fn floor_milli(&self, room: Room, area_m2: u32, rooms: Rooms) -> i64 {
        let area_milli = i64::from(area_m2) * 1000;
        if room == Room::Flat {
            return area_milli;
        }
        let weight = |room: Room| i64::from(self.weight.count(room));
        let inner = Room::ALL.into_iter().filter(|room| *room != Room::Flat);
        let whole: i64 = inner.map(|room| weight(room) * i64::from(rooms.count(room))).sum();
        let usable = area_milli * i64::from(self.usable_percent) / 100;
        (usable * weight(room)).checked_div(whole).unwrap_or(0)
    }
}
