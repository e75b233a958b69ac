//! The guide to read in: prices item by item, checklists stage by stage, each fact with its source and whether anybody
//! compared the two. What it is not: a quote, or a standard; the sources are named.

use crate::operator::count;
use crate::{Answer, App, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Path, State};
use guide::catalogue::{Entry, Label, Trade};
use guide::checklist::{Item, Kind};
use guide::{Catalogue, Checklist};

/// What there is to read.
#[derive(Debug, Template)]
#[template(path = "public/guide.html")]
pub(crate) struct Index {
    frame: Frame,
    note: String,
    lists: Vec<(String, String, String)>,
}

/// Prices, trade by trade.
#[derive(Debug, Template)]
#[template(path = "public/prices.html")]
pub(crate) struct Prices {
    frame: Frame,
    note: String,
    version: String,
    checked: bool,
    trades: Vec<(&'static str, Vec<Price>)>,
}

impl Prices {
    /// How many items a trade has.
    fn lines(&self, prices: &[Price]) -> i64 {
        i64::try_from(prices.len()).unwrap_or(i64::MAX)
    }
}

#[derive(Debug)]
struct Price {
    name: String,
    unit: &'static str,
    low: String,
    mid: String,
    high: String,
    stage: String,
}

/// A checklist, stage by stage.
#[derive(Debug, Template)]
#[template(path = "public/checklist.html")]
pub(crate) struct List {
    frame: Frame,
    title: String,
    version: String,
    counted: String,
    stages: Vec<Stage>,
}

/// The items of a stage.
#[derive(Debug)]
struct Stage {
    no: u8,
    name: String,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    id: String,
    text: String,
    method: String,
    limit: String,
    kind: String,
    mood: &'static str,
    gate: bool,
    hidden: bool,
    source: String,
    checked: bool,
}

pub(crate) async fn index(State(app): State<App>, frame: Frame) -> Page<Index> {
    let tag = frame.lang().tag();
    let row = |list: &Checklist| {
        let path = format!("/guide/checklist/{}", list.profile());
        (path, list.title().get(tag).to_owned(), count(&frame, "public-items", list.items().len()))
    };
    let lists = app.guide().in_force().map(row).collect();
    Page(Index { note: app.guide().catalogue.note().get(tag).to_owned(), lists, frame })
}

pub(crate) async fn prices(State(app): State<App>, frame: Frame) -> Page<Prices> {
    let catalogue = &app.guide().catalogue;
    let of = |trade: &Trade| (said(&frame, trade.label()), of_trade(&frame, catalogue, *trade));
    let trades = Trade::ALL.iter().map(of).filter(|(_, prices)| !prices.is_empty()).collect();
    Page(Prices {
        note: catalogue.note().get(frame.lang().tag()).to_owned(),
        version: catalogue.version().to_owned(),
        checked: catalogue.checked(),
        trades,
        frame,
    })
}

fn of_trade(frame: &Frame, catalogue: &Catalogue, trade: Trade) -> Vec<Price> {
    let of = catalogue.entries().iter().filter(|entry| entry.trade == trade);
    of.map(|entry| price(frame, entry)).collect()
}

fn price(frame: &Frame, entry: &Entry) -> Price {
    Price {
        name: entry.name.get(frame.lang().tag()).to_owned(),
        unit: said(frame, entry.unit.label()),
        low: frame.money(entry.low),
        mid: frame.money(entry.mid),
        high: frame.money(entry.high),
        stage: frame.words().stage_title(entry.stage()),
    }
}

/// A fixed word of the guide in the reader's language.
fn said(frame: &Frame, label: Label) -> &'static str {
    match frame.lang() {
        words::Language::Zh => label.zh,
        words::Language::En => label.en,
    }
}

pub(crate) async fn checklist(
    State(app): State<App>,
    frame: Frame,
    Path(profile): Path<String>,
) -> Answer<List> {
    let list = app.guide().checklist(&profile).ok_or(Fault::NotFound)?;
    let stages = (0..=5).map(|no| stage(&frame, list, no)).filter(|stage| !stage.lines.is_empty());
    Ok(Page(List {
        title: list.title().get(frame.lang().tag()).to_owned(),
        version: list.version().to_owned(),
        counted: counted(&frame, list),
        stages: stages.collect(),
        frame,
    }))
}

/// How many of the items somebody compared with their source.
fn counted(frame: &Frame, list: &Checklist) -> String {
    let number = |count: usize| words::Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let checked = list.items().iter().filter(|item| item.source.checked).count();
    let facts = [("checked", number(checked)), ("count", number(list.items().len()))];
    frame.words().say_with("public-counted", &facts)
}

fn stage(frame: &Frame, list: &Checklist, no: u8) -> Stage {
    let name = if no == 0 { frame.say("public-stage-before") } else { frame.words().stage_title(no) };
    Stage { no, name, lines: list.stage(no).map(|item| line(frame, item)).collect() }
}

fn line(frame: &Frame, item: &Item) -> Line {
    let tag = frame.lang().tag();
    let source = &item.source;
    let (kind, mood) = kind(item.kind);
    Line {
        id: item.id.to_string(),
        text: item.text.get(tag).to_owned(),
        method: item.method.get(tag).to_owned(),
        limit: item.limit.as_ref().map(ToString::to_string).unwrap_or_default(),
        kind: frame.say_under("kind", kind),
        mood,
        gate: item.gate,
        hidden: item.hidden,
        source: format!("{} · {} · {}", source.standard, source.edition, source.clause),
        checked: source.checked,
    }
}

/// The name of a kind in the words, and its badge.
const fn kind(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Red => ("red", "bad"),
        Kind::Tol => ("tol", ""),
        Kind::Test => ("test", "warn"),
        Kind::Visual => ("visual", "good"),
    }
}
