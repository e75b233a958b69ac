//! Supervisors come, declare their ties, are admitted. What it is not: a project's life.

use crate::*;

fn admitted() -> Market {
    let mut market = Market::founded();
    let register = supervisor::Command::Register { profile: ties(&[OTHER]) };
    market.does(Actor::Supervisor(SUPERVISOR), supervisor_does(register)).unwrap();
    market
        .does(OPERATOR, supervisor_does(supervisor::Command::Admit { note: note("licence seen") }))
        .unwrap();
    market
}

#[test]
fn a_supervisor_is_drawn_only_while_admitted() {
    let mut market = admitted();
    assert_eq!(market.supervisors_in_pudong(), 1);
    let suspend = || supervisor_does(supervisor::Command::Suspend { reason: note("took a gift") });
    assert_eq!(market.refused(Actor::Operator(STRANGER), suspend()), Code::NotYours);
    market.does(OPERATOR, suspend()).unwrap();
    assert_eq!(market.supervisors_in_pudong(), 0);
    assert_eq!(market.refused(OPERATOR, suspend()), Code::AlreadyDone);
}

#[test]
fn who_drops_a_tie_is_admitted_anew_and_who_adds_one_is_not() {
    let mut market = admitted();
    let amend = |firms: &[FirmId]| supervisor_does(supervisor::Command::Amend { profile: ties(firms) });
    market.does(Actor::Supervisor(SUPERVISOR), amend(&[OTHER, FIRM])).unwrap();
    assert_eq!(market.supervisors_in_pudong(), 1);
    market.does(Actor::Supervisor(SUPERVISOR), amend(&[FIRM])).unwrap();
    assert_eq!(market.supervisors_in_pudong(), 0);
}

#[test]
fn drawn_visits_fill_a_day_and_old_days_are_forgotten() {
    let mut market = admitted();
    for day in [100, 100, 93, 108] {
        let drawn = Event::Supervisor(supervisor::Event::Drawn { day });
        market.world.take(&Fact { stream: Stream::Supervisor(SUPERVISOR), event: drawn }, market.at);
        if day == 93 {
            let them = market.world.supervisor(SUPERVISOR).unwrap();
            assert!(them.is_free(FIRM, 100, 3) && !them.is_free(FIRM, 100, 2));
            assert!(!them.is_free(OTHER, 101, 3), "tied");
        }
    }
    let days: Vec<i64> = market.world.supervisor(SUPERVISOR).unwrap().visits.keys().copied().collect();
    assert_eq!(days, [108]);
}
