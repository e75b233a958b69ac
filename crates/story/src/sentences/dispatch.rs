//! Dispatch and lead. What it is not: the firm's balance.

use super::{Sentence, Stop, Teller, act};
use crate::teller::note;
use crate::value::Said;
use market::dispatch::{Accept, Decline, Draw, Swap};
use market::lead::{AnswerClaim, ClaimRefund, DecideClaim};
use market::project::Act;
use rules::lead::Ground;

pub(super) const TABLE: &[Sentence] = &[
    act(
        "{who} draws the firms",
        "the lottery is drawn, with the story's seed as its public seed",
        |said, teller| {
            let seed = teller.fresh_seed();
            teller.act(&said.who("who")?, Act::Draw(Draw { seed }))
        },
    ),
    act("{who} accepts", "an invited firm accepts the lead", |said, teller| {
        teller.act(&said.who("who")?, Act::Accept(Accept {}))
    }),
    act("{who} declines[: {reason:text}]", "an invited firm declines it, and may say why", |said, teller| {
        let reason = said.try_text("reason").map(|text| note(&text)).transpose()?;
        teller.act(&said.who("who")?, Act::Decline(Decline { reason }))
    }),
    act("{who} swaps {firm}", "the owner swaps a firm", |said, teller| {
        let firm = said.who("firm")?.firm();
        teller.act(&said.who("who")?, Act::Swap(Swap { firm }))
    }),
    act(
        "{who} claims the fee back: owner absent",
        "the owner was not at the confirmed appointment",
        |s, t| claim(s, t, Ground::OwnerAbsent),
    ),
    act("{who} claims the fee back: outside area", "the dwelling lies outside the firm's area", |s, t| {
        claim(s, t, Ground::OutsideArea)
    }),
    act("{who} claims the fee back: outside trade", "the work lies outside the firm's trade", |s, t| {
        claim(s, t, Ground::OutsideTrade)
    }),
    act("{who} claims the fee back: duplicate", "the same dwelling again within 90 days", |s, t| {
        claim(s, t, Ground::Duplicate)
    }),
    act("{who} claims the fee back: signed elsewhere", "the owner had signed with another", |s, t| {
        claim(s, t, Ground::SignedElsewhere)
    }),
    act("{who} claims the fee back: contact dead", "the contact does not answer", |s, t| {
        claim(s, t, Ground::ContactDead)
    }),
    act("{who} claims the fee back: never opened", "the owner opened nothing", |s, t| {
        claim(s, t, Ground::NeverOpened)
    }),
    act("{who} agrees to the claim of {firm}", "the owner says the claim is true", |s, t| answer(s, t, true)),
    act("{who} contests the claim of {firm}", "the owner says it is not", |s, t| answer(s, t, false)),
    act("{who} grants the claim of {firm}", "the operator refunds it", |s, t| decide(s, t, true)),
    act("{who} turns down the claim of {firm}", "the operator does not", |s, t| decide(s, t, false)),
];

fn claim(said: &Said, teller: &mut Teller<'_>, ground: Ground) -> Result<(), Stop> {
    let note = Some(note("we waited at the door for an hour")?);
    teller.act(&said.who("who")?, Act::ClaimRefund(ClaimRefund { ground, note }))
}

fn answer(said: &Said, teller: &mut Teller<'_>, agrees: bool) -> Result<(), Stop> {
    let firm = said.who("firm")?.firm();
    teller.act(&said.who("who")?, Act::AnswerClaim(AnswerClaim { firm, agrees }))
}

fn decide(said: &Said, teller: &mut Teller<'_>, refund: bool) -> Result<(), Stop> {
    let firm = said.who("firm")?.firm();
    let reason = note("by the messages of both")?;
    teller.act(&said.who("who")?, Act::DecideClaim(DecideClaim { firm, refund, reason }))
}
