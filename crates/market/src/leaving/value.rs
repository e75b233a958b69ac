//! The valuation of a contract that ends early: by the drawn supervisor, else by rule. What it is not: the payment; see
//! `settle`.

use super::{Value, absent, settle::settle};
use crate::actor::{Actor, Party};
use crate::custody;
use crate::form::evidence_needed;
use crate::hold::settle::upper;
use crate::id::SupervisorId;
use crate::inspection::{self, Target};
use crate::project::{Case, Closing, Phase, Project, Waiting};
use crate::refusal::{Code, Refusal, amount_out_of_range, missing, wrong_state};
use crate::stage::{COUNT, Stage, State};
use crate::text::Grounds;
use crate::wait::{Subject, Wait, WaitKind};
use crate::world::{Decision, Halt};
use ledger::Pocket;
use rules::lottery::Seed;
use rules::{At, Money};
use std::collections::BTreeSet;

/// What an unfinished stage's own money is: the most its work can be valued at.
pub fn open_money(project: &Project, stage: &Stage) -> Option<Money> {
    let open = !matches!(stage.state, State::Unfunded | State::Released { .. } | State::Valued { .. });
    open.then(|| project.custody.book.balance(Pocket::Stage(stage.no)))
}

impl Value {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        self.known()?;
        let valuer = if let Phase::Ending { valuer, .. } = case.project.phase { valuer } else { None };
        if let Actor::Supervisor(id) = case.actor {
            inspection::fit(case, id)?;
        }
        case.supervisor_only(valuer)?;
        let ground = ground(case)?;
        self.well_formed(case)?;
        evidence_needed(&self.evidence, "photo")?;
        self.values.iter().try_for_each(|(stage, value)| allowed(case, *stage, *value))?;
        let grounds = Grounds { note: self.note.clone(), evidence: self.evidence.clone() };
        settle(case, ground, &self.values, grounds).done()
    }

    fn known(&self) -> Result<(), Refusal> {
        match self.values.iter().find(|(no, _)| !(1..=COUNT).contains(no)) {
            Some((no, _)) => Err(Refusal::new(Code::Unknown).with("what", "stage").number("stage", *no)),
            None => Ok(()),
        }
    }

    /// None forgotten in which work has begun, no value below nothing, each stage once.
    fn well_formed(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let named = |no: u8| self.values.iter().any(|(stage, _)| *stage == no);
        let begun = |stage: &&Stage| {
            open_money(case.project, stage).is_some_and(Money::is_positive)
                && !matches!(stage.state, State::Funded { .. })
        };
        if let Some(stage) = case.project.stages.iter().filter(begun).find(|stage| !named(stage.no)) {
            return Err(missing("values").number("stage", stage.no));
        }
        if self.values.iter().any(|(_, value)| *value < Money::ZERO) {
            return Err(amount_out_of_range("values", Money::ZERO, Money::MAX));
        }
        let mut seen = BTreeSet::new();
        match self.values.iter().find(|(no, _)| !seen.insert(*no)) {
            Some((no, _)) => Err(Refusal::new(Code::Repeated).number("stage", *no)),
            None => Ok(()),
        }
    }
}

/// Only what is funded and neither released nor valued; see [`bounds`].
fn allowed(case: &Case<'_>, no: u8, value: Money) -> Result<(), Refusal> {
    let Some((least, most)) = case.project.stage(no).and_then(|stage| bounds(case.project, stage)) else {
        return Err(Refusal::new(Code::NotFunded).number("stage", no));
    };
    if value > most {
        return Err(Refusal::new(Code::AboveCap).number("stage", no).money("cap", most));
    }
    if value < least {
        return Err(amount_out_of_range("values", least, most).number("stage", no));
    }
    Ok(())
}

/// The least and the most a stage may be valued at; none where nothing of it is open. What has passed is accepted: no
/// valuer takes that back. Where nothing was begun, only delivered material can be worth anything.
pub fn bounds(project: &Project, stage: &Stage) -> Option<(Money, Money)> {
    let open = open_money(project, stage)?;
    Some(match &stage.state {
        State::Passed { listed, .. } => (open.less(upper(project, listed)), open),
        State::Funded { .. } => (Money::ZERO, custody::delivered(project, stage.no).min(open)),
        _ => (Money::ZERO, open),
    })
}

fn ground(case: &Case<'_>) -> Result<Closing, Refusal> {
    match &case.project.phase {
        Phase::Ending { ground, .. } => Ok(*ground),
        Phase::Closed { .. } => Err(Refusal::new(Code::Closed)),
        phase => Err(wrong_state(format!("phase-{phase}"), "phase-ending")),
    }
}

/// Draws the valuer. Where nobody can be drawn the valuation's own deadline decides.
pub(super) fn draw(case: &Case<'_>, seed: &Seed) -> Decision {
    inspection::draw(case, Target::Valuation, seed).and_then(crate::project::Facts::done)
}

/// Nobody valued in time: accepted work only, as [`by_rule`].
pub(super) fn unvalued(case: &Case<'_>) -> Decision {
    let ground = ground(case).map_err(Halt::from)?;
    let value = |stage: &Stage| {
        open_money(case.project, stage).map(|money| (stage.no, by_rule(case, stage, ground, money)))
    };
    let values: Vec<_> = case.project.stages.iter().filter_map(value).collect();
    let silent = if let Phase::Ending { valuer, .. } = case.project.phase { valuer } else { None };
    absent(settle(case, ground, &values, Grounds::default()), silent).done()
}

/// What unfinished work is worth when nobody valued it. Passed work is accepted: all of it, less the listed items. Of
/// the rest the firm gets nothing where the end is its fault or an inspection failed (no default pays against that), and
/// half where it is not; of a stage not begun, nothing. Source: our own default ("nobody valued: half each").
fn by_rule(case: &Case<'_>, stage: &Stage, ground: Closing, money: Money) -> Money {
    let fault = matches!(ground, Closing::Abandoned | Closing::FirmLeft(_) | Closing::Failed);
    match &stage.state {
        State::Passed { .. } => bounds(case.project, stage).map_or(Money::ZERO, |(least, _)| least),
        State::Funded { .. } => Money::ZERO,
        _ if fault || stage.failures > 0 => Money::ZERO,
        _ => money.scaled(1, 2),
    }
}

/// The valuation, and before it the draw of who values.
pub(super) fn waits(waiting: &Waiting<'_>, since: At, valuer: Option<SupervisorId>, wanted: At) -> Vec<Wait> {
    let Waiting { policy, calendar, .. } = *waiting;
    let new = |kind, who, since| Wait::new(kind, Subject::Whole, who, since, policy, calendar);
    let who = valuer.map_or(Party::Operator, Party::Supervisor);
    let undrawn = valuer.is_none().then(|| new(WaitKind::Assign, Party::Operator, wanted));
    undrawn.into_iter().chain([new(WaitKind::Valuation, who, since)]).collect()
}
