//! The operator's first page: the queues with their counts, the most urgent first, projects by phase, the health of the
//! mail. What it is not: authority; each row leads to the page on which the market decides.

use super::tabs::Tabs;
use super::told::{self, Row};
use super::turn::{Pager, Turn, with};
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Query, State};
use market::project::Phase;
use market::{List, Party, WaitKind};
use serde::Deserialize;
use store::Queue as Waiting;

/// The page's own path.
const PATH: &str = "/operator";

/// Each queue: its name in addresses and words, and the waits it is made of.
const QUEUES: [(&str, &[WaitKind]); 11] = [
    ("requests", &[WaitKind::Qualify]),
    ("draws", &[WaitKind::Draw]),
    ("claims", &[WaitKind::ClaimDecision]),
    ("countersign", &[WaitKind::Countersign]),
    ("visits", &[WaitKind::Assign, WaitKind::SecondDraw]),
    ("valuations", &[WaitKind::HoldValuation]),
    ("payouts", &[WaitKind::Payout]),
    ("unplaced", &[WaitKind::Unplaced]),
    ("withdrawals", &[WaitKind::Withdrawal]),
    ("hard-stops", &[WaitKind::HardStop]),
    ("unreached", &[WaitKind::Unreached]),
];

/// Which queue is asked for, and behind which wait.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    queue: String,
    #[serde(flatten)]
    turn: Turn,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/home.html")]
pub(crate) struct Home {
    frame: Frame,
    tabs: Tabs,
    queues: Vec<Queue>,
    title: String,
    rows: Vec<Row>,
    pager: Pager,
    drafts: String,
    phases: Vec<(String, String, String)>,
    mail: String,
    is_mail_well: bool,
}

#[derive(Debug)]
struct Queue {
    path: String,
    name: String,
    count: u64,
    first: String,
    mood: &'static str,
    here: bool,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    _: AsOperator,
    Query(asked): Query<Asked>,
) -> Answer<Home> {
    let waiting = app.store().queues(&Party::Operator)?;
    let chosen = QUEUES.iter().find(|(name, _)| *name == asked.queue);
    let kinds = chosen.map_or(&[][..], |(_, kinds)| kinds);
    let all =
        waiting.iter().filter(|it| kinds.is_empty() || kinds.contains(&it.kind)).map(|it| it.count).sum();
    let path = chosen.map_or_else(|| PATH.to_owned(), |(name, _)| with(PATH, "queue", name));
    let (rows, pager) = asked.turn.queue(&app, &frame, kinds, all, &path)?;
    let (mail, is_mail_well) = super::outbox::health(&app, &frame)?;
    Ok(Page(Home {
        tabs: Tabs::new(&frame),
        title: chosen.map_or_else(
            || frame.say("operator-urgent"),
            |(name, _)| frame.say_under("operator-queue", name),
        ),
        drafts: drafts(&app, &frame)?,
        phases: phases(&app, &frame)?,
        queues: QUEUES.iter().map(|queue| row(&frame, &waiting, queue, &asked.queue)).collect(),
        rows: rows.iter().map(|it| told::row(&app, &frame, it)).collect::<Result<_, _>>()?,
        pager,
        mail,
        is_mail_well,
        frame,
    }))
}

/// A queue with its count and its most urgent deadline.
fn row(frame: &Frame, waiting: &[Waiting], (name, kinds): &(&str, &[WaitKind]), here: &str) -> Queue {
    let of = || waiting.iter().filter(|it| kinds.contains(&it.kind));
    let first = of().map(|it| it.first).min();
    Queue {
        path: with(PATH, "queue", name),
        name: frame.say_under("operator-queue", name),
        count: of().map(|it| it.count).sum(),
        mood: first.map_or("", |due| told::mood(due.since(frame.now()))),
        first: first
            .map_or_else(|| frame.say("empty-operator-queue"), |due| frame.words().left(frame.now(), due)),
        here: here == *name,
    }
}

/// Drafts wait for their owner; the operator may confirm a contact after a recorded call.
fn drafts(app: &App, frame: &Frame) -> Result<String, Fault> {
    let drafts = app.store().count(&List::Phase("draft".to_owned()))?;
    let drafts = usize::try_from(drafts).unwrap_or(usize::MAX);
    Ok(if drafts == 0 { String::new() } else { count(frame, "operator-drafts", drafts) })
}

/// Each phase with its count and the list of its projects.
pub(super) fn phases(app: &App, frame: &Frame) -> Result<Vec<(String, String, String)>, Fault> {
    let phase = |name: &&'static str| {
        let count = app.store().count(&List::Phase((*name).to_owned()))?;
        Ok((frame.say_under("phase", name), count.to_string(), format!("/operator/projects?phase={name}")))
    };
    Phase::NAMES.iter().map(phase).collect()
}

/// A count in words.
pub(crate) fn count(frame: &Frame, key: &str, count: usize) -> String {
    frame.say_count(key, "count", i64::try_from(count).unwrap_or(i64::MAX))
}
