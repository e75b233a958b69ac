//! Completion and retention. What it is not: the warranty.

use super::party::code;
use super::{Sentence, Stop, Teller, act};
use crate::teller::{document, evidence, note};
use crate::value::Said;
use guide::Guide;
use guide::checklist::Bound;
use market::completion::{MoveIn, OrderAirTest, ReportAirTest};
use market::project::Act;
use market::retention::AnswerRetention;
use market::text::Code;

pub(super) const TABLE: &[Sentence] = &[
    act("{who} orders an air test", "the completion window stays open for it", |said, teller| {
        teller.act(&said.who("who")?, Act::OrderAirTest(OrderAirTest {}))
    }),
    act("{who} records the air test: all good", "every value lies inside its limit", |s, t| air(s, t, true)),
    act("{who} records the air test: too much", "a value lies outside", |s, t| air(s, t, false)),
    act("{who} moves in", "the owner uses the dwelling before acceptance", |said, teller| {
        teller.act(&said.who("who")?, Act::MoveIn(MoveIn {}))
    }),
    act("{who} releases retention {part:number}", "the owner answers at term: release", |said, teller| {
        answer(said, teller, Vec::new())
    }),
    act(
        "{who} names defects at retention {part:number}: {items}",
        "the owner answers at term: these defects",
        |said, teller| {
            let items = said.items("items")?.iter().map(|item| code(item)).collect::<Result<_, _>>()?;
            answer(said, teller, items)
        },
    ),
];

/// The values of the checklist's air items: those measured in mg or Bq to the cubic metre.
fn air(said: &Said, teller: &mut Teller<'_>, good: bool) -> Result<(), Stop> {
    let profile =
        teller.project()?.contract.map(|contract| contract.draft.profile.to_string()).unwrap_or_default();
    let list = Guide::built_in().checklist(&profile);
    let mut values: Vec<(Code, i64)> = Vec::new();
    for item in list.iter().flat_map(|list| list.stage(5)) {
        let Some(limit) =
            item.limit.as_ref().filter(|limit| limit.unit.contains("m³") && limit.bound == Bound::AtMost)
        else {
            continue;
        };
        let value =
            if good { limit.value_milli } else { limit.value_milli.saturating_mul(2).saturating_add(1) };
        values.push((code(&item.id.0)?, value));
    }
    let act = ReportAirTest { values, evidence: document("laboratory") };
    teller.act(&said.who("who")?, Act::ReportAirTest(act))
}

fn answer(said: &Said, teller: &mut Teller<'_>, items: Vec<Code>) -> Result<(), Stop> {
    let note = if items.is_empty() { None } else { Some(note("the wall is damp")?) };
    let part = u8::try_from(said.number("part")?).unwrap_or(u8::MAX);
    let releases = items.is_empty();
    let act = AnswerRetention { part, releases, items, note, evidence: evidence("retention", 1) };
    teller.act(&said.who("who")?, Act::AnswerRetention(act))
}
