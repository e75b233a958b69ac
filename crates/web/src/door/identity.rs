//! Who is signed in. What it is not: what they may do.

use market::{Actor, FirmId, OwnerId, Party, StaffId, SupervisorId};
use rules::At;
use store::{Person, PersonId, Role, Session};

/// Seconds for which a person counts as having just proved itself.
const FRESH: i64 = 600;

/// Somebody signed in.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The person.
    pub person: Person,
    /// The session.
    pub session: Session,
    /// The authority that goes into commands.
    pub actor: Actor,
}

impl Identity {
    /// A person in a session.
    pub fn new(person: Person, session: Session) -> Self {
        Self { actor: actor(person.role, person.id), person, session }
    }

    /// The party for which waits are listed.
    pub fn party(&self) -> Party {
        self.actor.into()
    }

    /// Proved itself anew within ten minutes.
    pub fn is_fresh(&self, now: At) -> bool {
        self.session.stepped_up_at.is_some_and(|at| (0..FRESH).contains(&now.since(at)))
    }
}

/// The account of an authority; the market has none.
pub(crate) fn person(actor: Actor) -> Option<(PersonId, Role)> {
    match actor {
        Actor::Owner(id) => Some((id.into(), Role::Owner)),
        Actor::Firm(id) => Some((id.into(), Role::Firm)),
        Actor::Supervisor(id) => Some((id.into(), Role::Supervisor)),
        Actor::Operator(id) => Some((id.into(), Role::Operator)),
        Actor::Market => None,
    }
}

/// The authority of an account.
pub(crate) fn actor(role: Role, PersonId(id): PersonId) -> Actor {
    match role {
        Role::Owner => Actor::Owner(OwnerId::from_bytes(id)),
        Role::Firm => Actor::Firm(FirmId::from_bytes(id)),
        Role::Supervisor => Actor::Supervisor(SupervisorId::from_bytes(id)),
        Role::Operator => Actor::Operator(StaffId::from_bytes(id)),
    }
}
