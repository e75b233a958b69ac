//! Who pays for the visits, and from what (M7, M8). The owner's halves come in with each stage and wait in a pocket of their
//! own; a visit that is made moves one to the pool, and what no visit used goes back at the end. The firm's part is taken
//! out of what goes to the firm. What it is not: the sums; `rules::visits` has those.
//!
//! Scenarios: `scenarios/custody/visits-never-made.story`, `scenarios/inspection/door-closed-by-the-owner.story`.

use super::{Delay, Payee, pay};
use crate::inspection::Target;
use crate::project::{Case, Facts, Phase, Project};
use crate::stage::{COUNT, GATED, Stage};
use ledger::{Basis, Pocket};
use rules::policy::Policy;
use rules::visits::{Made, fees};
use rules::{Money, policy};

/// How many visits a stage brings: one, and one more for the waterproofing gate.
pub(crate) const fn planned(no: u8) -> u8 {
    if no == GATED { 2 } else { 1 }
}

/// The visits made to a stage (1 to 5) and to its holds, or to the holds of a part of the retention (6, 7).
fn made(project: &Project, no: u8) -> Made {
    let of_stage = project.stage(no).map(of_stage).unwrap_or_default();
    let holds = project.all_holds().filter(|(of, _, _)| *of == no);
    holds.fold(of_stage, |made, (_, _, hold)| doors(made, hold.closed_doors))
}

fn of_stage(stage: &Stage) -> Made {
    let seen =
        |target| u32::try_from(stage.reports.iter().filter(|r| r.target == target).count()).unwrap_or(0);
    let looks = [seen(Target::Stage(stage.no)), seen(Target::Gate)];
    let made = looks.iter().fold(Made::default(), |made, looks| Made {
        inspected: made.inspected.saturating_add((*looks).min(1)),
        again: made.again.saturating_add(looks.saturating_sub(1)),
        ..made
    });
    doors(made, stage.closed_doors)
}

fn doors(made: Made, (owner, firm): (u8, u8)) -> Made {
    Made {
        owner_doors: made.owner_doors.saturating_add(u32::from(owner)),
        firm_doors: made.firm_doors.saturating_add(u32::from(firm)),
        ..made
    }
}

/// Every number under which something is visited: the stages, then the parts of the retention.
fn numbers() -> std::ops::RangeInclusive<u8> {
    1..=COUNT.saturating_add(2)
}

/// What the owner owes the pool for visits that were made, and has not paid.
pub fn owner_owes(project: &Project, policy: &Policy) -> Money {
    let due: Money = numbers().map(|no| fees(made(project, no), &policy.inspection).owner).sum();
    due.less(project.custody.book.flow(Pocket::Fees, Pocket::PayableFees))
}

/// The firm's part of the visits to a stage, or to a part of the retention, that the pool has not had yet.
fn firm_owes(project: &Project, policy: &Policy, no: u8) -> Money {
    let had = |pocket| project.custody.book.flow(pocket, Pocket::PayableFees);
    let due = fees(made(project, no), &policy.inspection).firm;
    due.less(had(Pocket::Stage(no)) + had(Pocket::Contested(no)))
}

/// A visit was made for which the owner pays this much: out of what is there for it. What is not there stays owed.
pub(crate) fn owner_pays(case: &Case<'_>, more: Money) -> Facts {
    let owed = owner_owes(case.project, case.policy) + more;
    let there = case.project.custody.book.balance(Pocket::Fees);
    pay(case.facts(), Pocket::Fees, Payee::Pool, owed.min(there), Basis::Fee)
}

/// Money for visits came in: what is owed already goes to the pool, and once the works are over the rest goes back.
pub(super) fn came(case: &Case<'_>, facts: Facts, part: Money) -> Facts {
    let there = case.project.custody.book.balance(Pocket::Fees) + part;
    let owed = owner_owes(case.project, case.policy).min(there);
    let over = matches!(case.project.phase, Phase::Completed { .. } | Phase::Closed { .. });
    let rest = if over { there - owed } else { Money::ZERO };
    let facts = pay(facts, Pocket::Fees, Payee::Pool, owed, Basis::Fee);
    pay(facts, Pocket::Fees, Payee::Owner, rest, Basis::Excess)
}

/// The owner's half of a first look at a stage or a gate; nothing for a look at rework.
pub(crate) fn owners_half(case: &Case<'_>, target: Target) -> Money {
    let no = match target {
        Target::Stage(no) => no,
        Target::Gate => GATED,
        Target::Hold(..) | Target::Valuation | Target::Site => return Money::ZERO,
    };
    let again = case.project.stage(no).is_some_and(|stage| stage.reports.iter().any(|r| r.target == target));
    if again { Money::ZERO } else { half(&case.policy.inspection) }
}

fn half(policy: &policy::Inspection) -> Money {
    fees(Made { inspected: 1, ..Made::default() }, policy).owner
}

/// What the owner is asked for visits before a stage: the halves of everything up to another, and whole visits to doors
/// kept closed (`more` of them with this very event), less what has been asked already.
pub(super) fn to_ask(case: &Case<'_>, until: u8, more: u32) -> Money {
    let inspected = (1..until).map(|no| u32::from(planned(no))).sum();
    let kept = numbers().map(|no| made(case.project, no).owner_doors);
    let owner_doors = kept.fold(more, u32::saturating_add);
    let all = fees(Made { inspected, owner_doors, ..Made::default() }, &case.policy.inspection).owner;
    let standing = case.project.custody.fundings.iter().filter(|funding| funding.delay != Delay::Void);
    let parts = standing.flat_map(|funding| &funding.parts).filter(|(to, _)| *to == Pocket::Fees);
    all.less(parts.map(|(_, part)| *part).sum())
}

/// The works are over: halves of visits that nobody made go back.
pub(crate) fn unused(case: &Case<'_>, facts: Facts) -> Facts {
    pay(facts, Pocket::Fees, Payee::Owner, case.project.custody.book.balance(Pocket::Fees), Basis::Refund)
}

/// Money on its way out, less what is owed for visits.
#[derive(Clone, Debug)]
pub(crate) struct Net {
    facts: Facts,
    firm: Money,
    owner: Money,
}

impl Net {
    /// Out of one stage, or a part of the retention: the firm's visits there are taken from what it gets.
    pub(crate) fn of(case: &Case<'_>, no: u8) -> Self {
        let firm = firm_owes(case.project, case.policy, no);
        Self { facts: case.facts(), firm, owner: Money::ZERO }
    }

    /// The contract ends early: what the owner owes for visits is set off against what goes back, too.
    pub(crate) fn at_the_end(case: &Case<'_>, facts: Facts) -> Self {
        Self { facts, firm: Money::ZERO, owner: owner_owes(case.project, case.policy) }
    }

    /// The next stage of a contract that ends.
    #[must_use]
    pub(crate) fn stage(mut self, case: &Case<'_>, no: u8) -> Self {
        self.firm = firm_owes(case.project, case.policy, no);
        self
    }

    /// Something else happens.
    #[must_use]
    pub(crate) fn and(mut self, event: impl Into<crate::project::Event>) -> Self {
        self.facts = self.facts.and(event);
        self
    }

    /// From a pocket to a payee, less what the payee owes the pool.
    #[must_use]
    pub(crate) fn pay(mut self, from: Pocket, to: Payee, amount: Money, basis: Basis) -> Self {
        let fee = match to {
            Payee::Firm => take(&mut self.firm, amount),
            Payee::Owner => take(&mut self.owner, amount),
            Payee::Pool | Payee::Quoter(_) => Money::ZERO,
        };
        // The owner's part goes by the way of all the owner's fees, so that one flow says what the owner has paid.
        let (facts, by) = match to {
            Payee::Owner if from != Pocket::Fees => {
                (self.facts.post(from, Pocket::Fees, fee, Basis::Fee), Pocket::Fees)
            }
            _ => (self.facts, from),
        };
        let facts = pay(facts, by, Payee::Pool, fee, Basis::Fee);
        self.facts = pay(facts, from, to, amount - fee, basis);
        self
    }

    /// Done.
    pub(crate) fn done(self) -> Facts {
        self.facts
    }
}

/// Takes what is owed, at most what is there.
fn take(owed: &mut Money, there: Money) -> Money {
    let fee = there.min(*owed);
    *owed -= fee;
    fee
}
