//! The request. What it is not: its dispatch.

use super::party::{DISTRICT, code};
use super::{Sentence, Stop, Teller, act};
use crate::teller::{evidence, note};
use crate::value::Said;
use market::Actor;
use market::project::Act;
use market::request::{Confirm, Dwelling, Post, Qualify, Request, Withdraw};
use market::text::{Digest, Evidence, EvidenceKind, Name};
use rules::Money;

pub(super) const TABLE: &[Sentence] = &[
    act(
        "{who} posts a request[ of {area:number} m2][ in district {district:word}][ for {low:money} to {high:money}][ to start in {months:number} months][ for the dwelling {dwelling:text}][, old][, bare]",
        "an owner asks for offers; what is not said is a new flat of 89 m2 in Xuhui for 100,000 to 300,000, with photos and plan; bare leaves photos and plan away",
        post,
    ),
    act("the contact is confirmed", "the owner entered the one-time code", |_, teller| {
        teller.act_as(Actor::Market, Act::Confirm(Confirm {}))
    }),
    act("{who} confirms the contact", "the operator recorded a call", |said, teller| {
        teller.act(&said.who("who")?, Act::Confirm(Confirm {}))
    }),
    act("{who} qualifies the request", "the operator finds it fit", |said, teller| {
        teller.act(&said.who("who")?, Act::Qualify(Qualify { fit: true, reason: None }))
    }),
    act(
        "{who} rejects the request[: {reason:text}]",
        "the operator finds it unfit, and says why",
        |said, teller| {
            let reason = said.try_text("reason").map(|text| note(&text)).transpose()?;
            teller.act(&said.who("who")?, Act::Qualify(Qualify { fit: false, reason }))
        },
    ),
    act(
        "{who} withdraws the request[, signed elsewhere][: {reason:text}]",
        "the owner leaves before the contract is active, and may say why",
        |said, teller| {
            let reason = said.try_text("reason").map(|text| note(&text)).transpose()?;
            let act = Withdraw { signed_elsewhere: said.has("elsewhere"), reason };
            teller.act(&said.who("who")?, Act::Withdraw(act))
        },
    ),
];

fn post(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let district = said.try_word("district").unwrap_or_else(|| DISTRICT.to_owned());
    let dwelling = said.try_text("dwelling").unwrap_or_else(|| format!("flat {}", teller.flat));
    let plan = Evidence { digest: Digest::of(b"plan"), kind: EvidenceKind::Plan };
    let shown: Vec<Evidence> = evidence("photo of the flat", 5).into_iter().chain([plan]).collect();
    let request = Request {
        district: code(&district)?,
        estate: Name::new("Rose Garden").ok_or_else(|| Stop::unclear("no estate".into()))?,
        dwelling: Digest::of(dwelling.as_bytes()),
        kind: if said.has("old") { Dwelling::Old } else { Dwelling::New },
        area: said.try_number("area").unwrap_or(89),
        budget_low: said.try_money("low").unwrap_or(Money::yuan(100_000)),
        budget_high: said.try_money("high").unwrap_or(Money::yuan(300_000)),
        start_months: said.try_number("months").map_or(1, |n| u8::try_from(n).unwrap_or(u8::MAX)),
        wishes: Some(note("everything new")?),
        evidence: if said.has("bare") { Vec::new() } else { shown },
    };
    teller.act(&said.who("who")?, Act::Post(Post { request }))
}
