//! Stories of the door: claiming, joining, signing in, proving oneself anew, going out.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::Market;

const SESSION: &str = "__Host-fw";

#[tokio::test]
async fn whoever_has_the_link_founds_the_market_and_is_its_operator() {
    let (_market, mut operator) = Market::founded().await;
    let mail = operator.get("/operator/mail").await;
    assert_eq!(mail.status, StatusCode::OK, "the operator sees the operator's pages");
}

#[tokio::test]
async fn a_claim_link_works_once() {
    let market = Market::fresh();
    let link = market.app.new_claim().unwrap();
    let path = link.strip_prefix("http://localhost:8080").unwrap();
    let (mut first, mut second) = (market.browser(), market.browser());
    let (page, late) = (first.get(path).await, second.get(path).await);
    let fields =
        [("name", "周平"), ("email", "op@example.com"), ("holder", "平安银行"), ("licence", "B0011H")];
    let form = "form[action^='/claim/']";
    assert_eq!(first.send(&page, form, &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(second.send(&late, form, &fields).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_claim_link_is_over_after_a_quarter_of_an_hour() {
    let market = Market::fresh();
    let link = market.app.new_claim().unwrap();
    let mut browser = market.browser();
    let page = browser.get(link.strip_prefix("http://localhost:8080").unwrap()).await;
    market.turn(15 * 60);
    let fields =
        [("name", "周平"), ("email", "op@example.com"), ("holder", "平安银行"), ("licence", "B0011H")];
    assert_eq!(browser.send(&page, "form[action^='/claim/']", &fields).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_slip_of_the_pen_does_not_spend_the_claim_link() {
    let market = Market::fresh();
    let link = market.app.new_claim().unwrap();
    let mut browser = market.browser();
    let page = browser.get(link.strip_prefix("http://localhost:8080").unwrap()).await;
    let form = "form[action^='/claim/']";
    let wrong = browser
        .send(&page, form, &[("name", "周平"), ("email", "op"), ("holder", ""), ("licence", "B")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.all(".field.wrong").len(), 2, "the address and the holder are marked, and nothing else");
    let fields =
        [("name", "周平"), ("email", "op@example.com"), ("holder", "平安银行"), ("licence", "B0011H")];
    assert_eq!(browser.send(&wrong, form, &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_owner_joins_with_the_code_from_the_mail() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let inbox = owner.get("/inbox").await;
    assert!(inbox.one("h1").starts_with("李娜"), "the inbox greets by name: {}", inbox.one("h1"));
}

#[tokio::test]
async fn nobody_joins_as_the_operator() {
    let (market, _) = Market::founded().await;
    let mut browser = market.browser();
    let page = browser.get("/join").await;
    let fields = [("role", "operator"), ("name", "X"), ("email", "x@example.com")];
    let answer = browser.send(&page, "form[action='/join']", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn joining_with_a_known_address_opens_the_account_that_is_there() {
    let (market, _) = Market::founded().await;
    market.join("owner", "李娜", "li.na@example.com").await;
    let mut again = market.join("firm", "别名", "Li.Na@example.com").await;
    assert!(again.get("/inbox").await.one("h1").starts_with("李娜"), "still the owner of that address");
}

#[tokio::test]
async fn the_answer_says_nothing_about_who_has_an_account() {
    let (market, _) = Market::founded().await;
    market.join("owner", "李娜", "li.na@example.com").await;
    let mut seen = Vec::new();
    for email in ["li.na@example.com", "nobody@example.com"] {
        let mut browser = market.browser();
        let page = browser.get("/sign-in").await;
        let answer = browser.send(&page, "form[action='/sign-in']", &[("email", email)]).await;
        seen.push((answer.status, answer.text().replace(email, "…")));
    }
    assert_eq!(seen[0], seen[1]);
}

#[tokio::test]
async fn a_stranger_is_written_that_there_is_no_account_and_gets_no_code() {
    let (market, _) = Market::founded().await;
    let mut browser = market.browser();
    let page = browser.get("/sign-in").await;
    browser.send(&page, "form[action='/sign-in']", &[("email", "nobody@example.com")]).await;
    let letters = market.letters_to("nobody@example.com").await;
    assert_eq!(letters.len(), 1);
    assert!(!letters[0].chars().any(|c| c.is_ascii_digit()), "no code for nobody: {}", letters[0]);
}

/// Somebody with an account, before the code: the browser, the page that asks for it, the code.
async fn before_the_code(market: &Market) -> (kit::Browser, kit::Seen, String) {
    market.join("owner", "李娜", "li.na@example.com").await;
    let mut browser = market.browser();
    let page = browser.get("/sign-in?next=/settings").await;
    let page = browser.send(&page, "form[action='/sign-in']", &[("email", "li.na@example.com")]).await;
    let code = market.code_to("li.na@example.com").await;
    (browser, page, code)
}

const CODE: &str = "form[action='/sign-in/code']";

#[tokio::test]
async fn the_right_code_signs_in_and_goes_on_where_one_wanted_to() {
    let (market, _) = Market::founded().await;
    let (mut browser, page, code) = before_the_code(&market).await;
    let answer = browser.send(&page, CODE, &[("code", &code)]).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/settings"));
    let cookie = answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap());
    let cookie = cookie.filter(|line| line.starts_with(SESSION)).collect::<Vec<_>>().join("");
    for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "the session's cookie is {part}: {cookie}");
    }
}

#[tokio::test]
async fn a_code_works_once() {
    let (market, _) = Market::founded().await;
    let (mut browser, page, code) = before_the_code(&market).await;
    let mut thief = browser.clone();
    browser.send(&page, CODE, &[("code", &code)]).await;
    assert_eq!(thief.send(&page, CODE, &[("code", &code)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_code_is_over_after_ten_minutes() {
    let (market, _) = Market::founded().await;
    let (mut browser, page, code) = before_the_code(&market).await;
    market.turn(600);
    assert_eq!(browser.send(&page, CODE, &[("code", &code)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn after_five_wrong_tries_even_the_right_code_is_gone() {
    let (market, _) = Market::founded().await;
    let (mut browser, page, code) = before_the_code(&market).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        browser.send(&page, CODE, &[("code", wrong)]).await;
    }
    assert_eq!(browser.send(&page, CODE, &[("code", &code)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn one_address_gets_only_so_many_codes_an_hour() {
    let (market, _) = Market::founded().await;
    let mut browser = market.browser();
    let page = browser.get("/sign-in").await;
    let mut last = StatusCode::OK;
    for _ in 0..7 {
        last = browser.send(&page, "form[action='/sign-in']", &[("email", "li.na@example.com")]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    market.turn(3_600);
    let page = browser.get("/sign-in").await;
    let later = browser.send(&page, "form[action='/sign-in']", &[("email", "li.na@example.com")]).await;
    assert_eq!(later.status, StatusCode::OK, "an hour later it goes on");
}

#[tokio::test]
async fn a_new_session_has_a_new_token_and_ends_the_one_before() {
    let (market, _) = Market::founded().await;
    let mut browser = market.join("owner", "李娜", "li.na@example.com").await;
    let before = browser.clone();
    market.turn(60);
    let page = browser.get("/step-up").await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "whoever just showed a code need not show another");
    let old = browser.cookies[SESSION].clone();
    // Signing in again from the same browser.
    let mut fresh = before.clone();
    let page = fresh.get("/join").await;
    let fields = [("role", "owner"), ("name", "李娜"), ("email", "li.na@example.com")];
    let page = fresh.send(&page, "form[action='/join']", &fields).await;
    let code = market.code_to("li.na@example.com").await;
    fresh.send(&page, "form[action='/join/code']", &[("code", &code)]).await;
    assert_ne!(fresh.cookies[SESSION], old);
    let mut stale = before;
    assert_eq!(stale.get("/inbox").await.location(), "/sign-in?next=/inbox");
}

#[tokio::test]
async fn staff_left_alone_for_twelve_hours_signs_in_again_and_an_owner_after_thirty_days() {
    let (market, mut operator) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    market.turn(12 * 3_600);
    assert_eq!(operator.get("/inbox").await.status, StatusCode::SEE_OTHER, "the operator is out");
    assert_eq!(owner.get("/inbox").await.status, StatusCode::OK, "the owner is in");
    market.turn(30 * 86_400);
    assert_eq!(owner.get("/inbox").await.status, StatusCode::SEE_OTHER, "a month later the owner is out too");
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let mut thief = owner.clone();
    let page = owner.get("/settings").await;
    owner.send(&page, "form[action='/sign-out']", &[]).await;
    assert_eq!(
        thief.get("/inbox").await.status,
        StatusCode::SEE_OTHER,
        "a copied cookie is worth nothing now"
    );
}

#[tokio::test]
async fn one_ends_ones_own_sessions_and_nobody_elses() {
    let (market, mut operator) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let page = operator.get("/settings").await;
    let theirs = owner.get("/settings").await;
    let session = token_on(&theirs);
    let answer =
        operator.send(&page, "form[action='/settings/sessions/end']", &[("session", &session)]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(owner.get("/inbox").await.status, StatusCode::OK);
    owner.send(&theirs, "form[action='/settings/sessions/end']", &[]).await;
    assert_eq!(owner.get("/inbox").await.status, StatusCode::SEE_OTHER);
}

fn token_on(page: &kit::Seen) -> String {
    let mark = "name=\"session\" value=\"";
    let rest = page.body.split_once(mark).unwrap().1;
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn proving_oneself_anew_holds_for_ten_minutes() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    market.turn(600);
    let page = owner.get("/step-up?next=/settings").await;
    assert_eq!(page.status, StatusCode::OK, "ten minutes later a new code is asked for");
    let page = owner.send(&page, "form[action='/step-up']", &[]).await;
    let code = market.code_to("li.na@example.com").await;
    let answer = owner.send(&page, "form[action='/step-up/code']", &[("code", &code)]).await;
    assert_eq!(answer.location(), "/settings");
    assert_eq!(owner.get("/step-up?next=/settings").await.location(), "/settings", "nothing more is asked");
}

#[tokio::test]
async fn a_code_for_signing_in_does_not_open_the_step_up() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    market.turn(600);
    let page = owner.get("/step-up").await;
    let asked = owner.send(&page, "form[action='/step-up']", &[]).await;
    let mut other = market.browser();
    let page = other.get("/sign-in").await;
    other.send(&page, "form[action='/sign-in']", &[("email", "li.na@example.com")]).await;
    let code = market.code_to("li.na@example.com").await;
    let answer = owner.send(&asked, "form[action='/step-up/code']", &[("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_page_of_ones_own_asks_to_sign_in_and_comes_back() {
    let (market, _) = Market::founded().await;
    let answer = market.browser().get("/settings?x=1").await;
    assert_eq!(answer.location(), "/sign-in?next=/settings%3Fx%3D1");
}

#[tokio::test]
async fn nobody_is_sent_to_another_server() {
    let (market, _) = Market::founded().await;
    for outside in ["https://evil.example", "//evil.example", "/\\evil.example"] {
        let (mut browser, page, code) = before_the_code(&market).await;
        let answer = browser.send(&page, CODE, &[("code", &code), ("next", outside)]).await;
        assert_eq!(answer.location(), "/inbox", "{outside}");
        market.turn(3_600);
    }
}

#[tokio::test]
async fn an_owner_has_no_business_on_the_operators_pages() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    assert_eq!(owner.get("/operator/mail").await.status, StatusCode::FORBIDDEN);
}

/// Strangers from many networks ask for codes to an address as often as they are let.
async fn besieged(market: &Market, email: &str) {
    for n in 0..60 {
        let mut stranger = market.browser();
        stranger.headers = vec![("x-forwarded-for", format!("192.0.2.{n}"))];
        let page = stranger.get("/sign-in").await;
        stranger.send(&page, "form[action='/sign-in']", &[("email", email)]).await;
    }
}

/// A market behind a proxy, with an owner.
async fn behind_a_proxy() -> (Market, kit::Browser) {
    let (market, _) = Market::found(Market::with(|config| config.trust_proxy = true)).await;
    let owner = market.join("owner", "李娜", "li.na@example.com").await;
    (market, owner)
}

#[tokio::test]
async fn no_stranger_alone_keeps_anybody_from_signing_in() {
    let (market, _) = behind_a_proxy().await;
    let mut stranger = market.browser();
    stranger.headers = vec![("x-forwarded-for", "192.0.2.1".to_owned())];
    for _ in 0..30 {
        let page = stranger.get("/sign-in").await;
        stranger.send(&page, "form[action='/sign-in']", &[("email", "li.na@example.com")]).await;
    }
    let (mut browser, page, code) = asked(&market, "198.51.100.7").await;
    let answer = browser.send(&page, CODE, &[("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

/// A new browser of the owner's that has asked for a code.
async fn asked(market: &Market, from: &str) -> (kit::Browser, kit::Seen, String) {
    let mut browser = market.browser();
    browser.headers = vec![("x-forwarded-for", from.to_owned())];
    let page = browser.get("/sign-in").await;
    let page = browser.send(&page, "form[action='/sign-in']", &[("email", "li.na@example.com")]).await;
    assert_eq!(page.status, StatusCode::OK, "a code is sent: {}", page.text());
    (browser, page, market.code_to("li.na@example.com").await)
}

#[tokio::test]
async fn a_siege_of_strangers_ends_and_a_browser_that_knows_the_account_is_not_concerned() {
    let (market, mut owner) = behind_a_proxy().await;
    let before = market.letters_to("li.na@example.com").await.len();
    besieged(&market, "li.na@example.com").await;
    let written = market.letters_to("li.na@example.com").await.len() - before;
    assert!(written <= 20, "nobody's mailbox is flooded: {written}");
    let page = owner.get("/settings").await;
    owner.send(&page, "form[action='/sign-out']", &[]).await;
    let page = owner.get("/sign-in").await;
    let page = owner.send(&page, "form[action='/sign-in']", &[("email", "li.na@example.com")]).await;
    let code = market.code_to("li.na@example.com").await;
    assert_eq!(owner.send(&page, CODE, &[("code", &code)]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_siege_of_strangers_is_remembered_over_a_restart() {
    let (market, _) = behind_a_proxy().await;
    besieged(&market, "li.na@example.com").await;
    let again = market.restarted();
    let mut stranger = again.browser();
    stranger.headers = vec![("x-forwarded-for", "203.0.113.9".to_owned())];
    let page = stranger.get("/sign-in").await;
    let answer = stranger.send(&page, "form[action='/sign-in']", &[("email", "li.na@example.com")]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn strangers_are_told_the_same_whether_there_is_an_account_or_not() {
    let (market, _) = behind_a_proxy().await;
    let mut counts = Vec::new();
    for email in ["li.na@example.com", "nobody@example.com"] {
        market.turn(86_400);
        let mut refused = 0;
        for n in 0..30 {
            let mut stranger = market.browser();
            stranger.headers = vec![("x-forwarded-for", format!("192.0.2.{n}"))];
            let page = stranger.get("/sign-in").await;
            let answer = stranger.send(&page, "form[action='/sign-in']", &[("email", email)]).await;
            refused += usize::from(answer.status == StatusCode::TOO_MANY_REQUESTS);
        }
        counts.push(refused);
    }
    assert_eq!(counts[0], counts[1]);
    assert!(counts[0] > 0);
}

#[tokio::test]
async fn no_stranger_makes_a_code_worthless_that_another_waits_for() {
    let (market, _) = behind_a_proxy().await;
    let (mut browser, page, code) = asked(&market, "198.51.100.7").await;
    let (mut stranger, theirs, _) = asked(&market, "192.0.2.1").await;
    for _ in 0..9 {
        stranger.send(&theirs, CODE, &[("code", "000000")]).await;
    }
    assert_eq!(browser.send(&page, CODE, &[("code", &code)]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_code_is_worth_nothing_in_another_browser() {
    let (market, _) = behind_a_proxy().await;
    let (_, _, code) = asked(&market, "198.51.100.7").await;
    let (mut other, page, _) = asked(&market, "192.0.2.1").await;
    let answer = other.send(&page, CODE, &[("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn no_stranger_keeps_anybody_from_proving_oneself_anew() {
    let (market, mut owner) = behind_a_proxy().await;
    market.turn(600);
    besieged(&market, "li.na@example.com").await;
    let page = owner.get("/step-up?next=/settings").await;
    let page = owner.send(&page, "form[action='/step-up']", &[]).await;
    let code = market.code_to("li.na@example.com").await;
    let answer = owner.send(&page, "form[action='/step-up/code']", &[("code", &code)]).await;
    assert_eq!(answer.location(), "/settings", "{}", answer.text());
}

#[tokio::test]
async fn a_session_that_was_stolen_does_not_guess_for_long() {
    let (market, mut owner) = behind_a_proxy().await;
    market.turn(600);
    let mut asked = 0;
    loop {
        let page = owner.get("/step-up").await;
        let page = owner.send(&page, "form[action='/step-up']", &[]).await;
        if page.status == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
        asked += 1;
        assert!(asked < 20, "there is an end");
    }
    assert_eq!(asked, 6);
}

const FOUNDER: [(&str, &str); 4] =
    [("name", "周平"), ("email", "op@example.com"), ("holder", "平安银行"), ("licence", "B0011H")];

/// What a process leaves that was killed between the account and the market.
fn half_founded(market: &Market, email: &str) {
    let person = store::Person {
        id: store::PersonId([8; 16]),
        role: store::Role::Operator,
        email: email.to_owned(),
        name: "周平".to_owned(),
        phone: String::new(),
        language: "zh".to_owned(),
        created: market.app.now(),
    };
    market.app.vault().put_person(&person).unwrap();
}

async fn claimed(market: &Market) -> kit::Browser {
    let link = market.app.new_claim().unwrap();
    let mut browser = market.browser();
    let page = browser.get(link.strip_prefix("http://localhost:8080").unwrap()).await;
    let answer = browser.send(&page, "form[action^='/claim/']", &FOUNDER).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    browser
}

#[tokio::test]
async fn a_founding_that_was_cut_off_is_taken_up_again() {
    let market = Market::fresh();
    half_founded(&market, "op@example.com");
    let mut operator = claimed(&market).await;
    assert_eq!(operator.get("/operator").await.status, StatusCode::OK);
    let person = market.app.vault().find_by_email("op@example.com").unwrap().unwrap();
    let charter = market.app.store().charter().unwrap().unwrap();
    assert!(charter.is_staff(market::StaffId::from_bytes(person.id.0)), "who signs in is on the staff");
}

#[tokio::test]
async fn a_founding_that_was_cut_off_leaves_no_operator_behind() {
    let market = Market::fresh();
    half_founded(&market, "other@example.com");
    claimed(&market).await;
    assert!(market.app.vault().find_by_email("other@example.com").unwrap().is_none());
}
