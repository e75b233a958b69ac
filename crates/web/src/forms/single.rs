//! Fields that hold one value, needed or not: texts, numbers, amounts, moments, ids. What it is not: a choice out of a
//! few; that is `choice.rs`.

use super::decimal;
use super::form::{Field, Reader, Writer};
use super::wrong::{Why, Wrong};
use market::text::{Code, Digest, Name, Note, Reference};
use market::{FirmId, StaffId};
use rules::{At, Calendar, Money, Seed};

/// A value written in one field.
pub(super) trait Single: Sized {
    /// Reads a text that is trimmed and not empty.
    fn parse(text: &str, calendar: &Calendar) -> Result<Self, Bad>;
    /// Writes it so that it reads back.
    fn show(&self, calendar: &Calendar) -> String;
}

/// What is wrong with a text, and the bounds it should have kept.
pub(super) struct Bad(Why, Option<(i64, i64)>);

impl From<Why> for Bad {
    fn from(why: Why) -> Self {
        Self(why, None)
    }
}

impl Bad {
    /// Wrong, with bounds where the value left them.
    pub(super) fn bounded(why: Why, least: i64, most: i64) -> Self {
        Self(why, matches!(why, Why::OutOfRange | Why::TooLong).then_some((least, most)))
    }

    /// As a wrong field.
    pub(super) fn of(self, field: impl Into<String>) -> Wrong {
        Wrong { field: field.into(), why: self.0, bounds: self.1 }
    }
}

impl<T: Single> Field for T {
    fn read(name: &str, from: &mut Reader<'_>) -> Option<Self> {
        let text = from.one(name)?;
        let read = text.ok_or_else(|| Wrong::new(name, Why::Missing));
        let calendar = from.calendar;
        from.keep(read.and_then(|text| T::parse(text, calendar).map_err(|bad| bad.of(name))))
    }

    fn write(&self, name: &str, to: &mut Writer<'_>) {
        to.put(name, self.show(to.calendar));
    }
}

impl<T: Single> Field for Option<T> {
    fn read(name: &str, from: &mut Reader<'_>) -> Option<Self> {
        let Some(text) = from.one(name)? else { return Some(None) };
        let read = T::parse(text, from.calendar).map_err(|bad| bad.of(name));
        from.keep(read).map(Some)
    }

    fn write(&self, name: &str, to: &mut Writer<'_>) {
        if let Some(value) = self {
            value.write(name, to);
        }
    }
}

macro_rules! numbers {
    ($($kind:ty),*) => {$(
        impl Single for $kind {
            fn parse(text: &str, _: &Calendar) -> Result<Self, Bad> {
                let read = decimal::whole(text).and_then(|n| n.try_into().map_err(|_| Why::OutOfRange));
                read.map_err(|why| Bad::bounded(why, 0, i64::from(Self::MAX)))
            }

            fn show(&self, _: &Calendar) -> String {
                self.to_string()
            }
        }
    )*};
}

numbers!(u8, u16, u32);

macro_rules! texts {
    ($($kind:ident: $otherwise:ident),*) => {$(
        impl Single for $kind {
            fn parse(text: &str, _: &Calendar) -> Result<Self, Bad> {
                let long = || Bad::bounded(Why::TooLong, 1, Self::MOST as i64);
                let text = tidy(text, Self::MOST).ok_or_else(long)?;
                Self::new(&text).ok_or_else(|| Why::$otherwise.into())
            }

            fn show(&self, _: &Calendar) -> String {
                self.to_string()
            }
        }
    )*};
}

texts!(Name: BadCharacter, Note: BadCharacter, Reference: BadCharacter, Code: NotInGuide);

/// A text with `\n` for every line end and a space for a tab; none where it has more characters than that.
pub(super) fn tidy(text: &str, most: usize) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let text = text.trim();
    (text.chars().nth(most).is_none()).then(|| text.to_owned())
}

macro_rules! ids {
    ($($kind:ty),*) => {$(
        impl Single for $kind {
            fn parse(text: &str, _: &Calendar) -> Result<Self, Bad> {
                text.parse().map_err(|_| Why::NotAnId.into())
            }

            fn show(&self, _: &Calendar) -> String {
                self.to_string()
            }
        }
    )*};
}

ids!(FirmId, StaffId, Digest, Seed);

impl Single for Money {
    fn parse(text: &str, _: &Calendar) -> Result<Self, Bad> {
        // Bounds of an amount are in fen, as everywhere.
        decimal::yuan(text).map_err(|why| Bad::bounded(why, 0, Self::MAX.as_fen()))
    }

    fn show(&self, _: &Calendar) -> String {
        self.to_string()
    }
}

impl Single for At {
    fn parse(text: &str, calendar: &Calendar) -> Result<Self, Bad> {
        decimal::narrow(text).and_then(|text| calendar.read(&text)).ok_or_else(|| Why::NotADate.into())
    }

    fn show(&self, calendar: &Calendar) -> String {
        calendar.written(*self)
    }
}
