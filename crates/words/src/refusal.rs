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
        let part = |part: &str| self.say(&format!("refusal-{}-{part}", refusal.code));
        let facts = refusal
            .details
            .iter()
            .filter_map(|(name, detail)| self.detail(refusal.code, name, detail, calendar));
        let why = std::iter::once(part("why")).chain(facts).collect::<Vec<_>>();
        Spoken { what: part("what"), why: why.join(self.gap()), next: part("next") }
    }

    /// A fact as a sentence of its own: `detail-<code>-<name>` where that is written, else `detail-<name>`. A fact
    /// nobody has words for is left out: the code alone is already true.
    fn detail(&self, code: Code, name: &str, detail: &Detail, calendar: &Calendar) -> Option<String> {
        let keys = [format!("detail-{code}-{name}"), format!("detail-{name}")];
        let key = keys.iter().find(|key| self.has(key))?;
        let value = self.value(name, detail, calendar)?;
        Some(self.say_with(key, &[("value", Arg::Text(&value))]))
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
            Detail::Key(word) => Some(self.word(word)),
        }
    }

    /// The word for a key that the core names: `stage-submitted`, `cost_to_fix`, `owner`, or several (`points 2.3`).
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

/// Ids and digests say nothing to a reader.
fn is_opaque(word: &str) -> bool {
    word.chars().filter(char::is_ascii_hexdigit).count() >= 32 && !word.contains(' ')
}
