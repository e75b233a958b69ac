//! One row of the bill: its cells, each with what stands in it and what is wrong with it. What it is not: a line of a bill;
//! the door makes that of what is typed.

use crate::Frame;
use crate::tried::{Names, Tried};
use guide::show_milli;
use rules::bill::Line;
use words::Arg;

/// What is typed in a cell, and the most characters of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Unit,
    Text,
}

impl Kind {
    /// A text of the bill has 200 bytes: 60 characters of any script.
    const fn most(self) -> usize {
        if matches!(self, Self::Text) { 60 } else { 20 }
    }
}

/// A row; its fields are `line-<no>-<column>`.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) no: usize,
    /// What it is, in the reader's words.
    pub(super) name: String,
    pub(super) place: String,
    /// Fields that nobody types.
    pub(super) hidden: Vec<(String, String)>,
    pub(super) cells: Vec<Cell>,
    /// The box for an allowance.
    pub(super) allowance: Option<bool>,
}

/// What stands in one column of a row.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) value: String,
    pub(super) is_text: bool,
    pub(super) most: usize,
    pub(super) error: Option<String>,
}

/// What a row says before anybody types.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub(super) name: String,
    pub(super) place: String,
    pub(super) sign: String,
    /// As the bill has it.
    pub(super) item: String,
    pub(super) room: String,
    pub(super) unit: String,
    pub(super) quantity: String,
    pub(super) price: String,
    pub(super) labour: String,
    pub(super) material: String,
    pub(super) allowance: bool,
    pub(super) comparable: bool,
}

impl Said {
    /// With what the firm handed in.
    pub(super) fn with(self, own: &Line) -> Self {
        let some = |money: rules::Money| if money.is_zero() { String::new() } else { money.to_string() };
        Self {
            quantity: show_milli(own.quantity_milli),
            price: own.unit_price.to_string(),
            labour: some(own.labour),
            material: own.material.clone(),
            allowance: own.allowance,
            comparable: own.comparable,
            ..self
        }
    }
}

/// Makes the cells of a row.
struct Maker<'a> {
    frame: &'a Frame,
    no: usize,
    tried: Option<&'a Tried>,
}

impl Maker<'_> {
    fn cell(&self, column: &str, label: &str, value: &str, kind: Kind) -> Cell {
        let name = format!("line-{}-{column}", self.no);
        let typed = self.tried.and_then(|tried| tried.typed(&name)).unwrap_or(value).to_owned();
        let error = self.tried.and_then(|tried| tried.wrong(&name)).map(str::to_owned);
        let (is_text, most, label) = (kind != Kind::Number, kind.most(), label.to_owned());
        Cell { name, label, value: typed, is_text, most, error }
    }

    fn say(&self, key: &str) -> String {
        self.frame.say(key)
    }

    fn hidden(&self, column: &str, value: &str) -> (String, String) {
        (format!("line-{}-{column}", self.no), value.to_owned())
    }

    /// Whether a box is ticked.
    fn ticked(&self, column: &str, otherwise: bool) -> bool {
        let sent = |tried: &Tried| tried.typed(&format!("line-{}-{column}", self.no)).is_some();
        self.tried.map_or(otherwise, sent)
    }
}

impl Row {
    /// A row of the template: what and where is given, quantity and prices are typed.
    pub(super) fn of_template(frame: &Frame, no: usize, said: Said, tried: Option<&Tried>) -> Self {
        let make = Maker { frame, no, tried };
        let facts = [("what", make.say("field-quantity")), ("remark", said.sign.clone())];
        let facts = facts.each_ref().map(|(name, value)| (*name, Arg::Text(value)));
        let quantity = frame.words().say_with("form-remark", &facts);
        Self {
            hidden: vec![
                make.hidden("item", &said.item),
                make.hidden("room", &said.room),
                make.hidden("unit", &said.unit),
            ],
            cells: vec![
                make.cell("quantity", &quantity, &said.quantity, Kind::Number),
                make.cell("price", &make.say("field-unit-price"), &said.price, Kind::Number),
                make.cell("labour", &make.say("field-labour"), &said.labour, Kind::Number),
                make.cell("material", &make.say("field-material"), &said.material, Kind::Text),
            ],
            allowance: Some(make.ticked("allowance", said.allowance)),
            no,
            name: said.name,
            place: said.place,
        }
    }

    /// A row in which everything is typed.
    pub(super) fn free(frame: &Frame, no: usize, said: Said, tried: Option<&Tried>) -> Self {
        let make = Maker { frame, no, tried };
        let is_free = make.ticked("free", !said.comparable);
        Self {
            hidden: if is_free { vec![make.hidden("free", "yes")] } else { Vec::new() },
            cells: vec![
                make.cell("item", &make.say("field-item"), &said.item, Kind::Text),
                make.cell("room", &make.say("field-room"), &said.room, Kind::Text),
                make.cell("unit", &make.say("field-unit"), &said.unit, Kind::Unit),
                make.cell("quantity", &make.say("field-quantity"), &said.quantity, Kind::Number),
                make.cell("price", &make.say("field-unit-price"), &said.price, Kind::Number),
                make.cell("material", &make.say("field-material"), &said.material, Kind::Text),
            ],
            allowance: None,
            no,
            name: format!("{} {no}", make.say("field-free-line")),
            place: said.place,
        }
    }

    /// What its fields are called: by the row's own name, which its reader sees.
    pub(super) fn names(&self, frame: &Frame) -> Names {
        let of = |cell: &Cell| {
            let facts = [("row", Arg::Text(&self.name)), ("field", Arg::Text(&cell.label))];
            let label = frame.words().say_with("field-of-row", &facts);
            (cell.name.clone(), label, format!("f-{}", cell.name))
        };
        self.cells.iter().map(of).collect()
    }
}

/// The number of the row that a field belongs to.
pub(super) fn number(field: &str) -> Option<u16> {
    field.strip_prefix("line-")?.split_once('-')?.0.parse().ok()
}
