//! M1: from the posting to a request fit for dispatch.

use crate::forms::{note, paper, request, text};
use crate::story::{ME, Market, OPERATOR};
use market::project::{Closing, Phase};
use market::request::{Confirm, Post, Qualify, Request, Withdraw};
use market::text::EvidenceKind;
use market::{Act, Actor, Code, Event, Fact, OwnerId, ProjectId, Stream, WaitKind, completion};
use rules::Money;

const fn post(request: Request) -> Act {
    Act::Post(Post { request })
}

const fn qualify(fit: bool) -> Act {
    Act::Qualify(Qualify { fit, reason: None })
}

const fn withdraw(signed_elsewhere: bool) -> Act {
    Act::Withdraw(Withdraw { signed_elsewhere, reason: None })
}

fn ended(market: &Market) -> Option<Closing> {
    if let Phase::Closed { how, .. } = market.project().phase { Some(how) } else { None }
}

#[test]
fn a_request_is_posted_confirmed_and_qualified() {
    let mut market = Market::with_firms(0).posted();
    assert_eq!(market.phase(), "draft");
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    assert_eq!(market.phase(), "contact-verified");
    market.act(OPERATOR, qualify(true));
    assert_eq!(market.phase(), "qualified");
}

#[test]
fn only_a_registered_owner_posts() {
    let mut market = Market::with_firms(0);
    let stranger = Actor::Owner(OwnerId::from_bytes([77; 16]));
    assert_eq!(market.refused(stranger, post(request())), Code::Unknown);
    assert_eq!(market.refused(OPERATOR, post(request())), Code::WrongRole);
}

#[test]
fn the_same_project_is_posted_once() {
    let mut market = Market::with_firms(0).posted();
    assert_eq!(market.refused(ME, post(request())), Code::Exists);
}

#[test]
fn each_field_has_its_bounds() {
    let wrong = [
        (Request { area: 9, ..request() }, Code::OutOfRange),
        (Request { budget_low: Money::ZERO, ..request() }, Code::OutOfRange),
        (Request { budget_high: Money::yuan(99_999), ..request() }, Code::OutOfRange),
        (Request { start_months: 61, ..request() }, Code::OutOfRange),
        (
            Request { evidence: (0..41).map(|n| paper(EvidenceKind::Photo, n)).collect(), ..request() },
            Code::OutOfRange,
        ),
        (Request { evidence: vec![paper(EvidenceKind::Photo, 1); 2], ..request() }, Code::Repeated),
        (Request { district: text("310000"), ..request() }, Code::NotInGuide),
    ];
    let mut market = Market::with_firms(0);
    for (request, code) in wrong {
        assert_eq!(market.refused(ME, post(request.clone())), code, "{request:?}");
    }
}

#[test]
fn a_draft_squats_no_dwelling_and_the_first_confirmed_holds_it() {
    let mut market = Market::with_firms(0).posted();
    let draft = market.project;
    market.project = ProjectId::from_bytes([4; 16]);
    market.act(ME, post(request()));
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    market.project = draft;
    assert_eq!(market.refused(Actor::Market, Act::Confirm(Confirm {})), Code::DwellingTaken);
}

#[test]
fn a_completed_home_may_be_renovated_again_while_its_warranty_runs() {
    let mut market = Market::with_firms(0).posted();
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    let now = market.at;
    let over = completion::Event::Completed {
        parts: [(Money::ZERO, now); 2],
        general: now.plus_seconds(400 * 86_400),
        waterproofing: now.plus_seconds(1_800 * 86_400),
    };
    let event = Event::Project(Box::new(over.into()));
    market.world.take(&Fact { stream: Stream::Project(market.project), event }, now);
    assert_eq!(market.phase(), "completed");
    market.project = ProjectId::from_bytes([4; 16]);
    market.act(ME, post(request()));
}

#[test]
fn a_dwelling_has_one_open_project_and_another_once_that_is_closed() {
    let mut market = Market::with_firms(0).posted();
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    let first = market.project;
    market.project = ProjectId::from_bytes([4; 16]);
    assert_eq!(market.refused(ME, post(request())), Code::DwellingTaken);
    market.project = first;
    market.act(ME, withdraw(false));
    market.project = ProjectId::from_bytes([4; 16]);
    market.act(ME, post(request()));
}

#[test]
fn the_owner_does_not_confirm_the_own_contact() {
    let mut market = Market::with_firms(0).posted();
    assert_eq!(market.refused(ME, Act::Confirm(Confirm {})), Code::WrongRole);
}

#[test]
fn a_draft_that_nobody_confirms_is_withdrawn_after_thirty_days() {
    let mut market = Market::with_firms(0).posted();
    assert_eq!(market.written(market.wait(WaitKind::Draft).due), "2026-04-20 00:00");
    market.silence(WaitKind::Draft);
    assert_eq!(ended(&market), Some(Closing::Withdrawn));
}

#[test]
fn a_request_shows_the_dwelling_by_a_photo_or_a_plan() {
    let shown = |kinds: &[EvidenceKind]| {
        let evidence = kinds.iter().zip(1..).map(|(kind, n)| paper(*kind, n)).collect();
        post(Request { evidence, ..request() })
    };
    let mut market = Market::with_firms(0);
    assert_eq!(market.refused(ME, shown(&[])), Code::EvidenceNeeded);
    assert_eq!(
        market.refused(ME, shown(&[EvidenceKind::Document])),
        Code::EvidenceNeeded,
        "a lease shows nothing"
    );
    market.act(ME, shown(&[EvidenceKind::Plan]));
}

#[test]
fn an_unfit_request_needs_a_reason() {
    let mut market = Market::with_firms(0).posted();
    assert_eq!(market.refused(OPERATOR, qualify(false)), Code::NotYet);
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    assert_eq!(market.refused(OPERATOR, qualify(false)), Code::Missing);
    market.act(OPERATOR, Act::Qualify(Qualify { fit: false, reason: Some(note("a shop, no dwelling")) }));
    assert_eq!(ended(&market), Some(Closing::NotQualified));
}

#[test]
fn a_silent_operator_lets_the_form_decide() {
    let mut market = Market::with_firms(0).posted();
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    market.silence(WaitKind::Qualify);
    assert_eq!(market.phase(), "qualified");
}

#[test]
fn a_form_below_the_score_does_not_qualify_by_silence() {
    let mut market = Market::under(0, |policy| policy.intake.pass_score = 100).posted();
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    market.silence(WaitKind::Qualify);
    assert_eq!(ended(&market), Some(Closing::NotQualified));
}

#[test]
fn who_starts_in_seven_months_is_kept_out_of_dispatch() {
    let mut market = Market::with_firms(3);
    market.act(ME, post(Request { start_months: 7, ..request() }));
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    assert_eq!(market.refused(OPERATOR, qualify(true)), Code::StartsTooLate);
    market.silence(WaitKind::Qualify);
    assert_eq!(ended(&market), Some(Closing::NotQualified));
}

#[test]
fn a_withdrawn_project_waits_for_nothing_and_sets_every_reserve_free() {
    let mut market = Market::with_firms(3).quoting();
    let firm = market.accepted()[0];
    assert_eq!(market.free(firm), 800);
    market.act(ME, withdraw(false));
    assert_eq!((market.free(firm), market.waits()), (1_000, Vec::new()));
    assert_eq!(market.refused(ME, withdraw(false)), Code::Closed);
}

#[test]
fn who_signed_elsewhere_gives_the_firms_their_fees_back_and_who_changes_the_mind_does_not() {
    for (elsewhere, left) in [(true, 1_000), (false, 800)] {
        let mut market = Market::with_firms(3).surveyed();
        let firm = market.accepted()[0];
        market.act(ME, withdraw(elsewhere));
        assert_eq!(market.free(firm), left, "signed elsewhere: {elsewhere}");
    }
}
