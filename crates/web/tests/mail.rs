//! Stories of letters that leave by a mail server, come back, or cannot leave.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::Market;
use kit::office::Office;
use market::project::{Channel, Proof};
use market::{Actor, Aggregate, Command, OwnerId, Project, Stream, charter, owner};
use std::sync::atomic::Ordering;
use store::{Person, Role};

const PROJECT: &str = "0190a000-0000-7000-8000-000000000001";
const OWNER: &str = "li.na@example.com";

fn project(market: &Market) -> Project {
    match market.app.store().aggregate(&Stream::Project(PROJECT.parse().unwrap())).unwrap() {
        Some(Aggregate::Project(project)) => project,
        other => panic!("the project is posted: {other:?}"),
    }
}

fn proof(market: &Market) -> Option<Proof> {
    let notices = project(market).notices;
    notices.values().next().and_then(|notice| notice.proofs.get(&Channel::Email).copied())
}

/// A market with a mail server, and an unconfirmed request whose owner must act.
async fn drafted() -> (Market, Office) {
    let office = Office::open();
    let (market, _) = Market::found(Market::with(|config| config.mail = office.mail())).await;
    let id = store::PersonId([3; 16]);
    let person = Person {
        id,
        role: Role::Owner,
        email: OWNER.to_owned(),
        name: "李娜".to_owned(),
        phone: String::new(),
        language: "zh".to_owned(),
        created: market.app.now(),
    };
    market.app.vault().put_person(&person).unwrap();
    let owner = OwnerId::from_bytes(id.0);
    let command = Command::Owner(owner, owner::Command::Register);
    market.app.run(market.app.id(), Actor::Owner(owner), command).await.unwrap();
    kit::draft::post(&market, PROJECT, id).await;
    (market, office)
}

#[tokio::test]
async fn a_letter_that_a_mail_server_took_proves_notice() {
    let (market, office) = drafted().await;
    assert_eq!(web::deliver(&market.app).await.unwrap(), 1);
    assert_eq!((office.came_to(OWNER), proof(&market)), (1, Some(Proof::Accepted(market.app.now()))));
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_is_a_notice_that_came_back_and_is_not_tried_for_ever() {
    let (market, office) = drafted().await;
    office.there_is_no(OWNER);
    assert_eq!(web::deliver(&market.app).await.unwrap(), 1, "it is done with");
    assert_eq!(proof(&market), Some(Proof::Bounced(market.app.now())));
    market.turn(30 * 86_400);
    assert_eq!(web::deliver(&market.app).await.unwrap(), 0);
}

#[tokio::test]
async fn a_busy_mailbox_is_tried_for_a_week_and_then_the_letter_has_come_back() {
    let (market, office) = drafted().await;
    office.is_busy(OWNER, true);
    let mut days = 0;
    while proof(&market).is_none() {
        web::deliver(&market.app).await.unwrap();
        market.turn(86_400);
        days += 1;
        assert!(days < 30, "it is not tried for ever");
    }
    assert!(days > 5, "a busy mailbox is not a dead one: {days} days");
    assert!(matches!(proof(&market), Some(Proof::Bounced(_))));
}

#[tokio::test]
async fn a_silent_mail_server_is_not_waited_for() {
    let (market, office) = drafted().await;
    office.is_silent(true);
    let turn = tokio::time::timeout(std::time::Duration::from_millis(4_500), web::deliver(&market.app)).await;
    assert_eq!(turn.expect("the turn ends").unwrap(), 0);
    assert_eq!(proof(&market), None);
    office.is_silent(false);
    market.turn(3_600);
    assert_eq!(web::deliver(&market.app).await.unwrap(), 1);
}

#[tokio::test]
async fn a_notice_whose_proof_could_not_be_kept_is_proved_later_and_not_sent_again() {
    let (market, office) = drafted().await;
    market.store.full.store(true, Ordering::SeqCst);
    web::deliver(&market.app).await.expect_err("the worker is told, and comes back more slowly");
    let accepted = market.app.now();
    market.store.full.store(false, Ordering::SeqCst);
    market.turn(60);
    assert_eq!(web::deliver(&market.app).await.unwrap(), 1);
    assert_eq!((office.came_to(OWNER), proof(&market)), (1, Some(Proof::Accepted(accepted))));
}

/// Somebody of the staff, who is written to when the operator must act.
async fn second_of_the_staff(market: &Market, email: &str) {
    let person = Person {
        id: store::PersonId([9; 16]),
        role: Role::Operator,
        email: email.to_owned(),
        name: "第二".to_owned(),
        phone: String::new(),
        language: "zh".to_owned(),
        created: market.app.now(),
    };
    market.app.vault().put_person(&person).unwrap();
    let Some(Aggregate::Charter(charter)) = market.app.store().aggregate(&Stream::Charter).unwrap() else {
        panic!("the market is founded");
    };
    let hire = charter::Command::Hire { staff: market::StaffId::from_bytes(person.id.0) };
    let first = Actor::Operator(*charter.staff.first().unwrap());
    market.app.run(market.app.id(), first, Command::Charter(hire)).await.unwrap();
}

/// A market in which the operator must act: a confirmed request.
async fn to_be_qualified() -> (Market, Office) {
    let (market, office) = drafted().await;
    second_of_the_staff(&market, "second@example.com").await;
    web::deliver(&market.app).await.unwrap();
    kit::draft::confirm(&market, PROJECT).await;
    (market, office)
}

#[tokio::test]
async fn a_dead_mailbox_of_the_staff_neither_silences_nor_floods_the_others() {
    let (market, office) = to_be_qualified().await;
    office.there_is_no("second@example.com");
    for _ in 0..5 {
        web::deliver(&market.app).await.unwrap();
        market.turn(3_600);
    }
    assert_eq!(office.came_to("op@example.com"), 1, "one letter each");
}

#[tokio::test]
async fn a_busy_mailbox_of_the_staff_gets_its_letter_later_and_the_others_no_second() {
    let (market, office) = to_be_qualified().await;
    office.is_busy("second@example.com", true);
    for _ in 0..5 {
        web::deliver(&market.app).await.unwrap();
        market.turn(3_600);
    }
    office.is_busy("second@example.com", false);
    web::deliver(&market.app).await.unwrap();
    assert_eq!((office.came_to("op@example.com"), office.came_to("second@example.com")), (1, 1));
}

#[tokio::test]
async fn a_code_goes_by_the_mail_server_too() {
    let (market, office) = drafted().await;
    let mut browser = market.browser();
    let page = browser.get("/sign-in").await;
    let answer = browser.send(&page, "form[action='/sign-in']", &[("email", OWNER)]).await;
    assert_eq!(answer.status, StatusCode::OK);
    web::settle(&market.app).await;
    assert_eq!(office.came_to(OWNER), 1);
}
