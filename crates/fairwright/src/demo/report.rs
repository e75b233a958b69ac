//! The demo's inspection reports and objections. What it is not: what is found in earnest; the goal says where something
//! goes wrong.

use super::album::{Motif, photo};
use super::chance::Chance;
use super::goal::Goal;
use super::life::checklist;
use guide::checklist::{Bound, Item, Kind};
use market::Project;
use market::inspection::{self, FileReport, Target};
use market::project::Act;
use market::stage::Object;
use market::text::{Code, Evidence, Note};

/// The report on a visit: all in order, but for what the goal asks to go wrong.
pub(crate) fn file(chance: &mut Chance, project: &Project, target: Target, goal: Goal) -> FileReport {
    let wanted = |item: &&Item| match target {
        Target::Stage(no) => item.stage == no && !item.gate && !item.optional,
        Target::Gate => item.gate && !item.optional,
        Target::Hold(stage, place) => project
            .hold(stage, place)
            .is_some_and(|hold| hold.items.iter().any(|name| name.as_str() == item.id.0)),
        Target::Valuation | Target::Site => false,
    };
    let all: Vec<&Item> =
        checklist(project).map_or(&[][..], |list| list.items()).iter().filter(wanted).collect();
    let wrong = wrong(chance, &all, target, goal);
    let items = all.iter().filter_map(|item| read(chance, item, wrong == Some(item.id.0.as_str()))).collect();
    let minutes = u16::try_from(chance.between(46, 110)).unwrap_or(60);
    FileReport { target, items, minutes, cost_to_fix: None, evidence: photos(project, target), note: None }
}

pub(crate) fn photos(project: &Project, target: Target) -> Vec<Evidence> {
    let motif = match target {
        Target::Stage(no) | Target::Hold(no, _) => Motif::of_stage(no),
        Target::Gate => Motif::Tiles,
        Target::Valuation | Target::Site => Motif::Room,
    };
    [false, true].map(|second| photo(&project.request.dwelling, motif, second)).to_vec()
}

/// First inspections in a hundred that fail although nothing is the matter with the project.
const MISHAPS: i64 = 5;

/// Which item goes wrong: a red one where the stage is to fail, a visual one where it is to be listed, what is objected to;
/// and once in a while a red one where nobody asked for it.
fn wrong<'a>(chance: &mut Chance, all: &[&'a Item], target: Target, goal: Goal) -> Option<&'a str> {
    let kind = match target {
        Target::Stage(no) if goal.fails_at(no) => Kind::Red,
        Target::Stage(no) if goal.lists_at(no) => Kind::Visual,
        Target::Stage(_) if chance.percent(MISHAPS) => Kind::Red,
        Target::Hold(..) => return all.first().map(|item| item.id.0.as_str()),
        _ => return None,
    };
    let found =
        all.iter().find(|item| item.kind == kind).or_else(|| all.iter().find(|item| item.kind == Kind::Test));
    found.map(|item| item.id.0.as_str())
}

fn read(chance: &mut Chance, item: &Item, wrong: bool) -> Option<inspection::Item> {
    let name = Code::new(&item.id.0)?;
    let Some(limit) = item.limit.as_ref().filter(|_| item.kind == Kind::Tol) else {
        return Some(inspection::Item { item: name, good: Some(!wrong), points: Vec::new() });
    };
    let inside = |chance: &mut Chance| match (limit.bound, wrong) {
        (Bound::AtMost, false) => limit.value_milli * chance.between(30, 95) / 100,
        (Bound::AtMost, true) => limit.value_milli * 3 + 1_000,
        (Bound::AtLeast, false) => limit.value_milli * chance.between(102, 130) / 100,
        (Bound::AtLeast, true) => limit.value_milli / 3,
    };
    let points = (0..item.points.clamp(2, 6)).map(|_| inside(chance)).collect();
    Some(inspection::Item { item: name, good: None, points })
}

/// The owner objects to one item of a stage.
pub(crate) fn object(project: &Project, stage: u8) -> Option<Act> {
    let item = guide::Guide::built_in()
        .checklist("national")?
        .stage(stage)
        .find(|item| item.kind == Kind::Visual)?;
    let note = Note::new("收口处有明显缝隙，与样板不一致，照片已附。")?;
    let items = vec![Code::new(&item.id.0)?];
    Some(Act::Object(Object {
        stage,
        items,
        note,
        evidence: vec![photo(&project.request.dwelling, Motif::Defect, false)],
    }))
}
