//! How the quote changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{Event, open};
use crate::actor::Party;
use crate::contract::{Contract, Draft, Signatures};
use crate::dispatch;
use crate::id::FirmId;
use crate::lead::Lead;
use crate::owner;
use crate::project::{Case, Closing, Phase, Project, Waiting};
use crate::refusal::no_wait;
use crate::request;
use crate::text::Digest;
use crate::wait::{Subject, Wait, WaitKind as K};
use crate::world::Decision;
use rules::policy::Policy;
use rules::{At, Calendar};

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    match event {
        Event::Submitted { firm, quote } => {
            if let Some(lead) = project.leads.get_mut(firm) {
                lead.quote = Some(quote.clone());
            }
        }
        Event::Opened => {
            project.tender.opened = Some(at);
            project.phase = Phase::Choosing { since: at };
        }
        Event::Extended { until } => {
            project.tender.extended = true;
            project.tender.until = Some(*until);
        }
        Event::Chosen { firm, draft, document, left } => {
            project.tender.left = *left;
            project.contract = Some(drafted(*firm, draft.clone(), *document));
            project.phase = Phase::Signing { since: at };
        }
        Event::Reopened { firm } => reopen(project, *firm, at),
    }
}

fn drafted(firm: FirmId, draft: Draft, document: Digest) -> Contract {
    Contract {
        firm,
        draft,
        document,
        aged: false,
        signed: Signatures::default(),
        countersigned: None,
        active: None,
        agreements: Vec::new(),
    }
}

/// Back to the choice. Where the owner had signed, the firm failed: it cannot be chosen again, and the owner has the whole
/// time anew. Where the owner had not, there is what was left of it.
fn reopen(project: &mut Project, firm: FirmId, at: At) {
    let tender = &mut project.tender;
    if project.contract.as_ref().is_some_and(|contract| contract.signed.owner.is_some()) {
        tender.failed.push(firm);
        (tender.until, tender.extended) = (None, false);
    } else {
        tender.lapsed = tender.lapsed.saturating_add(1);
        tender.until = Some(at.plus_seconds(tender.left));
    }
    project.contract = None;
    project.phase = Phase::Choosing { since: at };
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Waiting { project, policy, calendar } = waiting;
    match project.phase {
        Phase::Quoting { since } => owing(waiting, since),
        Phase::Choosing { since } => {
            let due = project.tender.until.unwrap_or_else(|| calendar.due(since, policy.quote.choice));
            vec![Wait::until(K::Choice, Subject::Whole, Party::Owner(project.owner), since, due)]
        }
        _ => Vec::new(),
    }
}

/// One deadline for all, and each firm that owes a quote waits for itself: so each is told and reminded. A firm that has not
/// accepted yet has its invitation to answer; of its quote only the clock knows.
fn owing(waiting: &Waiting<'_>, since: At) -> Vec<Wait> {
    let owing = waiting.project.leads.iter().filter(|(_, lead)| lead.out.is_none() && lead.quote.is_none());
    let wait = |(firm, lead): (&FirmId, &Lead)| {
        let who = if lead.accepted.is_some() { Party::Firm(*firm) } else { Party::Market };
        Wait::new(K::Quotes, Subject::Firm(*firm), who, since, waiting.policy, waiting.calendar)
    };
    owing.map(wait).collect()
}

impl Project {
    /// The one deadline of all quotes, while they are sealed.
    pub fn quotes_due(&self, policy: &Policy, calendar: &Calendar) -> Option<At> {
        let Phase::Quoting { since } = self.phase else { return None };
        Some(calendar.due(since, policy.quote.deadline))
    }
}

pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    match (wait.key.kind, &wait.key.subject) {
        (K::Quotes, Subject::Firm(firm)) => open::at_deadline(case, *firm)?.done(),
        (K::Choice, _) => vanished(case),
        _ => Err(no_wait().into()),
    }
}

/// The owner let the choice expire, or its signature a second time: it is remembered, the firms that quoted keep nothing
/// waiting, and an earnest is theirs.
pub(crate) fn vanished(case: &Case<'_>) -> Decision {
    let facts = case.facts().owner(case.project.owner, owner::Event::Vanished);
    dispatch::shut(case, request::forfeit(case, facts), Closing::Expired, None)?.done()
}
