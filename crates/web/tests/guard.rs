//! Stories of what stands before every page: headers, form tokens, limits, faults as pages.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::{Browser, Market};

#[tokio::test]
async fn every_answer_carries_the_headers_be_it_a_page_a_fault_or_the_style_sheet() {
    let (market, _) = Market::founded().await;
    let mut browser = market.browser();
    let style = browser
        .get("/")
        .await
        .body
        .split('"')
        .find(|part| part.starts_with("/assets/style"))
        .unwrap()
        .to_owned();
    for path in ["/", "/nowhere", style.as_str(), "/healthz", "/sign-in"] {
        let seen = browser.get(path).await;
        let csp = seen.header("content-security-policy");
        assert!(csp.starts_with("default-src 'none'") && !csp.contains("unsafe"), "{path}: {csp}");
        assert_eq!(seen.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!seen.header("x-request-id").is_empty(), "{path} has an id for the log");
    }
}

#[tokio::test]
async fn a_server_on_https_says_that_it_stays_there() {
    let https = Market::at("https://market.example").browser().get("/").await;
    assert!(https.header("strict-transport-security").starts_with("max-age=31536000"));
    let plain = Market::fresh().browser().get("/").await;
    assert_eq!(plain.header("strict-transport-security"), "", "a promise that plain HTTP could not keep");
}

#[tokio::test]
async fn a_link_that_cannot_be_read_is_a_page_and_no_crash() {
    let (market, _) = Market::founded().await;
    for path in [
        "/claim/%ff",
        "/files/%ff",
        "/sign-in?next=%ff",
        "/sign-in?next=a&next=b",
        "/?%",
        "/act/a/b/c",
        "/%00",
    ] {
        let seen = market.browser().get(path).await;
        assert!(!seen.status.is_server_error(), "{path}: {}", seen.status);
    }
}

#[tokio::test]
async fn pages_are_kept_by_nobody_and_the_style_sheet_for_good() {
    let (market, _) = Market::founded().await;
    let mut browser = market.browser();
    let page = browser.get("/").await;
    assert_eq!(page.header("cache-control"), "no-store");
    let style = page.body.split('"').find(|part| part.starts_with("/assets/style")).unwrap().to_owned();
    assert!(browser.get(&style).await.header("cache-control").contains("immutable"));
}

#[tokio::test]
async fn no_page_holds_a_script_or_an_inline_style() {
    let (market, mut operator) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let pages = ["/", "/how", "/policy", "/sign-in", "/join", "/settings", "/inbox", "/nowhere"];
    for path in pages {
        let seen = owner.get(path).await;
        assert!(seen.all("script, style, [style], [onclick]").is_empty(), "{path} is plain");
    }
    assert!(operator.get("/operator/mail").await.all("script, style, [style]").is_empty());
}

#[tokio::test]
async fn no_page_lacks_a_word_in_either_language() {
    let (market, mut operator) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    for lang in ["zh-CN", "en"] {
        for browser in [&mut owner, &mut operator] {
            browser.headers = vec![("accept-language", lang.to_owned())];
            browser.cookies.insert("lang".into(), lang.into());
            for path in [
                "/",
                "/how",
                "/policy",
                "/settings",
                "/inbox",
                "/nowhere",
                "/operator/mail",
                "/join",
                "/step-up",
            ] {
                let seen = browser.get(path).await;
                assert!(!seen.body.contains('⟦'), "{lang} {path}: {}", seen.text());
            }
        }
        let mut visitor = market.browser();
        visitor.headers = vec![("accept-language", lang.to_owned())];
        for path in ["/", "/sign-in", "/join"] {
            assert!(!visitor.get(path).await.body.contains('⟦'), "{lang} {path}");
        }
    }
}

async fn language_of(browser: &mut Browser) -> String {
    let page = browser.get("/").await.body;
    page.split_once("<html lang=\"").unwrap().1.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_reader_gets_the_language_of_the_browser_until_another_is_chosen() {
    let (market, _) = Market::founded().await;
    let mut browser = market.browser();
    browser.headers = vec![("accept-language", "en-GB,zh;q=0.5".to_owned())];
    assert_eq!(language_of(&mut browser).await, "en");
    let page = browser.get("/how").await;
    let answer = browser.send(&page, "form.lang", &[("lang", "zh")]).await;
    assert_eq!(answer.location(), "/how", "one stays on the page");
    assert_eq!(language_of(&mut browser).await, "zh-CN");
}

#[tokio::test]
async fn a_form_without_our_token_is_refused_and_nothing_is_done() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    for body in ["", "csrf=", "csrf=0000", "name=X", "csrf=a&csrf=b"] {
        assert_eq!(
            owner.post_raw("/sign-out", body.to_owned()).await.status,
            StatusCode::FORBIDDEN,
            "{body:?}"
        );
    }
    assert_eq!(owner.get("/inbox").await.status, StatusCode::OK, "still signed in");
}

#[tokio::test]
async fn the_token_of_one_session_opens_no_form_of_another() {
    let (market, mut operator) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let theirs = operator.get("/settings").await;
    assert_eq!(owner.send(&theirs, "form[action='/sign-out']", &[]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused_even_with_the_token() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let page = owner.get("/settings").await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        owner.headers = vec![(name, value.to_owned())];
        let answer = owner.send(&page, "form[action='/sign-out']", &[]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
    }
    owner.headers = vec![("sec-fetch-site", "same-origin".to_owned())];
    assert_eq!(owner.send(&page, "form[action='/sign-out']", &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn nothing_changes_by_looking() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    for path in ["/sign-out", "/language", "/settings/sessions/end-others"] {
        assert!(owner.get(path).await.status.is_client_error(), "{path} is no page");
    }
    assert_eq!(owner.get("/inbox").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_fault_says_what_why_and_what_next() {
    let (market, _) = Market::founded().await;
    let page = market.browser().get("/nowhere").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert_eq!(
        page.all("section.fault h1, section.fault p").iter().filter(|text| !text.is_empty()).count(),
        5
    );
}

#[tokio::test]
async fn too_large_a_form_is_refused_with_a_page() {
    let (market, _) = Market::founded().await;
    let mut browser = market.browser();
    let answer = browser.post_raw("/sign-in", "x".repeat(600 * 1024)).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(answer.all("section.fault h1").len(), 1);
}

/// What people and others type into fields.
const HOSTILE: [&str; 12] = [
    "",
    " ",
    "\0",
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "{{7*7}}",
    "\r\nBcc: x@y.cn",
    "../../etc/passwd",
    "💥",
    "\u{202e}x",
    "-1",
    "%",
];

#[tokio::test]
async fn no_field_of_the_door_can_bring_the_server_down() {
    let (market, mut operator) = Market::founded().await;
    let mut visitor = market.browser();
    let long = "长".repeat(5_000);
    let forms = [
        ("/sign-in", "form[action='/sign-in']", &["email", "next"][..]),
        ("/join", "form[action='/join']", &["role", "name", "email"][..]),
    ];
    for (path, form, fields) in forms {
        for field in fields {
            for value in HOSTILE.into_iter().chain([long.as_str()]) {
                market.turn(3_600);
                let page = visitor.get(path).await;
                let answer = visitor.send(&page, form, &[(field, value)]).await;
                assert!(!answer.status.is_server_error(), "{path} {field} = {value:?}: {}", answer.status);
                let twice = visitor.send(&page, form, &[(field, value), (field, value)]).await;
                assert!(!twice.status.is_server_error(), "{path} {field} twice = {value:?}");
            }
        }
    }
    let page = operator.get("/settings").await;
    assert!(page.status.is_redirection(), "days have passed: the operator signs in again");
}

#[tokio::test]
async fn settings_refuse_what_is_wrong_beside_the_field_and_keep_what_was_typed() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let page = owner.get("/settings").await;
    let form = "form[action='/settings/person']";
    for value in HOSTILE.into_iter().filter(|value| !["", " ", "-1"].contains(value)) {
        let answer = owner.send(&page, form, &[("name", "李娜"), ("phone", value)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{value:?}");
        assert_eq!(answer.all("#e-person-phone").len(), 1, "{value:?}");
        assert_eq!(answer.all("[name=phone][aria-invalid=true][aria-describedby~=e-person-phone]").len(), 1);
    }
    let answer = owner.send(&page, form, &[("name", "李娜娜"), ("phone", "+86 138 0000 0000")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(owner.get("/inbox").await.one("h1").starts_with("李娜娜"));
}

#[tokio::test]
async fn what_somebody_calls_himself_is_text_on_every_page() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "<b onclick=x>李</b>", "li.na@example.com").await;
    let inbox = owner.get("/inbox").await;
    assert!(inbox.all("h1 b").is_empty(), "markup in a name is shown, not obeyed");
    assert!(inbox.one("h1").contains("<b onclick=x>"));
}

#[tokio::test]
async fn the_server_says_whether_it_lives_and_can_write() {
    let market = Market::fresh();
    let mut probe = market.browser();
    assert_eq!(probe.get("/healthz").await.body, "ok");
    assert_eq!(probe.get("/readyz").await.status, StatusCode::OK);
    assert!(probe.cookies.is_empty(), "a probe gets no cookies");
}

/// A body of which nothing more ever comes.
struct Never;

impl http_body::Body for Never {
    type Data = axum::body::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Self::Data>, Self::Error>>> {
        std::task::Poll::Pending
    }
}

#[tokio::test]
async fn a_form_that_never_ends_is_cut_off_and_one_with_photos_gets_more_time() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let (plain, photos) = ("application/x-www-form-urlencoded", "multipart/form-data; boundary=cut");
    tokio::time::pause();
    for (signed_in, kind, seconds) in [(true, plain, 30), (true, photos, 300), (false, photos, 30)] {
        let mut browser = if signed_in { owner.clone() } else { market.browser() };
        let begun = tokio::time::Instant::now();
        let answer = browser.send_body("/settings/person", kind, axum::body::Body::new(Never)).await;
        assert_eq!(answer.status, StatusCode::REQUEST_TIMEOUT, "{}", answer.text());
        assert_eq!(begun.elapsed().as_secs(), seconds, "{kind}, signed in: {signed_in}");
    }
    tokio::time::resume();
    assert_eq!(owner.get("/inbox").await.status, StatusCode::OK, "everybody else is served");
}

#[tokio::test]
async fn a_stranger_may_send_a_little_and_a_member_a_whole_bill() {
    let (market, _) = Market::founded().await;
    let owner = market.join("owner", "李娜", "li.na@example.com").await;
    for (mut browser, bytes, status) in [
        (market.browser(), 20_000, StatusCode::PAYLOAD_TOO_LARGE),
        (owner.clone(), 400_000, StatusCode::SEE_OTHER),
        (owner, 600_000, StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let csrf = browser.csrf().await;
        let body = format!("csrf={csrf}&lang=zh&next=/how&x={}", "x".repeat(bytes));
        assert_eq!(browser.post_raw("/language", body).await.status, status, "{bytes} bytes");
    }
}

/// A form that never ends; its beginning is sent.
struct Endless(Option<Vec<u8>>);

impl http_body::Body for Endless {
    type Data = axum::body::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Self::Data>, Self::Error>>> {
        match self.0.take() {
            Some(start) => std::task::Poll::Ready(Some(Ok(http_body::Frame::data(start.into())))),
            None => std::task::Poll::Pending,
        }
    }
}

#[tokio::test]
async fn a_form_without_our_token_is_not_read_to_its_end() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    for kind in ["multipart/form-data; boundary=cut", "application/x-www-form-urlencoded"] {
        let body = axum::body::Body::new(Endless(Some(vec![b'a'; 1024])));
        let answer = owner.send_body("/act/owner/market/register", kind, body);
        let answer = tokio::time::timeout(std::time::Duration::from_secs(2), answer).await;
        assert_eq!(answer.expect("it is answered at once").status, StatusCode::FORBIDDEN, "{kind}");
    }
}

#[tokio::test]
async fn whoever_asks_whether_the_server_is_ready_has_one_write_a_second_made() {
    let market = Market::fresh();
    let written = || market.store.beats.load(std::sync::atomic::Ordering::SeqCst);
    let mut probe = market.browser();
    for _ in 0..20 {
        assert_eq!(probe.get("/readyz").await.status, StatusCode::OK);
    }
    assert_eq!(written(), 1);
    market.turn(1);
    probe.get("/readyz").await;
    assert_eq!(written(), 2);
}
