//! The clock's question whether a wait has come due. What it is not: the projects' defaults; those ask for proof of notice
//! as well.

use super::{Wait, WaitKey};
use crate::actor::Actor;
use crate::refusal::{Code, Refusal, no_wait};
use rules::At;

impl Wait {
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
