//! The operator owes a valuation of what is held, in time: its pool keeps the money frozen meanwhile (M8, M12). What it is
//! not: the valuation; the second report has that.
//!
//! Scenarios: `scenarios/hold/a-late-valuation.story`, `nobody-values-what-is-held.story`.

use super::{Event, Hold, HoldStep};
use crate::custody::{Ground, Payee, owe};
use crate::inspection::Visit;
use crate::late::{Due, Late};
use crate::project::{Case, Facts, Phase};
use crate::wait::{Subject, Wait, WaitKind};
use rules::policy::Policy;
use rules::{At, Calendar};

impl Hold {
    /// How late the valuation is that it waits for now, and what that costs the operator: so much to each side.
    pub fn late(&self) -> Late {
        if let HoldStep::Second { late, .. } = self.step { late } else { Late::default() }
    }

    /// The deadline of the valuation it waits for, if it does: counted from the draw, or from the day by which somebody
    /// had to be drawn.
    fn due(&self, policy: &Policy, calendar: &Calendar) -> Option<Due> {
        let HoldStep::Second { since, visit, late } = &self.step else { return None };
        let at = calendar.due(drawn(*since, visit, policy, calendar), policy.defect.valuation);
        Some(Due { amount: self.amount, at, daily: policy.defect.late_valuation_daily, late: *late })
    }
}

fn drawn(since: At, visit: &Visit, policy: &Policy, calendar: &Calendar) -> At {
    visit.first_drawn.unwrap_or_else(|| calendar.due(since, policy.defect.second_visit))
}

/// Once missed, the next deadline is a day later, and each missed day costs the operator on both sides.
pub(super) fn wait(
    hold: &Hold,
    subject: &Subject,
    since: At,
    policy: &Policy,
    calendar: &Calendar,
) -> Option<Wait> {
    let due = hold.due(policy, calendar)?;
    Some(due.wait(WaitKind::HoldValuation, subject.clone(), since))
}

/// The valuation is not there in time.
pub(super) fn missed(case: &Case<'_>, stage: u8, place: u8, hold: &Hold) -> Facts {
    let late = hold.due(case.policy, case.calendar).map(|due| due.missed());
    case.facts().and_all(late.map(|late| Event::ValuationLate { stage, hold: place, late }))
}

/// Nobody waits for the valuation any more, since it is there or the hold is over: what its delay cost falls due, to both.
/// Days on which the contract was ending are not the operator's; the clock has not counted them.
pub(crate) fn over(case: &Case<'_>, stage: u8, place: u8, hold: &Hold) -> Facts {
    let due =
        hold.due(case.policy, case.calendar).filter(|_| !matches!(case.project.phase, Phase::Ending { .. }));
    let late = due.map_or(hold.late(), |due| due.by(case.at));
    let facts =
        case.facts().and_if(late != hold.late(), || Event::ValuationLate { stage, hold: place, late }.into());
    let ground = Ground::Hold(stage, place);
    [Payee::Owner, Payee::Firm].into_iter().fold(facts, |facts, to| owe(facts, to, ground, late.owes))
}
