//! A firm's balance under any order of leads, refunds and withdrawals. What it is not: a story.

use super::*;

proptest::proptest! {
    /// No order of leads, refunds and withdrawals unbalances the book, overdraws a till or passes the cap of a month.
    #[test]
    fn whatever_a_firm_does_its_book_is_sound_and_no_month_passes_its_cap(
        steps in proptest::collection::vec((0u8..6, 1u8..5, 1i64..400, 0i64..12), 0..60)
    ) {
        let mut counter = Counter::with(1_500, 500);
        let calendar = Policy::fairwright().days().unwrap();
        for (what, n, yuan, days) in steps {
            counter.at = counter.at.plus_seconds(days * DAY);
            match what {
                0 | 1 => drop(counter.try_reserve(n, yuan)),
                2 if counter.firm().reserved(project(n)).is_positive() => {
                    let aside = counter.firm().reserved(project(n)).as_fen() / 100;
                    counter.try_charge(n, aside).unwrap();
                }
                3 => counter.does(|firm, _| unreserve(firm, project(n))),
                4 => counter.does(|firm, _| refund(firm, project(n), firm.charged(project(n)))),
                _ => drop(counter.command(Actor::Firm(FIRM), Command::Withdraw { amount: Money::yuan(yuan) })),
            }
            let spent = counter.firm().month_spent(counter.at, &calendar);
            proptest::prop_assert!(spent <= Money::yuan(500), "{spent} in one month");
        }
    }
}
