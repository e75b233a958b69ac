//! Facts of what happens to the charter, a statement line, a firm, a supervisor. What it is not: a project's.

use super::{Fact, Teller, number, yes};
use market::{charter, firm, statement, supervisor};

impl Teller<'_> {
    pub(super) fn charter(&self, event: &charter::Event) -> Vec<Fact> {
        match event {
            charter::Event::Founded { policy, custodian, .. } => {
                vec![number("version", policy.version), self.text("holder", custodian.holder.as_str())]
            }
            charter::Event::Adopted { policy } => vec![number("version", policy.version)],
            charter::Event::CustodianNamed { custodian } => {
                vec![self.text("holder", custodian.holder.as_str())]
            }
            charter::Event::Hired { .. } | charter::Event::Dismissed { .. } => Vec::new(),
        }
    }

    pub(super) fn statement(&self, event: &statement::Event) -> Vec<Fact> {
        match event {
            statement::Event::Booked { line, .. } => vec![self.text("line", line.as_str())],
            statement::Event::Unplaced { line, amount } => {
                vec![self.text("line", line.as_str()), self.amount(*amount)]
            }
            statement::Event::Returned { proof } => vec![self.text("line", proof.as_str())],
            statement::Event::ReturnLate { late } => self.late(*late),
            statement::Event::Owed { amount } | statement::Event::Compensated { amount, .. } => {
                vec![self.amount(*amount)]
            }
            statement::Event::DebtLate { days } => vec![number("days", *days)],
            _ => Vec::new(),
        }
    }

    pub(super) fn firm(&self, event: &firm::Event) -> Vec<Fact> {
        use firm::Event as Of;
        match event {
            Of::Deposited(deposit) => vec![self.amount(deposit.amount)],
            Of::Suspended { reason } => vec![self.text("reason", reason.as_str())],
            Of::Reserved { fee, .. } | Of::Charged { fee, .. } | Of::Reduced { fee, .. } => {
                vec![self.amount(*fee)]
            }
            Of::WithdrawalOrdered { amount } => vec![self.amount(*amount)],
            Of::WithdrawalLate { late, .. } => self.late(*late),
            Of::Owed { amount, .. } | Of::Compensated { amount, .. } => vec![self.amount(*amount)],
            Of::DebtLate { days, .. } => vec![number("days", *days)],
            Of::Ended { completed, .. } => vec![yes("completed", *completed)],
            Of::Inspected { passed } => vec![yes("passed", *passed)],
            _ => Vec::new(),
        }
    }

    pub(super) fn supervisor(&self, event: &supervisor::Event) -> Vec<Fact> {
        match event {
            supervisor::Event::Suspended { reason } => vec![self.text("reason", reason.as_str())],
            _ => Vec::new(),
        }
    }
}
