//! Who looks at a project, read off the project itself. What it is not: what they may do; the core decides that.

use market::inspection::{Report, Visit};
use market::leaving::Abandonment;
use market::stage::{Gate, Stage, State};
use market::{Actor, FirmId, Project, SupervisorId, hold, project::Phase};

/// A part in a project that entitles to its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Viewer {
    /// Whose dwelling it is.
    Owner,
    /// The firm that is chosen or under contract.
    AwardedFirm(FirmId),
    /// A firm that is, or was, in the dispatch: sees its own part only.
    InvitedFirm(FirmId),
    /// A supervisor drawn for a visit now, or whose report stands.
    Supervisor(SupervisorId),
    /// A person of the operator's staff.
    Operator,
}

impl Viewer {
    /// The part that an actor has; none for a stranger.
    pub(crate) fn of(project: &Project, actor: Actor) -> Option<Self> {
        match actor {
            Actor::Owner(owner) if owner == project.owner => Some(Self::Owner),
            Actor::Firm(firm) if project.firm() == Some(firm) => Some(Self::AwardedFirm(firm)),
            Actor::Firm(firm) if project.leads.contains_key(&firm) => Some(Self::InvitedFirm(firm)),
            Actor::Supervisor(id) if works_on(project, id) => Some(Self::Supervisor(id)),
            Actor::Operator(_) => Some(Self::Operator),
            _ => None,
        }
    }

    /// Sees the works and their money: the parties and the operator.
    pub(crate) const fn sees_money(self) -> bool {
        matches!(self, Self::Owner | Self::AwardedFirm(_) | Self::Operator)
    }

    /// Sees the stages and their reports.
    pub(crate) const fn sees_works(self) -> bool {
        !matches!(self, Self::InvitedFirm(_))
    }
}

/// Drawn for a visit that is under way, or the author of a report.
fn works_on(project: &Project, id: SupervisorId) -> bool {
    let by = |visit: &Visit| visit.supervisor() == Some(id);
    let values = matches!(project.phase, Phase::Ending { valuer, .. } if valuer == Some(id));
    let looks = matches!(&project.abandonment, Some(Abandonment::Looking { visit, .. }) if by(visit));
    values || looks || project.stages.iter().any(|stage| in_stage(stage, id)) || in_retention(project, id)
}

fn in_stage(stage: &Stage, id: SupervisorId) -> bool {
    let by = |visit: &Visit| visit.supervisor() == Some(id);
    let visits = matches!(&stage.state, State::Submitted { visit, .. } if by(visit));
    let gate = matches!(&stage.gate, Some(Gate::Submitted { visit, .. }) if by(visit));
    let wrote = |report: &Report| report.supervisor == id;
    visits || gate || stage.reports.iter().any(wrote) || stage.holds.iter().any(|hold| on_hold(hold, id))
}

fn on_hold(hold: &hold::Hold, id: SupervisorId) -> bool {
    matches!(&hold.step, hold::HoldStep::Second { visit, .. } if visit.supervisor() == Some(id))
}

fn in_retention(project: &Project, id: SupervisorId) -> bool {
    let parts = project.retention.iter().flat_map(|retention| &retention.parts);
    parts.flat_map(|part| &part.holds).any(|hold| on_hold(hold, id))
}
