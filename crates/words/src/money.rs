//! Forms of money and shares. What it is not: arithmetic with them.

use crate::{Arg, Language, Words};
use rules::{Money, Share};

impl Words {
    /// An amount in full: `37,000.00 元`, `CNY 37,000.00`.
    pub fn money(&self, amount: Money) -> String {
        self.say_with("form-money", &[("amount", Arg::Text(&amount.to_string()))])
    }

    /// An amount for charts and narrow places, rounded to one decimal of 万 (thousands and millions in English):
    /// `3.7 万元`, `CNY 37k`. Never for a sum somebody pays.
    pub fn money_short(&self, amount: Money) -> String {
        let yuan = amount.as_fen().saturating_div(100);
        let (unit, key) = match (self.language(), yuan.unsigned_abs()) {
            (Language::Zh, 100_000_000..) => (100_000_000, "form-money-largest"),
            (Language::Zh, 10_000..) => (10_000, "form-money-large"),
            (Language::En, 1_000_000..) => (1_000_000, "form-money-largest"),
            (Language::En, 1_000..) => (1_000, "form-money-large"),
            _ => (1, "form-money"),
        };
        self.say_with(key, &[("amount", Arg::Text(&tenths(yuan, unit)))])
    }

    /// A share, exact, without idle zeros: `38%`, `2.5%`.
    pub fn share(&self, share: Share) -> String {
        let (whole, part) = (share.as_bp().div_euclid(100), share.as_bp().rem_euclid(100));
        let number = format!("{whole}.{part:02}");
        let number = number.trim_end_matches('0').trim_end_matches('.');
        self.say_with("form-share", &[("share", Arg::Text(number))])
    }

    /// A share in whole per cent, rounded down, as coverage is shown: never more than there is.
    pub fn share_whole(&self, share: Share) -> String {
        self.share(Share::percent(share.as_bp().div_euclid(100)))
    }
}

/// `amount / unit` to one decimal, half away from nothing, without an idle zero.
fn tenths(amount: i64, unit: i64) -> String {
    let half = unit.saturating_div(2).saturating_mul(amount.signum());
    let tenths = amount.saturating_mul(10).saturating_add(half).checked_div(unit).unwrap_or(0);
    let (whole, tenth) = (tenths.unsigned_abs().div_euclid(10), tenths.unsigned_abs().rem_euclid(10));
    let sign = if tenths < 0 { "-" } else { "" };
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(say: impl Fn(&Words) -> String) -> [String; 2] {
        Language::ALL.map(|language| say(Words::of(language)))
    }

    #[test]
    fn a_sum_is_written_in_full() {
        assert_eq!(both(|w| w.money(Money::yuan(37_000))), ["37,000.00 元", "CNY 37,000.00"]);
        assert_eq!(both(|w| w.money(Money::fen(-5))), ["-0.05 元", "CNY -0.05"]);
    }

    #[test]
    fn a_chart_counts_in_wan_or_in_thousands() {
        assert_eq!(both(|w| w.money_short(Money::yuan(37_000))), ["3.7 万元", "CNY 37k"]);
        assert_eq!(both(|w| w.money_short(Money::yuan(1_255_000))), ["125.5 万元", "CNY 1.3m"]);
        assert_eq!(both(|w| w.money_short(Money::yuan(-20_000))), ["-2 万元", "CNY -20k"]);
        assert_eq!(both(|w| w.money_short(Money::fen(90_050))), ["900 元", "CNY 900"]);
    }

    #[test]
    fn a_share_is_exact_and_coverage_never_rounds_up() {
        assert_eq!(Words::of(Language::Zh).share(Share::bp(250)), "2.5%");
        assert_eq!(Words::of(Language::En).share(Share::percent(38)), "38%");
        assert_eq!(Words::of(Language::Zh).share_whole(Share::bp(3_899)), "38%");
        assert_eq!(Words::of(Language::Zh).share(Share::bp(5)), "0.05%");
    }
}
