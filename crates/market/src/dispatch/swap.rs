//! The owner swaps one firm for the next of its slot, before the quotes are opened (M2). What it is not: a choice of who
//! comes.

use super::answer::{next_of_slot, standing};
use super::{Event, Out, Swap};
use crate::dispatch;
use crate::lead;
use crate::project::{Case, Phase};
use crate::refusal::{Code, Refusal};
use crate::world::Decision;
use rules::lead::Ground;

impl Swap {
    /// What the swapped firm set aside or paid comes back to it: the swap is no act of its own.
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        if !case.project.leads.contains_key(&self.firm) {
            return Err(Refusal::new(Code::Unknown).with("what", "lead").into());
        }
        self.is_the_moment(case)?;
        let nobody = || Refusal::new(Code::NobodyEligible).with("district", &case.project.request.district);
        let next = next_of_slot(case, self.firm, Out::Swapped)?.ok_or_else(nobody)?;
        let facts = case.facts().and(Event::Swapped);
        let facts = lead::refund(case, facts, self.firm, Ground::FellAway, None)?;
        dispatch::out(case, facts, self.firm, Out::Swapped)?.and(next).done()
    }

    fn is_the_moment(&self, case: &Case<'_>) -> Result<(), Refusal> {
        standing(case, self.firm)?;
        match &case.project.phase {
            Phase::Matched { .. } | Phase::Quoting { .. } => {}
            _ => return Err(Refusal::new(Code::TooLate).with("since", "quotes-open")),
        }
        let most = case.policy.dispatch.swaps;
        if case.project.dispatch.swaps >= most {
            return Err(Refusal::new(Code::UsedUp).number("most", most));
        }
        Ok(())
    }
}
