//! The trades, units and kinds of room. What they are not: open lists; code elsewhere decides by them, so a new one
//! is a change of the program.

use serde::{Deserialize, Serialize};

/// A fixed word in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

const fn label(zh: &'static str, en: &'static str) -> Label {
    Label { zh, en }
}

/// Whose work it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trade {
    /// Taking out.
    Demolition,
    /// Pipes and wires.
    WaterElectric,
    /// Membranes.
    Waterproofing,
    /// Masonry, screed and tiles.
    Tiling,
    /// Ceilings, board walls, built-in cupboards.
    Carpentry,
    /// Filler, paint, wallpaper.
    Paint,
    /// Floors, doors, kitchen, fittings.
    Installation,
    /// What serves the whole site.
    Site,
}

impl Trade {
    /// All of them, in the order they come to the site.
    pub const ALL: [Self; 8] = [
        Self::Site,
        Self::Demolition,
        Self::WaterElectric,
        Self::Waterproofing,
        Self::Tiling,
        Self::Carpentry,
        Self::Paint,
        Self::Installation,
    ];

    /// Its name.
    pub const fn label(self) -> Label {
        match self {
            Self::Demolition => label("拆除", "Demolition"),
            Self::WaterElectric => label("水电", "Water and electricity"),
            Self::Waterproofing => label("防水", "Waterproofing"),
            Self::Tiling => label("泥瓦", "Masonry and tiling"),
            Self::Carpentry => label("木工", "Carpentry"),
            Self::Paint => label("油漆", "Paint"),
            Self::Installation => label("安装", "Installation"),
            Self::Site => label("工地", "Site"),
        }
    }
}

/// What an item is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Square metres.
    M2,
    /// Metres.
    M,
    /// Pieces.
    Each,
    /// Sets.
    Set,
    /// Working days of one person.
    Day,
    /// Lump sums.
    Item,
}

impl Unit {
    /// Its sign.
    pub const fn label(self) -> Label {
        match self {
            Self::M2 => label("平方米", "m²"),
            Self::M => label("米", "m"),
            Self::Each => label("个", "each"),
            Self::Set => label("套", "set"),
            Self::Day => label("工日", "day"),
            Self::Item => label("项", "item"),
        }
    }

    /// There is no half of it.
    pub const fn is_counted(self) -> bool {
        matches!(self, Self::Each | Self::Set | Self::Item)
    }
}

/// A kind of room; the whole flat counts as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Room {
    /// The whole flat.
    Flat,
    /// Living and dining room with the hall.
    Living,
    /// Bedroom or study.
    Bedroom,
    /// Kitchen.
    Kitchen,
    /// Bathroom.
    Bathroom,
    /// Balcony.
    Balcony,
}

impl Room {
    /// All of them, the whole flat first.
    pub const ALL: [Self; 6] =
        [Self::Flat, Self::Living, Self::Bedroom, Self::Kitchen, Self::Bathroom, Self::Balcony];

    /// Its name.
    pub const fn label(self) -> Label {
        match self {
            Self::Flat => label("全屋", "Whole flat"),
            Self::Living => label("客餐厅", "Living room"),
            Self::Bedroom => label("卧室", "Bedroom"),
            Self::Kitchen => label("厨房", "Kitchen"),
            Self::Bathroom => label("卫生间", "Bathroom"),
            Self::Balcony => label("阳台", "Balcony"),
        }
    }
}
