//! The earnest (M4): an owner who let three choices expire puts a small sum down before the next request is read. It goes back
//! whenever the request ends in words, and with the owner's signature; only a choice that expires again forfeits it, to the firms that quoted. What it is
//! not: a fee; nobody earns by it, the operator least.

use crate::custody::{self, Delay, Funding, Payee, Purpose, pay};
use crate::id::FirmId;
use crate::owner::Owner;
use crate::project::{Case, Facts, Project};
use crate::world::Halt;
use ledger::{Basis, Pocket};
use rules::Money;
use rules::money::split;
use rules::policy::Policy;

/// The earnest that the next request of this owner asks for; none where it asks for none.
pub fn earnest(owner: &Owner, policy: &Policy) -> Option<Money> {
    let fee = Money::fen(policy.quote.vanished_fee);
    (owner.vanished >= policy.quote.vanished_limit && fee.is_positive()).then_some(fee)
}

impl Project {
    /// The earnest that this request asked for.
    pub fn earnest(&self) -> Option<&Funding> {
        self.custody.funding_for(Purpose::Earnest).map(|(_, funding)| funding)
    }

    /// The earnest that this request still waits for.
    pub(super) fn earnest_owed(&self) -> Option<&Funding> {
        self.earnest().filter(|funding| funding.complete.is_none())
    }
}

/// Asks for the earnest, where this owner owes one.
///
/// # Errors
/// [`Halt::Need`] where the owner is not loaded.
pub(super) fn ask(case: &Case<'_>) -> Result<Facts, Halt> {
    let owes = earnest(case.world.owner(case.project.owner)?, case.policy).is_some();
    Ok(if owes { custody::ask(case, Purpose::Earnest) } else { case.facts() })
}

/// Before there is a contract all that came in is the owner's: the earnest, and what is not placed. Nothing more is asked for.
pub(crate) fn money_back(case: &Case<'_>, facts: Facts) -> Facts {
    let facts = [Pocket::Earnest, Pocket::Suspense].into_iter().fold(facts, |facts, from| {
        pay(facts, from, Payee::Owner, case.project.custody.book.balance(from), Basis::Refund)
    });
    let asked = (0u16..).zip(&case.project.custody.fundings);
    let open = asked.filter(|(_, funding)| funding.complete.is_none() && funding.delay != Delay::Void);
    facts.and_all(open.map(|(funding, _)| custody::Event::Delayed { funding, delay: Delay::Void }))
}

/// The owner has signed what was chosen: the earnest goes back, and the owner begins anew.
pub(crate) fn kept(case: &Case<'_>, facts: Facts) -> Facts {
    let amount = held(case);
    if !amount.is_positive() {
        return facts;
    }
    let facts = facts.owner(case.project.owner, crate::owner::Event::Chose);
    pay(facts, Pocket::Earnest, Payee::Owner, amount, Basis::Refund)
}

/// The owner vanished again: in equal parts to the firms that stand and have quoted; the odd fen to the first.
pub(crate) fn forfeit(case: &Case<'_>, facts: Facts) -> Facts {
    let quoted = |firm: &FirmId| case.project.leads.get(firm).is_some_and(|lead| lead.quote.is_some());
    let firms: Vec<FirmId> = case.project.standing().filter(quoted).collect();
    let parts = split(held(case), &vec![1; firms.len()]).unwrap_or_default();
    firms.into_iter().zip(parts).fold(facts, |facts, (firm, part)| {
        pay(facts, Pocket::Earnest, Payee::Quoter(firm), part, Basis::Forfeit)
    })
}

fn held(case: &Case<'_>) -> Money {
    case.project.custody.book.balance(Pocket::Earnest)
}
