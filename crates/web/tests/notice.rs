//! Stories of notices: the letters of the outbox prove them, reminders do not undo the proof, and whom nobody reached the
//! operator has to reach.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use kit::Market;
use kit::told::{path, project, seat, told};
use market::custody::Delay;
use market::{Actor, Stream, WaitKind};

/// The deadline of a wait of the one project, in seconds from now.
fn left(market: &Market, kind: WaitKind) -> i64 {
    let waits = market.app.store().waits_of(&Stream::Project(project(market).id)).unwrap();
    let due = waits.iter().find(|row| row.wait.key.kind == kind).unwrap().wait.due;
    due.since(market.app.now())
}

async fn the_owner(market: &Market) -> kit::Browser {
    seat(market, Actor::Owner(project(market).owner), "李梅").await
}

fn the_operator(market: &Market) -> Actor {
    let charter = market.app.store().charter().unwrap().unwrap();
    Actor::Operator(*charter.staff.first().unwrap())
}

/// Everything that the outbox and the clock have to do at this moment.
async fn works(market: &Market) {
    web::tick(&market.app).await.unwrap();
    while web::deliver(&market.app).await.unwrap() > 0 {}
}

#[tokio::test]
async fn a_reminder_before_the_end_does_not_undo_the_proof_of_the_first_letter() {
    let market = told(
        "given an active contract of 185,000 between Li and Hongda
mail to Li is not accepted
wait until fund 1",
    );
    the_owner(&market).await;
    works(&market).await;
    let whole = left(&market, WaitKind::Grace);
    for share in [50, 86] {
        market.turn(left(&market, WaitKind::Grace) - whole * (100 - share) / 100);
        works(&market).await;
    }
    market.turn(left(&market, WaitKind::Grace));
    works(&market).await;
    let delay = project(&market).custody.fundings[0].delay;
    assert!(
        matches!(delay, Delay::Stopped(_)),
        "the firm may stop at the end of the grace, not a grace later: {delay:?}"
    );
}

/// After two failures nobody could be told that there is something to choose.
const NOBODY_REACHED: &str = "given an active contract of 185,000 between Li and Hongda
mail to Li bounces
Li funds stage 1
the bank shows every payout
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
wait until after-failures of stage 1
wait until after-failures of stage 1
wait until after-failures of stage 1";

#[tokio::test]
async fn whom_nobody_reached_may_act_all_the_same() {
    let market = told(NOBODY_REACHED);
    let mut owner = the_owner(&market).await;
    let page = owner.get(&path(project(&market).id)).await;
    assert_eq!(page.all("form[action$='/choose-after-failures']").len(), 1, "{}", page.text());
}

#[tokio::test]
async fn the_operator_finds_whom_to_reach_and_records_the_call() {
    let market = told(NOBODY_REACHED);
    let mut operator = seat(&market, the_operator(&market), "周平").await;
    let queue = operator.get("/operator?queue=unreached").await;
    let project_path = path(project(&market).id);
    assert!(queue.body.contains(&project_path), "{}", queue.text());
    let page = operator.get(&project_path).await;
    let now = rules::Policy::fairwright().days().unwrap().written(market.app.now());
    let fields = [("wait", "after-failures:stage:1"), ("channel", "call"), ("time", &now)];
    let answer = operator.send(&page, "form[action$='/record-notice']", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(
        left(&market, WaitKind::AfterFailures) > 7 * 86_400,
        "the owner has the whole time from the call"
    );
}
