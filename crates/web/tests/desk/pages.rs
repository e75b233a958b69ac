//! Every page of the desks in both languages: nothing untranslated, no id twice, every field with a name.

use crate::kit::Browser;
use crate::stand::Stand;
use axum::http::StatusCode;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

/// Opens a page in Chinese and in English and looks it over.
async fn sound(browser: &mut Browser, path: &str) {
    for lang in ["zh", "en"] {
        browser.cookies.insert("lang".into(), lang.into());
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path} in {lang}: {}", page.text());
        assert!(!page.body.contains('⟦'), "{path} in {lang}: {}", missing(&page.body));
        looks(&page.body, path);
    }
}

fn missing(body: &str) -> String {
    let keys = body.split('⟦').skip(1).filter_map(|rest| rest.split('⟧').next());
    keys.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
}

fn looks(body: &str, path: &str) {
    let html = Html::parse_document(body);
    let with_id = Selector::parse("[id]").unwrap();
    let mut seen = BTreeSet::new();
    let twice: Vec<_> = html
        .select(&with_id)
        .filter_map(|it| it.attr("id"))
        .filter(|id| !seen.insert((*id).to_owned()))
        .collect();
    assert!(twice.is_empty(), "{path}: ids stand twice: {twice:?}");
    let labelled = Selector::parse("label[for]").unwrap();
    let labels: BTreeSet<_> = html.select(&labelled).filter_map(|it| it.attr("for")).collect();
    let inputs = Selector::parse("main input:not([type=hidden]), main select, main textarea").unwrap();
    for input in html.select(&inputs) {
        let named = input.attr("id").is_some_and(|id| labels.contains(id));
        let within =
            input.ancestors().any(|up| up.value().as_element().is_some_and(|up| up.name() == "label"));
        assert!(named || within, "{path}: a field without a label: {}", input.html());
    }
}

#[tokio::test]
async fn before_there_is_a_project() {
    let (market, _) = crate::kit::Market::founded().await;
    let mut firm = market.join("firm", "张三", "firm1@example.com").await;
    sound(&mut firm, "/firm/profile").await;
    let mut supervisor = market.join("supervisor", "赵监理", "supervisor@example.com").await;
    sound(&mut supervisor, "/supervisor/profile").await;
    let mut stand = Stand::open().await;
    for page in ["/firm", "/firm/profile", "/firm/balance"] {
        sound(&mut stand.firms[0], page).await;
    }
    for page in ["/supervisor", "/supervisor/profile"] {
        sound(&mut stand.supervisor, page).await;
    }
}

#[tokio::test]
async fn of_a_lead() {
    let mut stand = Stand::invited().await;
    let path = stand.path("");
    sound(&mut stand.firms[0], "/firm").await;
    sound(&mut stand.firms[0], &path).await;
    let mut stand = Stand::accepted().await;
    sound(&mut stand.firms[0], &path).await;
    let stand = Stand::surveyed().await;
    let mut firm = stand.sign_in("firm1@example.com").await;
    for page in [path.as_str(), &stand.path("/quote"), "/firm", "/firm/balance"] {
        sound(&mut firm, page).await;
    }
}

#[tokio::test]
async fn of_a_contract_and_its_works() {
    let stand = Stand::chosen().await;
    sound(&mut stand.sign_in("firm1@example.com").await, &stand.path("")).await;
    sound(&mut stand.sign_in("firm2@example.com").await, &stand.path("")).await;
    let stand = Stand::funded().await;
    sound(&mut stand.sign_in("firm1@example.com").await, &stand.path("")).await;
    let stand = Stand::drawn().await;
    let visit = format!("/visits/{}/stage:1", stand.project);
    let mut supervisor = stand.sign_in("supervisor@example.com").await;
    for page in ["/supervisor", &visit, &stand.path("")] {
        sound(&mut supervisor, page).await;
    }
    let stand = Stand::on_site().await;
    let mut supervisor = stand.sign_in("supervisor@example.com").await;
    sound(&mut supervisor, &visit).await;
    sound(&mut stand.sign_in("firm1@example.com").await, &stand.path("")).await;
}
