//! The market is founded, changes its policy, takes people on. What it is not: a project's life.

use crate::*;

#[test]
fn a_market_is_founded_once_by_the_person_named_in_it() {
    let mut market = Market::empty();
    let stranger = Actor::Operator(STRANGER);
    assert_eq!(market.refused(stranger, found(&Policy::fairwright())), Code::NotYours);
    assert_eq!(market.refused(Actor::Owner(OWNER), found(&Policy::fairwright())), Code::WrongRole);
    market.does(OPERATOR, found(&Policy::fairwright())).unwrap();
    assert_eq!(market.refused(OPERATOR, found(&Policy::fairwright())), Code::Exists);
}

#[test]
fn nothing_happens_before_there_is_a_market() {
    let mut market = Market::empty();
    assert_eq!(market.refused(Actor::Firm(FIRM), register(FIRM, profile())), Code::Unknown);
    assert_eq!(market.refused(OPERATOR, adopt(&Policy::fairwright())), Code::Unknown);
}

#[test]
fn a_policy_of_the_lab_never_governs_people() {
    let mut market = Market::empty();
    assert_eq!(market.refused(OPERATOR, found(&Policy::traditional())), Code::OutOfRange);
}

#[test]
fn a_policy_out_of_range_is_refused_and_says_why() {
    let mut harsh = Policy::fairwright();
    harsh.custody.start_payment = 1_500;
    let Err(Halt::Refused(refusal)) =
        market::decide(&World::whole(), OPERATOR, &found(&harsh), At::seconds(0))
    else {
        panic!("a start payment of 15 % must be refused")
    };
    let numbers = refusal.details.iter().find(|(name, _)| *name == "numbers");
    assert!(format!("{numbers:?}").contains("custody.start_payment"), "{numbers:?}");
}

#[test]
fn the_next_policy_governs_new_projects_and_the_old_one_stays_for_the_old() {
    let mut market = Market::founded();
    let mut next = Policy::fairwright();
    assert_eq!(market.refused(OPERATOR, adopt(&next)), Code::OutOfRange, "not the next version");
    next.version += 1;
    assert_eq!(market.refused(Actor::Operator(STRANGER), adopt(&next)), Code::NotYours);
    market.does(OPERATOR, adopt(&next)).unwrap();
    let charter = market.world.charter().unwrap();
    assert_eq!(charter.now().unwrap().policy, next);
    assert_eq!(charter.edition(next.version - 1).unwrap().policy, Policy::fairwright());
}

#[test]
fn a_person_taken_on_may_act_for_the_operator() {
    let mut market = Market::founded();
    let hire = || Command::Charter(charter::Command::Hire { staff: STRANGER });
    assert_eq!(market.refused(Actor::Operator(STRANGER), hire()), Code::NotYours);
    market.does(OPERATOR, hire()).unwrap();
    assert_eq!(market.refused(OPERATOR, hire()), Code::AlreadyDone);
    let named = Custodian { holder: name("Second Bank"), ..custodian() };
    let renamed = Command::Charter(charter::Command::NameCustodian { custodian: named.clone() });
    market.does(Actor::Operator(STRANGER), renamed).unwrap();
    assert_eq!(market.world.charter().unwrap().custodian, named);
}
