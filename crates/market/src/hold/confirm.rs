//! The owner confirms what was put right, and the hold goes to the firm; or says that it was not, and a second supervisor
//! looks. Where that has twice found a cure bad nobody is sent a third time: the hold waits for its hard stop, unless the
//! owner confirms after all. What it is not: the last word; that is the hard stop's.

use super::cure::{known, open};
use super::settle::settle;
use super::{CURES, ConfirmCure, Event, HoldStep};
use crate::project::Case;
use crate::refusal::wrong_state;
use crate::world::Decision;
use ledger::Basis;
use rules::Money;

impl ConfirmCure {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        let hold = known(case, self.stage, self.hold)?;
        open(hold)?;
        let HoldStep::Cured { .. } = hold.step else {
            return Err(wrong_state(format!("hold-{}", hold.step), "hold-cured").into());
        };
        if self.good {
            return settle(case, self.stage, self.hold, hold, Money::ZERO, Basis::Approved).done();
        }
        let looked_at = hold.bad_cures < CURES;
        let to = if looked_at { HoldStep::second(case.at) } else { HoldStep::Waiting };
        case.facts().and(Event::Moved { stage: self.stage, hold: self.hold, to }).done()
    }
}
