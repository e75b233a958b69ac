//! Stories of the operator's pages: who sees them, what a recorded line says of where it went, what may be done on a
//! project's page.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::{Browser, Market, Seen};
use market::{List, Stream};
use rules::Policy;
use store::Page;

const PAGES: [&str; 9] = [
    "/operator",
    "/operator/projects",
    "/operator/statement",
    "/operator/books",
    "/operator/firms",
    "/operator/supervisors",
    "/operator/policy",
    "/operator/staff",
    "/operator/outbox",
];
const PROJECT: &str = "0190a000-0000-7000-8000-000000000001";
/// A paper: the first bytes of a picture.
const PAPER: &[u8] = b"\xff\xd8\xff\xda\x00\x02paper\xff\xd9";

/// The operator has just proved who it is.
async fn proved(market: &Market, operator: &mut Browser) {
    let page = operator.get("/step-up").await;
    if page.status == StatusCode::SEE_OTHER {
        // Whoever has just signed in is asked for nothing more.
        return;
    }
    let asked = operator.send(&page, "form[action='/step-up']", &[]).await;
    let code = market.code_to("op@example.com").await;
    let answer = operator.send(&asked, "form[action='/step-up/code']", &[("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

/// A firm has joined and registered; its browser and its page for the operator.
async fn firm(market: &Market) -> (Browser, String) {
    let mut firm = market.join("firm", "陈工", "firm@example.com").await;
    let id = id_of(market, "firm@example.com");
    let csrf = firm.csrf().await;
    let fields = [
        ("csrf", csrf.as_str()),
        ("name", "和美装饰"),
        ("districts", "310115"),
        ("crews", "3"),
        ("budget-low", "50000"),
        ("budget-high", "400000"),
        ("monthly-cap", "5000"),
        ("bank-account", "6222"),
        ("legal-representative", "陈建国"),
        ("principal-phone", "13800000000"),
    ];
    let answer = firm.post(&format!("/act/firm/{id}/register"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    (firm, format!("/operator/firms/{id}"))
}

fn id_of(market: &Market, email: &str) -> String {
    let store::PersonId(id) = market.app.vault().find_by_email(email).unwrap().unwrap().id;
    market::FirmId::from_bytes(id).to_string()
}

/// An owner has posted a request.
async fn posted(market: &Market) -> Browser {
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let csrf = owner.csrf().await;
    let fields = [
        ("csrf", csrf.as_str()),
        ("district", "310115"),
        ("estate", "碧云花园"),
        ("address", "碧云路 12 号 3-401"),
        ("kind", "old"),
        ("area", "89"),
        ("budget-low", "100000"),
        ("budget-high", "200000"),
        ("start-months", "2"),
    ];
    let answer =
        owner.upload(&format!("/act/project/{PROJECT}/post"), &fields, &[("photo", "a.jpg", PAPER)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    owner
}

/// Goes where an answer sends the reader.
async fn done(browser: &mut Browser, answer: Seen) -> Seen {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    browser.follow(&answer).await
}

#[tokio::test]
async fn the_desk_is_the_operators_alone() {
    let (market, mut operator) = Market::founded().await;
    let (mut firm, of_firm) = firm(&market).await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let mut supervisor = market.join("supervisor", "王强", "wang@example.com").await;
    for path in PAGES.iter().copied().chain([of_firm.as_str()]) {
        assert_eq!(operator.get(path).await.status, StatusCode::OK, "{path}");
        let visitor = market.browser().get(path).await;
        assert!(visitor.location().starts_with("/sign-in"), "{path}: a visitor signs in first");
        for (role, browser) in [("owner", &mut owner), ("firm", &mut firm), ("supervisor", &mut supervisor)] {
            assert_eq!(browser.get(path).await.status, StatusCode::FORBIDDEN, "{path}: {role}");
        }
    }
}

#[tokio::test]
async fn nobody_else_tries_a_policy_or_hires() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let csrf = owner.csrf().await;
    for path in ["/operator/policy", "/operator/staff"] {
        let answer = owner.post(path, &[("csrf", &csrf), ("policy", "x"), ("email", "a@example.com")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    let (market, mut operator) = Market::founded().await;
    let (_, of_firm) = firm(&market).await;
    posted(&market).await;
    let project = format!("/projects/{PROJECT}");
    for language in ["zh", "en"] {
        let page = operator.get("/operator").await;
        operator.send(&page, "form.lang", &[("lang", language)]).await;
        for path in
            PAGES.iter().copied().chain([of_firm.as_str(), project.as_str(), "/operator?queue=payouts"])
        {
            let page = operator.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{language} {path}");
            assert!(!page.body.contains('⟦'), "{language} {path}: {}", page.text());
        }
    }
}

#[tokio::test]
async fn an_unknown_firm_has_no_page() {
    let (_market, mut operator) = Market::founded().await;
    for id in [PROJECT, "nonsense"] {
        assert_eq!(
            operator.get(&format!("/operator/firms/{id}")).await.status,
            StatusCode::NOT_FOUND,
            "{id}"
        );
    }
}

#[tokio::test]
async fn a_line_with_a_firms_reference_says_that_it_went_to_the_firm() {
    let (market, mut operator) = Market::founded().await;
    let (_, of_firm) = firm(&market).await;
    let page = operator.get(&of_firm).await;
    let reference = page.all(".facts dd").into_iter().find(|value| value.starts_with("FW")).unwrap();
    proved(&market, &mut operator).await;
    let page = operator.get("/operator/statement").await;
    let fields = [("line", "20260302-001"), ("reference", reference.as_str()), ("amount", "2,000.00")];
    let answer = operator.send(&page, "form[action$='record-line']", &fields).await;
    let page = done(&mut operator, answer).await;
    let placed = page.one(".placed");
    assert!(placed.contains("20260302-001") && placed.contains("和美装饰"), "{placed}");
    assert!(placed.contains("2,000"), "what was booked stands there: {placed}");
    let books = operator.get("/operator/books").await;
    assert_eq!(books.all(".notice.good").len(), 1, "the books agree: {}", books.text());
}

#[tokio::test]
async fn a_line_nobody_can_place_waits_and_is_proved_to_have_gone_back() {
    let (market, mut operator) = Market::founded().await;
    proved(&market, &mut operator).await;
    let page = operator.get("/operator/statement").await;
    let fields = [("line", "L-7"), ("reference", "装修款"), ("amount", "500")];
    let answer = operator.send(&page, "form[action$='record-line']", &fields).await;
    let page = done(&mut operator, answer).await;
    assert_eq!(page.all("form[action$='record-return']").len(), 1, "{}", page.text());
    let desk = operator.get("/operator?queue=unplaced").await;
    assert!(desk.one("tbody tr").contains("L-7"), "the queue names it: {}", desk.text());

    let answer = operator.send(&page, "form[action$='record-return']", &[("proof", "L-8")]).await;
    let page = done(&mut operator, answer).await;
    assert_eq!(page.all("form[action$='record-return']").len(), 0, "nothing is left to send back");
    assert!(page.one(".placed").contains("L-8"), "{}", page.text());
}

#[tokio::test]
async fn a_line_that_was_never_recorded_went_nowhere() {
    let (_market, mut operator) = Market::founded().await;
    let page = operator.get("/operator/statement?line=XYZ").await;
    assert_eq!(page.all(".placed .rows").len(), 0);
    assert!(page.one(".placed").contains("XYZ"));
    let back_from_proof = operator.get("/operator/statement?line={line}").await;
    assert_eq!(back_from_proof.all(".placed").len(), 0, "no line was asked for");
}

#[tokio::test]
async fn money_is_recorded_only_by_who_has_just_proved_who_it_is() {
    let (market, mut operator) = Market::founded().await;
    market.turn(3_600);
    let page = operator.get("/operator/statement").await;
    assert_eq!(page.all("form[action$='record-line'] button").len(), 0, "the way to the proof comes first");
    let csrf = operator.csrf().await;
    let fields = [("csrf", csrf.as_str()), ("line", "L-1"), ("reference", "x"), ("amount", "1")];
    let answer = operator.post("/act/statement/market/record-line", &fields).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.text());
}

#[tokio::test]
async fn a_firm_is_vetted_with_a_paper_and_a_deposit_and_then_admitted() {
    let (market, mut operator) = Market::founded().await;
    let (_, of_firm) = firm(&market).await;
    proved(&market, &mut operator).await;
    let page = operator.get(&of_firm).await;
    let act = of_firm.replace("/operator/firms/", "/act/firm/");
    let csrf = operator.csrf().await;
    let fields = [("csrf", csrf.as_str()), ("next", of_firm.as_str()), ("note", "营业执照，工地一处")];
    let answer = operator.upload(&format!("{act}/vet"), &fields, &[("document", "licence.jpg", PAPER)]).await;
    assert_eq!(answer.location(), of_firm, "{}", answer.text());
    let deposit = [("amount", "10000"), ("line", "D-1")];
    let answer = operator.send(&page, "form[action$='record-deposit']", &deposit).await;
    let page = done(&mut operator, answer).await;
    assert_eq!(page.all("h1 .badge.good").len(), 1, "admitted: {}", page.one("h1"));

    let answer = operator.send(&page, "form[action$='suspend']", &[("reason", "投诉核查中")]).await;
    let page = done(&mut operator, answer).await;
    assert_eq!(page.all("h1 .badge.bad").len(), 1, "suspended: {}", page.one("h1"));
    assert!(page.text().contains("投诉核查中"), "the reason stands there");
    assert_eq!(page.all("form[action$='restore']").len(), 1, "and can be lifted");
}

#[tokio::test]
async fn a_request_is_confirmed_qualified_and_drawn_from_the_projects_page() {
    let (market, mut operator) = Market::founded().await;
    kit::draft::draft(&market, PROJECT).await;
    let path = format!("/projects/{PROJECT}");
    let desk = operator.get("/operator").await;
    assert!(desk.body.contains("/operator/projects?phase=draft"), "drafts are told: {}", desk.text());

    let page = operator.get(&path).await;
    assert!(page.one("#contact").contains("li.na@example.com"), "whom to call");
    let answer = operator.send(&page, "form[action$='/confirm']", &[]).await;
    let page = done(&mut operator, answer).await;
    assert_eq!(page.all("#contact").len(), 0, "the address is no longer needed here");

    let desk = operator.get("/operator?queue=requests").await;
    assert!(desk.one("tbody tr").contains("碧云花园"), "{}", desk.text());
    let answer = operator.send(&page, "form[action$='/qualify']", &[("fit", "yes")]).await;
    let page = done(&mut operator, answer).await;
    assert_eq!(page.all("form[action$='/draw']").len(), 1, "{}", page.text());
    assert_eq!(page.all("form[action$='/draw'] input[name=seed]").len(), 0, "the seed is the server's");
}

#[tokio::test]
async fn a_request_turned_down_closes_with_its_reason() {
    let (market, mut operator) = Market::founded().await;
    kit::draft::draft(&market, PROJECT).await;
    let path = format!("/projects/{PROJECT}");
    let page = operator.get(&path).await;
    let answer = operator.send(&page, "form[action$='/confirm']", &[]).await;
    let page = done(&mut operator, answer).await;
    let fields = [("fit", "no"), ("reason", "不是本人的房子")];
    let answer = operator.send(&page, "form[action$='/qualify']", &fields).await;
    done(&mut operator, answer).await;
    let closed = operator.get("/operator/projects?phase=closed").await;
    assert!(closed.one("tbody tr").contains("碧云花园"), "{}", closed.text());
}

#[tokio::test]
async fn no_page_of_the_operator_has_a_form_that_releases_money() {
    let (market, mut operator) = Market::founded().await;
    let (_, of_firm) = firm(&market).await;
    posted(&market).await;
    let project = format!("/projects/{PROJECT}");
    for path in PAGES.iter().copied().chain([of_firm.as_str(), project.as_str()]) {
        let page = operator.get(path).await;
        for verb in ["approve", "waive", "object", "choose", "sign", "answer-retention", "confirm-cure"] {
            assert!(!page.body.contains(&format!("/{verb}\"")), "{path} has a form to {verb}");
        }
    }
}

#[tokio::test]
async fn a_policy_is_tried_before_it_is_adopted() {
    let (market, mut operator) = Market::founded().await;
    let mut policy = Policy::fairwright();
    policy.version = 2;
    policy.lead.fee = 15_000;
    let tried = try_policy(&mut operator, &policy.written()).await;
    assert_eq!(tried.all(".notice.good").len(), 1, "{}", tried.text());
    let changes = tried.all("tbody tr");
    assert_eq!(changes.len(), 2, "the version and the fee, and nothing else: {changes:?}");
    assert!(changes[1].contains("20000") && changes[1].contains("15000"), "{changes:?}");
    assert_eq!(market.app.store().charter().unwrap().unwrap().current, 1, "nothing is adopted by trying");

    proved(&market, &mut operator).await;
    let tried = try_policy(&mut operator, &policy.written()).await;
    let answer = operator.send(&tried, "form[action$='/adopt']", &[]).await;
    done(&mut operator, answer).await;
    assert_eq!(market.app.store().charter().unwrap().unwrap().current, 2);
}

async fn try_policy(operator: &mut Browser, text: &str) -> Seen {
    let page = operator.get("/operator/policy").await;
    operator.send(&page, "form[action='/operator/policy']", &[("policy", text)]).await
}

#[tokio::test]
async fn a_policy_out_of_its_ranges_shows_each_number_and_cannot_be_adopted() {
    let (_market, mut operator) = Market::founded().await;
    let mut policy = Policy::fairwright();
    policy.version = 2;
    policy.custody.start_payment = 1_500;
    policy.dispatch.firms = 9;
    let tried = try_policy(&mut operator, &policy.written()).await;
    assert_eq!(tried.all(".breaches li").len(), 2, "{}", tried.text());
    assert_eq!(tried.all("form[action$='/adopt']").len(), 0, "no button to adopt it");
    operator.cookies.insert("lang".into(), "zh".into());
    let tried = try_policy(&mut operator, &policy.written()).await;
    let said = format!("{} {}", tried.one(".breaches"), tried.one(".notice.bad"));
    assert!(said.contains("1 到 5 之间") && !said.contains("must") && !said.contains("between"), "{said}");
}

#[tokio::test]
async fn a_line_of_a_policy_that_cannot_be_read_is_shown() {
    let (_market, mut operator) = Market::founded().await;
    let text = Policy::fairwright().written().replace("firms = 3", "firms = drei");
    let tried = try_policy(&mut operator, &text).await;
    assert!(tried.one(".breaches li").contains("firms = drei"), "{}", tried.text());
    assert!(
        !tried.text().contains("expected"),
        "the parser's own words are for programmers: {}",
        tried.text()
    );
}

#[tokio::test]
async fn a_policy_for_the_lab_is_refused() {
    let (_market, mut operator) = Market::founded().await;
    let mut policy = Policy::traditional();
    policy.version = 2;
    let tried = try_policy(&mut operator, &policy.written()).await;
    assert_eq!(tried.all(".notice.bad").len(), 1, "{}", tried.text());
    assert_eq!(tried.all("form[action$='/adopt']").len(), 0);
}

#[tokio::test]
async fn a_colleague_is_hired_and_signs_in_as_the_operator() {
    let (market, mut operator) = Market::founded().await;
    proved(&market, &mut operator).await;
    let page = operator.get("/operator/staff").await;
    let fields = [("person-name", "赵敏"), ("email", "zhao@example.com")];
    let answer = operator.send(&page, "form[action='/operator/staff']", &fields).await;
    let page = done(&mut operator, answer).await;
    assert!(page.one("main .rows").contains("zhao@example.com"));

    let mut colleague = market.browser();
    let page = colleague.get("/sign-in").await;
    let asked = colleague.send(&page, "form[action='/sign-in']", &[("email", "zhao@example.com")]).await;
    let code = market.code_to("zhao@example.com").await;
    colleague.send(&asked, "form[action='/sign-in/code']", &[("code", &code)]).await;
    assert_eq!(colleague.get("/operator").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_address_with_an_account_is_not_hired_again() {
    let (market, mut operator) = Market::founded().await;
    market.join("owner", "李娜", "li.na@example.com").await;
    proved(&market, &mut operator).await;
    let page = operator.get("/operator/staff").await;
    let fields = [("person-name", "李娜"), ("email", "Li.Na@example.com")];
    let answer = operator.send(&page, "form[action='/operator/staff']", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.all(".field .error").len(), 1, "{}", answer.text());
    assert_eq!(market.app.store().charter().unwrap().unwrap().staff.len(), 1, "nobody was taken on");
}

#[tokio::test]
async fn mail_that_cannot_leave_is_told_with_its_reason() {
    let (market, mut operator) = Market::founded().await;
    posted(&market).await;
    market.break_mail();
    web::deliver(&market.app).await.ok();
    let page = operator.get("/operator/outbox").await;
    let unsent = market.app.store().list(&List::Projects, Page::first(1)).unwrap();
    assert!(matches!(unsent.first(), Some((Stream::Project(_), _))), "there is a project that mails");
    assert!(!page.all("tbody tr").is_empty(), "{}", page.text());
    assert_eq!(page.all(".notice.good").len(), 0, "all is not well");
}

/// So many firms have registered, by command.
async fn registered(market: &Market, many: u8) {
    for n in 0..many {
        let id = market::FirmId::from_bytes([n, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]);
        let profile = market::firm::Profile {
            name: market::text::Name::new(&format!("公司{n}")).unwrap(),
            districts: [market::text::Code::new("310115").unwrap()].into(),
            crews: 3,
            budget_low: rules::Money::yuan(50_000),
            budget_high: rules::Money::yuan(400_000),
            monthly_cap: rules::Money::yuan(5_000),
            principals: [market::text::Digest::of(&[n])].into(),
        };
        let command = market::Command::Firm(id, market::firm::Command::Register { profile });
        market.app.run(market.app.id(), market::Actor::Firm(id), command).await.unwrap();
    }
}

#[tokio::test]
async fn a_list_that_is_longer_than_a_page_says_how_long_and_leads_on_to_the_last() {
    let (market, mut operator) = Market::founded().await;
    registered(&market, 120).await;
    let (mut seen, mut path) = (Vec::new(), "/operator/firms?admitted=no".to_owned());
    loop {
        let page = operator.get(&path).await;
        assert!(page.one(".pager span").contains("120"), "{}", page.one(".pager"));
        seen.extend(page.all("tbody th"));
        let html = scraper::Html::parse_document(&page.body);
        let ways = scraper::Selector::parse(".pager a[href*='after=']").unwrap();
        let Some(next) = html.select(&ways).next() else { break };
        path = next.attr("href").unwrap().to_owned();
    }
    let all: std::collections::BTreeSet<_> = seen.iter().collect();
    assert_eq!((seen.len(), all.len()), (120, 120), "every firm stands on one page, once");
    let empty = operator.get("/operator/firms?admitted=yes").await;
    assert!(empty.all("tbody th").is_empty(), "nobody is admitted");
}

#[tokio::test]
async fn a_queue_is_counted_to_the_last_and_turned_page_by_page() {
    let (market, mut operator) = Market::founded().await;
    let staff = id_of(&market, "op@example.com").parse::<market::StaffId>().unwrap();
    for n in 0..560 {
        let text = |text: String| market::text::Reference::new(&text).unwrap();
        let command = market::statement::Command::RecordLine {
            line: text(format!("L-{n}")),
            reference: text("whose?".into()),
            amount: rules::Money::yuan(5),
            sure: false,
        };
        let command = market::Command::Statement(command);
        market.app.run(market.app.id(), market::Actor::Operator(staff), command).await.unwrap();
    }
    let page = operator.get("/operator?queue=unplaced").await;
    assert_eq!(page.one(".queues a[aria-current] strong"), "560", "honest beyond a page of the store");
    assert_eq!(page.all("tbody tr").len(), 50);
    let html = scraper::Html::parse_document(&page.body);
    let ways = scraper::Selector::parse(".pager a[href*='after=']").unwrap();
    let next = html.select(&ways).next().unwrap().attr("href").unwrap().to_owned();
    let (first, second) = (page.all("tbody tr"), operator.get(&next).await.all("tbody tr"));
    assert_eq!(second.len(), 50);
    assert!(first.iter().all(|row| !second.contains(row)), "the next fifty");
}

#[tokio::test]
async fn whoever_leaves_the_staff_is_out_at_once_and_everywhere() {
    let (market, mut operator) = Market::founded().await;
    proved(&market, &mut operator).await;
    let page = operator.get("/operator/staff").await;
    assert!(page.all("form[action$='/dismiss']").is_empty(), "the last one stays");
    let hire = [("person-name", "赵敏"), ("email", "zhao@example.com")];
    let answer = operator.send(&page, "form[action='/operator/staff']", &hire).await;
    let page = done(&mut operator, answer).await;
    let mut zhao = market.browser();
    let asked = zhao.get("/sign-in").await;
    let asked = zhao.send(&asked, "form[action='/sign-in']", &[("email", "zhao@example.com")]).await;
    let code = market.code_to("zhao@example.com").await;
    zhao.send(&asked, "form[action='/sign-in/code']", &[("code", &code)]).await;
    assert_eq!(zhao.get("/operator").await.status, StatusCode::OK);

    let staff = id_of(&market, "zhao@example.com");
    let form = format!("form[action$='/dismiss']:has(input[value='{staff}'])");
    let answer = operator.send(&page, &form, &[]).await;
    let page = done(&mut operator, answer).await;
    assert!(!page.one("main .rows").contains("zhao@example.com"));
    assert!(zhao.get("/operator").await.location().starts_with("/sign-in"), "signed out at once");
    let asked = zhao.get("/sign-in").await;
    let asked = zhao.send(&asked, "form[action='/sign-in']", &[("email", "zhao@example.com")]).await;
    let code = market.code_to("zhao@example.com").await;
    let answer = zhao.send(&asked, "form[action='/sign-in/code']", &[("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "the account opens nothing");

    let answer = operator.send(&page, "form[action='/operator/staff']", &hire).await;
    assert!(
        done(&mut operator, answer).await.one("main .rows").contains("zhao@example.com"),
        "and comes back"
    );
}
