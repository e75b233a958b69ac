//! How much of everything the two have agreed on goes through custody, large, and what the rest is: read before either
//! signs, and under every sum afterwards. What it is not: a promise about money outside custody.

use super::Seen;
use askama::Template;
use market::contract::Contract;
use words::Arg;

/// The share, the sums it is of, and what goes past custody.
#[derive(Debug, Template)]
#[template(
    source = r#"<p class="coverage">{{ share }}</p><p class="hint">{{ sums }}</p>{% if let Some(outside) = outside %}<p class="notice">{{ outside }}</p>{% endif %}"#,
    ext = "html"
)]
pub(super) struct Coverage {
    share: String,
    sums: String,
    outside: Option<String>,
}

impl askama::filters::HtmlSafe for Coverage {}

impl Coverage {
    pub(super) fn of(seen: &Seen, contract: &Contract) -> Self {
        let words = seen.frame.words();
        let (covered, all) = contract.registered();
        let outside = all - covered;
        let share = words.share_whole(contract.coverage());
        let (covered, all) = (seen.frame.money(covered), seen.frame.money(all));
        let sums = [("covered", Arg::Text(&covered)), ("all", Arg::Text(&all))];
        Self {
            share: seen.frame.say_of(&seen.to_reader("coverage-line"), "share", &share),
            sums: words.say_with("project-covered", &sums),
            outside: outside.is_positive().then(|| seen.say_money("coverage-outside", outside)),
        }
    }
}
