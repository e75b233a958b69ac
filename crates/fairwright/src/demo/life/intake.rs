//! From the request to the choice. What it is not: the draw; that is the core's, from a seed of the project's chance.

use super::{HOUR, Life, Next};
use crate::demo::bill;
use crate::demo::goal::Goal;
use crate::demo::hours::by_day;
use market::lead::{self, Lead};
use market::project::{Act, Closing};
use market::survey::{self, Survey};
use market::text::Note;
use market::{Actor, FirmId, Project, dispatch, quote, request};
use rules::At;
use rules::lead::Ground;

/// Firms in a hundred that turn an invitation down.
const DECLINES: i64 = 12;

impl Life {
    pub(super) fn at_intake(&mut self, project: &Project) -> Option<Next> {
        let after = self.hours(1, 20);
        if self.goal == Goal::Closed(Closing::Withdrawn) {
            let act = Act::Withdraw(request::Withdraw { signed_elsewhere: false, reason: None });
            return Some(self.act(project, Actor::Owner(project.owner), after, act));
        }
        let act = Act::Qualify(request::Qualify { fit: true, reason: None });
        Some(self.act(project, self.operator(), after, act))
    }

    pub(super) fn answer(&mut self, project: &Project) -> Option<Next> {
        let silent = |(_, lead): &(&FirmId, &Lead)| lead.accepted.is_none() && lead.out.is_none();
        let (firm, _) = project.leads.iter().find(silent)?;
        let (after, declines) = (self.hours(1, 9), self.chance.percent(DECLINES));
        let act = if declines {
            Act::Decline(dispatch::Decline { reason: Note::new("近期工期已满") })
        } else {
            Act::Accept(dispatch::Accept {})
        };
        Some(self.act(project, Actor::Firm(*firm), after, act))
    }

    /// The standing firms agree on a time, come, and quote.
    pub(super) fn survey_and_quote(&mut self, project: &Project) -> Option<Next> {
        let unquoted = |(_, lead): &(&FirmId, &Lead)| {
            lead.accepted.is_some() && lead.out.is_none() && lead.quote.is_none()
        };
        let (firm, lead) =
            project.leads.iter().filter(unquoted).min_by_key(|(_, lead)| order(&lead.survey))?;
        let (firm, after) = (*firm, self.hours(1, 6));
        Some(match lead.survey {
            Survey::Open => {
                let time = self.appointment(after);
                self.act(project, Actor::Firm(firm), after, Act::ProposeSurvey(survey::Propose { time }))
            }
            Survey::Proposed { .. } => {
                let act = Act::ConfirmSurvey(survey::ConfirmSurvey { firm });
                self.act(project, Actor::Owner(project.owner), after, act)
            }
            Survey::Confirmed { time, .. } => {
                let after = time.since(self.now).max(0) + HOUR;
                self.act(project, Actor::Firm(firm), after, Act::HoldSurvey(survey::Held {}))
            }
            Survey::Held { .. } => {
                let quote = bill::quote(&mut self.chance, project.request.area, &project.request.dwelling);
                self.act(project, Actor::Firm(firm), after + 4 * HOUR, Act::Quote(quote::Submit { quote }))
            }
        })
    }

    /// Two days from the proposal, by daylight, on the full or half hour.
    fn appointment(&mut self, after: i64) -> At {
        let day = by_day(self.now.plus_seconds(after + 44 * HOUR), &mut self.chance);
        day.plus_seconds(1_800 - day.as_seconds().rem_euclid(1_800))
    }

    /// A firm wants its lead fee back, and the owner says otherwise.
    pub(super) fn claim(&mut self, project: &Project) -> Option<Next> {
        let (firm, lead) = project.leads.iter().find(|(_, lead)| lead.charged.is_some())?;
        if lead.claim.is_none() {
            let note = Note::new("平台上写的是全屋装修，到场才知道只要拆一面墙，不是我们做的。");
            let claim = Act::ClaimRefund(lead::ClaimRefund { ground: Ground::OutsideTrade, note });
            return Some(self.act(project, Actor::Firm(*firm), 5 * HOUR, claim));
        }
        let answer = Act::AnswerClaim(lead::AnswerClaim { firm: *firm, agrees: false });
        Some(self.act(project, Actor::Owner(project.owner), 4 * HOUR, answer))
    }

    /// The owner takes the quote with the middle total.
    pub(super) fn choose(&mut self, project: &Project) -> Next {
        let quotes = project.leads.iter().filter(|(_, lead)| lead.out.is_none());
        let total = |(firm, lead): (&FirmId, &Lead)| Some((lead.quote.as_ref()?.bill.total(), *firm));
        let mut totals: Vec<_> = quotes.filter_map(total).collect();
        totals.sort();
        let firm = totals.get(totals.len() / 2).map_or(FirmId::from_bytes([0; 16]), |(_, firm)| *firm);
        let after = self.hours(20, 70);
        let choose = Act::Choose(quote::Choose { firm, funding: None });
        self.act(project, Actor::Owner(project.owner), after, choose)
    }
}

/// Which firm is next: times are agreed with all of them first, then they come in the order of their times.
const fn order(survey: &Survey) -> (u8, i64) {
    match survey {
        Survey::Open => (0, 0),
        Survey::Proposed { .. } => (1, 0),
        Survey::Confirmed { time, .. } => (2, time.as_seconds()),
        Survey::Held { .. } => (3, 0),
    }
}
