//! The districts of the guide to tick, province by province: a closed province costs no room and no key press, and all of
//! it works without script. What it is not: a search.

use crate::Frame;
use crate::tried::Tried;
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
    id: String,
    error: Option<String>,
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
    /// The field's name.
    pub(super) const NAME: &str = "districts";

    /// All places; chosen already are these, or those that a refused form chose.
    pub(super) fn new(frame: &Frame, known: &BTreeSet<Code>, id: String, tried: Option<&Tried>) -> Self {
        let all = &frame.app().guide().districts;
        let most = i64::try_from(DISTRICTS).unwrap_or(i64::MAX);
        let again = tried.map(|tried| tried.all(Self::NAME).filter_map(Code::new).collect::<BTreeSet<_>>());
        let within = Within { frame, chosen: again.as_ref().unwrap_or(known) };
        Self {
            legend: frame.say("field-districts"),
            hint: frame.say_count("firm-districts-most", "most", most),
            id,
            error: tried.and_then(|tried| tried.wrong(Self::NAME)).map(str::to_owned),
            provinces: all.provinces().map(|province| within.province(province)).collect(),
        }
    }
}

impl Districts {
    /// Its name, its label, and where it stands on the page.
    pub(super) fn named(&self) -> (String, String, String) {
        (Self::NAME.to_owned(), self.legend.clone(), format!("f-{}", self.id))
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
