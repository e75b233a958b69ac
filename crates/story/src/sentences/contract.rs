//! The contract. What it is not: its works.

use super::{Sentence, Stop, Teller, act};
use crate::teller::note;
use crate::value::Said;
use market::contract::{Agreement, Countersign, Register, Sign};
use market::project::Act;
use market::text::Digest;

pub(super) const TABLE: &[Sentence] = &[
    act(
        "{who} signs[, 65 or older]",
        "a party signs the drafted document; an owner may tick the longer cooling-off",
        |said, teller| {
            let contract = teller.project()?.contract;
            let document = contract.map_or_else(|| Digest::of(b"no document"), |contract| contract.document);
            sign(said, teller, document)
        },
    ),
    act("{who} signs another document", "a party signs what was not drafted", |said, teller| {
        sign(said, teller, Digest::of(b"another"))
    }),
    act("{who} countersigns", "the operator countersigns", |said, teller| {
        teller.act(&said.who("who")?, Act::Countersign(Countersign {}))
    }),
    act(
        "{who} registers a further agreement of {value:money}",
        "a party registers what the two agreed beside the contract",
        |said, teller| {
            let agreement = Agreement { about: note("a further agreement")?, value: said.money("value")? };
            teller.act(&said.who("who")?, Act::Register(Register { agreement }))
        },
    ),
];

fn sign(said: &Said, teller: &mut Teller<'_>, document: Digest) -> Result<(), Stop> {
    teller.act(&said.who("who")?, Act::Sign(Sign { document, aged: said.has("older") }))
}
