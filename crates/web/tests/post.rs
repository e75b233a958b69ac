//! Stories of acts by form, of the outbox, and of the background clock.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::{Browser, Market, Seen};
use market::project::Phase;
use market::{Aggregate, ProjectId, Stream};

const PROJECT: &str = "0190a000-0000-7000-8000-000000000001";

/// The form of a request, as an owner fills it in.
const REQUEST: [(&str, &str); 9] = [
    ("district", "310115"),
    ("estate", "碧云花园"),
    ("address", "碧云路 12 号 3-401"),
    ("kind", "old"),
    ("area", "89"),
    ("budget-low", "100000"),
    ("budget-high", "200000"),
    ("start-months", "2"),
    ("evidence", "plan:16e4e99b16d76193fb462e171ef729dd5ac7b51950a087cb1730b7f2d35acb6e"),
];

/// An owner, who has brought a plan.
async fn owner(market: &Market) -> Browser {
    let owner = market.join("owner", "李娜", "li.na@example.com").await;
    bring_plan(market, PROJECT);
    owner
}

fn bring_plan(market: &Market, project: &str) {
    let (vault, project, now) = (market.app.vault(), project.parse().unwrap(), market.app.now());
    let person = vault.find_by_email("li.na@example.com").unwrap().unwrap();
    vault.put_file("application/pdf", person.id, Some(project), b"%PDF-1.4 a plan", now).unwrap();
}

/// Sends the form of an act with the token of the reader's own settings page.
async fn act(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Seen {
    let page = browser.get("/settings").await;
    let csrf =
        page.body.split_once("name=\"csrf\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let mut all = vec![("csrf", csrf.as_str())];
    all.extend_from_slice(fields);
    browser.post(path, &all).await
}

async fn post(browser: &mut Browser, fields: &[(&str, &str)]) -> Seen {
    act(browser, &format!("/act/project/{PROJECT}/post"), fields).await
}

fn project(market: &Market) -> Option<market::Project> {
    let id: ProjectId = PROJECT.parse().unwrap();
    match market.app.store().aggregate(&Stream::Project(id)).unwrap() {
        Some(Aggregate::Project(project)) => Some(project),
        _ => None,
    }
}

/// A market with an owner who has posted.
async fn posted() -> (Market, Browser) {
    let (market, _) = Market::founded().await;
    let mut owner = owner(&market).await;
    let answer = post(&mut owner, &REQUEST).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "the request is posted: {}", answer.text());
    (market, owner)
}

/// A market with an owner whose contact is not confirmed: the owner must act.
async fn drafted() -> (Market, Browser) {
    let (market, _) = Market::founded().await;
    let owner = kit::draft::draft(&market, PROJECT).await;
    (market, owner)
}

#[tokio::test]
async fn the_code_that_signed_in_confirms_the_contact() {
    let (market, _) = posted().await;
    assert!(matches!(project(&market).unwrap().phase, Phase::ContactVerified { .. }));
}

#[tokio::test]
async fn a_form_becomes_a_command_and_the_address_stays_out_of_the_journal() {
    let (market, _) = posted().await;
    let journal = format!("{:?}", market.app.store().events(None, 0, 500).unwrap());
    assert!(!journal.contains("碧云路"), "the door address is not in the journal");
    let kept = market.app.vault().address(PROJECT.parse().unwrap()).unwrap();
    assert_eq!(kept.as_deref(), Some("碧云路 12 号 3-401"));
}

#[tokio::test]
async fn the_dwelling_is_the_servers_word_and_never_the_browsers() {
    let (market, _) = Market::founded().await;
    let mut owner = owner(&market).await;
    let forged = "0".repeat(64);
    let mut fields = REQUEST.to_vec();
    fields.push(("dwelling", &forged));
    post(&mut owner, &fields).await;
    assert_ne!(project(&market).unwrap().request.dwelling.to_string(), forged);
}

#[tokio::test]
async fn a_wrong_field_is_named_and_nothing_is_done() {
    let (market, _) = Market::founded().await;
    let mut owner = owner(&market).await;
    let fields: Vec<_> =
        REQUEST.into_iter().filter(|(name, _)| *name != "area").chain([("area", "viele")]).collect();
    let answer = post(&mut owner, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.all(".fault li").len(), 1, "one field is wrong: {}", answer.text());
    assert!(project(&market).is_none());
}

#[tokio::test]
async fn no_field_of_an_act_can_bring_the_server_down() {
    let (market, _) = Market::founded().await;
    let mut owner = owner(&market).await;
    for (field, _) in REQUEST {
        for value in ["", "\0", "-1", "999999999999999999999999", "<b>", "1e9", "%", "💥"] {
            let fields: Vec<_> =
                REQUEST.into_iter().filter(|(name, _)| *name != field).chain([(field, value)]).collect();
            let status = post(&mut owner, &fields).await.status;
            assert!(!status.is_server_error(), "{field} = {value:?}: {status}");
        }
    }
}

#[tokio::test]
async fn a_refusal_of_the_core_is_a_page_in_the_readers_language() {
    let (_market, mut owner) = posted().await;
    owner.cookies.insert("lang".into(), "en".into());
    let again = post(&mut owner, &REQUEST).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.text());
    assert!(again.body.contains("lang=\"en\"") && !again.body.contains('⟦'));
}

#[tokio::test]
async fn a_form_sent_twice_is_done_once_and_changed_is_refused() {
    let (market, _) = Market::founded().await;
    let mut owner = owner(&market).await;
    let key = ("key", "0190a000-0000-7000-8000-0000000000aa");
    let first: Vec<_> = REQUEST.into_iter().chain([key]).collect();
    for _ in 0..2 {
        assert_eq!(post(&mut owner, &first).await.status, StatusCode::SEE_OTHER);
    }
    let changed: Vec<_> =
        first.iter().copied().filter(|(name, _)| *name != "area").chain([("area", "90")]).collect();
    assert_eq!(post(&mut owner, &changed).await.status, StatusCode::CONFLICT);
    assert_eq!(market.app.store().count(&market::List::Projects).unwrap(), 1);
}

#[tokio::test]
async fn what_signs_or_moves_money_asks_for_a_fresh_code_first() {
    let (market, mut owner) = posted().await;
    market.turn(600);
    let path = format!("/act/project/{PROJECT}/sign");
    let answer = act(&mut owner, &path, &[]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(answer.all("a[href^='/step-up']").len(), 1, "the way to a code is on the page");
}

#[tokio::test]
async fn an_act_that_does_not_exist_is_not_found() {
    let (_market, mut owner) = posted().await;
    for path in
        [format!("/act/project/{PROJECT}/steal"), "/act/project/x/post".into(), "/act/bank/market/rob".into()]
    {
        assert_eq!(act(&mut owner, &path, &REQUEST).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn what_waits_for_the_reader_stands_in_the_inbox_with_its_end_and_what_happens_then() {
    let (_market, mut owner) = drafted().await;
    let inbox = owner.get("/inbox").await;
    assert_eq!(inbox.all(".deadline").len(), 1, "{}", inbox.text());
    assert_eq!(
        inbox.all(".deadline dt").len(),
        3,
        "until when, what then, who bears it: whose turn needs no saying"
    );
    assert_eq!(inbox.all(".deadline a").len(), 1);
}

#[tokio::test]
async fn a_letter_in_the_folder_is_written_to_whoever_must_act_and_proves_nothing() {
    let (market, _) = drafted().await;
    assert_eq!(web::deliver(&market.app).await.unwrap(), 1);
    let letters = market.letters_to("li.na@example.com").await;
    assert!(
        letters.last().unwrap().contains(&format!("/projects/{PROJECT}")),
        "the letter says where to act"
    );
    assert!(project(&market).unwrap().notices.is_empty(), "who knows whether the operator passes it on");
}

#[tokio::test]
async fn a_letter_is_sent_once() {
    let (market, _) = drafted().await;
    web::deliver(&market.app).await.unwrap();
    assert_eq!(web::deliver(&market.app).await.unwrap(), 0);
}

#[tokio::test]
async fn a_letter_that_cannot_leave_proves_nothing_waits_and_leaves_later() {
    let (market, _) = drafted().await;
    market.break_mail();
    assert_eq!(web::deliver(&market.app).await.unwrap(), 0);
    assert!(project(&market).unwrap().notices.is_empty(), "nothing is proved by trying");
    assert_eq!(web::deliver(&market.app).await.unwrap(), 0, "it is not tried again at once");
    market.mend_mail();
    market.turn(86_400);
    assert_eq!(web::deliver(&market.app).await.unwrap(), 1);
}

#[tokio::test]
async fn a_wait_comes_to_its_default_at_its_deadline_and_not_a_minute_before() {
    let (market, _) = drafted().await;
    let due = market.app.store().waits_of(&Stream::Project(PROJECT.parse().unwrap())).unwrap()[0].wait.due;
    market.turn(due.since(market.app.now()) - 60);
    assert_eq!(web::tick(&market.app).await.unwrap(), 0, "a minute before, nothing happens");
    assert!(!project(&market).unwrap().phase.is_closed());
    market.turn(60);
    assert_eq!(web::tick(&market.app).await.unwrap(), 1);
    assert!(
        matches!(project(&market).unwrap().phase, Phase::Closed { .. }),
        "a draft nobody confirmed is withdrawn"
    );
}

#[tokio::test]
async fn the_clock_that_comes_by_twice_does_nothing_twice() {
    let (market, _) = drafted().await;
    market.turn(40 * 86_400);
    assert_eq!(web::tick(&market.app).await.unwrap(), 1);
    let events = market.app.store().events(None, 0, 500).unwrap().len();
    assert_eq!(web::tick(&market.app).await.unwrap(), 0);
    assert_eq!(market.app.store().events(None, 0, 500).unwrap().len(), events);
}

#[tokio::test]
async fn whoever_asks_for_codes_drives_no_notice_out_of_the_folder() {
    let (market, _) = drafted().await;
    web::deliver(&market.app).await.unwrap();
    for n in 0..250 {
        market.turn(3_600);
        let mut stranger = market.browser();
        let page = stranger.get("/sign-in").await;
        let email = format!("x{n}@example.com");
        stranger.send(&page, "form[action='/sign-in']", &[("email", &email)]).await;
    }
    let letters = market.letters_to("li.na@example.com").await;
    assert!(letters.iter().any(|it| it.contains(&format!("/projects/{PROJECT}"))), "the notice is there");
    assert!(market.letters_to("x0@example.com").await.is_empty(), "of the codes the last are");
}

/// The key under which the clock would bring a wait to its default.
fn key_of_the_default(market: &Market) -> String {
    let row = market.app.store().waits_of(&Stream::Project(PROJECT.parse().unwrap())).unwrap().remove(0);
    let name = format!("default {} {} {}", row.stream, row.wait.key, row.wait.due.as_seconds());
    let digest = market::text::Digest::of(name.as_bytes()).bytes();
    uuid::Uuid::from_bytes(digest[..16].try_into().unwrap()).to_string()
}

#[tokio::test]
async fn nobody_stops_a_default_by_taking_its_key() {
    let (market, mut owner) = drafted().await;
    let key = key_of_the_default(&market);
    let other = PROJECT.replace("0001", "0002");
    bring_plan(&market, &other);
    let fields: Vec<_> = REQUEST.into_iter().chain([("key", key.as_str())]).collect();
    let answer = act(&mut owner, &format!("/act/project/{other}/post"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "some harmless act: {}", answer.text());
    market.turn(40 * 86_400);
    web::tick(&market.app).await.unwrap();
    assert!(project(&market).unwrap().phase.is_closed(), "the draft nobody confirmed is withdrawn");
}

#[tokio::test]
async fn five_hundred_and_one_waits_come_to_their_defaults_in_one_turn() {
    let (market, _) = Market::founded().await;
    owner(&market).await;
    let person = market.app.vault().find_by_email("li.na@example.com").unwrap().unwrap().id;
    for n in 1..=501_u16 {
        let mut id = [1; 16];
        id[..2].copy_from_slice(&n.to_be_bytes());
        kit::draft::post_at(&market, ProjectId::from_bytes(id), person, n).await;
    }
    market.turn(40 * 86_400);
    assert_eq!(web::tick(&market.app).await.unwrap(), 501);
}

#[tokio::test]
async fn the_page_to_go_back_to_is_on_this_server_whatever_was_typed_into_it() {
    let (market, _) = Market::founded().await;
    let mut owner = owner(&market).await;
    let fields: Vec<_> =
        REQUEST.into_iter().chain([("next", "/{wishes}"), ("wishes", "/evil.example")]).collect();
    let answer = post(&mut owner, &fields).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, &*format!("/projects/{PROJECT}")));
}

#[tokio::test]
async fn a_form_that_is_full_to_the_brim_is_too_large_and_keeps_nothing_that_was_forged() {
    let (market, _) = Market::founded().await;
    let mut owner = owner(&market).await;
    let forged = "0".repeat(64);
    let mut fields = REQUEST.to_vec();
    fields.push(("dwelling", &forged));
    fields.resize(5_000, ("j", ""));
    let answer = post(&mut owner, &fields).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", answer.text());
    assert!(project(&market).is_none());
}

/// A market whose clock is watched by one that stands still.
async fn watched() -> (Market, Browser) {
    let watch = web::Watch {
        steady: std::sync::Arc::new(|| 0),
        jump: 6 * 3_600,
        downtime: 30 * 86_400,
        grace: 3_600,
    };
    let (market, operator) = Market::found(Market::with(|config| config.watch = Some(watch))).await;
    kit::draft::draft(&market, PROJECT).await;
    web::tick(&market.app).await.unwrap();
    (market, operator)
}

#[tokio::test]
async fn a_clock_that_jumps_brings_nothing_to_its_default_until_the_operator_confirms_it() {
    let (market, _) = watched().await;
    market.turn(40 * 86_400);
    assert_eq!(web::tick(&market.app).await.unwrap(), 0);
    assert!(!project(&market).unwrap().phase.is_closed(), "nobody had forty days");
    let mut operator = market.sign_in("op@example.com").await;
    let page = operator.get("/operator").await;
    assert!(page.one("aside[role=alert]").contains("40 天"), "{}", page.text());
    let answer = operator.send(&page, "form[action='/operator/clock']", &[]).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/operator"));
    assert_eq!(web::tick(&market.app).await.unwrap(), 1);
    assert!(operator.get("/operator").await.all("aside[role=alert]").is_empty());
}

#[tokio::test]
async fn nobody_but_the_operator_confirms_the_clock() {
    let (market, _) = watched().await;
    market.turn(40 * 86_400);
    web::tick(&market.app).await.unwrap();
    let mut owner = market.sign_in("li.na@example.com").await;
    assert!(owner.get("/inbox").await.all("aside[role=alert]").is_empty());
    assert_eq!(act(&mut owner, "/operator/clock", &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(web::tick(&market.app).await.unwrap(), 0);
}

#[tokio::test]
async fn a_dwelling_written_otherwise_is_the_same_and_its_mark_cannot_be_guessed_from_the_journal() {
    let (market, mut owner) = posted().await;
    let mark = project(&market).unwrap().request.dwelling;
    let plain: String = "碧云路 12 号 3-401".chars().filter(|c| c.is_alphanumeric()).collect();
    let guessed = market::text::Digest::of(format!("dwelling {plain}").as_bytes());
    assert_ne!(mark, guessed, "whoever reads the journal cannot try addresses out");
    let again: Vec<_> = REQUEST
        .into_iter()
        .map(|(name, value)| (name, if name == "address" { "碧云路12号3-401 " } else { value }))
        .collect();
    let other = PROJECT.replace("0001", "0002");
    bring_plan(&market, &other);
    let path = &format!("/act/project/{other}/post");
    let refused = act(&mut owner, path, &again).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "one open project per dwelling");
    let (elsewhere, mut other) = posted().await;
    drop(other.get("/inbox").await);
    assert_eq!(project(&elsewhere).unwrap().request.dwelling, mark, "the same dice, the same key");
}
