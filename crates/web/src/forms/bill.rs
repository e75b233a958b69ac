//! A bill of quantities in a form: fields `line-<n>-<column>`, in the order of n. A row of the template that is left blank
//! is not offered and makes no line; a row that says anything must say quantity and price. What it is not: the bill's own
//! check (`rules::Bill::check`), which knows bounds and repeats.

use super::decimal;
use super::fields::Fields;
use super::form::{Field, Reader, Writer, ticked};
use super::single::{Single, tidy};
use super::wrong::{Why, Wrong};
use market::limits;
use rules::bill::{Bill, Line, TEXT};
use rules::{Calendar, Money};
use std::collections::BTreeMap;

/// The columns of a line.
const COLUMNS: [&str; 9] =
    ["item", "room", "unit", "quantity", "price", "labour", "material", "free", "allowance"];

/// The raw texts of a line, by column.
struct Row<'a> {
    number: u16,
    cells: BTreeMap<&'static str, &'a str>,
}

impl Field for Bill {
    fn read(name: &str, from: &mut Reader<'_>) -> Option<Self> {
        let rows = rows(name, from)?;
        let offered: Vec<&Row<'_>> = rows.values().filter(|row| !row.is_blank()).collect();
        if offered.len() > limits::BILL_LINES {
            from.refuse(Wrong::new(name, Why::TooMany).within(1, limits::BILL_LINES));
            return None;
        }
        let lines: Vec<Option<Line>> = offered.into_iter().map(|row| row.line(name, from)).collect();
        lines.into_iter().collect::<Option<Vec<Line>>>().map(|lines| Self { lines })
    }

    fn write(&self, name: &str, to: &mut Writer<'_>) {
        for (n, line) in (1..).zip(&self.lines) {
            write_line(line, &format!("{name}-{n}"), to);
        }
    }
}

fn write_line(line: &Line, at: &str, to: &mut Writer<'_>) {
    let texts =
        [("item", &line.item), ("room", &line.room), ("unit", &line.unit), ("material", &line.material)];
    for (column, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        to.put(format!("{at}-{column}"), text);
    }
    to.put(format!("{at}-quantity"), guide::show_milli(line.quantity_milli));
    to.put(format!("{at}-price"), line.unit_price.to_string());
    if !line.labour.is_zero() {
        to.put(format!("{at}-labour"), line.labour.to_string());
    }
    for (column, _) in
        [("free", !line.comparable), ("allowance", line.allowance)].into_iter().filter(|(_, is)| *is)
    {
        to.put(format!("{at}-{column}"), "yes");
    }
}

/// The rows by number; none where a field of a row cannot be placed.
fn rows<'a>(name: &str, from: &mut Reader<'a>) -> Option<BTreeMap<u16, Row<'a>>> {
    let mut rows = BTreeMap::new();
    let mut sound = true;
    let fields = from.fields;
    for (field, text) in fields.pairs() {
        let Some(place) = field.strip_prefix(name).and_then(|rest| rest.strip_prefix('-')) else { continue };
        let placed = put(&mut rows, name, place, text.trim());
        sound &= from.keep(placed).is_some();
    }
    sound.then_some(rows)
}

/// The number of the row that is the n-th of those offered, counted from 1 as the market counts lines.
pub(crate) fn row_of_line(name: &str, line: usize, fields: &Fields) -> Option<u16> {
    let mut rows: BTreeMap<u16, Row<'_>> = BTreeMap::new();
    for (field, text) in fields.pairs() {
        let place = field.strip_prefix(name).and_then(|rest| rest.strip_prefix('-'));
        let _ = place.map(|place| put(&mut rows, name, place, text.trim()));
    }
    rows.values().filter(|row| !row.is_blank()).nth(line.checked_sub(1)?).map(|row| row.number)
}

fn put<'a>(rows: &mut BTreeMap<u16, Row<'a>>, name: &str, place: &str, text: &'a str) -> Result<(), Wrong> {
    let Some((number, column)) = place_of(place) else { return Err(Wrong::new(name, Why::NotANumber)) };
    let row = rows.entry(number).or_insert_with(|| Row { number, cells: BTreeMap::new() });
    match row.cells.insert(column, text) {
        None => Ok(()),
        Some(_) => Err(Wrong::new(format!("{name}-{number}-{column}"), Why::Repeated)),
    }
}

/// `12-price`: a number as a machine writes it, and a column.
fn place_of(place: &str) -> Option<(u16, &'static str)> {
    let (number, column) = place.split_once('-')?;
    let column = COLUMNS.into_iter().find(|known| *known == column)?;
    let read: u16 = number.parse().ok()?;
    (read.to_string() == number).then_some((read, column))
}

impl<'a> Row<'a> {
    /// The text of a column, where it says anything.
    fn cell(&self, column: &str) -> Option<&'a str> {
        self.cells.get(column).copied().filter(|text| !text.is_empty())
    }

    /// Nothing is offered here: no number, no material, and nothing that somebody typed into a free row.
    fn is_blank(&self) -> bool {
        let says = |column: &&str| self.cell(column).is_some();
        let free = self.cell("free").is_some() && ["item", "room", "unit"].iter().any(says);
        !free && !["quantity", "price", "labour", "material"].iter().any(says)
    }

    fn line(&self, name: &str, from: &mut Reader<'_>) -> Option<Line> {
        let calendar = from.calendar;
        let of = |column: &str| format!("{name}-{}-{column}", self.number);
        let item = from.keep(needed(self.text("item", of("item")), of("item")));
        let room = from.keep(self.text("room", of("room")));
        let unit = from.keep(self.text("unit", of("unit")));
        let material = from.keep(self.text("material", of("material")));
        let quantity = from.keep(self.quantity(of("quantity")));
        let price = from.keep(self.amount("price", of("price"), calendar));
        let labour = from.keep(self.labour(of("labour"), calendar));
        let free = from.keep(ticked(&of("free"), self.cell("free")));
        let allowance = from.keep(ticked(&of("allowance"), self.cell("allowance")));
        Some(Line {
            item: item?,
            room: room?,
            unit: unit?,
            quantity_milli: quantity?,
            unit_price: price?,
            labour: labour?,
            material: material?,
            comparable: !free?,
            allowance: allowance?,
        })
    }

    /// One line of text, empty where nothing is said.
    fn text(&self, column: &str, field: String) -> Result<String, Wrong> {
        let text = tidy(self.cell(column).unwrap_or_default(), TEXT).filter(|text| text.len() <= TEXT);
        match text {
            None => Err(Wrong::new(field, Why::TooLong).within(0, TEXT)),
            Some(text) if !text.chars().all(market::text::is_text) => {
                Err(Wrong::new(field, Why::BadCharacter))
            }
            Some(text) => Ok(text),
        }
    }

    fn quantity(&self, field: String) -> Result<i64, Wrong> {
        let Some(text) = self.cell("quantity") else { return Err(Wrong::new(field, Why::Missing)) };
        match decimal::milli(text) {
            Ok(milli) if milli < 0 => {
                Err(Wrong::new(field, Why::OutOfRange).within(0, rules::bill::QUANTITY))
            }
            Ok(milli) => Ok(milli),
            Err(why) => Err(Wrong::new(field, why)),
        }
    }

    fn amount(&self, column: &str, field: String, calendar: &Calendar) -> Result<Money, Wrong> {
        match self.cell(column) {
            None => Err(Wrong::new(field, Why::Missing)),
            Some(text) => Money::parse(text, calendar).map_err(|bad| bad.of(field)),
        }
    }

    fn labour(&self, field: String, calendar: &Calendar) -> Result<Money, Wrong> {
        if self.cell("labour").is_none() { Ok(Money::ZERO) } else { self.amount("labour", field, calendar) }
    }
}

fn needed(text: Result<String, Wrong>, field: String) -> Result<String, Wrong> {
    text.and_then(|text| if text.is_empty() { Err(Wrong::new(field, Why::Missing)) } else { Ok(text) })
}
