//! Stories of the pages for everybody: firms, the guide, and a draw that is repeated from what its page shows.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use guide::Guide;
use kit::{Browser, Market};
use market::text::{Code, Digest, Evidence, EvidenceKind, Name, Note, Reference};
use market::{Act, Actor, Command, FirmId, OwnerId, ProjectId, dispatch, firm, owner, request};
use rules::lottery::{Candidate, Seed, draw_slots};
use rules::{Money, Share};
use std::collections::BTreeSet;

const PROJECT: &str = "0190a000-0000-7000-8000-000000000001";

fn staff(market: &Market) -> Actor {
    let charter = market.app.store().charter().unwrap().unwrap();
    Actor::Operator(*charter.staff.first().unwrap())
}

async fn run(market: &Market, actor: Actor, command: Command) {
    market.app.run(market.app.id(), actor, command).await.unwrap();
}

fn paper(kind: EvidenceKind) -> Vec<Evidence> {
    vec![Evidence { kind, digest: Digest::of(b"paper") }]
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// A firm that is registered, and admitted where asked for.
async fn firm(market: &Market, number: u8, admitted: bool) -> FirmId {
    let id = FirmId::from_bytes([number; 16]);
    let profile = firm::Profile {
        name: Name::new(&format!("第{number}装饰")).unwrap(),
        districts: BTreeSet::from([code("310115")]),
        crews: 3,
        budget_low: Money::yuan(50_000),
        budget_high: Money::yuan(400_000),
        monthly_cap: Money::yuan(5_000),
        principals: [b'a', b'b', b'c'].iter().map(|what| Digest::of(&[*what, number])).collect(),
    };
    run(market, Actor::Firm(id), Command::Firm(id, firm::Command::Register { profile })).await;
    if admitted {
        let note = Note::new("营业执照").unwrap();
        let vet = firm::Command::Vet { note, evidence: paper(EvidenceKind::Document) };
        run(market, staff(market), Command::Firm(id, vet)).await;
        let line = Reference::new(&format!("D-{number}")).unwrap();
        let deposit = firm::Command::RecordDeposit { amount: Money::yuan(10_000), line };
        run(market, staff(market), Command::Firm(id, deposit)).await;
    }
    id
}

/// A project drawn among five firms.
async fn drawn(market: &Market) -> ProjectId {
    for number in 1..=5 {
        firm(market, number, true).await;
    }
    let (id, owner): (ProjectId, _) = (PROJECT.parse().unwrap(), OwnerId::from_bytes([9; 16]));
    run(market, Actor::Owner(owner), Command::Owner(owner, owner::Command::Register {})).await;
    let request = request::Request {
        district: code("310115"),
        estate: Name::new("碧云花园").unwrap(),
        dwelling: Digest::of(b"door"),
        kind: request::Dwelling::Old,
        area: 89,
        budget_low: Money::yuan(100_000),
        budget_high: Money::yuan(200_000),
        start_months: 2,
        wishes: None,
        evidence: paper(EvidenceKind::Photo),
    };
    let act = |act| Command::Project(id, Box::new(act));
    run(market, Actor::Owner(owner), act(Act::Post(request::Post { request }))).await;
    run(market, staff(market), act(Act::Confirm(request::Confirm {}))).await;
    run(market, staff(market), act(Act::Qualify(request::Qualify { fit: true, reason: None }))).await;
    run(market, staff(market), act(Act::Draw(dispatch::Draw { seed: Seed([7; 32]) }))).await;
    id
}

#[tokio::test]
async fn only_admitted_firms_are_shown() {
    let (market, _) = Market::founded().await;
    let known = firm(&market, 1, true).await;
    let unknown = firm(&market, 2, false).await;
    let page = market.browser().get("/firms").await;
    assert_eq!(page.all("tbody tr").len(), 1, "{}", page.text());
    assert_eq!(market.browser().get(&format!("/firms/{known}")).await.status, StatusCode::OK);
    assert_eq!(market.browser().get(&format!("/firms/{unknown}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_district_nobody_serves_shows_no_firm() {
    let (market, _) = Market::founded().await;
    firm(&market, 1, true).await;
    let page = market.browser().get("/firms?district=310101").await;
    assert_eq!(page.all("tbody tr").len(), 0);
    assert_eq!(market.browser().get("/firms?district=310115").await.all("tbody tr").len(), 1);
}

#[tokio::test]
async fn a_suspended_firm_is_seen_to_be_suspended_but_not_why() {
    let (market, _) = Market::founded().await;
    let id = firm(&market, 1, true).await;
    let suspend = firm::Command::Suspend { reason: Note::new("内部核查").unwrap() };
    run(&market, staff(&market), Command::Firm(id, suspend)).await;
    let page = market.browser().get(&format!("/firms/{id}")).await;
    assert_eq!(page.all(".notice.bad").len(), 1);
    assert!(!page.text().contains("内部核查"), "the reason is the firm's to read");
    assert_eq!(market.browser().get("/firms").await.all("tbody tr").len(), 0);
}

#[tokio::test]
async fn the_guide_shows_every_item_with_its_source_and_whether_it_was_checked() {
    let (market, _) = Market::founded().await;
    let mut visitor = market.browser();
    for list in &Guide::built_in().checklists {
        let page = visitor.get(&format!("/guide/checklist/{}", list.profile())).await;
        assert_eq!(page.all(".items > li").len(), list.items().len(), "{}", list.profile());
        let checked = list.items().iter().filter(|item| item.source.checked).count();
        let badges = page.all(".items > li > div:last-child > .badge:last-child");
        let said = badges.iter().filter(|text| text.as_str() == "checked" || text.as_str() == "已核对");
        assert_eq!(said.count(), checked, "{}", list.profile());
    }
    let prices = visitor.get("/guide/prices").await;
    assert_eq!(prices.all("tbody tr").len(), Guide::built_in().catalogue.entries().len());
    assert_eq!(visitor.get("/guide/checklist/none").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_draw_is_sealed_for_others_until_the_quotes_are_open() {
    let (market, mut operator) = Market::founded().await;
    let id = drawn(&market).await;
    let path = format!("/draws/{id}");
    let sealed = market.browser().get(&path).await;
    assert_eq!((sealed.status, sealed.all(".fingerprint").len()), (StatusCode::OK, 1));
    assert!(!sealed.text().contains("装饰"), "no firm is named: {}", sealed.text());
    assert_eq!(sealed.all(".seed").len(), 0, "whoever had the seed could compute the firms");

    let open = operator.get(&path).await;
    assert_eq!(open.one(".fingerprint"), sealed.one(".fingerprint"), "it binds what is shown later");
    let record = format!("{}\n", raw(&open.body, "<code class=\"record\">"));
    assert_eq!(Digest::of(record.as_bytes()).to_string(), open.one(".fingerprint"));
}

/// The text of an element as it stands in the page, without the end of its last line.
fn raw<'a>(body: &'a str, tag: &str) -> &'a str {
    body.split_once(tag).unwrap().1.split_once("</code>").unwrap().0.trim_end()
}

#[tokio::test]
async fn anyone_repeats_the_draw_from_what_its_page_shows() {
    let (market, mut operator) = Market::founded().await;
    let id = drawn(&market).await;
    let page = operator.get(&format!("/draws/{id}")).await;
    let record = raw(&page.body, "<code class=\"record\">").to_owned();
    let value = |name: &str| {
        let line = record.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_once(' ').unwrap().1.to_owned()
    };
    let firms = record.lines().filter_map(|line| line.strip_prefix("firm ")).map(|line| {
        let parts: Vec<_> = line.split(' ').collect();
        let id: FirmId = parts[0].parse().unwrap();
        Candidate {
            id: id.bytes(),
            score: Share::bp(parts[1].parse().unwrap()),
            completed: parts[2].parse().unwrap(),
        }
    });
    let firms: Vec<_> = firms.collect();
    assert_eq!(firms.len(), 5);
    let public: Seed = value("seed").parse().unwrap();
    let project: ProjectId = value("project").parse().unwrap();
    let seed = Seed::for_project(project.bytes(), &public);
    let slots =
        draw_slots(&seed, &firms, value("firms").parse().unwrap(), value("newcomer-below").parse().unwrap());
    let mut again = Vec::new();
    for (_, order) in slots {
        let names: Vec<_> = order.iter().map(|id| format!("第{}装饰", id[0])).collect();
        again.push(names);
    }
    let shown: Vec<Vec<String>> =
        (1..=again.len()).map(|n| page.all(&format!(".slot:nth-of-type({n}) li"))).collect();
    assert_eq!(shown, again);
    assert_eq!(page.all(".invited li").len(), 3, "three are asked at first");
}

#[tokio::test]
async fn a_draw_shows_no_personal_data() {
    let (market, mut operator) = Market::founded().await;
    let id = drawn(&market).await;
    let page = operator.get(&format!("/draws/{id}")).await;
    assert!(!page.text().contains("碧云花园"), "not even the estate");
}

#[tokio::test]
async fn what_was_not_drawn_has_no_draw() {
    let (market, _) = Market::founded().await;
    for id in [PROJECT, "nonsense"] {
        let page = market.browser().get(&format!("/draws/{id}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{id}");
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages_for_a_visitor() {
    let (market, _) = Market::founded().await;
    let known = drawn(&market).await;
    let firm = FirmId::from_bytes([1; 16]);
    let paths = [
        "/firms".to_owned(),
        format!("/firms/{firm}"),
        "/guide".to_owned(),
        "/guide/prices".to_owned(),
        "/guide/checklist/national".to_owned(),
        format!("/draws/{known}"),
    ];
    for language in ["zh", "en"] {
        let mut visitor: Browser = market.browser();
        visitor.headers.push(("accept-language", language.to_owned()));
        for path in &paths {
            let page = visitor.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{language} {path}");
            assert!(!page.body.contains('⟦'), "{language} {path}: {}", page.text());
        }
    }
}
