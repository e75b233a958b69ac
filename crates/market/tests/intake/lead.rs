//! M3: the lead fee, charged at the moment the policy names, back where the ground is plain.

use crate::forms::{note, request};
use crate::story::{HOUR, ME, Market, OPERATOR, STAFF};
use market::firm::Claims;
use market::lead::{AnswerClaim, Audit, Claim, ClaimRefund, DecideClaim};
use market::request::{Post, Withdraw};
use market::{Act, Actor, Code, FirmId, Party, ProjectId, WaitKind};
use rules::Money;
use rules::lead::Ground;
use rules::policy::Charge;

const fn claim(ground: Ground) -> Act {
    Act::ClaimRefund(ClaimRefund { ground, note: None })
}

const fn answer(firm: FirmId, agrees: bool) -> Act {
    Act::AnswerClaim(AnswerClaim { firm, agrees })
}

fn decide(firm: FirmId, refund: bool) -> Act {
    Act::DecideClaim(DecideClaim { firm, refund, reason: note("both were heard") })
}

/// A market whose first firm was charged at its appointment, and claims.
fn claimed() -> (Market, FirmId) {
    let mut market = Market::with_firms(3).quoting();
    let firm = market.accepted()[0];
    market.appointment(firm);
    market.act(Actor::Firm(firm), claim(Ground::OwnerAbsent));
    (market, firm)
}

#[test]
fn each_policy_charges_at_its_own_moment() {
    // Free balance of a firm after: acceptance, appointment, opening.
    let table = [
        (Charge::Accepted, [800, 800, 800]),
        (Charge::Appointment, [800, 800, 800]),
        (Charge::Shortlist, [800, 800, 800]),
        (Charge::Signature, [1_000, 1_000, 1_000]),
        (Charge::Never, [1_000, 1_000, 1_000]),
    ];
    for (charge, free) in table {
        let set = |policy: &mut rules::policy::Policy| policy.lead.charge = charge;
        let stages = [
            Market::under(3, set).quoting(),
            Market::under(3, set).surveyed(),
            Market::under(3, set).choosing(),
        ];
        let charged = stages.each_ref().map(|market| {
            let lead = market.project().leads.values().next().unwrap();
            lead.charged.is_some()
        });
        assert_eq!(stages.map(|market| market.free(market.accepted()[0])), free, "{charge:?}");
        let when = match charge {
            Charge::Accepted => [true, true, true],
            Charge::Appointment => [false, true, true],
            Charge::Shortlist => [false, false, true],
            Charge::Signature | Charge::Never => [false, false, false],
        };
        assert_eq!(charged, when, "{charge:?}");
    }
}

#[test]
fn a_success_fee_is_charged_with_the_firms_signature_and_comes_back_with_the_contract() {
    let set = |policy: &mut rules::policy::Policy| policy.lead.charge = Charge::Signature;
    let mut market = Market::under(3, set).choosing();
    let firm = market.accepted()[1];
    market.act(ME, Act::Choose(market::quote::Choose { firm, funding: None }));
    market.sign(ME, false);
    let document = market.contract().document;
    let sign = Act::Sign(market::contract::Sign { document, aged: false });
    assert_eq!(market.refused(Actor::Firm(firm), sign), Code::BalanceTooSmall, "2,000 of a balance of 1,000");
    market.top_up(firm.bytes()[0] - 100, 9_000);
    market.sign(Actor::Firm(firm), false);
    assert_eq!(market.free(firm), 8_000, "2.5 % of 80,000");
    market.act(ME, Act::Withdraw(Withdraw { signed_elsewhere: false, reason: None }));
    assert_eq!(market.free(firm), 10_000);
}

/// A contract over 80,000 under a success fee, active; the firm has paid 2,000 of 10,000.
fn at_work() -> (Market, FirmId) {
    let mut market = Market::under(3, |policy| policy.lead.charge = Charge::Signature).choosing();
    let firm = market.accepted()[1];
    market.top_up(firm.bytes()[0] - 100, 9_000);
    market.act(ME, Act::Choose(market::quote::Choose { firm, funding: None }));
    market.sign(ME, false);
    market.sign(Actor::Firm(firm), false);
    market.silence(WaitKind::Countersign);
    market.silence(WaitKind::CoolingOff);
    (market, firm)
}

fn ends(market: &mut Market) {
    let end = market::leaving::EndContract { reason: crate::forms::note("we part") };
    market.act(ME, Act::EndContract(end));
    market.silence(WaitKind::Valuation);
}

#[test]
fn a_success_fee_is_a_share_of_what_the_works_came_to() {
    let (mut market, firm) = at_work();
    ends(&mut market);
    assert_eq!(market.free(firm), 10_000, "nothing was built");

    let (mut market, firm) = at_work();
    let asked = market.project().custody.fundings[0].clone();
    let (line, reference, amount) = (crate::forms::reference("in-1"), asked.reference, asked.amount);
    let line = market::statement::Command::RecordLine { line, reference, amount, valued: None, sure: false };
    market.does(OPERATOR, market::Command::Statement(line));
    market.act(Actor::Firm(firm), Act::Start(market::stage::Start { stage: 1 }));
    ends(&mut market);
    let lead = &market.project().leads[&firm];
    assert_eq!(lead.charged.map(|(fee, _)| fee), Some(Money::yuan(200)), "half of stage 1, 8,000");
    assert_eq!(market.free(firm), 9_800);
}

#[test]
fn a_success_fee_keeps_the_firms_own_monthly_cap() {
    let mut market = Market::under(3, |policy| policy.lead.charge = Charge::Signature).choosing();
    let firm = market.accepted()[1];
    market.top_up(firm.bytes()[0] - 100, 9_000);
    let capped =
        market::firm::Profile { monthly_cap: Money::yuan(1_999), ..market.firm(firm).profile.clone() };
    let amend = market::firm::Command::Amend { profile: capped };
    market.does(Actor::Firm(firm), market::Command::Firm(firm, amend));
    market.act(ME, Act::Choose(market::quote::Choose { firm, funding: None }));
    market.sign(ME, false);
    let sign = Act::Sign(market::contract::Sign { document: market.contract().document, aged: false });
    assert_eq!(market.refused(Actor::Firm(firm), sign), Code::CapReached);
}

#[test]
fn the_same_dwelling_again_is_free() {
    let mut market = Market::with_firms(3).surveyed();
    market.act(ME, Act::Withdraw(Withdraw { signed_elsewhere: false, reason: None }));
    market.project = ProjectId::from_bytes([4; 16]);
    market.act(ME, Act::Post(Post { request: request() }));
    market.silence_until_drawn();
    market.all_accept();
    let firm = market.accepted()[0];
    assert_eq!(market.free(firm), 600, "set aside again");
    market.appointment(firm);
    assert_eq!(market.free(firm), 800, "charged once");
    assert!(market.project().leads[&firm].refunded.is_some());
}

#[test]
fn a_fee_that_came_back_does_not_make_the_next_one_free() {
    let mut market = Market::with_firms(3).surveyed();
    market.act(ME, Act::Withdraw(Withdraw { signed_elsewhere: true, reason: None }));
    market.project = ProjectId::from_bytes([4; 16]);
    market.act(ME, Act::Post(Post { request: request() }));
    market.silence_until_drawn();
    market.all_accept();
    let firm = market.accepted()[0];
    market.appointment(firm);
    assert_eq!(market.free(firm), 800);
}

#[test]
fn after_ninety_days_the_same_dwelling_is_a_new_lead() {
    let mut market = Market::with_firms(3).surveyed();
    market.act(ME, Act::Withdraw(Withdraw { signed_elsewhere: false, reason: None }));
    market.at = market.at.plus_seconds(91 * 86_400);
    market.project = ProjectId::from_bytes([4; 16]);
    market.act(ME, Act::Post(Post { request: request() }));
    market.silence_until_drawn();
    market.all_accept();
    let firm = market.accepted()[0];
    market.appointment(firm);
    assert_eq!(market.free(firm), 600);
}

#[test]
fn the_owner_agrees_and_the_fee_is_back() {
    let (mut market, firm) = claimed();
    market.act(ME, answer(firm, true));
    assert_eq!(market.free(firm), 1_000);
    assert_eq!(market.refused(ME, answer(firm, true)), Code::AlreadyDone);
}

#[test]
fn a_silent_owner_refunds() {
    let (mut market, firm) = claimed();
    market.silence(WaitKind::ClaimAnswer);
    assert_eq!(market.free(firm), 1_000);
}

#[test]
fn a_contested_claim_is_decided_by_the_operator() {
    for (refund, left) in [(true, 1_000), (false, 800)] {
        let (mut market, firm) = claimed();
        assert_eq!(market.refused(OPERATOR, decide(firm, refund)), Code::NotYet);
        market.act(ME, answer(firm, false));
        market.act(OPERATOR, decide(firm, refund));
        assert_eq!(market.free(firm), left);
        assert!(market.waits().iter().all(|wait| wait.key.kind != WaitKind::ClaimDecision));
    }
}

#[test]
fn a_silent_operator_refunds() {
    let (mut market, firm) = claimed();
    market.act(ME, answer(firm, false));
    market.silence(WaitKind::ClaimDecision);
    assert_eq!(market.free(firm), 1_000);
}

/// A market in which every claim of an audited firm is drawn, or none; its first firm claims the one lead it has.
fn audited(drawn: bool) -> (Market, FirmId) {
    let set = |policy: &mut rules::policy::Policy| {
        policy.lead.audit_sample = if drawn { 10_000 } else { 0 };
    };
    let mut market = Market::under(3, set).quoting();
    let firm = market.accepted()[0];
    market.appointment(firm);
    market.act(Actor::Firm(firm), claim(Ground::OwnerAbsent));
    (market, firm)
}

fn claim_of(market: &Market, firm: FirmId) -> Claim {
    market.project().leads[&firm].claim.clone().unwrap()
}

#[test]
fn a_firm_that_claims_more_than_a_fifth_of_its_leads_is_audited_and_refused_nothing() {
    let (mut market, firm) = audited(false);
    let audit = claim_of(&market, firm).audit;
    assert_eq!(audit, Some(Audit { claims: 1, leads: 1, drawn: false }));
    market.act(ME, answer(firm, true));
    assert_eq!(market.free(firm), 1_000, "a claim that is not drawn goes its usual way");
}

#[test]
fn a_firm_that_keeps_under_the_share_is_not_audited() {
    let mut market = Market::under(3, |policy| policy.lead.audit_above = 10_000).quoting();
    let firm = market.accepted()[0];
    market.appointment(firm);
    market.act(Actor::Firm(firm), claim(Ground::OwnerAbsent));
    assert_eq!(claim_of(&market, firm).audit, None);
}

#[test]
fn a_claim_drawn_for_the_audit_comes_to_the_operator_whatever_the_owner_says() {
    for says in [Some(true), Some(false), None] {
        let (mut market, firm) = audited(true);
        match says {
            Some(agrees) => market.act(ME, answer(firm, agrees)),
            None => market.silence(WaitKind::ClaimSampled),
        }
        assert_eq!((market.free(firm), market.wait(WaitKind::ClaimDecision).who), (800, Party::Operator));
        market.act(OPERATOR, decide(firm, false));
        assert_eq!(market.free(firm), 800, "looked into, and turned down; the owner said {says:?}");
    }
}

#[test]
fn an_operator_who_looks_into_nothing_refunds() {
    let (mut market, firm) = audited(true);
    market.act(ME, answer(firm, true));
    market.silence(WaitKind::ClaimDecision);
    assert_eq!(market.free(firm), 1_000);
}

#[test]
fn an_owner_answers_a_drawn_claim_once() {
    let (mut market, firm) = audited(true);
    market.act(ME, answer(firm, true));
    assert_eq!(market.refused(ME, answer(firm, false)), Code::AlreadyDone);
}

#[test]
fn what_the_operator_writes_is_kept_whether_it_refunds_or_not() {
    for refund in [true, false] {
        let (mut market, firm) = claimed();
        market.act(ME, answer(firm, false));
        market.act(OPERATOR, decide(firm, refund));
        assert_eq!(claim_of(&market, firm).reason, Some(note("both were heard")), "refund: {refund}");
    }
}

#[test]
fn a_firms_record_says_how_much_came_back_and_how_long_it_took() {
    let (mut market, firm) = claimed();
    market.at = market.at.plus_seconds(5 * HOUR);
    market.act(ME, answer(firm, false));
    market.at = market.at.plus_seconds(5 * HOUR);
    market.act(OPERATOR, decide(firm, false));
    let edition = market.world.charter().unwrap().now().unwrap();
    let record = |at| market.firm(firm).claims(at, &edition.policy.lead, &edition.calendar);
    assert_eq!(record(market.at), Claims { leads: 1, refunded: 0, claims: 1, hours: Some(10) });
    let later = market.at.plus_seconds(91 * 24 * HOUR);
    assert_eq!(record(later), Claims::default(), "the window is over");
}

#[test]
fn a_claim_runs_on_after_the_project_is_closed() {
    let (mut market, firm) = claimed();
    market.act(ME, Act::Withdraw(Withdraw { signed_elsewhere: false, reason: None }));
    market.silence(WaitKind::ClaimAnswer);
    assert_eq!(market.free(firm), 1_000);
}

#[test]
fn a_claim_has_its_ground_its_time_and_its_turn() {
    let mut market = Market::with_firms(3).quoting();
    let firm = market.accepted()[0];
    let actor = Actor::Firm(firm);
    assert_eq!(market.refused(actor, claim(Ground::OwnerAbsent)), Code::NotYet, "nothing is charged");
    market.appointment(firm);
    assert_eq!(
        market.refused(actor, claim(Ground::ContactDead)),
        Code::OutOfRange,
        "a ground at acceptance only"
    );
    assert_eq!(
        market.refused(actor, claim(Ground::FellAway)),
        Code::OutOfRange,
        "the market finds that itself"
    );
    let charged = market.at;
    market.at = charged.plus_seconds(8 * 86_400);
    assert_eq!(market.refused(actor, claim(Ground::OwnerAbsent)), Code::TooLate);
    market.at = charged;
    market.act(actor, claim(Ground::OwnerAbsent));
    assert_eq!(market.refused(actor, claim(Ground::OwnerAbsent)), Code::AlreadyDone);
}

#[test]
fn nobody_answers_for_another() {
    let (mut market, firm) = claimed();
    assert_eq!(market.refused(Actor::Firm(firm), answer(firm, true)), Code::WrongRole);
    assert_eq!(market.refused(ME, decide(firm, true)), Code::WrongRole);
    assert_eq!(market.refused(Actor::Operator(STAFF), answer(firm, true)), Code::WrongRole);
}

#[test]
fn who_has_held_the_survey_claims_neither_an_absence_nor_the_area() {
    let mut market = Market::with_firms(3).surveyed();
    let firm = market.accepted()[0];
    for ground in [Ground::OwnerAbsent, Ground::OutsideArea] {
        assert_eq!(market.refused(Actor::Firm(firm), claim(ground)), Code::AlreadyDone, "{ground:?}");
    }
    market.act(Actor::Firm(firm), claim(Ground::OutsideTrade));
}

#[test]
fn a_refund_on_a_claim_puts_the_firm_out_whoever_grants_it() {
    let agreed: fn(&mut Market, FirmId) = |market, firm| market.act(ME, answer(firm, true));
    let silent: fn(&mut Market, FirmId) = |market, _| market.silence(WaitKind::ClaimAnswer);
    let decided: fn(&mut Market, FirmId) = |market, firm| {
        market.act(ME, answer(firm, false));
        market.act(OPERATOR, decide(firm, true));
    };
    for granted in [agreed, silent, decided] {
        let (mut market, firm) = claimed();
        granted(&mut market, firm);
        let lead = &market.project().leads[&firm];
        assert!(lead.refunded.is_some());
        assert_eq!(lead.out.map(|(why, _)| why), Some(market::dispatch::Out::Refunded));
    }
}

#[test]
fn a_claim_turned_down_leaves_the_firm_in() {
    let (mut market, firm) = claimed();
    market.act(ME, answer(firm, false));
    market.act(OPERATOR, decide(firm, false));
    assert!(market.project().leads[&firm].out.is_none());
}

#[test]
fn the_firm_that_the_owner_has_chosen_is_not_put_out_by_an_old_claim() {
    let mut market = Market::with_firms(3).choosing();
    let firm = market.accepted()[0];
    market.act(Actor::Firm(firm), claim(Ground::OutsideTrade));
    market.act(ME, Act::Choose(market::quote::Choose { firm, funding: None }));
    market.act(ME, answer(firm, true));
    assert!(market.project().leads[&firm].out.is_none());
    assert_eq!(market.project().firm(), Some(firm));
}
