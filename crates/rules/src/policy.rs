//! The policy: every number of the market's law, in one versioned file. What it is not: the law itself, which is the
//! functions that read it.

mod check;
mod sections;

pub use check::Breach;
pub use sections::*;

use crate::time::{Calendar, NoCalendar};
use serde::{Deserialize, Serialize};

/// All numbers of the rules M1-M9.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// What people call it.
    pub name: String,
    /// Raised with every change.
    pub version: u32,
    /// Leaves the ranges that protect people: the lab may run it, a server refuses it.
    pub lab_only: bool,
    /// Time zone and working days.
    pub calendar: Days,
    /// Reminders and proof of notice.
    pub notice: Notice,
    /// M1.
    pub intake: Intake,
    /// M2.
    pub dispatch: Dispatch,
    /// M3.
    pub lead: Lead,
    /// M4.
    pub quote: Quote,
    /// M5.
    pub contract: Contract,
    /// M6.
    pub custody: Custody,
    /// M7.
    pub inspection: Inspection,
    /// M8 and the hard stop of M12.
    pub defect: Defect,
    /// M9.
    pub completion: Completion,
    /// M9, after acceptance.
    pub warranty: Warranty,
    /// M9, plain abandonment.
    pub abandonment: Abandonment,
}

/// Why a policy file is refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BadPolicy {
    /// Not TOML, or not of the policy's form; the text carries line and column.
    #[error("{why}")]
    Form {
        /// The line, counted from 1.
        line: usize,
        /// Why, in the parser's words.
        why: String,
    },
    /// The numbers leave the ranges that the rules give.
    #[error("the policy leaves its ranges: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Ranges(Vec<Breach>),
    /// The calendar cannot be built.
    #[error(transparent)]
    Calendar(#[from] NoCalendar),
}

impl Policy {
    /// The default policy, version 1.
    ///
    /// # Panics
    /// Never: the built-in file is read by a test.
    #[expect(clippy::expect_used, reason = "the built-in file is read by a test")]
    pub fn fairwright() -> Self {
        Self::read(include_str!("../policies/fairwright.toml")).expect("the built-in policy is sound")
    }

    /// The trade's habit beside which ours is measured: 55 % at the start, 20, 20, and 5 at the end. For the lab only.
    ///
    /// # Panics
    /// Never: the built-in file is read by a test.
    #[expect(clippy::expect_used, reason = "the built-in file is read by a test")]
    pub fn traditional() -> Self {
        Self::read(include_str!("../policies/traditional.toml")).expect("the built-in policy is sound")
    }

    /// Reads and checks a policy file.
    ///
    /// # Errors
    /// [`BadPolicy`] says what is wrong, with line and column or with every number out of range.
    pub fn read(text: &str) -> Result<Self, BadPolicy> {
        let policy: Self = toml::from_str(text).map_err(|e| form(text, &e))?;
        policy.days()?;
        let breaches = policy.breaches();
        if breaches.is_empty() { Ok(policy) } else { Err(BadPolicy::Ranges(breaches)) }
    }

    /// The working calendar of this policy.
    ///
    /// # Errors
    /// [`NoCalendar`] names the zone or day that cannot be read.
    pub fn days(&self) -> Result<Calendar, NoCalendar> {
        Calendar::new(&self.calendar.zone, &self.calendar.holidays, &self.calendar.workdays)
    }

    /// The policy as a file that reads back as itself.
    pub fn written(&self) -> String {
        toml::to_string_pretty(self).unwrap_or_default()
    }
}

/// What cannot be read, by its line.
fn form(text: &str, error: &toml::de::Error) -> BadPolicy {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    BadPolicy::Form { line: before.split('\n').count(), why: error.to_string() }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::time::Period;

    #[test]
    fn the_built_in_policies_are_sound_and_read_back_as_written() {
        for policy in [Policy::fairwright(), Policy::traditional()] {
            assert_eq!(Policy::read(&policy.written()).unwrap(), policy, "{}", policy.name);
        }
    }

    #[test]
    fn a_policy_for_people_may_not_leave_the_ranges_but_the_lab_may() {
        let mut harsh = Policy::fairwright();
        harsh.custody.start_payment = 1_500;
        assert!(matches!(Policy::read(&harsh.written()), Err(BadPolicy::Ranges(b)) if b.len() == 1));
        harsh.lab_only = true;
        assert!(Policy::read(&harsh.written()).is_ok());
    }

    #[test]
    fn a_start_payment_leaves_room_for_the_advance_of_the_first_stage() {
        let mut tight = Policy::fairwright();
        (tight.custody.stages, tight.custody.retention) = (vec![1_000, 3_000, 3_000, 1_500, 1_000], 500);
        tight.custody.start_payment = 850;
        assert!(Policy::read(&tight.written()).is_ok());
        tight.custody.start_payment = 851;
        assert!(matches!(Policy::read(&tight.written()), Err(BadPolicy::Ranges(b)) if b.len() == 1));
    }

    fn breaches_of(change: impl FnOnce(&mut Policy)) -> Vec<String> {
        let mut policy = Policy::fairwright();
        change(&mut policy);
        policy.breaches().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_cooling_off_is_counted_in_business_days_and_no_shorter_for_the_aged() {
        for period in
            [Period::Hours(0), Period::Days(0), Period::Hours(72), Period::Days(3), Period::Months(1)]
        {
            assert_eq!(
                breaches_of(|p| p.contract.cooling_off_aged = period).last().map(String::as_str),
                Some("contract.cooling_off_aged must be between contract.cooling_off and 30 bd"),
                "{period}"
            );
            let own = breaches_of(|p| p.contract.cooling_off = period);
            assert!(
                own.contains(&"contract.cooling_off must be between 1 bd and 30 bd".to_owned()),
                "{period}"
            );
        }
        assert_eq!(
            breaches_of(|p| p.contract.cooling_off_aged = Period::BusinessDays(2)).len(),
            1,
            "2 bd after 3 bd"
        );
    }

    #[test]
    fn an_unproved_deadline_moves_at_most_twice_and_a_supervisor_visits_one_to_four_times_a_day() {
        assert_eq!(breaches_of(|p| p.notice.moves = 3), ["notice.moves must be 1 or 2"]);
        for visits in [0, 5] {
            let found = breaches_of(|p| p.inspection.visits_a_day = visits);
            assert_eq!(found, ["inspection.visits_a_day must be between 1 and 4"]);
        }
    }

    #[test]
    fn no_period_is_empty_in_any_world() {
        let empty = |p: &mut Policy| {
            p.lab_only = true;
            p.custody.grace = Period::Minutes(0);
            p.warranty.answer_leak = Period::Hours(0);
        };
        let must = "must be at least 1 of its unit";
        assert_eq!(
            breaches_of(empty),
            [format!("custody.grace {must}"), format!("warranty.answer_leak {must}")]
        );
        let all = Policy::fairwright().periods().len();
        let written = Policy::fairwright().written();
        let periods = written
            .lines()
            .filter_map(|line| line.split_once(" = \""))
            .filter(|(_, value)| value.trim_end_matches('"').parse::<Period>().is_ok());
        assert_eq!(all, periods.count(), "every period of the file is looked at");
    }

    #[test]
    fn shares_that_do_not_add_up_are_refused_even_in_the_lab() {
        let mut wrong = Policy::traditional();
        wrong.custody.retention += 1;
        assert!(matches!(Policy::read(&wrong.written()), Err(BadPolicy::Ranges(_))));
    }

    #[test]
    fn an_unknown_key_is_refused_with_its_line() {
        let text = Policy::fairwright().written().replace("pass_score", "pas_score");
        let at = text.lines().position(|line| line.starts_with("pas_score")).unwrap() + 1;
        let Err(BadPolicy::Form { line, why }) = Policy::read(&text) else { panic!("it is refused") };
        assert!(line == at && why.contains("pas_score"), "line {line}, not {at}: {why}");
    }
}
