//! Ending a contract: together, at will, or since the site is silent. What it is not: withdrawal; that is before the
//! contract is active.

use super::super::Seen;
use super::about;
use crate::part::{Choice, Field, Form, Kind, Panel};
use market::leaving::{AnswerEnd, EndContract, ProposeEnd};
use market::text::Note;
use market::{Act, WaitKind};

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let parts = [answer(seen), abandoned(seen), proposed(seen), propose(seen), valuation(seen), end(seen)];
    parts.into_iter().flatten().collect()
}

fn answer(seen: &Seen) -> Option<Panel> {
    if !seen.may(&Act::AnswerEnd(AnswerEnd { agrees: false })) {
        return None;
    }
    let wait = seen.mine(WaitKind::EndTogether)?;
    let agrees = Choice::yes_or_no(&seen.frame, "agrees", seen.say("owner-end-agrees"));
    let form = Form::act(&seen.frame, seen.project.id, "answer-end").choice(&agrees);
    Some(about(seen, "answer-end", wait).text(&seen.say("owner-end-answer")).form(&form))
}

/// The site is silent: what happens, and the owner's right to end.
fn abandoned(seen: &Seen) -> Option<Panel> {
    let kinds = [WaitKind::EndAbandoned, WaitKind::Resume, WaitKind::SilentSite];
    let wait = kinds.iter().find_map(|kind| seen.waits_of(*kind).next())?;
    Some(about(seen, "abandoned", wait).text(&seen.say("owner-end-abandoned")))
}

fn proposed(seen: &Seen) -> Option<Panel> {
    let wait = seen.waits_of(WaitKind::EndTogether).find(|wait| wait.who != seen.party())?;
    Some(Panel::new("proposed-end", seen.say("owner-end-proposed")).wait(&seen.frame, wait))
}

fn propose(seen: &Seen) -> Option<Panel> {
    if !seen.may(&Act::ProposeEnd(ProposeEnd {})) {
        return None;
    }
    let form = Form::act(&seen.frame, seen.project.id, "propose-end").quiet();
    let panel = Panel::new("propose-end", seen.say("label-end-together")).folded();
    Some(panel.text(&seen.say("owner-end-together")).form(&form))
}

fn valuation(seen: &Seen) -> Option<Panel> {
    let wait = seen.waits_of(WaitKind::Valuation).next()?;
    Some(about(seen, "valuation", wait).text(&seen.say("owner-end-warning")))
}

fn end(seen: &Seen) -> Option<Panel> {
    let reason = Note::new("-")?;
    if !seen.may(&Act::EndContract(EndContract { reason })) {
        return None;
    }
    let reason = Field::of(&seen.frame, "reason").kind(Kind::Area(2)).most(Note::MOST);
    let form = Form::act(&seen.frame, seen.project.id, "end-contract").field(reason).danger();
    let panel = Panel::new("end-contract", seen.say("act-end-contract")).folded();
    Some(panel.notice(&seen.say("owner-end-warning")).form(&form))
}
