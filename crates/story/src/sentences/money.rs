//! Money in and out, always on a statement line. What it is not: a payment.

mod delay;

use super::party::to_firm;
use super::{Sentence, Stop, Teller, act};
use crate::teller::{document, evidence, note};
use crate::value::Said;
use market::custody::{AnswerMaterial, ClaimMaterial, Funding, NotArrived, Purpose, RecordPayout, SayPaid};
use market::project::Act;
use market::text::{Evidence, EvidenceKind, Reference};
use market::{Command, firm, statement};
use rules::{At, Money};

pub(super) const TABLE: &[Sentence] = &[
    act(
        "{who} funds stage {stage}[ with {amount:money}][, valued {moment}][, surely]",
        "the bank shows the owner's transfer under the reference asked for; all that is missing, unless it says how much; valued: the bank's day of value, be it recorded later; surely: the operator ticks that the amount is right",
        fund,
    ),
    act(
        "{who} deposits the visit fee for {hold}",
        "the bank shows the objecting owner's visit fee",
        |said, teller| {
            let (stage, place) = said.hold()?;
            pay(teller, Purpose::Objection(stage, place), None)
        },
    ),
    act(
        "{who} puts the earnest down[, {amount:money} of it]",
        "the bank shows the transfer of an owner who vanished before; all that is missing, unless it says how much",
        |said, teller| pay(teller, Purpose::Earnest, said.try_money("amount")),
    ),
    act(
        "{who} pays for the closed doors[ with {amount:money}]",
        "the bank shows the owner's transfer for visits to doors kept closed, asked for by itself",
        |said, teller| pay(teller, Purpose::ClosedDoors, said.try_money("amount")),
    ),
    act(
        "{who} tops up {amount:money}",
        "the bank shows a firm's transfer to its prepaid balance",
        |said, teller| {
            let firm = said.who("who")?.firm();
            let reference = teller.firm(firm)?.reference();
            line(teller, reference, said.money("amount")?)
        },
    ),
    act(
        "the bank shows {amount:money} under {reference:text}",
        "a transfer with any reference",
        |said, teller| line(teller, reference(&said.text("reference")?)?, said.money("amount")?),
    ),
    act(
        "the bank shows its last line again",
        "the same statement line is recorded once more",
        |_, teller| {
            let Some((line, reference, amount)) = teller.line.clone() else {
                return Err(Stop::unclear("the bank has shown nothing yet".into()));
            };
            record(teller, line, reference, &How { amount: Some(amount), ..How::default() })
        },
    ),
    act(
        "the bank shows line {line:text} went back",
        "an unplaced line was returned to its payer",
        |said, teller| {
            let (line, proof) = (reference(&said.text("line")?)?, teller.fresh_line()?);
            let who = teller.staff()?.actor();
            teller
                .command(who, Command::Statement(statement::Command::RecordReturn { line, proof }))
                .map(|_| ())
        },
    ),
    act(
        "the bank shows payout {payout:number}[ of {amount:money}]",
        "a statement line proves a payout",
        payout,
    ),
    act("the bank shows every payout", "statement lines prove every payout ordered so far", every_payout),
    act("{who} records payout {payout:number}", "somebody records a payout", |said, teller| {
        let act = recorded(said, teller)?;
        teller.act(&said.who("who")?, act)
    }),
    act(
        "{who} records a deposit of {amount:money} from {firm}",
        "the operator records a firm's deposit",
        |said, teller| {
            let command =
                firm::Command::RecordDeposit { amount: said.money("amount")?, line: teller.fresh_line()? };
            to_firm(said, teller, command)
        },
    ),
    act(
        "{who} takes {amount:money} out of the balance of {firm}",
        "a firm takes prepaid balance back",
        |said, teller| to_firm(said, teller, firm::Command::Withdraw { amount: said.money("amount")? }),
    ),
    act(
        "{who} records withdrawal {withdrawal:number} of {firm}",
        "a statement line proves that balance was paid back",
        |said, teller| {
            let (withdrawal, line) = (said.place("withdrawal")?, teller.fresh_line()?);
            to_firm(said, teller, firm::Command::RecordWithdrawal { withdrawal, line })
        },
    ),
    act(
        "{who} records compensation {debt:number}[ of {amount:money}]",
        "a line of the operator's own account proves that it paid what it owes somebody of the flat for its delay",
        delay::of_the_flat,
    ),
    act(
        "{who} records compensation for withdrawal {withdrawal:number} of {firm}[: {amount:money}]",
        "the same, for a late withdrawal",
        delay::of_withdrawal,
    ),
    act(
        "{who} records compensation for line {line:text}[: {amount:money}]",
        "the same, for an unplaced line that went back late",
        delay::of_line,
    ),
    act(
        "{who} says that funding {funding:number} is paid[ without a receipt]",
        "the owner shows the bank's receipt: the operator looks for the money, and the owner's time stands still",
        |said, teller| {
            let receipt = if said.has("receipt") { Vec::new() } else { document("transfer receipt") };
            let act = SayPaid { funding: said.place("funding")?, receipt };
            teller.act(&said.who("who")?, Act::SayPaid(act))
        },
    ),
    act(
        "{who} answers that funding {funding:number} has not come",
        "the operator has looked for it",
        |said, teller| {
            let act = NotArrived { funding: said.place("funding")?, note: note("not on the statement")? };
            teller.act(&said.who("who")?, Act::NotArrived(act))
        },
    ),
    act(
        "{who} claims {amount:money} for material of stage {stage}[ without proof]",
        "an advance on delivered material",
        |said, teller| {
            let delivery = |e: Evidence| Evidence { kind: EvidenceKind::Delivery, ..e };
            let proof = if said.has("proof") {
                Vec::new()
            } else {
                evidence("delivery", 1).into_iter().map(delivery).collect()
            };
            let act = ClaimMaterial { stage: said.stage()?, amount: said.money("amount")?, proof };
            teller.act(&said.who("who")?, Act::ClaimMaterial(act))
        },
    ),
    act("{who} confirms material {claim:number}", "the delivery is there", |said, teller| {
        answer(said, teller, true)
    }),
    act("{who} denies material {claim:number}", "the delivery is not there", |said, teller| {
        answer(said, teller, false)
    }),
];

fn answer(said: &Said, teller: &mut Teller<'_>, confirms: bool) -> Result<(), Stop> {
    let act = AnswerMaterial { claim: said.place("claim")?, confirms };
    teller.act(&said.who("who")?, Act::AnswerMaterial(act))
}

/// A reference as a payer writes it.
fn reference(text: &str) -> Result<Reference, Stop> {
    Reference::new(text).ok_or_else(|| Stop::unclear(format!("{text} is no reference")))
}

fn fund(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let valued = said.get("moment").is_some().then(|| teller.moment(&said.moment("moment")?)).transpose()?;
    let how = How { amount: said.try_money("amount"), valued, sure: said.has("surely") };
    transfer(teller, Purpose::Stage(said.stage()?), &how)
}

/// The transfer for a purpose: the last funding asked for it.
pub(super) fn pay(teller: &mut Teller<'_>, purpose: Purpose, amount: Option<Money>) -> Result<(), Stop> {
    transfer(teller, purpose, &How { amount, ..How::default() })
}

/// What a sentence says of a transfer; all of it may be left out.
#[derive(Clone, Copy, Default)]
struct How {
    amount: Option<Money>,
    valued: Option<At>,
    sure: bool,
}

fn transfer(teller: &mut Teller<'_>, purpose: Purpose, how: &How) -> Result<(), Stop> {
    let project = teller.project()?;
    let asked: Option<&Funding> = project.custody.fundings.iter().rev().find(|f| f.purpose == purpose);
    let Some(funding) = asked else {
        let all: Vec<String> = project.custody.fundings.iter().map(|f| format!("{:?}", f.purpose)).collect();
        return Err(Stop::unlike(
            format!("a funding asked for {purpose:?}"),
            format!("asked for: {}", all.join(", ")),
        ));
    };
    let amount = how.amount.unwrap_or_else(|| funding.amount.less(funding.received));
    let line = teller.fresh_line()?;
    record(teller, line, funding.reference.clone(), &How { amount: Some(amount), ..*how })
}

fn line(teller: &mut Teller<'_>, reference: Reference, amount: Money) -> Result<(), Stop> {
    let line = teller.fresh_line()?;
    record(teller, line, reference, &How { amount: Some(amount), ..How::default() })
}

fn record(teller: &mut Teller<'_>, line: Reference, reference: Reference, how: &How) -> Result<(), Stop> {
    let How { amount, valued, sure } = *how;
    let amount = amount.unwrap_or_default();
    teller.line = Some((line.clone(), reference.clone(), amount));
    let command = statement::Command::RecordLine { line, reference, amount, valued, sure };
    let who = teller.staff()?.actor();
    teller.command(who, Command::Statement(command))?;
    teller.deliver()
}

fn recorded(said: &Said, teller: &mut Teller<'_>) -> Result<Act, Stop> {
    let payout = said.place("payout")?;
    let project = teller.project()?;
    let ordered = project.custody.payouts.get(usize::from(payout)).map(|p| p.amount);
    let amount = said.try_money("amount").or(ordered).unwrap_or(Money::yuan(1));
    Ok(Act::RecordPayout(RecordPayout { payout, line: teller.fresh_line()?, amount }))
}

fn payout(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let act = recorded(said, teller)?;
    let who = teller.staff()?;
    teller.act(&who, act)
}

fn every_payout(_: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let payouts = teller.project()?.custody.payouts;
    for (payout, ordered) in (0u16..).zip(payouts).filter(|(_, ordered)| ordered.paid.is_none()) {
        let (line, who) = (teller.fresh_line()?, teller.staff()?);
        teller.act(&who, Act::RecordPayout(RecordPayout { payout, line, amount: ordered.amount }))?;
    }
    Ok(())
}
