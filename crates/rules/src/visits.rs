//! What the visits of a project cost each side (M7, M8): half each for a visit that was made, the first look at rework free,
//! every later one the firm's, a closed door whole from whoever closed it. What it is not: the posting, which is the
//! ledger's; nor what is paid in before, which may be more.

use crate::money::Money;
use crate::policy;
use crate::stages::{VisitFees, visit_fees};

/// Visits that were made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// What was inspected at least once: a stage, a gate.
    pub inspected: u32,
    /// Inspections of the same, after rework.
    pub again: u32,
    /// Doors the owner kept closed.
    pub owner_doors: u32,
    /// Doors the firm kept closed.
    pub firm_doors: u32,
}

/// What they cost each side.
pub fn fees(made: Made, policy: &policy::Inspection) -> VisitFees {
    let whole = |visits: u32| Money::fen(policy.visit_fee).scaled(i64::from(visits), 1);
    let half = visit_fees(1, policy);
    let halves = |half: Money| half.scaled(i64::from(made.inspected), 1);
    let paid_again = made.again.saturating_sub(1);
    VisitFees {
        owner: halves(half.owner) + whole(made.owner_doors),
        firm: halves(half.firm) + whole(paid_again.saturating_add(made.firm_doors)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use proptest::prelude::*;

    fn cost(made: Made) -> (Money, Money) {
        let fees = fees(made, &Policy::fairwright().inspection);
        (fees.owner, fees.firm)
    }

    #[test]
    fn a_visit_that_was_made_costs_each_side_half() {
        let made = Made { inspected: 2, ..Made::default() };
        assert_eq!(cost(made), (Money::yuan(300), Money::yuan(300)));
    }

    #[test]
    fn a_visit_that_never_was_costs_nobody_anything() {
        assert_eq!(cost(Made::default()), (Money::ZERO, Money::ZERO));
    }

    #[test]
    fn the_first_look_at_rework_is_free_and_the_later_ones_are_the_firms() {
        let seen = |again| cost(Made { inspected: 1, again, ..Made::default() });
        assert_eq!(seen(1), (Money::yuan(150), Money::yuan(150)));
        assert_eq!(seen(3), (Money::yuan(150), Money::yuan(750)));
    }

    #[test]
    fn a_closed_door_is_whole_from_whoever_closed_it() {
        assert_eq!(cost(Made { owner_doors: 1, ..Made::default() }), (Money::yuan(300), Money::ZERO));
        assert_eq!(cost(Made { firm_doors: 2, ..Made::default() }), (Money::ZERO, Money::yuan(600)));
    }

    proptest! {
        #[test]
        fn the_pool_never_earns_more_than_its_visits(inspected in 0u32..9, again in 0u32..9, owner_doors in 0u32..9, firm_doors in 0u32..9) {
            let (owner, firm) = cost(Made { inspected, again, owner_doors, firm_doors });
            let visits: i64 = [inspected, again, owner_doors, firm_doors].into_iter().map(i64::from).sum();
            prop_assert!(owner + firm <= Money::yuan(300).scaled(visits, 1));
        }
    }
}
