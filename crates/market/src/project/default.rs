//! The clock's part: a wait came due, and its default comes true; or, where it hurts the silent party and notice is not
//! proved, the deadline moves, and then the hard stop or the operator takes it. What it is not: the outcomes; each noun
//! has its own `default`.

use super::{Case, Event, Phase, reach};
use crate::hold::settle::void_deposit;
use crate::refusal::{Code, no_wait};
use crate::wait::{Subject, Wait, WaitKey, WaitKind as K};
use crate::world::{Decision, Halt};
use crate::{
    completion, contract, custody, dispatch, hold, inspection, lead, leaving, quote, request, retention,
    stage, survey, warranty,
};
use rules::lottery::Seed;

/// One day, in seconds.
const DAY: i64 = 86_400;

/// What comes of a wait at its deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Its default comes true.
    Default,
    /// Notice is not proved: the deadline moves.
    Moves,
    /// Notice was never proved: the money goes into a hold, or stays in it, until the hard stop.
    Hold,
    /// Notice was never proved: the operator has to reach the party.
    Operator,
}

pub(crate) fn decide(case: &Case<'_>, key: &WaitKey, seed: &Seed) -> Decision {
    let waits = case.project.waits(case.policy, case.calendar);
    let wait = Wait::come_due(waits, case.actor, key, case.at)?;
    let decision = match end(case, &wait) {
        End::Default => outcome(case, &wait, seed),
        End::Moves => moves(case, &wait),
        End::Hold => held(case, &wait),
        End::Operator => case.facts().and(contested(&wait)).done(),
    };
    match decision {
        Err(Halt::Refused(refusal)) if refusal.code == Code::NobodyEligible => tomorrow(case, &wait),
        decided => decided,
    }
}

/// What comes of a wait at its deadline. Notice counts as it stood at that moment, however late the clock comes by.
pub(super) fn end(case: &Case<'_>, wait: &Wait) -> End {
    let notice = case.project.notice(wait);
    let proved = notice.is_some_and(|it| it.is_proved(wait, wait.due, case.policy, case.calendar));
    if proved || !wait.needs_proof() {
        return End::Default;
    }
    if notice.map_or(0, |it| it.moved) < case.policy.notice.moves {
        return End::Moves;
    }
    match wait.key.kind {
        // Somebody looks, or what is held stays held: that takes nothing from anybody.
        K::SiteLog | K::Cure => End::Default,
        K::Window | K::CureConfirm | K::ObjectionDeposit | K::RetentionReminder => End::Hold,
        _ => End::Operator,
    }
}

/// Nobody can be drawn today: the draw waits another day, and no wait stays overdue (I4).
fn tomorrow(case: &Case<'_>, wait: &Wait) -> Decision {
    let (key, since, due) = (wait.key.clone(), wait.since, case.at.plus_seconds(DAY));
    case.facts().and(Event::DeadlineMoved { wait: key, since, due }).done()
}

/// The deadline moves by the wait's own length.
fn moves(case: &Case<'_>, wait: &Wait) -> Decision {
    let bare = case.project.bare_waits(case.policy, case.calendar).into_iter().find(|it| it.key == wait.key);
    let due = wait.due.plus_seconds(bare.map_or(DAY, |bare| bare.length()));
    case.facts().and(Event::DeadlineMoved { wait: wait.key.clone(), since: wait.since, due }).done()
}

/// Nothing is decided by this silence.
pub(super) fn contested(wait: &Wait) -> Event {
    Event::Contested { wait: wait.key.clone(), since: wait.since }
}

/// Silence could not be proved to be silence: what it is about is held until the hard stop, which ends it by valuation.
fn held(case: &Case<'_>, wait: &Wait) -> Decision {
    let facts = case.facts().and(contested(wait));
    match (wait.key.kind, &wait.key.subject) {
        (K::Window, _) => facts.then(stage::contest(case, wait)?),
        (K::ObjectionDeposit, Subject::Hold(stage, place)) => {
            let deposit = void_deposit(case, case.facts(), *stage, *place);
            facts.then(deposit).then(hold::contest(case, wait))
        }
        (K::CureConfirm, _) => facts.then(hold::contest(case, wait)),
        (K::RetentionReminder, _) => facts.then(retention::contest(case, wait)),
        _ => return Err(no_wait().into()),
    }
    .done()
}

pub(super) fn outcome(case: &Case<'_>, wait: &Wait, seed: &Seed) -> Decision {
    match wait.key.kind {
        K::Draft | K::Earnest | K::Qualify => request::default(case, wait),
        K::Draw | K::Invitation | K::Complete => dispatch::default(case, wait, seed),
        K::ClaimAnswer | K::ClaimSampled | K::ClaimDecision => lead::default(case, wait),
        K::Survey => survey::default(case, wait),
        K::Quotes | K::Choice => quote::default(case, wait),
        K::SignOwner | K::SignFirm | K::Countersign | K::CoolingOff => contract::default(case, wait),
        K::Fund | K::Grace | K::Unfunded | K::MayEnd | K::VisitFee | K::Payout | K::Material => {
            custody::default(case, wait)
        }
        K::Window | K::Rework | K::AfterFailures => stage::default(case, wait),
        K::Assign if is_valuation(case, wait) => leaving::default(case, wait, seed),
        K::Assign | K::Visit | K::Revisit | K::Report | K::Acceptance | K::SecondDraw | K::SecondVisit => {
            inspection::default(case, wait, seed)
        }
        K::Cure | K::CureConfirm | K::ObjectionDeposit | K::HoldValuation | K::HardStop => {
            hold::default(case, wait)
        }
        K::AirTest => completion::default(case, wait),
        K::RetentionTerm | K::RetentionAnswer | K::RetentionReminder => retention::default(case, wait),
        K::TicketAnswer | K::TicketVisit | K::TicketCure | K::TicketConfirm | K::WarrantyEnd => {
            warranty::default(case, wait)
        }
        K::SiteLog | K::SilentSite | K::Resume | K::EndAbandoned | K::EndTogether | K::Valuation => {
            leaving::default(case, wait, seed)
        }
        K::Unreached => reach::default(case, wait, seed),
        K::Unplaced | K::Withdrawal => Err(no_wait().into()),
    }
}

/// Whether the supervisor to be drawn is the valuer of a contract that ends.
fn is_valuation(case: &Case<'_>, wait: &Wait) -> bool {
    wait.key.subject == Subject::Whole && matches!(case.project.phase, Phase::Ending { .. })
}
