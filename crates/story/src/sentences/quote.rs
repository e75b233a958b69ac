//! Survey and quote. What it is not: the comparison, which the market computes.

use super::{Sentence, Stop, Teller, act};
use crate::teller::note;
use crate::value::Said;
use guide::Guide;
use guide::catalogue::Room;
use market::project::Act;
use market::quote::{Choose, ExtendChoice, Quote, Submit};
use market::survey::{ConfirmSurvey, Held, Propose};
use rules::Money;
use rules::bill::{Bill, Line, amount};
use rules::policy::Funding;

pub(super) const TABLE: &[Sentence] = &[
    act("{who} proposes a survey in {period}", "a firm proposes a time", |said, teller| {
        let time = teller.after(said.period("period")?);
        teller.act(&said.who("who")?, Act::ProposeSurvey(Propose { time }))
    }),
    act("{who} proposes a survey at {moment}", "a firm proposes a time", |said, teller| {
        let time = teller.moment(&said.moment("moment")?)?;
        teller.act(&said.who("who")?, Act::ProposeSurvey(Propose { time }))
    }),
    act(
        "{who} confirms the survey of {firm}",
        "the owner confirms the time; the fee is charged",
        |said, teller| {
            let firm = said.who("firm")?.firm();
            teller.act(&said.who("who")?, Act::ConfirmSurvey(ConfirmSurvey { firm }))
        },
    ),
    act("{who} holds the survey", "the firm has measured", |said, teller| {
        teller.act(&said.who("who")?, Act::HoldSurvey(Held {}))
    }),
    act(
        "{who} quotes {price:money}[ in {days:number} days][ without {left:entries}]",
        "a sealed quote: the template's bill at this total, less the entries left out",
        quote,
    ),
    act("{who} quotes an empty bill", "a quote without a line", |said, teller| {
        submit(said, teller, Bill::default(), 90)
    }),
    act(
        "{who} chooses {firm}[, funding {how:word}]",
        "the owner chooses a quote; funding whole, thirds or each",
        choose,
    ),
    act("{who} asks for more time to choose", "the owner's one extension", |said, teller| {
        teller.act(&said.who("who")?, Act::ExtendChoice(ExtendChoice {}))
    }),
];

fn quote(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let area = teller.project()?.request.area;
    let left = said.try_items("left").unwrap_or_default();
    let bill = bill(area, said.money("price")?, &left);
    let days = said.try_number("days").map_or(90, |n| u16::try_from(n).unwrap_or(u16::MAX));
    submit(said, teller, bill, days)
}

fn submit(said: &Said, teller: &mut Teller<'_>, bill: Bill, days: u16) -> Result<(), Stop> {
    let quote = Quote { bill, days, design: Some(note("open kitchen")?), drawings: Vec::new() };
    teller.act(&said.who("who")?, Act::Quote(Submit { quote }))
}

/// The template's bill of a flat at this total: every line by the same share of the guide's middle price, and what
/// rounding leaves in one free line.
fn bill(area: u32, price: Money, left: &[String]) -> Bill {
    let catalogue = &Guide::built_in().catalogue;
    let lines = catalogue.template(area, catalogue.typical_rooms(area));
    let kept = lines.into_iter().filter(|line| !left.contains(&line.item));
    let priced: Vec<Line> = kept
        .filter_map(|line| {
            let entry = catalogue.entry(&line.item)?;
            Some(Line {
                item: line.item,
                room: room(line.room, line.number),
                unit: entry.unit.label().en.to_owned(),
                quantity_milli: line.quantity_milli,
                unit_price: entry.mid,
                comparable: true,
                ..Line::default()
            })
        })
        .collect();
    scaled(priced, price)
}

/// A room as the comparison names it: `flat`, `kitchen-1`, `bedroom-2`.
fn room(room: Room, number: u8) -> String {
    let kind = format!("{room:?}").to_lowercase();
    if room == Room::Flat { kind } else { format!("{kind}-{number}") }
}

fn scaled(mut lines: Vec<Line>, price: Money) -> Bill {
    let guide: Money = lines.iter().map(Line::amount).sum();
    for line in &mut lines {
        line.unit_price = line.unit_price.scaled(price.as_fen(), guide.as_fen());
        // Rounded up to the fen, all lines together could pass the price.
        if amount(line.quantity_milli, line.unit_price)
            > amount(line.quantity_milli, line.unit_price.less(Money::fen(1)))
        {
            line.unit_price = line.unit_price.less(Money::fen(1));
        }
    }
    let sum: Money = lines.iter().map(Line::amount).sum();
    let rest = price.less(sum);
    if rest.is_positive() {
        let item = "everything else".to_owned();
        lines.push(Line { item, quantity_milli: 1_000, unit_price: rest, ..Line::default() });
    }
    Bill { lines }
}

fn choose(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let funding = match said.try_word("how").as_deref() {
        None => None,
        Some("whole") => Some(Funding::Whole),
        Some("thirds") => Some(Funding::Thirds),
        Some("each") => Some(Funding::Each),
        Some(other) => return Err(Stop::unclear(format!("funding is whole, thirds or each, not {other}"))),
    };
    let firm = said.who("firm")?.firm();
    teller.act(&said.who("who")?, Act::Choose(Choose { firm, funding }))
}
