//! Whoever changes a byte beside the program is found, and the place is named.

use crate::market::*;
use rusqlite::Connection;
use store::Store;

/// A history, changed by a statement while nobody has it open; what `verify` says.
fn changed(statement: &str) -> String {
    let market = Market::on_disk().with_history();
    for n in 0..70 {
        market.does(OPERATOR, statement_line(n));
    }
    market.verified();
    let file = market.folder.as_ref().unwrap().path().join("journal.db");
    let rows = Connection::open(&file).unwrap().execute(statement, []).unwrap();
    assert!(rows > 0, "the statement must hit something: {statement}");
    market.reopened().store.verify().expect_err("it must be found").to_string()
}

fn statement_line(n: u64) -> ::market::Command {
    statement(&format!("L-more-{n}"), &reference(FIRM), 1)
}

fn found(statement: &str, names: &[&str]) {
    let said = changed(statement);
    assert!(names.iter().all(|name| said.contains(name)), "{statement}\n{said}");
}

#[test]
fn a_posting_of_another_amount() {
    found(
        "UPDATE postings SET fen = fen + 1 WHERE position = (SELECT min(position) FROM postings)",
        &["at event 9:", "1,000.00", "1,000.01", "bank to prepaid"],
    );
}

#[test]
fn a_posting_that_is_gone() {
    found(
        "DELETE FROM postings WHERE position = (SELECT max(position) FROM postings)",
        &["at event", "no posting"],
    );
}

#[test]
fn a_posting_that_no_event_made() {
    found(
        "INSERT INTO postings VALUES (1, 0, 'bank', 'prepaid', 5, 'top_up')",
        &["at event 1:", "no posting"],
    );
}

#[test]
fn an_amount_changed_in_event_and_posting_alike() {
    let file = Market::on_disk().with_history();
    let path = file.folder.as_ref().unwrap().path().join("journal.db");
    let connection = Connection::open(path).unwrap();
    connection.execute("UPDATE postings SET fen = 99900 WHERE position = 9", []).unwrap();
    connection
        .execute("UPDATE events SET event = replace(event, '100000', '99900') WHERE position = 9", [])
        .unwrap();
    drop(connection);
    let said = file.reopened().store.verify().expect_err("it must be found").to_string();
    assert!(said.starts_with("at event 7:") && said.contains("the chain breaks"), "{said}");
}

#[test]
fn an_event_with_one_byte_changed() {
    found(
        "UPDATE events SET event = replace(event, 'licence seen', 'licence sewn') WHERE position = 3",
        &["at event 3:", "the chain breaks"],
    );
}

#[test]
fn an_event_that_cannot_be_read() {
    found(
        "UPDATE events SET event = substr(event, 2) WHERE position = 4",
        &["at event 4:", "cannot be read"],
    );
}

#[test]
fn an_event_that_is_gone() {
    found("DELETE FROM events WHERE position = 5", &["at event 5:"]);
}

#[test]
fn events_whose_command_is_gone() {
    found(
        "DELETE FROM commands WHERE id = (SELECT max(id) FROM commands)",
        &["the commands have 245 events, the table has 248"],
    );
}

#[test]
fn a_command_at_another_moment() {
    found("UPDATE commands SET at = at + 1 WHERE id = 3", &["at event 3:", "the chain breaks"]);
}

#[test]
fn a_snapshot_that_says_otherwise() {
    found(
        "UPDATE snapshots SET state = replace(state, '\"points\":0', '\"points\":9')",
        &["the snapshot of firm:"],
    );
}

#[test]
fn a_row_of_a_list_that_is_gone() {
    found("DELETE FROM lists WHERE list = 'firms'", &["list firms", "is missing"]);
}

#[test]
fn a_row_of_a_list_that_belongs_nowhere() {
    found(
        "INSERT INTO lists SELECT 'firms/310101', rank, stream FROM lists WHERE list = 'firms/310115'",
        &["list firms/310101", "does not belong there"],
    );
}

#[test]
fn a_rank_that_is_another() {
    found(
        "UPDATE lists SET rank = rank + 1 WHERE list = 'firms/310115'",
        &["list firms/310115", "is missing"],
    );
}

#[test]
fn a_deadline_that_moved_by_itself() {
    found("UPDATE waits SET due = due + 60 WHERE name LIKE 'withdrawal%'", &["should wait for", "firm:"]);
}

#[test]
fn a_wait_of_nobody() {
    found(
        "INSERT INTO waits SELECT x'05000000000000000000000000000000ff', name, key, who, since, due, remind_at FROM waits WHERE name LIKE 'withdrawal%'",
        &["the table has"],
    );
}
