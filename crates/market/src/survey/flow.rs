//! How the survey changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{Event, Survey};
use crate::actor::Party;
use crate::dispatch::{self, Out};
use crate::project::{Case, Phase, Project, Waiting};
use crate::quote;
use crate::refusal::{Code, Refusal};
use crate::wait::{Subject, Wait, WaitKind};
use crate::world::Decision;
use rules::At;

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    let (Event::Proposed { firm, .. } | Event::Confirmed { firm } | Event::Held { firm }) = event;
    let Some(lead) = project.leads.get_mut(firm) else { return };
    lead.survey = match (event, lead.survey) {
        (Event::Proposed { time, .. }, _) => Survey::Proposed { time: *time },
        (Event::Confirmed { .. }, Survey::Proposed { time }) => Survey::Confirmed { time, since: at },
        (Event::Confirmed { .. }, unchanged) => unchanged,
        (Event::Held { .. }, _) => Survey::Held { at },
    };
}

/// Each accepted firm's survey, from the begin of quoting; of a firm that came in by a swap, from its acceptance. While a
/// time is proposed it is the owner who must act.
pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Waiting { project, policy, calendar } = waiting;
    let Phase::Quoting { since } = project.phase else { return Vec::new() };
    let leads = project.leads.iter().filter(|(_, lead)| lead.out.is_none());
    let open = leads.filter(|(_, lead)| !matches!(lead.survey, Survey::Held { .. }));
    open.filter_map(|(firm, lead)| {
        let since = lead.accepted?.max(since);
        let asked = matches!(lead.survey, Survey::Proposed { .. });
        let who = if asked { Party::Owner(project.owner) } else { Party::Firm(*firm) };
        Some(Wait::new(WaitKind::Survey, Subject::Firm(*firm), who, since, policy, calendar))
    })
    .collect()
}

/// No survey in time: the firm drops out, and those left may all have quoted.
pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    let Subject::Firm(firm) = wait.key.subject else {
        return Err(Refusal::new(Code::Unknown).with("what", "lead").into());
    };
    let facts = dispatch::out(case, case.facts(), firm, Out::NoSurvey)?;
    quote::without(case, facts, firm)?.done()
}
