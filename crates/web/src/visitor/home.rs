//! The first page: what this is, in one screen, and a first idea of the price. What it is not: a quote.

use crate::{App, Frame, Page};
use askama::Template;
use axum::extract::State;
use guide::{Catalogue, Guide};
use rules::Money;

/// Areas of flats for which a first idea is given, in m² on the deed.
const AREAS: [u32; 5] = [60, 80, 100, 120, 140];
/// What protects an owner: the words' `web-protect-<n>` and `-<n>-how`.
const PROTECTIONS: [&str; 5] = ["lot", "sealed", "custody", "supervisor", "deadline"];

/// The page.
#[derive(Debug, Template)]
#[template(path = "visitor/home.html")]
pub(crate) struct Home {
    frame: Frame,
    protections: Vec<(String, String)>,
    prices: Vec<Price>,
    note: String,
}

/// The range for an area.
#[derive(Debug)]
struct Price {
    area: String,
    low: String,
    mid: String,
    high: String,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame) -> Page<Home> {
    let protection = |name: &&str| {
        (frame.say(&format!("web-protect-{name}")), frame.say(&format!("web-protect-{name}-how")))
    };
    let protections = PROTECTIONS.iter().map(protection).collect();
    let prices = AREAS.iter().map(|area| price(&frame, app.guide(), *area)).collect();
    let note = app.guide().catalogue.note().get(frame.lang().tag()).to_owned();
    Page(Home { protections, prices, note, frame })
}

fn price(frame: &Frame, guide: &Guide, area: u32) -> Price {
    let total = |unit: fn(&guide::catalogue::Entry) -> Money| total(&guide.catalogue, area, unit);
    let short = |money: Money| frame.words().money_short(money);
    Price {
        area: frame.say_count("web-area", "area", i64::from(area)),
        low: short(total(|entry| entry.low)),
        mid: short(total(|entry| entry.mid)),
        high: short(total(|entry| entry.high)),
    }
}

/// The typical bill of a flat at one end of each fair price.
pub(crate) fn total(catalogue: &Catalogue, area: u32, unit: fn(&guide::catalogue::Entry) -> Money) -> Money {
    let lines = catalogue.template(area, catalogue.typical_rooms(area));
    let price = |item: &str, quantity: i64| {
        catalogue.entry(item).map_or(Money::ZERO, |entry| unit(entry).scaled(quantity, 1000))
    };
    lines.iter().map(|line| price(&line.item, line.quantity_milli)).fold(Money::ZERO, |sum, next| sum + next)
}
