//! Waits outside a project: money that goes out by a statement line, and the clock's question whether one has come due.
//! What it is not: the projects' defaults; those ask for proof of notice as well.

use super::{Subject, Wait, WaitKey, WaitKind};
use crate::actor::{Actor, Party};
use crate::charter::{Charter, Edition};
use crate::refusal::{Code, Refusal, no_wait};
use rules::At;

impl Wait {
    /// Money goes out by a statement line; each day late moves the deadline by a day. None where no policy is in force.
    pub(crate) fn payout(subject: Subject, since: At, late_days: u16, charter: &Charter) -> Option<Self> {
        let Edition { policy, calendar } = charter.now().ok()?;
        let due = calendar.due(since, WaitKind::Withdrawal.period(policy));
        let due = due.plus_seconds(i64::from(late_days).saturating_mul(86_400));
        Some(Self::until(WaitKind::Withdrawal, subject, Party::Operator, since, due))
    }

    /// The wait of this key among them, if the market's clock asks and it has come due.
    ///
    /// # Errors
    /// `wrong-role`, `unknown`, `not-due`, in this order: what waits is nobody else's to find out.
    pub(crate) fn come_due(waits: Vec<Self>, actor: Actor, key: &WaitKey, at: At) -> Result<Self, Refusal> {
        if actor != Actor::Market {
            return Err(Refusal::new(Code::WrongRole).with("needs", "market"));
        }
        let wait = waits.into_iter().find(|wait| wait.key == *key);
        let wait = wait.ok_or_else(no_wait)?;
        if at < wait.due { Err(Refusal::new(Code::NotDue).at("due", wait.due)) } else { Ok(wait) }
    }
}
