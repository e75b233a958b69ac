//! Stories of the pages for everybody, the demo, and the operator's mail folder.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::Market;
use market::wait::TABLE;

#[tokio::test]
async fn the_first_page_names_five_protections_and_gives_a_price_for_five_areas() {
    let (market, _) = Market::founded().await;
    let home = market.browser().get("/").await;
    assert_eq!(home.all(".protections li").len(), 5);
    assert_eq!(home.all("tbody tr").len(), 5);
    assert!(
        home.all("tbody td").iter().all(|price| price.chars().any(|c| c.is_ascii_digit())),
        "every cell is a price"
    );
}

#[tokio::test]
async fn a_larger_flat_is_not_cheaper() {
    let (market, _) = Market::founded().await;
    let home = market.browser().get("/").await;
    let middle = home.all("tbody td:nth-of-type(2)");
    let number = |text: &String| {
        text.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect::<String>().parse::<f64>().unwrap()
    };
    assert!(middle.iter().map(number).is_sorted(), "{middle:?}");
}

#[tokio::test]
async fn the_table_of_waits_is_printed_row_by_row() {
    let (market, _) = Market::founded().await;
    let how = market.browser().get("/how").await;
    assert_eq!(how.all("tbody tr").len(), TABLE.len());
    assert_eq!(how.all("tbody .badge").len(), TABLE.iter().filter(|row| row.hurts).count());
}

#[tokio::test]
async fn the_policy_stands_there_as_the_file_it_is() {
    let (market, _) = Market::founded().await;
    let page = market.browser().get("/policy").await;
    assert!(page.body.contains("hard_stop"), "the file is on the page");
    assert!(page.text().contains("平安银行"), "the custodian is named");
}

#[tokio::test]
async fn an_unclaimed_server_says_so_and_lets_nobody_join() {
    let market = Market::fresh();
    let mut browser = market.browser();
    let home = browser.get("/").await;
    assert_eq!(home.status, StatusCode::OK);
    assert_eq!(home.all(".notice").len(), 1);
    let page = browser.get("/join").await;
    let fields = [("role", "owner"), ("name", "李娜"), ("email", "li.na@example.com")];
    assert_eq!(browser.send(&page, "form[action='/join']", &fields).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn without_a_mail_server_the_operator_sees_the_letters() {
    let (market, mut operator) = Market::founded().await;
    market.join("owner", "李娜", "li.na@example.com").await;
    let page = operator.get("/operator/mail").await;
    assert_eq!(page.all("article.letter").len(), 1);
    assert!(page.text().contains("li.na@example.com"));
}

#[tokio::test]
async fn in_a_demo_one_signs_in_as_anyone_and_turns_the_clock() {
    let (market, _) = Market::found(Market::demo()).await;
    market.join("owner", "李娜", "li.na@example.com").await;
    let mut visitor = market.browser();
    let page = visitor.get("/demo").await;
    assert_eq!(page.all("form.people button").len(), 2, "the operator and the owner");
    let id =
        page.body.split_once("name=\"person\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    visitor.send(&page, "form.people", &[("person", &id)]).await;
    let inbox = visitor.get("/inbox").await;
    assert!(inbox.one("h1").starts_with("李娜"), "{}", inbox.text());
    let before = market.app.now();
    visitor.send(&inbox, ".demo form", &[("by", "1d")]).await;
    assert_eq!(market.app.now().since(before), 86_400);
}

#[tokio::test]
async fn whoever_turns_the_demos_clock_stays_signed_in_and_confirms_without_a_code() {
    let (market, mut operator) = Market::found(Market::demo()).await;
    let page = operator.get("/settings").await;
    operator.send(&page, ".demo form", &[("by", "7d")]).await;
    assert_eq!(operator.get("/settings").await.status, StatusCode::OK, "a week has passed in a moment");
    market.turn(600);
    let page = operator.get("/step-up?next=/settings").await;
    assert_eq!(operator.send(&page, "form[action='/step-up']", &[]).await.location(), "/settings");
    assert_eq!(operator.get("/step-up").await.status, StatusCode::SEE_OTHER, "nothing more is asked");
}

#[tokio::test]
async fn nobody_is_signed_out_because_somebody_else_turned_the_demos_clock() {
    let (market, mut operator) = Market::found(Market::demo()).await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    for _ in 0..6 {
        let page = owner.get("/settings").await;
        owner.send(&page, ".demo form", &[("by", "7d")]).await;
        web::tick(&market.app).await.unwrap();
    }
    let page = operator.get("/settings").await;
    assert_eq!(page.status, StatusCode::OK, "six weeks were turned; on the wall it was a moment");
    market.turn(12 * 3_600);
    let page = operator.get("/settings").await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "twelve hours away from the machine end it");
}

#[tokio::test]
async fn outside_a_demo_there_is_no_demo() {
    let (market, mut operator) = Market::founded().await;
    assert_eq!(operator.get("/demo").await.status, StatusCode::NOT_FOUND);
    let before = market.app.now();
    let page = operator.get("/settings").await;
    let csrf =
        page.body.split_once("name=\"csrf\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let answer = operator.post("/demo/clock", &[("csrf", &csrf), ("by", "7d")]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(market.app.now(), before);
}
