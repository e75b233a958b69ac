//! Every page of the desks in both languages: nothing untranslated, no id twice, every field with a name.

use crate::kit::told::{seat, told};
use crate::kit::{Browser, Market};
use crate::stand::Stand;
use axum::http::StatusCode;
use market::{Actor, Aggregate, List, Project, Stream};
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

/// Every story that the scenarios tell, without its title.
fn stories() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let folders =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|it| it.is_dir());
    let files =
        folders.flat_map(|folder| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    let read = |path| std::fs::read_to_string(path).unwrap().split_once('\n').unwrap().1.to_owned();
    files.filter(|path| path.extension().is_some_and(|kind| kind == "story")).map(read).collect()
}

fn projects(market: &Market) -> Vec<Project> {
    let store = market.app.store();
    let rows = store.list(&List::Projects, store::Page::first(50)).unwrap();
    let project = |(stream, _): (Stream, i64)| match store.aggregate(&stream).unwrap() {
        Some(Aggregate::Project(project)) => project,
        other => panic!("a project is listed: {other:?}"),
    };
    rows.into_iter().map(project).collect()
}

/// Whoever is drawn for a visit, and for which.
fn drawn(project: &Project) -> Vec<(market::SupervisorId, String)> {
    let visits = market::inspection::visits(project).into_iter();
    let mut drawn: Vec<_> =
        visits.filter_map(|(target, visit)| Some((visit.supervisor()?, target.to_string()))).collect();
    if let market::project::Phase::Ending { valuer: Some(id), .. } = project.phase {
        drawn.push((id, "valuation".into()));
    }
    drawn
}

/// Opens every page of every firm of the dispatch and of every supervisor drawn; how many of each.
async fn all_sound(market: &Market) -> (usize, usize) {
    let (mut firms, mut visits) = (0, 0);
    for project in projects(market) {
        for id in project.leads.keys() {
            let mut browser = seat(market, Actor::Firm(*id), "Firm").await;
            sound(&mut browser, "/firm").await;
            sound(&mut browser, &format!("/projects/{}", project.id)).await;
            firms += 1;
        }
        for (id, target) in drawn(&project) {
            let mut browser = seat(market, Actor::Supervisor(id), "Supervisor").await;
            sound(&mut browser, "/supervisor").await;
            sound(&mut browser, &format!("/visits/{}/{target}", project.id)).await;
            visits += 1;
        }
    }
    (firms, visits)
}

#[tokio::test]
async fn at_the_end_of_every_scenario() {
    let mut seen = (0, 0);
    for text in stories() {
        let (firms, visits) = all_sound(&told(&text)).await;
        seen = (seen.0 + firms, seen.1 + visits);
    }
    assert!(seen.0 > 100 && seen.1 > 5, "the scenarios show enough firms and visits: {seen:?}");
}

/// Works under way, up to the moment a panel is for; and a form that the firm then finds.
const MOMENTS: [(&str, &str); 10] = [
    ("Li funds stage 1", "start"),
    ("Li funds stage 1\nHongda starts stage 1", "submit"),
    ("Li funds stage 1\nHongda starts stage 1", "claim-material"),
    (
        "Li funds stage 1\nHongda starts stage 1\nHongda submits stage 1\nstage 1 is inspected: all good but 1.2",
        "submit",
    ),
    (
        "Li funds stage 1\nHongda starts stage 1\nHongda submits stage 1\nstage 1 is inspected: all good but 1.18d\nLi approves stage 1",
        "cure",
    ),
    ("stage 1 is done and approved by Li and Hongda\nLi funds stage 2\nHongda starts stage 2", "submit"),
    ("Li proposes to end the contract", "answer-end"),
    ("Li funds stage 1\nHongda starts stage 1\nwait until site-log", "log-site"),
    ("Li funds stage 1", "register"),
    ("Li funds stage 1", "end-contract"),
];

#[tokio::test]
async fn in_the_works_the_firm_finds_the_form_of_the_moment() {
    for (text, verb) in MOMENTS {
        let market = told(&format!("given an active contract of 185,000 between Li and Hongda\n{text}"));
        all_sound(&market).await;
        let project = projects(&market).remove(0);
        let mut firm = seat(&market, Actor::Firm(project.firm().unwrap()), "Hongda").await;
        let page = firm.get(&format!("/projects/{}", project.id)).await;
        assert!(page.body.contains(&format!("/{verb}\"")), "{verb} after {text:?}: {}", page.text());
    }
}

#[tokio::test]
async fn a_ticket_is_taken_on_by_the_firm() {
    let market = told(
        "given a completed flat of 185,000 between Li and Hongda\nLi opens a ticket: \"the door sticks\"",
    );
    let project = projects(&market).remove(0);
    let path = format!("/projects/{}", project.id);
    let mut firm = seat(&market, Actor::Firm(project.firm().unwrap()), "Hongda").await;
    for step in ["answered", "visited", "cured"] {
        let page = firm.get(&path).await;
        sound(&mut firm, &path).await;
        let answer = firm.send(&page, "form[action$='/advance-ticket']", &[("note", "soon")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{step}: {}", answer.text());
        let ticket = projects(&market).remove(0).warranty.unwrap().tickets.remove(0);
        assert_eq!(ticket.step.to_string(), step);
    }
    assert_eq!(
        firm.get(&path).await.all("form[action$='/advance-ticket']").len(),
        0,
        "now the owner confirms"
    );
}

#[tokio::test]
async fn the_drawn_supervisor_values_what_was_begun() {
    let market = told(
        "given an active contract of 185,000 between Li and Hongda\nLi funds stage 1\nHongda starts stage 1\nLi ends the contract\nOps draws a supervisor for the valuation",
    );
    all_sound(&market).await;
    let project = projects(&market).remove(0);
    let (id, _) = drawn(&project).remove(0);
    let mut supervisor = seat(&market, Actor::Supervisor(id), "Wang").await;
    let page = supervisor.get(&format!("/visits/{}/valuation", project.id)).await;
    assert_eq!(page.all("input[name^='values-']").len(), 1, "one stage is open: {}", page.text());
    let (vault, now) = (market.app.vault(), market.app.now());
    let photo = vault.put_file("image/jpeg", id.into(), Some(project.id), b"what was begun", now).unwrap();
    let photo = format!("photo:{}", photo.digest);
    let fields = [("values-1", "12,000"), ("evidence", photo.as_str())];
    let answer = supervisor.send(&page, "form[action$='/value']", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(projects(&market).remove(0).phase.is_closed(), "the valuation closes the project");
}

#[tokio::test]
async fn a_draw_that_is_clicked_twice_is_one_draw_with_a_seed_nobody_chose() {
    let stand = Stand::qualified().await;
    let mut operator = stand.sign_in("op@example.com").await;
    let page = operator.get(&stand.path("")).await;
    let seed = format!("{}2a", "00".repeat(31));
    for _ in 0..2 {
        let answer = operator.send(&page, "form[action$='/draw']", &[("seed", &seed)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }
    let draws = format!("{:?}", stand.project().tender);
    assert_eq!(stand.project().leads.len(), 3, "three firms are invited, once: {draws}");
    let journal = format!("{:?}", stand.market.app.store().events(None, 0, 500).unwrap());
    assert!(
        !journal.contains(&format!("{:?}", rules::lottery::Seed(seed_of(&seed)))),
        "the seed is the server's"
    );
}

fn seed_of(hex: &str) -> [u8; 32] {
    let byte = |n: usize| u8::from_str_radix(&hex[2 * n..2 * n + 2], 16).unwrap();
    std::array::from_fn(byte)
}
