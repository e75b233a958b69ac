//! The bill as rows of a form, trade by trade, filled with the usual quantities, with what the firm handed in before, or
//! with what it typed into a form that was refused. What it is not: the reading of it; that is `forms::bill`.

mod row;

use crate::Frame;
use crate::project::Seen;
use crate::tried::{Names, Tried};
use askama::Template;
use guide::catalogue::{Entry, Label, TemplateLine, Trade};
use market::quote::{Quote, place};
use row::{Row, Said};
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

impl BillPart {
    pub(super) fn new(seen: &Seen, own: Option<&Quote>, tried: Option<&Tried>) -> Self {
        let catalogue = &seen.app.guide().catalogue;
        let (frame, area) = (&seen.frame, seen.project.request.area);
        let mut left: Vec<&Line> = own.iter().flat_map(|quote| &quote.bill.lines).collect();
        let mut rows = Vec::new();
        for line in catalogue.template(area, catalogue.typical_rooms(area)) {
            let Some(entry) = catalogue.entry(&line.item) else { continue };
            let before = take(&mut left, &line);
            let said = said(frame.lang(), entry, &line, before, own.is_some());
            rows.push((entry.trade, Row::of_template(frame, rows.len().saturating_add(1), said, tried)));
        }
        let first = rows.len().saturating_add(1);
        let free = free(&left, first, tried);
        let free = (first..).zip(free).map(|(no, said)| Row::free(frame, no, said, tried)).collect();
        Self { groups: groups(frame.lang(), rows), free, frame: frame.clone() }
    }

    /// What its fields are called, and where they stand on the page.
    pub(super) fn names(&self) -> Names {
        let rows = self.groups.iter().flat_map(|group| &group.rows).chain(&self.free);
        rows.flat_map(|row| row.names(&self.frame)).collect()
    }
}

/// The firm's own line of this place, taken out of what is left.
fn take<'a>(left: &mut Vec<&'a Line>, line: &TemplateLine) -> Option<&'a Line> {
    let (item, room) = place(line);
    let at = left.iter().position(|own| own.comparable && own.item == item && own.room == room)?;
    Some(left.remove(at))
}

/// The usual quantity where nothing was handed in yet; what was left out stays out.
fn said(lang: Language, entry: &Entry, line: &TemplateLine, own: Option<&Line>, again: bool) -> Said {
    let (item, room) = place(line);
    let number = if line.number > 1 { format!(" {}", line.number) } else { String::new() };
    let blank = Said {
        name: entry.name.get(lang.tag()).to_owned(),
        place: format!("{}{number}", in_words(lang, line.room.label())),
        sign: in_words(lang, entry.unit.label()).to_owned(),
        item,
        room,
        unit: entry.unit.label().en.to_owned(),
        quantity: if again { String::new() } else { guide::show_milli(line.quantity_milli) },
        comparable: true,
        ..Said::default()
    };
    match own {
        Some(own) => blank.with(own),
        None => blank,
    }
}

/// What was handed in beside the template, then empty rows: no fewer than a refused form had.
fn free(left: &[&Line], first: usize, tried: Option<&Tried>) -> Vec<Said> {
    let own = left.iter().map(|line| {
        let texts = Said {
            item: line.item.clone(),
            room: line.room.clone(),
            unit: line.unit.clone(),
            ..Said::default()
        };
        texts.with(line)
    });
    let sent = tried.iter().flat_map(|tried| tried.names()).filter_map(row::number).max();
    let least = sent.map_or(0, |last| usize::from(last).saturating_add(1).saturating_sub(first));
    let many = left.len().saturating_add(FREE).max(least);
    own.chain(std::iter::repeat_with(Said::default)).take(many).collect()
}

fn groups(lang: Language, rows: Vec<(Trade, Row)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut last = None;
    for (trade, row) in rows {
        if last != Some(trade) {
            groups.push(Group { trade: in_words(lang, trade.label()), rows: Vec::new() });
            last = Some(trade);
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row);
        }
    }
    groups
}

const fn in_words(lang: Language, label: Label) -> &'static str {
    match lang {
        Language::Zh => label.zh,
        Language::En => label.en,
    }
}
