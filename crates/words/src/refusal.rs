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
        let value = match detail {
            Detail::Money(money) => self.money(*money),
            Detail::At(at) => self.moment(*at, calendar),
            Detail::Number(number) => number.to_string(),
            Detail::Key(word) => self.word(word),
        };
        Some(self.say_with(key, &[("value", Arg::Text(&value))]))
    }

    /// The word for a key that the core names: `stage-submitted`, `area`, `owner`. An id stays as it is.
    pub fn word(&self, key: &str) -> String {
        let shelves = SHELVES.iter().map(|shelf| format!("{shelf}-{}", key.replace('_', "-")));
        let keys = std::iter::once(key.to_owned()).chain(shelves);
        keys.into_iter().find_map(|key| self.find(&key)).unwrap_or_else(|| key.to_owned())
    }
}
