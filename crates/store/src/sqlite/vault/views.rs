//! Who read what is private of an owner.

use super::super::row::Moment;
use super::people::{role, role_number};
use super::{Vault, schema};
use crate::shelf::Got;
use crate::vault::{DAY, PersonId, Private, View, window_start};
use market::ProjectId;
use rusqlite::{Row, params};

const fn number(what: Private) -> i64 {
    match what {
        Private::Contact => 1,
        Private::Address => 2,
    }
}

fn private(row: &Row<'_>, column: usize) -> rusqlite::Result<Private> {
    match row.get(column)? {
        1_i64 => Ok(Private::Contact),
        2 => Ok(Private::Address),
        other => Err(rusqlite::Error::IntegralValueOutOfRange(column, other)),
    }
}

/// `project, viewer, role, what, at`.
pub(super) fn view(row: &Row<'_>) -> rusqlite::Result<View> {
    Ok(View {
        project: ProjectId::from_bytes(row.get(0)?),
        viewer: PersonId(row.get(1)?),
        role: role(row, 2)?,
        what: private(row, 3)?,
        at: row.get::<_, Moment>(4)?.0,
    })
}

/// Most readings are not the first of their day: those cost a look and no write.
pub(super) fn note(vault: &Vault, view: &View) -> Got<()> {
    let View { project, viewer, role, what, at } = view;
    let day = Moment(window_start(DAY, *at));
    let known = params![project.bytes(), day, viewer.0, number(*what)];
    if vault.one(schema::VIEWED, known, |_| Ok(()))?.is_some() {
        return Ok(());
    }
    let day = Moment(window_start(DAY, *at));
    let values = params![project.bytes(), day, viewer.0, number(*what), role_number(*role), Moment(*at)];
    vault.run(schema::ADD_VIEW, values).map(|_| ())
}
