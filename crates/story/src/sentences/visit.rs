//! Inspection: draw, arrival, report. What it is not: the verdict, which the market computes.

use super::party::code;
use super::{Sentence, Stop, Teller, act};
use crate::teller::evidence;
use crate::value::{self, Named, Readings, Said};
use guide::checklist::{Bound, Item as Line, Kind};
use market::Actor;
use market::inspection::{
    AcceptAlone, Alternative, Arrive, AskAlternative, Assign, FileReport, Item, NoAccess, Target,
    checklist_of,
};
use market::project::Act;
use rules::{Money, Period};

pub(super) const TABLE: &[Sentence] = &[
    act(
        "{who} draws a supervisor for {target}",
        "the lot is drawn, with the story's seed",
        |said, teller| {
            let target = target(said)?;
            let seed = teller.fresh_seed();
            teller.act(&said.who("who")?, Act::Assign(Assign { target, seed }))
        },
    ),
    act("{who} arrives for {target}", "the supervisor is on site", |said, teller| {
        let target = target(said)?;
        teller.act(&said.who("who")?, Act::Arrive(Arrive { target }))
    }),
    act(
        "{who} reports on {target}: {readings}[; cost to fix {cost:money}][ after {minutes:number} minutes][ without photos]",
        "the supervisor's report; what is not said is an hour's visit and the catalogue's cost",
        report,
    ),
    act(
        "{target} is inspected: {readings}[; cost to fix {cost:money}]",
        "drawn, visited after an hour, reported after another",
        |said, teller| inspect(teller, target(said)?, &said.readings("readings")?, said.try_money("cost")),
    ),
    act(
        "{who} asks the owner to accept {target} alone",
        "nobody came for long: the owner's signature in place of the visit",
        |s, t| ask(s, t, Alternative::Acceptance),
    ),
    act(
        "{who} asks for a supervisor from outside for {target}",
        "nobody came for long: drawn from the other districts",
        |s, t| ask(s, t, Alternative::Outside),
    ),
    act("{who} accepts {target} alone", "the owner signs without the visit", |s, t| accept(s, t, true)),
    act("{who} would rather wait for {target}", "the owner does not", |s, t| accept(s, t, false)),
    act(
        "{who} finds the door of {target} closed by the owner[ without a photo]",
        "no access, said by the supervisor on site with a photo of the closed door",
        |s, t| no_access(s, t, true),
    ),
    act("{who} finds the door of {target} closed by the firm[ without a photo]", "no access", |s, t| {
        no_access(s, t, false)
    }),
];

pub(super) fn target(said: &Said) -> Result<Target, Stop> {
    Ok(match said.target("target")? {
        value::Target::Stage(no) => Target::Stage(no),
        value::Target::Gate => Target::Gate,
        value::Target::Hold(stage, place) => Target::Hold(stage, place.saturating_sub(1)),
        value::Target::Valuation => Target::Valuation,
        value::Target::Site => Target::Site,
    })
}

fn ask(said: &Said, teller: &mut Teller<'_>, alternative: Alternative) -> Result<(), Stop> {
    let target = target(said)?;
    teller.act(&said.who("who")?, Act::AskAlternative(AskAlternative { target, alternative }))
}

fn accept(said: &Said, teller: &mut Teller<'_>, accepts: bool) -> Result<(), Stop> {
    let target = target(said)?;
    teller.act(&said.who("who")?, Act::AcceptAlone(AcceptAlone { target, accepts }))
}

fn no_access(said: &Said, teller: &mut Teller<'_>, by_owner: bool) -> Result<(), Stop> {
    let target = target(said)?;
    let evidence = if said.has("without") { Vec::new() } else { teller.new_photo("door") };
    teller.act(&said.who("who")?, Act::NoAccess(NoAccess { target, by_owner, evidence }))
}

fn report(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let target = target(said)?;
    let mut act = filed(teller, target, &said.readings("readings")?, said.try_money("cost"))?;
    if let Some(minutes) = said.try_number("minutes") {
        act.minutes = u16::try_from(minutes).unwrap_or(u16::MAX);
    }
    if said.has("photos") {
        act.evidence.clear();
    }
    teller.act(&said.who("who")?, Act::Report(act))
}

/// Draw, an hour, arrival, an hour, report. Drawn already: from there.
pub(super) fn inspect(
    teller: &mut Teller<'_>,
    target: Target,
    readings: &Readings,
    cost: Option<Money>,
) -> Result<(), Stop> {
    if teller.drawn(target).is_err() {
        let (seed, staff) = (teller.fresh_seed(), teller.staff()?);
        teller.act(&staff, Act::Assign(Assign { target, seed }))?;
    }
    let who = Actor::Supervisor(teller.drawn(target)?);
    teller.advance(teller.after(Period::Hours(1)))?;
    teller.act_as(who, Act::Arrive(Arrive { target }))?;
    teller.advance(teller.after(Period::Hours(1)))?;
    let act = filed(teller, target, readings, cost)?;
    teller.act_as(who, Act::Report(act))
}

fn filed(
    teller: &mut Teller<'_>,
    target: Target,
    readings: &Readings,
    cost_to_fix: Option<Money>,
) -> Result<FileReport, Stop> {
    let lines = lines(teller, target)?;
    let mut items = Vec::new();
    for line in lines {
        let named = readings.named.iter().find(|named| named.item == line.id.0);
        if readings.others_good || named.is_some() {
            items.push(reading(line, named)?);
        }
    }
    let known = |named: &&Named| !items.iter().any(|item| item.item.as_str() == named.item);
    let strange: Vec<&Named> = readings.named.iter().filter(known).collect();
    for named in strange {
        items.push(Item { item: code(&named.item)?, good: Some(!named.bad), points: named.points.clone() });
    }
    let evidence = evidence("inspection", items.len().min(market::limits::EVIDENCE));
    Ok(FileReport { target, items, minutes: 60, cost_to_fix, evidence, note: None })
}

/// The checklist's lines for a visit, under the contract's profile.
fn lines(teller: &mut Teller<'_>, target: Target) -> Result<Vec<&'static Line>, Stop> {
    let project = teller.project()?;
    let list = checklist_of(&project).filter(|_| project.contract.is_some());
    let list = list.ok_or_else(|| Stop::unclear("there is no contract, so no checklist".into()))?;
    Ok(match target {
        Target::Stage(no) => list.stage(no).filter(|item| !item.gate).collect(),
        Target::Gate => list.gate().collect(),
        Target::Hold(no, place) => {
            let named = project.hold(no, place).map(|hold| hold.items.clone()).unwrap_or_default();
            named.iter().filter_map(|item| list.item(item.as_str())).collect()
        }
        Target::Valuation | Target::Site => Vec::new(),
    })
}

fn reading(line: &Line, named: Option<&Named>) -> Result<Item, Stop> {
    let bad = named.is_some_and(|named| named.bad);
    let item = code(&line.id.0)?;
    if let Some(named) = named.filter(|named| !named.points.is_empty()) {
        return Ok(Item { item, good: None, points: named.points.clone() });
    }
    Ok(match (&line.limit, line.kind) {
        (Some(limit), Kind::Tol) => {
            let far = if limit.bound == Bound::AtMost {
                limit.value_milli.saturating_mul(3).saturating_add(1_000)
            } else {
                0
            };
            let point = if bad { far } else { limit.value_milli };
            Item { item, good: None, points: vec![point; usize::from(line.points)] }
        }
        _ => Item { item, good: Some(!bad), points: Vec::new() },
    })
}
