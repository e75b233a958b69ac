//! Which firms a dispatch may draw, and which of an order is asked next (M2). What it is not: the order itself; that is
//! the lottery's.

use super::{Drawn, Event, Out};
use crate::firm::Firm;
use crate::id::FirmId;
use crate::limits::ELIGIBLE;
use crate::project::Case;
use crate::row::List;
use crate::text::Digest;
use crate::world::{Halt, Stream};
use rules::intake::budget_fits;
use rules::lottery::{Candidate, Id, Seed, Slot, draw_slots};
use std::collections::BTreeSet;

/// Every eligible firm, with its score and record at this moment. Who may be drawn is asked of each firm first; only then,
/// where there are more than one draw orders, the seed picks.
///
/// # Errors
/// [`Halt::Need`] for the list of the district and for each firm on it.
pub(super) fn eligible(case: &Case<'_>, public: &Seed) -> Result<Vec<Candidate>, Halt> {
    let listed = case.world.list(&List::FirmsServing(case.project.request.district.clone()))?;
    let mut candidates = Vec::new();
    for (stream, _) in listed {
        let Stream::Firm(id) = stream else { continue };
        let firm = case.world.firm(id)?;
        if may_be_drawn(case, firm) {
            candidates.push(candidate(case, firm));
        }
    }
    Ok(cut(candidates, &Seed::for_project(case.project.id.bytes(), public), ELIGIBLE))
}

/// So many of the candidates: those whose id, taken as a label below the project's seed, derives the smallest seeds. Each
/// has the same chance, whoever knows the public seed can repeat it, and the order in which they came in does not matter.
fn cut(mut candidates: Vec<Candidate>, seed: &Seed, most: usize) -> Vec<Candidate> {
    if candidates.len() > most {
        candidates.sort_by_cached_key(|candidate| seed.derive(&candidate.id));
        candidates.truncate(most);
        candidates.sort_by_key(|candidate| candidate.id);
    }
    candidates
}

fn may_be_drawn(case: &Case<'_>, firm: &Firm) -> bool {
    let (request, profile) = (&case.project.request, &firm.profile);
    let budgets =
        budget_fits(profile.budget_low, profile.budget_high, request.budget_low, request.budget_high);
    profile.districts.contains(&request.district) && budgets && may_be_asked(case, firm)
}

/// Vetted, with a deposit, not suspended, with a free crew.
fn may_be_asked(case: &Case<'_>, firm: &Firm) -> bool {
    firm.is_admitted() && firm.has_capacity(case.policy.dispatch.projects_per_crew)
}

fn candidate(case: &Case<'_>, firm: &Firm) -> Candidate {
    Candidate { id: firm.id.bytes(), score: firm.score(&case.policy.dispatch), completed: firm.completed }
}

impl Drawn {
    /// The kind and the order of each slot: the same for whoever repeats it from the public seed and the project's id.
    pub fn orders(&self, project: crate::ProjectId) -> Vec<(Slot, Vec<Id>)> {
        let seed = Seed::for_project(project.bytes(), &self.public);
        draw_slots(&seed, &self.eligible, self.firms, self.newcomer_below)
    }
}

/// Asks the firms of a draw in order, each firm once and no two of one owner.
pub(super) struct Asking<'a> {
    case: &'a Case<'a>,
    orders: Vec<(Slot, Vec<Id>)>,
    /// Asked before: nobody is asked twice.
    asked: BTreeSet<FirmId>,
    /// The owners' marks of the firms that hold a slot, or held one until they were swapped.
    principals: BTreeSet<Digest>,
}

impl<'a> Asking<'a> {
    /// Goes on where the dispatch stands; `leaving` gives up in this very decision a slot that it never held.
    pub(super) fn new(case: &'a Case<'a>, drawn: &Drawn, leaving: Option<FirmId>) -> Result<Self, Halt> {
        let leads = &case.project.leads;
        let mut asking = Self {
            case,
            orders: drawn.orders(case.project.id),
            asked: leads.keys().copied().collect(),
            principals: BTreeSet::new(),
        };
        let counts = |out: Option<Out>| out.is_none_or(|why| why == Out::Swapped);
        for (id, _) in leads.iter().filter(|(_, lead)| counts(lead.out.map(|(why, _)| why))) {
            if Some(*id) != leaving {
                asking.hold(case.world.firm(*id)?);
            }
        }
        Ok(asking)
    }

    /// The invitation of the next firm for a slot; none where its order is used up.
    pub(super) fn next(&mut self, place: u8) -> Result<Option<Event>, Halt> {
        let Some((slot, order)) = self.orders.get(usize::from(place)) else { return Ok(None) };
        let slot = *slot;
        for id in order.iter().map(|id| FirmId::from_bytes(*id)).collect::<Vec<_>>() {
            if self.asked.contains(&id) {
                continue;
            }
            let firm = self.case.world.firm(id)?;
            if may_be_asked(self.case, firm) && self.principals.is_disjoint(&firm.profile.principals) {
                self.hold(firm);
                return Ok(Some(Event::Invited {
                    firm: id,
                    slot,
                    place,
                    dwelling: self.case.project.request.dwelling,
                }));
            }
        }
        Ok(None)
    }

    fn hold(&mut self, firm: &Firm) {
        self.asked.insert(firm.id);
        self.principals.extend(&firm.profile.principals);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::Share;

    fn candidates(ids: impl Iterator<Item = u8>) -> Vec<Candidate> {
        ids.map(|n| Candidate { id: [n; 16], score: Share::percent(50), completed: 3 }).collect()
    }

    #[test]
    fn where_there_are_too_many_the_seed_picks_whoever_came_first() {
        let seed = Seed([7; 32]);
        let (forth, back) = (candidates(0..100), candidates((0..100).rev()));
        let kept = cut(forth.clone(), &seed, 40);
        assert_eq!((kept.len(), &kept), (40, &cut(back, &seed, 40)), "the order of the list does not matter");
        let first = kept.iter().filter(|candidate| candidate.id < [40; 16]).count();
        assert!(first < 30, "the first forty have no right to their places, and {first} of them stayed");
        assert_ne!(kept, cut(forth.clone(), &Seed([8; 32]), 40), "another seed picks others");
        assert_eq!(cut(forth.clone(), &seed, 100), forth);
    }
}
