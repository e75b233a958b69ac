//! What stands above a form that was refused: what, why, what next, and the fields that are wrong. What it is not: the
//! page of a fault; here the form is still there to be sent again.

use super::Tried;
use crate::{Fault, Frame};
use askama::Template;
use market::Code;

/// Wrong fields that are listed; each says it beside itself as well.
const LISTED: usize = 12;

/// The notice.
#[derive(Debug, Template)]
#[template(path = "part/refused.html")]
pub(crate) struct Notice {
    frame: Frame,
    /// For whoever reads pages by machine: the fault's name.
    name: &'static str,
    code: Option<Code>,
    what: String,
    why: String,
    next: String,
    /// Where the field is on the page, where it is; its name; what is wrong with it.
    wrong: Vec<(Option<String>, String, String)>,
    more: String,
    kept: String,
    /// Where the reader proves itself first.
    proof: Option<String>,
}

impl askama::filters::HtmlSafe for Notice {}

/// What a form calls its fields: the field, its label, where it stands on the page.
pub(crate) type Names = Vec<(String, String, String)>;

impl Notice {
    /// What was wrong with a form that calls its fields by these names.
    pub(crate) fn of(frame: &Frame, tried: &Tried, names: &Names) -> Self {
        let fault = tried.fault();
        let label =
            |field: &str| names.iter().find(|(name, ..)| name == field).map(|(_, label, _)| label.clone());
        let (what, why, next) = said(frame, fault, &label);
        // What is said beside a field is not said twice.
        let why = if tried.wrong.is_empty() { why } else { String::new() };
        Self {
            name: fault.name(),
            code: fault.code(),
            what,
            why,
            next,
            wrong: tried.wrong.iter().take(LISTED).map(|wrong| line(frame, wrong, names)).collect(),
            more: more(frame, tried.wrong.len().saturating_sub(LISTED)),
            kept: frame.say(if tried.lost_files { "form-kept-but-files" } else { "form-kept" }),
            proof: matches!(fault, Fault::StepUp(_)).then(|| "/step-up?next=/step-up/done".to_owned()),
            frame: frame.clone(),
        }
    }
}

fn more(frame: &Frame, more: usize) -> String {
    let number = i64::try_from(more).unwrap_or(i64::MAX);
    if more == 0 { String::new() } else { frame.say_count("form-more-faults", "number", number) }
}

/// The field with its place on the page: one that the form does not show has its usual name and no place.
fn line(frame: &Frame, (field, said): &(String, String), names: &Names) -> (Option<String>, String, String) {
    let shown = names.iter().find(|(name, ..)| name == field);
    let label = shown.map_or_else(|| frame.field_name(field), |(_, label, _)| label.clone());
    (shown.map(|(_, _, place)| place.clone()), label, said.clone())
}

fn said(frame: &Frame, fault: &Fault, label: &dyn Fn(&str) -> Option<String>) -> (String, String, String) {
    match fault {
        Fault::Fields(wrong) => {
            let number = i64::try_from(wrong.len()).unwrap_or(i64::MAX);
            (frame.say_count("form-has-faults", "number", number), String::new(), String::new())
        }
        fault => fault.said(frame, label),
    }
}
