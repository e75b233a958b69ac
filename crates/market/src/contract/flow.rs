//! How the contract changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{Contract, Event, Signatures, activate};
use crate::actor::Party;
use crate::dispatch::{self, Out};
use crate::firm;
use crate::project::{Case, Closing, Phase, Project, Waiting};
use crate::quote;
use crate::refusal::{no_wait, wrong_state};
use crate::row::{List, ReadRow};
use crate::text::Code;
use crate::wait::{Subject, Wait, WaitKind as K};
use crate::world::Decision;
use rules::At;

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    let Some(contract) = &mut project.contract else { return };
    match event {
        Event::SignedByOwner { aged } => {
            contract.aged = *aged;
            contract.signed.owner = Some(at);
        }
        Event::SignedByFirm => contract.signed.firm = Some(at),
        Event::Countersigned => {
            contract.countersigned = Some(at);
            project.phase = Phase::CoolingOff { since: at };
        }
        Event::Activated => {
            contract.active = Some(at);
            project.stages = activate::stages(contract, at);
            project.phase = Phase::Active { since: at };
        }
        Event::Registered { agreement } => contract.agreements.push(agreement.clone()),
    }
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Waiting { project, policy, calendar } = waiting;
    let Some(contract) = &project.contract else { return Vec::new() };
    let owner = Party::Owner(project.owner);
    let wait = |kind, who, since| Wait::new(kind, Subject::Whole, who, since, policy, calendar);
    match project.phase {
        Phase::Signing { since: drafted } => vec![match contract.signed {
            Signatures { owner: None, .. } => wait(K::SignOwner, owner, drafted),
            Signatures { owner: Some(since), firm: None } => {
                wait(K::SignFirm, Party::Firm(contract.firm), since)
            }
            Signatures { firm: Some(since), .. } => wait(K::Countersign, Party::Operator, since),
        }],
        Phase::CoolingOff { since } => {
            let period =
                if contract.aged { policy.contract.cooling_off_aged } else { policy.contract.cooling_off };
            vec![Wait::until(K::CoolingOff, Subject::Whole, owner, since, calendar.due(since, period))]
        }
        _ => Vec::new(),
    }
}

pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    match wait.key.kind {
        K::SignOwner => owner_silent(case),
        K::SignFirm => firm_silent(case),
        K::Countersign => case.facts().and(Event::Countersigned).done(),
        K::CoolingOff => activate::activate(case)?.done(),
        _ => Err(no_wait().into()),
    }
}

/// How often an owner may choose and not sign; once more is a choice left to expire.
const LAPSES: u8 = 1;

/// The owner did not sign: back to the choice and what was left of its time, where silence ends the project. A second time
/// is silence.
fn owner_silent(case: &Case<'_>) -> Decision {
    let contract = chosen(case)?;
    if case.project.tender.lapsed >= LAPSES {
        return quote::vanished(case);
    }
    case.facts().and(quote::Event::Reopened { firm: contract.firm }).done()
}

/// The firm did not sign: it is out and loses a point; the owner chooses among the others, if there are any.
fn firm_silent(case: &Case<'_>) -> Decision {
    let firm = chosen(case)?.firm;
    let facts = dispatch::out(case, case.facts(), firm, Out::NotSigned)?.firm(firm, firm::Event::LostPoint);
    if quote::choosable(case.project).any(|other| other != firm) {
        return facts.and(quote::Event::Reopened { firm }).done();
    }
    dispatch::close(case, facts, Closing::Expired, Some(firm))?.done()
}

fn chosen<'a>(case: &'a Case<'_>) -> Result<&'a Contract, crate::Refusal> {
    let lacking = || wrong_state(format!("phase-{}", case.project.phase), "phase-signing");
    case.project.contract.as_ref().ok_or_else(lacking)
}

/// An active contract stands among the accepted prices of its city, in fen a square metre.
pub(crate) fn rows(project: &Project) -> Vec<ReadRow> {
    let active = project.contract.as_ref().filter(|contract| contract.active.is_some());
    let row = active.and_then(|contract| {
        let rate = contract.draft.price.as_fen().checked_div(i64::from(project.request.area))?;
        Some(ReadRow::new(List::Accepted(city(&project.request.district)?), rate))
    });
    row.into_iter().collect()
}

/// The city of a district: the first four digits of its code (GB/T 2260).
fn city(district: &Code) -> Option<Code> {
    let digits: String = district.as_str().chars().take(4).collect();
    Code::new(&format!("{digits}00"))
}
