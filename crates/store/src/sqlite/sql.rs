//! Every statement of the journal on SQLite, and its schema by version. What it is not: code.

/// The steps of the schema: the n-th brings a file from version n-1 to n. A step that was released is never changed.
pub(super) const SCHEMA: &[&str] = &["
    CREATE TABLE commands (
        id      INTEGER PRIMARY KEY,
        key     BLOB    NOT NULL UNIQUE,
        hash    BLOB    NOT NULL,
        at      INTEGER NOT NULL,
        actor   TEXT    NOT NULL,
        first   INTEGER NOT NULL,
        events  INTEGER NOT NULL,
        chain   BLOB    NOT NULL
    ) STRICT;
    CREATE TABLE events (
        position INTEGER PRIMARY KEY,
        command  INTEGER NOT NULL,
        stream   BLOB    NOT NULL,
        version  INTEGER NOT NULL,
        event    TEXT    NOT NULL,
        UNIQUE (stream, version)
    ) STRICT;
    CREATE TABLE postings (
        position INTEGER NOT NULL,
        place    INTEGER NOT NULL,
        debit    TEXT    NOT NULL,
        credit   TEXT    NOT NULL,
        fen      INTEGER NOT NULL CHECK (fen > 0),
        basis    TEXT    NOT NULL,
        PRIMARY KEY (position, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE lists (
        list   TEXT    NOT NULL,
        rank   INTEGER NOT NULL,
        stream BLOB    NOT NULL,
        PRIMARY KEY (list, rank, stream)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE waits (
        stream    BLOB    NOT NULL,
        name      TEXT    NOT NULL,
        key       TEXT    NOT NULL,
        who       TEXT    NOT NULL,
        since     INTEGER NOT NULL,
        due       INTEGER NOT NULL,
        remind_at INTEGER,
        PRIMARY KEY (stream, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX waits_due ON waits (due);
    CREATE INDEX waits_who ON waits (who, due);
    CREATE INDEX waits_remind ON waits (remind_at) WHERE remind_at IS NOT NULL;
    CREATE TABLE snapshots (
        stream  BLOB    PRIMARY KEY,
        version INTEGER NOT NULL,
        state   TEXT    NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE outbox (
        id         INTEGER PRIMARY KEY AUTOINCREMENT,
        stream     BLOB    NOT NULL,
        name       TEXT    NOT NULL,
        key        TEXT    NOT NULL,
        who        TEXT    NOT NULL,
        since      INTEGER NOT NULL,
        due        INTEGER NOT NULL,
        reminder   INTEGER NOT NULL,
        created    INTEGER NOT NULL,
        sent       INTEGER,
        attempts   INTEGER NOT NULL DEFAULT 0,
        last_error TEXT,
        next_try   INTEGER NOT NULL,
        UNIQUE (stream, name, since, due, reminder, who)
    ) STRICT;
    CREATE INDEX outbox_unsent ON outbox (id) WHERE sent IS NULL;
    CREATE INDEX outbox_who ON outbox (who, id);
    CREATE TABLE derived (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL) STRICT;
    CREATE TABLE pulse (one INTEGER PRIMARY KEY CHECK (one = 1), beats INTEGER NOT NULL) STRICT;
"];

macro_rules! statements {
    ($($name:ident: $text:literal;)*) => {
        $(pub(super) const $name: &str = $text;)*
        #[cfg(test)]
        pub(super) const ALL: &[&str] = &[$($text),*];
    };
}

statements! {
    ADD_COMMAND: "INSERT INTO commands (id, key, hash, at, actor, first, events, chain) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    ADD_EVENT: "INSERT INTO events (position, command, stream, version, event) VALUES (?1, ?2, ?3, ?4, ?5)";
    ADD_POSTING: "INSERT INTO postings (position, place, debit, credit, fen, basis) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    ADD_ROW: "INSERT INTO lists (list, rank, stream) VALUES (?1, ?2, ?3)";
    REMOVE_ROW: "DELETE FROM lists WHERE list = ?1 AND rank = ?2 AND stream = ?3";
    ADD_WAIT: "INSERT INTO waits (stream, name, key, who, since, due, remind_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    REMOVE_WAIT: "DELETE FROM waits WHERE stream = ?1 AND name = ?2";
    SET_REMINDER: "UPDATE waits SET remind_at = ?3 WHERE stream = ?1 AND name = ?2";
    ADD_SNAPSHOT: "INSERT INTO snapshots (stream, version, state) VALUES (?1, ?2, ?3) ON CONFLICT (stream) DO UPDATE SET version = excluded.version, state = excluded.state";
    ADD_MESSAGE: "INSERT INTO outbox (stream, name, key, who, since, due, reminder, created, next_try) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8) ON CONFLICT DO NOTHING";
    REMOVE_UNSENT: "DELETE FROM outbox WHERE stream = ?1 AND name = ?2 AND sent IS NULL";
    SET_SENT: "UPDATE outbox SET sent = ?2 WHERE id = ?1 AND sent IS NULL";
    ATTEMPTS: "SELECT attempts FROM outbox WHERE id = ?1 AND sent IS NULL";
    SET_FAILED: "UPDATE outbox SET attempts = ?2, last_error = ?3, next_try = ?4 WHERE id = ?1";
    PULSE: "INSERT INTO pulse (one, beats) VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET beats = beats + 1";
    CLEAR_LISTS: "DELETE FROM lists";
    CLEAR_WAITS: "DELETE FROM waits";
    CLEAR_SNAPSHOTS: "DELETE FROM snapshots";
    DERIVED: "SELECT version FROM derived";
    SET_DERIVED: "INSERT INTO derived (one, version) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET version = excluded.version";
    HEAD: "SELECT id, first + events - 1, chain FROM commands ORDER BY id DESC LIMIT 1";
    COMMAND_OF: "SELECT id, key, hash, at, actor, first, events, chain FROM commands WHERE key = ?1";
    COMMANDS: "SELECT id, key, hash, at, actor, first, events, chain FROM commands WHERE id > ?1 ORDER BY id LIMIT ?2";
    EVENTS: "SELECT e.position, e.command, e.stream, e.version, e.event, c.at, c.actor, c.key FROM events e JOIN commands c ON c.id = e.command WHERE e.position > ?1 ORDER BY e.position LIMIT ?2";
    EVENTS_OF: "SELECT e.position, e.command, e.stream, e.version, e.event, c.at, c.actor, c.key FROM events e JOIN commands c ON c.id = e.command WHERE e.stream = ?1 AND e.version > ?2 ORDER BY e.version LIMIT ?3";
    VERSION: "SELECT version FROM events WHERE stream = ?1 ORDER BY version DESC LIMIT 1";
    VERSION_AT: "SELECT coalesce(max(version), 0) FROM events WHERE stream = ?1 AND position <= ?2";
    POSTINGS_OF: "SELECT p.position, e.stream, c.at, p.debit, p.credit, p.fen, p.basis FROM events e JOIN postings p ON p.position = e.position JOIN commands c ON c.id = e.command WHERE e.stream = ?1 ORDER BY e.version, p.place";
    POSTINGS: "SELECT position, place, debit, credit, fen, basis FROM postings WHERE position > ?1 AND position <= ?2 ORDER BY position, place";
    POSTING_COUNT: "SELECT count(*) FROM postings";
    MOVEMENTS: "SELECT debit, credit, sum(fen) FROM postings GROUP BY debit, credit ORDER BY debit, credit";
    EVENT_COUNT: "SELECT count(*) FROM events";
    SNAPSHOT: "SELECT version, state FROM snapshots WHERE stream = ?1";
    FIRST_STREAM: "SELECT stream FROM events ORDER BY stream LIMIT 1";
    NEXT_STREAM: "SELECT stream FROM events WHERE stream > ?1 ORDER BY stream LIMIT 1";
    LIST_UP: "SELECT stream, rank FROM lists WHERE list = ?1 ORDER BY rank, stream LIMIT ?2";
    LIST_UP_AFTER: "SELECT stream, rank FROM lists WHERE list = ?1 AND (rank, stream) > (?3, ?4) ORDER BY rank, stream LIMIT ?2";
    LIST_DOWN: "SELECT stream, rank FROM lists WHERE list = ?1 ORDER BY rank DESC, stream DESC LIMIT ?2";
    LIST_DOWN_AFTER: "SELECT stream, rank FROM lists WHERE list = ?1 AND (rank, stream) < (?3, ?4) ORDER BY rank DESC, stream DESC LIMIT ?2";
    COUNT: "SELECT count(*) FROM lists WHERE list = ?1";
    LISTS: "SELECT list, count(*) FROM lists WHERE list >= ?1 AND list < ?2 GROUP BY list ORDER BY list";
    SUM: "SELECT coalesce(sum(rank), 0) FROM lists WHERE list = ?1";
    HAS_ROW: "SELECT 1 FROM lists WHERE list = ?1 AND rank = ?2 AND stream = ?3";
    ROWS: "SELECT list, rank, stream FROM lists ORDER BY list, rank, stream LIMIT ?1";
    ROWS_AFTER: "SELECT list, rank, stream FROM lists WHERE (list, rank, stream) > (?2, ?3, ?4) ORDER BY list, rank, stream LIMIT ?1";
    ROW_COUNT: "SELECT count(*) FROM lists";
    WAITS_OF: "SELECT stream, name, key, who, since, due, remind_at FROM waits WHERE stream = ?1 ORDER BY due, name";
    WAITS_FOR: "SELECT stream, name, key, who, since, due, remind_at FROM waits WHERE who = ?1 ORDER BY due, stream, name LIMIT ?2";
    QUEUE: "SELECT stream, name, key, who, since, due, remind_at FROM waits WHERE who = ?1 AND (due, stream, name) > (?2, ?3, ?4) AND (?5 = '' OR instr(?5, ' ' || substr(name, 1, instr(name || ':', ':') - 1) || ' ') > 0) ORDER BY due, stream, name LIMIT ?6";
    QUEUES: "SELECT substr(name, 1, instr(name || ':', ':') - 1), count(*), min(due) FROM waits WHERE who = ?1 GROUP BY 1 ORDER BY 1";
    DUE: "SELECT stream, name, key, who, since, due, remind_at FROM waits WHERE due <= ?1 ORDER BY due, stream, name LIMIT ?2";
    DUE_AFTER: "SELECT stream, name, key, who, since, due, remind_at FROM waits WHERE due <= ?1 AND (due, stream, name) > (?3, ?4, ?5) ORDER BY due, stream, name LIMIT ?2";
    REMINDERS: "SELECT stream, name, key, who, since, due, remind_at FROM waits WHERE remind_at <= ?1 ORDER BY remind_at, stream, name LIMIT ?2";
    FIRST_WAITING: "SELECT stream FROM waits ORDER BY stream LIMIT 1";
    NEXT_WAITING: "SELECT stream FROM waits WHERE stream > ?1 ORDER BY stream LIMIT 1";
    WAIT_COUNT: "SELECT count(*) FROM waits";
    OUTBOX: "SELECT id, stream, key, who, since, due, reminder, created, sent, attempts, last_error FROM outbox WHERE sent IS NULL AND next_try <= ?1 ORDER BY id LIMIT ?2";
    UNSENT: "SELECT count(*), coalesce(sum(attempts > 0), 0), coalesce(sum(created < ?1), 0) FROM outbox WHERE sent IS NULL";
    INBOX: "SELECT id, stream, key, who, since, due, reminder, created, sent, attempts, last_error FROM outbox WHERE who = ?1 ORDER BY id DESC LIMIT ?2";
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn every_statement_prepares_on_the_schema() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        SCHEMA.iter().for_each(|step| connection.execute_batch(step).unwrap());
        for text in ALL {
            connection.prepare(text).unwrap_or_else(|e| panic!("{text}: {e}"));
        }
    }

    /// Asked for every line of a statement: one look into an index, whose rows it then writes.
    #[test]
    fn whether_a_stream_is_known_is_read_off_an_index_alone() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        SCHEMA.iter().for_each(|step| connection.execute_batch(step).unwrap());
        let read = |row: &rusqlite::Row<'_>| row.get::<_, String>(3);
        let step =
            connection.query_row(&format!("EXPLAIN QUERY PLAN {VERSION}"), [rusqlite::types::Null], read);
        assert!(
            step.as_ref().is_ok_and(|step| step.starts_with("SEARCH events USING COVERING INDEX")),
            "{step:?}"
        );
    }

    #[test]
    fn no_statement_that_a_page_waits_for_walks_a_whole_table() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        SCHEMA.iter().for_each(|step| connection.execute_batch(step).unwrap());
        let counts_and_firsts = [
            // The books' totals are added up from every posting, each time: nobody keeps a second copy of a balance.
            MOVEMENTS,
            POSTING_COUNT,
            EVENT_COUNT,
            ROW_COUNT,
            WAIT_COUNT,
            ROWS,
            FIRST_STREAM,
            FIRST_WAITING,
            HEAD,
            PULSE,
            DERIVED,
            CLEAR_LISTS,
            CLEAR_WAITS,
            CLEAR_SNAPSHOTS,
        ];
        // The unsent messages are an index of their own, short by nature.
        for text in
            ALL.iter().filter(|text| !counts_and_firsts.contains(text) && ![OUTBOX, UNSENT].contains(text))
        {
            let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {text}")).unwrap();
            let many = plan.parameter_count();
            let nulls = vec![rusqlite::types::Null; many];
            let steps =
                plan.query_map(rusqlite::params_from_iter(nulls), |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<_> = steps.map(Result::unwrap).collect();
            assert!(!steps.iter().any(|step| step.starts_with("SCAN")), "{text}\n{steps:?}");
        }
    }
}
