//! Reading and writing a form, field by field. A command's fields are listed once, and both directions follow from the
//! list, so that they cannot drift apart. What it is not: the list; that is `nouns.rs`.

use super::fields::Fields;
use super::wrong::{Why, Wrong};
use rules::Calendar;

/// Something that stands in a form under a name: one value, a list, or several fields of its own.
pub(super) trait Field: Sized {
    /// Reads it; none where something is wrong, which the reader then knows.
    fn read(name: &str, from: &mut Reader<'_>) -> Option<Self>;
    /// Writes it so that it reads back.
    fn write(&self, name: &str, to: &mut Writer<'_>);
}

/// Reads a form and remembers everything that is wrong with it.
pub(super) struct Reader<'a> {
    pub(super) fields: &'a Fields,
    pub(super) calendar: &'a Calendar,
    wrong: Vec<Wrong>,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(fields: &'a Fields, calendar: &'a Calendar) -> Self {
        Self { fields, calendar, wrong: Vec::new() }
    }

    /// The one value of a field, trimmed: `Some(None)` where it is absent or blank, none where it stands twice, which is
    /// then remembered as wrong.
    pub(super) fn one(&mut self, name: &str) -> Option<Option<&'a str>> {
        let value = self.keep(self.fields.get(name))?;
        Some(value.map(str::trim).filter(|text| !text.is_empty()))
    }

    /// Remembers what is wrong.
    pub(super) fn refuse(&mut self, wrong: Wrong) {
        self.wrong.push(wrong);
    }

    /// What a field says, or none where it is remembered as wrong.
    pub(super) fn keep<T>(&mut self, read: Result<T, Wrong>) -> Option<T> {
        read.map_err(|wrong| self.refuse(wrong)).ok()
    }

    /// What was read, unless something was wrong.
    pub(super) fn done<T>(self, value: Option<T>) -> Result<T, Vec<Wrong>> {
        match value {
            Some(value) if self.wrong.is_empty() => Ok(value),
            _ => Err(self.wrong),
        }
    }
}

/// Writes a form.
pub(super) struct Writer<'a> {
    pub(super) calendar: &'a Calendar,
    pairs: Vec<(String, String)>,
}

impl<'a> Writer<'a> {
    pub(super) const fn new(calendar: &'a Calendar) -> Self {
        Self { calendar, pairs: Vec::new() }
    }

    /// One more field.
    pub(super) fn put(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.pairs.push((name.into(), value.into()));
    }

    pub(super) fn done(self) -> Vec<(String, String)> {
        self.pairs
    }
}

/// There is no form of this name.
pub(super) fn no_such_form() -> Vec<Wrong> {
    vec![Wrong::new("verb", Why::NoSuchForm)]
}

/// A box: ticked, or absent.
pub(super) struct Tick(pub(super) bool);

impl Tick {
    pub(super) fn read(name: &str, from: &mut Reader<'_>) -> Option<Self> {
        let text = from.one(name)?;
        from.keep(ticked(name, text)).map(Self)
    }

    pub(super) fn show(ticked: &bool, name: &str, to: &mut Writer<'_>) {
        if *ticked {
            to.put(name, "yes");
        }
    }
}

/// Whether a box is ticked. `no` in a box is a mistake of whoever wrote the form, and never a tick.
pub(super) fn ticked(name: &str, text: Option<&str>) -> Result<bool, Wrong> {
    match text {
        None => Ok(false),
        Some("yes" | "on" | "true" | "1") => Ok(true),
        Some(_) => Err(Wrong::new(name, Why::NotAChoice)),
    }
}

/// Reads one field: by its type, or by a wrapper that says how (`Tick`).
macro_rules! take {
    ($name:literal, $from:expr) => {
        $crate::forms::form::Field::read($name, $from)
    };
    ($name:literal as $wrap:ident, $from:expr) => {
        $wrap::read($name, $from).map(|wrapped| wrapped.0)
    };
}

/// Writes one field, likewise.
macro_rules! put {
    ($value:expr, $name:literal, $to:expr) => {
        $crate::forms::form::Field::write($value, $name, $to)
    };
    ($value:expr, $name:literal as $wrap:ident, $to:expr) => {
        $wrap::show($value, $name, $to)
    };
}

/// Lists the fields of structs: `field: "name"`, or `field: "name" as Tick` for a box. A struct stands in a form by its
/// fields; the name it is read under counts for nothing. All fields are read before the first wrong one ends it.
macro_rules! form {
    ($($kind:ty { $($field:ident: $name:literal $(as $wrap:ident)?),* $(,)? })*) => {$(
        impl $crate::forms::form::Field for $kind {
            #[allow(unused_variables, reason = "some forms have no fields")]
            fn read(_: &str, from: &mut $crate::forms::form::Reader<'_>) -> Option<Self> {
                $(let $field = $crate::forms::form::take!($name $(as $wrap)?, from);)*
                Some(Self { $($field: $field?),* })
            }

            #[allow(unused_variables, reason = "some forms have no fields")]
            fn write(&self, _: &str, to: &mut $crate::forms::form::Writer<'_>) {
                $($crate::forms::form::put!(&self.$field, $name $(as $wrap)?, to);)*
            }
        }
    )*};
}

pub(super) use {form, put, take};
