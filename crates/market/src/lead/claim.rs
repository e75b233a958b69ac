//! A firm claims its lead fee back (M3). What it is not: a refund; the owner is asked first. What comes back without asking
//! is what the market itself knows: see `charge`.

use super::{ClaimRefund, Event};
use crate::firm;
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::world::Decision;
use rules::lead::{Ground, automatic};

impl ClaimRefund {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let firm = case.invited_only()?;
        let lead = case.project.leads.get(&firm);
        let charged = lead.and_then(|lead| lead.charged).map(|(_, since)| since);
        let since = charged.ok_or_else(|| Refusal::new(Code::NotYet).with("first", "charge"))?;
        let due = case.calendar.due(since, case.policy.lead.claim);
        if case.at >= due {
            return Err(Refusal::new(Code::TooLate).at("due", due).into());
        }
        if lead.is_some_and(|lead| lead.refunded.is_some() || lead.claim.is_some()) {
            return Err(Refusal::new(Code::AlreadyDone).into());
        }
        if self.ground == Ground::FellAway || !automatic(self.ground, case.policy.lead.charge) {
            return Err(Refusal::new(Code::OutOfRange).with("field", "ground").into());
        }
        let claimed = Event::Claimed { firm, ground: self.ground, note: self.note.clone() };
        case.facts().and(claimed).firm(firm, firm::Event::Claimed { project: case.project.id }).done()
    }
}
