//! The open quotes beside one another: what stands out in each first, then the lines that differ, then the whole bill room
//! by room; and the choice. What it is not: the comparison; that is the rules'. While the quotes are sealed there is no
//! such page.

mod beside;
mod card;
mod gaps;
mod named;

use super::{Seen, Viewer, load};
use crate::{Answer, App, Fault, Frame, Member, Page};
use askama::Template;
use axum::extract::{Path, State};
use beside::{RoomView, RowView};
use card::QuoteView;
use market::quote::comparison;
use market::{FirmId, List};
use rules::Money;
use rules::compare::Comparison;

/// Accepted contracts nearby that are looked at.
const NEARBY: usize = 200;
/// Lines that differ and are shown before anybody asks.
const FIRST: usize = 8;

/// The page.
#[derive(Debug, Template)]
#[template(path = "project/quotes.html")]
pub(crate) struct QuotesPage {
    frame: Frame,
    path: String,
    estate: String,
    by_guide: bool,
    median: String,
    quotes: Vec<QuoteView>,
    /// Whose they are, in the order of the columns.
    names: Vec<String>,
    differing: Vec<RowView>,
    rest: Vec<RowView>,
    /// What the fold over the rest is called.
    more: String,
    rooms: Vec<RoomView>,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    me: Member,
    Path(id): Path<String>,
) -> Answer<QuotesPage> {
    let seen = load(&app, &frame, &me, &id)?;
    if !matches!(seen.viewer, Viewer::Owner | Viewer::Operator) {
        return Err(Fault::NotFound);
    }
    let compared = comparison(&seen.project, &nearby(&seen)?, &seen.policy).ok_or(Fault::NotFound)?;
    Ok(Page(shown(&seen, &compared)))
}

fn shown(seen: &Seen, compared: &Comparison) -> QuotesPage {
    let names: Vec<String> =
        compared.quotes.iter().map(|quote| seen.firm_name(FirmId::from_bytes(quote.id))).collect();
    let mut differing = beside::differing(seen, compared, &names);
    let rest = differing.split_off(differing.len().min(FIRST));
    let more = i64::try_from(rest.len()).unwrap_or(i64::MAX);
    QuotesPage {
        path: format!("/projects/{}", seen.project.id),
        estate: seen.project.request.estate.to_string(),
        by_guide: compared.by_guide,
        median: seen.frame.money(compared.median),
        quotes: compared.quotes.iter().map(|quote| card::quote_view(seen, compared, quote)).collect(),
        differing,
        rest,
        more: seen.frame.say_count("compare-more", "number", more),
        rooms: beside::rooms(seen, compared, &names),
        names,
        frame: seen.frame.clone(),
    }
}

/// What contracts in the same city were accepted at, for a dwelling of this area.
fn nearby(seen: &Seen) -> Result<Vec<Money>, Fault> {
    let district = seen.project.request.district.as_str();
    let city = seen.app.guide().districts.get(district).and_then(|row| row.parent.clone());
    let Some(city) = city.and_then(|city| market::text::Code::new(&city)) else { return Ok(Vec::new()) };
    let rows = seen.app.store().list(&List::Accepted(city), store::Page::first(NEARBY))?;
    let area = i64::from(seen.project.request.area);
    Ok(rows.into_iter().map(|(_, rate)| Money::fen(rate.saturating_mul(area))).collect())
}
