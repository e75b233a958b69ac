//! Warranty tickets: answer, visit, repair, each within its time. What it is not: the owner's word that it is repaired.

use super::urgent_if;
use crate::part::{Facts, Field, Form, Items, Kind, Panel};
use crate::project::Seen;
use market::text::Note;
use market::warranty::{Ticket, TicketStep as Step, bound};
use market::{Subject, WaitKind as K};

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let tickets = seen.project.warranty.iter().flat_map(|warranty| (0u16..).zip(&warranty.tickets));
    let open = tickets.filter(|(_, ticket)| !matches!(ticket.step, Step::Closed { .. } | Step::Hired { .. }));
    open.map(|(no, ticket)| panel(seen, no, ticket)).collect()
}

fn panel(seen: &Seen, no: u16, ticket: &Ticket) -> Panel {
    let frame = &seen.frame;
    let title = format!("{} {}", seen.say("field-ticket"), no.saturating_add(1));
    let next = next(ticket.step);
    let panel =
        urgent_if(Panel::new(format!("ticket-{no}"), title), next.is_some()).text(ticket.what.as_str());
    let rows = [
        (seen.say("label-state"), frame.words().ticket(&ticket.step)),
        (seen.say("label-since"), frame.moment(ticket.opened)),
    ];
    let ids: Vec<String> = ticket.items.iter().map(ToString::to_string).collect();
    let panel = panel.with(&Facts::new(rows)).with(&Items::of(seen, &ids));
    let most = frame.money(bound(&seen.project, ticket, &seen.policy));
    let panel = panel.hint(&frame.say_of("firm-ticket-bound", "amount", &most));
    let panel = if ticket.leak { panel.notice(&seen.say("field-leak")) } else { panel };
    let kinds = [K::TicketAnswer, K::TicketVisit, K::TicketCure, K::TicketConfirm];
    let own =
        |wait: &&market::Wait| kinds.contains(&wait.key.kind) && wait.key.subject == Subject::Number(no);
    let panel = seen.waits.iter().filter(own).fold(panel, |panel, wait| panel.wait(frame, wait));
    next.map(|key| advance(seen, no, key)).iter().fold(panel, Panel::form)
}

/// What the firm does next; nothing while the owner is asked.
const fn next(step: Step) -> Option<&'static str> {
    match step {
        Step::Open { .. } => Some("firm-ticket-answer"),
        Step::Answered { .. } => Some("firm-ticket-visited"),
        Step::Visited { .. } | Step::Missed { .. } => Some("firm-ticket-cured"),
        Step::Cured { .. } | Step::Hired { .. } | Step::Closed { .. } => None,
    }
}

fn advance(seen: &Seen, no: u16, key: &str) -> Form {
    let frame = &seen.frame;
    let note = Field::new(frame, "note").label(seen.say("field-note")).kind(Kind::Area(3)).most(Note::MOST);
    let form = Form::act(frame, seen.project.id, "advance-ticket").about("ticket", no);
    form.field(note).evidence("photo", false).button(seen.say(key))
}
