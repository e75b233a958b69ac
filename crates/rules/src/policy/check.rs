//! The ranges a policy must keep. What it is not: a judgement of what is wise inside them; the lab is for that.

use super::{Custody, Policy};
use crate::lead::MEMORY_DAYS;
use crate::time::Period;
use std::fmt;

/// One number out of its range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The field, as in `custody.start_payment`.
    pub field: &'static str,
    /// What must hold of it.
    pub must: &'static str,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} must {}", self.field, self.must)
    }
}

type Rule = (&'static str, &'static str, fn(&Policy) -> bool);

/// What must add up in every world, the lab's too.
const ALWAYS: &[Rule] = &[
    ("custody.stages", "be five shares that with custody.retention add up to 10000", |p| {
        p.custody.stages.len() == 5
            && sum(&p.custody.stages).saturating_add(u64::from(p.custody.retention)) == 10_000
    }),
    ("custody.thirds", "be three shares that add up to 10000", |p| {
        p.custody.thirds.len() == 3 && sum(&p.custody.thirds) == 10_000
    }),
    ("custody.start_payment", "be at most the first stage's share", |p| {
        p.custody.stages.first().is_some_and(|first| p.custody.start_payment <= *first)
    }),
    ("lead.fee", "be between 0 and 1000000 fen", |p| (0..=1_000_000).contains(&p.lead.fee)),
    ("inspection.visit_fee", "be an even number between 0 and 1000000 fen", |p| {
        (0..=1_000_000).contains(&p.inspection.visit_fee) && p.inspection.visit_fee & 1 == 0
    }),
    ("quote.vanished_fee", "be between 0 and 1000000 fen", |p| {
        (0..=1_000_000).contains(&p.quote.vanished_fee)
    }),
    ("lead.claim", "be at most 180 d or 6 mo", |p| remembered(p.lead.claim)),
    ("lead.duplicate_within", "be at most 180 d or 6 mo", |p| remembered(p.lead.duplicate_within)),
    ("lead.audit_window", "be at most 180 d or 6 mo", |p| remembered(p.lead.audit_window)),
    ("lead.audit_above", "be at most 10000", |p| p.lead.audit_above <= 10_000),
    ("lead.audit_sample", "be at most 10000", |p| p.lead.audit_sample <= 10_000),
    ("completion.retention_first_share", "be at most 10000", |p| {
        p.completion.retention_first_share <= 10_000
    }),
    ("dispatch.score_prior", "be at most 10000", |p| p.dispatch.score_prior <= 10_000),
    ("notice.reminders", "be at most 8 rising shares below 10000", |p| rising(&p.notice.reminders)),
];

/// What protects people: a server insists on it.
const FOR_PEOPLE: &[Rule] = &[
    ("dispatch.firms", "be between 1 and 5", |p| (1..=5).contains(&p.dispatch.firms)),
    ("custody.start_payment", "be at most 1000 (10 %)", |p| p.custody.start_payment <= 1_000),
    ("custody.material_advance", "be at most 1500 (15 %)", |p| p.custody.material_advance <= 1_500),
    ("custody.start_payment", "fit into the first stage beside its material advance", |p| {
        p.custody.stages.first().is_some_and(|first| both_fit(*first, &p.custody))
    }),
    ("custody.retention", "be between 1 and 1000 (10 %)", |p| (1..=1_000).contains(&p.custody.retention)),
    ("custody.stages", "hold no stage above 3000 (30 %)", |p| p.custody.stages.iter().all(|s| *s <= 3_000)),
    ("inspection.window", "be between 2 d and 30 d", |p| days(p.inspection.window, 2, 30)),
    ("inspection.tolerance_share", "be between 5000 and 10000", |p| {
        (5_000..=10_000).contains(&p.inspection.tolerance_share)
    }),
    ("inspection.hold_factor", "be between 10000 and 30000", |p| {
        (10_000..=30_000).contains(&p.inspection.hold_factor)
    }),
    ("defect.hard_stop", "be between 14 d and 45 d", |p| days(p.defect.hard_stop, 14, 45)),
    ("contract.cooling_off", "be between 1 bd and 30 bd", |p| business_days(p.contract.cooling_off, 1)),
    ("contract.cooling_off_aged", "be between contract.cooling_off and 30 bd", |p| {
        business_days(p.contract.cooling_off_aged, p.contract.cooling_off.count())
    }),
    ("quote.vanished_limit", "be at least 1", |p| p.quote.vanished_limit >= 1),
    ("quote.vanished_fee", "be at most 20000 fen", |p| p.quote.vanished_fee <= 20_000),
    ("notice.moves", "be 1 or 2", |p| (1..=2).contains(&p.notice.moves)),
    ("inspection.visits_a_day", "be between 1 and 4", |p| (1..=4).contains(&p.inspection.visits_a_day)),
    ("inspection.closed_doors", "be between 1 and 10", |p| (1..=10).contains(&p.inspection.closed_doors)),
    ("lead.success", "be at most 1000 (10 %)", |p| p.lead.success <= 1_000),
    ("custody.payout", "be between 1 bd and 30 bd", |p| business_days(p.custody.payout, 1)),
    ("custody.look", "be between 1 bd and 30 bd", |p| business_days(p.custody.look, 1)),
    ("custody.look_patience", "be between 1 and 30", |p| (1..=30).contains(&p.custody.look_patience)),
    ("custody.late_payout_daily", "be between 1 and 1000 (10 %)", |p| {
        (1..=1_000).contains(&p.custody.late_payout_daily)
    }),
    ("inspection.tolerance_worst", "be between 10000 and 30000", |p| {
        (10_000..=30_000).contains(&p.inspection.tolerance_worst)
    }),
    ("inspection.least_minutes", "be between 15 and 240", |p| {
        (15..=240).contains(&p.inspection.least_minutes)
    }),
    ("defect.failures", "be between 1 and 10", |p| (1..=10).contains(&p.defect.failures)),
    ("dispatch.swaps", "be at most 1", |p| p.dispatch.swaps <= 1),
    ("intake.pass_score", "be at most 100", |p| p.intake.pass_score <= 100),
];

impl Policy {
    /// Every range, as it is said where it is left.
    pub fn ranges() -> impl Iterator<Item = Breach> {
        ALWAYS.iter().chain(FOR_PEOPLE).map(|(field, must, _)| Breach { field, must })
    }

    /// Every number out of its range; none where the policy is sound.
    pub fn breaches(&self) -> Vec<Breach> {
        let people = if self.lab_only { &[][..] } else { FOR_PEOPLE };
        let broken = |rule: &&Rule| !(rule.2)(self);
        let rules = ALWAYS.iter().chain(people).filter(broken).map(|(field, must, _)| Breach { field, must });
        self.empty_periods().chain(rules).collect()
    }

    /// A wait without length would come due at the moment it begins, and for ever again where its deadline moves.
    fn empty_periods(&self) -> impl Iterator<Item = Breach> {
        let must = "be at least 1 of its unit";
        let empty = self.periods().into_iter().filter(|(_, period)| period.count() == 0);
        empty.map(move |(field, _)| Breach { field, must })
    }

    /// Every period of it, by the name it has in the file.
    pub(super) fn periods(&self) -> Vec<(&'static str, Period)> {
        [
            self.calendar.periods(),
            self.notice.periods(),
            self.intake.periods(),
            self.dispatch.periods(),
            self.lead.periods(),
            self.quote.periods(),
            self.contract.periods(),
            self.custody.periods(),
            self.inspection.periods(),
            self.defect.periods(),
            self.completion.periods(),
            self.warranty.periods(),
            self.abandonment.periods(),
        ]
        .concat()
    }
}

fn sum(shares: &[u32]) -> u64 {
    shares.iter().map(|s| u64::from(*s)).sum()
}

/// What may leave the first stage before it is inspected is there: the start payment, and an advance out of the stage.
fn both_fit(first: u32, custody: &Custody) -> bool {
    let [first, start, advance] = [first, custody.start_payment, custody.material_advance].map(u64::from);
    let taken = start.saturating_mul(10_000).saturating_add(advance.saturating_mul(first));
    taken <= first.saturating_mul(10_000)
}

fn rising(shares: &[u32]) -> bool {
    shares.len() <= 8 && shares.is_sorted_by(|a, b| a < b) && shares.iter().all(|s| *s < 10_000)
}

/// Inside what a market remembers of a firm's leads.
const fn remembered(period: Period) -> bool {
    match period {
        Period::Minutes(_) => true,
        Period::Hours(n) => n <= 24 * MEMORY_DAYS,
        Period::Days(n) => n <= MEMORY_DAYS,
        Period::BusinessDays(n) => n <= MEMORY_DAYS / 2,
        Period::Months(n) => n <= 6,
    }
}

fn business_days(period: Period, least: u16) -> bool {
    matches!(period, Period::BusinessDays(n) if (least..=30).contains(&n))
}

fn days(period: Period, least: u16, most: u16) -> bool {
    matches!(period, Period::Days(n) if (least..=most).contains(&n))
}
