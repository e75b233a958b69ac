//! Readings against the checklist: the guide knows each item's kind and limit, the supervisor only reads. What it is not:
//! the verdict.

use super::{Item, Target};
use crate::guidance::checklist_of;
use crate::hold::settle::upper;
use crate::limits;
use crate::project::{Case, Project};
use crate::refusal::{Code, Refusal, missing, out_of_range};
use crate::stage::COUNT;
use crate::text::Code as Name;
use guide::checklist::{self, Bound, Checklist};
use rules::Money;
use rules::inspection::{Checked, Kind, Reading, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// The items a report on this target may have, in the checklist's order, each with whether it must: what a page asks the
/// supervisor is what the report is held against.
pub fn items(project: &Project, target: Target) -> Vec<(&'static checklist::Item, bool)> {
    let Some(checklist) = checklist_of(project) else { return Vec::new() };
    let needed = needed(project, checklist, target);
    let allowed = checklist.items().iter().filter(|item| allowed(project, target, item));
    allowed.map(|item| (item, needed.contains(&item.id.0))).collect()
}

/// Every needed item of a target, read. Refuses an unknown, repeated, misread or missing one.
pub(super) fn read(case: &Case<'_>, target: Target, items: &[Item]) -> Result<Vec<Checked>, Refusal> {
    let checklist = checklist_of(case.project);
    let checklist = checklist.ok_or_else(|| Refusal::new(Code::NotInGuide).with("field", "profile"))?;
    let needed = needed(case.project, checklist, target);
    let named: BTreeSet<&str> = items.iter().map(|item| item.item.as_str()).collect();
    if let Some(lacks) = needed.iter().find(|name| !named.contains(name.as_str())) {
        return Err(Refusal::new(Code::Missing).with("field", format!("items-{lacks}")));
    }
    if items.is_empty() && matches!(target, Target::Hold(..)) {
        return Err(missing("items"));
    }
    let known =
        |item: &Item| checklist.item(item.item.as_str()).filter(|known| allowed(case.project, target, known));
    let mut readings: BTreeMap<&str, Checked> = BTreeMap::new();
    let (mut repeated, mut unknown) = (None, None);
    for item in items {
        match known(item) {
            None => unknown = unknown.or(Some(&item.item)),
            Some(known) if readings.insert(item.item.as_str(), checked(known, item)?).is_some() => {
                repeated = repeated.or(Some(&item.item));
            }
            Some(_) => {}
        }
    }
    let bad = |code, name: &Name| Refusal::new(code).with("field", "items").with("value", name);
    match (repeated, unknown) {
        (Some(name), _) => Err(bad(Code::Repeated, name)),
        (_, Some(name)) => Err(bad(Code::NotInGuide, name)),
        _ => Ok(readings.into_values().collect()),
    }
}

/// The items a report cannot leave out: the stage's or the gate's, or those a hold is for. A look at a silent site needs none.
fn needed(project: &Project, checklist: &Checklist, target: Target) -> Vec<String> {
    let names = |of: &dyn Fn(&&checklist::Item) -> bool| {
        checklist
            .items()
            .iter()
            .filter(of)
            .filter(|item| !item.optional)
            .map(|item| item.id.0.clone())
            .collect()
    };
    match target {
        Target::Stage(no) => names(&|item| item.stage == no && !item.gate),
        Target::Gate => names(&|item| item.gate),
        Target::Hold(stage, place) => match held_for(project, stage, place) {
            [] => names(&|item| item.stage == stage && !item.gate),
            items => items.iter().map(ToString::to_string).collect(),
        },
        Target::Valuation | Target::Site => Vec::new(),
    }
}

/// What a hold names; nothing where a silence that could not be proved holds the whole of a stage or of the retention.
fn held_for(project: &Project, stage: u8, place: u8) -> &[Name] {
    project.hold(stage, place).map_or(&[], |hold| &hold.items)
}

fn allowed(project: &Project, target: Target, item: &checklist::Item) -> bool {
    match target {
        Target::Stage(no) => item.stage == no && !item.gate,
        Target::Gate => item.gate,
        Target::Hold(stage, place) => match held_for(project, stage, place) {
            [] => stage > COUNT || item.stage == stage && !item.gate,
            items => items.iter().any(|name| name.as_str() == item.id.0),
        },
        Target::Valuation | Target::Site => true,
    }
}

fn checked(known: &checklist::Item, item: &Item) -> Result<Checked, Refusal> {
    let kind = match known.kind {
        checklist::Kind::Red => Kind::Red,
        checklist::Kind::Tol => Kind::Tol,
        checklist::Kind::Test => Kind::Test,
        checklist::Kind::Visual => Kind::Visual,
    };
    Ok(Checked { item: known.id.0.clone(), kind, major: known.major, reading: reading(known, kind, item)? })
}

/// A tolerance needs its numbers; everything else a plain word.
fn reading(known: &checklist::Item, kind: Kind, item: &Item) -> Result<Reading, Refusal> {
    let lacks = |what: &str| Refusal::new(Code::Missing).with("field", format!("{what}-{}", item.item));
    let (Kind::Tol, Some(limit)) = (kind, known.limit.as_ref()) else {
        return item.good.map(Reading::Done).ok_or_else(|| lacks("good"));
    };
    if item.points.len() < usize::from(known.points) {
        return Err(lacks("points").number("least", known.points));
    }
    if item.points.len() > limits::POINTS || item.points.iter().any(|p| !(0..=1_000_000_000).contains(p)) {
        return Err(out_of_range(&format!("points-{}", item.item), 0, 1_000_000_000));
    }
    Ok(Reading::Points {
        values: item.points.clone(),
        limit: limit.value_milli,
        at_most: limit.bound == Bound::AtMost,
    })
}

/// The catalogue's upper price to put right what failed or is listed.
pub(super) fn cost_to_fix(case: &Case<'_>, verdict: &Verdict) -> Money {
    let names = match verdict {
        Verdict::Pass => return Money::ZERO,
        Verdict::PassWithList { items } => items.clone(),
        Verdict::Fail { failed, listed, .. } => failed.iter().chain(listed).cloned().collect(),
    };
    upper(case.project, &names.iter().filter_map(|name| Name::new(name)).collect::<Vec<_>>())
}
