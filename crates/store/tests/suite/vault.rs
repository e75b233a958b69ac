//! The vault: what it keeps, what it lets happen once, and what is left after erasing: nothing.

use crate::market::{Market, START};
use ::market::ProjectId;
use ::market::text::Digest;
use rules::At;
use store::{
    Claim, CodeCheck, OneTimeCode, Options, Person, PersonId, Private, Purpose, Put, Role, Session, Sqlite,
    Store, View,
};

on_every_store!(
    a_person_is_found_by_address_in_any_case,
    an_address_belongs_to_one_account,
    people_of_a_role_are_read_page_by_page,
    a_session_lives_until_it_is_ended,
    all_sessions_of_a_person_end_together,
    a_code_opens_once_and_not_too_late,
    a_code_tried_too_often_is_gone,
    a_new_code_takes_the_place_of_the_old,
    a_code_is_one_browsers_alone,
    a_claim_link_works_once,
    hits_are_counted_in_their_window,
    a_file_is_kept_by_its_digest_and_counted_to_its_bringer,
    a_file_is_seen_in_each_project_that_it_was_brought_to,
    a_file_goes_with_the_last_who_brought_it,
    an_erased_person_takes_sessions_and_codes_along,
    what_is_useless_is_swept,
    a_reading_is_noted_once_a_day_for_each_reader,
    a_secret_is_made_once,
);

const WANG: PersonId = PersonId([7; 16]);
const LI: PersonId = PersonId([8; 16]);
const PROJECT: ProjectId = ProjectId::from_bytes([9; 16]);

fn person(id: PersonId, email: &str) -> Person {
    let [name, phone, language] = ["王小明", "13800001234", "zh"].map(str::to_owned);
    Person { id, role: Role::Owner, email: email.to_owned(), name, phone, language, created: START }
}

fn session(token: &str, person: PersonId) -> Session {
    Session {
        token: Digest::of(token.as_bytes()),
        person,
        created: START,
        last_used: START,
        stepped_up_at: None,
    }
}

fn code(text: &str) -> OneTimeCode {
    let [email, code] = ["wang@example.com", text].map(|t| Digest::of(t.as_bytes()));
    let browser = Digest::of(b"a browser");
    OneTimeCode { email, purpose: Purpose::SignIn, browser, code, expires: minutes(10) }
}

fn minutes(n: i64) -> At {
    START.plus_seconds(n * 60)
}

fn try_code(market: &Market, text: &str, at: At) -> CodeCheck {
    let OneTimeCode { email, purpose, browser, code, .. } = code(text);
    market.store.vault().take_code(&email, purpose, &browser, &code, 3, at).unwrap()
}

fn a_person_is_found_by_address_in_any_case(market: Market) {
    let vault = market.store.vault();
    assert_eq!(vault.put_person(&person(WANG, "Wang@Example.com")), Ok(Put::Saved));
    let kept = person(WANG, "wang@example.com");
    assert_eq!(vault.find_by_email("WANG@example.COM"), Ok(Some(kept.clone())));
    assert_eq!(vault.person(WANG), Ok(Some(kept)));
    assert_eq!(vault.person(LI), Ok(None));
}

fn an_address_belongs_to_one_account(market: Market) {
    let vault = market.store.vault();
    vault.put_person(&person(WANG, "wang@example.com")).unwrap();
    assert_eq!(vault.put_person(&person(LI, "WANG@example.com")), Ok(Put::EmailTaken));
    assert_eq!(vault.person(LI), Ok(None), "nothing is kept of it");
    let moved = Person { phone: "13900000000".into(), ..person(WANG, "wang@example.com") };
    assert_eq!(vault.put_person(&moved), Ok(Put::Saved), "one's own is no obstacle");
    assert_eq!(vault.person(WANG), Ok(Some(moved)));
}

fn people_of_a_role_are_read_page_by_page(market: Market) {
    let vault = market.store.vault();
    for n in 0..5 {
        vault.put_person(&person(PersonId([n; 16]), &format!("{n}@example.com"))).unwrap();
    }
    vault.put_person(&Person { role: Role::Operator, ..person(LI, "li@example.com") }).unwrap();
    let ids = |after| {
        let page = vault.people(Role::Owner, after, 3).unwrap();
        page.into_iter().map(|person| person.id.0[0]).collect::<Vec<_>>()
    };
    assert_eq!((ids(None), ids(Some(PersonId([2; 16])))), (vec![0, 1, 2], vec![3, 4]));
}

fn a_session_lives_until_it_is_ended(market: Market) {
    let vault = market.store.vault();
    let fresh = session("t", WANG);
    vault.create_session(&fresh).unwrap();
    vault.touch_session(&fresh.token, START.plus_seconds(30)).unwrap();
    assert_eq!(vault.session(&fresh.token), Ok(Some(fresh.clone())), "seen again within a minute is no news");
    vault.touch_session(&fresh.token, minutes(5)).unwrap();
    vault.step_up(&fresh.token, minutes(6)).unwrap();
    let used = Session { last_used: minutes(5), stepped_up_at: Some(minutes(6)), ..fresh.clone() };
    assert_eq!(vault.session(&fresh.token), Ok(Some(used)));
    vault.delete_session(&fresh.token).unwrap();
    assert_eq!(vault.session(&fresh.token), Ok(None));
    vault.touch_session(&fresh.token, minutes(7)).unwrap();
    assert_eq!(vault.session(&fresh.token), Ok(None), "an ended session does not come back");
}

fn all_sessions_of_a_person_end_together(market: Market) {
    let vault = market.store.vault();
    for (token, whose) in [("a", WANG), ("b", WANG), ("c", LI)] {
        vault.create_session(&session(token, whose)).unwrap();
    }
    assert_eq!(vault.sessions_of(WANG).unwrap().len(), 2);
    assert_eq!(vault.delete_sessions_of(WANG), Ok(2));
    assert_eq!((vault.sessions_of(WANG).unwrap().len(), vault.sessions_of(LI).unwrap().len()), (0, 1));
}

fn a_code_opens_once_and_not_too_late(market: Market) {
    market.store.vault().put_code(&code("123456")).unwrap();
    assert_eq!(try_code(&market, "123456", minutes(9)), CodeCheck::Right);
    assert_eq!(try_code(&market, "123456", minutes(9)), CodeCheck::Gone, "used");
    market.store.vault().put_code(&code("123456")).unwrap();
    assert_eq!(try_code(&market, "123456", minutes(10)), CodeCheck::Gone, "late");
}

fn a_code_tried_too_often_is_gone(market: Market) {
    market.store.vault().put_code(&code("123456")).unwrap();
    let tries = ["1", "2", "3", "123456"].map(|text| try_code(&market, text, minutes(1)));
    let wrong = |left| CodeCheck::Wrong { left };
    assert_eq!(tries, [wrong(2), wrong(1), CodeCheck::Gone, CodeCheck::Gone]);
}

fn a_new_code_takes_the_place_of_the_old(market: Market) {
    market.store.vault().put_code(&code("111111")).unwrap();
    try_code(&market, "000000", minutes(1));
    market.store.vault().put_code(&code("222222")).unwrap();
    assert_eq!(
        try_code(&market, "111111", minutes(1)),
        CodeCheck::Wrong { left: 2 },
        "and the tries begin anew"
    );
    assert_eq!(try_code(&market, "222222", minutes(1)), CodeCheck::Right);
}

fn a_code_is_one_browsers_alone(market: Market) {
    let vault = market.store.vault();
    let theirs = OneTimeCode { browser: Digest::of(b"another browser"), ..code("222222") };
    vault.put_code(&code("111111")).unwrap();
    vault.put_code(&theirs).unwrap();
    assert_eq!(try_code(&market, "222222", minutes(1)), CodeCheck::Wrong { left: 2 });
    assert_eq!(try_code(&market, "111111", minutes(1)), CodeCheck::Right, "nobody took its place");
}

fn a_claim_link_works_once(market: Market) {
    let vault = market.store.vault();
    let claim = |token: &str| Claim { token: Digest::of(token.as_bytes()), expires: minutes(60), used: None };
    vault.put_claim(&claim("a")).unwrap();
    vault.put_claim(&claim("b")).unwrap();
    assert_eq!(vault.take_claim(&claim("a").token, minutes(59)), Ok(true));
    assert_eq!(vault.take_claim(&claim("a").token, minutes(59)), Ok(false), "used");
    assert_eq!(vault.take_claim(&claim("b").token, minutes(60)), Ok(false), "late");
    assert_eq!(vault.take_claim(&claim("c").token, minutes(1)), Ok(false), "unknown");
}

fn hits_are_counted_in_their_window(market: Market) {
    let vault = market.store.vault();
    let hit = |key: &str, at| vault.hit(key, 600, at).unwrap();
    let start = At::seconds(1_773_968_400);
    assert_eq!([hit("a", start), hit("a", start.plus_seconds(599)), hit("b", start)], [1, 2, 1]);
    assert_eq!(hit("a", start.plus_seconds(600)), 1, "the next window");
}

fn a_file_is_kept_by_its_digest_and_counted_to_its_bringer(market: Market) {
    let vault = market.store.vault();
    let photo = vault.put_file("image/jpeg", WANG, Some(PROJECT), b"a photo", START).unwrap();
    assert_eq!((photo.digest, photo.size), (Digest::of(b"a photo"), 7));
    assert_eq!(vault.bytes(&photo.digest), Ok(Some(b"a photo".to_vec())));
    let again = vault.put_file("text/html", WANG, Some(PROJECT), b"a photo", minutes(1)).unwrap();
    assert_eq!(again, photo, "the same file again is the first one");
    let plan = vault.put_file("application/pdf", WANG, Some(PROJECT), b"a plan!!", minutes(2)).unwrap();
    assert_eq!(vault.files_of(PROJECT), Ok(vec![photo.clone(), plan]));
    let quota = |whose| vault.quota(whose, Some(PROJECT));
    assert_eq!((quota(WANG), quota(LI), vault.quota(WANG, None)), (Ok(15), Ok(0), Ok(0)));
    assert_eq!(vault.file(&photo.digest), Ok(vec![photo]));
    assert_eq!(vault.bytes(&Digest::of(b"unknown")), Ok(None));
}

/// The same licence goes with every quote of a firm: each project's parties must find it.
fn a_file_is_seen_in_each_project_that_it_was_brought_to(market: Market) {
    let vault = market.store.vault();
    let other = ProjectId::from_bytes([10; 16]);
    let bring = |project, at| vault.put_file("image/jpeg", WANG, project, b"a photo", at).unwrap();
    let files = [bring(Some(PROJECT), START), bring(Some(other), minutes(1)), bring(None, minutes(2))];
    assert_eq!(files.each_ref().map(|file| file.project), [Some(PROJECT), Some(other), None]);
    assert_eq!(vault.files_of(PROJECT), Ok(vec![files[0].clone()]));
    assert_eq!(vault.files_of(other), Ok(vec![files[1].clone()]));
    assert_eq!(vault.file(&files[0].digest).unwrap().len(), 3);
    assert_eq!(vault.quota(WANG, Some(other)), Ok(7), "counted in each");
    assert_eq!(vault.erase_file(&files[0].digest, WANG), Ok(true));
    assert_eq!((vault.file(&files[0].digest), vault.bytes(&files[0].digest)), (Ok(vec![]), Ok(None)));
}

fn a_file_goes_with_the_last_who_brought_it(market: Market) {
    let vault = market.store.vault();
    let digest = vault.put_file("image/jpeg", WANG, None, b"a photo", START).unwrap().digest;
    vault.put_file("image/jpeg", LI, None, b"a photo", START).unwrap();
    assert_eq!(vault.erase_file(&digest, WANG), Ok(true));
    assert_eq!(vault.bytes(&digest), Ok(Some(b"a photo".to_vec())), "the other's copy stays");
    assert_eq!(vault.erase_file(&digest, LI), Ok(true));
    assert_eq!((vault.bytes(&digest), vault.file(&digest)), (Ok(None), Ok(vec![])));
    assert_eq!(vault.erase_file(&digest, LI), Ok(false));
}

fn an_erased_person_takes_sessions_and_codes_along(market: Market) {
    let vault = market.store.vault();
    vault.put_person(&person(WANG, "wang@example.com")).unwrap();
    vault.create_session(&session("t", WANG)).unwrap();
    vault.put_code(&code("123456")).unwrap();
    assert_eq!(vault.erase_person(WANG), Ok(true));
    assert_eq!((vault.person(WANG), vault.find_by_email("wang@example.com")), (Ok(None), Ok(None)));
    assert_eq!(vault.session(&session("t", WANG).token), Ok(None));
    assert_eq!(try_code(&market, "123456", minutes(1)), CodeCheck::Gone);
    assert_eq!(vault.erase_person(WANG), Ok(false));
}

fn what_is_useless_is_swept(market: Market) {
    let vault = market.store.vault();
    vault.create_session(&session("old", WANG)).unwrap();
    vault.create_session(&Session { last_used: minutes(50), ..session("new", WANG) }).unwrap();
    vault.sweep(minutes(30), minutes(60)).unwrap();
    assert_eq!(vault.session(&session("old", WANG).token), Ok(None));
    assert!(vault.session(&session("new", WANG).token).unwrap().is_some());
}

/// Nothing of an erased person is in any file of the folder, the write-ahead logs among them.
#[test]
fn after_erasing_no_file_holds_a_trace() {
    let market = Market::on_disk();
    let vault = market.store.vault();
    vault.put_person(&person(WANG, "wang@example.com")).unwrap();
    vault.put_address(PROJECT, "浦东新区张杨路 500 弄 3 号 1201").unwrap();
    let photo =
        vault.put_file("image/jpeg", WANG, Some(PROJECT), b"a photo of the living room", START).unwrap();
    let traces = ["wang@example.com", "王小明", "13800001234", "张杨路", "living room"];
    let folder = market.folder.as_ref().unwrap().path();
    assert_eq!(traces.map(|trace| holds(folder, trace)), [true; 5], "the search finds what is there");
    vault.erase_person(WANG).unwrap();
    vault.erase_address(PROJECT).unwrap();
    vault.erase_file(&photo.digest, WANG).unwrap();
    assert_eq!(traces.map(|trace| holds(folder, trace)), [false; 5]);
}

/// While somebody reads the vault, the log cannot be emptied; whoever erases must hear that, not that it is done.
#[test]
fn an_erasure_that_leaves_traces_is_no_success_and_may_be_asked_for_again() {
    let market = Market::on_disk();
    let vault = market.store.vault();
    vault.put_person(&person(WANG, "wang@example.com")).unwrap();
    let folder = market.folder.as_ref().unwrap().path();
    let other = rusqlite::Connection::open(folder.join("vault.db")).unwrap();
    other.execute_batch("BEGIN").unwrap();
    other.query_row("SELECT count(*) FROM people", [], |row| row.get::<_, u32>(0)).unwrap();
    let said = vault.erase_person(WANG).unwrap_err().to_string();
    assert!(said.contains("vault.db-wal") && said.contains("erase again"), "{said}");
    assert!(holds(folder, "wang@example.com"), "the search finds what is there");
    assert_eq!(vault.person(WANG), Ok(None), "nobody sees it any more");
    drop(other);
    assert_eq!(vault.erase_person(WANG), Ok(false), "it was gone, and its traces are now");
    assert!(!holds(folder, "wang@example.com"));
}

/// Killed between an erasure and the emptying of the log: the next start empties it, since looking at the schema closes
/// the file once before it is served from.
#[test]
fn what_a_killed_process_left_in_the_log_is_gone_after_the_next_start() {
    let market = Market::on_disk();
    let vault = market.store.vault();
    vault.put_person(&person(WANG, "wang@example.com")).unwrap();
    let (folder, after) = (market.folder.as_ref().unwrap().path(), tempfile::tempdir().unwrap());
    let killed = rusqlite::Connection::open(folder.join("vault.db")).unwrap();
    killed.execute_batch("PRAGMA secure_delete = on; DELETE FROM people").unwrap();
    for name in ["vault.db", "vault.db-wal"] {
        std::fs::copy(folder.join(name), after.path().join(name)).unwrap();
    }
    assert!(holds(after.path(), "wang@example.com"), "the search finds what is there");
    let _running = Sqlite::open(after.path(), Options::default()).unwrap();
    assert!(!holds(after.path(), "wang@example.com"));
}

/// A copy that was laid beside an older file must not outlive those it tells of.
#[test]
fn an_erasure_takes_the_safety_copies_of_the_vault_along() {
    let market = Market::on_disk();
    let vault = market.store.vault();
    vault.put_person(&person(WANG, "wang@example.com")).unwrap();
    let folder = market.folder.as_ref().unwrap().path();
    let copy = folder.join("vault.db.before-1");
    rusqlite::Connection::open(folder.join("vault.db"))
        .unwrap()
        .execute("VACUUM INTO ?1", [copy.to_str().unwrap()])
        .unwrap();
    std::fs::write(folder.join("journal.db.before-1"), "another's").unwrap();
    vault.erase_person(WANG).unwrap();
    assert!(!holds(folder, "wang@example.com"));
    assert!(folder.join("journal.db.before-1").exists(), "the journal's knows nobody");
}

fn holds(folder: &std::path::Path, trace: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return holds(&path, trace);
        }
        let bytes = std::fs::read(path).unwrap();
        bytes.windows(trace.len()).any(|window| window == trace.as_bytes())
    })
}

fn a_reading_is_noted_once_a_day_for_each_reader(market: Market) {
    let vault = market.store.vault();
    let view = |viewer, what, at| View { project: PROJECT, viewer, role: Role::Firm, what, at };
    let first = view(WANG, Private::Address, minutes(0));
    vault.note_view(&first).unwrap();
    vault.note_view(&view(WANG, Private::Address, minutes(5))).unwrap();
    vault.note_view(&view(WANG, Private::Contact, minutes(5))).unwrap();
    vault.note_view(&view(LI, Private::Address, minutes(6))).unwrap();
    let later = view(WANG, Private::Address, minutes(3 * 24 * 60));
    vault.note_view(&later).unwrap();
    let seen = vault.views_of(PROJECT).unwrap();
    assert_eq!(seen.len(), 4, "the second look of a day is the first one: {seen:?}");
    assert_eq!((seen[0], seen[3]), (later, first), "the newest first");
    assert_eq!(vault.views_of(ProjectId::from_bytes([1; 16])), Ok(vec![]));
}

fn a_secret_is_made_once(market: Market) {
    let vault = market.store.vault();
    assert_eq!(vault.secret("marks", [1; 32]), Ok([1; 32]));
    assert_eq!(vault.secret("marks", [2; 32]), Ok([1; 32]), "the first stays");
    assert_eq!(vault.secret("others", [3; 32]), Ok([3; 32]));
}
