//! Sessions: a random token in the cookie, its digest in the store. They age by the clock on the wall. What it is not: a
//! list of what a session may do.

use super::{Identity, actor};
use crate::App;
use market::Actor;
use market::text::Digest;
use rules::At;
use store::{Failure, Person, PersonId, Role, Session};

/// Seconds without use after which a session ends: owners, firms and supervisors 30 days.
const IDLE: i64 = 30 * 86_400;
/// The operator's staff: 12 hours.
const IDLE_STAFF: i64 = 12 * 3_600;
/// Seconds between two notes of use: a page a second need not be a write a second.
const TOUCH: i64 = 60;

/// The longest a session is kept unused, for the sweep.
pub(crate) const fn longest_idle() -> i64 {
    IDLE
}

/// Who a token belongs to; nobody where the session is over.
pub(crate) fn identify(app: &App, token: &str) -> Result<Option<Identity>, Failure> {
    let digest = digest(token);
    let Some(session) = app.vault().session(&digest)? else { return Ok(None) };
    let Some(person) = app.vault().person(session.person)? else { return Ok(None) };
    let now = app.wall();
    if now.since(session.last_used) >= idle(person.role) || !may_enter(app, &person)? {
        app.vault().delete_session(&digest)?;
        return Ok(None);
    }
    touch(app, &session, now);
    Ok(Some(Identity::new(person, session)))
}

/// Whether an account opens anything: a person of the operator's only while on the staff.
pub(super) fn may_enter(app: &App, person: &Person) -> Result<bool, Failure> {
    let Actor::Operator(id) = actor(person.role, person.id) else { return Ok(true) };
    Ok(app.store().charter()?.is_none_or(|charter| charter.is_staff(id)))
}

/// Notes the use, beside the request: a page never waits for the disk.
fn touch(app: &App, session: &Session, now: At) {
    if now.since(session.last_used) < TOUCH {
        return;
    }
    let (app, token) = (app.clone(), session.token);
    tokio::task::spawn_blocking(move || {
        if let Err(error) = app.vault().touch_session(&token, now) {
            tracing::warn!(%error, "the use of a session could not be noted");
        }
    });
}

const fn idle(role: Role) -> i64 {
    if matches!(role, Role::Operator) { IDLE_STAFF } else { IDLE }
}

/// Begins a session; gives its token, which nobody sees again.
pub(crate) fn begin(app: &App, person: PersonId, fresh: bool) -> Result<String, Failure> {
    let (token, now) = (app.token(), app.wall());
    let stepped_up_at = fresh.then_some(now);
    app.vault().create_session(&Session {
        token: digest(&token),
        person,
        created: now,
        last_used: now,
        stepped_up_at,
    })?;
    Ok(token)
}

fn digest(token: &str) -> Digest {
    Digest::of(token.as_bytes())
}
