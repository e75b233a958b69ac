//! Leaving a contract, and notices. What it is not: withdrawal before there is one.

use super::{Sentence, Stop, Teller, act};
use crate::teller::{evidence, note};
use crate::value::Said;
use market::leaving::{AnswerEnd, EndContract, ProposeEnd, Value};
use market::project::{Act, Channel, Proof};

pub(super) const TABLE: &[Sentence] = &[
    act("{who} ends the contract", "a party ends it: the work is valued", |said, teller| {
        teller.act(&said.who("who")?, Act::EndContract(EndContract { reason: note("we part")? }))
    }),
    act("{who} proposes to end the contract", "a party proposes to end it together", |said, teller| {
        teller.act(&said.who("who")?, Act::ProposeEnd(ProposeEnd {}))
    }),
    act("{who} agrees to end the contract", "the other agrees", |said, teller| {
        teller.act(&said.who("who")?, Act::AnswerEnd(AnswerEnd { agrees: true }))
    }),
    act("{who} refuses to end the contract", "the other does not", |said, teller| {
        teller.act(&said.who("who")?, Act::AnswerEnd(AnswerEnd { agrees: false }))
    }),
    act("{who} values {worth}", "the drawn supervisor says what unfinished work is worth", |said, teller| {
        let act = Value { values: said.worth("worth")?, note: None, evidence: evidence("valuation", 1) };
        teller.act(&said.who("who")?, Act::Value(act))
    }),
    act("{who} opens the notice of {wait}", "a party reads its notice", |s, t| {
        let at = t.at;
        notice(s, t, Channel::Inbox, Proof::Opened(at))
    }),
    act("a reminder of {wait} is accepted", "the mail server takes another letter about it", |s, t| {
        t.reminded(&s.wait("wait")?)
    }),
    act("{who} records a call about {wait}", "the operator reached the party by telephone", |s, t| {
        let at = t.at;
        notice(s, t, Channel::Call, Proof::Recorded(at))
    }),
    act("{who} records a call about {wait} at {moment}", "the operator says when", |said, teller| {
        let at = teller.moment(&said.moment("moment")?)?;
        notice(said, teller, Channel::Call, Proof::Recorded(at))
    }),
    act("{who} records a letter about {wait}", "the operator sent a letter", |s, t| {
        let at = t.at;
        notice(s, t, Channel::Letter, Proof::Recorded(at))
    }),
];

fn notice(said: &Said, teller: &mut Teller<'_>, channel: Channel, proof: Proof) -> Result<(), Stop> {
    let wait = Teller::wait_key(&said.wait("wait")?)?;
    teller.act(&said.who("who")?, Act::RecordNotice { wait, channel, proof })
}
