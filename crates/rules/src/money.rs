//! Money is whole fen; a share is basis points. What it is not: a decimal, a float, a currency converter.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An amount in whole fen (1/100 CNY). May be negative in a difference, never in a price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    /// No amount.
    pub const ZERO: Self = Self(0);
    /// The most one amount may be: ten thousand million yuan. Bounds every door, so that sums of millions of them fit.
    pub const MAX: Self = Self(1_000_000_000_000);

    /// From whole fen.
    pub const fn fen(fen: i64) -> Self {
        Self(fen)
    }

    /// From whole yuan.
    pub const fn yuan(yuan: i64) -> Self {
        Self(yuan.saturating_mul(100))
    }

    /// In whole fen.
    pub const fn as_fen(self) -> i64 {
        self.0
    }

    /// More than nothing.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Nothing at all.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// A price or a payment: more than nothing and at most [`Money::MAX`].
    pub const fn is_payable(self) -> bool {
        self.0 > 0 && self.0 <= Self::MAX.0
    }

    /// What is left after `other`, never below nothing.
    pub fn less(self, other: Self) -> Self {
        (self - other).max(Self::ZERO)
    }

    /// `self × numerator / denominator`, rounded down; nothing where the denominator is zero.
    pub fn scaled(self, numerator: i64, denominator: i64) -> Self {
        let product = i128::from(self.0).saturating_mul(i128::from(numerator));
        let quotient = product.checked_div(i128::from(denominator)).unwrap_or(0);
        Self(i64::try_from(quotient).unwrap_or(if quotient < 0 { i64::MIN } else { i64::MAX }))
    }

    /// Reads "1234", "1,234.5" or "1234.56" yuan; at most two decimals, no sign, at most [`Money::MAX`].
    pub fn parse_yuan(text: &str) -> Option<Self> {
        let clean: String = text.trim().chars().filter(|c| *c != ',' && *c != '，').collect();
        let (whole, cents) = clean.split_once('.').unwrap_or((&clean, ""));
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 11 || cents.len() > 2 || !digits(whole) || !digits(cents) {
            return None;
        }
        let fen: i64 = format!("{whole}{cents:0<2}").parse().ok()?;
        (fen <= Self::MAX.0).then_some(Self(fen))
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "amounts are bounded by Money::MAX; i64 holds nine million of them, and overflow checks are on in every profile"
)]
mod arithmetic {
    use super::*;

    impl Add for Money {
        type Output = Self;
        fn add(self, other: Self) -> Self {
            Self(self.0 + other.0)
        }
    }

    impl Sub for Money {
        type Output = Self;
        fn sub(self, other: Self) -> Self {
            Self(self.0 - other.0)
        }
    }

    impl Neg for Money {
        type Output = Self;
        fn neg(self) -> Self {
            Self(-self.0)
        }
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |total, amount| total + amount)
    }
}

impl fmt::Display for Money {
    /// Yuan with grouped thousands and two decimals: `37,000.00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fen = self.0.unsigned_abs();
        let (yuan, cents) = (fen.div_euclid(100), fen.rem_euclid(100));
        let digits = yuan.to_string();
        let mut grouped = String::with_capacity(digits.len().saturating_mul(2));
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && digits.len().saturating_sub(i).rem_euclid(3) == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        write!(f, "{}{grouped}.{cents:02}", if self.0 < 0 { "-" } else { "" })
    }
}

/// A share in basis points: 10,000 is the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Share(u32);

impl Share {
    /// The whole.
    pub const WHOLE: Self = Self(10_000);

    /// From basis points.
    pub const fn bp(bp: u32) -> Self {
        Self(bp)
    }

    /// From whole per cent.
    pub const fn percent(percent: u32) -> Self {
        Self(percent.saturating_mul(100))
    }

    /// In basis points.
    pub const fn as_bp(self) -> u32 {
        self.0
    }

    /// This share of an amount, rounded down to the fen.
    pub fn of(self, amount: Money) -> Money {
        amount.scaled(i64::from(self.0), 10_000)
    }

    /// What share `part` is of `whole`, rounded down; the whole where there is nothing to share.
    pub fn ratio(part: Money, whole: Money) -> Self {
        if !whole.is_positive() {
            return Self::WHOLE;
        }
        let bp = Money::fen(part.as_fen().max(0)).scaled(10_000, whole.as_fen()).as_fen();
        Self(u32::try_from(bp).unwrap_or(u32::MAX))
    }
}

/// Splits an amount by weights, so that the parts always add up to the whole: what rounding leaves goes, fen by
/// fen, to the parts that lost most by it, the earlier first. No weights, or none above zero: no split.
///
/// Source: the largest-remainder method (Hamilton).
pub fn split(whole: Money, weights: &[u64]) -> Option<Vec<Money>> {
    let total: i128 = weights.iter().map(|w| i128::from(*w)).sum();
    if total <= 0 || whole < Money::ZERO {
        return None;
    }
    let exact = |w: &u64| i128::from(whole.as_fen()).checked_mul(i128::from(*w));
    let mut parts = Vec::with_capacity(weights.len());
    let mut lost = Vec::with_capacity(weights.len());
    for (i, weight) in weights.iter().enumerate() {
        let product = exact(weight)?;
        parts.push(Money::fen(i64::try_from(product.checked_div(total)?).ok()?));
        lost.push((product.checked_rem(total)?, i));
    }
    let mut left = whole - parts.iter().copied().sum();
    lost.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, i) in lost {
        if !left.is_positive() {
            break;
        }
        if let Some(part) = parts.get_mut(i) {
            *part += Money::fen(1);
            left -= Money::fen(1);
        }
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn yuan_are_read_as_people_write_them() {
        assert_eq!(Money::parse_yuan(" 1,234.5 "), Some(Money::fen(123_450)));
        assert_eq!(Money::parse_yuan("0.07"), Some(Money::fen(7)));
        for wrong in ["", "-3", "1.234", "1e5", "９", ".5", "99999999999999"] {
            assert_eq!(Money::parse_yuan(wrong), None, "{wrong:?} is no amount");
        }
    }

    #[test]
    fn amounts_are_written_with_grouped_thousands() {
        assert_eq!(Money::fen(123_456_789).to_string(), "1,234,567.89");
        assert_eq!(Money::fen(-5).to_string(), "-0.05");
    }

    #[test]
    fn coverage_is_rounded_down() {
        assert_eq!(Share::ratio(Money::yuan(59_648), Money::yuan(155_000)).as_bp(), 3848);
    }

    proptest! {
        #[test]
        fn parts_always_add_up(whole in 0i64..1_000_000_000_000, weights in prop::collection::vec(0u64..10_000, 1..12)) {
            let parts = split(Money::fen(whole), &weights);
            prop_assert_eq!(parts.is_none(), weights.iter().all(|w| *w == 0));
            if let Some(parts) = parts {
                prop_assert_eq!(parts.iter().copied().sum::<Money>(), Money::fen(whole));
                prop_assert!(parts.iter().all(|p| *p >= Money::ZERO));
            }
        }

        #[test]
        fn what_is_written_reads_back(fen in 0i64..=1_000_000_000_000) {
            prop_assert_eq!(Money::parse_yuan(&Money::fen(fen).to_string()), Some(Money::fen(fen)));
        }
    }
}
