//! A form that is refused comes back as it was sent: on the page it stood on, with everything that was typed in it, the
//! refusal above and what is wrong beside. What it is not: the rules; those have their own stories.

use crate::kit::form::FormSeen;
use crate::kit::{Browser, Market, Seen};
use crate::stand::{HOUR, Stand};
use axum::http::StatusCode;
use market::{Aggregate, List};

const PHOTO: &[u8] = b"\xff\xd8\xff\xda\x00\x02wall\xff\xd9";

/// Everything that is wrong is said where it is: above, and beside the field.
fn said_beside(page: &Seen, form: &str, field: &str) {
    assert_eq!(page.all(&format!("{form} .refused")).len(), 1, "the refusal stands above: {}", page.text());
    let marked = format!("{form} .wrong [name='{field}'], {form} [name='{field}'][aria-invalid]");
    assert!(!page.all(&marked).is_empty(), "{field} is marked: {}", page.text());
    assert!(!page.all(&format!("{form} .error")).is_empty(), "what is wrong stands beside {field}");
}

async fn request(owner: &mut Browser) -> FormSeen {
    let page = owner.get("/projects/new?province=310000&area=89").await;
    page.form_seen("form[action$='/post']")
}

const TYPED: [(&str, &str); 8] = [
    ("district", "310115"),
    ("estate", "碧云花园"),
    ("address", "碧云路 12 号 3-401"),
    ("kind", "old"),
    ("budget-low", "20万"),
    ("budget-high", "250,000"),
    ("start-months", "2"),
    ("wishes", "老人同住，\n要扶手 <b>"),
];

#[tokio::test]
async fn a_request_comes_back_as_it_was_typed_and_its_photos_need_not_be_chosen_again() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let form = request(&mut owner).await;
    let answer = owner.submit_with(&form, &form.with(&TYPED), &[("photo", "a.jpg", PHOTO)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    said_beside(&answer, "form[action$='/post']", "budget-low");
    let again = answer.form_seen("form[action$='/post']");
    assert_eq!(again.action, form.action, "it stays the same request");
    for (name, value) in TYPED {
        assert_eq!(again.value(name), value, "{name} is kept");
    }
    assert!(again.value("evidence").starts_with("photo:"), "the photo is here already, with a box");
    let done = owner.submit(&again, &[("budget-low", "200,000")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let posted = market.app.store().list(&List::Projects, store::Page::first(9)).unwrap();
    assert_eq!(posted.len(), 1);
    let Some(Aggregate::Project(project)) = market.app.store().aggregate(&posted[0].0).unwrap() else {
        panic!("the project is there")
    };
    assert_eq!(project.request.evidence.len(), 1, "with its photo");
}

#[tokio::test]
async fn what_the_core_refuses_comes_back_too_with_the_words_of_the_form() {
    let (market, _) = Market::founded().await;
    let mut firm = market.join("firm", "张三", "firm@example.com").await;
    firm.cookies.insert("lang".into(), "en".into());
    let form = firm.get("/firm/profile").await.form_seen("form[action$='/register']");
    let typed = [
        ("name", "诚信装饰"),
        ("districts", "310115"),
        ("crews", "3"),
        ("budget-low", "300,000"),
        ("budget-high", "50,000"),
        ("monthly-cap", "2,000"),
        ("bank-account", "6222 0000"),
        ("legal-representative", "王"),
        ("principal-phone", "13800000001"),
    ];
    let answer = firm.submit(&form, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    said_beside(&answer, "form[action$='/register']", "budget-high");
    let again = answer.form_seen("form[action$='/register']");
    for (name, value) in typed {
        assert_eq!(again.value(name), value, "{name} is kept");
    }
    let label = again.field("budget-high").label.clone();
    assert!(
        answer.one(".refused").contains(&label),
        "the refusal says {label:?}: {}",
        answer.one(".refused")
    );
    let done = firm.submit(&again, &[("budget-high", "500,000")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

#[tokio::test]
async fn a_report_loses_nothing_when_the_proof_of_the_person_has_run_out() {
    let stand = Stand::on_site().await;
    let mut supervisor = stand.sign_in("supervisor@example.com").await;
    let path = format!("/visits/{}/stage:1", stand.project);
    stand.wait(HOUR);
    let form = supervisor.get(&path).await.form_seen("form[action$='/report']");
    assert!(form.fields.iter().all(|field| !field.values.iter().any(|it| it == "no")), "nothing is read yet");
    let mut read: Vec<(String, String)> = form.pairs();
    for field in &form.fields {
        if field.name.starts_with("good-") {
            read.push((field.name.clone(), "yes".into()));
        }
        if field.name.starts_with("points-") {
            read.retain(|(name, _)| *name != field.name);
            read.push((field.name.clone(), "0 0 0".into()));
        }
    }
    read.retain(|(name, _)| name != "minutes" && name != "note");
    read.extend([("minutes".into(), "59".into()), ("note".into(), "门口有积水".into())]);
    let answer = supervisor.submit_with(&form, &read, &[("photo", "a.jpg", PHOTO)]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "an hour has passed since the person proved itself");
    assert_eq!(answer.all(".refused a[href^='/step-up'][target=_blank]").len(), 1, "the proof is beside");
    let again = answer.form_seen("form[action$='/report']");
    let kept = again.pairs();
    for pair in read.iter().filter(|(name, _)| !["csrf", "key"].contains(&name.as_str())) {
        assert!(kept.contains(pair), "{pair:?} is kept");
    }
    assert_eq!(kept.iter().filter(|(name, _)| name == "evidence").count(), 1, "and the photo");
    prove(&stand, &mut supervisor).await;
    let done = supervisor.submit_with(&again, &kept, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

/// In another tab.
async fn prove(stand: &Stand, browser: &mut Browser) {
    let page = browser.get("/step-up?next=/step-up/done").await;
    let asked = browser.send(&page, "form[action='/step-up']", &[]).await;
    let code = stand.market.code_to("supervisor@example.com").await;
    let proved = browser.send(&asked, "form[action='/step-up/code']", &[("code", &code)]).await;
    assert_eq!(proved.location(), "/step-up/done", "{}", proved.text());
    assert_eq!(browser.follow(&proved).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_item_that_was_forgotten_is_marked_and_the_others_are_kept() {
    let stand = Stand::on_site().await;
    stand.wait(HOUR);
    let mut supervisor = stand.sign_in("supervisor@example.com").await;
    let path = format!("/visits/{}/stage:1", stand.project);
    let form = supervisor.get(&path).await.form_seen("form[action$='/report']");
    let items: Vec<_> =
        form.fields.iter().map(|it| it.name.clone()).filter(|name| name.starts_with("good-")).collect();
    let mut sent = form.with(&[("minutes", "59")]);
    for item in items.iter().skip(1) {
        sent.push((item.clone(), "no".into()));
    }
    for field in form.fields.iter().filter(|it| it.name.starts_with("points-")) {
        sent.retain(|(name, _)| *name != field.name);
        sent.push((field.name.clone(), "0 0 0".into()));
    }
    let answer = supervisor.submit_with(&form, &sent, &[("photo", "a.jpg", PHOTO)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    said_beside(&answer, "form[action$='/report']", &items[0]);
    let again = answer.form_seen("form[action$='/report']");
    assert_eq!(again.value(&items[1]), "no");
    let number = items[0].trim_start_matches("good-");
    assert!(answer.one(".refused").contains(number), "{}", answer.one(".refused"));
}

#[tokio::test]
async fn a_bill_comes_back_cell_by_cell() {
    let stand = Stand::surveyed().await;
    let mut firm = stand.sign_in("firm1@example.com").await;
    let page = firm.get(&stand.path("/quote")).await;
    let form = page.form_seen("form[action$='/quote']");
    let free = form.fields.iter().rfind(|it| it.name.ends_with("-free")).unwrap();
    let free = free.name.trim_end_matches("-free").to_owned();
    let [item, quantity, price] = ["item", "quantity", "price"].map(|column| format!("{free}-{column}"));
    let typed = [
        ("line-2-price", "88.50"),
        ("line-2-material", "东方雨虹"),
        ("line-3-price", "八十八"),
        ("line-3-allowance", "yes"),
        (item.as_str(), "鱼缸"),
        (quantity.as_str(), "1"),
        (price.as_str(), "3,000"),
        ("days", "80"),
        ("design", "明厨"),
    ];
    // Rows without a price are not offered.
    let mut sent = form.with(&typed);
    for pair in sent.iter_mut().filter(|(name, _)| name.ends_with("-quantity")) {
        let row = pair.0.trim_end_matches("-quantity").to_owned();
        if !["line-2", "line-3", free.as_str()].contains(&row.as_str()) {
            pair.1 = String::new();
        }
    }
    let answer = firm.submit_with(&form, &sent, &[("plan", "a.jpg", PHOTO)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    said_beside(&answer, "form[action$='/quote']", "line-3-price");
    let again = answer.form_seen("form[action$='/quote']");
    for (name, value) in &sent {
        let kept = again.fields.iter().any(|it| it.name == *name && it.values.contains(value));
        assert!(kept || ["csrf", "key"].contains(&name.as_str()), "{name} = {value:?} is kept");
    }
    let twice = firm.submit(&again, &[("line-3-price", "88"), ("line-3-quantity", "0")]).await;
    said_beside(&twice, "form[action$='/quote']", "line-3-quantity");
    let good = twice.form_seen("form[action$='/quote']");
    let done = firm.submit(&good, &[("line-3-quantity", "12")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let quote = stand.project().leads[&stand.firm(1)].quote.clone().unwrap();
    assert_eq!((quote.bill.lines.len(), quote.drawings.len()), (3, 1));
}

#[tokio::test]
async fn a_file_that_is_none_takes_nothing_else_with_it() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let form = request(&mut owner).await;
    let large = vec![0xff; 17 * 1024 * 1024];
    for (file, status) in
        [(&b"<svg/>"[..], StatusCode::UNPROCESSABLE_ENTITY), (&large[..], StatusCode::PAYLOAD_TOO_LARGE)]
    {
        let answer = owner.submit_with(&form, &form.with(&TYPED), &[("photo", "a.jpg", file)]).await;
        assert_eq!(answer.status, status);
        let again = answer.form_seen("form[action$='/post']");
        assert_eq!(again.value("wishes"), TYPED[7].1);
        assert!(again.fields.iter().all(|it| it.name != "evidence"), "no file was kept");
        assert_eq!(answer.all(".refused .hint").len(), 1, "and the page says so");
    }
}

#[tokio::test]
async fn what_was_typed_stands_on_the_page_of_the_fault_where_the_form_is_gone() {
    let stand = Stand::surveyed().await;
    let mut firm = stand.sign_in("firm1@example.com").await;
    let form = firm.get(&stand.path("/quote")).await.form_seen("form[action$='/quote']");
    stand.wait(60 * 24 * HOUR);
    web::tick(&stand.market.app).await.unwrap();
    let mut firm = stand.sign_in("firm1@example.com").await;
    let csrf = firm.csrf().await;
    let typed = [("csrf", csrf.as_str()), ("days", "80"), ("design", "明厨 & 开放"), ("line-1-price", "88")];
    let answer = firm.submit(&form, &typed).await;
    assert!(answer.status.is_client_error() && !answer.all(".fault").is_empty(), "{}", answer.text());
    assert!(answer.one(".fault").contains("明厨 & 开放"), "{}", answer.text());
}

#[tokio::test]
async fn a_form_of_another_site_is_not_shown_back() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let form = request(&mut owner).await;
    let answer = owner.submit(&form, &[("csrf", "forged"), ("wishes", "把钱给我")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(!answer.body.contains("把钱给我"), "whoever forges a form puts no words on our pages");
}

#[tokio::test]
async fn the_door_and_the_staff_keep_what_was_typed() {
    let (market, mut operator) = Market::founded().await;
    let mut visitor = market.browser();
    let form = visitor.get("/join").await.form_seen("form[action='/join']");
    let answer = visitor.submit(&form, &[("role", "firm"), ("name", "张三"), ("email", "zhang")]).await;
    said_beside(&answer, "form[action='/join']", "email");
    let again = answer.form_seen("form[action='/join']");
    assert_eq!([again.value("role"), again.value("name"), again.value("email")], ["firm", "张三", "zhang"]);
    let form = operator.get("/operator/staff").await.form_seen("form[action='/operator/staff']");
    market.turn(11 * 60);
    let answer = operator.submit(&form, &[("person-name", "陈工"), ("email", "chen@example.com")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let again = answer.form_seen("form[action='/operator/staff']");
    assert_eq!([again.value("person-name"), again.value("email")], ["陈工", "chen@example.com"]);
}
