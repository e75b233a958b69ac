//! The kinds of blanks a sentence may have, and how each is read. What it is not: the sentences.

use crate::cast::{Cast, Member, Role};
use crate::token::Token;
use crate::value::{About, Named, Of, Readings, Target, Value};
use market::refusal::Code;
use market::wait::TABLE;
use rules::Money;

mod list;
mod time;

/// Where the reader stands in a line.
pub(crate) struct Cursor<'a, 'b> {
    /// The line's words.
    pub(crate) tokens: &'b [Token<'a>],
    /// The next of them.
    pub(crate) place: usize,
    /// Who is known.
    pub(crate) cast: &'b Cast,
}

impl<'a> Cursor<'a, '_> {
    /// The next word, unquoted, if it is there.
    pub(crate) fn peek(&self) -> Option<&'a str> {
        self.tokens.get(self.place).filter(|t| !t.quoted).map(|t| t.text)
    }

    /// Steps over this word, if it is the next.
    pub(crate) fn eat(&mut self, word: &str) -> Option<()> {
        (self.peek()? == word).then(|| self.place = self.place.saturating_add(1))
    }

    /// Steps over these words, if they are next.
    pub(crate) fn eat_all(&mut self, words: &[&str]) -> Option<()> {
        let before = self.place;
        let all = words.iter().all(|word| self.eat(word).is_some());
        if !all {
            self.place = before;
        }
        all.then_some(())
    }

    /// The next word, read by `read`.
    pub(crate) fn one<T>(&mut self, read: impl FnOnce(&'a str) -> Option<T>) -> Option<T> {
        let value = read(self.peek()?)?;
        self.place = self.place.saturating_add(1);
        Some(value)
    }

    /// A list separated by commas, at least one.
    pub(crate) fn many<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut list = vec![read(self)?];
        loop {
            let before = self.place;
            match self.eat(",").and_then(|()| read(self)) {
                Some(next) => list.push(next),
                None => {
                    self.place = before;
                    return Some(list);
                }
            }
        }
    }

    pub(crate) fn number(&mut self) -> Option<u32> {
        self.one(|w| match w {
            "one" | "a" | "an" => Some(1),
            _ => w.parse().ok(),
        })
    }

    pub(crate) fn small(&mut self) -> Option<u8> {
        self.one(|w| w.parse().ok())
    }

    pub(crate) fn money(&mut self) -> Option<Money> {
        self.one(Money::parse_yuan)
    }

    fn quoted(&mut self) -> Option<String> {
        let text = self.tokens.get(self.place).filter(|t| t.quoted)?.text.to_owned();
        self.place = self.place.saturating_add(1);
        Some(text)
    }

    fn who(&mut self, role: Option<Role>) -> Option<Member> {
        let cast = self.cast;
        self.one(|w| cast.find(w).filter(|m| role.is_none_or(|role| m.role == role)))
    }
}

/// A kind of blank.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Blank {
    /// Its word in the sentences.
    pub(crate) word: &'static str,
    /// What to write there, for people.
    pub(crate) write: &'static str,
    /// How it is read.
    pub(crate) read: fn(&mut Cursor<'_, '_>) -> Option<Value>,
}

macro_rules! blanks {
    ($($word:literal, $write:literal, $read:expr;)*) => {
        /// Every kind of blank.
        pub(crate) const BLANKS: &[Blank] = &[$(Blank { word: $word, write: $write, read: $read },)*];
    };
}

blanks! {
    "who", "the name of somebody introduced before", |c| c.who(None).map(Value::Who);
    "owner", "the name of an owner introduced before", |c| c.who(Some(Role::Owner)).map(Value::Who);
    "firm", "the name of a firm introduced before", |c| c.who(Some(Role::Firm)).map(Value::Who);
    "supervisor", "the name of a supervisor introduced before", |c| c.who(Some(Role::Supervisor)).map(Value::Who);
    "role", "owner, firm, supervisor or operator", |c| c.one(|w| Role::read(w).map(|_| Value::Word(w.to_owned())));
    "name", "a new name, with a capital letter", |c| c.one(name);
    "number", "a number", |c| c.number().map(Value::Number);
    "stage", "a stage, 1 to 5", |c| c.small().map(|n| Value::Number(n.into()));
    "money", "yuan, as in 36,850", |c| c.money().map(Value::Money);
    "period", "a stretch of time, as in 7 days, 24 hours, one minute, 3 business days, 6 months", |c| time::period(c).map(Value::Period);
    "moment", "a moment, as in 2026-03-02 09:00 or 2026-03-09 24:00", |c| time::moment(c).map(Value::Moment);
    "text", "a text in quotes", |c| c.quoted().map(Value::Text);
    "word", "a word", |c| c.one(|w| Some(Value::Word(w.to_owned())));
    "items", "items of the checklist, as in 1.4, 1.7b", |c| c.many(item).map(Value::Items);
    "entries", "entries of the catalogue, as in tiling.floor_wet", |c| c.many(item).map(Value::Items);
    "wait", "a wait of the table, as in window of stage 1, survey of Hongda, payout 1", wait;
    "target", "stage 1, the gate, hold 1 of stage 1, the valuation or the site", |c| target(c).map(Value::Target);
    "hold", "hold 1 of stage 1, or hold 1 of retention 1", |c| hold(c).map(|(s, h)| Value::Hold(s, h));
    "readings", "all good; all good but 1.4, 1.7b at 12 14; only 1.1; nothing", |c| list::readings(c).map(Value::Readings);
    "accounts", "accounts with amounts, as in stage1 0, payable_firm 36,850", |c| c.many(list::account).map(Value::Accounts);
    "worth", "stages with amounts, as in stage 1 at 10,000, stage 2 at 0", |c| c.many(list::worth).map(Value::Worth);
    "percent", "a share, as in 38 %", percent;
}

impl Blank {
    /// The blank of a word.
    pub(crate) fn of(word: &str) -> Option<&'static Self> {
        BLANKS.iter().find(|blank| blank.word == word)
    }
}

fn name(word: &str) -> Option<Value> {
    let sound = word.chars().next().is_some_and(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_ascii()));
    sound.then(|| Value::Word(word.to_owned()))
}

fn item(c: &mut Cursor<'_, '_>) -> Option<String> {
    c.one(|w| w.contains('.').then(|| w.to_owned()))
}

fn percent(c: &mut Cursor<'_, '_>) -> Option<Value> {
    let n = c.one(|w| w.trim_end_matches('%').parse::<u32>().ok())?;
    let _ = c.eat("%");
    Some(Value::Number(n))
}

/// Every code of refusal.
pub const CODES: &[Code] = &[
    Code::Unknown,
    Code::Exists,
    Code::NotYours,
    Code::WrongRole,
    Code::NotAdmitted,
    Code::Tied,
    Code::Closed,
    Code::WrongState,
    Code::NotYet,
    Code::TooLate,
    Code::NotDue,
    Code::AlreadyDone,
    Code::UsedUp,
    Code::Missing,
    Code::OutOfRange,
    Code::Repeated,
    Code::NotInGuide,
    Code::WrongDocument,
    Code::EvidenceNeeded,
    Code::Doubtful,
    Code::DwellingTaken,
    Code::StartsTooLate,
    Code::NobodyEligible,
    Code::BalanceTooSmall,
    Code::CapReached,
    Code::NoCapacity,
    Code::NotFunded,
    Code::GateClosed,
    Code::InUse,
    Code::AboveCap,
    Code::NoReport,
];

fn wait(c: &mut Cursor<'_, '_>) -> Option<Value> {
    let _ = c.eat("the");
    let wait = c.one(|w| TABLE.iter().find(|row| row.name == w).map(|row| row.name.to_owned()))?;
    Some(Value::Wait(About { wait, of: of(c).unwrap_or(Of::Whole) }))
}

fn of(c: &mut Cursor<'_, '_>) -> Option<Of> {
    if let Some(number) = c.number() {
        return Some(Of::Number(number));
    }
    let before = c.place;
    let found = c.eat("of").and_then(|()| about(c));
    if found.is_none() {
        c.place = before;
    }
    found
}

fn about(c: &mut Cursor<'_, '_>) -> Option<Of> {
    if let Some(firm) = c.who(Some(Role::Firm)) {
        return Some(Of::Firm(firm));
    }
    if let Some((stage, hold)) = hold(c) {
        return Some(Of::Hold(stage, hold));
    }
    match c.one(|w| matches!(w, "stage" | "retention" | "ticket" | "line").then_some(w))? {
        "stage" => c.small().map(Of::Stage),
        "retention" => c.small().map(Of::Part),
        "line" => c.quoted().map(Of::Line),
        _ => c.number().map(Of::Number),
    }
}

fn hold(c: &mut Cursor<'_, '_>) -> Option<(u8, u8)> {
    let before = c.place;
    let found = c.eat("hold").and_then(|()| {
        let place = c.small()?;
        c.eat("of")?;
        let retention = c.eat("retention").is_some();
        if !retention {
            c.eat("stage")?;
        }
        let number = c.small()?;
        let first = market::retention::FIRST.saturating_sub(1);
        Some((if retention { first.saturating_add(number) } else { number }, place))
    });
    if found.is_none() {
        c.place = before;
    }
    found
}

fn target(c: &mut Cursor<'_, '_>) -> Option<Target> {
    if let Some((stage, place)) = hold(c) {
        return Some(Target::Hold(stage, place));
    }
    if c.eat("stage").is_some() {
        return c.small().map(Target::Stage);
    }
    c.eat("the")?;
    c.one(|w| match w {
        "gate" => Some(Target::Gate),
        "valuation" => Some(Target::Valuation),
        "site" => Some(Target::Site),
        _ => None,
    })
}
