//! Draws that anyone can repeat. The golden values were computed by thirty lines of Python written from the module's text
//! alone; if one changes, every published draw becomes unverifiable.

use super::*;
use proptest::prelude::*;

fn firm(name: u8, score: u32, completed: u32) -> Candidate {
    Candidate { id: [name; 16], score: Share::bp(score), completed }
}

fn six_firms() -> Vec<Candidate> {
    vec![
        firm(1, 9_000, 12),
        firm(2, 5_000, 0),
        firm(3, 7_000, 4),
        firm(4, 9_000, 3),
        firm(5, 0, 1),
        firm(6, 6_000, 30),
    ]
}

fn project_seed() -> Seed {
    let public = Seed(std::array::from_fn(|i| u8::try_from(i).unwrap_or(0)));
    Seed::for_project([7; 16], &public)
}

fn names(order: &[Id]) -> Vec<u8> {
    order.iter().map(|id| id[0]).collect()
}

#[test]
fn a_projects_seed_is_the_published_one() {
    let published = "39933a836f96891de601764329f227139650732e6f9ee4d3a3797282e2cf9afb";
    assert_eq!(project_seed().to_string(), published);
}

#[test]
fn the_words_of_a_seed_are_the_published_ones() {
    let first: Vec<u64> = words(&project_seed()).take(5).collect();
    let published = [
        0x32aa_076e_619b_11bc,
        0xb35c_297d_6524_00ec,
        0x7ea4_b6d9_99a7_d346,
        0xe3f9_dc24_b067_5991,
        0xa5c8_8521_6bf6_276e,
    ];
    assert_eq!(first, published);
}

#[test]
fn a_draw_of_five_is_the_published_one() {
    let drawn: Vec<_> = draw_slots(&project_seed(), &six_firms(), 5, 3)
        .into_iter()
        .map(|(slot, order)| (slot, names(&order)))
        .collect();
    let published = [
        (Slot::Best, vec![1, 4, 3, 6, 2, 5]),
        (Slot::Weighted, vec![3, 2, 4, 6, 1, 5]),
        (Slot::Newcomer, vec![5, 2, 4, 6, 3, 1]),
        (Slot::Weighted, vec![6, 4, 3, 2, 1, 5]),
        (Slot::Weighted, vec![2, 1, 6, 4, 3, 5]),
    ];
    assert_eq!(drawn, published);
}

#[test]
fn a_draw_of_one_is_weighted() {
    let drawn = draw_slots(&project_seed(), &six_firms(), 1, 3);
    let named: Vec<_> = drawn.into_iter().map(|(slot, order)| (slot, names(&order))).collect();
    assert_eq!(named, [(Slot::Weighted, vec![4, 2, 1, 6, 3, 5])]);
}

#[test]
fn one_more_slot_changes_nothing_in_the_others() {
    let (three, five) =
        (draw_slots(&project_seed(), &six_firms(), 3, 3), draw_slots(&project_seed(), &six_firms(), 5, 3));
    assert_eq!(three, five[..3]);
}

#[test]
fn a_supervisor_is_the_published_one() {
    let ids: Vec<Id> = six_firms().iter().map(|c| c.id).collect();
    assert_eq!(pick(&project_seed(), &ids), Some([3; 16]));
}

#[test]
fn nobody_is_picked_from_nobody() {
    assert_eq!(pick(&project_seed(), &[]), None);
}

#[test]
fn a_firm_listed_twice_has_one_ticket() {
    let twice = [six_firms(), six_firms()].concat();
    let once = order(&project_seed(), &six_firms(), Slot::Weighted, 3);
    assert_eq!(order(&project_seed(), &twice, Slot::Weighted, 3), once);
}

#[test]
fn a_refusal_takes_the_next_of_the_slot() {
    let order = [[1; 16], [4; 16], [3; 16]];
    assert_eq!(next(&order, &[[4; 16], [1; 16]]), Some([3; 16]));
}

#[test]
fn a_seed_reads_back_as_written_and_nothing_else_is_a_seed() {
    assert_eq!(project_seed().to_string().parse(), Ok(project_seed()));
    let z = "z".repeat(64);
    let plus = "+f".repeat(32);
    for wrong in ["", "00", z.as_str(), plus.as_str(), "é".repeat(32).as_str()] {
        assert!(wrong.parse::<Seed>().is_err(), "{wrong:?} is no seed");
    }
}

#[test]
fn a_seed_in_a_file_is_hexadecimal() {
    #[derive(Serialize, Deserialize, PartialEq, Debug)]
    struct File {
        seed: Seed,
    }
    let file = File { seed: Seed([0xab; 32]) };
    let text = toml::to_string(&file).unwrap_or_default();
    assert_eq!(text, format!("seed = \"{}\"\n", "ab".repeat(32)));
    assert_eq!(toml::from_str::<File>(&text).ok(), Some(file));
    assert!(toml::from_str::<File>("seed = \"ab\"").is_err());
}

#[test]
fn a_firm_with_twice_the_score_comes_first_twice_as_often() {
    let firms = [firm(1, 6_000, 9), firm(2, 3_000, 9)];
    let first = |k: u16| order(&Seed([9; 32]).derive(&k.to_be_bytes()), &firms, Slot::Weighted, 3);
    let wins = (0..3_000).filter(|k| first(*k).first() == Some(&[1; 16])).count();
    assert!((1_900..=2_100).contains(&wins), "2,000 of 3,000 expected, {wins} seen");
}

#[test]
fn words_above_the_last_whole_multiple_are_thrown_away() {
    // 2^64 mod 3 is 1: the word 0 would make the answer 0 too likely.
    assert_eq!(below(&mut [0, 5].into_iter(), 3), 2);
}

fn firms() -> impl Strategy<Value = Vec<Candidate>> {
    let any_firm = (any::<Id>(), 0u32..=10_000, 0u32..6);
    let candidate =
        any_firm.prop_map(|(id, score, completed)| Candidate { id, score: Share::bp(score), completed });
    prop::collection::vec(candidate, 0..30)
}

fn slot() -> impl Strategy<Value = Slot> {
    prop_oneof![Just(Slot::Best), Just(Slot::Weighted), Just(Slot::Newcomer)]
}

proptest! {
    #[test]
    fn an_order_is_a_permutation_of_the_list(seed: [u8; 32], firms in firms(), slot in slot()) {
        let mut drawn = order(&Seed(seed), &firms, slot, 3);
        let mut ids: Vec<Id> = firms.iter().map(|c| c.id).collect();
        drawn.sort_unstable();
        ids.sort_unstable();
        prop_assert_eq!(drawn, ids);
    }

    #[test]
    fn the_order_of_entry_does_not_matter(
        seed: [u8; 32],
        (firms, shuffled) in firms().prop_flat_map(|f| (Just(f.clone()), Just(f).prop_shuffle())),
    ) {
        prop_assert_eq!(draw_slots(&Seed(seed), &firms, 3, 3), draw_slots(&Seed(seed), &shuffled, 3, 3));
    }

    #[test]
    fn newcomers_stand_before_all_others(seed: [u8; 32], firms in firms()) {
        let is_new = |id: &Id| firms.iter().any(|c| c.id == *id && c.completed < 3);
        prop_assert!(order(&Seed(seed), &firms, Slot::Newcomer, 3).iter().map(is_new).is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn the_best_stand_by_falling_score(seed: [u8; 32], firms in firms()) {
        let score = |id: &Id| firms.iter().find(|c| c.id == *id).map(|c| c.score);
        prop_assert!(order(&Seed(seed), &firms, Slot::Best, 3).iter().map(score).is_sorted_by(|a, b| a >= b));
    }
}
