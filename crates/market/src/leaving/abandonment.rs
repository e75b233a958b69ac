//! **A site gone silent** (M9): a supervisor looks, the firm is noticed, the owner may end. Until the notice has run out any
//! sign of work undoes it: a stage begun or handed in, a log with a new photo. From then on nothing the firm does undoes it,
//! a stage handed in no more than a log: its work is on the record, is inspected and valued, and the owner alone gives the
//! right to end up, by letting its time go by. What it is not: a firm that may stand still, since its money is missing, an
//! inspection is under way, or the next stage may not begin.
//!
//! Scenarios: `scenarios/leaving/abandonment.story`, `resumed.story`, `too-late-to-resume.story`.

use super::{Abandonment, Event};
use crate::actor::Party;
use crate::custody::Delay;
use crate::inspection::{self, Target, Visit};
use crate::project::{Case, Facts, Project, Waiting};
use crate::stage::{Gate, Stage, State};
use crate::wait::{Subject, Wait, WaitKind};
use crate::world::{Decision, Halt};
use rules::At;
use rules::lottery::Seed;

/// A step on; none: over, and silence is counted anew from now.
pub(super) fn take(project: &mut Project, to: Option<Abandonment>, at: At) {
    if to.is_none() {
        project.last_activity = project.last_activity.max(Some(at));
    }
    project.abandonment = to;
}

/// Work resumed, if the site had gone silent and its time to resume is not over: to be joined to every act of work.
pub(crate) fn resumed(case: &Case<'_>) -> Facts {
    let silent = case.project.abandonment.as_ref();
    let in_time = silent.is_some_and(|it| !matches!(it, Abandonment::MayEnd { .. }));
    case.facts().and_if(in_time, || Event::Abandonment { to: None }.into())
}

/// The owner has not ended it: the contract goes on.
pub(super) fn goes_on(case: &Case<'_>) -> Decision {
    case.facts().and(Event::Abandonment { to: None }).done()
}

/// The supervisor has looked, or did not come in time: the firm is noticed.
pub(crate) fn site_reported(case: &Case<'_>) -> Facts {
    let looking = matches!(case.project.abandonment, Some(Abandonment::Looking { .. }));
    let noticed = Abandonment::Noticed { since: case.at };
    case.facts().and_if(looking, || Event::Abandonment { to: Some(noticed) }.into())
}

/// Nothing happened on site: a supervisor is drawn to look. Where nobody can be drawn, the visit waits undrawn and its
/// own default goes on without it.
pub(super) fn look(case: &Case<'_>, seed: &Seed) -> Decision {
    let to = Some(Abandonment::Looking { since: case.at, visit: Visit::new(case.at) });
    let facts = case.facts().and(Event::Abandonment { to });
    match inspection::draw(case, Target::Site, seed) {
        Ok(drawn) => facts.then(drawn).done(),
        Err(Halt::Refused(_)) => facts.done(),
        Err(need) => Err(need),
    }
}

/// Nobody looked in time: the site counts as silent, and a supervisor who was drawn as absent.
pub(super) fn unseen(case: &Case<'_>) -> Decision {
    let visit = if let Some(Abandonment::Looking { visit, .. }) = &case.project.abandonment {
        visit.supervisor()
    } else {
        None
    };
    super::absent(site_reported(case), visit).done()
}

/// The firm did not resume.
pub(super) fn may_end(case: &Case<'_>) -> Decision {
    case.facts().and(Event::Abandonment { to: Some(Abandonment::MayEnd { since: case.at }) }).done()
}

/// What a silent site waits for; else the next sign of work.
pub(super) fn wait(waiting: &Waiting<'_>) -> Option<Wait> {
    let Waiting { project, policy, calendar } = *waiting;
    let firm = Party::Firm(project.firm()?);
    let new = |kind, who, since| Wait::new(kind, Subject::Whole, who, since, policy, calendar);
    Some(match &project.abandonment {
        Some(Abandonment::Looking { since, visit }) => {
            let who = visit.supervisor().map_or(Party::Operator, Party::Supervisor);
            new(WaitKind::SilentSite, who, *since)
        }
        Some(Abandonment::Noticed { since }) => new(WaitKind::Resume, firm, *since),
        Some(Abandonment::MayEnd { since }) => {
            new(WaitKind::EndAbandoned, Party::Owner(project.owner), *since)
        }
        None => new(WaitKind::SiteLog, firm, silent_since(project)?),
    })
}

/// Since when nothing has happened although the firm could work: the last activity, or the moment work became possible.
fn silent_since(project: &Project) -> Option<At> {
    let stopped = |delay| matches!(delay, Delay::Stopped(_) | Delay::MayEnd(_));
    if project.custody.fundings.iter().any(|funding| stopped(funding.delay)) {
        return None;
    }
    let possible = project.stages.iter().filter_map(|stage| workable_since(project, stage)).max()?;
    project.last_activity.max(Some(possible))
}

/// Since when the firm could work on a stage, if it can.
fn workable_since(project: &Project, stage: &Stage) -> Option<At> {
    match stage.state {
        State::Funded { since } => before_done(project, stage.no).map(|done| done.max(since)),
        State::Rework { since, .. } => Some(since),
        State::Locked { since } => match stage.gate {
            Some(Gate::Submitted { .. }) => None,
            Some(Gate::Passed { at } | Gate::Rework { since: at, .. }) => Some(since.max(at)),
            Some(Gate::Open) | None => Some(since),
        },
        _ => None,
    }
}

/// When the stage before it was passed or released, if it was: only then may it begin. The first may begin at once.
fn before_done(project: &Project, no: u8) -> Option<At> {
    let Some(before) = project.stage(no.saturating_sub(1)) else { return Some(project.posted) };
    match before.state {
        State::Passed { since, .. } => Some(since),
        State::Released { at, .. } | State::Valued { at } => Some(at),
        _ => None,
    }
}
