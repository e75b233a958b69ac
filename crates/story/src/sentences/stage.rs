//! Stages and holds. What it is not: their inspection.

use super::money::pay;
use super::visit::inspect;
use super::{Sentence, Stop, Teller, act, scene};
use crate::cast::Member;
use crate::teller::{evidence, note};
use crate::value::{Readings, Said};
use market::custody::Purpose;
use market::hold::{ConfirmCure, Cure};
use market::inspection::Target;
use market::project::Act;
use market::stage::{Approve, ChooseAfterFailures, GATED, GoOn, LogSite, Object, Start, SubmitStage, Waive};
use market::text::{Digest, Evidence, EvidenceKind};
use rules::Period;

const LOGGED: &str = "the firm logs work on site; an old photo is one out of what was submitted with a stage";

pub(super) const TABLE: &[Sentence] = &[
    act("{who} starts stage {stage}", "the firm begins; the money is locked", |said, teller| {
        let stage = said.stage()?;
        teller.act(&said.who("who")?, Act::Start(Start { stage }))
    }),
    act("{who} logs work[ without a photo][ with an old photo]", LOGGED, |said, teller| {
        let evidence = match (said.has("without"), said.has("old")) {
            (true, _) => Vec::new(),
            (_, true) => evidence("stage", 1),
            _ => teller.new_photo("site"),
        };
        teller.act(&said.who("who")?, Act::LogSite(LogSite { note: note("pipes laid")?, evidence }))
    }),
    act(
        "{who} submits stage {stage}[ without evidence][ without the documents]",
        "the firm says a stage is done",
        |said, teller| {
            let stage = said.stage()?;
            let shown = submitted(stage, !said.has("evidence"), !said.has("documents"));
            teller.act(&said.who("who")?, Act::Submit(SubmitStage { stage, gate: false, evidence: shown }))
        },
    ),
    act("{who} submits the gate", "the firm says the waterproofing is done", |said, teller| {
        submit_gate(teller, &said.who("who")?)
    }),
    act("{who} approves stage {stage}", "the owner's key: a passed stage is released", |said, teller| {
        let stage = said.stage()?;
        teller.act(&said.who("who")?, Act::Approve(Approve { stage }))
    }),
    act(
        "{who} objects to stage {stage}: {items}[ without a photo]",
        "the owner contests named items of a passed stage",
        object,
    ),
    act(
        "{who} waives the inspection of stage {stage}",
        "the owner signs that it is paid without a pass",
        |said, teller| {
            let stage = said.stage()?;
            teller.act(&said.who("who")?, Act::Waive(Waive { stage }))
        },
    ),
    act("{who} lets stage {stage} go on", "after two failures: rework once more", |s, t| {
        go_on(s, t, GoOn::Continue)
    }),
    act(
        "{who} reduces the price of stage {stage}",
        "after two failures: accepted, less the cost to fix",
        |s, t| go_on(s, t, GoOn::Reduce),
    ),
    act("{who} ends over stage {stage}", "after two failures: the contract ends by valuation", |s, t| {
        go_on(s, t, GoOn::End)
    }),
    act(
        "{who} cures {hold}[ without a photo]",
        "the firm says that what is held for is put right",
        |said, teller| {
            let (stage, hold) = said.hold()?;
            let evidence = if said.has("without") { Vec::new() } else { evidence("cured", 1) };
            teller.act(&said.who("who")?, Act::Cure(Cure { stage, hold, evidence }))
        },
    ),
    act("{who} confirms the cure of {hold}", "the owner says it is", |s, t| confirm(s, t, true)),
    act("{who} denies the cure of {hold}", "the owner says it is not", |s, t| confirm(s, t, false)),
    scene(
        "stage {stage} is done and approved by {owner} and {firm}",
        "funded, started, submitted, inspected and approved, gate included, in eleven days",
        whole,
    ),
];

/// What a submission shows; the last stage needs three documents.
fn submitted(stage: u8, photos: bool, documents: bool) -> Vec<Evidence> {
    let mut shown = if photos { evidence("stage", 3) } else { Vec::new() };
    if stage == market::stage::COUNT && documents && photos {
        let kinds = [EvidenceKind::AsBuilt, EvidenceKind::Manual, EvidenceKind::WarrantyCertificate];
        shown.extend(kinds.map(|kind| Evidence { digest: Digest::of(format!("{kind:?}").as_bytes()), kind }));
    }
    shown
}

fn submit_gate(teller: &mut Teller<'_>, who: &Member) -> Result<(), Stop> {
    let evidence = evidence("gate", 3);
    teller.act(who, Act::Submit(SubmitStage { stage: GATED, gate: true, evidence }))
}

fn object(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let items = said.items("items")?.iter().map(|item| super::party::code(item)).collect::<Result<_, _>>()?;
    let evidence = if said.has("without") { Vec::new() } else { evidence("objection", 1) };
    let act = Object { stage: said.stage()?, items, note: note("this is not what was agreed")?, evidence };
    teller.act(&said.who("who")?, Act::Object(act))
}

fn go_on(said: &Said, teller: &mut Teller<'_>, choice: GoOn) -> Result<(), Stop> {
    let stage = said.stage()?;
    teller.act(&said.who("who")?, Act::ChooseAfterFailures(ChooseAfterFailures { stage, choice }))
}

fn confirm(said: &Said, teller: &mut Teller<'_>, good: bool) -> Result<(), Stop> {
    let (stage, hold) = said.hold()?;
    teller.act(&said.who("who")?, Act::ConfirmCure(ConfirmCure { stage, hold, good }))
}

fn whole(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let (stage, owner, firm) = (said.stage()?, said.who("owner")?, said.who("firm")?);
    let good = Readings { others_good: true, named: Vec::new() };
    pay(teller, Purpose::Stage(stage), None)?;
    teller.act(&firm, Act::Start(Start { stage }))?;
    teller.advance(teller.after(Period::Days(5)))?;
    if stage == GATED {
        submit_gate(teller, &firm)?;
        inspect(teller, Target::Gate, &good, None)?;
        teller.advance(teller.after(Period::Days(5)))?;
    }
    let evidence = submitted(stage, true, true);
    teller.act(&firm, Act::Submit(SubmitStage { stage, gate: false, evidence }))?;
    inspect(teller, Target::Stage(stage), &good, None)?;
    teller.act(&owner, Act::Approve(Approve { stage }))
}
