//! When the town's people are about: by day, and in offices on working days. What it is not: the policy's calendar; it
//! decides no deadline, it only keeps the town from signing contracts at four in the morning.

use super::chance::Chance;
use rules::At;

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
/// The town's clocks are this far ahead of UTC, the whole year.
const ZONE: i64 = 8 * HOUR;

/// This moment, or the next morning where people sleep.
pub(crate) fn by_day(at: At, chance: &mut Chance) -> At {
    within(at, 8 * HOUR, 21 * HOUR, chance)
}

/// This moment, or the next in which an office is open.
pub(crate) fn in_office(at: At, chance: &mut Chance) -> At {
    let mut open = within(at, 9 * HOUR, 18 * HOUR, chance);
    while weekday(open) > 4 {
        open = open.plus_seconds(DAY);
    }
    open
}

/// This moment, or some minutes after the next opening.
fn within(at: At, from: i64, to: i64, chance: &mut Chance) -> At {
    let second = local(at).rem_euclid(DAY);
    if (from..to).contains(&second) {
        return at;
    }
    let days = i64::from(second >= to);
    at.plus_seconds(days * DAY + from - second + chance.between(2 * 60, 100 * 60))
}

const fn local(at: At) -> i64 {
    at.as_seconds().saturating_add(ZONE)
}

/// From 0, Monday, to 6, Sunday: the first day of all was a Thursday.
const fn weekday(at: At) -> i64 {
    (local(at).div_euclid(DAY) + 3).rem_euclid(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Monday 1 June 2026, 00:00 in the town.
    const MONDAY: i64 = 1_780_243_200;

    fn hour_and_weekday(at: At) -> (i64, i64) {
        (local(at).rem_euclid(DAY) / HOUR, weekday(at))
    }

    #[test]
    fn nobody_acts_at_night() {
        let mut chance = Chance::new(1, 1);
        for hour in 0..48 {
            let at = by_day(At::seconds(MONDAY + hour * HOUR), &mut chance);
            assert!((8..21).contains(&hour_and_weekday(at).0), "after hour {hour}: {at:?}");
        }
    }

    #[test]
    fn an_office_is_closed_on_saturday_and_sunday() {
        let mut chance = Chance::new(1, 1);
        for hour in 0..7 * 24 {
            let (open, day) = hour_and_weekday(in_office(At::seconds(MONDAY + hour * HOUR), &mut chance));
            assert!((9..18).contains(&open) && day < 5, "after hour {hour}: day {day}, {open} o'clock");
        }
    }
}
