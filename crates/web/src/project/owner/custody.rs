//! Paying in, and answering about delivered material. What it is not: a payment; the owner's bank does that, and the
//! statement proves it.

use super::super::Seen;
use super::super::photo::photos;
use super::super::standing::held_by;
use super::about;
use crate::part::{Choice, Facts, Form, Panel};
use askama::Template;
use market::custody::{AnswerMaterial, Delay, Funding, Purpose};
use market::{Act, Subject, Wait, WaitKind};

/// The reference, large, as it goes on the transfer.
#[derive(Template)]
#[template(path = "project/transfer.html")]
struct Transfer<'a> {
    label: String,
    reference: &'a str,
    amount_label: String,
    amount: String,
}

/// The photos of something.
#[derive(Template)]
#[template(
    source = r#"{% import "part/photos.html" as photo %}{% call photo::strip(photos) %}{% endcall %}"#,
    ext = "html"
)]
pub(super) struct Photos {
    pub(super) photos: Vec<super::super::photo::Photo>,
}

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let fundings = (0u16..).zip(&seen.project.custody.fundings);
    let open = fundings.filter(|(_, it)| it.complete.is_none() && it.delay != Delay::Void);
    let funding = open.filter_map(|(number, it)| funding(seen, number, it));
    let materials = (0u16..).zip(&seen.project.custody.materials);
    funding.chain(materials.filter_map(|(claim, _)| material(seen, claim))).collect()
}

fn wait_of(seen: &Seen, kinds: &[WaitKind], number: u16) -> Option<Wait> {
    let of = |wait: &&Wait| kinds.contains(&wait.key.kind) && wait.key.subject == Subject::Number(number);
    seen.waits.iter().find(of).cloned()
}

/// The deadline of a funding: its own, or that of the hold it is the visit fee for, or of the request.
fn asked(seen: &Seen, number: u16, purpose: Purpose) -> Option<Wait> {
    let kinds = [WaitKind::Fund, WaitKind::Grace, WaitKind::Unfunded, WaitKind::MayEnd, WaitKind::VisitFee];
    let subject = match purpose {
        Purpose::Stage(_) | Purpose::ClosedDoors => return wait_of(seen, &kinds, number),
        Purpose::Earnest => return seen.waits_of(WaitKind::Earnest).next().cloned(),
        Purpose::Objection(stage, hold) => Subject::Hold(stage, hold),
    };
    seen.waits_of(WaitKind::ObjectionDeposit).find(|wait| wait.key.subject == subject).cloned()
}

/// How to pay: reference, amount, holder, what is in so far.
fn funding(seen: &Seen, number: u16, it: &Funding) -> Option<Panel> {
    let id = format!("fund-{number}");
    let panel = match asked(seen, number, it.purpose) {
        Some(wait) => about(seen, &id, &wait),
        None if it.delay == Delay::Owed => Panel::new(id, seen.say("owner-visit-fee-owed")),
        None => return None,
    };
    let missing = it.amount.less(it.received);
    let part = [("received", seen.frame.money(it.received)), ("missing", seen.frame.money(missing))];
    let part = part.each_ref().map(|(name, value)| (*name, words::Arg::Text(value)));
    let transfer = Transfer {
        label: seen.say("field-reference"),
        reference: it.reference.as_str(),
        amount_label: seen.say("project-money-amount"),
        amount: seen.frame.money(missing),
    };
    let panel = panel
        .text(&seen.frame.words().purpose(it.purpose))
        .with(&transfer)
        .text(&seen.frame.words().say_with("owner-fund-part", &part))
        .text(&seen.say("owner-fund-how"))
        .hint(&held_by(seen));
    let panel =
        if it.purpose == Purpose::Earnest { panel.text(&seen.say("post-earnest-back")) } else { panel };
    Some(if it.delay == Delay::None { panel } else { panel.notice(&seen.frame.words().delay(&it.delay)) })
}

fn material(seen: &Seen, claim: u16) -> Option<Panel> {
    if !seen.may(&Act::AnswerMaterial(AnswerMaterial { claim, confirms: true })) {
        return None;
    }
    let it = seen.project.custody.materials.get(usize::from(claim))?;
    let wait = wait_of(seen, &[WaitKind::Material], claim)?;
    let facts = vec![
        (seen.say("field-stage"), seen.frame.words().stage_title(it.stage)),
        (seen.say("field-amount"), seen.frame.money(it.amount)),
    ];
    let form = Form::act(&seen.frame, seen.project.id, "answer-material")
        .about("claim", claim)
        .choice(&Choice::yes_or_no(&seen.frame, "confirms", seen.say("field-confirms")));
    Some(
        about(seen, &format!("material-{claim}"), &wait)
            .text(&seen.say("owner-material"))
            .with(&Facts::new(facts))
            .with(&Photos { photos: photos(seen, &it.proof) })
            .form(&form),
    )
}
