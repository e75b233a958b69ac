//! What must be so of the opened quotes beside one another. What it is not: the comparison, which the market computes.

use super::{Said, Stop, Teller, same};
use market::quote::comparison;
use rules::compare::{Comparison, Mark, Summary};

fn compared(teller: &mut Teller<'_>) -> Result<Comparison, Stop> {
    let project = teller.project()?;
    comparison(&project, &[], &teller.policy).ok_or_else(|| Stop::unclear("the quotes are sealed".into()))
}

fn summary(said: &Said, teller: &mut Teller<'_>) -> Result<(usize, Comparison, Summary), Stop> {
    let firm = said.who("firm")?;
    let compared = compared(teller)?;
    let found = (0..).zip(&compared.quotes).find(|(_, quote)| quote.id == firm.firm().bytes());
    let (place, quote) = found.ok_or_else(|| Stop::unclear(format!("{} has not quoted", firm.name)))?;
    let quote = quote.clone();
    Ok((place, compared, quote))
}

pub(super) fn lacks(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let (_, _, quote) = summary(said, teller)?;
    super::count(said, quote.missing)
}

pub(super) fn stands_out(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let (place, compared, _) = summary(said, teller)?;
    let cells = compared.rows.iter().filter_map(|row| row.cells.get(place));
    super::count(said, cells.filter(|cell| cell.mark == Some(Mark::QuantityOutlier)).count())
}

pub(super) fn low_bid(said: &Said, teller: &mut Teller<'_>, is: bool) -> Result<(), Stop> {
    let (_, _, quote) = summary(said, teller)?;
    let word = |low| if low { "a low bid" } else { "no low bid" };
    same(word(is), quote.low_bid.map_or("not judged", word))
}

pub(super) fn complete(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let (_, _, quote) = summary(said, teller)?;
    same(said.money("amount")?, quote.normalised)
}
