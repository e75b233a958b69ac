//! The firm missed its time: the owner hires another, and the unreleased retention bears the bill, at most what is held for
//! such items; the rest stands recorded and is between the two. What it is not: a way to the firm's deposit, nor a sum that
//! the owner names alone.

use super::{Event, HireAnother, Ticket, TicketStep, cure::ticket};
use crate::custody::{Payee, pay};
use crate::form::evidence_needed;
use crate::hold::settle::upper;
use crate::project::{Case, Project};
use crate::refusal::{Refusal, amount_out_of_range, wrong_state};
use crate::retention::{self, PartState, Retention};
use crate::world::Decision;
use ledger::{Basis, Pocket};
use rules::policy::Policy;
use rules::{Money, Share};

impl HireAnother {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        let ticket = ticket(case, self.ticket)?;
        if !matches!(ticket.step, TicketStep::Missed { .. }) {
            return Err(wrong_state(format!("ticket-{}", ticket.step), "ticket-missed").into());
        }
        self.well_formed()?;
        let most = bound(case.project, ticket, case.policy);
        let shares = shares(case.project.retention.as_ref(), self.cost.min(most));
        let borne = shares.iter().map(|(_, amount)| *amount).sum();
        let hired = TicketStep::Hired { at: case.at, cost: self.cost, borne };
        let (ticket, evidence) = (self.ticket, self.evidence.clone());
        let facts = case.facts().and(Event::Moved { ticket, to: hired, note: None, evidence });
        let facts =
            facts.and_all(shares.into_iter().map(|(part, amount)| retention::Event::Borne { part, amount }));
        pay(facts, Pocket::Retention, Payee::Owner, borne, Basis::Refund).done()
    }

    fn well_formed(&self) -> Result<(), Refusal> {
        if !self.cost.is_payable() {
            return Err(amount_out_of_range("cost", Money::fen(1), Money::MAX));
        }
        evidence_needed(&self.evidence, "document")
    }
}

/// The most that another's work on a ticket may cost the firm: as much as is held for such items, 1.5 × the catalogue's
/// upper prices to put them right (M7).
pub fn bound(project: &Project, ticket: &Ticket, policy: &Policy) -> Money {
    Share::bp(policy.inspection.hold_factor).of(upper(project, &ticket.items))
}

/// What each unreleased part bears of a cost, the first part first.
fn shares(retention: Option<&Retention>, cost: Money) -> Vec<(u8, Money)> {
    let parts = retention.into_iter().flat_map(Retention::numbered);
    let unreleased = parts.filter(|(_, part)| !matches!(part.state, PartState::Released { .. }));
    let mut left = cost;
    let share = |(no, part): (u8, &retention::Part)| {
        let amount = part.amount.min(left);
        left -= amount;
        (no, amount)
    };
    unreleased.map(share).filter(|(_, amount)| amount.is_positive()).collect()
}
