//! A refusal in words: what is refused, why, and what to do next. What it is not: the decision.

use crate::{Arg, Words};
use market::refusal::Detail;
use market::{Code, Refusal};
use rules::Calendar;

/// A refusal as its reader hears it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// What is refused: a short line.
    pub what: String,
    /// Why, with the facts.
    pub why: String,
    /// What to do next.
    pub next: String,
}

/// Where a detail's word is looked for, after the word itself.
const SHELVES: [&str; 10] =
    ["thing", "role", "field", "phase", "stage", "hold", "wait", "evidence", "reason", "act"];

impl Words {
    /// A refusal: what, why, what next.
    pub fn refusal(&self, refusal: &Refusal, calendar: &Calendar) -> Spoken {
        self.refusal_on(refusal, calendar, &|_| None)
    }

    /// A refusal to somebody whose form calls its fields by these names; a field it does not name has its usual one.
    pub fn refusal_on(
        &self,
        refusal: &Refusal,
        calendar: &Calendar,
        label: &dyn Fn(&str) -> Option<String>,
    ) -> Spoken {
        let part = |part: &str| self.say(&format!("refusal-{}-{part}", refusal.code));
        let facts = refusal.details.iter().filter_map(|(name, detail)| {
            let own = field_in(name, detail).and_then(label);
            self.detail(refusal.code, name, own.or_else(|| self.value(name, detail, calendar)))
        });
        let why = std::iter::once(part("why")).chain(facts).collect::<Vec<_>>();
        Spoken { what: part("what"), why: why.join(self.gap()), next: part("next") }
    }

    /// Why a refusal names its field, to stand beside that field: its name is there already.
    pub fn refusal_beside(&self, refusal: &Refusal, calendar: &Calendar) -> String {
        let facts = refusal.details.iter().filter(|(name, _)| !matches!(*name, "field" | "line"));
        let facts = facts
            .filter_map(|(name, detail)| self.detail(refusal.code, name, self.value(name, detail, calendar)));
        let why = self.say(&format!("refusal-{}-why", refusal.code));
        std::iter::once(why).chain(facts).collect::<Vec<_>>().join(self.gap())
    }

    /// A fact as a sentence of its own: `detail-<code>-<name>` where that is written, else `detail-<name>`. A fact
    /// nobody has words for is left out: the code alone is already true.
    fn detail(&self, code: Code, name: &str, value: Option<String>) -> Option<String> {
        let keys = [format!("detail-{code}-{name}"), format!("detail-{name}")];
        let key = keys.iter().find(|key| self.has(key))?;
        Some(self.say_with(key, &[("value", Arg::Text(&value?))]))
    }

    /// The value of a fact; none where it would say nothing to a reader.
    fn value(&self, name: &str, detail: &Detail, calendar: &Calendar) -> Option<String> {
        match detail {
            Detail::Money(money) => Some(self.money(*money)),
            Detail::At(at) => Some(self.moment(*at, calendar)),
            // A bound that is none: "as much as fits".
            Detail::Number(i64::MAX) => None,
            Detail::Number(no) if name == "stage" => u8::try_from(*no).ok().map(|no| self.stage_title(no)),
            Detail::Number(number) => Some(number.to_string()),
            Detail::Key(word) if is_opaque(word) => None,
            Detail::Key(word) if name == "field" => Some(self.field(word).unwrap_or_else(|| self.word(word))),
            Detail::Key(word) => Some(self.word(word)),
        }
    }

    /// The word for a key that the core names: `stage-submitted`, `owner`, or several.
    /// What has no word stays as it is: a number of the checklist, a line of a bank.
    pub fn word(&self, key: &str) -> String {
        let words = key.split(' ').map(|key| self.shelved_word(key).unwrap_or_else(|| key.to_owned()));
        words.collect::<Vec<_>>().join(" ")
    }

    fn shelved_word(&self, key: &str) -> Option<String> {
        let key = key.replace('_', "-");
        let shelves = SHELVES.iter().map(|shelf| format!("{shelf}-{key}"));
        std::iter::once(key.clone()).chain(shelves).find_map(|key| self.find(&key))
    }
}

/// The field that a fact names.
fn field_in<'a>(name: &str, detail: &'a Detail) -> Option<&'a str> {
    if let (Detail::Key(field), "field") = (detail, name) { Some(field) } else { None }
}

/// Ids and digests say nothing to a reader.
fn is_opaque(word: &str) -> bool {
    word.chars().filter(char::is_ascii_hexdigit).count() >= 32 && !word.contains(' ')
}
