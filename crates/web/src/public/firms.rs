//! The admitted firms, and what the market knows of each: which checks were done, and how its works were found. What it
//! is not: a ranking that can be bought; the order is by score.

use crate::operator::{load, told};
use crate::{Answer, App, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Path, Query, State};
use market::FirmId;
use market::firm::Firm;
use rules::{Policy, Share};
use serde::Deserialize;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use words::Arg;

/// Firms on the page: a district has fewer.
const SHOWN: usize = 200;

/// In which district.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    district: String,
}

/// The list.
#[derive(Debug, Template)]
#[template(path = "public/firms.html")]
pub(crate) struct Firms {
    frame: Frame,
    districts: Vec<(String, String, bool)>,
    rows: Vec<Known>,
}

/// One firm.
#[derive(Debug, Template)]
#[template(path = "public/firm.html")]
pub(crate) struct OneFirm {
    frame: Frame,
    firm: Known,
    suspended: bool,
    all_districts: Vec<String>,
    vetting: Option<(String, String, String)>,
    deposit: Option<(String, String)>,
    /// Fees that came back, and how long a claim takes.
    claims: [(String, String); 2],
}

/// What anybody may know of a firm.
#[derive(Debug)]
struct Known {
    name: String,
    path: String,
    districts: String,
    score: String,
    inspections: u32,
    passes: u32,
    completed: u32,
    vetted: String,
    deposited: String,
}

pub(crate) async fn list(State(app): State<App>, frame: Frame, Query(asked): Query<Asked>) -> Answer<Firms> {
    let policy = crate::visitor::in_force(&app)?;
    let admitted: Vec<_> = load::firms(&app)?.into_iter().filter(Firm::is_admitted).collect();
    let mut found: Vec<_> = admitted.iter().filter(|firm| serves(firm, &asked.district)).collect();
    found.sort_by_key(|firm| (Reverse(score(firm, &policy)), Reverse(firm.completed), firm.id));
    let rows = found.into_iter().take(SHOWN).map(|firm| known(&frame, &policy, firm)).collect();
    Ok(Page(Firms { districts: districts(&frame, &admitted, &asked.district), rows, frame }))
}

fn serves(firm: &Firm, district: &str) -> bool {
    district.is_empty() || firm.profile.districts.iter().any(|code| code.as_str() == district)
}

fn score(firm: &Firm, policy: &Policy) -> Share {
    firm.score(&policy.dispatch)
}

/// Every district that somebody serves, the one asked for marked.
fn districts(frame: &Frame, firms: &[Firm], asked: &str) -> Vec<(String, String, bool)> {
    let codes: BTreeSet<_> = firms.iter().flat_map(|firm| &firm.profile.districts).collect();
    let row = |code: &market::text::Code| {
        (code.to_string(), told::district(frame, code.as_str()), code.as_str() == asked)
    };
    codes.into_iter().map(row).collect()
}

fn known(frame: &Frame, policy: &Policy, firm: &Firm) -> Known {
    let (inspections, passes) = firm.inspections;
    let day = |at: Option<rules::At>| at.map_or_else(String::new, |at| frame.day(at));
    Known {
        name: firm.profile.name.to_string(),
        path: format!("/firms/{}", firm.id),
        districts: served(frame, firm),
        score: frame.words().share(score(firm, policy)),
        inspections,
        passes,
        completed: firm.completed,
        vetted: day(firm.vetted.as_ref().map(|it| it.at)),
        deposited: day(firm.deposit.as_ref().map(|it| it.at)),
    }
}

/// The one district by its name; more by their number.
fn served(frame: &Frame, firm: &Firm) -> String {
    let all = &firm.profile.districts;
    match (all.first(), all.len()) {
        (Some(only), 1) => told::district(frame, only.as_str()),
        (_, count) => crate::operator::count(frame, "public-districts", count),
    }
}

pub(crate) async fn one(State(app): State<App>, frame: Frame, Path(id): Path<String>) -> Answer<OneFirm> {
    let id: FirmId = id.parse().map_err(|_| Fault::NotFound)?;
    let firm = load::firm(&app, id)?.filter(was_admitted).ok_or(Fault::NotFound)?;
    let policy = crate::visitor::in_force(&app)?;
    let all = firm.profile.districts.iter().map(|code| told::district(&frame, code.as_str())).collect();
    let papers = |count| crate::operator::count(&frame, "public-papers", count);
    Ok(Page(OneFirm {
        firm: known(&frame, &policy, &firm),
        suspended: firm.suspended.is_some(),
        claims: claims(&frame, &policy, &firm),
        all_districts: all,
        vetting: firm
            .vetted
            .as_ref()
            .map(|it| (frame.day(it.at), it.note.to_string(), papers(it.evidence.len()))),
        deposit: firm.deposit.as_ref().map(|it| (frame.day(it.at), frame.money(it.amount))),
        frame,
    }))
}

/// A suspended firm stays to be seen: who works with it reads that it takes no new requests.
fn was_admitted(firm: &Firm) -> bool {
    firm.vetted.is_some() && firm.deposit.is_some()
}

/// Of its leads in the policy's window: how many fees came back, and the median time from a claim to its decision.
fn claims(frame: &Frame, policy: &Policy, firm: &Firm) -> [(String, String); 2] {
    let words = frame.words();
    let found = firm.claims(frame.now(), &policy.lead, frame.calendar());
    let share = found.refunded.saturating_mul(10_000) / found.leads.max(1);
    let share = words.share_whole(Share::bp(share));
    let facts = [
        ("refunded", Arg::Number(found.refunded.into())),
        ("leads", Arg::Number(found.leads.into())),
        ("share", Arg::Text(&share)),
    ];
    let window = words.period(policy.lead.audit_window);
    let hours = found.hours.map(|hours| words.span(hours.saturating_mul(3_600)));
    [
        (frame.say_of("public-refunded", "window", &window), words.say_with("public-refunded-of", &facts)),
        (frame.say("public-claim-hours"), hours.unwrap_or_else(|| frame.say("public-claim-none"))),
    ]
}
