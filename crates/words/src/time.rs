//! Forms of moments, spans and periods. What it is not: a clock or a calendar; both come in.

use crate::{Arg, Words};
use rules::{At, Calendar, Period};

impl Words {
    /// A moment: `2026年3月10日 24:00`, `24:00 on 10 March 2026`. Midnight is the end of a day, as deadlines are: never
    /// 00:00 of the next.
    pub fn moment(&self, at: At, calendar: &Calendar) -> String {
        let (day, time) = ending(at, calendar);
        let day = self.day(day, calendar);
        self.say_with("form-moment", &[("day", Arg::Text(&day)), ("time", Arg::Text(&time))])
    }

    /// The day of a moment: `2026年3月10日`, `10 March 2026`.
    pub fn day(&self, at: At, calendar: &Calendar) -> String {
        let date = calendar.date(at);
        let month = self.say(&format!("form-month-{}", date.month()));
        let facts = [
            ("year", Arg::Number(i64::from(date.year()))),
            ("month", Arg::Text(&month)),
            ("day", Arg::Number(i64::from(date.day()))),
        ];
        self.say_with("form-day", &facts)
    }

    /// How long there is until a deadline: `还剩 3 天 4 小时`, `3 days 4 hours left`; or how long it is past.
    pub fn left(&self, now: At, due: At) -> String {
        let seconds = due.since(now);
        let span = self.span(seconds.saturating_abs());
        match seconds {
            0 => self.say("form-due-now"),
            1.. => self.say_with("form-left", &[("span", Arg::Text(&span))]),
            _ => self.say_with("form-overdue", &[("span", Arg::Text(&span))]),
        }
    }

    /// A span of seconds in its two largest units: `3 天 4 小时`, `20 minutes`. Rounded down.
    pub fn span(&self, seconds: i64) -> String {
        let seconds = seconds.max(0);
        let part = |unit: i64, of: i64| seconds.div_euclid(unit).rem_euclid(of);
        let (days, hours, minutes) = (seconds.div_euclid(86_400), part(3_600, 24), part(60, 60));
        let parts = match (days, hours) {
            (0, 0) => vec![("form-minutes", minutes)],
            (0, _) => vec![("form-hours", hours), ("form-minutes", minutes)],
            _ => vec![("form-days", days), ("form-hours", hours)],
        };
        let said: Vec<_> =
            parts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| self.count(key, n)).collect();
        if said.is_empty() { self.say("form-less-than-a-minute") } else { said.join(" ") }
    }

    /// A period of a policy: `7 天`, `3 business days`.
    pub fn period(&self, period: Period) -> String {
        let (key, number) = match period {
            Period::Minutes(n) => ("form-minutes", n),
            Period::Hours(n) => ("form-hours", n),
            Period::Days(n) => ("form-days", n),
            Period::BusinessDays(n) => ("form-business-days", n),
            Period::Months(n) => ("form-months", n),
        };
        self.count(key, i64::from(number))
    }

    fn count(&self, key: &str, number: i64) -> String {
        self.say_with(key, &[("number", Arg::Number(number))])
    }
}

/// The day a moment belongs to, and its time there: midnight belongs to the day it ends.
fn ending(at: At, calendar: &Calendar) -> (At, String) {
    let before = at.plus_seconds(-1);
    if calendar.date(before) != calendar.date(at) {
        return (before, "24:00".to_owned());
    }
    let written = calendar.written(at);
    let time = written.split_once(' ').map_or("", |(_, time)| time);
    (at, time.to_owned())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::Language;

    fn both(say: impl Fn(&Words) -> String) -> [String; 2] {
        Language::ALL.map(|language| say(Words::of(language)))
    }

    fn moment(text: &str) -> [String; 2] {
        let calendar = Calendar::new("Asia/Shanghai", &[], &[]).unwrap();
        both(|w| w.moment(calendar.read(text).unwrap(), &calendar))
    }

    #[test]
    fn a_deadline_at_midnight_ends_the_day_before() {
        assert_eq!(moment("2026-03-11 00:00"), ["2026年3月10日 24:00", "24:00 on 10 March 2026"]);
        assert_eq!(moment("2026-01-01 00:00"), ["2025年12月31日 24:00", "24:00 on 31 December 2025"]);
    }

    #[test]
    fn any_other_moment_keeps_its_day() {
        assert_eq!(moment("2026-03-11 00:01"), ["2026年3月11日 00:01", "00:01 on 11 March 2026"]);
        assert_eq!(moment("2026-03-11 09:30"), ["2026年3月11日 09:30", "09:30 on 11 March 2026"]);
    }

    fn left(seconds: i64) -> [String; 2] {
        both(|w| w.left(At::seconds(1_000_000), At::seconds(1_000_000).plus_seconds(seconds)))
    }

    #[test]
    fn what_is_left_is_said_in_two_units_rounded_down() {
        assert_eq!(left(3 * 86_400 + 4 * 3_600 + 59), ["还剩 3 天 4 小时", "3 days 4 hours left"]);
        assert_eq!(left(86_400 + 30), ["还剩 1 天", "1 day left"]);
        assert_eq!(left(3_660), ["还剩 1 小时 1 分钟", "1 hour 1 minute left"]);
        assert_eq!(left(59), ["还剩 不到 1 分钟", "less than a minute left"]);
    }

    #[test]
    fn what_is_past_is_said_as_past() {
        assert_eq!(left(0), ["现在到期", "due now"]);
        assert_eq!(left(-2 * 3_600), ["已超过 2 小时", "2 hours overdue"]);
    }

    #[test]
    fn a_period_is_said_in_its_own_unit() {
        assert_eq!(both(|w| w.period(Period::BusinessDays(3))), ["3 个工作日", "3 business days"]);
        assert_eq!(both(|w| w.period(Period::Months(1))), ["1 个月", "1 month"]);
    }
}
