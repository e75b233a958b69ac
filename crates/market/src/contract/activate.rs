//! The cooling-off is over: the contract is active, the stages exist, the first funding is asked for (M5, M6). What it is
//! not: the stages' own law.

use super::{Contract, Event};
use crate::custody::{self, Purpose};
use crate::dispatch::{self, Out};
use crate::firm;
use crate::project::{Case, Facts};
use crate::refusal::wrong_state;
use crate::stage::Stage;
use crate::world::Halt;
use rules::At;

/// Everything that becomes so with an active contract: the firm has won, its rivals are out, the owner is asked to fund.
///
/// # Errors
/// `wrong-state` where there is no contract; [`Halt::Need`] for a rival not loaded.
pub(crate) fn activate(case: &Case<'_>) -> Result<Facts, Halt> {
    let project = case.project;
    let lacking = || wrong_state(format!("phase-{}", project.phase), "phase-cooling-off");
    let winner = project.firm().ok_or_else(lacking)?;
    let mut facts = case.facts().and(Event::Activated).firm(winner, firm::Event::Won { project: project.id });
    for rival in project.standing().filter(|rival| *rival != winner) {
        facts = dispatch::out(case, facts, rival, Out::NotChosen)?;
    }
    Ok(facts.then(custody::ask(case, Purpose::Stage(1))))
}

/// The stages of a contract as they begin: nothing funded, the gate open inside its stage.
pub(super) fn stages(contract: &Contract, at: At) -> Vec<Stage> {
    (1..).zip(&contract.draft.prices.stages).map(|(no, price)| Stage::new(no, *price, at)).collect()
}
