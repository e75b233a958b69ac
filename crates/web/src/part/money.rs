//! The money bar: who holds what of the whole. What it is not: a balance; the page gives the amounts.

use crate::Frame;
use askama::Template;
use rules::Money;

/// One part of the whole.
#[derive(Clone, Debug)]
pub struct Slice {
    class: &'static str,
    name: String,
    amount: String,
    x: i64,
    width: i64,
}

/// The whole, part by part.
#[derive(Clone, Debug, Template)]
#[template(path = "part/money.html")]
pub struct MoneyBar {
    note: String,
    slices: Vec<Slice>,
}

impl MoneyBar {
    /// What of `whole` was released, lies in custody, is held as contested, can be had back.
    pub fn new(
        frame: &Frame,
        whole: Money,
        parts: [(&'static str, Money); 4],
        note: impl Into<String>,
    ) -> Self {
        let mut x = 0;
        let mut slices = Vec::new();
        for (class, amount) in parts {
            let width = thousandths(amount, whole);
            let name = frame.say(&format!("web-money-{class}"));
            slices.push(Slice { class, name, amount: frame.money(amount), x, width });
            x += width;
        }
        Self { note: note.into(), slices }
    }

    /// With another name for one of its parts.
    #[must_use]
    pub fn named(mut self, class: &str, name: impl Into<String>) -> Self {
        if let Some(slice) = self.slices.iter_mut().find(|slice| slice.class == class) {
            slice.name = name.into();
        }
        self
    }

    /// What is spoken of the picture.
    fn label(&self) -> String {
        let spoken = self.slices.iter().map(|slice| format!("{} {}", slice.name, slice.amount));
        spoken.collect::<Vec<_>>().join(", ")
    }

    /// The four parts in the order in which they are shown.
    pub const fn parts(
        released: Money,
        funded: Money,
        held: Money,
        refundable: Money,
    ) -> [(&'static str, Money); 4] {
        [("released", released), ("funded", funded), ("held", held), ("refundable", refundable)]
    }
}

/// An amount as thousandths of the whole, never more than all of it.
fn thousandths(amount: Money, whole: Money) -> i64 {
    let share = i128::from(amount.as_fen()) * 1000;
    let part = share.checked_div(i128::from(whole.as_fen())).unwrap_or(0);
    i64::try_from(part.clamp(0, 1000)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_never_wider_than_the_whole_and_nothing_of_nothing_is_nothing() {
        assert_eq!(thousandths(Money::yuan(25), Money::yuan(100)), 250);
        assert_eq!(thousandths(Money::yuan(300), Money::yuan(100)), 1000);
        assert_eq!(thousandths(Money::yuan(1), Money::ZERO), 0);
        assert_eq!(thousandths(Money::MAX, Money::MAX), 1000);
    }
}
