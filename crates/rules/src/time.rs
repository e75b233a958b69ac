//! Moments, periods and the calendar that turns one into the other. What it is not: a clock. Every moment comes in
//! from outside.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// A moment: whole seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct At(i64);

impl At {
    /// The last moment the calendar knows (9999-12-30). A door refuses anything later.
    pub const LAST: Self = Self(253_402_207_200);

    /// From whole seconds since 1970-01-01T00:00:00Z.
    pub const fn seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// In whole seconds since 1970-01-01T00:00:00Z.
    pub const fn as_seconds(self) -> i64 {
        self.0
    }

    /// This many seconds later (earlier where negative).
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// Seconds from `earlier` to here; negative where `earlier` is later.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// How long something may wait. Written `30 min`, `24 h`, `7 d`, `3 bd`, `6 mo`.
///
/// Days end at 24:00 of the n-th following day in the market's time zone; hours and minutes run by the clock; `bd`
/// are business days of the policy's calendar; months end at 24:00 of the same day of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// Minutes by the clock.
    Minutes(u16),
    /// Hours by the clock.
    Hours(u16),
    /// Whole days after today.
    Days(u16),
    /// Business days after today.
    BusinessDays(u16),
    /// Months after today.
    Months(u16),
}

impl Period {
    /// How many of its unit.
    pub const fn count(self) -> u16 {
        match self {
            Self::Minutes(n) | Self::Hours(n) | Self::Days(n) | Self::BusinessDays(n) | Self::Months(n) => n,
        }
    }
}

/// A text that is no period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no period: write a number and one of min, h, d, bd, mo, as in \"7 d\"")]
pub struct NoPeriod(String);

impl FromStr for Period {
    type Err = NoPeriod;

    fn from_str(text: &str) -> Result<Self, NoPeriod> {
        let wrong = || NoPeriod(text.to_owned());
        let text = text.trim();
        let end = text.find(|c: char| !c.is_ascii_digit()).ok_or_else(wrong)?;
        let (number, unit) = text.split_at(end);
        let number: u16 = number.parse().ok().filter(|n| *n <= 3_660).ok_or_else(wrong)?;
        match unit.trim() {
            "min" => Ok(Self::Minutes(number)),
            "h" => Ok(Self::Hours(number)),
            "d" => Ok(Self::Days(number)),
            "bd" => Ok(Self::BusinessDays(number)),
            "mo" => Ok(Self::Months(number)),
            _ => Err(wrong()),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = NoPeriod;
    fn try_from(text: String) -> Result<Self, NoPeriod> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Minutes(n) => write!(f, "{n} min"),
            Self::Hours(n) => write!(f, "{n} h"),
            Self::Days(n) => write!(f, "{n} d"),
            Self::BusinessDays(n) => write!(f, "{n} bd"),
            Self::Months(n) => write!(f, "{n} mo"),
        }
    }
}

/// The working calendar of a market: its time zone, its holidays, and the weekends that are worked.
#[derive(Clone, Debug)]
pub struct Calendar {
    zone: TimeZone,
    holidays: BTreeSet<Date>,
    workdays: BTreeSet<Date>,
}

/// Why a calendar cannot be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoCalendar {
    /// The zone is not in the IANA database.
    #[error("\"{0}\" is no time zone: write an IANA name, as in \"Asia/Shanghai\"")]
    Zone(String),
    /// A day is no date.
    #[error("\"{0}\" is no date: write YYYY-MM-DD")]
    Day(String),
}

impl Calendar {
    /// A calendar of an IANA zone (`Asia/Shanghai`), with days off and make-up days as `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`NoCalendar`] names the zone or the day that cannot be read.
    pub fn new(zone: &str, holidays: &[String], workdays: &[String]) -> Result<Self, NoCalendar> {
        let days = |list: &[String]| -> Result<BTreeSet<Date>, NoCalendar> {
            list.iter().map(|d| d.parse().map_err(|_| NoCalendar::Day(d.clone()))).collect()
        };
        let tz =
            jiff::tz::TimeZoneDatabase::bundled().get(zone).map_err(|_| NoCalendar::Zone(zone.to_owned()))?;
        Ok(Self { zone: tz, holidays: days(holidays)?, workdays: days(workdays)? })
    }

    /// When a period that begins at `from` ends.
    pub fn due(&self, from: At, period: Period) -> At {
        match period {
            Period::Minutes(n) => from.plus_seconds(i64::from(n).saturating_mul(60)),
            Period::Hours(n) => from.plus_seconds(i64::from(n).saturating_mul(3_600)),
            Period::Days(n) => self.end_of(self.later(self.date(from), i64::from(n).days())),
            Period::Months(n) => self.end_of(self.later(self.date(from), i64::from(n).months())),
            Period::BusinessDays(n) => self.end_of(self.business_day(self.date(from), n)),
        }
    }

    /// The civil date of a moment here.
    pub fn date(&self, at: At) -> Date {
        let stamp = Timestamp::from_second(at.as_seconds()).unwrap_or(Timestamp::UNIX_EPOCH);
        stamp.to_zoned_datetime(self.zone.clone()).date()
    }

    /// A moment as people here write it: `2026-03-02 09:00`.
    pub fn written(&self, at: At) -> String {
        let stamp = Timestamp::from_second(at.as_seconds()).unwrap_or(Timestamp::UNIX_EPOCH);
        stamp.to_zoned_datetime(self.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// Reads `2026-03-02` or `2026-03-02 09:00` (also with `T`) as a moment here.
    pub fn read(&self, text: &str) -> Option<At> {
        let text = text.trim().replace('T', " ");
        let padded = if text.len() == 10 { format!("{text} 00:00") } else { text };
        let civil = jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M", &padded).ok()?;
        let at = At(civil.to_zoned_datetime(self.zone.clone()).ok()?.timestamp().as_second());
        (at >= At(0) && at <= At::LAST).then_some(at)
    }

    /// The month of a moment, as `year × 12 + month`: the key of monthly caps.
    pub fn month(&self, at: At) -> u32 {
        let date = self.date(at);
        let months = i32::from(date.year()).saturating_mul(12).saturating_add(i32::from(date.month()));
        u32::try_from(months).unwrap_or(0)
    }

    /// The civil day of a moment, in days since 1970-01-01: the key of daily limits.
    pub fn day(&self, at: At) -> i64 {
        let epoch = Date::constant(1970, 1, 1);
        self.date(at).since(epoch).map_or(0, |span| i64::from(span.get_days()))
    }

    /// Whether people work that day.
    pub fn is_business_day(&self, day: Date) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        self.workdays.contains(&day) || !(weekend || self.holidays.contains(&day))
    }

    fn later(&self, day: Date, by: Span) -> Date {
        day.checked_add(by).unwrap_or(Date::MAX)
    }

    fn business_day(&self, mut day: Date, n: u16) -> Date {
        let mut left = n;
        // No calendar has ten non-working days for each working one: the bound ends a broken one.
        for _ in 0..u32::from(n).saturating_mul(10).saturating_add(30) {
            if left == 0 {
                break;
            }
            day = self.later(day, 1.days());
            left = left.saturating_sub(u16::from(self.is_business_day(day)));
        }
        day
    }

    /// 24:00 of a day: the first moment of the next.
    fn end_of(&self, day: Date) -> At {
        let next = self.later(day, 1.days());
        next.to_zoned_datetime(self.zone.clone()).map_or(At::LAST, |z| At(z.timestamp().as_second()))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn shanghai() -> Calendar {
        Calendar::new("Asia/Shanghai", &["2026-10-01".into(), "2026-10-02".into()], &["2026-10-10".into()])
            .unwrap()
    }

    fn due(from: &str, period: &str) -> String {
        let calendar = shanghai();
        calendar.written(calendar.due(calendar.read(from).unwrap(), period.parse().unwrap()))
    }

    #[test]
    fn days_end_at_midnight_and_hours_by_the_clock() {
        assert_eq!(due("2026-03-02 09:00", "7 d"), "2026-03-10 00:00");
        assert_eq!(due("2026-03-02 09:00", "24 h"), "2026-03-03 09:00");
        assert_eq!(due("2026-01-31 09:00", "1 mo"), "2026-03-01 00:00");
    }

    #[test]
    fn business_days_pass_over_weekends_and_holidays_and_count_made_up_days() {
        assert_eq!(due("2026-03-06 09:00", "2 bd"), "2026-03-11 00:00");
        assert_eq!(due("2026-09-30 09:00", "1 bd"), "2026-10-06 00:00");
        assert_eq!(due("2026-10-09 09:00", "1 bd"), "2026-10-11 00:00");
    }

    #[test]
    fn periods_read_back_as_written_and_nonsense_is_refused() {
        for text in ["30 min", "24 h", "7 d", "3 bd", "12 mo"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        for wrong in ["", "7", "d", "7 y", "-3 d", "99999 d"] {
            assert!(wrong.parse::<Period>().is_err(), "{wrong:?} is no period");
        }
    }
}
