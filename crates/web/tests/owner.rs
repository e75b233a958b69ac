//! Stories of an owner's own pages: posting a request without scripts, the list of projects.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::Market;
use kit::told::project;

#[tokio::test]
async fn a_request_is_posted_in_two_screens_and_its_contact_counts_as_confirmed() {
    let (market, _) = Market::founded().await;
    let mut li = market.join("owner", "李梅", "li@example.com").await;
    li.cookies.insert("lang".into(), "en".into());
    let first = li.get("/projects/new").await;
    assert!(first.all("form[action^='/act/']").is_empty(), "first where and how large");
    let page = li.get("/projects/new?province=310000&area=89").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("Usual prices for 89 m²"), "{}", page.text());
    let asked = page.all("form[action$='/post'] .field, form[action$='/post'] .choices").len();
    assert!(asked + 2 <= 12, "at most twelve things are asked, not {asked} and two");
    let filled = [
        ("district", "310115"),
        ("estate", "碧云花园"),
        ("address", "碧云路 12 号 3-401"),
        ("kind", "old"),
        ("budget-low", "100,000"),
        ("budget-high", "200,000"),
        ("start-months", "2"),
    ];
    let form = page.form_seen("form[action$='/post']");
    let photo: (&str, &str, &[u8]) = ("photo", "flat.jpg", b"\xff\xd8\xff\xda\x00\x02wall\xff\xd9");
    let answer = li.submit_with(&form, &form.with(&filled), &[photo]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(project(&market).phase.name(), "contact-verified");
    let page = li.follow(&answer).await;
    assert_eq!(page.one("h1"), "碧云花园");
    assert!(!page.body.contains("碧云路"), "the door address is not on the page");
    let list = li.get("/projects").await;
    assert_eq!(list.all("ul.rows li a"), ["碧云花园"]);
    assert!(!format!("{}{}", first.body, list.body).contains('⟦'));
}

#[tokio::test]
async fn a_province_that_is_none_and_an_area_that_is_none_ask_again() {
    let (market, _) = Market::founded().await;
    let mut li = market.join("owner", "李梅", "li@example.com").await;
    for query in ["province=99&area=89", "province=310000&area=0", "province=310000&area=many", "province="] {
        let page = li.get(&format!("/projects/new?{query}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert!(page.all("form[action^='/act/']").is_empty(), "{query}");
    }
}

#[tokio::test]
async fn only_owners_post() {
    let (market, mut operator) = Market::founded().await;
    assert_eq!(operator.get("/projects/new").await.status, StatusCode::FORBIDDEN);
    let mut firm = market.join("firm", "宏达", "hongda@example.com").await;
    assert_eq!(firm.get("/projects").await.status, StatusCode::FORBIDDEN);
}
