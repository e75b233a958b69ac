//! What the blanks of a sentence hold once it is read. What it is not: a command.

use crate::cast::Member;
use rules::{Money, Period};

/// What one blank holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// Somebody of the story.
    Who(Member),
    /// A count, or a number from 1.
    Number(u32),
    /// Yuan.
    Money(Money),
    /// A stretch of time.
    Period(Period),
    /// `2026-03-02 09:00`, read by the market's calendar when the story is told.
    Moment(String),
    /// A quoted text.
    Text(String),
    /// A single word.
    Word(String),
    /// Names of items, separated by commas.
    Items(Vec<String>),
    /// A wait by its name, and what it is about.
    Wait(About),
    /// What a visit is for.
    Target(Target),
    /// What a supervisor read.
    Readings(Readings),
    /// Accounts and what is in them.
    Accounts(Vec<(String, Money)>),
    /// Stages and what the work in them is worth.
    Worth(Vec<(u8, Money)>),
    /// A hold: stage, or 6 and 7 for the parts of the retention; its place from 1.
    Hold(u8, u8),
}

/// A wait by its name, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct About {
    /// Its name in the table of waits.
    pub(crate) wait: String,
    /// What it is about.
    pub(crate) of: Of,
}

/// What a wait is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// The whole.
    Whole,
    /// A firm.
    Firm(Member),
    /// A stage.
    Stage(u8),
    /// A hold of a stage, by its place from 1.
    Hold(u8, u8),
    /// A part of the retention.
    Part(u8),
    /// Anything numbered, from 1.
    Number(u32),
    /// A statement line.
    Line(String),
}

/// What a visit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A stage.
    Stage(u8),
    /// The waterproofing gate.
    Gate,
    /// A hold of a stage, by its place from 1.
    Hold(u8, u8),
    /// The valuation.
    Valuation,
    /// A silent site.
    Site,
}

/// What a supervisor read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Readings {
    /// Items not named read good; else they are left out.
    pub(crate) others_good: bool,
    /// Items read bad, or good where nothing else is read.
    pub(crate) named: Vec<Named>,
}

/// One named item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Its id.
    pub(crate) item: String,
    /// Read bad without numbers.
    pub(crate) bad: bool,
    /// Measured points, thousandths.
    pub(crate) points: Vec<i64>,
}

/// The blanks of one sentence, filled; and the words that were said though they may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said(Vec<(&'static str, Value)>, Vec<&'static str>);

impl Said {
    pub(crate) fn bind(&mut self, name: &'static str, value: Value) {
        self.0.push((name, value));
    }

    /// A word of a part that may be left out was said.
    pub(crate) fn flag(&mut self, word: &'static str) {
        self.1.push(word);
    }

    /// Where the reader stands, to come back to.
    pub(crate) fn mark(&self) -> (usize, usize) {
        (self.0.len(), self.1.len())
    }

    /// Back to where it stood.
    pub(crate) fn back(&mut self, mark: (usize, usize)) {
        self.0.truncate(mark.0);
        self.1.truncate(mark.1);
    }

    /// Whether a part that may be left out, with this word in it, was said.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.1.contains(&word)
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(n, _)| *n == name).map(|(_, v)| v)
    }
}

macro_rules! getters {
    ($($(#[$doc:meta])* $get:ident, $try_get:ident, $variant:ident -> $kind:ty;)*) => {
        impl Said {$(
            $(#[$doc])*
            #[allow(dead_code, reason = "each kind has both ways to be read")]
            pub(crate) fn $try_get(&self, name: &str) -> Option<$kind> {
                let all = self.0.iter().filter(|(n, _)| *n == name);
                all.map(|(_, v)| v).find_map(|v| if let Value::$variant(it) = v { Some(it.clone()) } else { None })
            }

            $(#[$doc])*
            #[allow(dead_code, reason = "each kind has both ways to be read")]
            pub(crate) fn $get(&self, name: &str) -> Result<$kind, crate::outcome::Stop> {
                self.$try_get(name).ok_or_else(|| crate::outcome::Stop::unclear(format!("the sentence has no {name}")))
            }
        )*}
    };
}

getters! {
    /// Somebody.
    who, try_who, Who -> Member;
    /// A number.
    number, try_number, Number -> u32;
    /// An amount.
    money, try_money, Money -> Money;
    /// A stretch of time.
    period, try_period, Period -> Period;
    /// A moment as written.
    moment, try_moment, Moment -> String;
    /// A quoted text.
    text, try_text, Text -> String;
    /// A word.
    word, try_word, Word -> String;
    /// Items.
    items, try_items, Items -> Vec<String>;
    /// A wait.
    wait, try_wait, Wait -> About;
    /// What a visit is for.
    target, try_target, Target -> Target;
    /// Readings.
    readings, try_readings, Readings -> Readings;
    /// Accounts.
    accounts, try_accounts, Accounts -> Vec<(String, Money)>;
    /// Worth by stage.
    worth, try_worth, Worth -> Vec<(u8, Money)>;
}

impl Said {
    /// A stage's number.
    pub(crate) fn stage(&self) -> Result<u8, crate::outcome::Stop> {
        Ok(u8::try_from(self.number("stage")?).unwrap_or(u8::MAX))
    }

    /// A hold: stage, place from 0.
    pub(crate) fn hold(&self) -> Result<(u8, u8), crate::outcome::Stop> {
        match self.get("hold") {
            Some(Value::Hold(stage, place)) => Ok((*stage, place.saturating_sub(1))),
            _ => Err(crate::outcome::Stop::unclear("the sentence has no hold".into())),
        }
    }

    /// A thing numbered from 1, as its place from 0.
    pub(crate) fn place(&self, name: &str) -> Result<u16, crate::outcome::Stop> {
        Ok(u16::try_from(self.number(name)?.saturating_sub(1)).unwrap_or(u16::MAX))
    }
}
