//! How complete a request is, and whether a firm's budgets meet the owner's (M1, M2). What it is not: a judgement of the
//! owner. The verified contact is asked for before and gives no points.

use crate::money::Money;
use serde::{Deserialize, Serialize};

/// What an owner's form says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Photos of the dwelling.
    pub photos: u8,
    /// A plan of it.
    pub plan: bool,
    /// A budget band.
    pub budget: bool,
    /// A start window.
    pub start: bool,
    /// Its area.
    pub area: bool,
    /// Its district.
    pub district: bool,
    /// What is to be done, in words.
    pub described: bool,
}

/// The points of a form, of 100:
///
/// | district | area | budget | start | described | plan | photos |
/// |---|---|---|---|---|---|---|
/// | 15 | 15 | 20 | 15 | 10 | 10 | 3 each, at most 15 |
///
/// So the four facts that a firm prices by pass the default score of 60 together (65), and no three of them do without
/// plan, photos or words.
pub fn score(form: &Form) -> u8 {
    let table = [
        (form.district, 15),
        (form.area, 15),
        (form.budget, 20),
        (form.start, 15),
        (form.described, 10),
        (form.plan, 10),
    ];
    let facts: u8 = table.into_iter().filter(|(given, _)| *given).map(|(_, points)| points).sum();
    facts.saturating_add(form.photos.min(5).saturating_mul(3))
}

/// Whether the two budget bands meet; their ends belong to them.
pub fn budget_fits(firm_low: Money, firm_high: Money, owner_low: Money, owner_high: Money) -> bool {
    firm_low <= owner_high && owner_low <= firm_high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    fn facts() -> Form {
        Form { budget: true, start: true, area: true, district: true, ..Form::default() }
    }

    #[test]
    fn a_full_form_has_a_hundred_points_and_an_empty_one_none() {
        let full = Form { photos: 5, plan: true, described: true, ..facts() };
        assert_eq!((score(&full), score(&Form::default())), (100, 0));
    }

    #[test]
    fn more_than_five_photos_give_no_more() {
        assert_eq!(score(&Form { photos: 255, ..Form::default() }), 15);
    }

    #[test]
    fn the_four_facts_of_a_price_qualify_together_and_no_three_do() {
        let pass = Policy::fairwright().intake.pass_score;
        assert!(score(&facts()) >= pass);
        assert!(score(&Form { start: false, ..facts() }) < pass);
    }

    #[test]
    fn budgets_that_touch_fit_and_budgets_apart_do_not() {
        let fits =
            |low, high| budget_fits(Money::yuan(50), Money::yuan(100), Money::yuan(low), Money::yuan(high));
        assert_eq!([fits(100, 200), fits(10, 50), fits(101, 200), fits(10, 49)], [true, true, false, false]);
    }
}
