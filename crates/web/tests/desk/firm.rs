//! A firm registers, takes a lead, measures, signs, works. What it is not: the quote, which has stories of its own.

use crate::stand::{ADDRESS, DAY, Stand, profile, typed};
use axum::http::StatusCode;
use market::survey::{ConfirmSurvey, Propose};
use market::{Act, Actor, Aggregate, Stream, firm::Firm};
use rules::Money;

fn firm(stand: &Stand, n: usize) -> Firm {
    match stand.market.app.store().aggregate(&Stream::Firm(stand.firm(n))).unwrap() {
        Some(Aggregate::Firm(firm)) => firm,
        other => panic!("there is no firm: {other:?}"),
    }
}

#[tokio::test]
async fn a_firm_that_is_not_registered_is_sent_to_its_profile() {
    let (market, _) = crate::kit::Market::founded().await;
    let mut browser = market.join("firm", "张三", "firm1@example.com").await;
    assert_eq!(browser.get("/firm").await.location(), "/firm/profile");
}

#[tokio::test]
async fn a_registered_firm_is_told_what_is_missing_to_take_leads() {
    let (market, _) = crate::kit::Market::founded().await;
    let mut browser = market.join("firm", "张三", "firm1@example.com").await;
    let page = browser.get("/firm/profile").await;
    browser.send(&page, "form[action$='/register']", &typed(&profile(1))).await;
    let desk = browser.get("/firm").await;
    assert_eq!(desk.all("#admission li.done").len(), 1, "the profile is there");
    assert_eq!(desk.all("#admission li.open").len(), 2, "vetting and deposit are not");
}

#[tokio::test]
async fn what_a_firm_says_of_its_people_is_kept_as_digests_only() {
    let stand = Stand::open().await;
    assert_eq!(firm(&stand, 1).profile.principals.len(), 3);
    let journal = format!("{:?}", stand.market.app.store().events(None, 0, 500).unwrap());
    for secret in ["6222 0000 1", "王1", "13800000001"] {
        assert!(!journal.contains(secret), "{secret} is in the journal");
    }
}

#[tokio::test]
async fn a_firm_that_types_nothing_anew_keeps_its_digests_and_its_vetting() {
    let mut stand = Stand::open().await;
    let before = firm(&stand, 1).profile.principals;
    let page = stand.firms[0].get("/firm/profile").await;
    assert!(page.body.contains("value=\"310115\" checked"), "the district is ticked");
    let mut fields = profile(1);
    for field in fields.iter_mut().filter(|(name, _)| name.contains("bank") || name.contains("p")) {
        if ["bank-account", "legal-representative", "principal-phone"].contains(&field.0) {
            field.1.clear();
        }
    }
    fields.push(("districts", "310104".into()));
    let answer = stand.firms[0].send(&page, "form[action$='/amend']", &typed(&fields)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let after = firm(&stand, 1);
    assert_eq!(after.profile.principals, before);
    assert_eq!(after.profile.districts.len(), 2);
    assert!(after.is_admitted(), "nothing changed that is vetted");
}

#[tokio::test]
async fn an_invited_firm_sees_price_and_countdown_before_it_accepts() {
    let mut stand = Stand::invited().await;
    let desk = stand.firms[0].get("/firm").await;
    let card = desk.one("section[aria-labelledby=needs-you] article");
    assert!(card.contains("200"), "the fee: {card}");
    assert!(desk.all("section[aria-labelledby=needs-you] .deadline").len() == 1, "its deadline");
    let path = stand.path("");
    let page = stand.firms[0].get(&path).await;
    let panel = page.one("#invitation");
    assert!(panel.contains("200") && panel.contains("1,000"), "the fee and the balance: {panel}");
}

#[tokio::test]
async fn a_firm_accepts_on_its_page_and_the_fee_is_set_aside() {
    let mut stand = Stand::invited().await;
    let path = stand.path("");
    let page = stand.firms[0].get(&path).await;
    let answer = stand.firms[0].send(&page, "form[action$='/accept']", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(firm(&stand, 1).free(), Money::yuan(800));
    let page = stand.firms[0].get(&path).await;
    assert_eq!(page.all("#invitation").len(), 0, "there is nothing left to accept");
    assert_eq!(page.all("#survey").len(), 1, "the survey comes next");
}

#[tokio::test]
async fn the_door_address_is_on_no_page_before_the_survey_is_confirmed_and_then_only_on_that_firms() {
    let mut stand = Stand::accepted().await;
    let path = stand.path("");
    for browser in &mut stand.firms {
        assert!(!browser.get(&path).await.body.contains(ADDRESS), "not before the survey");
        assert!(!browser.get("/firm").await.body.contains(ADDRESS), "nor on the desk");
    }
    let time = stand.market.app.now().plus_seconds(DAY);
    stand.act(Actor::Firm(stand.firm(1)), Act::ProposeSurvey(Propose { time })).await;
    assert!(!stand.firms[0].get(&path).await.body.contains(ADDRESS), "a proposal is no appointment");
    stand.act(stand.me(), Act::ConfirmSurvey(ConfirmSurvey { firm: stand.firm(1) })).await;
    assert!(stand.firms[0].get(&path).await.body.contains(ADDRESS), "confirmed: the firm needs the door");
    assert!(!stand.firms[1].get(&path).await.body.contains(ADDRESS), "a rival's survey opens no door");
}

#[tokio::test]
async fn a_firm_proposes_a_time_with_the_browsers_own_picker() {
    let mut stand = Stand::accepted().await;
    let path = stand.path("");
    let page = stand.firms[0].get(&path).await;
    let answer =
        stand.firms[0].send(&page, "form[action$='/propose-survey']", &[("time", "2026-03-04T14:30")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let survey = stand.project().leads[&stand.firm(1)].survey;
    assert!(matches!(survey, market::survey::Survey::Proposed { .. }), "{survey:?}");
}

#[tokio::test]
async fn a_firm_that_was_not_invited_gets_the_answer_of_a_project_that_does_not_exist() {
    let stand = Stand::invited().await;
    let mut stranger = stand.market.join("firm", "外人", "firm9@example.com").await;
    for page in ["", "/quote", "/contract", "/money"] {
        let seen = stranger.get(&stand.path(page)).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{page:?}");
    }
}

#[tokio::test]
async fn the_owners_name_and_phone_are_for_the_firm_that_has_signed() {
    let stand = Stand::chosen().await;
    let mut person = stand.market.app.vault().find_by_email("owner@example.com").unwrap().unwrap();
    person.phone = "13912345678".into();
    stand.market.app.vault().put_person(&person).unwrap();
    let mut chosen = stand.sign_in("firm1@example.com").await;
    assert!(!chosen.get(&stand.path("")).await.body.contains("13912345678"), "chosen, not signed");
    drop(stand);
    let stand = Stand::funded().await;
    stand.market.app.vault().put_person(&person_of(&stand)).unwrap();
    let mut awarded = stand.sign_in("firm1@example.com").await;
    let page = awarded.get(&stand.path("")).await;
    assert!(page.one("#contact").contains("13912345678"), "{}", page.text());
    let mut rival = stand.sign_in("firm2@example.com").await;
    let page = rival.get(&stand.path("")).await;
    assert!(!page.body.contains("13912345678") && !page.body.contains("李娜"), "{}", page.text());
}

fn person_of(stand: &Stand) -> store::Person {
    let person = stand.market.app.vault().find_by_email("owner@example.com").unwrap().unwrap();
    store::Person { phone: "13912345678".into(), ..person }
}

#[tokio::test]
async fn a_firm_signs_what_it_read() {
    let stand = Stand::chosen().await;
    let document = stand.project().contract.unwrap().document;
    let sign = Act::Sign(market::contract::Sign { document, aged: false });
    let mut early = stand.sign_in("firm1@example.com").await;
    let page = early.get(&stand.path("")).await;
    assert_eq!(page.all("form[action$='/sign']").len(), 0, "the owner signs first");
    stand.act(stand.me(), sign).await;
    let page = early.get(&stand.path("")).await;
    let answer = early.send(&page, "form[action$='/sign']", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(stand.project().contract.unwrap().signed.firm.is_some());
}

#[tokio::test]
async fn a_funded_stage_is_started_and_handed_in_with_photos_on_the_page() {
    let stand = Stand::funded().await;
    let mut firm = stand.sign_in("firm1@example.com").await;
    let page = firm.get(&stand.path("")).await;
    assert_eq!(page.all("form[action$='/submit']").len(), 0, "nothing to hand in before the start");
    firm.send(&page, "form[action$='/start']", &[]).await;
    let page = firm.get(&stand.path("")).await;
    assert_eq!(page.all("form[action$='/submit'] input[type=file][name=photo]").len(), 1);
    let evidence = stand.photo("firm1@example.com");
    let answer = firm.send(&page, "form[action$='/submit']", &[("evidence", &evidence)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(stand.project().stage(1).unwrap().state.to_string(), "submitted");
}

#[tokio::test]
async fn a_firm_takes_back_what_is_free_and_sees_it_on_its_way() {
    let stand = Stand::open().await;
    let mut browser = stand.sign_in("firm1@example.com").await;
    let page = browser.get("/firm/balance").await;
    assert_eq!(page.all("section[aria-labelledby=movements] tbody tr").len(), 1, "the top-up");
    let answer = browser.send(&page, "form[action$='/withdraw']", &[("amount", "300")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(firm(&stand, 1).free(), Money::yuan(700));
    let page = browser.get("/firm/balance").await;
    assert_eq!(page.all("#take-back .deadline").len(), 1, "the operator has a deadline for it");
}

#[tokio::test]
async fn a_charged_fee_is_claimed_back_on_the_page() {
    let stand = Stand::surveyed().await;
    let mut browser = stand.sign_in("firm1@example.com").await;
    let page = browser.get(&stand.path("")).await;
    let answer = browser.send(&page, "form[action$='/claim-refund']", &[("ground", "outside-trade")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = browser.get(&stand.path("")).await;
    assert_eq!(page.all("form[action$='/claim-refund']").len(), 0, "claimed once");
    assert_eq!(page.all("#fee .deadline").len(), 1, "the owner is asked until a date");
}

#[tokio::test]
async fn whoever_reads_the_owners_contact_is_noted_and_the_owner_sees_it() {
    let stand = Stand::surveyed().await;
    let mut owner = stand.sign_in("owner@example.com").await;
    let seen = |page: &crate::kit::Seen| page.one("#readings");
    let page = owner.get(&stand.path("")).await;
    assert!(!seen(&page).contains("诚信装饰"), "nobody has read anything: {}", seen(&page));
    let mut firm = stand.sign_in("firm1@example.com").await;
    for _ in 0..2 {
        assert!(firm.get(&stand.path("")).await.body.contains(crate::stand::ADDRESS));
    }
    let page = owner.get(&stand.path("")).await;
    assert_eq!(seen(&page).matches("诚信装饰1").count(), 1, "once a day: {}", seen(&page));
    assert!(!seen(&page).contains("诚信装饰2"), "the others have not looked");
    let views = stand.market.app.vault().views_of(stand.project).unwrap();
    assert_eq!((views.len(), views[0].what), (1, store::Private::Address), "the owner's own look is none");
}

#[tokio::test]
async fn name_and_telephone_are_noted_from_the_signatures_on() {
    let stand = Stand::funded().await;
    let before = stand.market.app.vault().views_of(stand.project).unwrap();
    assert!(before.iter().all(|view| view.what == store::Private::Address));
    let mut firm = stand.sign_in("firm1@example.com").await;
    assert!(firm.get(&stand.path("")).await.one("#contact").contains("李娜"));
    let views = stand.market.app.vault().views_of(stand.project).unwrap();
    assert!(views.iter().any(|view| view.what == store::Private::Contact && view.role == store::Role::Firm));
}
