//! How a hold changes with its events, what it waits for, and what happens when nobody acts. What it is not: a decision
//! about a command; those have their own files.

use super::cure::{known, open};
use super::settle::{settle, void_deposit};
use super::stop::hard_stop;
use super::{Cause, Event, Hold, HoldStep, valuation};
use crate::actor::Party;
use crate::custody::Purpose;
use crate::project::{Case, Facts, Phase, Project, Waiting};
use crate::refusal::{Code, Refusal, no_wait};
use crate::text::{self, Grounds};
use crate::wait::{Subject, Wait, WaitKind};
use crate::world::Decision;
use ledger::Basis;
use rules::{At, Money};

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    match event.clone() {
        Event::Held { stage, cause, items, grounds, amount, valuation } => {
            if let Some(holds) = project.holds_mut(stage) {
                holds.push(Hold::new(cause, items, grounds, amount, valuation, at));
            }
        }
        Event::Moved { stage, hold, to } => {
            if let HoldStep::Cured { evidence, .. } = &to {
                project.remembers(evidence);
            }
            change(project, stage, hold, |it| it.goes_to(to));
        }
        Event::Valued { stage, hold, upheld, cost, amount } => change(project, stage, hold, |it| {
            it.items = upheld;
            it.valuation = Some(cost);
            it.amount = amount;
            it.valued(at);
        }),
        Event::ValuationLate { stage, hold, late: now } => change(project, stage, hold, |it| {
            if let HoldStep::Second { late, .. } = &mut it.step {
                *late = now;
            }
        }),
        Event::Settled { stage, hold, owner } => {
            change(project, stage, hold, |it| it.step = HoldStep::Settled { at, owner });
        }
    }
}

pub(crate) fn change(project: &mut Project, stage: u8, place: u8, how: impl FnOnce(&mut Hold)) {
    if let Some(hold) = project.holds_mut(stage).and_then(|holds| holds.get_mut(usize::from(place))) {
        how(hold);
    }
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    if matches!(waiting.project.phase, Phase::Ending { .. } | Phase::Closed { .. }) {
        return Vec::new();
    }
    let open = waiting.project.all_holds().filter(|(_, _, hold)| hold.is_open());
    open.flat_map(|(stage, place, hold)| waits_of(waiting, &Subject::Hold(stage, place), hold)).collect()
}

impl Hold {
    fn goes_to(&mut self, to: HoldStep) {
        self.denied = matches!((&self.step, &to), (HoldStep::Cured { .. }, HoldStep::Second { .. }));
        self.step = to;
    }

    /// A second supervisor upheld items. The firm's time to put them right is what it was: it begins with the first demand.
    fn valued(&mut self, at: At) {
        self.bad_cures = self.bad_cures.saturating_add(u8::from(self.denied));
        self.denied = false;
        self.step = HoldStep::Cure { since: *self.to_cure.get_or_insert(at) };
    }

    /// Money is held from now: an objection waits for its deposit, everything else to be put right.
    fn new(
        cause: Cause,
        items: Vec<text::Code>,
        grounds: Grounds,
        amount: Money,
        valuation: Option<Money>,
        since: At,
    ) -> Self {
        let (step, to_cure) = match cause {
            Cause::Objection => (HoldStep::Deposit { since }, None),
            Cause::Listed | Cause::Retention => (HoldStep::Cure { since }, Some(since)),
        };
        let (closed_doors, bad_cures, denied) = ((0, 0), 0, false);
        Self {
            cause,
            items,
            grounds,
            amount,
            since,
            valuation,
            closed_doors,
            to_cure,
            bad_cures,
            denied,
            step,
        }
    }
}

/// A hold waits for its next step, and always for its hard stop, which nothing moves.
fn waits_of(waiting: &Waiting<'_>, subject: &Subject, hold: &Hold) -> Vec<Wait> {
    let new =
        |kind, who, since| Wait::new(kind, subject.clone(), who, since, waiting.policy, waiting.calendar);
    let owner = Party::Owner(waiting.project.owner);
    let firm = waiting.project.firm().map_or(Party::Market, Party::Firm);
    let step = match &hold.step {
        HoldStep::Cure { since } => Some(new(WaitKind::Cure, firm, *since)),
        HoldStep::Cured { since, .. } => Some(new(WaitKind::CureConfirm, owner, *since)),
        HoldStep::Deposit { since } => deposit(waiting, subject, *since),
        HoldStep::Second { since, .. } => {
            valuation::wait(hold, subject, *since, waiting.policy, waiting.calendar)
        }
        HoldStep::Waiting | HoldStep::Settled { .. } => None,
    };
    step.into_iter().chain([new(WaitKind::HardStop, Party::Operator, hold.since)]).collect()
}

/// The visit fee's deadline.
fn deposit(waiting: &Waiting<'_>, subject: &Subject, since: At) -> Option<Wait> {
    let Subject::Hold(stage, place) = *subject else { return None };
    let (_, funding) = waiting.project.custody.funding_for(Purpose::Objection(stage, place))?;
    funding.wait(waiting, WaitKind::ObjectionDeposit, subject.clone(), since)
}

pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    let Subject::Hold(stage, place) = wait.key.subject else {
        return Err(Refusal::new(Code::Unknown).with("what", "hold").into());
    };
    let hold = open(known(case, stage, place)?)?;
    match wait.key.kind {
        WaitKind::Cure => missed(case, stage, place, hold).done(),
        WaitKind::HoldValuation => valuation::missed(case, stage, place, hold).done(),
        WaitKind::CureConfirm => settle(case, stage, place, hold, Money::ZERO, Basis::Silence).done(),
        WaitKind::ObjectionDeposit => lapse(case, stage, place, hold).done(),
        WaitKind::HardStop => hard_stop(case, stage, place, hold).done(),
        _ => Err(no_wait().into()),
    }
}

/// Not put right in time: held until the hard stop, or until the firm puts it right after all. Where nobody has said yet
/// what putting it right costs, a supervisor is drawn to say it: the hard stop should execute a valuation, not a list price.
fn missed(case: &Case<'_>, stage: u8, place: u8, hold: &Hold) -> Facts {
    if hold.valuation.is_some() {
        return waits_for_the_stop(case, stage, place);
    }
    case.facts().and(Event::Moved { stage, hold: place, to: HoldStep::second(case.at) })
}

fn waits_for_the_stop(case: &Case<'_>, stage: u8, hold: u8) -> Facts {
    case.facts().and(Event::Moved { stage, hold, to: HoldStep::Waiting })
}

/// An objection without its deposit lapses: the pass stands, and the hold goes to the firm.
fn lapse(case: &Case<'_>, stage: u8, place: u8, hold: &Hold) -> Facts {
    let facts = void_deposit(case, case.facts(), stage, place);
    facts.then(settle(case, stage, place, hold, Money::ZERO, Basis::Silence))
}

/// The owner's silence could not be proved: the hold waits for its hard stop.
pub(crate) fn contest(case: &Case<'_>, wait: &Wait) -> Facts {
    match wait.key.subject {
        Subject::Hold(stage, hold) => waits_for_the_stop(case, stage, hold),
        _ => case.facts(),
    }
}
