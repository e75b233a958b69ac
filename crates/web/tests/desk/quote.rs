//! The sealed quote: written on the template, replaced, never seen by a rival. What it is not: its comparison.

use crate::stand::{Stand, quote};
use axum::http::StatusCode;
use market::quote::Submit;
use market::{Act, Actor};
use scraper::{Html, Selector};

/// Every field of the bill as it stands on the page.
fn fields(body: &str) -> Vec<(String, String)> {
    let (html, inputs) =
        (Html::parse_document(body), Selector::parse(".bill input:not([type=checkbox])").unwrap());
    let field = |input: scraper::ElementRef<'_>| {
        (input.attr("name").unwrap().to_owned(), input.attr("value").unwrap_or_default().to_owned())
    };
    html.select(&inputs).map(field).collect()
}

#[tokio::test]
async fn the_builder_holds_every_place_of_the_template_with_its_usual_quantity() {
    let stand = Stand::surveyed().await;
    let mut firm = stand.sign_in("firm1@example.com").await;
    let page = firm.get(&stand.path("/quote")).await;
    let places = market::quote::template(&guide::Guide::built_in().catalogue, 90);
    let fields = fields(&page.body);
    let filled = |column: &str| {
        fields.iter().filter(|(name, value)| name.ends_with(column) && !value.is_empty()).count()
    };
    assert_eq!([filled("-item"), filled("-room"), filled("-quantity")], [places.len(); 3]);
    assert_eq!(filled("-price"), 0, "the price is the firm's");
}

#[tokio::test]
async fn a_quote_written_in_the_builder_is_in_and_fills_it_again() {
    let stand = Stand::surveyed().await;
    let mut firm = stand.sign_in("firm1@example.com").await;
    let path = stand.path("/quote");
    let page = firm.get(&path).await;
    let mut fields = fields(&page.body);
    let rows = fields.iter().filter(|(name, value)| name.ends_with("-item") && !value.is_empty()).count();
    for n in 1..=rows {
        let price = fields.iter_mut().find(|(name, _)| *name == format!("line-{n}-price")).unwrap();
        price.1 = "88.50".into();
    }
    fields.extend([("days".to_owned(), "80".to_owned()), ("design".to_owned(), "明厨".to_owned())]);
    let sent: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = firm.send(&page, "form[action$='/quote']", &sent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let quote = stand.project().leads[&stand.firm(1)].quote.clone().unwrap();
    assert_eq!(
        (quote.bill.lines.len(), quote.days),
        (rows, 80),
        "every row of the template, no empty free line"
    );
    let again = firm.get(&path).await;
    assert!(again.body.matches("value=\"88.50\"").count() == rows, "what was handed in stands in the form");
    let page = firm.get(&stand.path("")).await;
    assert!(page.one("#quote").contains("80"), "{}", page.text());
}

#[tokio::test]
async fn a_rivals_quote_is_on_no_page_of_a_firm() {
    let stand = Stand::surveyed().await;
    stand.act(Actor::Firm(stand.firm(2)), Act::Quote(Submit { quote: quote(2) })).await;
    let total = quote(2).bill.total().to_string();
    let rival_name = "诚信装饰2";
    let mut firm = stand.sign_in("firm1@example.com").await;
    for page in [stand.path(""), stand.path("/quote"), "/firm".into(), "/firm/balance".into()] {
        let seen = firm.get(&page).await;
        assert_eq!(seen.status, StatusCode::OK, "{page}");
        for secret in [total.as_str(), "牌子2", rival_name] {
            assert!(!seen.body.contains(secret), "{secret} is on {page}");
        }
    }
}

#[tokio::test]
async fn after_the_opening_the_builder_is_closed_and_rivals_stay_unseen() {
    let stand = Stand::chosen().await;
    let mut loser = stand.sign_in("firm3@example.com").await;
    assert_eq!(loser.get(&stand.path("/quote")).await.location(), stand.path(""));
    let page = loser.get(&stand.path("")).await;
    assert!(!page.body.contains("牌子1") && !page.body.contains("诚信装饰1"), "{}", page.text());
    for page in ["/quotes", "/contract", "/money"] {
        let seen = loser.get(&stand.path(page)).await;
        assert!(
            seen.status == StatusCode::NOT_FOUND || seen.status == StatusCode::FORBIDDEN,
            "{page}: {}",
            seen.status
        );
    }
}

#[tokio::test]
async fn a_firm_that_measured_finds_the_quote_among_what_needs_it_until_it_is_in() {
    let stand = Stand::surveyed().await;
    let mut firm = stand.sign_in("firm1@example.com").await;
    let needs = "section[aria-labelledby=needs-you] .deadline";
    assert_eq!(firm.get("/firm").await.all(needs).len(), 1, "the quote is due");
    stand.act(Actor::Firm(stand.firm(1)), Act::Quote(Submit { quote: quote(1) })).await;
    assert_eq!(firm.get("/firm").await.all(needs).len(), 0, "it is in");
}
