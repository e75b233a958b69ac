//! Which fields of a form a fault is about, and what it says of each. What it is not: the form; a page may name its fields
//! otherwise, and says so where it shows them.

use crate::forms::{Fields, row_of_line};
use crate::{Fault, Frame};
use market::refusal::Detail;
use market::{Code, Refusal};

/// What is wrong, by field, in the reader's words; nothing where the fault is about no field.
pub(super) fn of(frame: &Frame, fault: &Fault, fields: &Fields) -> Vec<(String, String)> {
    match fault {
        Fault::Fields(wrong) => wrong.iter().map(|wrong| (wrong.field.clone(), wrong.said(frame))).collect(),
        Fault::Refused(refusal) => {
            let said = || frame.words().refusal_beside(refusal, frame.calendar());
            field_of(refusal, fields).map(|field| (field, said())).into_iter().collect()
        }
        // Which of the files it was is not known.
        Fault::NotAFile => vec![("evidence".to_owned(), frame.say("web-fault-not-a-file-why"))],
        _ => Vec::new(),
    }
}

/// The field of the form that a refusal of the core is about.
fn field_of(refusal: &Refusal, fields: &Fields) -> Option<String> {
    let key = |wanted: &str| {
        let found = refusal.details.iter().find(|(name, _)| *name == wanted);
        found.and_then(|(_, detail)| if let Detail::Key(key) = detail { Some(key.as_str()) } else { None })
    };
    if refusal.code == Code::EvidenceNeeded {
        return key("kind").map(str::to_owned);
    }
    let named = key("field")?;
    let in_bill = named.strip_prefix("bill-").and_then(|column| cell(refusal, column, fields));
    let placed = in_bill.or_else(|| reading(named, fields)).or_else(|| of_stage(refusal, named));
    Some(placed.unwrap_or_else(|| on_the_form(named).to_owned()))
}

/// A valuation has a field for each stage.
fn of_stage(refusal: &Refusal, named: &str) -> Option<String> {
    let stage = refusal.details.iter().find(|(name, _)| *name == "stage")?;
    if let (Detail::Number(stage), "values") = (&stage.1, named) {
        Some(format!("values-{stage}"))
    } else {
        None
    }
}

/// What the server makes of a field stands in the form as that field.
fn on_the_form(named: &str) -> &str {
    match named {
        "dwelling" => "address",
        "principals" => "bank-account",
        other => other,
    }
}

/// The core counts the lines that are offered; a form has rows.
fn cell(refusal: &Refusal, column: &str, fields: &Fields) -> Option<String> {
    let line = refusal.details.iter().find(|(name, _)| *name == "line");
    let line =
        line.and_then(|(_, detail)| if let Detail::Number(line) = detail { Some(*line) } else { None });
    let row = row_of_line("line", usize::try_from(line?).ok()?, fields)?;
    let column = if column == "text" { "item" } else { column };
    Some(format!("line-{row}-{column}"))
}

/// An item that was not read at all stands in the form under the reading it needs.
fn reading(named: &str, fields: &Fields) -> Option<String> {
    let item = named.strip_prefix("items-")?;
    let names = ["points", "good"].map(|reading| format!("{reading}-{item}"));
    let sent = names.iter().find(|name| fields.all(name).next().is_some());
    sent.cloned().or_else(|| Some(format!("good-{item}")))
}
