//! Who pays for the visits when the works do not end as planned: closed doors, visits never made, an objector's deposit.

use crate::stand::{OPERATOR, OWNER, PROJECT, SUPERVISOR, Stand, THE_FIRM, code, evidence, note, of};
use ledger::{Basis, Pocket};
use market::custody::{self, Delay, Purpose, StageAccount, funding_reference, owner_owes};
use market::hold::{self, Cause, HoldStep};
use market::inspection::{Arrive, Assign, FileReport, Item, NoAccess, Step, Target, Visit};
use market::late::Late;
use market::leaving::EndContract;
use market::text::{Digest, Evidence, EvidenceKind, Grounds};
use market::{Act, Actor, Code as Refused, Stream, Subject, WaitKind as K, stage};
use rules::lottery::Seed;
use rules::{Money, Policy};

const STAGE: Target = Target::Stage(1);
const WATCHER: Actor = Actor::Supervisor(SUPERVISOR);

/// Stage 1 is handed in, and somebody is drawn for it.
fn drawn() -> Stand {
    let mut stand = Stand::active();
    stand.works(stage::Event::Submitted { stage: 1, gate: false, evidence: evidence() });
    stand.act(OPERATOR, Act::Assign(Assign { target: STAGE, seed: Seed([1; 32]) })).expect("drawn");
    stand
}

/// The door as it was at this moment.
fn closed(stand: &Stand, by_owner: bool) -> Act {
    let digest = Digest::of(format!("a closed door at {}", stand.now.as_seconds()).as_bytes());
    let evidence = vec![Evidence { digest, kind: EvidenceKind::Photo }];
    Act::NoAccess(NoAccess { target: STAGE, by_owner, evidence })
}

/// The supervisor comes, and nobody opens.
fn knock(stand: &mut Stand, by_owner: bool) {
    stand.act(WATCHER, Act::Arrive(Arrive { target: STAGE })).expect("on site");
    stand.act(WATCHER, closed(stand, by_owner)).expect("no access");
}

fn next_day(stand: &mut Stand) {
    stand.now = stand.now.plus_seconds(24 * 3_600);
}

/// The owner leaves, and nobody values: half of the stage to each.
fn ended(stand: &mut Stand) {
    stand.act(OWNER, Act::EndContract(EndContract { reason: note() })).expect("ended");
    stand.silence(K::Valuation, Subject::Whole, "2026-03-08 00:00");
}

fn debt(stand: &Stand) -> Money {
    owner_owes(stand.project(), &Policy::fairwright())
}

#[test]
fn an_owners_closed_door_is_set_off_against_what_goes_back() {
    let mut stand = drawn();
    knock(&mut stand, true);
    assert_eq!(debt(&stand), Money::yuan(300), "nothing was there to take it from");
    ended(&mut stand);
    assert_eq!(stand.given(), (Money::yuan(10_000), Money::yuan(9_700)));
    assert_eq!((stand.balance(Pocket::PayableFees), debt(&stand)), (Money::yuan(300), Money::ZERO));
    let account = StageAccount::of(stand.project(), 1);
    assert_eq!((account.total(), account.fees), (Money::yuan(20_000), Money::yuan(300)), "I5");
}

#[test]
fn a_firms_closed_door_comes_out_of_what_the_firm_gets() {
    let mut stand = drawn();
    knock(&mut stand, false);
    ended(&mut stand);
    assert_eq!(stand.given(), (Money::yuan(9_700), Money::yuan(10_000)));
}

#[test]
fn halves_of_visits_that_nobody_made_go_back_when_the_contract_ends() {
    let mut stand = drawn();
    stand.money(Pocket::Fees, Money::yuan(150));
    ended(&mut stand);
    assert_eq!(stand.given(), (Money::yuan(10_000), Money::yuan(10_150)));
    assert_eq!(stand.balance(Pocket::Fees), Money::ZERO);
}

#[test]
fn what_is_there_for_visits_pays_a_closed_door_first() {
    let mut stand = drawn();
    stand.money(Pocket::Fees, Money::yuan(150));
    knock(&mut stand, true);
    assert_eq!((stand.balance(Pocket::Fees), debt(&stand)), (Money::ZERO, Money::yuan(150)));
}

#[test]
fn a_door_is_charged_once_a_day() {
    let mut stand = drawn();
    knock(&mut stand, true);
    assert_eq!(stand.refused(WATCHER, Act::Arrive(Arrive { target: STAGE })), Refused::NotDue);
    assert_eq!(stand.refused(WATCHER, closed(&stand, true)), Refused::NotYet);
    next_day(&mut stand);
    knock(&mut stand, true);
    assert_eq!(debt(&stand), Money::yuan(600), "another day, another visit");
}

#[test]
fn a_closed_door_is_said_from_the_door_and_shown_in_a_new_photo() {
    let mut stand = drawn();
    assert_eq!(stand.refused(WATCHER, closed(&stand, true)), Refused::NotYet, "nobody has arrived");
    stand.act(WATCHER, Act::Arrive(Arrive { target: STAGE })).expect("on site");
    let said = |evidence| Act::NoAccess(NoAccess { target: STAGE, by_owner: true, evidence });
    assert_eq!(stand.refused(WATCHER, said(Vec::new())), Refused::EvidenceNeeded);
    assert_eq!(stand.refused(WATCHER, said(evidence())), Refused::EvidenceNeeded, "the firm's own photo");
    assert_eq!(debt(&stand), Money::ZERO, "nobody has paid for any of it");
}

#[test]
fn an_owner_pays_for_as_many_closed_doors_as_the_policy_says_and_for_no_more() {
    let mut stand = drawn();
    for _ in 0..5 {
        knock(&mut stand, true);
        next_day(&mut stand);
    }
    let most = Policy::fairwright().inspection.closed_doors;
    assert_eq!(debt(&stand), Money::yuan(300).scaled(i64::from(most), 1));
    knock(&mut stand, false);
    assert_eq!(stand.project().stages[0].closed_doors, (most, 1), "each side has its own count");
}

#[test]
fn a_debt_for_a_closed_door_is_taken_as_it_comes_and_never_holds_the_works() {
    let mut stand = drawn();
    let (reference, amount) = (funding_reference(PROJECT, 0), Money::yuan(300));
    let parts = vec![(Pocket::Fees, amount)];
    let asked = custody::Event::Asked { reference, purpose: Purpose::ClosedDoors, amount, parts };
    stand.happen(Stream::Project(PROJECT), of(asked));
    stand.silence(K::VisitFee, Subject::Number(0), "2026-03-06 00:00");
    assert_eq!(stand.project().custody.fundings[0].delay, Delay::Owed);
    assert!(stand.waits_for(K::VisitFee).is_none() && stand.waits_for(K::Grace).is_none());
    assert!(stand.project().is_active(), "nothing else follows from it");
}

/// A hold of stage 1 that was upheld once, denied after the cure, and is looked at again: its deposit went back long ago.
fn denied(stand: &mut Stand) {
    let (items, amount) = (vec![code("1.4")], Money::yuan(1_000));
    stand.moves(Pocket::Stage(1), Pocket::Contested(1), amount, Basis::Held);
    let held = hold::Event::Held {
        stage: 1,
        cause: Cause::Objection,
        items: items.clone(),
        grounds: Grounds::default(),
        amount,
        valuation: None,
    };
    let cost = Money::yuan(400);
    let valued = hold::Event::Valued { stage: 1, hold: 0, upheld: items, cost, amount };
    let to = HoldStep::Second { since: stand.now, visit: Visit::new(stand.now), late: Late::default() };
    let moved = hold::Event::Moved { stage: 1, hold: 0, to };
    [held, valued, moved].into_iter().for_each(|event| stand.happen(Stream::Project(PROJECT), of(event)));
}

#[test]
fn a_second_look_does_not_give_back_the_deposit_of_another_objection() {
    let mut stand = Stand::active();
    denied(&mut stand);
    stand.money(Pocket::Deposit, Money::yuan(300));
    stand.silence(K::HardStop, Subject::Hold(1, 0), "2026-04-17 00:00");
    assert_eq!(stand.balance(Pocket::Deposit), Money::yuan(300), "it belongs to the other objection");
    assert_eq!(stand.given(), (Money::yuan(600), Money::yuan(400)));
}

#[test]
fn what_the_supervisor_says_for_the_record_stands_in_the_report() {
    let mut stand = Stand::active();
    denied(&mut stand);
    let mut visit = Visit::new(stand.now);
    visit.step = Step::Arrived { supervisor: SUPERVISOR, at: stand.now };
    let to = HoldStep::Second { since: stand.now, visit, late: Late::default() };
    stand.happen(Stream::Project(PROJECT), of(hold::Event::Moved { stage: 1, hold: 0, to }));
    stand.now = stand.now.plus_seconds(60 * 60);
    let target = Target::Hold(1, 0);
    let read = |(it, _): (&guide::checklist::Item, bool)| Item {
        item: code(&it.id.0),
        good: None,
        points: vec![0; usize::from(it.points)],
    };
    let items = market::inspection::items(stand.project(), target).into_iter().map(read).collect();
    let (minutes, cost_to_fix) = (60, None);
    let report = FileReport { target, items, minutes, cost_to_fix, evidence: evidence(), note: Some(note()) };
    stand.act(Actor::Supervisor(SUPERVISOR), Act::Report(report)).expect("reported");
    let report = stand.project().stage(1).and_then(|stage| stage.reports.last()).expect("the report");
    assert_eq!((&report.note, &report.evidence), (&Some(note()), &evidence()));
}

#[test]
fn a_missed_cure_that_nobody_has_valued_is_valued_at_once() {
    let mut stand = Stand::completed();
    let amount = Money::yuan(1_000);
    stand.moves(Pocket::Retention, Pocket::Contested(6), amount, Basis::Held);
    let (cause, items) = (Cause::Retention, vec![code("1.4")]);
    let held =
        hold::Event::Held { stage: 6, cause, items, grounds: Grounds::default(), amount, valuation: None };
    stand.happen(Stream::Project(PROJECT), of(held));
    stand.noticed_silence(K::Cure, Subject::Hold(6, 0), "2026-03-10 00:00");
    assert!(matches!(stand.project().hold(6, 0).map(|it| &it.step), Some(HoldStep::Second { .. })));
    stand.silence(K::HoldValuation, Subject::Hold(6, 0), "2026-03-20 00:00");
    let hold = stand.project().hold(6, 0).expect("the hold");
    assert_eq!(hold.late().owes, Money::fen(50), "0.05 % of 1,000 to each side");
    assert_eq!(stand.project().operator_owes(None).0, Money::fen(100), "to both");
}

#[test]
fn a_firm_may_not_ask_for_another_way_of_a_silent_site_or_a_valuation() {
    use market::inspection::{Alternative, AskAlternative};
    let mut stand = drawn();
    for target in [Target::Site, Target::Valuation, Target::Gate] {
        let act = Act::AskAlternative(AskAlternative { target, alternative: Alternative::Outside });
        assert_eq!(stand.refused(THE_FIRM, act), Refused::Unknown, "{target}");
    }
}
