//! Survey and quote. What it is not: the comparison, which the market computes.

use super::{Sentence, Stop, Teller, act};
use crate::teller::note;
use crate::value::Said;
use guide::Guide;
use guide::catalogue::TemplateLine;
use market::project::Act;
use market::quote::{Choose, ExtendChoice, Quote, Submit, place};
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
        "{who} quotes {price:money}[ in {days:number} days][ without {left:entries}][ with {share:percent} of {other:entries}]",
        "a sealed quote: the template's bill at this total, less the entries left out, or with another quantity of some",
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
    let other = said.try_items("other").unwrap_or_default();
    let share = i64::from(said.try_number("share").unwrap_or(100));
    let mut lines = lines(area);
    lines.retain(|line| !left.contains(&line.item));
    for line in lines.iter_mut().filter(|line| other.contains(&line.item)) {
        line.quantity_milli = line.quantity_milli.saturating_mul(share).checked_div(100).unwrap_or_default();
    }
    let bill = scaled(lines, said.money("price")?);
    let days = said.try_number("days").map_or(90, |n| u16::try_from(n).unwrap_or(u16::MAX));
    submit(said, teller, bill, days)
}

fn submit(said: &Said, teller: &mut Teller<'_>, bill: Bill, days: u16) -> Result<(), Stop> {
    let quote = Quote { bill, days, design: Some(note("open kitchen")?), drawings: Vec::new() };
    teller.act(&said.who("who")?, Act::Quote(Submit { quote }))
}

/// The template's lines of a flat, at the guide's middle prices.
fn lines(area: u32) -> Vec<Line> {
    let catalogue = &Guide::built_in().catalogue;
    let lines = catalogue.template(area, catalogue.typical_rooms(area));
    let priced = |line: TemplateLine| {
        let entry = catalogue.entry(&line.item)?;
        let (item, room) = place(&line);
        let (unit, quantity_milli) = (entry.unit.label().en.to_owned(), line.quantity_milli);
        let unit_price = entry.mid;
        Some(Line { item, room, unit, quantity_milli, unit_price, comparable: true, ..Line::default() })
    };
    lines.into_iter().filter_map(priced).collect()
}

/// A bill at this total: every line by the same share of the guide's middle price, and what rounding leaves in one free
/// line.
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
