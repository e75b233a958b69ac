//! Invariants of the dispatch under random answers: replay (I12), and how many firms reach the owner (I8).

use crate::forms::{draw, profile};
use crate::story::{ME, Market, OPERATOR, firm_id};
use market::dispatch::{Accept, Decline, Swap};
use market::text::Digest;
use market::{Act, Actor, Command, Event, Fact, FirmId, Halt, Need, World, dispatch, project};
use proptest::prelude::*;
use rules::At;
use rules::lottery::{Seed, draw_slots, next};
use std::collections::BTreeSet;

/// What one of the invited does, or the owner.
#[derive(Clone, Copy, Debug)]
enum Step {
    Accept,
    Decline,
    Swap,
}

fn steps() -> impl Strategy<Value = Vec<(Step, usize)>> {
    let step = prop_oneof![Just(Step::Accept), Just(Step::Decline), Just(Step::Swap)];
    prop::collection::vec((step, 0usize..5), 0..20)
}

fn drawn(firms: u8, shared: u8, seed: u8) -> Market {
    let mut market = Market::with_firms(0);
    for n in 1..=firms {
        // The first `shared` firms are of one owner.
        let principals = if n <= shared { [Digest::of(b"one")].into() } else { profile(n).principals };
        market.admit(n, market::firm::Profile { principals, ..profile(n) });
    }
    let mut market = market.qualified();
    market.act(OPERATOR, draw(seed));
    market
}

fn run(market: &mut Market, steps: &[(Step, usize)]) {
    for (step, place) in steps {
        let pick = |ids: &[FirmId]| ids.get(place.checked_rem(ids.len())?).copied();
        match (step, pick(&market.invited()), pick(&market.accepted())) {
            (Step::Accept, Some(id), _) => market.act(Actor::Firm(id), Act::Accept(Accept {})),
            (Step::Decline, Some(id), _) => {
                market.act(Actor::Firm(id), Act::Decline(Decline { reason: None }));
            }
            (Step::Swap, _, Some(firm)) if market.project().dispatch.swaps == 0 => {
                let swap = Command::Project(market.project, Box::new(Act::Swap(Swap { firm })));
                if market::decide(&market.world, ME, &swap, market.at).is_ok() {
                    market.does(ME, swap);
                }
            }
            _ => {}
        }
    }
}

fn accepted_ever(market: &Market) -> usize {
    let accepted = |event: &Event| matches!(event, Event::Project(event) if matches!(**event, project::Event::Dispatch(dispatch::Event::Accepted { .. })));
    market.journal.iter().filter(|(fact, _)| accepted(&fact.event)).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn at_most_three_firms_and_one_after_a_swap_reach_the_owner(
        firms in 1u8..9, seed in 0u8..255, steps in steps()
    ) {
        let mut market = drawn(firms, 0, seed);
        run(&mut market, &steps);
        let most = 3 + usize::from(market.project().dispatch.swaps);
        prop_assert!(accepted_ever(&market) <= most);
        prop_assert!(market.accepted().len() + market.invited().len() <= 3);
    }

    #[test]
    fn no_two_firms_of_one_owner_stand_in_one_dispatch(firms in 2u8..9, seed in 0u8..255, steps in steps()) {
        let mut market = drawn(firms, 3, seed);
        run(&mut market, &steps);
        let project = market.project();
        let standing = project.leads.iter().filter(|(_, lead)| lead.out.is_none()).map(|(id, _)| *id);
        let shared: BTreeSet<FirmId> = [1, 2, 3].map(firm_id).into();
        prop_assert!(standing.filter(|id| shared.contains(id)).count() <= 1);
    }

    #[test]
    fn the_journal_replays_to_the_same_project_and_the_draw_repeats_itself(
        firms in 1u8..9, seed in 0u8..255, steps in steps()
    ) {
        let mut market = drawn(firms, 0, seed);
        run(&mut market, &steps);
        let mut again = World::whole();
        market.journal.iter().for_each(|(fact, at)| again.take(fact, *at));
        prop_assert_eq!(again.project(market.project).unwrap(), market.project());
    }

    #[test]
    fn whoever_knows_seed_and_candidates_repeats_the_invitations(firms in 1u8..9, seed in 0u8..255) {
        let market = drawn(firms, 0, seed);
        let draw = market.project().dispatch.draw.as_ref().unwrap();
        let public = Seed::for_project(market.project.bytes(), &Seed([seed; 32]));
        let mut taken = Vec::new();
        for (place, (slot, order)) in draw_slots(&public, &draw.eligible, 3, draw.newcomer_below).into_iter().enumerate() {
            let Some(id) = next(&order, &taken) else { continue };
            taken.push(id);
            let lead = &market.project().leads[&FirmId::from_bytes(id)];
            prop_assert_eq!((usize::from(lead.place), lead.slot), (place, slot));
        }
        prop_assert_eq!(taken.len(), market.project().leads.len());
    }
}

/// Loads what a decision asks for, one thing after another, as a store does.
fn loading(whole: &World, actor: Actor, command: &Command, at: At) -> Vec<Fact> {
    let mut world = World::new();
    for _ in 0..200 {
        match market::decide(&world, actor, command, at) {
            Ok(facts) => return facts,
            Err(Halt::Need(Need::Stream(stream))) => world.put(stream, whole.aggregate(&stream).cloned()),
            Err(Halt::Need(Need::List(list))) => {
                let rows = whole.list(&list).unwrap();
                world.put_list(list, rows);
            }
            Err(Halt::Refused(refusal)) => panic!("refused: {refusal}"),
        }
    }
    panic!("it asks without end");
}

#[test]
fn a_world_that_loads_as_it_goes_decides_what_the_whole_one_does() {
    let market = Market::with_firms(6).qualified();
    let draw = Command::Project(market.project, Box::new(draw(7)));
    let whole = market::decide(&market.world, OPERATOR, &draw, market.at).unwrap();
    assert_eq!(loading(&market.world, OPERATOR, &draw, market.at), whole);
}
