//! Fields that repeat: items, districts, evidence. What it is not: a judge of repeats; whether an item may be named twice
//! is the market's to say.

use super::form::{Field, Reader, Writer};
use super::single::{Bad, Single};
use super::wrong::{Why, Wrong};
use market::FirmId;
use market::limits;
use market::text::{Code, Digest, Evidence};
use rules::Calendar;
use std::collections::BTreeSet;

/// Each value of a repeated field that is not blank; none where one is wrong or there are more than `most`.
fn all<T: Single>(name: &str, most: usize, from: &mut Reader<'_>) -> Option<Vec<T>> {
    let (fields, calendar) = (from.fields, from.calendar);
    let texts = || fields.all(name).map(str::trim).filter(|text| !text.is_empty());
    if texts().nth(most).is_some() {
        from.refuse(Wrong::new(name, Why::TooMany).within(0, most));
        return None;
    }
    let read: Result<Vec<T>, Bad> = texts().map(|text| T::parse(text, calendar)).collect();
    from.keep(read.map_err(|bad| bad.of(name)))
}

macro_rules! lists {
    ($($list:ty: $most:expr),* $(,)?) => {$(
        impl Field for $list {
            fn read(name: &str, from: &mut Reader<'_>) -> Option<Self> {
                all(name, $most, from).map(|values| values.into_iter().collect())
            }

            fn write(&self, name: &str, to: &mut Writer<'_>) {
                self.iter().for_each(|value| value.write(name, to));
            }
        }
    )*};
}

lists! {
    Vec<Evidence>: limits::EVIDENCE,
    Vec<Code>: limits::NAMED_ITEMS,
    BTreeSet<Code>: limits::DISTRICTS,
    BTreeSet<FirmId>: limits::TIES,
    BTreeSet<Digest>: *limits::PRINCIPALS.end(),
}

impl Single for Evidence {
    /// `photo:<64 hexadecimal digits>`: what was stored before, by its digest.
    fn parse(text: &str, calendar: &Calendar) -> Result<Self, Bad> {
        let (kind, digest) = text.split_once(':').ok_or(Why::NotAnId)?;
        Ok(Self { kind: Single::parse(kind, calendar)?, digest: Single::parse(digest, calendar)? })
    }

    fn show(&self, calendar: &Calendar) -> String {
        format!("{}:{}", self.kind.show(calendar), self.digest)
    }
}
