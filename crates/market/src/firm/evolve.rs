//! How a firm changes with its events. What it is not: a decision, or a second look at one.

use super::{Charged, Event, Firm, Profile, Withdrawal};
use crate::id::{FirmId, ProjectId};
use crate::late::{Debt, Late};
use crate::text::Digest;
use ledger::Book;
use rules::{At, Money};
use std::collections::{BTreeMap, BTreeSet};

impl Firm {
    pub(crate) fn begin(id: FirmId, event: &Event, at: At) -> Option<Self> {
        let Event::Registered { profile } = event else { return None };
        Some(Self {
            id,
            since: at,
            profile: profile.clone(),
            vetted: None,
            deposit: None,
            suspended: None,
            book: Book::default(),
            withdrawals: Vec::new(),
            leads: BTreeMap::new(),
            open: BTreeSet::new(),
            completed: 0,
            inspections: (0, 0),
            points: 0,
        })
    }

    pub(crate) fn take(&mut self, event: &Event, at: At) {
        match event {
            Event::Registered { .. } | Event::ToppedUp { .. } => {}
            Event::Amended { profile } => self.amend(profile),
            Event::Vetted(vetting) => self.vetted = Some(vetting.clone()),
            Event::Deposited(deposit) => self.deposit = Some(deposit.clone()),
            Event::Suspended { reason } => self.suspended = Some(reason.clone()),
            Event::Restored => self.suspended = None,
            Event::Posted(entries) => entries.iter().for_each(|entry| self.book.post(entry)),
            Event::Reserved { .. } | Event::Unreserved { .. } | Event::Charged { .. } => self.lead(event, at),
            Event::Claimed { .. } | Event::TurnedDown { .. } => self.lead(event, at),
            Event::Refunded { .. } | Event::Reduced { .. } => self.lead(event, at),
            Event::WithdrawalOrdered { .. } | Event::WithdrawalPaid { .. } => self.withdrawal(event, at),
            Event::WithdrawalLate { .. } => self.withdrawal(event, at),
            Event::Owed { .. } | Event::DebtLate { .. } | Event::Compensated { .. } => self.debt(event, at),
            Event::Won { .. } | Event::Ended { .. } => self.works(event),
            Event::Inspected { passed } => self.inspected(*passed),
            Event::LostPoint => self.points = self.points.saturating_add(1),
        }
    }

    /// The operator vetted this name and these persons; whoever changes them is vetted anew.
    fn amend(&mut self, profile: &Profile) {
        if profile.name != self.profile.name || profile.principals != self.profile.principals {
            self.vetted = None;
        }
        self.profile = profile.clone();
    }

    /// What happens to a lead; those that no rule will ask for again go with it.
    fn lead(&mut self, event: &Event, at: At) {
        self.change_lead(event, at);
        self.leads.retain(|_, lead| lead.is_needed(at));
    }

    fn change_lead(&mut self, event: &Event, at: At) {
        match event {
            Event::Reserved { project, dwelling, fee } => {
                self.charged_mut(*project, *dwelling).reserved = *fee;
            }
            Event::Charged { project, dwelling, fee } => {
                let lead = self.charged_mut(*project, *dwelling);
                let claimed = lead.claimed;
                *lead = Charged { charged: Some((*fee, at)), claimed, ..Charged::of(*dwelling) };
            }
            Event::Unreserved { project } => self.change(*project, |lead| lead.reserved = Money::ZERO),
            Event::Claimed { project } => self.change(*project, |lead| lead.claimed = Some(at)),
            Event::TurnedDown { project } => self.change(*project, |lead| lead.turned_down = Some(at)),
            Event::Reduced { project, fee } => self.change(*project, |lead| {
                lead.charged = lead.charged.map(|(charged, at)| (charged.less(*fee), at));
            }),
            Event::Refunded { project } => self.change(*project, |lead| lead.refunded = Some(at)),
            _ => {}
        }
    }

    fn charged_mut(&mut self, project: ProjectId, dwelling: Digest) -> &mut Charged {
        self.leads.entry(project).or_insert_with(|| Charged::of(dwelling))
    }

    fn change(&mut self, project: ProjectId, change: impl FnOnce(&mut Charged)) {
        if let Some(lead) = self.leads.get_mut(&project) {
            change(lead);
        }
    }

    fn withdrawal(&mut self, event: &Event, at: At) {
        match event {
            Event::WithdrawalOrdered { amount } => {
                self.withdrawals.push(Withdrawal {
                    amount: *amount,
                    since: at,
                    paid: None,
                    late: Late::default(),
                    debt: None,
                });
            }
            Event::WithdrawalPaid { withdrawal, line } => {
                if let Some(it) = self.withdrawals.get_mut(usize::from(*withdrawal)) {
                    it.paid = Some((line.clone(), at));
                }
            }
            Event::WithdrawalLate { withdrawal, late } => {
                if let Some(it) = self.withdrawals.get_mut(usize::from(*withdrawal)) {
                    it.late = *late;
                }
            }
            _ => {}
        }
    }

    /// What the operator owes for a late withdrawal.
    fn debt(&mut self, event: &Event, at: At) {
        let (Event::Owed { withdrawal, .. }
        | Event::DebtLate { withdrawal, .. }
        | Event::Compensated { withdrawal, .. }) = event
        else {
            return;
        };
        let Some(it) = self.withdrawals.get_mut(usize::from(*withdrawal)) else { return };
        match (event, &mut it.debt) {
            (Event::Owed { amount, .. }, debt) => *debt = Some(Debt::new(*amount, at)),
            (Event::DebtLate { days, .. }, Some(debt)) => debt.overdue = *days,
            (Event::Compensated { line, .. }, Some(debt)) => debt.paid = Some((line.clone(), at)),
            _ => {}
        }
    }

    fn works(&mut self, event: &Event) {
        match event {
            Event::Won { project } => {
                self.open.insert(*project);
            }
            Event::Ended { project, completed } => {
                self.open.remove(project);
                self.completed = self.completed.saturating_add(u32::from(*completed));
            }
            _ => {}
        }
    }

    fn inspected(&mut self, passed: bool) {
        let (inspections, passes) = self.inspections;
        self.inspections = (inspections.saturating_add(1), passes.saturating_add(u32::from(passed)));
    }
}
