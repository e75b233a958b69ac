//! "I have paid": the owner's time stands still while the operator looks for the money (M6). Whoever paid in time loses
//! nothing by a statement read late; and an operator who does not answer keeps the time still, at its own cost. What it is
//! not: evidence of the money; only a statement line is that.
//!
//! Scenario: `scenarios/custody/paid-in-time-recorded-late.story`.

use super::{Delay, Event, Funding, Purpose};
use crate::actor::Party;
use crate::limits;
use crate::project::{Case, Project, Waiting};
use crate::refusal::{Code, Refusal, wrong_state};
use crate::text::{Evidence, Note};
use crate::wait::{Subject, Wait, WaitKey, WaitKind};
use crate::world::Decision;
use rules::{At, Period};
use serde::{Deserialize, Serialize};

const DAY: i64 = 86_400;

/// The owner says that a funding is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Since when it is looked for.
    pub since: At,
    /// The bank's receipt.
    pub receipt: Vec<Evidence>,
    /// The deadline that stands still meanwhile.
    pub stood: At,
    /// Days the operator's answer is late so far.
    pub late_days: u16,
    /// The operator's answer, where it is no.
    pub answer: Option<NotCome>,
}

/// The operator has looked, and it has not come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotCome {
    /// When.
    pub at: At,
    /// Where it was looked for: the owner reads it.
    pub note: Note,
    /// Until when the deadline that stood still runs now.
    pub until: At,
}

/// The owner says that a funding is paid, and shows the bank's receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SayPaid {
    /// Which funding, from 0.
    pub funding: u16,
    /// The receipt of the transfer.
    pub receipt: Vec<Evidence>,
}

/// The operator has looked for it, and it has not come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotArrived {
    /// Which funding, from 0.
    pub funding: u16,
    /// Where it was looked for: the owner reads it.
    pub note: Note,
}

impl Funding {
    /// The owner says that it is paid, and the operator has not answered: its time stands still.
    pub fn is_looked_for(&self) -> bool {
        let open = self.complete.is_none() && self.received < self.amount;
        open && self.said.as_ref().is_some_and(|said| said.answer.is_none())
    }

    /// The same, and the operator's answer is not later than so many days.
    pub(crate) fn is_looked_for_within(&self, days: u16) -> bool {
        self.is_looked_for() && self.said.as_ref().is_some_and(|said| said.late_days <= days)
    }

    /// The owner's deadline for it, begun at `begun`; none while it is looked for. One that stood still runs on until its
    /// new end.
    pub(crate) fn wait(
        &self,
        waiting: &Waiting<'_>,
        kind: WaitKind,
        subject: Subject,
        begun: At,
    ) -> Option<Wait> {
        let owner = Party::Owner(waiting.project.owner);
        let said = self.said.as_ref().filter(|said| begun <= said.since);
        match said.and_then(|said| said.answer.as_ref()) {
            _ if self.is_looked_for() => None,
            Some(answer) => Some(Wait::until(kind, subject, owner, answer.at, answer.until)),
            None => Some(Wait::new(kind, subject, owner, begun, waiting.policy, waiting.calendar)),
        }
    }
}

impl SayPaid {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        let funding = find(case.project, self.funding)?;
        open(funding)?;
        once(funding)?;
        if self.receipt.is_empty() || self.receipt.len() > limits::EVIDENCE {
            return Err(Refusal::new(Code::EvidenceNeeded).with("kind", "transfer-receipt").into());
        }
        let stood = deadline(case, self.funding, funding)?;
        let (funding, receipt) = (self.funding, self.receipt.clone());
        case.facts().and(Event::SaidPaid { funding, receipt, stood }).done()
    }
}

impl NotArrived {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.operator_only()?;
        let funding = find(case.project, self.funding)?;
        let Some(said) = &funding.said else {
            return Err(Refusal::new(Code::NotYet).with("needs", "owner-says-paid").into());
        };
        if !funding.is_looked_for() {
            return Err(Refusal::new(Code::AlreadyDone).with("what", "funding").into());
        }
        let until = goes_on(case, said.stood.since(said.since));
        case.facts().and(Event::NotCome { funding: self.funding, note: self.note.clone(), until }).done()
    }
}

fn find(project: &Project, number: u16) -> Result<&Funding, Refusal> {
    let found = project.custody.fundings.get(usize::from(number));
    found.ok_or_else(|| Refusal::new(Code::Unknown).with("what", "funding"))
}

/// Still asked for, and not all there.
fn open(funding: &Funding) -> Result<(), Refusal> {
    if funding.complete.is_some() {
        return Err(Refusal::new(Code::AlreadyDone).with("what", "funding"));
    }
    if funding.delay == Delay::Void {
        return Err(wrong_state("funding-void", "funding-asked"));
    }
    Ok(())
}

/// Once a funding: who says it again and again would never be late.
fn once(funding: &Funding) -> Result<(), Refusal> {
    match &funding.said {
        None => Ok(()),
        Some(said) if said.answer.is_none() => Err(Refusal::new(Code::AlreadyDone).with("what", "look")),
        Some(_) => Err(Refusal::new(Code::UsedUp).number("most", 1)),
    }
}

/// The deadline that stands still: the funding's own, its objection's, or its request's. One that is over, and took
/// something with it, stands still no more.
fn deadline(case: &Case<'_>, number: u16, funding: &Funding) -> Result<At, Refusal> {
    let kinds = [WaitKind::Fund, WaitKind::Grace, WaitKind::Unfunded, WaitKind::MayEnd, WaitKind::VisitFee];
    let own = kinds.map(|kind| WaitKey::new(kind, Subject::Number(number)));
    let other = match funding.purpose {
        Purpose::Objection(stage, hold) => {
            Some(WaitKey::new(WaitKind::ObjectionDeposit, Subject::Hold(stage, hold)))
        }
        Purpose::Earnest => Some(WaitKey::new(WaitKind::Earnest, Subject::Whole)),
        Purpose::Stage(_) | Purpose::ClosedDoors => None,
    };
    match own.iter().chain(&other).find_map(|key| case.wait(key)) {
        Some(wait) if is_last(wait.key.kind) && case.is_over(&wait) => {
            Err(Refusal::new(Code::TooLate).at("due", wait.due))
        }
        wait => Ok(wait.map_or(case.at, |wait| wait.due)),
    }
}

/// Behind this deadline there is no other: no days of grace, no delay that counts.
const fn is_last(kind: WaitKind) -> bool {
    matches!(kind, WaitKind::ObjectionDeposit | WaitKind::Earnest | WaitKind::VisitFee)
}

/// The time that was left, to the end of its day (midnight ends the day before); and never less than the days of grace.
fn goes_on(case: &Case<'_>, left: i64) -> At {
    let rest = case.calendar.due(case.at.plus_seconds(left.saturating_sub(1)), Period::Days(0));
    rest.max(case.calendar.due(case.at, case.policy.custody.grace))
}

/// The operator looks for it; a missed deadline stands again a day later, and the owner's time stays still.
pub(super) fn wait(waiting: &Waiting<'_>, subject: Subject, funding: &Funding) -> Option<Wait> {
    let said = funding.said.as_ref().filter(|_| funding.is_looked_for())?;
    let due = waiting.calendar.due(said.since, waiting.policy.custody.look);
    let due = due.plus_seconds(i64::from(said.late_days).saturating_mul(DAY));
    Some(Wait::until(WaitKind::Look, subject, Party::Operator, said.since, due))
}
