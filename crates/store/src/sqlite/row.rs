//! Values to columns and back. What it is not: SQL.

use crate::shelf::{CommandRow, EventRow, Fault, Got, Kept, WaitRow};
use crate::stream;
use market::{Key, Stream, Wait, WaitKey};
use rules::At;
use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Unsigned to SQLite's integers; a number that does not fit is larger than any file.
pub(super) fn int(number: impl TryInto<i64>) -> i64 {
    number.try_into().unwrap_or(i64::MAX)
}

/// SQLite's integers back.
pub(super) fn number<T: TryFrom<i64>>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let value: i64 = row.get(column)?;
    T::try_from(value).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, value))
}

/// A stream as its bytes.
#[derive(Debug)]
pub(super) struct Name(pub(super) Stream);

impl ToSql for Name {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Blob(stream::name(&self.0))))
    }
}

impl FromSql for Name {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        stream::read(value.as_blob()?).map(Self).map_err(FromSqlError::other)
    }
}

/// A moment as its seconds.
#[derive(Debug)]
pub(super) struct Moment(pub(super) At);

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Integer(self.0.as_seconds())))
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(|seconds| Self(At::seconds(seconds)))
    }
}

/// A value of the core as JSON.
pub(super) fn json(value: &impl Serialize) -> Got<String> {
    serde_json::to_string(value).map_err(Fault::new)
}

/// A value of the core out of JSON.
pub(super) fn read<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    serde_json::from_str(text).map_err(|e| wrong(column, e))
}

fn wrong(column: usize, what: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(what))
}

/// `id, key, hash, at, actor, first, events, chain`.
pub(super) fn command(row: &Row<'_>) -> rusqlite::Result<CommandRow> {
    Ok(CommandRow {
        id: number(row, 0)?,
        key: Key::from_bytes(row.get(1)?),
        hash: row.get(2)?,
        at: row.get::<_, Moment>(3)?.0,
        actor: read(row, 4)?,
        first: number(row, 5)?,
        events: number(row, 6)?,
        chain: row.get(7)?,
    })
}

/// `position, command, stream, version, event, at, actor, key`.
pub(super) fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let event = EventRow {
        position: number(row, 0)?,
        stream: row.get::<_, Name>(2)?.0,
        version: number(row, 3)?,
        text: row.get(4)?,
    };
    Ok(Kept {
        event,
        command: number(row, 1)?,
        at: row.get::<_, Moment>(5)?.0,
        actor: read(row, 6)?,
        key: Key::from_bytes(row.get(7)?),
    })
}

/// `key, who, since, due`, from a column on.
pub(super) fn wait(row: &Row<'_>, from: usize) -> rusqlite::Result<Wait> {
    let column = |n: usize| from.saturating_add(n);
    Ok(Wait {
        key: read::<WaitKey>(row, column(0))?,
        who: read(row, column(1))?,
        since: row.get::<_, Moment>(column(2))?.0,
        due: row.get::<_, Moment>(column(3))?.0,
    })
}

/// `stream, name, key, who, since, due, remind_at`. The name must be the key's: it is what the row is found by.
pub(super) fn waiting(row: &Row<'_>) -> rusqlite::Result<WaitRow> {
    let wait = wait(row, 2)?;
    let name: String = row.get(1)?;
    if name != wait.key.to_string() {
        return Err(wrong(1, Fault(format!("the wait {} is filed under {name}", wait.key))));
    }
    let remind_at = row.get::<_, Option<Moment>>(6)?.map(|moment| moment.0);
    Ok(WaitRow { stream: row.get::<_, Name>(0)?.0, wait, remind_at })
}
