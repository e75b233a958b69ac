//! Provinces, cities and districts: where a dwelling stands and which firm serves it. What it is not: a map; the
//! coordinates are centroids, good for service areas and distances, not for finding a door.

pub(crate) mod load;

use crate::{BadFile, Text, file::File};
use std::collections::HashMap;

/// The level of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A province, an autonomous region or a municipality.
    Province,
    /// A city, or a grouping row of the statistics.
    City,
    /// A district or county.
    District,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct District {
    /// Its code, six digits in China (GB/T 2260).
    pub code: String,
    /// Its level.
    pub level: Level,
    /// The code of what it lies in; none for a province.
    pub parent: Option<String>,
    /// Its own name.
    pub name: Text,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// The coordinates are its own, not its parent's.
    pub located: bool,
}

/// Rows that only group others in the statistics. Nobody lives in "Municipal Districts".
const GROUPING: [&str; 4] = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];

impl District {
    fn is_grouping(&self) -> bool {
        GROUPING.contains(&self.name.zh.as_str())
    }
}

/// All rows, found by code.
#[derive(Clone, Debug, Default)]
pub struct Districts {
    rows: Vec<District>,
    by_code: HashMap<String, usize>,
    children: HashMap<String, Vec<usize>>,
}

impl Districts {
    /// Reads the table: `code,level,parent,name_zh,name_en,lon,lat,coordinates`.
    ///
    /// # Errors
    /// The first row that is wrong.
    pub fn load(text: &str) -> Result<Self, BadFile> {
        load::load(File { name: "districts.csv", text })
    }

    /// One row.
    pub fn get(&self, code: &str) -> Option<&District> {
        self.by_code.get(code).and_then(|i| self.rows.get(*i))
    }

    /// All rows.
    pub fn rows(&self) -> &[District] {
        &self.rows
    }

    /// What lies directly in it.
    pub fn children(&self, code: &str) -> impl Iterator<Item = &District> {
        let inside = self.children.get(code).map_or(&[][..], Vec::as_slice);
        inside.iter().filter_map(|i| self.rows.get(*i))
    }

    /// The provinces.
    pub fn provinces(&self) -> impl Iterator<Item = &District> {
        self.rows.iter().filter(|row| row.level == Level::Province)
    }

    /// A dwelling can be there: a district, or a city without districts.
    pub fn is_place(&self, code: &str) -> bool {
        self.get(code).is_some_and(|row| !row.is_grouping() && self.children(code).next().is_none())
    }

    /// All places of a province, or of a city.
    pub fn places_of(&self, code: &str) -> Vec<&District> {
        let inside = self.children(code).flat_map(|child| {
            let itself = self.is_place(&child.code).then_some(child);
            itself.into_iter().chain(self.places_of(&child.code))
        });
        inside.collect()
    }

    /// The name with all it lies in, grouping rows left out: "上海市浦东新区", "Pudong New Area, Shanghai".
    pub fn full_name(&self, code: &str) -> Option<Text> {
        let mut path = vec![self.get(code)?];
        while let Some(parent) = path.last().and_then(|row| row.parent.as_deref()).and_then(|p| self.get(p)) {
            path.push(parent);
        }
        path.retain(|row| !row.is_grouping());
        // A city may hold one district of its own name (Jiayuguan): said once.
        path.dedup_by(|above, below| above.name == below.name);
        let zh = path.iter().rev().map(|row| row.name.zh.as_str()).collect();
        let en = path.iter().map(|row| row.name.en.as_str()).collect::<Vec<_>>().join(", ");
        Some(Text { zh, en })
    }

    /// The distance between two centroids along the great circle, in kilometres.
    pub fn distance_km(&self, a: &str, b: &str) -> Option<f64> {
        let (a, b) = (self.get(a)?, self.get(b)?);
        let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
        let half = |from: f64, to: f64| ((to - from) / 2.0).sin().powi(2);
        let h = half(lat_a, lat_b) + lat_a.cos() * lat_b.cos() * half(a.lon.to_radians(), b.lon.to_radians());
        Some(2.0 * EARTH_KM * h.sqrt().min(1.0).asin())
    }
}

/// The earth's mean radius.
const EARTH_KM: f64 = 6371.0;
