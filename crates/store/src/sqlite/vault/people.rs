//! People, their sessions and codes.

use super::super::row::{Moment, number};
use super::{Vault, schema};
use crate::shelf::Got;
use crate::vault::{CodeCheck, Person, PersonId, Put, Role, Session};
use market::text::Digest;
use rules::At;
use rusqlite::types::Type;
use rusqlite::{OptionalExtension, Row, TransactionBehavior, params};

pub(super) const fn role_number(role: Role) -> i64 {
    match role {
        Role::Owner => 1,
        Role::Firm => 2,
        Role::Supervisor => 3,
        Role::Operator => 4,
    }
}

pub(super) fn role(row: &Row<'_>, column: usize) -> rusqlite::Result<Role> {
    match row.get(column)? {
        1_i64 => Ok(Role::Owner),
        2 => Ok(Role::Firm),
        3 => Ok(Role::Supervisor),
        4 => Ok(Role::Operator),
        other => Err(rusqlite::Error::IntegralValueOutOfRange(column, other)),
    }
}

pub(super) fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: PersonId(row.get(0)?),
        role: role(row, 1)?,
        email: row.get(2)?,
        name: row.get(3)?,
        phone: row.get(4)?,
        language: row.get(5)?,
        created: row.get::<_, Moment>(6)?.0,
    })
}

/// Looks whose the address is and keeps the person, in one transaction.
pub(super) fn put(vault: &Vault, person: &Person) -> Got<Put> {
    let email = person.email.to_lowercase();
    let mut writer = vault.writer();
    let step = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let taken = step.query_row(schema::EMAIL_OWNER, params![email, person.id.0], |_| Ok(())).optional()?;
    if taken.is_some() {
        return Ok(Put::EmailTaken);
    }
    let Person { id, role, name, phone, language, created, .. } = person;
    let values = params![id.0, role_number(*role), email, name, phone, language, Moment(*created)];
    step.execute(schema::PUT_PERSON, values)?;
    step.commit()?;
    Ok(Put::Saved)
}

/// A person with its sessions and codes; the log is emptied after.
pub(super) fn erase(vault: &Vault, id: PersonId) -> Got<bool> {
    let mut writer = vault.writer();
    let step = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let email: Option<String> = step.query_row(schema::ERASE_PERSON, [id.0], |row| row.get(0)).optional()?;
    if let Some(email) = &email {
        step.execute(schema::ERASE_CODES, [Digest::of(email.as_bytes()).bytes()])?;
        step.execute(schema::END_SESSIONS, [id.0])?;
    }
    step.commit()?;
    vault.scrub(&writer)?;
    Ok(email.is_some())
}

/// A digest out of its bytes.
pub(super) fn digest(row: &Row<'_>, column: usize) -> rusqlite::Result<Digest> {
    let bytes: [u8; 32] = row.get(column)?;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    hex.parse().map_err(|e: &str| rusqlite::Error::FromSqlConversionFailure(column, Type::Blob, e.into()))
}

pub(super) fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        token: digest(row, 0)?,
        person: PersonId(row.get(1)?),
        created: row.get::<_, Moment>(2)?.0,
        last_used: row.get::<_, Moment>(3)?.0,
        stepped_up_at: row.get::<_, Option<Moment>>(4)?.map(|moment| moment.0),
    })
}

pub(super) fn add_session(vault: &Vault, session: &Session) -> Got<()> {
    let Session { token, person, created, last_used, stepped_up_at } = session;
    let values =
        params![token.bytes(), person.0, Moment(*created), Moment(*last_used), stepped_up_at.map(Moment)];
    vault.run(schema::ADD_SESSION, values).map(|_| ())
}

/// Counts the try first, so that two at once are two tries.
pub(super) fn take_code(
    vault: &Vault,
    email: &Digest,
    purpose: i64,
    browser: &Digest,
    code: &Digest,
    most: u32,
    at: At,
) -> Got<CodeCheck> {
    let name = params![email.bytes(), purpose, browser.bytes()];
    let mut writer = vault.writer();
    let step = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let read =
        |row: &Row<'_>| Ok((row.get::<_, [u8; 32]>(0)?, row.get::<_, Moment>(1)?.0, number::<u32>(row, 2)?));
    let Some((kept, expires, tries)) = step.query_row(schema::TRY_CODE, name, read).optional()? else {
        return Ok(CodeCheck::Gone);
    };
    let fresh = expires > at && tries <= most;
    let right = kept == code.bytes();
    let left = most.saturating_sub(tries);
    if !fresh || right || left == 0 {
        step.execute(schema::END_CODE, name)?;
    }
    step.commit()?;
    Ok(match (fresh, right) {
        (true, true) => CodeCheck::Right,
        (true, false) if left > 0 => CodeCheck::Wrong { left },
        _ => CodeCheck::Gone,
    })
}
