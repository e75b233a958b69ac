//! From the request to the choice, as each side sees it: the earnest, the quotes that are owed, claims and their audit, what
//! people wrote and who reads it.

use crate::kit::told::{seat, told};
use crate::kit::{Browser, Market, Seen};
use market::{Actor, Aggregate, FirmId, List, Project, Stream};

/// The projects of a story, the first told first.
fn projects(market: &Market) -> Vec<Project> {
    let page = store::Page { limit: 50, after: None, newest_first: false };
    let rows = market.app.store().list(&List::Projects, page).unwrap();
    let project = |(stream, _): (Stream, i64)| match market.app.store().aggregate(&stream).unwrap() {
        Some(Aggregate::Project(project)) => project,
        other => panic!("a project is listed: {other:?}"),
    };
    rows.into_iter().map(project).collect()
}

fn firm(market: &Market, name: &str) -> FirmId {
    let rows = market.app.store().list(&List::Firms, store::Page::first(50)).unwrap();
    let named = |(stream, _): &(Stream, i64)| match market.app.store().aggregate(stream).unwrap() {
        Some(Aggregate::Firm(firm)) if firm.profile.name.as_str() == name => Some(firm.id),
        _ => None,
    };
    rows.iter().find_map(named).unwrap_or_else(|| panic!("no firm is named {name}"))
}

async fn english(market: &Market, actor: Actor, name: &str) -> Browser {
    let mut browser = seat(market, actor, name).await;
    browser.cookies.insert("lang".into(), "en".into());
    browser
}

/// The last project's page, as somebody sees it.
async fn seen_by(market: &Market, actor: Actor) -> Seen {
    let project = projects(market).pop().unwrap();
    english(market, actor, "Somebody").await.get(&format!("/projects/{}", project.id)).await
}

fn operator(market: &Market) -> Actor {
    let Some(Aggregate::Charter(charter)) = market.app.store().aggregate(&Stream::Charter).unwrap() else {
        panic!("the market is founded")
    };
    Actor::Operator(*charter.staff.iter().next().unwrap())
}

fn owner(market: &Market) -> Actor {
    Actor::Owner(projects(market).pop().unwrap().owner)
}

/// One silence, and another request of the same owner.
const AGAIN: &str = "with quote.vanished_limit = \"1\"\n\
    given open quotes of Hongda at 150,000, Jiahe at 180,000 and Anju at 170,000 for Li\n\
    wait until choice\n\
    the story turns to flat B\n\
    Li posts a request\n\
    the contact is confirmed";

/// The earnest is there, and two of three firms quote.
const QUOTED: &str = "Li puts the earnest down\n\
    Ops qualifies the request\n\
    Ops draws the firms\n\
    Hongda accepts\n\
    Jiahe accepts\n\
    Anju accepts\n\
    Hongda proposes a survey in 1 day\n\
    Jiahe proposes a survey in 1 day\n\
    Li confirms the survey of Hongda\n\
    Li confirms the survey of Jiahe\n\
    wait 1 day\n\
    Hongda holds the survey\n\
    Jiahe holds the survey\n\
    Hongda quotes 150,000\n\
    Jiahe quotes 180,000\n\
    wait until survey of Anju";

#[tokio::test]
async fn an_owner_reads_of_the_earnest_before_posting_and_how_to_pay_it_after() {
    let market = told(AGAIN);
    let mut li = english(&market, owner(&market), "Li").await;
    let form = li.get("/projects/new").await.text();
    assert!(form.contains("asks for earnest money of CNY 100.00"), "{form}");
    assert!(form.contains("The operator gets nothing of it"), "{form}");
    let page = seen_by(&market, owner(&market)).await.text();
    let project = projects(&market).pop().unwrap();
    assert!(page.contains(project.earnest().unwrap().reference.as_str()), "where to: {page}");
    assert!(page.contains("Pay the earnest"), "{page}");
    let desk = seen_by(&market, operator(&market)).await;
    assert!(desk.all("form[action$='/qualify']").is_empty(), "nobody reads it before that");
}

#[tokio::test]
async fn an_owner_who_never_vanished_reads_of_no_earnest() {
    let market = told("given a qualified request of Li before Hongda, Jiahe and Anju");
    let mut li = english(&market, owner(&market), "Li").await;
    assert!(!li.get("/projects/new").await.text().contains("earnest"));
}

#[tokio::test]
async fn a_firm_that_quoted_in_vain_reads_of_its_share_and_the_operator_whom_to_pay() {
    let market = told(&format!("{AGAIN}\n{QUOTED}\nwait until choice"));
    let hongda = firm(&market, "Hongda");
    let page = seen_by(&market, Actor::Firm(hongda)).await.text();
    assert!(page.contains("Your part of the earnest money, CNY 50.00"), "{page}");
    let rival = seen_by(&market, Actor::Firm(firm(&market, "Anju"))).await.text();
    assert!(!rival.contains("Your part of the earnest"), "who did not quote has none: {rival}");
    let own = market::statement::reference(&hongda.bytes(), 0);
    let desk = seen_by(&market, operator(&market)).await.text();
    assert!(desk.contains(own.as_str()) && desk.contains("Hongda, onto its prepaid balance"), "{desk}");
}

#[tokio::test]
async fn a_firm_reads_its_own_deadline_for_quotes_and_not_its_rivals() {
    let market = told("given Hongda, Jiahe and Anju accept the request of Li");
    let page = seen_by(&market, Actor::Firm(firm(&market, "Hongda"))).await;
    let rows = page.all("table.stack tr.mine th");
    assert_eq!(rows.iter().filter(|row| row.contains("sealed quote")).count(), 1, "{rows:?}");
    let all = page.all("table.stack tbody th");
    assert_eq!(all.iter().filter(|row| row.contains("sealed quote")).count(), 1, "no rival's: {all:?}");
    let desk = english(&market, owner(&market), "Li").await.get("/inbox").await.text();
    assert!(!desk.contains("sealed quote"), "it is not the owner's turn: {desk}");
}

#[tokio::test]
async fn what_a_firm_says_when_it_declines_is_read_by_the_operator_and_by_nobody_else() {
    let market = told(
        "given a qualified request of Li before Hongda, Jiahe and Anju\nOps draws the firms\nHongda accepts\nAnju declines: \"that budget buys no kitchen\"",
    );
    let said = "that budget buys no kitchen";
    assert!(seen_by(&market, operator(&market)).await.text().contains(said));
    assert!(seen_by(&market, Actor::Firm(firm(&market, "Anju"))).await.text().contains(said));
    for other in [owner(&market), Actor::Firm(firm(&market, "Hongda"))] {
        assert!(!seen_by(&market, other).await.text().contains(said), "{other:?}");
    }
}

#[tokio::test]
async fn what_an_owner_says_when_withdrawing_is_read_by_the_firms() {
    let market = told(
        "given open quotes of Hongda at 150,000, Jiahe at 180,000 and Anju at 170,000 for Li\nLi withdraws the request: \"we bought another flat\"",
    );
    let page = seen_by(&market, Actor::Firm(firm(&market, "Jiahe"))).await.text();
    assert!(page.contains("we bought another flat"), "{page}");
}

/// A claim on one lead of one, drawn for the audit.
const DRAWN: &str = "with lead.audit_sample = \"10000\"\n\
    given Hongda, Jiahe and Anju accept the request of Li\n\
    Hongda proposes a survey in 1 day\n\
    Li confirms the survey of Hongda\n\
    wait 1 day\n\
    Hongda claims the fee back: owner absent";

#[tokio::test]
async fn an_audited_claim_says_so_to_the_operator_and_to_the_firm() {
    let market = told(DRAWN);
    let desk = seen_by(&market, operator(&market)).await;
    assert!(desk.text().contains("Audit: 1 of 1 leads claimed in 90 days"), "{}", desk.text());
    assert!(desk.all("form[action$='/decide-claim']").is_empty(), "the owner is asked first");
    let page = seen_by(&market, Actor::Firm(firm(&market, "Hongda"))).await.text();
    assert!(page.contains("1 on 1 leads") && page.contains("This claim was drawn"), "{page}");
    let asked = seen_by(&market, owner(&market)).await;
    assert_eq!(asked.all("form[action$='/answer-claim']").len(), 1, "{}", asked.text());
    let market = told(&format!("{DRAWN}\nLi agrees to the claim of Hongda"));
    let desk = seen_by(&market, operator(&market)).await;
    assert_eq!(desk.all("form[action$='/decide-claim']").len(), 1);
    assert!(desk.text().contains("The owner says that it is true"), "{}", desk.text());
    let firms = format!("/operator/firms/{}", firm(&market, "Hongda"));
    let list = english(&market, operator(&market), "Ops").await.get(&firms).await.text();
    assert!(list.contains("audited by sample"), "{list}");
}

#[tokio::test]
async fn the_operators_reason_stands_with_the_fee() {
    let market = told(&format!("{DRAWN}\nLi agrees to the claim of Hongda\nOps grants the claim of Hongda"));
    let page = seen_by(&market, Actor::Firm(firm(&market, "Hongda"))).await.text();
    assert!(page.contains("by the messages of both"), "{page}");
    let public = format!("/firms/{}", firm(&market, "Hongda"));
    let mut visitor = market.browser();
    visitor.cookies.insert("lang".into(), "en".into());
    let page = visitor.get(&public).await.text();
    assert!(page.contains("1 of 1 (100%)"), "anybody reads how many fees came back: {page}");
}

#[tokio::test]
async fn a_ticket_says_what_the_firms_silence_may_cost_it() {
    let opened = "given a completed flat of 185,000 between Li and Hongda\nLi opens a ticket about 5.5: \"a drip\", a leak";
    let market = told(opened);
    let page = seen_by(&market, Actor::Firm(firm(&market, "Hongda"))).await.text();
    assert!(page.contains("bears up to CNY 1,575.00"), "{page}");
    let market =
        told(&format!("{opened}\nHongda opens the notice of ticket-answer 1\nwait until ticket-answer 1"));
    let page = seen_by(&market, owner(&market)).await;
    assert_eq!(page.all("form[action$='/hire-another']").len(), 1);
    assert!(page.text().contains("1,575.00"), "the owner reads the same bound: {}", page.text());
}
