//! Before the contract: what the request waits for, the surveys, the claims for lead fees, one swap, and the way out. What
//! it is not: the choice of a quote.

use super::super::Seen;
use super::about;
use crate::part::{Choice, Field, Form, Kind, Panel};
use market::lead::{AnswerClaim, Lead};
use market::request::Withdraw;
use market::survey::{ConfirmSurvey, Survey};
use market::text::Note;
use market::{Act, FirmId, WaitKind, dispatch};

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let mut panels = Vec::new();
    for (firm, lead) in &seen.project.leads {
        panels.extend(survey(seen, *firm, lead));
        panels.extend(claim(seen, *firm, lead));
    }
    let waits = [WaitKind::Draft, WaitKind::Qualify, WaitKind::Draw, WaitKind::Complete, WaitKind::Quotes];
    let first = waits.iter().find_map(|kind| seen.waits_of(*kind).next());
    panels.extend(first.map(|wait| about(seen, "intake", wait)));
    panels.extend(swap(seen));
    panels.extend(withdraw(seen));
    panels
}

fn survey(seen: &Seen, firm: FirmId, lead: &Lead) -> Option<Panel> {
    let Survey::Proposed { time } = lead.survey else { return None };
    if !seen.may(&Act::ConfirmSurvey(ConfirmSurvey { firm })) {
        return None;
    }
    let (name, when) = (seen.firm_name(firm), seen.frame.moment(time));
    let said = [("firm", words::Arg::Text(&name)), ("time", words::Arg::Text(&when))];
    let form = Form::act(&seen.frame, seen.project.id, "confirm-survey").about("firm", firm);
    let panel = Panel::new(format!("survey-{firm}"), seen.frame.say_of("owner-survey-title", "firm", &name));
    let wait = seen.waits_of(WaitKind::Survey).find(|wait| wait.key.subject == market::Subject::Firm(firm));
    let panel = panel.urgent().text(&seen.frame.words().say_with("owner-survey", &said));
    let panel = if let Some(wait) = wait { panel.wait(&seen.frame, wait) } else { panel };
    Some(panel.form(&form))
}

fn claim(seen: &Seen, firm: FirmId, lead: &Lead) -> Option<Panel> {
    let claim = lead.claim.as_ref()?;
    if !seen.may(&Act::AnswerClaim(AnswerClaim { firm, agrees: false })) {
        return None;
    }
    let subject = market::Subject::Firm(firm);
    let asked = [WaitKind::ClaimAnswer, WaitKind::ClaimSampled];
    let mut waits = asked.iter().flat_map(|kind| seen.waits_of(*kind));
    let wait = waits.find(|wait| wait.key.subject == subject)?;
    let ground = seen.frame.words().ground(&claim.ground);
    let form = Form::act(&seen.frame, seen.project.id, "answer-claim")
        .about("firm", firm)
        .choice(&Choice::yes_or_no(&seen.frame, "agrees", seen.say("owner-claim-true")));
    let panel = about(seen, &format!("claim-{firm}"), wait)
        .text(&seen.frame.say_of("owner-claim", "firm", &seen.firm_name(firm)))
        .text(&seen.frame.say_of("owner-claim-ground", "ground", &ground));
    let panel = claim.note.iter().fold(panel, |panel, note| panel.hint(note.as_str()));
    Some(panel.form(&form))
}

/// The one swap: only firms whose slot has another to invite.
fn swap(seen: &Seen) -> Option<Panel> {
    let standing = seen.project.leads.iter().filter(|(_, lead)| lead.out.is_none());
    let firms: Vec<FirmId> = standing.map(|(firm, _)| *firm).collect();
    let can = |firm: &FirmId| seen.can(&Act::Swap(dispatch::Swap { firm: *firm }));
    let firms: Vec<FirmId> = firms.into_iter().filter(can).collect();
    if firms.is_empty() {
        return None;
    }
    let choice = firms.iter().fold(Choice::one("firm", seen.say("owner-swap-which")), |choice, firm| {
        choice.option(&firm.to_string(), seen.firm_name(*firm), "")
    });
    let form = Form::act(&seen.frame, seen.project.id, "swap").choice(&choice).quiet();
    Some(Panel::new("swap", seen.say("owner-swap-title")).folded().text(&seen.say("owner-swap")).form(&form))
}

fn withdraw(seen: &Seen) -> Option<Panel> {
    if !seen.may(&Act::Withdraw(Withdraw { signed_elsewhere: false, reason: None })) {
        return None;
    }
    let signed = Choice::tick(
        "signed-elsewhere",
        seen.say("field-signed-elsewhere"),
        seen.say("owner-withdraw-elsewhere"),
    );
    let reason = Field::of(&seen.frame, "reason").kind(Kind::Area(2)).most(Note::MOST).optional();
    let reason = reason.hint(seen.say("owner-withdraw-reason")).within("withdraw");
    let form = Form::act(&seen.frame, seen.project.id, "withdraw").choice(&signed).field(reason).danger();
    Some(
        Panel::new("withdraw", seen.say("owner-withdraw-title"))
            .folded()
            .text(&seen.say("owner-withdraw"))
            .form(&form),
    )
}
