//! A quote as a whole: its price, what it covers, what it leaves out, where it strays, and the choice of it. What it is not:
//! its lines beside the others'.

use super::gaps::{self, Gaps};
use super::named::placed;
use crate::part::{Choice, Form};
use crate::project::{Photo, Seen, Viewer, photos};
use market::quote::{Choose, Quote};
use market::{Act, FirmId};
use rules::Money;
use rules::compare::{Cause, Comparison, Summary};

/// A quote as a whole.
#[derive(Debug)]
pub(super) struct QuoteView {
    pub(super) name: String,
    pub(super) total: String,
    pub(super) days: String,
    pub(super) marks: Vec<(&'static str, String)>,
    pub(super) sentence: String,
    /// What it covers, and what it would cost complete.
    pub(super) facts: Vec<(String, String, String)>,
    pub(super) missing: Gaps,
    pub(super) missing_title: String,
    pub(super) outlying: Gaps,
    pub(super) free: Gaps,
    pub(super) design: String,
    /// Drawings; the file's own address asks again who may see them.
    pub(super) drawings: Vec<Photo>,
    pub(super) choose: Option<Form>,
}

impl QuoteView {
    /// Nothing is to be said against it.
    pub(super) fn is_clean(&self) -> bool {
        self.missing.first.is_empty() && self.outlying.first.is_empty()
    }
}

/// A quote of the comparison.
pub(super) fn quote_view(seen: &Seen, compared: &Comparison, quote: &Summary) -> QuoteView {
    let firm = FirmId::from_bytes(quote.id);
    let column = compared.quotes.iter().position(|it| it.id == quote.id).unwrap_or_default();
    let sent = seen.project.leads.get(&firm).and_then(|lead| lead.quote.as_ref());
    let missing = i64::try_from(quote.missing).unwrap_or(i64::MAX);
    QuoteView {
        name: seen.firm_name(firm),
        total: seen.frame.money(quote.total),
        days: sent.map_or_else(String::new, |it| {
            seen.frame.say_count("compare-days", "number", i64::from(it.days))
        }),
        marks: marks(seen, quote),
        sentence: sentence(seen, quote),
        facts: facts(seen, compared, column, quote, sent),
        missing: gaps::missing(seen, compared, column),
        missing_title: seen.frame.say_count("owner-compare-gaps", "number", missing),
        outlying: gaps::outlying(seen, compared, column),
        free: sent.map(|it| gaps::free(seen, compared, &it.bill)).unwrap_or_default(),
        design: sent.and_then(|it| it.design.as_ref()).map(ToString::to_string).unwrap_or_default(),
        drawings: sent.map(|it| photos(seen, &it.drawings)).unwrap_or_default(),
        choose: choose(seen, firm),
    }
}

fn marks(seen: &Seen, quote: &Summary) -> Vec<(&'static str, String)> {
    let low = (quote.low_bid == Some(true)).then(|| ("bad", seen.say("mark-low-bid")));
    let high = (quote.above_high == Some(true)).then(|| ("warn", seen.say("compare-above-local")));
    let unknown = (quote.unknown > 0).then(|| ("warn", seen.say("compare-unknown")));
    [low, high, unknown].into_iter().flatten().collect()
}

/// The difference to the middle in one sentence: how much, and from what.
fn sentence(seen: &Seen, quote: &Summary) -> String {
    let size = Money::fen(quote.difference.as_fen().saturating_abs());
    let key = match quote.difference.as_fen() {
        0 => return seen.say("compare-even"),
        1.. => "compare-above",
        _ => "compare-below",
    };
    let causes: Vec<String> = quote.causes.iter().map(|cause| cause_said(seen, cause)).collect();
    let causes = causes.join(&seen.say("form-list-gap"));
    let facts = [("amount", seen.frame.money(size)), ("causes", causes)];
    let facts = facts.each_ref().map(|(name, value)| (*name, words::Arg::Text(value)));
    seen.frame.words().say_with(key, &facts)
}

fn cause_said(seen: &Seen, cause: &Cause) -> String {
    let sign = if cause.difference.is_positive() { "+" } else { "−" };
    let size = Money::fen(cause.difference.as_fen().saturating_abs());
    let what = cause
        .place
        .as_ref()
        .map_or_else(|| seen.say("compare-free"), |(item, room)| placed(seen, item, room));
    format!("{what} {sign}{size}")
}

/// A name, what it amounts to, and a remark.
fn facts(
    seen: &Seen,
    compared: &Comparison,
    column: usize,
    quote: &Summary,
    sent: Option<&Quote>,
) -> Vec<(String, String, String)> {
    let fair = gaps::fair_total(seen, compared, column);
    let fair = fair.map(|range| seen.frame.say_of("compare-fair", "range", &range)).unwrap_or_default();
    let complete = (seen.say("owner-compare-expected"), seen.frame.money(quote.normalised), fair);
    let all = compared.rows.len();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let named = [("named", count(all.saturating_sub(quote.missing))), ("all", count(all))];
    let named = named.map(|(name, number)| (name, words::Arg::Number(number)));
    let covers = seen.frame.words().say_with("compare-covers-of", &named);
    let covers = (seen.say("compare-covers"), covers, String::new());
    let free = (seen.say("compare-free"), amount_or_none(seen, quote.free), String::new());
    let open = sent.iter().flat_map(|it| &it.bill.lines).filter(|line| line.allowance);
    let open: Money = open.map(rules::bill::Line::amount).sum();
    let open =
        open.is_positive().then(|| (seen.say("compare-allowance"), seen.frame.money(open), String::new()));
    [Some(complete), Some(covers), Some(free), open].into_iter().flatten().collect()
}

fn amount_or_none(seen: &Seen, amount: Money) -> String {
    if amount.is_zero() { seen.say("label-none") } else { seen.frame.money(amount) }
}

/// The choice of a quote, with the plan of payments.
fn choose(seen: &Seen, firm: FirmId) -> Option<Form> {
    if seen.viewer != Viewer::Owner || !seen.may(&Act::Choose(Choose { firm, funding: None })) {
        return None;
    }
    let plans = ["each", "thirds", "whole"];
    let choice =
        plans.iter().fold(Choice::one("funding", seen.say("compare-funding")).optional(), |choice, plan| {
            let text = seen.frame.say_under("funding", plan);
            let choice = choice.option(plan, text, seen.frame.say_under("compare-funding", plan));
            if *plan == words::name(&seen.policy.custody.funding) { choice.chosen() } else { choice }
        });
    Some(Form::act(&seen.frame, seen.project.id, "choose").about("firm", firm).choice(&choice))
}
