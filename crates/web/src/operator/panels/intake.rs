//! From the request to the signed contract: contact, fitness, draw, claims, countersignature. What it is not: a choice of
//! firms; the lot chooses.

use super::{Facts, Way};
use crate::Field;
use crate::operator::firms::text;
use crate::part::{Choice, Form, Panel};
use crate::project::Seen;
use market::contract::Contract;
use market::lead::Claim;
use market::project::Phase;
use market::{FirmId, Subject, WaitKind};
use words::Arg;

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let one = [contact(seen), qualify(seen), draw(seen), countersign(seen)];
    one.into_iter().flatten().chain(claims(seen)).collect()
}

fn contact(seen: &Seen) -> Option<Panel> {
    if !matches!(seen.project.phase, Phase::Draft { .. }) {
        return None;
    }
    let panel = Panel::new("contact", seen.say("operator-panel-contact"));
    let panel = panel.text(&seen.say("operator-panel-contact-lead")).with(&owner(seen));
    Some(panel.form(&form(seen, "confirm")))
}

/// The owner's name and ways to be reached, for the call that is recorded.
pub(super) fn owner(seen: &Seen) -> Facts {
    let person = seen.contact();
    let facts = person.map(|it| {
        let rows = [("field-owner", it.name), ("field-phone", it.phone), ("field-email", it.email)];
        rows.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (seen.say(key), value))
    });
    Facts { facts: facts.into_iter().flatten().collect() }
}

fn qualify(seen: &Seen) -> Option<Panel> {
    let wait = seen.mine(WaitKind::Qualify)?;
    let fit = Choice::one("fit", seen.say("operator-panel-qualify"))
        .option("yes", seen.say("operator-fit"), "")
        .option("no", seen.say("operator-not-fit"), "");
    let form = form(seen, "qualify").choice(&fit).field(text(&seen.frame, "reason").optional());
    let panel = Panel::new("qualify", seen.say("operator-panel-qualify")).urgent();
    Some(panel.text(&seen.say("operator-panel-qualify-lead")).wait(&seen.frame, wait).form(&form))
}

/// The draw to make; or the way to the one that was made.
fn draw(seen: &Seen) -> Option<Panel> {
    let panel = Panel::new("draw", seen.say("operator-panel-draw"));
    if let Some(wait) = seen.mine(WaitKind::Draw) {
        let panel = panel.urgent().text(&seen.say("operator-panel-draw-lead")).wait(&seen.frame, wait);
        return Some(panel.form(&form(seen, "draw")));
    }
    seen.project.dispatch.draw.as_ref()?;
    let path = format!("/draws/{}", seen.project.id);
    Some(panel.with(&Way { path, text: seen.say("operator-panel-drawn") }))
}

/// The claims to decide, and those of an audited firm that the owner has still to answer.
fn claims(seen: &Seen) -> impl Iterator<Item = Panel> {
    let leads = seen.project.leads.iter();
    let claims = leads.filter_map(|(firm, lead)| lead.claim.as_ref().map(|claim| (*firm, claim)));
    let open = claims.filter(|(_, it)| it.decided.is_none());
    open.filter(|(_, it)| it.with_operator().is_some() || it.audit.is_some())
        .map(|(firm, it)| claim(seen, firm, it))
}

fn claim(seen: &Seen, firm: FirmId, it: &Claim) -> Panel {
    let title = seen.frame.say_of("operator-panel-claim", "firm", &seen.firm_name(firm));
    let ground = seen.frame.say_of("operator-claim-ground", "ground", &seen.frame.words().ground(&it.ground));
    let panel = Panel::new(format!("claim-{firm}"), title).text(&ground);
    let panel = it.note.iter().fold(panel, |panel, note| panel.text(note.as_str()));
    let panel = audit(seen, panel, it);
    if it.with_operator().is_none() {
        return panel;
    }
    let subject = Subject::Firm(firm);
    let wait = seen.waits_of(WaitKind::ClaimDecision).find(|wait| wait.key.subject == subject);
    let panel = wait.into_iter().fold(panel, |panel, wait| panel.wait(&seen.frame, wait));
    let refund = Choice::yes_or_no(&seen.frame, "refund", seen.say("operator-refund-question"));
    let decide = form(seen, "decide-claim").about("firm", firm).choice(&refund);
    panel.urgent().text(&seen.say(owner_said(it))).form(&decide.field(text(&seen.frame, "reason")))
}

const fn owner_said(it: &Claim) -> &'static str {
    match (it.contested, it.sampled) {
        (None, Some((true, _))) => "operator-claim-agreed",
        (None, _) => "operator-claim-silent",
        (Some(_), _) => "operator-claim-contested",
    }
}

/// How much of its leads the firm claims, where that is more than the policy's share; and whether this one is to be looked
/// into.
fn audit(seen: &Seen, panel: Panel, it: &Claim) -> Panel {
    let Some(audit) = it.audit else { return panel };
    let window = seen.frame.words().period(seen.policy.lead.audit_window);
    let facts = [
        ("claims", Arg::Number(audit.claims.into())),
        ("leads", Arg::Number(audit.leads.into())),
        ("window", Arg::Text(&window)),
    ];
    let panel = panel.text(&seen.frame.words().say_with("operator-claim-audit", &facts));
    if audit.drawn { panel.notice(&seen.say("operator-claim-drawn")) } else { panel }
}

fn countersign(seen: &Seen) -> Option<Panel> {
    let wait = seen.mine(WaitKind::Countersign)?;
    let contract = seen.project.contract.as_ref()?;
    let panel = Panel::new("countersign", seen.say("operator-panel-countersign")).urgent();
    let panel = panel.text(&seen.say("operator-panel-countersign-lead")).with(&signed(seen, contract));
    Some(panel.wait(&seen.frame, wait).form(&form(seen, "countersign")))
}

fn signed(seen: &Seen, contract: &Contract) -> Facts {
    let draft = &contract.draft;
    Facts {
        facts: vec![
            (seen.say("field-firm"), seen.firm_name(contract.firm)),
            (seen.say("field-price"), seen.frame.money(draft.price)),
            (seen.say("field-funding"), seen.frame.words().funding(&draft.funding)),
            (seen.say("field-days"), draft.days.to_string()),
            (seen.say("field-checklist"), format!("{} {}", draft.profile, draft.checklist)),
            (seen.say("label-version"), draft.policy.to_string()),
            (seen.say("label-fingerprint"), contract.document.to_string().chars().take(16).collect()),
        ],
    }
}

/// The form of an act on this project.
pub(super) fn form(seen: &Seen, verb: &str) -> Form {
    Form::act(&seen.frame, seen.project.id, verb)
}

/// An amount in yuan.
pub(super) fn amount(seen: &Seen, name: &str) -> Field {
    Field::of(&seen.frame, name).most(20).typed("decimal", "off")
}
