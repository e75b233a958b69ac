//! A price over stages, and the owner's payments.

use super::*;
use crate::policy::Policy;
use proptest::prelude::*;

/// 100,000 yuan under the default policy: 20, 20, 20, 20, 15 and 5.
fn flat() -> Prices {
    prices(Money::yuan(100_000), &Policy::fairwright().custody).unwrap_or_else(|| panic!("a price"))
}

fn paid(funding: Funding) -> Vec<(u8, Money)> {
    let due = fundings(&flat(), funding, &Policy::fairwright().custody);
    due.iter().map(|i| (i.before_stage, i.amount)).collect()
}

#[test]
fn the_default_stages_are_20_20_20_20_15_and_5() {
    assert_eq!(flat().stages, [20_000, 20_000, 20_000, 20_000, 15_000].map(Money::yuan));
    assert_eq!(flat().retention, Money::yuan(5_000));
}

#[test]
fn a_stage_is_counted_from_one() {
    assert_eq!((flat().stage(0), flat().stage(5), flat().stage(6)), (None, Some(Money::yuan(15_000)), None));
}

#[test]
fn f1_asks_for_everything_before_stage_1() {
    assert_eq!(paid(Funding::Whole), [(1, Money::yuan(100_000))]);
}

#[test]
fn f2_asks_for_50_30_and_20_before_stages_1_3_and_5() {
    let asked = [(1, 50_000), (3, 30_000), (5, 20_000)].map(|(stage, yuan)| (stage, Money::yuan(yuan)));
    assert_eq!(paid(Funding::Thirds), asked);
}

#[test]
fn f2_fills_the_stages_in_order_and_the_retention_last() {
    let due = fundings(&flat(), Funding::Thirds, &Policy::fairwright().custody);
    let shares: Vec<Vec<(Pot, Money)>> = due.into_iter().map(|i| i.shares).collect();
    let yuan = |pot, yuan| (pot, Money::yuan(yuan));
    let expected = [
        vec![yuan(Pot::Stage(1), 20_000), yuan(Pot::Stage(2), 20_000), yuan(Pot::Stage(3), 10_000)],
        vec![yuan(Pot::Stage(3), 10_000), yuan(Pot::Stage(4), 20_000)],
        vec![yuan(Pot::Stage(5), 15_000), yuan(Pot::Retention, 5_000)],
    ];
    assert_eq!(shares, expected);
}

#[test]
fn a_rounded_fen_of_f2_never_leaves_a_stage_short() {
    let policy = Policy::fairwright().custody;
    let odd = prices(Money::fen(390_289_385_543), &policy).unwrap_or_else(|| panic!("a price"));
    let due = fundings(&odd, Funding::Thirds, &policy);
    let before_5: Money = due.iter().take(2).map(|i| i.amount).sum();
    assert_eq!(before_5, odd.stages.iter().take(4).copied().sum());
}

#[test]
fn f3_asks_for_each_stage_and_for_the_retention_with_the_last() {
    let due = fundings(&flat(), Funding::Each, &Policy::fairwright().custody);
    let last = Instalment {
        before_stage: 5,
        amount: Money::yuan(20_000),
        shares: vec![(Pot::Stage(5), Money::yuan(15_000)), (Pot::Retention, Money::yuan(5_000))],
    };
    assert_eq!((due.len(), due.last()), (5, Some(&last)));
}

#[test]
fn a_stage_that_costs_nothing_asks_for_nothing() {
    let policy = Policy::traditional().custody;
    let due = prices(Money::yuan(100_000), &policy)
        .map(|p| fundings(&p, Funding::Each, &policy))
        .unwrap_or_default();
    assert_eq!(due.iter().map(|i| i.before_stage).collect::<Vec<_>>(), [1, 2, 3, 5]);
}

#[test]
fn a_start_payment_never_exceeds_the_first_stage() {
    let start = |bp| start_payment(Money::yuan(20_000), Money::yuan(100_000), bp);
    assert_eq!((start(1_000), start(5_500)), (Money::yuan(10_000), Money::yuan(20_000)));
}

#[test]
fn material_may_be_advanced_to_15_per_cent_of_its_stage() {
    assert_eq!(material_cap(Money::yuan(20_000), 1_500), Money::yuan(3_000));
}

#[test]
fn five_visits_cost_each_side_half() {
    let fees = visit_fees(5, &Policy::fairwright().inspection);
    assert_eq!(fees, VisitFees { owner: Money::yuan(750), firm: Money::yuan(750) });
}

#[test]
fn half_the_retention_ends_first() {
    let parts = retention_parts(Money::fen(500_001), &Policy::fairwright().completion);
    assert_eq!(parts, (Money::fen(250_000), Money::fen(250_001)));
}

fn funding() -> impl Strategy<Value = Funding> {
    prop_oneof![Just(Funding::Whole), Just(Funding::Thirds), Just(Funding::Each)]
}

proptest! {
    #[test]
    fn stages_and_retention_add_up_to_the_price(fen in 0..=Money::MAX.as_fen()) {
        let laid_out = prices(Money::fen(fen), &Policy::fairwright().custody).map(|p| p.total());
        prop_assert_eq!(laid_out, Some(Money::fen(fen)));
    }

    #[test]
    fn payments_fill_every_pot_exactly(fen in 0..=Money::MAX.as_fen(), funding in funding()) {
        let policy = Policy::fairwright().custody;
        let prices = prices(Money::fen(fen), &policy).ok_or_else(|| TestCaseError::fail("no price"))?;
        let due = fundings(&prices, funding, &policy);
        for (pot, price) in prices.pots() {
            let funded = due.iter().flat_map(|i| &i.shares).filter(|(p, _)| *p == pot).map(|(_, m)| *m).sum();
            prop_assert_eq!(price, funded);
        }
        for instalment in due {
            prop_assert_eq!(instalment.shares.iter().map(|(_, m)| *m).sum::<Money>(), instalment.amount);
        }
    }

    #[test]
    fn no_stage_starts_before_it_is_funded(fen in 10_000..=Money::MAX.as_fen(), funding in funding()) {
        let policy = Policy::fairwright().custody;
        let prices = prices(Money::fen(fen), &policy).ok_or_else(|| TestCaseError::fail("no price"))?;
        for instalment in fundings(&prices, funding, &policy) {
            let early = instalment.shares.iter().all(|(pot, _)| *pot >= Pot::Stage(instalment.before_stage));
            prop_assert!(early, "{instalment:?} pays for a stage that has begun");
        }
    }
}
