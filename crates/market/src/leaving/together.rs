//! Ending together: one proposes, the other answers; silence keeps the contract. What it is not: an agreement on the
//! money; the work is valued as after any other end.

use super::{AnswerEnd, EndProposal, Event, ProposeEnd, begin};
use crate::actor::{Actor, Party};
use crate::project::{Case, Closing, Waiting};
use crate::refusal::{Code, Refusal};
use crate::wait::{Subject, Wait, WaitKind};
use crate::world::Decision;

impl ProposeEnd {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.parties_only()?;
        case.active_only()?;
        if case.project.end_proposal.is_some() {
            return Err(Refusal::new(Code::AlreadyDone).with("what", "end-proposal").into());
        }
        case.facts().and(Event::EndProposed { by: Some(case.actor) }).done()
    }
}

impl AnswerEnd {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.parties_only()?;
        let proposal = case.project.end_proposal;
        if proposal.is_some_and(|proposal| proposal.by == case.actor) {
            return Err(Refusal::new(Code::NotYours).with("needs", "other-party").into());
        }
        case.active_only()?;
        if proposal.is_none() {
            return Err(Refusal::new(Code::NotYet).with("needs", "end-proposal").into());
        }
        if self.agrees { begin(case, Closing::Together).done() } else { lapse(case) }
    }
}

/// The proposal is off; the contract goes on.
pub(super) fn lapse(case: &Case<'_>) -> Decision {
    case.facts().and(Event::EndProposed { by: None }).done()
}

/// The other party's answer.
pub(super) fn wait(waiting: &Waiting<'_>, proposal: EndProposal) -> Wait {
    let Waiting { project, policy, calendar } = *waiting;
    let firm = project.firm().map_or(Party::Operator, Party::Firm);
    let who = if matches!(proposal.by, Actor::Owner(_)) { firm } else { Party::Owner(project.owner) };
    Wait::new(WaitKind::EndTogether, Subject::Whole, who, proposal.since, policy, calendar)
}
