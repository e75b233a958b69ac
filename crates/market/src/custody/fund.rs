//! Fundings: asked for under a reference, booked on evidence, placed when all is there (M6). What it is not: a request that
//! moves money; nothing is booked before a statement line shows it.

use super::{Custody, Delay, Event, Funding, Payee, Purpose, funding_reference, pay};
use crate::contract::Contract;
use crate::hold::{self, HoldStep};
use crate::inspection::Visit;
use crate::limits;
use crate::project::{Case, Facts, Project};
use crate::refusal::{Code, Refusal};
use crate::stage::{self, GATED, State};
use crate::text::Reference;
use crate::world::Decision;
use ledger::{Basis, Pocket};
use rules::Money;
use rules::stages::{Instalment, Pot, fundings};

/// Asks for the funding of a purpose; nothing where the plan has none before that stage. `after`: how many fundings this
/// decision has asked for already.
pub(crate) fn ask(case: &Case<'_>, purpose: Purpose, after: u16) -> Facts {
    let parts = match purpose {
        Purpose::Stage(no) => instalment(case, no),
        Purpose::Objection(..) => vec![(Pocket::Deposit, Money::fen(case.policy.inspection.visit_fee))],
    };
    let amount: Money = parts.iter().map(|(_, part)| *part).sum();
    let number = u16::try_from(case.project.custody.fundings.len()).unwrap_or(u16::MAX).saturating_add(after);
    let reference = funding_reference(case.project.id, number);
    case.facts().and_if(amount.is_positive(), || Event::Asked { reference, purpose, amount, parts }.into())
}

/// What is to be placed where before a stage: the plan's instalment, and the owner's half of the visits it brings.
fn instalment(case: &Case<'_>, no: u8) -> Vec<(Pocket, Money)> {
    let Some(contract) = &case.project.contract else { return Vec::new() };
    let plan = fundings(&contract.draft.prices, contract.draft.funding, &case.policy.custody);
    let Some(place) = plan.iter().position(|part| part.before_stage == no) else { return Vec::new() };
    let Some((this, later)) = plan.get(place..).and_then(<[Instalment]>::split_first) else {
        return Vec::new();
    };
    let until = later.first().map_or(stage::COUNT.saturating_add(1), |next| next.before_stage);
    let mut parts: Vec<_> = this.shares.iter().map(|(pot, part)| (pocket(*pot), *part)).collect();
    parts.push((Pocket::PayableFees, owner_fees(case, contract, no, until)));
    parts.retain(|(_, part)| part.is_positive());
    parts
}

const fn pocket(pot: Pot) -> Pocket {
    match pot {
        Pot::Stage(no) => Pocket::Stage(no),
        Pot::Retention => Pocket::Retention,
    }
}

/// The owner's half of each visit from a stage up to another, and whole visits to doors the owner closed before.
fn owner_fees(case: &Case<'_>, contract: &Contract, from: u8, until: u8) -> Money {
    let halves: i64 = (from..until).map(|no| i64::from(visits(no))).sum();
    let closed: i64 =
        case.project.stages.iter().filter(|s| s.no < from).map(|s| i64::from(s.closed_doors.0)).sum();
    let visit = Money::fen(case.policy.inspection.visit_fee);
    contract.draft.visit_half.scaled(halves, 1) + visit.scaled(closed, 1)
}

/// How many visits a stage brings: one, and one more for the waterproofing gate.
pub(crate) const fn visits(no: u8) -> u8 {
    if no == GATED { 2 } else { 1 }
}

/// A statement line came in under a funding's reference: too little stays in suspense, too much goes back.
pub(crate) fn receive(case: &Case<'_>, number: u16, line: &Reference, amount: Money) -> Decision {
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
        .and(Event::Received { funding: number, line: line.clone(), amount })
        .post(Pocket::Cash, Pocket::Suspense, amount, Basis::Statement);
    place(case, facts, number, funding, amount).done()
}

fn place(case: &Case<'_>, facts: Facts, number: u16, funding: &Funding, amount: Money) -> Facts {
    if funding.complete.is_some() || funding.delay == Delay::Void {
        return pay(facts, Pocket::Suspense, Payee::Owner, amount, Basis::Excess);
    }
    let total = funding.received + amount;
    if total < funding.amount {
        return facts;
    }
    let facts =
        funding.parts.iter().fold(facts.and(Event::Completed { funding: number }), |facts, (to, part)| {
            part_placed(case.project, facts, *to, *part)
        });
    let facts = pay(facts, Pocket::Suspense, Payee::Owner, total.less(funding.amount), Basis::Excess);
    opened(case, facts, funding.purpose)
}

/// A part goes where it belongs; a stage that is whole by it is funded.
fn part_placed(project: &Project, facts: Facts, to: Pocket, part: Money) -> Facts {
    match to {
        Pocket::PayableFees => pay(facts, Pocket::Suspense, Payee::Pool, part, Basis::Fee),
        Pocket::Stage(no) => facts
            .post(Pocket::Suspense, to, part, Basis::Placed)
            .and_if(is_whole(project, no, part), || stage::Event::Funded { stage: no }.into()),
        _ => facts.post(Pocket::Suspense, to, part, Basis::Placed),
    }
}

fn is_whole(project: &Project, no: u8, part: Money) -> bool {
    let placed = project.custody.book.flow(Pocket::Suspense, Pocket::Stage(no)) + part;
    project.stage(no).is_some_and(|stage| stage.state == State::Unfunded && placed >= stage.price)
}

/// An objection's deposit is there: a second supervisor is to be drawn.
fn opened(case: &Case<'_>, facts: Facts, purpose: Purpose) -> Facts {
    let Purpose::Objection(stage, hold) = purpose else { return facts };
    let to = HoldStep::Second { since: case.at, visit: Visit::new(case.at) };
    facts.and(hold::Event::Moved { stage, hold, to })
}

impl Custody {
    /// The funding of a purpose, if it was asked for.
    pub fn funding_for(&self, purpose: Purpose) -> Option<(u16, &Funding)> {
        let place = self.fundings.iter().rposition(|funding| funding.purpose == purpose)?;
        Some((u16::try_from(place).ok()?, self.fundings.get(place)?))
    }
}
