//! The bill as rows of a form, trade by trade, filled with the usual quantities or with what the firm handed in before. What
//! it is not: the reading of it; that is `forms::bill`.

use crate::Frame;
use crate::project::Seen;
use askama::Template;
use guide::catalogue::{Entry, Label, TemplateLine, Trade};
use guide::show_milli;
use market::quote::{Quote, place};
use rules::bill::Line;
use words::Language;

/// Empty rows for what the template does not have; a further save brings as many again.
const FREE: usize = 8;

/// All rows.
#[derive(Debug, Template)]
#[template(path = "firm/bill.html")]
pub(super) struct BillPart {
    frame: Frame,
    groups: Vec<Group>,
    free: Vec<Row>,
}

#[derive(Debug)]
struct Group {
    trade: &'static str,
    rows: Vec<Row>,
}

/// One row; its fields are `line-<no>-<column>`.
#[derive(Debug, Default)]
struct Row {
    no: usize,
    /// What it is, in the reader's words.
    name: String,
    place: String,
    sign: String,
    /// As the bill has it.
    item: String,
    room: String,
    unit: String,
    quantity: String,
    price: String,
    labour: String,
    material: String,
    allowance: bool,
    comparable: bool,
}

impl BillPart {
    pub(super) fn new(seen: &Seen, own: Option<&Quote>) -> Self {
        let catalogue = &seen.app.guide().catalogue;
        let area = seen.project.request.area;
        let mut left: Vec<&Line> = own.iter().flat_map(|quote| &quote.bill.lines).collect();
        let mut rows = Vec::new();
        for line in catalogue.template(area, catalogue.typical_rooms(area)) {
            let Some(entry) = catalogue.entry(&line.item) else { continue };
            let before = take(&mut left, &line);
            rows.push((entry.trade, row(seen.frame.lang(), rows.len(), entry, &line, before, own.is_some())));
        }
        let first = rows.len();
        Self { frame: seen.frame.clone(), groups: groups(seen.frame.lang(), rows), free: free(first, &left) }
    }
}

/// The firm's own line of this place, taken out of what is left.
fn take<'a>(left: &mut Vec<&'a Line>, line: &TemplateLine) -> Option<&'a Line> {
    let (item, room) = place(line);
    let at = left.iter().position(|own| own.comparable && own.item == item && own.room == room)?;
    Some(left.remove(at))
}

/// The usual quantity where nothing was handed in yet; what was left out stays out.
fn row(
    lang: Language,
    no: usize,
    entry: &Entry,
    line: &TemplateLine,
    own: Option<&Line>,
    again: bool,
) -> Row {
    let (item, room) = place(line);
    let usual = if again { String::new() } else { show_milli(line.quantity_milli) };
    let number = if line.number > 1 { format!(" {}", line.number) } else { String::new() };
    let blank = Row {
        no: no.saturating_add(1),
        name: entry.name.get(lang.tag()).to_owned(),
        place: format!("{}{number}", said(lang, line.room.label())),
        sign: said(lang, entry.unit.label()).to_owned(),
        item,
        room,
        unit: entry.unit.label().en.to_owned(),
        quantity: usual,
        comparable: true,
        ..Row::default()
    };
    match own {
        Some(own) => filled(blank, own),
        None => blank,
    }
}

fn filled(row: Row, own: &Line) -> Row {
    let some = |money: rules::Money| if money.is_zero() { String::new() } else { money.to_string() };
    Row {
        quantity: show_milli(own.quantity_milli),
        price: own.unit_price.to_string(),
        labour: some(own.labour),
        material: own.material.clone(),
        allowance: own.allowance,
        comparable: own.comparable,
        ..row
    }
}

/// What was handed in beside the template, then empty rows.
fn free(first: usize, left: &[&Line]) -> Vec<Row> {
    let own = left.iter().map(|line| {
        let texts = Row {
            item: line.item.clone(),
            room: line.room.clone(),
            unit: line.unit.clone(),
            ..Row::default()
        };
        filled(texts, line)
    });
    let rows = own.chain((0..FREE).map(|_| Row::default()));
    rows.zip(first.saturating_add(1)..).map(|(row, no)| Row { no, ..row }).collect()
}

fn groups(lang: Language, rows: Vec<(Trade, Row)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut last = None;
    for (trade, row) in rows {
        if last != Some(trade) {
            groups.push(Group { trade: said(lang, trade.label()), rows: Vec::new() });
            last = Some(trade);
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row);
        }
    }
    groups
}

const fn said(lang: Language, label: Label) -> &'static str {
    match lang {
        Language::Zh => label.zh,
        Language::En => label.en,
    }
}
