//! After completion: the retention at its term, the warranty and its tickets. What it is not: the works.

use super::super::Seen;
use super::about;
use crate::part::{Choice, Facts, Field, Form, Items, Kind, Panel};
use guide::checklist::Item;
use market::text::{Code, Note};
use market::warranty::{ConfirmTicket, HireAnother, OpenTicket, Ticket, bound};
use market::{Act, Subject, Wait, WaitKind, retention};
use rules::Money;

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let parts = seen.project.retention.iter().flat_map(retention::Retention::numbered);
    let answers = parts.filter_map(|(no, part)| answer(seen, no, part));
    let tickets = (0u16..).zip(seen.project.warranty.iter().flat_map(|warranty| &warranty.tickets));
    let tickets = tickets.filter_map(|(no, it)| ticket(seen, no, it));
    answers.chain(tickets).chain(terms(seen)).chain(open(seen)).collect()
}

fn wait_of(seen: &Seen, kinds: &[WaitKind], subject: &Subject) -> Option<Wait> {
    let of = |wait: &&Wait| kinds.contains(&wait.key.kind) && wait.key.subject == *subject;
    seen.waits.iter().find(of).cloned()
}

fn answer(seen: &Seen, part: u8, it: &retention::Part) -> Option<Panel> {
    let kinds = [WaitKind::RetentionAnswer, WaitKind::RetentionReminder];
    let wait = wait_of(seen, &kinds, &Subject::Part(part))?;
    let release = Form::act(&seen.frame, seen.project.id, "answer-retention")
        .about("part", part)
        .hidden("releases", "yes")
        .button(seen.say("owner-retention-release"));
    let defects = Form::act(&seen.frame, seen.project.id, "answer-retention")
        .about("part", part)
        .within("defects")
        .choice(&items(seen))
        .field(Field::of(&seen.frame, "note").kind(Kind::Area(3)).most(Note::MOST))
        .evidence("photo", true)
        .button(seen.say("owner-retention-defects"))
        .danger();
    Some(
        about(seen, &format!("retention-{part}"), &wait)
            .text(&seen.say_money("owner-retention", it.amount))
            .form(&release)
            .fold(&seen.say("owner-retention-or"), |part| {
                part.text(&seen.say("owner-retention-only")).form(&defects)
            }),
    )
}

/// Every item of the checklist: a defect may show in any stage's work.
fn items(seen: &Seen) -> Choice {
    let all = seen.checklist().into_iter().flat_map(|list| list.items());
    all.fold(Choice::many("items", seen.say("field-items")), |choice, item| {
        choice.option(&item.id.0, format!("{} {}", item.id.0, item.text.get(seen.tag())), "")
    })
}

fn ticket(seen: &Seen, no: u16, it: &Ticket) -> Option<Panel> {
    let kinds =
        [WaitKind::TicketAnswer, WaitKind::TicketVisit, WaitKind::TicketCure, WaitKind::TicketConfirm];
    let wait = wait_of(seen, &kinds, &Subject::Number(no));
    let confirm = seen.may(&Act::ConfirmTicket(ConfirmTicket { ticket: no, good: true }));
    let hire = HireAnother { ticket: no, cost: Money::ZERO, evidence: Vec::new() };
    let hire = seen.may(&Act::HireAnother(hire));
    if wait.is_none() && !confirm && !hire {
        return None;
    }
    let number = i64::from(no).saturating_add(1);
    let title = seen.frame.say_count("owner-ticket-title", "number", number);
    let panel = Panel::new(format!("ticket-{no}"), title).text(it.what.as_str());
    let panel = panel.hint(&seen.frame.words().ticket(&it.step));
    let panel = if let Some(wait) = &wait { panel.wait(&seen.frame, wait) } else { panel };
    let panel = if confirm { panel.urgent().form(&confirm_form(seen, no)) } else { panel };
    let ids: Vec<String> = it.items.iter().map(ToString::to_string).collect();
    let panel = panel.with(&Items::of(seen, &ids));
    Some(if hire { hire_panel(seen, panel, no, it) } else { panel })
}

/// What another may cost, before the bill is written.
fn hire_panel(seen: &Seen, panel: Panel, no: u16, it: &Ticket) -> Panel {
    let most = seen.say_money("owner-hire-most", bound(&seen.project, it, &seen.policy));
    panel.urgent().text(&seen.say("owner-hire")).text(&most).form(&hire_form(seen, no))
}

fn confirm_form(seen: &Seen, no: u16) -> Form {
    let good = Choice::yes_or_no(&seen.frame, "good", seen.say("owner-ticket-question"));
    Form::act(&seen.frame, seen.project.id, "confirm-ticket").about("ticket", no).choice(&good)
}

fn hire_form(seen: &Seen, no: u16) -> Form {
    Form::act(&seen.frame, seen.project.id, "hire-another")
        .about("ticket", no)
        .field(Field::of(&seen.frame, "cost").typed("decimal", "off").most(20))
        .evidence("document", true)
}

/// The terms of retention and warranty.
fn terms(seen: &Seen) -> Option<Panel> {
    let warranty = seen.project.warranty.as_ref()?;
    let part = |(no, part): (u8, &retention::Part)| {
        let title = seen.frame.words().stage_title(retention::FIRST.saturating_add(no).saturating_sub(1));
        let state = seen.frame.words().part(&part.state);
        (title, format!("{} · {} · {state}", seen.frame.money(part.amount), seen.frame.day(part.term)))
    };
    let parts = seen.project.retention.iter().flat_map(retention::Retention::numbered);
    let mut rows: Vec<(String, String)> = parts.map(part).collect();
    rows.push((seen.say("owner-warranty-general"), seen.frame.day(warranty.general)));
    rows.push((seen.say("owner-warranty-water"), seen.frame.day(warranty.waterproofing)));
    Some(Panel::new("terms", seen.say("owner-terms-title")).with(&Facts::new(rows)))
}

/// The item of the checklist that a ticket is about: a list to pick one from, by stage.
fn concerned(seen: &Seen) -> Field {
    let all = seen.checklist().into_iter().flat_map(|list| list.items()).filter(|item| item.stage > 0);
    let option = |item: &Item| (item.id.0.clone(), format!("{} {}", item.id.0, item.text.get(seen.tag())));
    Field::of(&seen.frame, "items")
        .label(seen.say("owner-ticket-item"))
        .hint(seen.say("owner-ticket-item-why"))
        .kind(Kind::Select(all.map(option).collect()))
}

fn open(seen: &Seen) -> Option<Panel> {
    let what = Note::new("-")?;
    let items = seen.checklist().into_iter().flat_map(|list| list.items()).take(1);
    let items = items.filter_map(|item| Code::new(&item.id.0)).collect();
    let blank = OpenTicket { what, items, leak: false, waterproofing: false, evidence: Vec::new() };
    if !seen.may(&Act::OpenTicket(blank)) {
        return None;
    }
    let form = Form::act(&seen.frame, seen.project.id, "open-ticket")
        .field(
            Field::of(&seen.frame, "what").kind(Kind::Area(4)).most(Note::MOST).hint(seen.say("hint-note")),
        )
        .field(concerned(seen))
        .choice(&Choice::tick("leak", seen.say("field-leak"), seen.say("owner-ticket-leak")))
        .choice(&Choice::tick("waterproofing", seen.say("field-waterproofing"), ""))
        .evidence("photo", false);
    Some(
        Panel::new("open-ticket", seen.say("title-owner-warranty"))
            .folded()
            .text(&seen.say("owner-ticket"))
            .form(&form),
    )
}
