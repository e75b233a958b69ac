//! Signing, cooling off, and what else the two agree on. What it is not: the contract's page, where it is read and signed.

use super::super::Seen;
use super::mine;
use crate::part::{Field, Form, Kind, Link, Panel};
use market::contract::{Agreement, Register};
use market::text::Note;
use market::{Act, WaitKind};
use rules::Money;

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let to = format!("/projects/{}/contract", seen.project.id);
    let sign = mine(seen, "sign", WaitKind::SignOwner).map(|panel| {
        panel.text(&seen.say("owner-contract-read")).with(&Link::button(&to, seen.say("owner-contract-open")))
    });
    let wait = [WaitKind::SignFirm, WaitKind::Countersign, WaitKind::CoolingOff]
        .iter()
        .find_map(|kind| seen.waits_of(*kind).next());
    let wait = wait.map(|wait| {
        Panel::new("signing", seen.frame.wait(wait).title)
            .wait(&seen.frame, wait)
            .with(&Link::quiet(&to, seen.say("owner-contract-open")))
    });
    let wait = wait.filter(|_| sign.is_none());
    sign.into_iter().chain(wait).chain(register(seen)).collect()
}

/// A blank agreement, to ask whether one may be registered now.
fn blank() -> Option<Act> {
    let about = Note::new("-")?;
    Some(Act::Register(Register { agreement: Agreement { about, value: Money::ZERO } }))
}

fn register(seen: &Seen) -> Option<Panel> {
    blank().filter(|act| seen.may(act))?;
    let about = Field::of(&seen.frame, "about")
        .kind(Kind::Area(2))
        .most(Note::MOST)
        .hint(seen.say("owner-register-about"));
    let value =
        Field::of(&seen.frame, "value").typed("decimal", "off").most(20).hint(seen.say("hint-amount"));
    let form = Form::act(&seen.frame, seen.project.id, "register").field(about).field(value).quiet();
    Some(
        Panel::new("register", seen.say("owner-register-title"))
            .folded()
            .text(&seen.say("owner-register"))
            .form(&form),
    )
}
