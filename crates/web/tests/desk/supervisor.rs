//! A supervisor's day: drawn, on site, the report, the door that stays closed.

use crate::stand::{ADDRESS, HOUR, Stand};
use axum::http::StatusCode;
use guide::Guide;
use guide::checklist::Kind;
use market::inspection::{Target, items};
use market::{Aggregate, Stream};

#[tokio::test]
async fn a_supervisor_names_its_ties_out_of_the_list_of_firms() {
    let mut stand = Stand::open().await;
    let page = stand.supervisor.get("/supervisor/profile").await;
    let firm = stand.firm(2).to_string();
    let fields = [("districts", "310115"), ("ties", firm.as_str())];
    let answer = stand.supervisor.send(&page, "form[action$='/amend']", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let found = stand.market.app.store().aggregate(&Stream::Supervisor(stand.watcher())).unwrap();
    assert!(matches!(found, Some(Aggregate::Supervisor(it)) if it.profile.ties.contains(&stand.firm(2))));
}

#[tokio::test]
async fn a_drawn_visit_is_on_the_days_list_with_its_door_and_deadline() {
    let stand = Stand::drawn().await;
    let mut supervisor = stand.sign_in("supervisor@example.com").await;
    let day = supervisor.get("/supervisor").await;
    assert!(day.one("article").contains(ADDRESS), "{}", day.text());
    assert_eq!(day.all("article .deadline").len(), 1);
}

#[tokio::test]
async fn arriving_is_one_press_and_opens_the_report() {
    let stand = Stand::drawn().await;
    let mut supervisor = stand.sign_in("supervisor@example.com").await;
    let path = format!("/visits/{}/stage:1", stand.project);
    let page = supervisor.get(&path).await;
    assert_eq!(page.all("form[action$='/report']").len(), 0, "no report before the arrival");
    let answer = supervisor.send(&page, "form[action$='/arrive']", &[]).await;
    assert_eq!(answer.location(), path, "and back to the visit");
    let page = supervisor.get(&path).await;
    assert_eq!(page.all("form[action$='/report']").len(), 1);
    assert_eq!(page.all("form[action$='/arrive']").len(), 0);
}

#[tokio::test]
async fn the_report_asks_for_every_item_that_the_market_needs_and_for_no_other() {
    let stand = Stand::on_site().await;
    let mut supervisor = stand.sign_in("supervisor@example.com").await;
    let page = supervisor.get(&format!("/visits/{}/stage:1", stand.project)).await;
    let needed: Vec<_> =
        items(&stand.project(), Target::Stage(1)).into_iter().filter(|(_, needed)| *needed).collect();
    assert_eq!(page.all("ol.reading > li").len(), needed.len());
    for (item, _) in needed {
        let id = &item.id.0;
        if item.kind == Kind::Tol {
            assert_eq!(
                page.all(&format!("input[name='points-{id}'][required]")).len(),
                1,
                "{id} is measured"
            );
            let limit = item.limit.as_ref().unwrap().to_string();
            assert!(
                page.all(&format!("label[for='p-{id}']")).concat().contains(&limit),
                "{id} shows {limit}"
            );
        } else {
            assert_eq!(page.all(&format!("input[name='good-{id}'][required]")).len(), 2, "{id} is yes or no");
        }
    }
}

/// The fields of a report in which everything is in order.
fn all_good() -> Vec<(String, String)> {
    let list = Guide::built_in().checklist("national").unwrap();
    let needed = list.stage(1).filter(|item| !item.gate && !item.optional);
    let field = |item: &guide::checklist::Item| match (&item.limit, item.kind) {
        (Some(limit), Kind::Tol) => {
            let point = guide::show_milli(limit.value_milli);
            (format!("points-{}", item.id), format!("{point} {point}"))
        }
        _ => (format!("good-{}", item.id), "yes".to_owned()),
    };
    needed.map(field).collect()
}

#[tokio::test]
async fn a_report_filed_through_the_form_passes_the_stage() {
    let stand = Stand::on_site().await;
    stand.wait(HOUR);
    let mut supervisor = stand.sign_in("supervisor@example.com").await;
    let page = supervisor.get(&format!("/visits/{}/stage:1", stand.project)).await;
    let photo = stand.photo("supervisor@example.com");
    let mut fields = all_good();
    fields.extend([("minutes".into(), "60".into()), ("evidence".into(), photo)]);
    let sent: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = supervisor.send(&page, "form[action$='/report']", &sent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(stand.project().stage(1).unwrap().state.to_string(), "passed");
}

#[tokio::test]
async fn a_closed_door_is_said_with_whose_it_was() {
    let stand = Stand::drawn().await;
    let mut supervisor = stand.sign_in("supervisor@example.com").await;
    let path = format!("/visits/{}/stage:1", stand.project);
    let page = supervisor.get(&path).await;
    assert!(page.all("form[action$='/no-access']").is_empty(), "who has not arrived has seen no door");
    supervisor.send(&page, "form[action$='/arrive']", &[]).await;
    let page = supervisor.get(&path).await;
    let photo = stand.photo("supervisor@example.com");
    let fields = [("by-owner", "yes"), ("evidence", photo.as_str())];
    let answer = supervisor.send(&page, "form[action$='/no-access']", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(stand.project().stage(1).unwrap().closed_doors, (1, 0));
}

#[tokio::test]
async fn the_firm_learns_who_it_is_only_at_the_door() {
    let stand = Stand::drawn().await;
    let mut firm = stand.sign_in("firm1@example.com").await;
    let page = firm.get(&stand.path("")).await;
    assert!(!page.body.contains("赵监理"), "drawn, not arrived: {}", page.text());
    let arrive = market::inspection::Arrive { target: Target::Stage(1) };
    stand.act(market::Actor::Supervisor(stand.watcher()), market::Act::Arrive(arrive)).await;
    assert!(firm.get(&stand.path("")).await.one("#works-1").contains("赵监理"), "on site");
}

#[tokio::test]
async fn nobody_else_opens_a_visit() {
    let stand = Stand::drawn().await;
    let path = format!("/visits/{}/stage:1", stand.project);
    let mut other = stand.market.join("supervisor", "别人", "other@example.com").await;
    assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
    for email in ["firm1@example.com", "owner@example.com"] {
        let mut browser = stand.sign_in(email).await;
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{email}");
    }
    let mut mine = stand.sign_in("supervisor@example.com").await;
    let wrong = format!("/visits/{}/stage:2", stand.project);
    assert_eq!(mine.get(&wrong).await.status, StatusCode::NOT_FOUND, "only what is drawn");
}
