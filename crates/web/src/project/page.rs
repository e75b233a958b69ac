//! The page itself: what everybody sees, and the panels of whoever looks. What it is not: the parts; each has its file.

use super::firms::{FirmRow, firms};
use super::papers::{AgreementRow, OwedRow, PayoutRow, WaitRow, agreements, debts, payouts, waits};
use super::standing::{Standing, standing};
use super::timeline::{LINES, Line, lines};
use super::told::{PartingView, Told, parting, released};
use super::works::{HoldView, StageView, hold_view, stages};
use super::{Seen, Viewer, load, owner, request, steps};
use crate::part::{Panel, Stepper};
use crate::{Answer, App, Fault, Frame, Member, Page, firm, operator, supervisor};
use askama::Template;
use axum::extract::{Path, State};
use market::project::Phase;

/// Payouts that are shown before anybody asks.
const PAYOUTS: usize = 4;

/// The page.
#[derive(Debug, Template)]
#[template(path = "project/page.html")]
pub(crate) struct ProjectPage {
    frame: Frame,
    path: String,
    title: String,
    kicker: String,
    phase: String,
    ended: String,
    /// Whoever is asked to quote reads first what is wanted.
    first: Option<Panel>,
    urgent: Vec<Panel>,
    panels: Vec<Panel>,
    request: Option<Panel>,
    steps: Option<Stepper>,
    standing: Option<Standing>,
    waits: Vec<WaitRow>,
    firms: Vec<FirmRow>,
    stages: Vec<StageView>,
    parting: Option<PartingView>,
    released: Vec<(String, Told)>,
    retention: Vec<HoldView>,
    payouts: Vec<PayoutRow>,
    paid_before: Vec<PayoutRow>,
    /// What the fold over these is called.
    paid_more: String,
    debts: Vec<OwedRow>,
    agreements: Vec<AgreementRow>,
    lines: Vec<Line>,
    /// How many lines there are in all, where these are not all.
    all: i64,
    links: Vec<(String, String)>,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    me: Member,
    Path(id): Path<String>,
) -> Answer<ProjectPage> {
    let seen = load(&app, &frame, &me, &id)?;
    let most = if frame.path().ends_with("?all") { usize::MAX } else { LINES };
    shown(&seen, most).map(Page)
}

fn shown(seen: &Seen, most: usize) -> Result<ProjectPage, Fault> {
    let (lines, all) = lines(seen, most)?;
    let (urgent, panels) = panels(seen).into_iter().partition(Panel::is_urgent);
    let (works, money) = (seen.viewer.sees_works(), seen.viewer.sees_money());
    let mut payouts = if money { payouts(seen) } else { Vec::new() };
    let paid_before = payouts.split_off(payouts.len().min(PAYOUTS));
    let request = request(seen);
    let (first, request) = if works { (None, request) } else { (request, None) };
    Ok(ProjectPage {
        path: format!("/projects/{}", seen.project.id),
        title: seen.project.request.estate.to_string(),
        kicker: kicker(seen),
        phase: seen.frame.words().phase(&seen.project.phase),
        ended: ended(seen),
        first,
        urgent,
        panels,
        request,
        steps: steps::stepper(seen),
        standing: standing(seen).filter(|_| money),
        waits: waits(seen),
        firms: if matches!(seen.viewer, Viewer::Owner | Viewer::Operator) { firms(seen) } else { Vec::new() },
        stages: if works { stages(seen) } else { Vec::new() },
        parting: parting(seen),
        released: if works { released(seen) } else { Vec::new() },
        retention: if works { retention(seen) } else { Vec::new() },
        payouts,
        paid_more: seen.frame.say_count("project-payouts-before", "number", count(paid_before.len())),
        paid_before,
        debts: if money { debts(seen) } else { Vec::new() },
        agreements: if money { agreements(seen) } else { Vec::new() },
        all: if all > lines.len() { count(all) } else { 0 },
        lines,
        links: links(seen),
        frame: seen.frame.clone(),
    })
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What the viewer may do.
fn panels(seen: &Seen) -> Vec<Panel> {
    match seen.viewer {
        Viewer::Owner => owner::panels(seen),
        Viewer::AwardedFirm(_) | Viewer::InvitedFirm(_) => firm::panels(seen),
        Viewer::Supervisor(_) => supervisor::panels(seen),
        Viewer::Operator => operator::panels(seen),
    }
}

/// Area, district, kind, firm: what one must know to know which project it is.
fn kicker(seen: &Seen) -> String {
    let request = &seen.project.request;
    let area = seen.frame.say_count("project-area", "area", i64::from(request.area));
    let kind = seen.frame.say(&format!("field-kind-{}", words::name(&request.kind)));
    let firm = seen.firm().filter(|_| seen.viewer.sees_works()).map(|(_, name)| name);
    let parts = [Some(area), Some(kind), Some(seen.district()), firm];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn ended(seen: &Seen) -> String {
    match &seen.project.phase {
        Phase::Closed { at, how } => {
            format!("{} · {}", seen.frame.words().closing(how), seen.frame.day(*at))
        }
        Phase::Ending { ground, .. } => seen.frame.words().closing(ground),
        _ => String::new(),
    }
}

/// What is held out of the retention.
fn retention(seen: &Seen) -> Vec<HoldView> {
    let parts = seen.project.retention.iter().flat_map(|retention| &retention.parts);
    parts.flat_map(|part| &part.holds).map(|hold| hold_view(seen, hold)).collect()
}

/// The pages beside this one that the viewer may open.
fn links(seen: &Seen) -> Vec<(String, String)> {
    let drawn = seen.project.dispatch.draw.is_some() && seen.viewer.sees_works();
    let opened =
        seen.project.tender.opened.is_some() && matches!(seen.viewer, Viewer::Owner | Viewer::Operator);
    let contract = seen.project.contract.is_some() && seen.viewer.sees_money();
    let project = seen.project.id;
    let pages = [
        (format!("/draws/{project}"), "title-owner-firms", drawn),
        (format!("/projects/{project}/quotes"), "title-owner-compare", opened),
        (format!("/projects/{project}/contract"), "title-owner-contract", contract),
        (format!("/projects/{project}/money"), "project-money-title", contract),
    ];
    let open = pages.into_iter().filter(|(_, _, open)| *open);
    open.map(|(path, key, _)| (path, seen.say(key))).collect()
}
