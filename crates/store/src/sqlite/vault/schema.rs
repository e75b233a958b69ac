//! Every statement of the vault on SQLite, and its schema by version.

/// See [`super::super::sql::SCHEMA`]. A file of no project has an empty one, since a key holds no nothing.
pub(super) const SCHEMA: &[&str] = &["
    CREATE TABLE people (
        id       BLOB    PRIMARY KEY,
        role     INTEGER NOT NULL,
        email    TEXT    NOT NULL UNIQUE,
        name     TEXT    NOT NULL,
        phone    TEXT    NOT NULL,
        language TEXT    NOT NULL,
        created  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX people_role ON people (role, id);
    CREATE TABLE sessions (
        token      BLOB    PRIMARY KEY,
        person     BLOB    NOT NULL,
        created    INTEGER NOT NULL,
        last_used  INTEGER NOT NULL,
        stepped_up INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_person ON sessions (person);
    CREATE TABLE codes (
        email   BLOB    NOT NULL,
        purpose INTEGER NOT NULL,
        code    BLOB    NOT NULL,
        expires INTEGER NOT NULL,
        tries   INTEGER NOT NULL,
        PRIMARY KEY (email, purpose)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE claims (token BLOB PRIMARY KEY, expires INTEGER NOT NULL, used INTEGER) STRICT, WITHOUT ROWID;
    CREATE TABLE addresses (project BLOB PRIMARY KEY, address TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE hits (
        key    TEXT    PRIMARY KEY,
        start  INTEGER NOT NULL,
        span   INTEGER NOT NULL,
        hits   INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE files (
        digest  BLOB    NOT NULL,
        owner   BLOB    NOT NULL,
        mime    TEXT    NOT NULL,
        size    INTEGER NOT NULL,
        project BLOB,
        created INTEGER NOT NULL,
        PRIMARY KEY (digest, owner)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX files_owner ON files (owner, size);
    CREATE INDEX files_project ON files (project, created, digest) WHERE project IS NOT NULL;
", "
    CREATE TABLE brought (
        digest  BLOB    NOT NULL,
        owner   BLOB    NOT NULL,
        project BLOB    NOT NULL,
        mime    TEXT    NOT NULL,
        size    INTEGER NOT NULL,
        created INTEGER NOT NULL,
        PRIMARY KEY (digest, owner, project)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO brought (digest, owner, project, mime, size, created)
        SELECT digest, owner, ifnull(project, x''), mime, size, created FROM files;
    DROP TABLE files;
    ALTER TABLE brought RENAME TO files;
    CREATE INDEX files_owner ON files (owner, digest, size);
    CREATE INDEX files_project ON files (project, created, digest);
", "
    CREATE INDEX sessions_used ON sessions (last_used);
    CREATE INDEX codes_expire ON codes (expires);
    CREATE INDEX claims_expire ON claims (expires);
    CREATE INDEX hits_end ON hits (start + span);
", "
    CREATE TABLE views (
        project BLOB    NOT NULL,
        day     INTEGER NOT NULL,
        viewer  BLOB    NOT NULL,
        what    INTEGER NOT NULL,
        role    INTEGER NOT NULL,
        at      INTEGER NOT NULL,
        PRIMARY KEY (project, day, viewer, what)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE secrets (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
", "
    DROP INDEX files_owner;
    CREATE INDEX files_owner ON files (owner, project, size);
    DROP TABLE codes;
    CREATE TABLE codes (
        email   BLOB    NOT NULL,
        purpose INTEGER NOT NULL,
        browser BLOB    NOT NULL,
        code    BLOB    NOT NULL,
        expires INTEGER NOT NULL,
        tries   INTEGER NOT NULL,
        PRIMARY KEY (email, purpose, browser)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX codes_expire ON codes (expires);
"];

macro_rules! statements {
    ($($name:ident: $text:literal;)*) => {
        $(pub(super) const $name: &str = $text;)*
        #[cfg(test)]
        pub(super) const ALL: &[&str] = &[$($text),*];
    };
}

statements! {
    PUT_PERSON: "INSERT INTO people (id, role, email, name, phone, language, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET role = excluded.role, email = excluded.email, name = excluded.name, phone = excluded.phone, language = excluded.language";
    EMAIL_OWNER: "SELECT id FROM people WHERE email = ?1 AND id <> ?2";
    PERSON: "SELECT id, role, email, name, phone, language, created FROM people WHERE id = ?1";
    BY_EMAIL: "SELECT id, role, email, name, phone, language, created FROM people WHERE email = ?1";
    PEOPLE: "SELECT id, role, email, name, phone, language, created FROM people WHERE role = ?1 AND id > ?2 ORDER BY id LIMIT ?3";
    ERASE_PERSON: "DELETE FROM people WHERE id = ?1 RETURNING email";
    ERASE_CODES: "DELETE FROM codes WHERE email = ?1";
    ADD_SESSION: "INSERT INTO sessions (token, person, created, last_used, stepped_up) VALUES (?1, ?2, ?3, ?4, ?5)";
    SESSION: "SELECT token, person, created, last_used, stepped_up FROM sessions WHERE token = ?1";
    TOUCH: "UPDATE sessions SET last_used = ?2 WHERE token = ?1 AND last_used <= ?2 - ?3";
    STEP_UP: "UPDATE sessions SET stepped_up = ?2 WHERE token = ?1";
    END_SESSION: "DELETE FROM sessions WHERE token = ?1";
    END_SESSIONS: "DELETE FROM sessions WHERE person = ?1";
    SESSIONS: "SELECT token, person, created, last_used, stepped_up FROM sessions WHERE person = ?1 ORDER BY last_used DESC, token";
    PUT_CODE: "INSERT INTO codes (email, purpose, browser, code, expires, tries) VALUES (?1, ?2, ?3, ?4, ?5, 0) ON CONFLICT (email, purpose, browser) DO UPDATE SET code = excluded.code, expires = excluded.expires, tries = 0";
    TRY_CODE: "UPDATE codes SET tries = tries + 1 WHERE email = ?1 AND purpose = ?2 AND browser = ?3 RETURNING code, expires, tries";
    END_CODE: "DELETE FROM codes WHERE email = ?1 AND purpose = ?2 AND browser = ?3";
    PUT_CLAIM: "INSERT INTO claims (token, expires, used) VALUES (?1, ?2, ?3) ON CONFLICT (token) DO UPDATE SET expires = excluded.expires, used = excluded.used";
    TAKE_CLAIM: "UPDATE claims SET used = ?2 WHERE token = ?1 AND used IS NULL AND expires > ?2";
    PUT_ADDRESS: "INSERT INTO addresses (project, address) VALUES (?1, ?2) ON CONFLICT (project) DO UPDATE SET address = excluded.address";
    ADDRESS: "SELECT address FROM addresses WHERE project = ?1";
    ERASE_ADDRESS: "DELETE FROM addresses WHERE project = ?1";
    VIEWED: "SELECT 1 FROM views WHERE project = ?1 AND day = ?2 AND viewer = ?3 AND what = ?4";
    ADD_VIEW: "INSERT INTO views (project, day, viewer, what, role, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";
    VIEWS_OF: "SELECT project, viewer, role, what, at FROM views WHERE project = ?1 ORDER BY at DESC, viewer, what";
    ADD_SECRET: "INSERT INTO secrets (name, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    SECRET: "SELECT bytes FROM secrets WHERE name = ?1";
    HIT: "INSERT INTO hits (key, start, span, hits) VALUES (?1, ?2, ?3, 1) ON CONFLICT (key) DO UPDATE SET hits = CASE WHEN start = excluded.start AND span = excluded.span THEN hits + 1 ELSE 1 END, start = excluded.start, span = excluded.span RETURNING hits";
    ADD_FILE: "INSERT INTO files (digest, owner, mime, size, project, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";
    FILE_OF: "SELECT digest, owner, mime, size, project, created FROM files WHERE digest = ?1 AND owner = ?2 AND project = ?3";
    FILE: "SELECT digest, owner, mime, size, project, created FROM files WHERE digest = ?1 ORDER BY owner, project";
    FILES_OF: "SELECT digest, owner, mime, size, project, created FROM files WHERE project = ?1 ORDER BY created, digest, owner";
    QUOTA: "SELECT coalesce(sum(size), 0) FROM files WHERE owner = ?1 AND project = ?2";
    ERASE_FILE: "DELETE FROM files WHERE digest = ?1 AND owner = ?2";
    SWEEP_SESSIONS: "DELETE FROM sessions WHERE last_used < ?1";
    SWEEP_CODES: "DELETE FROM codes WHERE expires <= ?1";
    SWEEP_CLAIMS: "DELETE FROM claims WHERE expires <= ?1";
    SWEEP_HITS: "DELETE FROM hits WHERE start + span <= ?1";
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
    #[test]
    fn no_statement_walks_a_whole_table() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        SCHEMA.iter().for_each(|step| connection.execute_batch(step).unwrap());
        for text in ALL {
            let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {text}")).unwrap();
            let nulls = vec![rusqlite::types::Null; plan.parameter_count()];
            let steps =
                plan.query_map(rusqlite::params_from_iter(nulls), |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<_> = steps.map(Result::unwrap).collect();
            let walks = |step: &String| step.starts_with("SCAN") && !step.starts_with("SCAN (subquery");
            assert!(!steps.iter().any(walks), "{text}\n{steps:?}");
        }
    }

    #[test]
    fn what_was_brought_before_files_had_projects_in_their_key_stays() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        connection.execute_batch(SCHEMA[0]).unwrap();
        let old = "INSERT INTO files VALUES (x'01', x'02', 'image/png', 7, x'03', 4), (x'05', x'02', 'image/png', 9, NULL, 6)";
        connection.execute_batch(old).unwrap();
        connection.execute_batch(SCHEMA[1]).unwrap();
        let rows =
            |row: &rusqlite::Row<'_>| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, Vec<u8>>(4)?, row.get(5)?));
        let mut files = connection.prepare(&FILE.replace("digest = ?1", "owner = x'02'")).unwrap();
        let kept: Vec<(_, _, i64)> = files.query_map([], rows).unwrap().map(Result::unwrap).collect();
        assert_eq!(kept, [(vec![5], vec![], 6), (vec![1], vec![3], 4)]);
    }
}
