//! The firms of a dispatch, as the owner sees them: why each was drawn, how far each has come. What it is not: their
//! quotes; those stay sealed until all are opened.

use super::{Seen, Viewer};
use market::FirmId;
use market::lead::Lead;
use market::survey::Survey;

/// A firm.
#[derive(Debug)]
pub(crate) struct FirmRow {
    pub(crate) path: String,
    pub(crate) name: String,
    pub(crate) slot: String,
    pub(crate) state: String,
    pub(crate) is_out: bool,
}

/// The firms in the order of the draw, those that are out last.
pub(crate) fn firms(seen: &Seen) -> Vec<FirmRow> {
    let mut leads: Vec<(&FirmId, &Lead)> = seen.project.leads.iter().collect();
    leads.sort_by_key(|(_, lead)| (lead.out.is_some(), lead.place, lead.invited));
    leads.into_iter().map(|(id, lead)| row(seen, *id, lead)).collect()
}

fn row(seen: &Seen, id: FirmId, lead: &Lead) -> FirmRow {
    FirmRow {
        path: format!("/firms/{id}"),
        name: seen.firm_name(id),
        slot: seen.frame.words().slot(&lead.slot),
        state: state(seen, id, lead),
        is_out: lead.out.is_some(),
    }
}

fn state(seen: &Seen, id: FirmId, lead: &Lead) -> String {
    let words = seen.frame.words();
    let sealed = seen.project.tender.opened.is_none();
    match (&lead.out, lead.accepted) {
        (Some((why, at)), _) => said(seen, lead, format!("{} · {}", words.out(why), seen.frame.day(*at))),
        _ if seen.project.firm() == Some(id) => seen.say("project-firm-chosen"),
        (None, None) => seen.say("project-firm-invited"),
        _ if lead.quote.is_some() && sealed => seen.say("project-firm-sealed"),
        _ if lead.quote.is_some() => seen.say("project-firm-quoted"),
        (None, Some(_)) => survey(seen, lead),
    }
}

/// What a firm wrote when it declined is for the operator.
fn said(seen: &Seen, lead: &Lead, state: String) -> String {
    let Some(said) = lead.said.as_ref().filter(|_| matches!(seen.viewer, Viewer::Operator)) else {
        return state;
    };
    let facts = [("state", words::Arg::Text(&state)), ("said", words::Arg::Text(said.as_str()))];
    seen.frame.words().say_with("project-firm-said", &facts)
}

fn survey(seen: &Seen, lead: &Lead) -> String {
    let name = seen.frame.words().survey(&lead.survey);
    let when = match lead.survey {
        Survey::Open => return seen.say("project-firm-accepted"),
        Survey::Proposed { time } | Survey::Confirmed { time, .. } => seen.frame.moment(time),
        Survey::Held { at } => seen.frame.day(at),
    };
    format!("{} · {when}", seen.frame.say_of("project-firm-survey", "state", &name))
}
