//! What a party would lose if the other vanished now. What it is not: a rule of the market; it is read from its books, by
//! one measure for every policy: each of the five works is worth a fifth of the price.

use super::{Money, Project, Said, Stop, Teller, same};
use ledger::Pocket;
use market::stage::{COUNT, State};

/// What of the stages' money has left for the firm, its half of the visits included.
fn received(project: &Project) -> Money {
    let book = &project.custody.book;
    let from = |no| [Pocket::Stage(no), Pocket::Contested(no)];
    let pockets = (1..=COUNT).flat_map(from).chain([Pocket::Retention]);
    let to = [Pocket::PayableFirm, Pocket::PayableFees];
    pockets.flat_map(|pocket| to.map(|payable| book.flow(pocket, payable))).sum()
}

/// What of the stages' money lies in custody still.
fn held(project: &Project) -> Money {
    let book = &project.custody.book;
    let pockets = (1..=COUNT).flat_map(|no| [Pocket::Stage(no), Pocket::Contested(no)]);
    pockets.chain([Pocket::Retention]).map(|pocket| book.balance(pocket)).sum()
}

/// The value of the works in these states: a fifth of the price each.
fn worth(project: &Project, counts: fn(&State) -> bool) -> Result<Money, Stop> {
    let contract = project.contract.as_ref().ok_or_else(|| Stop::unclear("there is no contract".into()))?;
    let works = project.stages.iter().filter(|stage| counts(&stage.state)).count();
    let works = i64::try_from(works).unwrap_or(i64::MAX);
    Ok(contract.draft.price.scaled(works, i64::from(COUNT)))
}

const fn accepted(state: &State) -> bool {
    matches!(state, State::Released { .. })
}

const fn handed_in(state: &State) -> bool {
    matches!(state, State::Submitted { .. } | State::Passed { .. } | State::Released { .. })
}

pub(super) fn of_the_owner(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let project = teller.project()?;
    let open = received(&project).less(worth(&project, accepted)?);
    same(said.money("amount")?, open)
}

pub(super) fn of_the_firm(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let project = teller.project()?;
    let open = worth(&project, handed_in)?.less(received(&project));
    let written = |open: Money, held: Money| format!("{open}, {held} of it in custody");
    let expected = written(said.money("amount")?, said.try_money("held").unwrap_or_default());
    same(expected, written(open, open.min(held(&project))))
}
