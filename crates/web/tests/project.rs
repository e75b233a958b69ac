//! Stories of the project page: who sees what of a project in which phase, and what an owner can do there.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::told::{path, project, seat, told};
use kit::{Browser, Market, Seen};
use market::custody::Funding;
use market::{Actor, FirmId, OwnerId};

/// A story for each phase, and the phase.
const PHASES: [(&str, &str); 9] = [
    ("given a qualified request of Li before Hongda, Jiahe and Anju", "qualified"),
    ("given a qualified request of Li before Hongda, Jiahe and Anju\nOps draws the firms", "matched"),
    ("given Hongda, Jiahe and Anju accept the request of Li", "quoting"),
    ("given open quotes of Hongda at 100,000, Jiahe at 110,000 and Anju at 60,000 for Li", "choosing"),
    ("given a contract of 100,000 to sign between Li and Hongda", "signing"),
    (
        "given a contract of 100,000 to sign between Li and Hongda\nLi signs\nHongda signs\nOps countersigns",
        "cooling-off",
    ),
    ("given stage 1 passed under a contract of 100,000 between Li and Hongda", "active"),
    ("given an active contract of 100,000 between Li and Hongda\nLi ends the contract", "ending"),
    ("given a completed flat of 100,000 between Li and Hongda", "completed"),
];
/// With sealed quotes of which two are in.
const SEALED: &str = "given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Li confirms the survey of Hongda
wait 1 day
Hongda holds the survey
Hongda quotes 123,456";

async fn owner(market: &Market) -> (Browser, String) {
    let project = project(market);
    (seat(market, Actor::Owner(project.owner), "Li").await, path(project.id))
}

async fn firm(market: &Market) -> FirmId {
    project(market).firm().unwrap()
}

fn shows(page: &Seen, text: &str) {
    assert!(page.text().contains(text), "{text:?} is on the page: {}", page.text());
}

/// Complete words, and no id twice, so that labels and links reach what they mean.
fn is_sound(page: &Seen, about: &str) {
    assert_eq!(page.status, StatusCode::OK, "{about}: {}", page.text());
    assert!(!page.body.contains('⟦'), "{about} has words for everything: {}", page.text());
    let mut seen = std::collections::BTreeSet::new();
    let ids = page.body.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let twice: Vec<&str> = ids.filter(|id| !seen.insert(*id)).collect();
    assert_eq!(twice, Vec::<&str>::new(), "{about}: an id stands once");
}

#[tokio::test]
async fn every_phase_has_its_page_in_both_languages() {
    for (text, phase) in PHASES {
        let market = told(text);
        assert_eq!(project(&market).phase.name(), phase);
        let (mut li, path) = owner(&market).await;
        for language in ["zh", "en"] {
            li.cookies.insert("lang".into(), language.into());
            for page in ["", "/contract", "/money", "/quotes"] {
                let seen = li.get(&format!("{path}{page}")).await;
                if page.is_empty() || seen.status != StatusCode::NOT_FOUND {
                    is_sound(&seen, &format!("{phase} {language} {page}"));
                    assert!(seen.body.contains(&format!("<html lang=\"{language}")), "it is in {language}");
                }
            }
        }
    }
}

#[tokio::test]
async fn the_operator_and_the_firm_see_it_too_and_a_stranger_sees_that_there_is_none() {
    let market = told(PHASES[6].0);
    let (found, to) = (project(&market), path(project(&market).id));
    let mut hongda = seat(&market, Actor::Firm(found.firm().unwrap()), "Hongda").await;
    is_sound(&hongda.get(&to).await, "the firm's page");
    let wang = found.stages[0].reports[0].supervisor;
    let mut wang = seat(&market, Actor::Supervisor(wang), "Wang").await;
    is_sound(&wang.get(&to).await, "the supervisor's page");
    let strangers = [Actor::Owner(OwnerId::from_bytes([7; 16])), Actor::Firm(FirmId::from_bytes([7; 16]))];
    for actor in strangers {
        let mut stranger = seat(&market, actor, "Qian").await;
        for page in ["", "/contract", "/money", "/quotes"] {
            let seen = stranger.get(&format!("{to}{page}")).await;
            assert_eq!(seen.status, StatusCode::NOT_FOUND, "{actor:?} at {page:?}");
        }
    }
}

#[tokio::test]
async fn a_supervisor_sees_the_works_and_not_the_money() {
    let market = told(PHASES[6].0);
    let found = project(&market);
    let wang = Actor::Supervisor(found.stages[0].reports[0].supervisor);
    let mut wang = seat(&market, wang, "Wang").await;
    let page = wang.get(&path(found.id)).await;
    assert!(page.all("figure.money").is_empty() && page.all(".coverage").is_empty());
    assert_eq!(wang.get(&format!("{}/money", path(found.id))).await.status, StatusCode::NOT_FOUND);
    assert_eq!(page.all("details.stage").len(), 5);
}

#[tokio::test]
async fn a_sealed_quote_is_on_nobodys_page() {
    let market = told(SEALED);
    let (mut li, to) = owner(&market).await;
    let page = li.get(&to).await;
    shows(&page, "Sealed quote is in");
    assert_eq!(li.get(&format!("{to}/quotes")).await.status, StatusCode::NOT_FOUND, "nothing to compare yet");
    let leads: Vec<FirmId> = project(&market).leads.keys().copied().collect();
    for firm in leads {
        let mut firm = seat(&market, Actor::Firm(firm), "A firm").await;
        let rival = firm.get(&to).await;
        assert_eq!(rival.status, StatusCode::OK);
        assert!(rival.all("#firms").is_empty(), "who else was drawn is no firm's to see");
    }
    for amount in ["123,456", "12345600"] {
        assert!(!page.body.contains(amount), "the owner sees no sealed price");
    }
}

#[tokio::test]
async fn the_comparison_says_what_is_missing_and_what_makes_the_difference() {
    let market = told(
        "given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Anju proposes a survey in 1 day
Li confirms the survey of Hongda
Li confirms the survey of Jiahe
Li confirms the survey of Anju
wait 1 day
Hongda holds the survey
Jiahe holds the survey
Anju holds the survey
Hongda quotes 100,000
Jiahe quotes 110,000
Anju quotes 60,000",
    );
    let (mut li, to) = owner(&market).await;
    let page = li.get(&format!("{to}/quotes")).await;
    is_sound(&page, "the comparison");
    assert_eq!(page.all(".quotes > section").len(), 3);
    shows(&page, "Low bid");
    shows(&page, "below the middle, mostly by");
    assert!(page.all("details.room table.compare td").len() > 60, "a row for each item of the template");
    li.cookies.insert("lang".into(), "zh".into());
    let chinese = li.get(&format!("{to}/quotes")).await;
    assert!(
        chinese.all("details.room strong").iter().any(|room| room == "厨房 1"),
        "rooms in the reader's language"
    );
    let answer = li.send(&page, "form[action$='/choose']", &[("funding", "thirds")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "a quote is chosen: {}", answer.text());
    let contract = project(&market).contract.unwrap();
    assert_eq!(contract.draft.funding, rules::policy::Funding::Thirds);
}

#[tokio::test]
async fn the_owner_signs_exactly_the_text_on_the_page() {
    let market = told(PHASES[4].0);
    let (mut li, to) = owner(&market).await;
    let page = li.get(&format!("{to}/contract")).await;
    let text = project(&market).contract.unwrap().draft.document(&project(&market));
    assert!(page.body.contains(&text), "the page holds the text, byte for byte");
    assert_eq!(page.all(".headings > li").len(), 9, "every heading of the model contract");
    let answer = li.send(&page, "form[action$='/sign']", &[("aged", "yes")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(project(&market).contract.unwrap().aged);
    let page = li.get(&format!("{to}/contract")).await;
    assert!(page.all("form[action$='/sign']").is_empty(), "nobody signs twice");
}

#[tokio::test]
async fn what_to_transfer_stands_large_with_its_reference_and_holder() {
    let market = told("given an active contract of 100,000 between Li and Hongda");
    let (mut li, to) = owner(&market).await;
    let page = li.get(&to).await;
    let Funding { reference, amount, .. } = project(&market).custody.fundings[0].clone();
    assert_eq!(page.one("section.urgent dd.reference"), reference.to_string());
    assert_eq!(page.one("section.urgent dd.amount"), format!("CNY {amount}"));
    shows(&page, "100% of what you pay is protected");
}

#[tokio::test]
async fn a_passed_stage_is_approved_with_one_button_and_then_there_is_none() {
    let market = told(PHASES[6].0);
    let (mut li, to) = owner(&market).await;
    let page = li.get(&to).await;
    shows(&page, "If you do nothing");
    let answer = li.send(&page, "form[action$='/approve']", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = li.get(&to).await;
    assert!(page.all("form[action$='/approve']").is_empty(), "an act that is done is not offered");
    assert!(page.all("form[action$='/object']").is_empty());
    assert_eq!(page.all(".stepper li.done").len(), 1, "one stage is done");
}

#[tokio::test]
async fn an_objection_names_items_of_that_stage_and_holds_only_their_part() {
    let market = told(PHASES[6].0);
    let (mut li, to) = owner(&market).await;
    let page = li.get(&to).await;
    let items = page.all("form[action$='/object'] .choice");
    assert!(
        items.len() > 5 && items.iter().all(|item| item.starts_with("1.")),
        "items of stage 1: {items:?}"
    );
    let csrf = li.csrf().await;
    let photo: &[u8] = b"\xff\xd8\xff\xfe\x00\x0931.2304\xff\xda\x00\x02pixels\xff\xd9";
    let fields = [
        ("csrf", csrf.as_str()),
        ("next", &to),
        ("stage", "1"),
        ("items", "1.1"),
        ("note", "the pipe runs outside its mark"),
    ];
    let act = to.replace("/projects/", "/act/project/");
    let answer = li.upload(&format!("{act}/object"), &fields, &[("photo", "wall.jpg", photo)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = li.get(&to).await;
    is_sound(&page, "with an objection");
    shows(&page, "The owner's objection");
    let asked = page.all("section.urgent:has(dd.reference)");
    assert!(
        asked.iter().any(|panel| panel.contains("Visit fee for")),
        "the visit fee is asked for: {asked:?}"
    );
}

#[tokio::test]
async fn money_asks_for_a_fresh_proof_before_anything_is_typed() {
    let market = told(PHASES[6].0);
    let (mut li, to) = owner(&market).await;
    market.turn(700);
    let page = li.get(&to).await;
    let ways = page.all("form[action$='/approve'] a.button");
    assert_eq!(ways, ["Confirm it is you, then: Approve"]);
    assert!(page.all("form[action$='/approve'] button").is_empty());
    assert_eq!(page.all("form[action$='/object'] fieldset[disabled]").len(), 1);
}

#[tokio::test]
async fn a_registered_agreement_outside_custody_lowers_the_coverage_in_large_type() {
    let market = told("given an active contract of 100,000 between Li and Hongda");
    let (mut li, to) = owner(&market).await;
    let page = li.get(&to).await;
    let filled = [("about", "kitchen cabinets"), ("value", "100,000")];
    let answer = li.send(&page, "form[action$='/register']", &filled).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = li.get(&to).await;
    assert_eq!(page.one(".coverage"), "50% of what you pay is protected in custody");
    shows(&page, "kitchen cabinets");
}

#[tokio::test]
async fn the_firm_is_told_nothing_about_a_rivals_fee() {
    let market = told(PHASES[4].0);
    let found = project(&market);
    let mut hongda = seat(&market, Actor::Firm(firm(&market).await), "Hongda").await;
    let page = hongda.get(&format!("{}?all", path(found.id))).await;
    let charged = page.all(".timeline li").into_iter().filter(|line| line.contains("Lead fee")).count();
    let own = usize::from(found.leads[&found.firm().unwrap()].charged.is_some());
    assert_eq!(charged, own, "only its own fee: {}", page.text());
}

#[tokio::test]
async fn the_money_speaks_to_the_owner_and_of_the_owner_to_everybody_else() {
    let market = told("given stage 1 passed under a contract of 100,000 between Li and Hongda");
    let (mut owner, path) = owner(&market).await;
    let money = owner.get(&path).await.one("section[aria-labelledby=money]");
    assert!(money.contains("Where my money is") && money.contains("you pay"), "{money}");
    let mut firm = seat(&market, Actor::Firm(firm(&market).await), "Hongda").await;
    let money = firm.get(&path).await.one("section[aria-labelledby=money]");
    assert!(
        money.contains("the owner pays") && !money.contains("my money") && !money.contains("you"),
        "{money}"
    );
    assert!(money.contains("The owner’s to take back"), "{money}");
}
