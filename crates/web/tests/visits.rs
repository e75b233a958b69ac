//! Stories of the pages where nobody comes to inspect, a door stays closed, or a valuation is late: who can do what there.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::told::{path, project, seat, told};
use kit::{Browser, Market, Seen};
use market::Actor;
use market::inspection::{Acceptance, visits};
use market::stage::State;

/// Two supervisors, and stage 1 handed in with one of them drawn.
const DRAWN: &str = "given an active contract of 100,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops draws a supervisor for stage 1";
const ASK: &str = "form[action$='/ask-alternative']";
const ANSWER: &str = "form[action$='/accept-alone']";

fn a_week(of: &str) -> Market {
    told(&format!("{of}\nwait until visit of stage 1\nwait 4 days"))
}

async fn owner(market: &Market) -> (Browser, String) {
    let project = project(market);
    (seat(market, Actor::Owner(project.owner), "Li").await, path(project.id))
}

async fn firm(market: &Market) -> (Browser, String) {
    let project = project(market);
    (seat(market, Actor::Firm(project.firm().unwrap()), "Hongda").await, path(project.id))
}

fn shows(page: &Seen, text: &str) {
    assert!(page.text().contains(text), "{text:?} is on the page: {}", page.text());
    assert!(!page.body.contains('⟦'), "there are words for everything: {}", page.text());
}

#[tokio::test]
async fn a_firm_reads_from_when_it_may_ask_and_is_offered_both_ways_after_a_week() {
    let market = told(&format!("{DRAWN}\nwait until visit of stage 1"));
    let (mut hongda, to) = firm(&market).await;
    let page = hongda.get(&to).await;
    shows(&page, "you can ask for another way from");
    assert!(page.all(ASK).is_empty(), "not yet");
    let market = a_week(DRAWN);
    let (mut hongda, to) = firm(&market).await;
    let page = hongda.get(&to).await;
    assert_eq!(page.all(&format!("{ASK} input[name='alternative']")).len(), 2);
    let answer = hongda.send(&page, ASK, &[("alternative", "outside")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = hongda.get(&to).await;
    shows(&page, "drawn from outside the district");
    assert_eq!(page.all(&format!("{ASK} input[name='alternative']")).len(), 1, "each once");
}

#[tokio::test]
async fn the_owner_is_asked_with_what_it_gives_up_and_may_sign_or_wait() {
    let market = a_week(DRAWN);
    let (mut hongda, to) = firm(&market).await;
    let page = hongda.get(&to).await;
    hongda.send(&page, ASK, &[("alternative", "acceptance")]).await;
    let (mut li, to) = owner(&market).await;
    let page = li.get(&to).await;
    shows(&page, "Nobody then checks what you cannot see");
    assert!(page.all("section.urgent").iter().any(|panel| panel.contains("Accept without an inspection")));
    let answer = li.send(&page, ANSWER, &[("accepts", "no")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let found = project(&market);
    assert!(visits(&found).iter().all(|(_, visit)| visit.acceptance == Acceptance::Declined));
    assert!(matches!(found.stage(1).unwrap().state, State::Submitted { .. }), "it waits on");
    assert!(li.get(&to).await.all(ANSWER).is_empty());
}

#[tokio::test]
async fn signing_in_place_of_an_inspection_asks_for_a_fresh_proof() {
    let market = told(&format!(
        "{DRAWN}\nwait until visit of stage 1\nwait 4 days\nHongda asks the owner to accept stage 1 alone"
    ));
    let (mut li, to) = owner(&market).await;
    market.turn(700);
    let page = li.get(&to).await;
    assert!(page.all(&format!("{ANSWER} button")).is_empty(), "not before the person is proved");
    assert_eq!(page.all(&format!("{ANSWER} a.button")).len(), 1);
}

#[tokio::test]
async fn a_closed_last_door_is_asked_for_with_its_reference_and_stays_payable() {
    let works: String =
        (1..5).map(|no| format!("\nstage {no} is done and approved by Li and Hongda")).collect();
    let story = format!(
        "given an active contract of 100,000 between Li and Hongda{works}
Li funds stage 5
Hongda starts stage 5
Hongda submits stage 5
Ops draws a supervisor for stage 5
Wang arrives for stage 5
Wang finds the door of stage 5 closed by the owner"
    );
    let market = told(&story);
    let (mut li, to) = owner(&market).await;
    let page = li.get(&to).await;
    let asked = page.all("section.urgent:has(dd.reference)");
    assert!(asked.iter().any(|panel| panel.contains("Visits to a closed door")), "{asked:?}");
    shows(&li.get(&format!("{to}/money")).await, "Owed by the owner for visits that were made");
    let market = told(&format!("{story}\nwait until visit-fee 6"));
    let (mut li, to) = owner(&market).await;
    let page = li.get(&to).await;
    shows(&page, "You still owe the fee for a visit to a closed door");
    assert!(page.all("section.urgent:has(dd.reference)").is_empty(), "nothing is due any more");
}

#[tokio::test]
async fn what_the_operator_owes_for_a_late_valuation_stands_at_the_hold() {
    let market = told(
        "given stage 1 passed under a contract of 200,000 between Li and Hongda
Li objects to stage 1: 1.4
Li deposits the visit fee for hold 1 of stage 1
the bank shows every payout
wait until hold-valuation of hold 1 of stage 1",
    );
    let (mut li, to) = owner(&market).await;
    let page = li.get(&to).await;
    shows(&page, "The operator owes each side for the late valuation");
    shows(&li.get(&format!("{to}/money")).await, "Owed by the operator for its own delays");
}

#[tokio::test]
async fn an_agreement_beside_the_contract_cannot_be_called_protected() {
    let market = told("given an active contract of 100,000 between Li and Hongda");
    let (mut li, to) = owner(&market).await;
    let page = li.get(&to).await;
    shows(&page, "a further agreement counts as unprotected");
    assert!(page.all("form[action$='/register'] input[name='in-custody']").is_empty());
    let (mut hongda, to) = firm(&market).await;
    shows(&hongda.get(&to).await, "a further agreement counts as unprotected");
}
