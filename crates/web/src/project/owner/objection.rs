//! The form of an objection: which items, photos, what will be held and that the rest moves. What it is not: the judgement
//! of it; a second supervisor gives that.

use super::super::Seen;
use crate::part::{Choice, Field, Form, Kind, Panel};
use guide::checklist::{self, Item};
use market::Act;
use market::stage::{Object, Stage};
use market::text::Note;
use rules::Money;

/// The panel with the objection, where one may be made.
pub(super) fn add(seen: &Seen, stage: &Stage, panel: Panel) -> Panel {
    let blank = Note::new("-")
        .map(|note| Act::Object(Object { stage: stage.no, items: Vec::new(), note, evidence: Vec::new() }));
    if !blank.is_some_and(|act| seen.may(&act)) {
        return panel;
    }
    let fee = Money::fen(seen.policy.inspection.visit_fee);
    let form = Form::act(&seen.frame, seen.project.id, "object")
        .about("stage", stage.no)
        .choice(&items(seen, stage))
        .field(Field::of(&seen.frame, "note").kind(Kind::Area(4)).most(Note::MOST))
        .evidence("photo", true)
        .danger();
    panel.fold(&seen.say("title-owner-object"), |part| {
        let part = part.text(&seen.say("owner-object-lead"));
        part.text(&seen.say_money("owner-object-fee", fee)).form(&form)
    })
}

/// The items of the stage that may still be named: once the dwelling is in use, visible ones count as accepted.
fn items(seen: &Seen, stage: &Stage) -> Choice {
    let in_use = seen.project.completion.in_use.is_some();
    let visible = |item: &Item| item.kind == checklist::Kind::Visual && !item.hidden;
    let all = seen.checklist().into_iter().flat_map(|list| list.stage(stage.no));
    let open = all.filter(|item| !(in_use && visible(item)));
    open.fold(Choice::many("items", seen.say("field-items")), |choice, item| {
        let text = format!("{} {}", item.id.0, item.text.get(seen.tag()));
        let upper = seen.app.guide().remedy_upper(item);
        choice.option(&item.id.0, text, seen.say_money("owner-object-holds", upper))
    })
}
