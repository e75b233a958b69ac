//! The districts of the guide to tick, province by province: a closed province costs no room and no key press, and all of
//! it works without script. What it is not: a search.

use crate::Frame;
use askama::Template;
use guide::districts::District;
use market::limits::DISTRICTS;
use market::text::Code;
use std::collections::BTreeSet;

/// The boxes.
#[derive(Clone, Debug, Template)]
#[template(path = "part/districts.html")]
pub(crate) struct Districts {
    legend: String,
    hint: String,
    provinces: Vec<Province>,
}

#[derive(Clone, Debug)]
struct Province {
    name: String,
    chosen: usize,
    cities: Vec<City>,
}

/// The places of a city; without a name where the province itself holds them.
#[derive(Clone, Debug)]
struct City {
    name: String,
    places: Vec<Place>,
}

#[derive(Clone, Debug)]
struct Place {
    code: String,
    name: String,
    on: bool,
}

impl Districts {
    /// All places, these chosen already.
    pub(crate) fn new(frame: &Frame, chosen: &BTreeSet<Code>) -> Self {
        let all = &frame.app().guide().districts;
        let most = i64::try_from(DISTRICTS).unwrap_or(i64::MAX);
        let within = Within { frame, chosen };
        Self {
            legend: frame.say("field-districts"),
            hint: frame.say_count("firm-districts-most", "most", most),
            provinces: all.provinces().map(|province| within.province(province)).collect(),
        }
    }
}

/// The reader, and what is chosen.
struct Within<'a> {
    frame: &'a Frame,
    chosen: &'a BTreeSet<Code>,
}

impl Within<'_> {
    fn name(&self, row: &District) -> String {
        row.name.get(self.frame.lang().tag()).to_owned()
    }

    fn province(&self, province: &District) -> Province {
        let all = &self.frame.app().guide().districts;
        let (own, cities): (Vec<_>, Vec<_>) =
            all.children(&province.code).partition(|row| all.is_place(&row.code));
        let direct = (!own.is_empty()).then(|| self.city(String::new(), own));
        let cities = cities
            .into_iter()
            .map(|city| self.city(self.city_name(province, city), all.places_of(&city.code)));
        let cities: Vec<City> =
            direct.into_iter().chain(cities).filter(|city| !city.places.is_empty()).collect();
        let chosen = cities.iter().flat_map(|city| &city.places).filter(|place| place.on).count();
        Province { name: self.name(province), chosen, cities }
    }

    /// A row that only groups others has no name of its own.
    fn city_name(&self, province: &District, city: &District) -> String {
        let all = &self.frame.app().guide().districts;
        let same = all.full_name(&city.code) == all.full_name(&province.code);
        if same { String::new() } else { self.name(city) }
    }

    fn city(&self, name: String, places: Vec<&District>) -> City {
        let on = |code: &str| self.chosen.iter().any(|chosen| chosen.as_str() == code);
        let place =
            |row: &District| Place { code: row.code.clone(), name: self.name(row), on: on(&row.code) };
        City { name, places: places.into_iter().map(place).collect() }
    }
}
