//! The operator's first page: the queues with their counts, the most urgent first, projects by phase, the health of the
//! mail. What it is not: authority; each row leads to the page on which the market decides.

use super::tabs::Tabs;
use super::told::{self, Row};
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Query, State};
use market::project::Phase;
use market::{List, Party, WaitKind};
use serde::Deserialize;
use store::{DueRow, Page as Rows};

/// Rows shown at once; behind them the counts still hold.
const SHOWN: usize = 40;

/// Each queue: its name in addresses and words, and the waits it is made of.
const QUEUES: [(&str, &[WaitKind]); 10] = [
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

/// Which queue is asked for.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    queue: String,
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
    more: String,
    drafts: String,
    phases: Vec<(String, String, String)>,
    mail: String,
    is_mail_well: bool,
}

#[derive(Debug)]
struct Queue {
    path: String,
    name: String,
    count: usize,
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
    let waits = app.store().waits_for(&Party::Operator, Rows::MOST)?;
    let queues = queues(&app, &frame, &waits, &asked.queue)?;
    let chosen = QUEUES.iter().find(|(name, _)| *name == asked.queue);
    let wanted: Vec<_> = waits.iter().filter(|it| chosen.is_none_or(|(_, kinds)| is_of(it, kinds))).collect();
    let rows = wanted.iter().take(SHOWN).map(|it| told::row(&app, &frame, it)).collect::<Result<_, _>>()?;
    let hidden = wanted.len().saturating_sub(SHOWN);
    let (mail, is_mail_well) = super::outbox::health(&app, &frame)?;
    Ok(Page(Home {
        tabs: Tabs::new(&frame),
        title: chosen.map_or_else(
            || frame.say("operator-urgent"),
            |(name, _)| frame.say_under("operator-queue", name),
        ),
        more: if hidden == 0 { String::new() } else { count(&frame, "operator-more", hidden) },
        drafts: drafts(&app, &frame)?,
        phases: phases(&app, &frame)?,
        queues,
        rows,
        mail,
        is_mail_well,
        frame,
    }))
}

fn is_of(it: &DueRow, kinds: &[WaitKind]) -> bool {
    kinds.contains(&it.wait.key.kind)
}

fn queues(app: &App, frame: &Frame, waits: &[DueRow], here: &str) -> Result<Vec<Queue>, Fault> {
    let queue = |(name, kinds): &(&'static str, &'static [WaitKind])| {
        let of: Vec<_> = waits.iter().filter(|it| is_of(it, kinds)).collect();
        let first = of.first().map(|it| told::row(app, frame, it)).transpose()?;
        Ok(Queue {
            path: format!("/operator?queue={name}"),
            name: frame.say_under("operator-queue", name),
            count: of.len(),
            mood: first.as_ref().map_or("", |row| row.mood),
            first: first.map_or_else(|| frame.say("empty-operator-queue"), |row| row.left),
            here: here == *name,
        })
    };
    QUEUES.iter().map(queue).collect()
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
