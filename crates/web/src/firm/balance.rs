//! A firm's prepaid balance: what is free, set aside and spent this month, how to top up, every movement, every lead with its
//! refund, and the way to take money back. What it is not: custody; the owners' money never comes here.

use super::find;
use crate::part::{Deadline, Facts, Field, Form, Panel};
use crate::{Answer, App, AsFirm, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use ledger::Till;
use market::firm::{Charged, Firm, Withdrawal};
use market::limits::OPEN_WITHDRAWALS;
use market::{Aggregate, ProjectId, Stream};
use store::Moved;

/// Movements on the page: the newest. The journal keeps them all.
const MOVEMENTS: usize = 200;

/// The page.
#[derive(Debug, Template)]
#[template(path = "firm/balance.html")]
pub(crate) struct Balance {
    frame: Frame,
    facts: Facts,
    top_up: Panel,
    withdraw: Panel,
    leads: Vec<LeadRow>,
    movements: Vec<Movement>,
}

/// What a lead cost.
#[derive(Debug)]
struct LeadRow {
    path: String,
    place: String,
    day: String,
    fee: String,
    state: String,
}

/// Money that moved.
#[derive(Debug)]
struct Movement {
    at: String,
    why: String,
    from: String,
    to: String,
    amount: String,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, AsFirm(id): AsFirm) -> Answer<Balance> {
    let firm = find(&app, id)?.ok_or(Fault::NotFound)?;
    let postings = app.store().postings(&Stream::Firm(id))?;
    let movements = postings.iter().rev().take(MOVEMENTS).map(|moved| movement(&frame, moved)).collect();
    let mut leads = Vec::new();
    for (project, charged) in firm.leads.iter().rev() {
        leads.push(lead(&app, &frame, *project, charged)?);
    }
    Ok(Page(Balance {
        facts: facts(&frame, &firm),
        top_up: top_up(&frame, &firm),
        withdraw: withdraw(&app, &frame, &firm)?,
        leads,
        movements,
        frame,
    }))
}

/// Four sums: free, set aside, spent this month, the firm's own cap.
pub(super) fn facts(frame: &Frame, firm: &Firm) -> Facts {
    let money = |key: &str, amount| (frame.say(key), frame.money(amount));
    Facts::new([
        money("firm-free", firm.free()),
        money("account-reserved", firm.book.balance(Till::Reserved)),
        money("firm-month-spent", firm.month_spent(frame.now(), frame.calendar())),
        money("field-monthly-cap", firm.profile.monthly_cap),
    ])
}

fn top_up(frame: &Frame, firm: &Firm) -> Panel {
    let said = frame.say_of("firm-balance-top-up", "reference", firm.reference().as_str());
    Panel::new("top-up", frame.say("basis-top-up")).text(&said).hint(&frame.say("firm-top-up-when"))
}

/// The form, and what is on its way.
fn withdraw(app: &App, frame: &Frame, firm: &Firm) -> Result<Panel, Fault> {
    let panel = Panel::new("take-back", frame.say("act-firm-withdraw"));
    let rows: Vec<_> = firm.withdrawals.iter().rev().map(|it| withdrawal(frame, it)).collect();
    let panel = if rows.is_empty() { panel } else { panel.with(&Facts::new(rows)) };
    let waits = app.store().waits_of(&Stream::Firm(firm.id))?;
    let panel = waits.iter().fold(panel, |panel, row| panel.with(&Deadline::new(frame, &row.wait)));
    let open = firm.withdrawals.iter().filter(|it| it.paid.is_none()).count();
    if !firm.free().is_positive() || open >= OPEN_WITHDRAWALS {
        return Ok(panel.hint(&frame.say("firm-withdraw-nothing")));
    }
    let most = frame.say_of("firm-withdraw-most", "most", &frame.money(firm.free()));
    let amount =
        Field::new(frame, "amount").label(frame.say("field-amount")).typed("decimal", "off").hint(most);
    Ok(panel.form(&Form::party(frame, "firm", firm.id, "withdraw").field(amount)))
}

fn withdrawal(frame: &Frame, it: &Withdrawal) -> (String, String) {
    let state = match &it.paid {
        Some((line, at)) => format!("{} · {line}", frame.day(*at)),
        None => frame.say_of("firm-payout-ordered", "day", &frame.day(it.since)),
    };
    (frame.money(it.amount), state)
}

fn lead(app: &App, frame: &Frame, id: ProjectId, charged: &Charged) -> Result<LeadRow, Fault> {
    let place = match app.store().aggregate(&Stream::Project(id))? {
        Some(Aggregate::Project(project)) => project.request.estate.to_string(),
        _ => id.to_string(),
    };
    let (fee, day) = charged.charged.map_or((charged.reserved, None), |(fee, at)| (fee, Some(at)));
    let day = day.map(|at| frame.day(at)).unwrap_or_default();
    Ok(LeadRow {
        path: format!("/projects/{id}"),
        place,
        day,
        fee: frame.money(fee),
        state: state(frame, charged),
    })
}

fn state(frame: &Frame, charged: &Charged) -> String {
    match charged {
        Charged { refunded: Some(at), .. } => {
            format!("{} · {}", frame.say("firm-fee-refunded"), frame.day(*at))
        }
        Charged { turned_down: Some(at), .. } => {
            format!("{} · {}", frame.say("firm-fee-kept"), frame.day(*at))
        }
        Charged { claimed: Some(at), .. } => {
            format!("{} · {}", frame.say("firm-fee-claimed"), frame.day(*at))
        }
        Charged { charged: Some(_), .. } => frame.say("firm-fee-charged"),
        Charged { reserved, .. } if reserved.is_positive() => frame.say("basis-reserve"),
        Charged { .. } => frame.say("basis-unreserve"),
    }
}

fn movement(frame: &Frame, moved: &Moved) -> Movement {
    let (words, posting) = (frame.words(), &moved.posting);
    // Debited and credited say little to people: money leaves one pocket for another. The bank alone is an asset.
    Movement {
        at: frame.moment(moved.at),
        why: words.basis(&posting.basis),
        from: words.account(&posting.debit),
        to: words.account(&posting.credit),
        amount: frame.money(posting.amount),
    }
}
