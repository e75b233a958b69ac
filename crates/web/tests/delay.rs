//! Stories of the operator's delay on the pages: an owner who has paid says so, a late payout is owed for, and an amount that
//! is probably mistyped is asked about. What it is not: the rules of it; `scenarios/custody` has those.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::told::{path, project, seat, told};
use kit::{Browser, Market, Seen};
use market::{Actor, Aggregate, Stream};

const ACTIVE: &str = "given an active contract of 200,000 between Li and Hongda";
const LATE: &str = "given stage 1 passed under a contract of 200,000 between Li and Hongda
Li approves stage 1
the bank shows payout 1
the bank shows payout 2
wait until payout 3
wait 1 day";
/// A receipt: the first bytes of a picture.
const RECEIPT: &[u8] = b"\xff\xd8\xff\xda\x00\x02receipt\xff\xd9";

async fn owner(market: &Market) -> Browser {
    seat(market, Actor::Owner(project(market).owner), "Li").await
}

async fn firm(market: &Market) -> Browser {
    seat(market, Actor::Firm(project(market).firm().unwrap()), "Hongda").await
}

async fn operator(market: &Market) -> Browser {
    match market.app.store().aggregate(&Stream::Charter).unwrap() {
        Some(Aggregate::Charter(charter)) => {
            seat(market, Actor::Operator(*charter.staff.first().unwrap()), "Ops").await
        }
        other => panic!("the market is founded: {other:?}"),
    }
}

fn here(market: &Market) -> String {
    path(project(market).id)
}

fn sound(page: &Seen) {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(!page.body.contains('⟦'), "words for everything: {}", page.text());
}

/// The owner sends the receipt with the form on the page.
async fn say_paid(li: &mut Browser, to: &str) {
    let page = li.get(to).await;
    assert_eq!(page.all("form[action$='/say-paid']").len(), 1, "the form stands there: {}", page.text());
    let act = format!("{}/say-paid", to.replace("/projects/", "/act/project/"));
    let csrf = li.csrf().await;
    let fields = [("csrf", csrf.as_str()), ("next", to), ("funding", "0")];
    let answer = li.upload(&act, &fields, &[("document", "receipt.jpg", RECEIPT)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

#[tokio::test]
async fn an_owner_says_it_is_paid_and_the_operator_finds_it_on_the_desk() {
    let market = told(ACTIVE);
    let (mut li, mut ops, to) = (owner(&market).await, operator(&market).await, here(&market));
    say_paid(&mut li, &to).await;
    let page = li.get(&to).await;
    sound(&page);
    assert!(page.text().contains("your time stands still"), "{}", page.text());
    assert!(page.all("form[action$='/say-paid']").is_empty(), "once");

    let desk = ops.get("/operator?queue=looks").await;
    assert!(desk.one("tbody tr").contains("40,150"), "how much is looked for: {}", desk.text());
    let page = ops.get(&to).await;
    sound(&page);
    let reference = project(&market).custody.fundings[0].reference.to_string();
    assert!(page.one("#look-0").contains(&reference), "{}", page.text());
    let answer = ops.send(&page, "form[action$='/not-arrived']", &[("note", "not on the statement")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = li.get(&to).await;
    assert!(page.text().contains("not on the statement"), "the owner reads why: {}", page.text());
    assert_eq!(page.all("section.urgent dd.reference").len(), 1, "and is asked to pay again");
}

#[tokio::test]
async fn a_receipt_is_for_the_operator_and_for_nobody_else() {
    let market = told(ACTIVE);
    let (mut li, to) = (owner(&market).await, here(&market));
    say_paid(&mut li, &to).await;
    let said = project(&market).custody.fundings[0].said.clone().unwrap();
    let file = format!("/files/{}", said.receipt[0].digest);
    assert_eq!(li.get(&file).await.status, StatusCode::OK, "who brought it");
    assert_eq!(operator(&market).await.get(&file).await.status, StatusCode::OK, "who looks for the money");
    assert_eq!(firm(&market).await.get(&file).await.status, StatusCode::NOT_FOUND, "an account is no firm's");
}

#[tokio::test]
async fn a_late_payout_is_owed_for_and_its_payee_sees_it_until_it_is_paid() {
    let market = told(&format!("{LATE}\nthe bank shows payout 3"));
    let (mut hongda, mut ops, to) = (firm(&market).await, operator(&market).await, here(&market));
    let page = hongda.get(&to).await;
    sound(&page);
    let debt = page.one("section[aria-labelledby=debts] li");
    assert!(debt.contains("39.85") && debt.contains("Payout 3 was late"), "{debt}");
    let books = ops.get("/operator/books").await;
    sound(&books);
    assert!(books.text().contains("The operator owes CNY 39.85"), "{}", books.text());
    assert_eq!(books.all(".notice.good").len(), 1, "the books agree: {}", books.text());

    let page = ops.get(&to).await;
    sound(&page);
    let paid = [("line", "OWN-1"), ("amount", "39.85")];
    let answer = ops.send(&page, "form[action$='/record-compensation']", &paid).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = hongda.get(&to).await;
    assert_eq!(page.all("section[aria-labelledby=debts] .badge.good").len(), 1, "{}", page.text());
    let books = ops.get("/operator/books").await;
    assert_eq!(books.all(".notice.good").len(), 1, "the books agree: {}", books.text());
    assert!(books.text().contains("Paid for delay from the operator's own money"), "{}", books.text());
}

#[tokio::test]
async fn what_is_owed_to_the_firm_is_not_the_owners_to_see() {
    let market = told(&format!("{LATE}\nthe bank shows payout 3"));
    let (mut li, to) = (owner(&market).await, here(&market));
    assert!(li.get(&to).await.all("section[aria-labelledby=debts] li").is_empty());
    let page = li.get(&format!("{to}/money")).await;
    sound(&page);
    assert!(!page.text().contains("39.85"), "{}", page.text());
}

#[tokio::test]
async fn a_late_payout_says_on_the_way_what_it_will_cost() {
    let market = told(LATE);
    let (mut hongda, mut ops, to) = (firm(&market).await, operator(&market).await, here(&market));
    assert!(hongda.get(&to).await.text().contains("the operator owes CNY 39.85 for it"));
    assert!(ops.get(&to).await.text().contains("Delay costs the operator: CNY 39.85"));
}

#[tokio::test]
async fn a_doubtful_amount_comes_back_with_a_box_to_tick_and_no_other_does() {
    let market = told(ACTIVE);
    let mut ops = operator(&market).await;
    let reference = project(&market).custody.fundings[0].reference.to_string();
    let page = ops.get("/operator/statement").await;
    assert!(page.all("form[action$='record-line'] input[name=sure]").is_empty(), "nobody ticks it by habit");
    let typed = [("line", "B-1"), ("reference", reference.as_str()), ("amount", "401,500")];
    let refused = ops.send(&page, "form[action$='record-line']", &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    assert_eq!(refused.all("form[action$='record-line'] input[name=sure]").len(), 1, "{}", refused.text());
    assert!(refused.text().contains("40,150"), "what is asked stands there: {}", refused.text());
    let sure = [("line", "B-1"), ("reference", reference.as_str()), ("amount", "401,500"), ("sure", "yes")];
    let answer = ops.send(&refused, "form[action$='record-line']", &sure).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}
