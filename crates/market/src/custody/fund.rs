//! Fundings: asked for under a reference, booked on evidence, placed when all is there (M6). What it is not: a request that
//! moves money; nothing is booked before a statement line shows it.

use super::visits::{came, to_ask};
use super::{Custody, Delay, Event, Funding, Payee, Purpose, funding_reference, pay};
use crate::contract::Contract;
use crate::hold::{self, HoldStep};
use crate::leaving;
use crate::limits;
use crate::project::{Case, Closing, Facts, Phase, Project};
use crate::refusal::{Code, Refusal};
use crate::stage::{self, COUNT, State};
use crate::text::Reference;
use crate::world::Decision;
use ledger::{Basis, Pocket};
use rules::stages::{Instalment, Pot, fundings};
use rules::{At, Money};

/// Asks for the funding of a purpose; nothing where the plan has none before that stage.
pub(crate) fn ask(case: &Case<'_>, purpose: Purpose) -> Facts {
    let parts = match purpose {
        Purpose::Stage(no) => instalment(case, no),
        Purpose::Earnest => vec![(Pocket::Earnest, Money::fen(case.policy.quote.vanished_fee))],
        Purpose::Objection(..) => vec![(Pocket::Deposit, Money::fen(case.policy.inspection.visit_fee))],
        Purpose::ClosedDoors => Vec::new(),
    };
    asked(case, purpose, parts)
}

/// Asks for what is to be there before the stage after this one may begin.
pub(crate) fn ask_for_the_next(case: &Case<'_>, stage: u8) -> Facts {
    ask(case, Purpose::Stage(stage.saturating_add(1)))
}

/// The owner kept a door closed: the visit is asked for with the next stage, or by itself where none is left to fund.
pub(crate) fn ask_for_closed_doors(case: &Case<'_>) -> Facts {
    let asked_for = |no| case.project.custody.funding_for(Purpose::Stage(no)).is_some();
    if plan(case).iter().any(|part| !asked_for(part.before_stage)) {
        return case.facts();
    }
    let parts = vec![(Pocket::Fees, to_ask(case, COUNT.saturating_add(1), 1))];
    asked(case, Purpose::ClosedDoors, parts)
}

fn asked(case: &Case<'_>, purpose: Purpose, parts: Vec<(Pocket, Money)>) -> Facts {
    let amount: Money = parts.iter().map(|(_, part)| *part).sum();
    let number = u16::try_from(case.project.custody.fundings.len()).unwrap_or(u16::MAX);
    let reference = funding_reference(case.project.id, number);
    case.facts().and_if(amount.is_positive(), || Event::Asked { reference, purpose, amount, parts }.into())
}

/// What is to be placed where before a stage: the plan's instalment, and the owner's half of the visits it brings.
fn instalment(case: &Case<'_>, no: u8) -> Vec<(Pocket, Money)> {
    let plan = plan(case);
    let Some(place) = plan.iter().position(|part| part.before_stage == no) else { return Vec::new() };
    let Some((this, later)) = plan.get(place..).and_then(<[Instalment]>::split_first) else {
        return Vec::new();
    };
    let until = later.first().map_or(COUNT.saturating_add(1), |next| next.before_stage);
    let mut parts: Vec<_> = this.shares.iter().map(|(pot, part)| (pocket(*pot), *part)).collect();
    parts.push((Pocket::Fees, to_ask(case, until, 0)));
    parts.retain(|(_, part)| part.is_positive());
    parts
}

/// The instalments of the contract.
fn plan(case: &Case<'_>) -> Vec<Instalment> {
    let draft = case.project.contract.as_ref().map(|contract: &Contract| &contract.draft);
    draft.map(|draft| fundings(&draft.prices, draft.funding, &case.policy.custody)).unwrap_or_default()
}

const fn pocket(pot: Pot) -> Pocket {
    match pot {
        Pot::Stage(no) => Pocket::Stage(no),
        Pot::Retention => Pocket::Retention,
    }
}

/// A statement line under a funding's reference.
pub(crate) struct Arrived<'a> {
    /// Its id at the bank.
    pub(crate) line: &'a Reference,
    /// How much.
    pub(crate) amount: Money,
    /// When the bank had it.
    pub(crate) valued: At,
}

/// A statement line came in under a funding's reference: too little stays in suspense, too much goes back.
pub(crate) fn receive(case: &Case<'_>, number: u16, arrived: &Arrived<'_>) -> Decision {
    let Arrived { line, amount, valued } = *arrived;
    let custody = &case.project.custody;
    let funding = custody
        .fundings
        .get(usize::from(number))
        .ok_or_else(|| Refusal::new(Code::Unknown).with("what", "funding"))?;
    if custody.payouts.len() >= limits::PAYOUTS {
        return Err(Refusal::new(Code::UsedUp).into());
    }
    let facts = case
        .facts()
        .booked(line)
        .and(Event::Received { funding: number, line: line.clone(), amount, valued })
        .post(Pocket::Cash, Pocket::Suspense, amount, Basis::Statement);
    if in_time(case, funding, arrived) {
        let asked = Funding { delay: Delay::None, ..funding.clone() };
        return place(case, facts.then(leaving::goes_on(case)), number, &asked, amount).done();
    }
    place(case, facts, number, funding, amount).done()
}

/// The contract is ending for want of money, and with this line all that this funding asked for had arrived before.
fn in_time(case: &Case<'_>, funding: &Funding, arrived: &Arrived<'_>) -> bool {
    let Phase::Ending { since, ground: Closing::Unfunded, .. } = case.project.phase else { return false };
    let for_works = matches!(funding.purpose, Purpose::Stage(_) | Purpose::ClosedDoors);
    let whole = funding.complete.is_none() && funding.received + arrived.amount >= funding.amount;
    for_works && whole && funding.arrived.max(Some(arrived.valued)).is_some_and(|last| last <= since)
}

fn place(case: &Case<'_>, facts: Facts, number: u16, funding: &Funding, amount: Money) -> Facts {
    if funding.complete.is_some() || funding.delay == Delay::Void {
        return pay(facts, Pocket::Suspense, Payee::Owner, amount, Basis::Excess);
    }
    if funding.purpose == Purpose::ClosedDoors {
        return doors_paid(case, facts, number, funding, amount);
    }
    let total = funding.received + amount;
    if total < funding.amount {
        return facts;
    }
    let facts =
        funding.parts.iter().fold(facts.and(Event::Completed { funding: number }), |facts, (to, part)| {
            part_placed(case, facts, *to, *part)
        });
    let facts = pay(facts, Pocket::Suspense, Payee::Owner, total.less(funding.amount), Basis::Excess);
    opened(case, facts, funding.purpose)
}

/// A debt, not a stage: whatever comes in of it is taken at once.
fn doors_paid(case: &Case<'_>, facts: Facts, number: u16, funding: &Funding, amount: Money) -> Facts {
    let open = funding.amount.less(funding.received);
    let facts = facts.and_if(amount >= open, || Event::Completed { funding: number }.into());
    let facts = part_placed(case, facts, Pocket::Fees, amount.min(open));
    pay(facts, Pocket::Suspense, Payee::Owner, amount.less(open), Basis::Excess)
}

/// A part goes where it belongs; a stage that is whole by it is funded.
fn part_placed(case: &Case<'_>, facts: Facts, to: Pocket, part: Money) -> Facts {
    let facts = facts.post(Pocket::Suspense, to, part, Basis::Placed);
    match to {
        Pocket::Fees => came(case, facts, part),
        Pocket::Stage(no) => {
            facts.and_if(is_whole(case.project, no, part), || stage::Event::Funded { stage: no }.into())
        }
        _ => facts,
    }
}

fn is_whole(project: &Project, no: u8, part: Money) -> bool {
    let placed = project.custody.book.flow(Pocket::Suspense, Pocket::Stage(no)) + part;
    project.stage(no).is_some_and(|stage| stage.state == State::Unfunded && placed >= stage.price)
}

/// An objection's deposit is there: a second supervisor is to be drawn.
fn opened(case: &Case<'_>, facts: Facts, purpose: Purpose) -> Facts {
    let Purpose::Objection(stage, hold) = purpose else { return facts };
    let to = HoldStep::second(case.at);
    facts.and(hold::Event::Moved { stage, hold, to })
}

impl Custody {
    /// The funding of a purpose, if it was asked for.
    pub fn funding_for(&self, purpose: Purpose) -> Option<(u16, &Funding)> {
        let place = self.fundings.iter().rposition(|funding| funding.purpose == purpose)?;
        Some((u16::try_from(place).ok()?, self.fundings.get(place)?))
    }
}
