//! How the retention changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{Event, FIRST, Part, PartState, Retention};
use crate::actor::Party;
use crate::custody::{Payee, pay};
use crate::hold::{self, Aside, Cause, HoldStep};
use crate::project::{Case, Facts, Phase, Project, Waiting};
use crate::refusal::{Code, Refusal};
use crate::text::Grounds;
use crate::wait::{Subject, Wait, WaitKind as K};
use crate::world::Decision;
use ledger::{Basis, Pocket};
use rules::{At, Money};

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    let no = event.part();
    let Some(part) = project.retention.as_mut().and_then(|retention| retention.part_mut(no)) else { return };
    match event {
        Event::Asked { .. } => part.state = PartState::Asked { since: at },
        Event::Reminded { .. } => part.state = PartState::Reminded { since: at },
        Event::Released { grounds, .. } => {
            part.state = PartState::Released { at };
            part.grounds = grounds.clone();
        }
        Event::Borne { amount, .. } => {
            part.amount = part.amount.less(*amount);
            if part.amount.is_zero() {
                part.state = PartState::Released { at };
            }
        }
    }
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Phase::Completed { since } = waiting.project.phase else { return Vec::new() };
    let parts = waiting.project.retention.iter().flat_map(Retention::numbered);
    parts.filter_map(|(no, part)| wait(waiting, since, no, part)).collect()
}

fn wait(waiting: &Waiting<'_>, completed: At, no: u8, part: &Part) -> Option<Wait> {
    let Waiting { project, policy, calendar } = *waiting;
    let owner = Party::Owner(project.owner);
    let new = |kind, since| Wait::new(kind, Subject::Part(no), owner, since, policy, calendar);
    match part.state {
        PartState::Running => {
            Some(Wait::until(K::RetentionTerm, Subject::Part(no), Party::Market, completed, part.term))
        }
        PartState::Asked { since } => Some(new(K::RetentionAnswer, since)),
        PartState::Reminded { since } => Some(new(K::RetentionReminder, since)),
        PartState::Released { .. } => None,
    }
}

/// At term the owner is asked, then reminded; then silence releases.
pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    let Subject::Part(part) = wait.key.subject else { return Err(unknown().into()) };
    match wait.key.kind {
        K::RetentionTerm => case.facts().and(Event::Asked { part }).done(),
        K::RetentionAnswer => case.facts().and(Event::Reminded { part }).done(),
        K::RetentionReminder => {
            let of = case
                .project
                .retention
                .as_ref()
                .and_then(|retention| retention.part(part))
                .ok_or_else(unknown)?;
            release(case, part, of.amount, Money::ZERO, &nothing_said()).done()
        }
        _ => Err(unknown().into()),
    }
}

fn unknown() -> Refusal {
    Refusal::new(Code::Unknown).with("what", "wait")
}

/// The owner's silence could not be proved: the whole part is held as contested, and the hard stop ends it.
pub(crate) fn contest(case: &Case<'_>, wait: &Wait) -> Facts {
    let Subject::Part(no) = wait.key.subject else { return case.facts() };
    let Some(part) = case.project.retention.as_ref().and_then(|retention| retention.part(no)) else {
        return case.facts();
    };
    let hold = u8::try_from(part.holds.len()).unwrap_or(u8::MAX);
    let waiting = hold::Event::Moved { stage: stage_of(no), hold, to: HoldStep::Waiting };
    release(case, no, part.amount, part.amount, &nothing_said()).and(waiting)
}

/// The number under which a part keeps its holds.
const fn stage_of(part: u8) -> u8 {
    FIRST.saturating_add(part).saturating_sub(1)
}

/// The owner has not answered.
fn nothing_said() -> Aside {
    Aside { cause: Cause::Retention, items: Vec::new(), grounds: Grounds::default() }
}

/// A part is released to the firm, less what is held for these items; what the owner says goes with what it is about.
pub(super) fn release(case: &Case<'_>, part: u8, amount: Money, held: Money, aside: &Aside) -> Facts {
    let stage = stage_of(part);
    let Aside { cause, items, grounds } = aside.clone();
    let (of_the_hold, of_the_part) =
        if held.is_positive() { (grounds, Grounds::default()) } else { (Grounds::default(), grounds) };
    let hold = || {
        let (amount, valuation) = (held, None);
        hold::Event::Held { stage, cause, items, grounds: of_the_hold, amount, valuation }.into()
    };
    let released = Event::Released { part, grounds: of_the_part };
    let facts = case.facts().and_if(held.is_positive(), hold).and(released);
    let facts = facts.post(Pocket::Retention, Pocket::Contested(stage), held, Basis::Held);
    pay(facts, Pocket::Retention, Payee::Firm, amount.less(held), Basis::Term)
}
