//! Reaching a party: what is known of a notice is recorded; and where a silence was never proved to be one, the operator
//! has to reach the party by call or letter before anything is decided by it. What it is not: sending; and no key to
//! money: where the operator fails, nothing is paid to the firm and no contract ends by it.

use super::default::{contested, outcome};
use super::{Case, Channel, Event, Facts, Notice, Project, Proof};
use crate::actor::Party;
use crate::refusal::{Code, Refusal, no_wait};
use crate::wait::{Subject, Wait, WaitKey, WaitKind as K};
use crate::world::Decision;
use rules::lottery::Seed;
use rules::policy::Policy;
use rules::{At, Calendar};

/// Forms say a moment to the minute.
const MINUTE: i64 = 60;

/// Records what is known of a notice: the outbox and the operator of any channel, the party of its own inbox.
pub(crate) fn record_notice(case: &Case<'_>, key: &WaitKey, channel: Channel, proof: Proof) -> Decision {
    let waits = case.project.bare_waits(case.policy, case.calendar);
    let wait = waits.into_iter().find(|wait| wait.key == *key);
    let reads = channel == Channel::Inbox && matches!(proof, Proof::Opened(_));
    if !(reads && wait.as_ref().is_some_and(|wait| Party::from(case.actor) == wait.who)) {
        case.operator_only()?;
    }
    let wait = wait.ok_or_else(no_wait)?;
    inside(&wait, proof.when(), case.at)?;
    let facts =
        case.facts().and(Event::NoticeRecorded { wait: wait.key.clone(), since: wait.since, channel, proof });
    if is_reached(case, &wait, channel, proof) { facts.then(own_time(case, &wait)) } else { facts }.done()
}

/// A proof lies inside its wait, and not in the future.
fn inside(wait: &Wait, when: At, now: At) -> Result<(), Refusal> {
    let least = wait.since.plus_seconds(wait.since.as_seconds().rem_euclid(MINUTE).saturating_neg());
    if (least..=now).contains(&when) {
        return Ok(());
    }
    Err(Refusal::new(Code::OutOfRange).with("field", "time").at("least", wait.since).at("most", now))
}

/// Whether by this proof the operator has reached a party that had to be reached.
fn is_reached(case: &Case<'_>, wait: &Wait, channel: Channel, proof: Proof) -> bool {
    let handed = case.project.notice(wait).filter(|notice| notice.handed.is_some());
    handed.cloned().is_some_and(|mut notice| {
        notice.learns(channel, proof);
        notice.is_proved(wait, case.at, case.policy, case.calendar)
    })
}

/// Reached at last, the party has the wait's own length to act.
fn own_time(case: &Case<'_>, wait: &Wait) -> Facts {
    let due = case.at.plus_seconds(wait.length());
    case.facts().and(Event::DeadlineMoved { wait: wait.key.clone(), since: wait.since, due })
}

/// The operator has reached nobody in time. What pays nothing to the firm and ends nothing comes true; anything else stays
/// as it is, and the operator is asked again.
pub(super) fn default(case: &Case<'_>, wait: &Wait, seed: &Seed) -> Decision {
    let waits = case.project.handed(case.policy, case.calendar);
    let about =
        waits.map(|(wait, _)| wait).find(|it| it.key.subject == wait.key.subject).ok_or_else(no_wait)?;
    let notice = case.project.notice(&about);
    if notice.is_some_and(|it| it.is_proved(&about, wait.due, case.policy, case.calendar)) {
        return own_time(case, &about).done();
    }
    if takes_or_ends(case, &about) {
        return case.facts().and(contested(&about)).done();
    }
    outcome(case, &about, seed)
}

/// Whether the default ends the contract, so that money goes out by it.
fn takes_or_ends(case: &Case<'_>, about: &Wait) -> bool {
    match (about.key.kind, &about.key.subject) {
        (K::AfterFailures, Subject::Stage(no)) => {
            case.project.stage(*no).is_none_or(|stage| stage.continued > 0)
        }
        (
            K::Grace
            | K::Unfunded
            | K::Rework
            | K::Resume
            | K::TicketAnswer
            | K::TicketVisit
            | K::TicketCure
            | K::TicketConfirm,
            _,
        ) => false,
        _ => true,
    }
}

impl Project {
    /// The waits whose party the operator has to reach, since notice was never proved: each by its own name, due when the
    /// operator's time is over. Until then the party may act as before.
    pub fn unreached(&self, policy: &Policy, calendar: &Calendar) -> Vec<Wait> {
        let due = |wait: &Wait, since| Notice::to_reach(wait, since, policy, calendar).due;
        let handed = self.handed(policy, calendar);
        handed.map(|(wait, since)| Wait { due: due(&wait, since), ..wait }).collect()
    }

    /// The same as their nouns say them, and since when they are the operator's.
    fn handed(&self, policy: &Policy, calendar: &Calendar) -> impl Iterator<Item = (Wait, At)> {
        let waits = self.bare_waits(policy, calendar).into_iter();
        waits.filter_map(|wait| self.notice(&wait)?.handed.map(|since| (wait, since)))
    }
}

impl Notice {
    /// A wait that was handed over: the operator has its own length to reach the party, and no longer than the policy says.
    pub(super) fn to_reach(wait: &Wait, since: At, policy: &Policy, calendar: &Calendar) -> Wait {
        let due = since.plus_seconds(wait.length()).min(calendar.due(since, policy.notice.reach));
        Wait::until(K::Unreached, wait.key.subject.clone(), Party::Operator, since, due)
    }
}
