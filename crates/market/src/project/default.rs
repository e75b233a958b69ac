//! The clock's part: a wait came due, and its default comes true; or, where it hurts the silent party and notice is not
//! proved, the deadline moves. What it is not: the outcomes; each noun has its own `default`.

use super::{Case, Channel, Event, Phase, Proof};
use crate::actor::Party;
use crate::refusal::{Code, Refusal};
use crate::wait::{Subject, Wait, WaitKey, WaitKind as K};
use crate::world::{Decision, Halt};
use crate::{
    completion, contract, custody, dispatch, hold, inspection, lead, leaving, quote, request, retention,
    stage, survey, warranty,
};
use rules::lottery::Seed;

/// One day, in seconds.
const DAY: i64 = 86_400;

pub(crate) fn decide(case: &Case<'_>, key: &WaitKey, seed: &Seed) -> Decision {
    let waits = case.project.waits(case.policy, case.calendar);
    let wait = Wait::come_due(waits, case.actor, key, case.at)?;
    let decision = if wait.needs_proof() && !is_proved(case, &wait) {
        unproved(case, &wait, seed)
    } else {
        outcome(case, &wait, seed)
    };
    match decision {
        Err(Halt::Refused(refusal)) if refusal.code == Code::NobodyEligible => tomorrow(case, &wait),
        decided => decided,
    }
}

/// Nobody can be drawn today: the draw waits another day, and no wait stays overdue (I4).
fn tomorrow(case: &Case<'_>, wait: &Wait) -> Decision {
    let (key, since, due) = (wait.key.clone(), wait.since, case.at.plus_seconds(DAY));
    case.facts().and(Event::DeadlineMoved { wait: key, since, due }).done()
}

fn is_proved(case: &Case<'_>, wait: &Wait) -> bool {
    let notice = case.project.notice(wait);
    notice.is_some_and(|notice| notice.is_proved(wait, case.at, case.policy, case.calendar))
}

/// The deadline moves by its own length, at most twice; then what it concerns is contested.
fn unproved(case: &Case<'_>, wait: &Wait, seed: &Seed) -> Decision {
    let moved = case.project.notice(wait).map_or(0, |notice| notice.moved);
    if moved >= case.policy.notice.moves {
        return contested(case, wait, seed);
    }
    let due = wait.due.plus_seconds(length(wait, moved));
    case.facts().and(Event::DeadlineMoved { wait: wait.key.clone(), since: wait.since, due }).done()
}

/// The length of the wait before it moved: the whole of it by now is one length more for each move.
fn length(wait: &Wait, moved: u8) -> i64 {
    let whole = wait.due.since(wait.since).max(0);
    whole.checked_div(i64::from(moved).saturating_add(1)).unwrap_or(whole)
}

/// Silence could not be proved to be silence: a window, a cure, a part of the retention open into a hold that the hard
/// stop ends; any other wait goes to its default, since the hard stop cannot take it.
fn contested(case: &Case<'_>, wait: &Wait, seed: &Seed) -> Decision {
    let facts = case.facts().and(Event::Contested { wait: wait.key.clone(), since: wait.since });
    match wait.key.kind {
        K::Window => facts.then(stage::contest(case, wait)?).done(),
        K::CureConfirm => facts.then(hold::contest(case, wait)).done(),
        K::RetentionReminder => facts.then(retention::contest(case, wait)).done(),
        _ => {
            let mut list = facts.done()?;
            list.extend(outcome(case, wait, seed)?);
            Ok(list)
        }
    }
}

fn outcome(case: &Case<'_>, wait: &Wait, seed: &Seed) -> Decision {
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
        K::Unplaced | K::Withdrawal => Err(Refusal::new(Code::Unknown).with("what", "wait").into()),
    }
}

/// Whether the supervisor to be drawn is the valuer of a contract that ends.
fn is_valuation(case: &Case<'_>, wait: &Wait) -> bool {
    wait.key.subject == Subject::Whole && matches!(case.project.phase, Phase::Ending { .. })
}

/// Records what is known of a notice: the outbox and the operator of any channel, the party of its own inbox.
pub(crate) fn record_notice(case: &Case<'_>, key: &WaitKey, channel: Channel, proof: Proof) -> Decision {
    let Some(wait) = case.wait(key) else {
        return Err(Refusal::new(Code::Unknown).with("what", "wait").into());
    };
    let own =
        channel == Channel::Inbox && matches!(proof, Proof::Opened(_)) && Party::from(case.actor) == wait.who;
    if !own {
        case.operator_only()?;
    }
    case.facts().and(Event::NoticeRecorded { wait: wait.key, since: wait.since, channel, proof }).done()
}
