//! The open quotes beside one another: rows by room and trade, what is missing, what stands out, what makes the
//! difference; and the choice. What it is not: the comparison; that is the rules'. While the quotes are sealed there is no
//! such page.

use super::{Seen, Viewer, load};
use crate::part::{Choice, Form};
use crate::{Answer, App, Fault, Frame, Member, Page};
use askama::Template;
use axum::extract::{Path, State};
use guide::catalogue::{Entry, Room};
use guide::show_milli;
use market::quote::{Choose, comparison};
use market::{Act, FirmId, List};
use rules::Money;
use rules::compare::{Cause, Cell, Comparison, Mark, Row, Summary};
use words::Language;

/// Accepted contracts nearby that are looked at.
const NEARBY: usize = 200;

/// The page.
#[derive(Debug, Template)]
#[template(path = "project/quotes.html")]
pub(crate) struct QuotesPage {
    frame: Frame,
    path: String,
    estate: String,
    by_guide: bool,
    median: String,
    quotes: Vec<QuoteView>,
    groups: Vec<Group>,
}

/// A quote as a whole.
#[derive(Debug)]
struct QuoteView {
    name: String,
    total: String,
    normalised: String,
    gaps: String,
    free: String,
    days: String,
    design: String,
    marks: Vec<(&'static str, String)>,
    sentence: String,
    choose: Option<Form>,
}

/// Rows of a room.
#[derive(Debug)]
struct Group {
    name: String,
    rows: Vec<RowView>,
}

#[derive(Debug)]
struct RowView {
    item: String,
    trade: String,
    cells: Vec<CellView>,
}

#[derive(Debug)]
struct CellView {
    class: &'static str,
    amount: String,
    detail: String,
    mark: String,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    me: Member,
    Path(id): Path<String>,
) -> Answer<QuotesPage> {
    let seen = load(&app, &frame, &me, &id)?;
    if !matches!(seen.viewer, Viewer::Owner | Viewer::Operator) {
        return Err(Fault::NotFound);
    }
    let compared = comparison(&seen.project, &nearby(&seen)?, &seen.policy).ok_or(Fault::NotFound)?;
    Ok(Page(QuotesPage {
        path: format!("/projects/{}", seen.project.id),
        estate: seen.project.request.estate.to_string(),
        by_guide: compared.by_guide,
        median: frame.money(compared.median),
        quotes: compared.quotes.iter().map(|quote| quote_view(&seen, quote)).collect(),
        groups: groups(&seen, &compared),
        frame,
    }))
}

/// What contracts in the same city were accepted at, for a dwelling of this area.
fn nearby(seen: &Seen) -> Result<Vec<Money>, Fault> {
    let district = seen.project.request.district.as_str();
    let city = seen.app.guide().districts.get(district).and_then(|row| row.parent.clone());
    let Some(city) = city.and_then(|city| market::text::Code::new(&city)) else { return Ok(Vec::new()) };
    let rows = seen.app.store().list(&List::Accepted(city), store::Page::first(NEARBY))?;
    let area = i64::from(seen.project.request.area);
    Ok(rows.into_iter().map(|(_, rate)| Money::fen(rate.saturating_mul(area))).collect())
}

fn name(seen: &Seen, quote: &Summary) -> String {
    seen.firm_name(FirmId::from_bytes(quote.id))
}

fn quote_view(seen: &Seen, quote: &Summary) -> QuoteView {
    let firm = FirmId::from_bytes(quote.id);
    let sent = seen.project.leads.get(&firm).and_then(|lead| lead.quote.as_ref());
    let missing = i64::try_from(quote.missing).unwrap_or(i64::MAX);
    QuoteView {
        name: name(seen, quote),
        total: seen.frame.money(quote.total),
        normalised: seen.frame.money(quote.normalised),
        gaps: seen.frame.say_count("owner-compare-gaps", "number", missing),
        free: seen.frame.money(quote.free),
        days: sent
            .map_or_else(String::new, |it| seen.frame.say_count("form-days", "number", i64::from(it.days))),
        design: sent.and_then(|it| it.design.as_ref()).map(ToString::to_string).unwrap_or_default(),
        marks: marks(seen, quote),
        sentence: sentence(seen, quote),
        choose: choose(seen, firm),
    }
}

fn marks(seen: &Seen, quote: &Summary) -> Vec<(&'static str, String)> {
    let low = (quote.low_bid == Some(true)).then(|| ("bad", seen.say("mark-low-bid")));
    let high = (quote.above_high == Some(true)).then(|| ("warn", seen.say("compare-above-local")));
    let unknown = (quote.unknown > 0).then(|| ("warn", seen.say("compare-unknown")));
    [low, high, unknown].into_iter().flatten().collect()
}

/// The difference to the middle in one sentence: how much, and from what.
fn sentence(seen: &Seen, quote: &Summary) -> String {
    let size = Money::fen(quote.difference.as_fen().saturating_abs());
    let key = match quote.difference.as_fen() {
        0 => return seen.say("compare-even"),
        1.. => "compare-above",
        _ => "compare-below",
    };
    let causes: Vec<String> = quote.causes.iter().map(|cause| cause_said(seen, cause)).collect();
    let causes = causes.join(&seen.say("form-list-gap"));
    let facts = [("amount", seen.frame.money(size)), ("causes", causes)];
    let facts = facts.each_ref().map(|(name, value)| (*name, words::Arg::Text(value)));
    seen.frame.words().say_with(key, &facts)
}

fn cause_said(seen: &Seen, cause: &Cause) -> String {
    let sign = if cause.difference.is_positive() { "+" } else { "−" };
    let size = Money::fen(cause.difference.as_fen().saturating_abs());
    let what = cause.place.as_ref().map_or_else(
        || seen.say("compare-free"),
        |(item, room)| format!("{} ({})", item_name(seen, item), room_name(seen, room)),
    );
    format!("{what} {sign}{size}")
}

/// The choice of a quote, with the plan of payments.
fn choose(seen: &Seen, firm: FirmId) -> Option<Form> {
    if seen.viewer != Viewer::Owner || !seen.may(&Act::Choose(Choose { firm, funding: None })) {
        return None;
    }
    let plans = ["each", "thirds", "whole"];
    let choice = plans.iter().fold(Choice::one("funding", seen.say("compare-funding")), |choice, plan| {
        let text = seen.frame.say_under("funding", plan);
        let choice = choice.option(plan, text, seen.frame.say_under("compare-funding", plan));
        if *plan == words::name(&seen.policy.custody.funding) { choice.chosen() } else { choice }
    });
    Some(Form::act(&seen.frame, seen.project.id, "choose").about("firm", firm).choice(&choice))
}

fn entry<'a>(seen: &'a Seen, item: &str) -> Option<&'a Entry> {
    seen.app.guide().catalogue.entry(item)
}

fn item_name(seen: &Seen, item: &str) -> String {
    entry(seen, item).map_or_else(|| item.to_owned(), |entry| entry.name.get(seen.tag()).to_owned())
}

/// A label in the reader's language.
fn label(seen: &Seen, label: guide::catalogue::Label) -> &'static str {
    match seen.frame.lang() {
        Language::Zh => label.zh,
        Language::En => label.en,
    }
}

/// `bedroom-2` as "Bedroom 2".
fn room_name(seen: &Seen, room: &str) -> String {
    let (kind, number) = room.split_once('-').unwrap_or((room, ""));
    let known = Room::ALL.into_iter().find(|it| words::name(it) == kind);
    let text = known.map_or(kind, |it| label(seen, it.label()));
    format!("{text} {number}").trim_end().to_owned()
}

/// The rows by room, in the order of the template; inside a room by trade, as the template has them.
fn groups(seen: &Seen, compared: &Comparison) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in &compared.rows {
        let room = room_name(seen, &row.room);
        let view = row_view(seen, row);
        match groups.iter_mut().find(|group| group.name == room) {
            Some(group) => group.rows.push(view),
            None => groups.push(Group { name: room, rows: vec![view] }),
        }
    }
    groups
}

fn row_view(seen: &Seen, row: &Row) -> RowView {
    let known = entry(seen, &row.item);
    let unit = known.map_or("", |entry| label(seen, entry.unit.label()));
    let cells = row.cells.iter().map(|cell| cell_view(seen, cell, unit));
    RowView {
        item: item_name(seen, &row.item),
        trade: known.map_or("", |entry| label(seen, entry.trade.label())).to_owned(),
        cells: cells.collect(),
    }
}

fn cell_view(seen: &Seen, cell: &Cell, unit: &str) -> CellView {
    let missing = cell.mark == Some(Mark::Missing);
    let class = match cell.mark {
        Some(Mark::Missing) => "missing",
        Some(_) => "outlier",
        None => "",
    };
    CellView {
        class,
        amount: if missing { String::new() } else { seen.frame.money(cell.amount) },
        detail: if missing {
            String::new()
        } else {
            format!("{} {unit} × {}", show_milli(cell.quantity_milli), cell.unit_price)
        },
        mark: cell.mark.as_ref().map(|mark| seen.frame.words().mark(mark)).unwrap_or_default(),
    }
}
