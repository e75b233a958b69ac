//! The admitted firms, and what the market knows of each: which checks were done, and how its works were found. What it
//! is not: a ranking that can be bought; the order is by score.

use crate::operator::turn::{Pager, Turn, with};
use crate::operator::{load, told};
use crate::{Answer, App, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Path, Query, State};
use market::firm::Firm;
use market::text::Code;
use market::{FirmId, List};
use rules::{Policy, Share};
use serde::Deserialize;
use std::cmp::Reverse;
use words::Arg;

/// The page's own path.
const PATH: &str = "/firms";

/// In which district, and behind which firm.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    district: String,
    #[serde(flatten)]
    turn: Turn,
}

/// The list.
#[derive(Debug, Template)]
#[template(path = "public/firms.html")]
pub(crate) struct Firms {
    frame: Frame,
    districts: Vec<(String, String, bool)>,
    rows: Vec<Known>,
    pager: Pager,
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
    let district = Code::new(&asked.district);
    let list = district.map_or(List::FirmsAdmitted, List::FirmsServing);
    let path =
        if asked.district.is_empty() { PATH.to_owned() } else { with(PATH, "district", &asked.district) };
    let (streams, pager) = asked.turn.rows(&app, &frame, &list, true, &path)?;
    let mut found = load::firms(&app, &streams)?;
    // The order inside a page; between the pages of a very large district it is that of their coming.
    found.sort_by_key(|firm| (Reverse(score(firm, &policy)), Reverse(firm.completed), firm.id));
    let rows = found.iter().map(|firm| known(&frame, &policy, firm)).collect();
    Ok(Page(Firms { districts: districts(&app, &frame, &asked.district)?, rows, pager, frame }))
}

fn score(firm: &Firm, policy: &Policy) -> Share {
    firm.score(&policy.dispatch)
}

/// Every district that somebody serves, with how many do, the one asked for marked.
fn districts(app: &App, frame: &Frame, asked: &str) -> Result<Vec<(String, String, bool)>, Fault> {
    let row = |(code, count): (Code, u64)| {
        let name = told::district(frame, code.as_str());
        (code.to_string(), format!("{name} ({count})"), code.as_str() == asked)
    };
    Ok(app.store().districts_served()?.into_iter().map(row).collect())
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
