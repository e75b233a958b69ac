//! What is private of an owner: name, telephone and mail, and the door address. Read here and nowhere else, so that every
//! reading by somebody else is noted, and shown to the owner. What it is not: the rule of who may; each page knows that.

use super::Seen;
use crate::App;
use crate::door::{actor, person};
use market::{Actor, ProjectId};
use store::{Failure, Person, Private, Role, View};

/// Reads the door address of a project for somebody, and notes it.
///
/// # Errors
/// What cannot be noted is not shown: [`Failure::Storage`].
pub(crate) fn address(app: &App, reader: Actor, project: ProjectId) -> Result<Option<String>, Failure> {
    let found = app.vault().address(project)?;
    if found.is_some() {
        note(app, reader, project, Private::Address)?;
    }
    Ok(found)
}

/// The owner's own reading is nobody's business; the market's clock reads no pages.
fn note(app: &App, reader: Actor, project: ProjectId, what: Private) -> Result<(), Failure> {
    match person(reader) {
        Some((viewer, role)) if role != Role::Owner => {
            app.vault().note_view(&View { project, viewer, role, what, at: app.now() })
        }
        _ => Ok(()),
    }
}

impl Seen {
    /// The owner's name and ways to be reached; none where they were erased, or where the reading cannot be noted.
    pub(crate) fn contact(&self) -> Option<Person> {
        self.noted(|| {
            let found = self.app.vault().person(self.project.owner.into())?;
            if found.is_some() {
                note(&self.app, self.actor, self.project.id, Private::Contact)?;
            }
            Ok(found)
        })
    }

    /// The door address; none where it was erased, or where the reading cannot be noted.
    pub(crate) fn door_address(&self) -> Option<String> {
        self.noted(|| address(&self.app, self.actor, self.project.id))
    }

    fn noted<T>(&self, read: impl FnOnce() -> Result<Option<T>, Failure>) -> Option<T> {
        read().unwrap_or_else(|error| {
            tracing::error!(%error, "a reading of a contact could not be noted, so nothing was shown");
            None
        })
    }

    /// Who read what, and when: the newest first. A supervisor stays unnamed, as everywhere before the door.
    pub(crate) fn readings(&self) -> Vec<(String, String)> {
        let views = self.app.vault().views_of(self.project.id).unwrap_or_default();
        views.iter().map(|view| (self.reader(view), self.reading(view))).collect()
    }

    fn reader(&self, view: &View) -> String {
        match actor(view.role, view.viewer) {
            Actor::Firm(id) => self.firm_name(id),
            Actor::Supervisor(_) => self.say("web-role-supervisor"),
            _ => self.say("web-role-operator"),
        }
    }

    fn reading(&self, view: &View) -> String {
        let what = match view.what {
            Private::Contact => "owner-seen-contact",
            Private::Address => "field-address",
        };
        format!("{} · {}", self.say(what), self.frame.moment(view.at))
    }
}
