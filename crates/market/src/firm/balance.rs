//! STUB
use super::{Event, Firm};
use crate::id::ProjectId;
use crate::refusal::Refusal;
use crate::text::{Digest, Reference};
use rules::{At, Calendar, Money};

/// Sets a lead's fee aside, by the firm's balance and its own monthly cap.
pub(crate) fn reserve(_firm: &Firm, _project: ProjectId, _dwelling: Digest, _fee: Money, _at: At, _calendar: &Calendar) -> Result<Vec<Event>, Refusal> {
    todo!()
}

/// What was set aside is free again.
pub(crate) fn unreserve(_firm: &Firm, _project: ProjectId) -> Vec<Event> {
    todo!()
}

/// Charges a lead: first from what was set aside for it.
pub(crate) fn charge(_firm: &Firm, _project: ProjectId, _dwelling: Digest, _fee: Money) -> Result<Vec<Event>, Refusal> {
    todo!()
}

/// Refunds a charged lead to the balance.
pub(crate) fn refund(_firm: &Firm, _project: ProjectId) -> Vec<Event> {
    todo!()
}

/// A statement line under the firm's reference.
pub(crate) fn top_up(_firm: &Firm, _line: &Reference, _amount: Money) -> Vec<Event> {
    todo!()
}
