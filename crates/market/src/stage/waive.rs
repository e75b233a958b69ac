//! The owner's signed waiver: release on the firm's submission, without a pass (general law, b). What it is not: advisable;
//! the guarantee for that stage is waived with it.

use super::release::release;
use super::start::{find, known};
use super::{State, Waive};
use crate::project::Case;
use crate::refusal::wrong_state;
use crate::world::Decision;
use ledger::Basis;

impl Waive {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        known(self.stage)?;
        case.owner_only()?;
        case.active_only()?;
        let stage = find(case.project, self.stage)?;
        match &stage.state {
            State::Submitted { .. } => release(case, stage, Basis::Waiver, &[]).done(),
            other => Err(wrong_state(format!("stage-{other}"), "stage-submitted").into()),
        }
    }
}
