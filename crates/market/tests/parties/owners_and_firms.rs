//! Owners and firms come; the operator vets. What it is not: their part in a project.

use crate::*;

#[test]
fn an_owner_registers_once_and_for_itself_alone() {
    let mut market = Market::founded();
    let registers = || Command::Owner(OWNER, owner::Command::Register);
    let another = Actor::Owner(OwnerId::from_bytes([0; 16]));
    assert_eq!(market.refused(another, registers()), Code::NotYours);
    assert_eq!(market.refused(Actor::Firm(FIRM), registers()), Code::WrongRole);
    market.does(Actor::Owner(OWNER), registers()).unwrap();
    assert_eq!(market.refused(Actor::Owner(OWNER), registers()), Code::Exists);
}

#[test]
fn a_firm_takes_leads_once_it_is_vetted_and_has_a_deposit() {
    let mut market = Market::with_firm();
    assert_eq!(market.firms_in_pudong(), 0, "registered");
    market.does(OPERATOR, vet()).unwrap();
    assert_eq!(market.firms_in_pudong(), 0, "vetted");
    market.does(OPERATOR, deposit("L-1")).unwrap();
    assert_eq!(market.firms_in_pudong(), 1, "with a deposit");
}

#[test]
fn a_stranger_cannot_vet() {
    let mut market = Market::with_firm();
    assert_eq!(market.refused(Actor::Operator(STRANGER), vet()), Code::NotYours);
    for nobody in [Actor::Firm(FIRM), Actor::Owner(OWNER), Actor::Market] {
        assert_eq!(market.refused(nobody, vet()), Code::WrongRole, "{nobody:?}");
    }
}

#[test]
fn a_vetting_without_a_document_is_none() {
    let mut market = Market::with_firm();
    let bare = firm::Command::Vet { note: note("looks honest"), evidence: Vec::new() };
    assert_eq!(market.refused(OPERATOR, Command::Firm(FIRM, bare)), Code::EvidenceNeeded);
}

#[test]
fn a_suspended_firm_takes_no_leads_until_it_is_restored() {
    let mut market = Market::with_firm();
    market.admit_firm();
    let suspend = || Command::Firm(FIRM, firm::Command::Suspend { reason: note("threats") });
    market.does(OPERATOR, suspend()).unwrap();
    assert_eq!(market.firms_in_pudong(), 0);
    assert_eq!(market.refused(OPERATOR, suspend()), Code::AlreadyDone);
    market.does(OPERATOR, Command::Firm(FIRM, firm::Command::Restore)).unwrap();
    assert_eq!(market.firms_in_pudong(), 1);
}

#[test]
fn a_firm_that_changes_its_persons_is_vetted_anew_but_not_for_a_crew_more() {
    let mut market = Market::with_firm();
    market.admit_firm();
    market.does(Actor::Firm(FIRM), amend(firm::Profile { crews: 3, ..profile() })).unwrap();
    assert_eq!(market.firms_in_pudong(), 1);
    let principals = BTreeSet::from([Digest::of(b"another account")]);
    market.does(Actor::Firm(FIRM), amend(firm::Profile { principals, ..profile() })).unwrap();
    assert_eq!(market.firms_in_pudong(), 0);
}

#[test]
fn a_firm_speaks_for_itself_alone() {
    let mut market = Market::with_firm();
    assert_eq!(market.refused(Actor::Firm(OTHER), amend(profile())), Code::NotYours);
    assert_eq!(market.refused(Actor::Firm(FIRM), register(FIRM, profile())), Code::Exists);
    assert_eq!(market.refused(Actor::Firm(FIRM), register(OTHER, profile())), Code::NotYours);
}

#[test]
fn a_profile_that_cannot_be_true_is_refused() {
    let wrong = [
        ("no district", firm::Profile { districts: BTreeSet::new(), ..profile() }, Code::OutOfRange),
        (
            "no such district",
            firm::Profile { districts: BTreeSet::from([text("999999")]), ..profile() },
            Code::NotInGuide,
        ),
        (
            "a whole city",
            firm::Profile { districts: BTreeSet::from([text("310000")]), ..profile() },
            Code::NotInGuide,
        ),
        ("no crew", firm::Profile { crews: 0, ..profile() }, Code::OutOfRange),
        ("for nothing", firm::Profile { budget_low: Money::ZERO, ..profile() }, Code::OutOfRange),
        ("low above high", firm::Profile { budget_high: Money::yuan(1), ..profile() }, Code::OutOfRange),
        ("a cap below zero", firm::Profile { monthly_cap: Money::fen(-1), ..profile() }, Code::OutOfRange),
        ("nobody behind it", firm::Profile { principals: BTreeSet::new(), ..profile() }, Code::OutOfRange),
    ];
    for (what, profile, code) in wrong {
        let mut market = Market::founded();
        assert_eq!(market.refused(Actor::Firm(FIRM), register(FIRM, profile)), code, "{what}");
    }
}
