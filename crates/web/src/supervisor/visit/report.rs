//! The report as a form: every item the market asks of this target, in the checklist's order, each with its limit and how it
//! is found out. What it is not: a list of its own; what is asked is what the report is held against.

use super::act;
use crate::Frame;
use crate::part::{Field, Form, Kind};
use crate::project::Seen;
use crate::tried::{Names, Tried};
use askama::Template;
use guide::checklist::{Evidence, Item, Kind as Mark};
use market::inspection::{Target, items};
use market::text::Note;

/// One item to read.
#[derive(Debug)]
struct Line {
    id: String,
    text: String,
    method: String,
    mark: String,
    class: &'static str,
    /// The limit of what is measured, and how many points; none: in order or not.
    measured: Option<(String, String)>,
    photo: bool,
    hidden: bool,
    /// What was typed or chosen in a form that was refused, and what is wrong with it.
    typed: String,
    error: Option<String>,
}

/// All of them.
#[derive(Debug, Template)]
#[template(path = "supervisor/items.html")]
struct Lines {
    frame: Frame,
    lines: Vec<Line>,
}

/// What only sometimes applies: ticked here, it joins the report.
#[derive(Debug, Template)]
#[template(path = "supervisor/also.html")]
pub(super) struct Also {
    frame: Frame,
    path: String,
    items: Vec<(String, String, bool)>,
}

impl askama::filters::HtmlSafe for Also {}

impl Also {
    /// None where nothing of the kind belongs to this target.
    pub(super) fn of(seen: &Seen, target: Target, with: &[String]) -> Option<Self> {
        let lang = seen.frame.lang().tag();
        let optional = items(&seen.project, target).into_iter().filter(|(item, _)| item.optional);
        let rows = optional.filter(|_| is_of_a_checklist(target)).map(|(item, needed)| {
            (item.id.0.clone(), item.text.get(lang).to_owned(), needed || with.contains(&item.id.0))
        });
        let items: Vec<_> = rows.collect();
        let path = super::super::path(&seen.project, target);
        (!items.is_empty()).then(|| Self { frame: seen.frame.clone(), path, items })
    }
}

/// A look at a silent site has no items of its own.
const fn is_of_a_checklist(target: Target) -> bool {
    matches!(target, Target::Stage(_) | Target::Gate)
}

pub(super) fn form(seen: &Seen, target: Target, with: &[String]) -> Form {
    let frame = &seen.frame;
    let asked = items(&seen.project, target).into_iter();
    let asked =
        asked.filter(|(item, needed)| *needed || (is_of_a_checklist(target) && with.contains(&item.id.0)));
    let least = i64::from(seen.policy.inspection.least_minutes);
    let minutes = Field::new(frame, "minutes").label(seen.say("field-minutes")).typed("numeric", "off");
    let cost = Field::new(frame, "cost-to-fix")
        .label(seen.say("field-cost-to-fix"))
        .typed("decimal", "off")
        .optional();
    let note = Field::new(frame, "note")
        .label(seen.say("field-note"))
        .kind(Kind::Area(3))
        .most(Note::MOST)
        .optional();
    let form = act(seen, "report", target).next("/supervisor").long();
    let (part, names) = Lines::new(frame, asked, &form);
    form.part(&part, names)
        .evidence("photo", true)
        .field(minutes.hint(frame.say_count("supervisor-minimum", "minutes", least)))
        .field(cost.hint(seen.say("hint-cost-to-fix")))
        .field(note.hint(seen.say("hint-note")))
}

impl Lines {
    /// The lines of these items, as they stand in a form, and what it calls them.
    fn new<'a>(frame: &Frame, items: impl Iterator<Item = (&'a Item, bool)>, form: &Form) -> (Self, Names) {
        let lines: Vec<Line> = items.map(|(item, _)| line(frame, item, form.tried())).collect();
        let names = lines.iter().map(|line| line.named(frame)).collect();
        (Self { frame: frame.clone(), lines }, names)
    }
}

impl Line {
    /// Its field, by the item's number: the text stands beside it.
    fn named(&self, frame: &Frame) -> (String, String, String) {
        let field = self.field();
        (field.clone(), frame.field_name(&field), format!("i-{}", self.id))
    }

    fn field(&self) -> String {
        format!("{}-{}", if self.measured.is_some() { "points" } else { "good" }, self.id)
    }
}

fn line(frame: &Frame, item: &Item, tried: Option<&Tried>) -> Line {
    let lang = frame.lang().tag();
    let points = frame.say_count("supervisor-points-needed", "number", i64::from(item.points));
    let measured = item.limit.as_ref().filter(|_| item.kind == Mark::Tol);
    let (mark, class) = mark(item.kind);
    let line = Line {
        id: item.id.0.clone(),
        text: item.text.get(lang).to_owned(),
        method: item.method.get(lang).to_owned(),
        mark: frame.say(mark),
        class,
        measured: measured.map(|limit| (limit.to_string(), points)),
        photo: item.kind == Mark::Red || item.evidence == Evidence::Photo,
        hidden: item.hidden,
        typed: String::new(),
        error: None,
    };
    let field = line.field();
    let typed = tried.and_then(|tried| tried.typed(&field)).unwrap_or_default().to_owned();
    Line { typed, error: tried.and_then(|tried| tried.wrong(&field)).map(str::to_owned), ..line }
}

const fn mark(kind: Mark) -> (&'static str, &'static str) {
    match kind {
        Mark::Red => ("kind-red", "bad"),
        Mark::Tol => ("kind-tol", ""),
        Mark::Test => ("kind-test", "warn"),
        Mark::Visual => ("kind-visual", ""),
    }
}
