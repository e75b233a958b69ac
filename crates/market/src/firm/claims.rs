//! What a firm claimed back of its leads, and what came of it: read by the audit (M3) and shown to anybody. What it is not:
//! a judgement; a claim may be right.

use super::{Charged, Firm};
use rules::policy::Lead;
use rules::{At, Calendar};

/// A firm's leads inside the policy's window, and its claims.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// Leads charged.
    pub leads: u32,
    /// Leads that came back, claimed or without asking.
    pub refunded: u32,
    /// Claims made.
    pub claims: u32,
    /// The median hours from a claim to its decision; none where none is decided.
    pub hours: Option<i64>,
}

impl Firm {
    /// Its record of claims over the window that ends now.
    pub fn claims(&self, at: At, policy: &Lead, calendar: &Calendar) -> Claims {
        let inside =
            |since: Option<At>| since.is_some_and(|since| at < calendar.due(since, policy.audit_window));
        let leads = || self.leads.values();
        let charged = || leads().filter(|lead| inside(lead.charged.map(|(_, since)| since)));
        let claims = || leads().filter(|lead| inside(lead.claimed));
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Claims {
            leads: number(charged().count()),
            refunded: number(charged().filter(|lead| lead.refunded.is_some()).count()),
            claims: number(claims().count()),
            hours: median(claims().filter_map(hours).collect()),
        }
    }
}

/// Hours from the claim to its decision.
fn hours(lead: &Charged) -> Option<i64> {
    let decided = lead.refunded.or(lead.turned_down)?;
    decided.since(lead.claimed?).checked_div(3_600)
}

/// The upper median.
fn median(mut all: Vec<i64>) -> Option<i64> {
    all.sort_unstable();
    all.get(all.len().checked_div(2)?).copied()
}
