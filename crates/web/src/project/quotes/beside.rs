//! The lines of all quotes beside one another: first those that differ, then all, room by room. What it is not: the marks;
//! they are the rules'.

use super::named::{entry, item_name, label, placed, room_name};
use crate::project::Seen;
use guide::show_milli;
use rules::Money;
use rules::compare::{Cell, Comparison, Mark, Row};
use std::cmp::Reverse;

/// The rows of a room, with what each quote asks for it.
#[derive(Debug)]
pub(super) struct RoomView {
    pub(super) name: String,
    pub(super) lines: String,
    /// How many of them have a mark.
    pub(super) marked: String,
    /// What each quote asks for it.
    pub(super) sums: Vec<(String, String)>,
    pub(super) rows: Vec<RowView>,
}

/// A line.
#[derive(Debug)]
pub(super) struct RowView {
    pub(super) item: String,
    pub(super) trade: &'static str,
    pub(super) cells: Vec<CellView>,
}

/// What one quote says of it.
#[derive(Debug)]
pub(super) struct CellView {
    /// Whose it is.
    pub(super) of: String,
    pub(super) class: &'static str,
    pub(super) amount: String,
    pub(super) detail: String,
    pub(super) mark: String,
}

/// The lines in which something stands out or that make a quote's difference, the largest difference first.
pub(super) fn differing(seen: &Seen, compared: &Comparison, names: &[String]) -> Vec<RowView> {
    let causes =
        || compared.quotes.iter().flat_map(|quote| &quote.causes).filter_map(|cause| cause.place.as_ref());
    let is_cause = |row: &Row| causes().any(|(item, room)| *item == row.item && *room == row.room);
    let mut rows: Vec<&Row> = compared.rows.iter().filter(|row| is_marked(row) || is_cause(row)).collect();
    rows.sort_by_key(|row| Reverse(spread(row)));
    rows.into_iter().map(|row| row_view(seen, row, placed(seen, &row.item, &row.room), names)).collect()
}

fn is_marked(row: &Row) -> bool {
    row.cells.iter().any(|cell| cell.mark.is_some())
}

/// Between the highest and the lowest; a line that is missing costs nothing.
fn spread(row: &Row) -> Money {
    let amounts = || row.cells.iter().map(|cell| cell.amount);
    amounts().max().unwrap_or_default() - amounts().min().unwrap_or_default()
}

/// All rows by room, in the order of the template.
pub(super) fn rooms(seen: &Seen, compared: &Comparison, names: &[String]) -> Vec<RoomView> {
    let mut rooms: Vec<(&str, Vec<&Row>)> = Vec::new();
    for row in &compared.rows {
        match rooms.iter_mut().find(|(room, _)| *room == row.room) {
            Some((_, rows)) => rows.push(row),
            None => rooms.push((&row.room, vec![row])),
        }
    }
    rooms.into_iter().map(|(room, rows)| room_view(seen, room, &rows, names)).collect()
}

fn room_view(seen: &Seen, room: &str, rows: &[&Row], names: &[String]) -> RoomView {
    let said =
        |key, number: usize| seen.frame.say_count(key, "number", i64::try_from(number).unwrap_or(i64::MAX));
    let marked = rows.iter().filter(|row| is_marked(row)).count();
    let sum = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.cells.get(column));
        seen.frame.money(cells.map(|cell| cell.amount).sum())
    };
    RoomView {
        name: room_name(seen, room),
        lines: said("compare-room-lines", rows.len()),
        marked: if marked == 0 { String::new() } else { said("compare-room-marked", marked) },
        sums: names.iter().cloned().zip((0..).map(sum)).collect(),
        rows: rows.iter().map(|row| row_view(seen, row, item_name(seen, &row.item), names)).collect(),
    }
}

fn row_view(seen: &Seen, row: &Row, item: String, names: &[String]) -> RowView {
    let known = entry(seen, &row.item);
    let unit = known.map_or("", |entry| label(seen, entry.unit.label()));
    RowView {
        item,
        trade: known.map_or("", |entry| label(seen, entry.trade.label())),
        cells: row.cells.iter().zip(names).map(|(cell, name)| cell_view(seen, cell, unit, name)).collect(),
    }
}

fn cell_view(seen: &Seen, cell: &Cell, unit: &str, name: &str) -> CellView {
    let missing = cell.mark == Some(Mark::Missing);
    let class = match cell.mark {
        Some(Mark::Missing) => "missing",
        Some(_) => "outlier",
        None => "",
    };
    let detail = || format!("{} {unit} × {}", show_milli(cell.quantity_milli), cell.unit_price);
    CellView {
        of: name.to_owned(),
        class,
        amount: if missing { String::new() } else { seen.frame.money(cell.amount) },
        detail: if missing { String::new() } else { detail() },
        mark: cell.mark.as_ref().map(|mark| seen.frame.words().mark(mark)).unwrap_or_default(),
    }
}
