//! Warranty tickets. What it is not: the retention, which may bear their cost.

use super::party::code;
use super::{Sentence, Stop, Teller, act};
use crate::teller::{document, evidence, note};
use crate::value::Said;
use market::project::Act;
use market::text::Code;
use market::warranty::{AdvanceTicket, ConfirmTicket, HireAnother, OpenTicket};

pub(super) const TABLE: &[Sentence] = &[
    act(
        "{who} opens a ticket[ about {items}]: {what:text}[, a leak][, waterproofing]",
        "the owner says what is wrong, and with which items; what is not said is 5.2e, a door",
        |said, teller| {
            let (leak, waterproofing) = (said.has("leak"), said.has("waterproofing"));
            let act = OpenTicket {
                what: note(&said.text("what")?)?,
                items: items(said)?,
                leak,
                waterproofing,
                evidence: evidence("ticket", 1),
            };
            teller.act(&said.who("who")?, Act::OpenTicket(act))
        },
    ),
    act("{who} answers ticket {ticket:number}", "the firm takes it one step on: answered", advance),
    act("{who} visits for ticket {ticket:number}", "one step on: visited", advance),
    act("{who} cures ticket {ticket:number}", "one step on: cured", advance),
    act("{who} confirms ticket {ticket:number}", "the owner says it is cured", |s, t| confirm(s, t, true)),
    act("{who} denies ticket {ticket:number}", "the owner says it is not", |s, t| confirm(s, t, false)),
    act(
        "{who} hires another for ticket {ticket:number} at {cost:money}",
        "the firm missed its time: another does it",
        |said, teller| {
            let act = HireAnother {
                ticket: said.place("ticket")?,
                cost: said.money("cost")?,
                evidence: document("bill"),
            };
            teller.act(&said.who("who")?, Act::HireAnother(act))
        },
    ),
];

fn items(said: &Said) -> Result<Vec<Code>, Stop> {
    let named = said.try_items("items").unwrap_or_else(|| vec!["5.2e".to_owned()]);
    named.iter().map(|item| code(item)).collect()
}

fn advance(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let act =
        AdvanceTicket { ticket: said.place("ticket")?, note: note("done")?, evidence: evidence("step", 1) };
    teller.act(&said.who("who")?, Act::AdvanceTicket(act))
}

fn confirm(said: &Said, teller: &mut Teller<'_>, good: bool) -> Result<(), Stop> {
    let act = ConfirmTicket { ticket: said.place("ticket")?, good };
    teller.act(&said.who("who")?, Act::ConfirmTicket(act))
}
