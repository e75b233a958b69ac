//! The contract as the firm meets it: the terms, its signature, the owner's name and phone once both have signed, further
//! agreements. What it is not: the whole text; that is a page of the project.

use super::with_waits;
use crate::part::{Facts, Field, Form, Kind, Link, Panel};
use crate::project::Seen;
use market::Act;
use market::WaitKind as K;
use market::contract::{Agreement, Contract, Register, Signatures};
use market::project::Phase;
use market::text::Note;
use rules::Money;

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let Some(contract) = &seen.project.contract else { return Vec::new() };
    let signing = matches!(seen.project.phase, Phase::Signing { .. } | Phase::CoolingOff { .. });
    let mut panels = Vec::new();
    panels.extend(signing.then(|| signature(seen, contract)));
    panels.extend(contact(seen));
    panels.extend(further(seen));
    panels
}

fn signature(seen: &Seen, contract: &Contract) -> Panel {
    let panel = Panel::new("signing", seen.say("title-owner-contract")).with(&terms(seen, contract));
    let print = format!("{}: {}", seen.say("label-fingerprint"), contract.document);
    let panel =
        with_waits(seen, panel.hint(&print), &[K::SignOwner, K::SignFirm, K::Countersign, K::CoolingOff]);
    let text = Link::quiet(format!("/projects/{}/contract", seen.project.id), seen.say("firm-contract-text"));
    let panel = panel.with(&text);
    match (&seen.project.phase, contract.signed) {
        (Phase::Signing { .. }, Signatures { owner: Some(_), firm: None }) => {
            let sign = Form::act(&seen.frame, seen.project.id, "sign").hidden("document", contract.document);
            panel.urgent().form(&sign)
        }
        (Phase::Signing { .. }, Signatures { owner: None, .. }) => {
            panel.text(&seen.say("firm-sign-after-owner"))
        }
        _ => panel,
    }
}

/// What is signed: the terms that decide what the firm is paid and when.
fn terms(seen: &Seen, contract: &Contract) -> Facts {
    let (frame, draft) = (&seen.frame, &contract.draft);
    let words = frame.words();
    let stages =
        (1..).zip(&draft.prices.stages).map(|(no, price)| (words.stage_title(no), frame.money(*price)));
    let mut rows = vec![(seen.say("field-price"), frame.money(draft.price))];
    rows.extend(stages);
    rows.extend([
        (seen.say("label-retention"), frame.money(draft.prices.retention)),
        (seen.say("field-funding"), words.funding(&draft.funding)),
        (seen.say("firm-start-payment"), frame.money(draft.start_payment)),
        (seen.say("firm-visit-half"), frame.money(draft.visit_half)),
        (seen.say("field-days"), draft.days.to_string()),
        (seen.say("field-checklist"), draft.checklist.to_string()),
        (seen.say("field-policy"), draft.policy.to_string()),
        (seen.say("field-holder"), draft.holder.to_string()),
    ]);
    Facts::new(rows)
}

/// Name and phone: the firm under contract alone sees them, and not before both have signed (I8).
fn contact(seen: &Seen) -> Option<Panel> {
    if !has_signed(&seen.project.phase) {
        return None;
    }
    let owner = seen.contact()?;
    let phone = if owner.phone.is_empty() { seen.say("label-none") } else { owner.phone };
    let rows = [(seen.say("field-person-name"), owner.name), (seen.say("field-phone"), phone)];
    let panel = Panel::new("contact", seen.say("label-the-owner")).with(&Facts::new(rows));
    Some(panel.hint(&seen.say("project-reading-noted")))
}

/// Both signatures stand and there is something left to do together.
const fn has_signed(phase: &Phase) -> bool {
    matches!(
        phase,
        Phase::CoolingOff { .. } | Phase::Active { .. } | Phase::Ending { .. } | Phase::Completed { .. }
    )
}

/// Any further agreement of the two must be registered; the coverage counts it.
fn further(seen: &Seen) -> Option<Panel> {
    let blank = Agreement { about: Note::new("-")?, value: Money::ZERO };
    if !seen.may(&Act::Register(Register { agreement: blank })) {
        return None;
    }
    let frame = &seen.frame;
    let about =
        Field::new(frame, "about").label(seen.say("field-about")).kind(Kind::Area(2)).most(Note::MOST);
    let value = Field::new(frame, "value").label(seen.say("field-amount")).typed("decimal", "off");
    let form = Form::act(frame, seen.project.id, "register").field(about).field(value).quiet();
    let panel = Panel::new("further", seen.say("field-agreements")).text(&seen.say("firm-agreements"));
    Some(panel.form(&form))
}
