//! The sealed quote: when it is due, what was handed in, the way to write it. What it is not: the builder, which has a page
//! of its own; nor anything of a rival's.

use super::Invited;
use crate::part::{Facts, Link, Panel};
use crate::project::Seen;
use market::WaitKind;
use market::project::Phase;
use market::survey::Survey;

impl Invited<'_> {
    /// From the survey on, while the firm stands and nothing is chosen yet.
    pub(super) fn quote(&self) -> Option<Panel> {
        if !self.stands() || !matches!(self.lead.survey, Survey::Held { .. }) {
            return None;
        }
        let seen = self.seen;
        let panel = Panel::new("quote", seen.say("title-firm-quote"));
        let panel =
            self.lead.quote.as_ref().map(|quote| self.handed_in(quote)).iter().fold(panel, |p, f| p.with(f));
        Some(match seen.project.phase {
            Phase::Quoting { .. } => self.open(panel),
            Phase::Matched { .. } => panel.text(&seen.say("firm-quote-later")),
            Phase::Choosing { .. } => super::with_waits(seen, panel, &[WaitKind::Choice]),
            _ => panel,
        })
    }

    fn open(&self, panel: Panel) -> Panel {
        let seen = self.seen;
        let path = format!("/projects/{}/quote", seen.project.id);
        let own = self.wait(WaitKind::Quotes);
        let panel = own.into_iter().fold(panel, |panel, wait| panel.wait(&seen.frame, wait));
        match self.lead.quote {
            None => panel
                .urgent()
                .hint(&seen.say("firm-quote-lead"))
                .with(&Link::button(path, seen.say("firm-quote-write"))),
            Some(_) => panel
                .hint(&seen.say("effect-quote"))
                .hint(&until(seen))
                .with(&Link::quiet(path, seen.say("firm-quote-change"))),
        }
    }

    /// The firm's own quote, in three numbers.
    fn handed_in(&self, quote: &market::quote::Quote) -> Facts {
        let (seen, frame) = (self.seen, &self.seen.frame);
        Facts::new([
            (seen.say("field-total"), frame.money(quote.bill.total())),
            (seen.say("field-days"), quote.days.to_string()),
            (seen.say("field-lines"), quote.bill.lines.len().to_string()),
        ])
    }
}

/// Until when a quote that is in may be changed.
pub(in crate::firm) fn until(seen: &Seen) -> String {
    let due = seen.project.quotes_due(&seen.policy, &seen.calendar);
    due.map_or_else(String::new, |due| seen.frame.say_of("firm-quote-until", "due", &seen.frame.moment(due)))
}
