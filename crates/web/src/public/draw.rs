//! A draw as anyone can repeat it: the public seed, who was eligible with which score, the order that follows, who was
//! invited. What it is not: personal data; a project is its id here, a firm its trade name.
//!
//! Until the sealed quotes are open the draw shows only its fingerprint: firms that knew each other before could agree
//! on their quotes. The fingerprint binds the draw; what is shown later must have it. The owner and the operator see it
//! all at once.

use crate::operator::load;
use crate::{Answer, App, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Path, State};
use market::dispatch::Drawn;
use market::lead::Lead;
use market::text::Digest;
use market::{Actor, FirmId, Project, ProjectId};
use rules::lottery::{Candidate, Id};

/// The steps of the algorithm: each has its words and its formula.
const STEPS: [(&str, &str); 6] = [
    ("1", "derive(seed, label) = SHA-256(\"fairwright/derive/1\" ‖ seed ‖ label)"),
    ("2", "project = derive(public seed, \"project\" ‖ project id); slot k = derive(project, \"slot\" ‖ k)"),
    (
        "3",
        "words(seed) = SHA-256(\"fairwright/words/1\" ‖ seed ‖ i) for i = 0, 1, 2 …: four 8-byte numbers each",
    ),
    ("4", "below(n): take words until one is ≥ 2^64 mod n; answer = word mod n"),
    ("5", "sample: t = below(sum of weights); by id: t < weight → drawn, else t -= weight; remove; repeat"),
    ("6", "weight = max(1, score in basis points)"),
];

/// The page.
#[derive(Debug, Template)]
#[template(path = "public/draw.html")]
pub(crate) struct Draw {
    frame: Frame,
    project: String,
    fingerprint: String,
    shown: Option<Shown>,
    steps: Vec<(String, &'static str)>,
}

/// What is shown once it may be.
#[derive(Debug)]
struct Shown {
    seed: String,
    firms: u8,
    newcomer_below: u16,
    eligible: Vec<Eligible>,
    slots: Vec<(String, Vec<String>)>,
    invited: Vec<(String, String, String)>,
    record: String,
}

#[derive(Debug)]
struct Eligible {
    id: String,
    name: String,
    score: String,
    completed: u32,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, Path(id): Path<String>) -> Answer<Draw> {
    let id: ProjectId = id.parse().map_err(|_| Fault::NotFound)?;
    let project = load::project(&app, id)?.ok_or(Fault::NotFound)?;
    let drawn = project.dispatch.draw.as_ref().ok_or(Fault::NotFound)?;
    let record = record(&project, drawn);
    let fingerprint = Digest::of(record.as_bytes()).to_string();
    let may_see = may_see(&frame, &project);
    let shown = may_see.then(|| shown(&app, &frame, &project, drawn, record)).transpose()?;
    let steps = STEPS.iter().map(|(no, code)| (frame.say_under("public-draw-step", no), *code)).collect();
    Ok(Page(Draw { project: id.to_string(), fingerprint, shown, steps, frame }))
}

/// Everybody once the quotes are open or the project is over; the owner and the operator before.
fn may_see(frame: &Frame, project: &Project) -> bool {
    let is_over = project.tender.opened.is_some() || project.phase.is_closed();
    is_over
        || match frame.identity().map(|me| me.actor) {
            Some(Actor::Owner(owner)) => owner == project.owner,
            Some(Actor::Operator(_)) => true,
            _ => false,
        }
}

/// Everything that decides the draw, line by line: what the fingerprint is taken of.
fn record(project: &Project, drawn: &Drawn) -> String {
    let head = [
        format!("project {}", project.id),
        format!("seed {}", String::from(drawn.public)),
        format!("firms {}", drawn.firms),
        format!("newcomer-below {}", drawn.newcomer_below),
    ];
    let firm =
        |it: &Candidate| format!("firm {} {} {}", FirmId::from_bytes(it.id), it.score.as_bp(), it.completed);
    head.into_iter().chain(drawn.eligible.iter().map(firm)).map(|line| line + "\n").collect()
}

fn shown(app: &App, frame: &Frame, project: &Project, drawn: &Drawn, record: String) -> Result<Shown, Fault> {
    let eligible: Result<Vec<_>, _> = drawn.eligible.iter().map(|it| eligible(app, frame, it)).collect();
    let slots = drawn.orders(project.id).into_iter().map(|(slot, order)| {
        let names: Result<Vec<_>, Fault> = order.into_iter().map(|id| name(app, id)).collect();
        Ok((frame.words().slot(&slot), names?))
    });
    Ok(Shown {
        seed: String::from(drawn.public),
        firms: drawn.firms,
        newcomer_below: drawn.newcomer_below,
        eligible: eligible?,
        slots: slots.collect::<Result<_, Fault>>()?,
        invited: invited(app, frame, project)?,
        record,
    })
}

fn eligible(app: &App, frame: &Frame, it: &Candidate) -> Result<Eligible, Fault> {
    Ok(Eligible {
        id: FirmId::from_bytes(it.id).to_string(),
        name: name(app, it.id)?,
        score: frame.words().share(it.score),
        completed: it.completed,
    })
}

/// A firm's trade name.
fn name(app: &App, id: Id) -> Result<String, Fault> {
    let firm = load::firm(app, FirmId::from_bytes(id))?;
    Ok(firm.map_or_else(String::new, |firm| firm.profile.name.to_string()))
}

/// Who was asked, in the order in which they were.
fn invited(app: &App, frame: &Frame, project: &Project) -> Result<Vec<(String, String, String)>, Fault> {
    let mut leads: Vec<_> = project.leads.iter().collect();
    leads.sort_by_key(|(_, lead)| (lead.invited, lead.place));
    let row = |(id, lead): (&FirmId, &Lead)| {
        Ok((name(app, id.bytes())?, frame.words().slot(&lead.slot), frame.moment(lead.invited)))
    };
    leads.into_iter().map(row).collect()
}
