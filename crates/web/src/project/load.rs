//! A project as somebody sees it: loaded once, handed to every panel. What it is not: kept; the next request loads anew.

use super::Viewer;
use crate::{App, Fault, Frame, Member};
use market::{Actor, Aggregate, FirmId, Party, Project, ProjectId, Stream, Wait, WaitKind};
use rules::Calendar;
use rules::policy::Policy;
use store::PersonId;

/// A project, who looks at it, and what it waits for.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// The server: guide, store, vault.
    pub(crate) app: App,
    /// The frame of the page.
    pub(crate) frame: Frame,
    /// Who looks.
    pub(crate) viewer: Viewer,
    /// The authority that looks.
    pub(crate) actor: Actor,
    /// The project.
    pub(crate) project: Project,
    /// The policy the project was posted under.
    pub(crate) policy: Policy,
    /// That policy's calendar.
    pub(crate) calendar: Calendar,
    /// Everything the project waits for, the most urgent first.
    pub(crate) waits: Vec<Wait>,
}

/// The project of an id, for somebody who has a part in it.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger as for a project that does not exist.
pub(crate) fn load(app: &App, frame: &Frame, me: &Member, id: &str) -> Result<Seen, Fault> {
    let id: ProjectId = id.parse().map_err(|_| Fault::NotFound)?;
    let Some(Aggregate::Project(project)) = app.store().aggregate(&Stream::Project(id))? else {
        return Err(Fault::NotFound);
    };
    let actor = me.0.actor;
    let viewer = Viewer::of(&project, actor).ok_or(Fault::NotFound)?;
    let charter = app.store().charter()?.ok_or(Fault::Unfounded)?;
    let edition = charter.edition(project.policy)?;
    let (policy, calendar) = (edition.policy.clone(), edition.calendar.clone());
    let mut waits = project.waits(&policy, &calendar);
    // Whoever has to be reached first may act all the same.
    waits.extend(project.unreached(&policy, &calendar));
    waits.sort_by(|a, b| (a.due, &a.key).cmp(&(b.due, &b.key)));
    Ok(Seen { app: app.clone(), frame: frame.clone(), viewer, actor, project, policy, calendar, waits })
}

impl Seen {
    /// A text of the catalogue.
    pub(crate) fn say(&self, key: &str) -> String {
        self.frame.say(key)
    }

    /// The key of a text that speaks to the owner; what stands under `-others` speaks of the owner, to everybody else.
    pub(crate) fn to_reader(&self, key: &str) -> String {
        if self.viewer == Viewer::Owner { key.to_owned() } else { format!("{key}-others") }
    }

    /// The party that looks.
    pub(crate) fn party(&self) -> Party {
        self.actor.into()
    }

    /// The waits of a kind, the most urgent first.
    pub(crate) fn waits_of(&self, kind: WaitKind) -> impl Iterator<Item = &Wait> {
        self.waits.iter().filter(move |wait| wait.key.kind == kind)
    }

    /// The first wait of a kind that is the viewer's to end.
    pub(crate) fn mine(&self, kind: WaitKind) -> Option<&Wait> {
        self.waits_of(kind).find(|wait| wait.who == self.party())
    }

    /// A firm's trade name; its short id where the journal knows no such firm.
    pub(crate) fn firm_name(&self, id: FirmId) -> String {
        match self.app.store().aggregate(&Stream::Firm(id)) {
            Ok(Some(Aggregate::Firm(firm))) => firm.profile.name.to_string(),
            _ => id.to_string().chars().take(8).collect(),
        }
    }

    /// The name an owner or supervisor gave; none where it was erased. Who may read it is the page's to know.
    pub(crate) fn person_name(&self, id: impl Into<PersonId>) -> Option<String> {
        let person = self.app.vault().person(id.into()).ok().flatten()?;
        Some(person.name)
    }
}
