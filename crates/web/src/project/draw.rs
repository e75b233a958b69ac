//! Why these firms: the draw as anyone can repeat it. What it is not: the lottery; that is `rules::lottery`, and this page
//! calls it as any reader may.

use super::{Seen, load};
use crate::{Answer, App, Fault, Frame, Member, Page};
use askama::Template;
use axum::extract::{Path, State};
use market::FirmId;
use market::dispatch::Drawn;
use rules::lottery::{Candidate, Id, Seed, draw_slots, slots};

/// Firms of each order that are shown; the file of the draw holds all.
const SHOWN: usize = 12;

/// The page.
#[derive(Debug, Template)]
#[template(path = "project/draw.html")]
pub(crate) struct DrawPage {
    frame: Frame,
    path: String,
    estate: String,
    facts: Vec<(String, String)>,
    slots: Vec<SlotView>,
    eligible: Vec<(String, String, String)>,
}

/// A slot's order.
#[derive(Debug)]
struct SlotView {
    title: String,
    order: Vec<OrderRow>,
    more: i64,
}

#[derive(Debug)]
struct OrderRow {
    name: String,
    score: String,
    state: String,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    me: Member,
    Path(id): Path<String>,
) -> Answer<DrawPage> {
    let seen = load(&app, &frame, &me, &id)?;
    let drawn = seen.project.dispatch.draw.as_ref().filter(|_| seen.viewer.sees_works());
    let drawn = drawn.ok_or(Fault::NotFound)?;
    let eligible = drawn.eligible.iter().map(|it| eligible(&seen, it)).collect();
    Ok(Page(DrawPage {
        path: format!("/projects/{}", seen.project.id),
        estate: seen.project.request.estate.to_string(),
        facts: facts(&seen, drawn),
        slots: orders(&seen, drawn),
        eligible,
        frame,
    }))
}

fn facts(seen: &Seen, drawn: &Drawn) -> Vec<(String, String)> {
    let fact = |key: &str, value: String| (seen.say(key), value);
    vec![
        fact("draw-eligible", drawn.eligible.len().to_string()),
        fact("draw-firms", drawn.firms.to_string()),
        fact(
            "draw-newcomer",
            seen.frame.say_count("draw-newcomer-below", "number", i64::from(drawn.newcomer_below)),
        ),
        fact("field-seed", drawn.public.to_string()),
        fact("field-project", seen.project.id.to_string()),
    ]
}

fn orders(seen: &Seen, drawn: &Drawn) -> Vec<SlotView> {
    let seed = Seed::for_project(seen.project.id.bytes(), &drawn.public);
    let orders = draw_slots(&seed, &drawn.eligible, drawn.firms, drawn.newcomer_below);
    let titled = slots(drawn.firms).into_iter().zip(orders);
    titled.map(|(slot, order)| view(seen, seen.frame.words().slot(&slot), &order.1, drawn)).collect()
}

fn view(seen: &Seen, title: String, order: &[Id], drawn: &Drawn) -> SlotView {
    let more = order.len().saturating_sub(SHOWN);
    let rows = order.iter().take(SHOWN).map(|id| row(seen, *id, drawn));
    SlotView { title, order: rows.collect(), more: i64::try_from(more).unwrap_or(i64::MAX) }
}

fn row(seen: &Seen, id: Id, drawn: &Drawn) -> OrderRow {
    let firm = FirmId::from_bytes(id);
    let known = drawn.eligible.iter().find(|it| it.id == id);
    let lead = seen.project.leads.get(&firm);
    let state = match lead.map(|lead| lead.out.as_ref()) {
        None => String::new(),
        Some(None) => seen.say("draw-invited"),
        Some(Some((why, _))) => seen.frame.words().out(why),
    };
    OrderRow {
        name: seen.firm_name(firm),
        score: known.map_or_else(String::new, |it| seen.frame.words().share(it.score)),
        state,
    }
}

fn eligible(seen: &Seen, it: &Candidate) -> (String, String, String) {
    let firm = FirmId::from_bytes(it.id);
    (firm.to_string(), seen.frame.words().share(it.score), it.completed.to_string())
}
