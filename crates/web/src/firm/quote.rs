//! The builder of a sealed quote: the template's bill for this dwelling with its usual quantities, free lines, days, design,
//! drawings. What it is not: a comparison; nothing of a rival is on it, and nobody reads it before the opening.

mod bill;

use super::panels::until;
use crate::part::{Choice, Deadline, Facts, Field, Form, Kind};
use crate::project::{Photo, Seen, Viewer, load, photos, start};
use crate::{App, Fault, Frame, Member, Page};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use bill::BillPart;
use market::lead::Lead;
use market::project::Phase;
use market::quote::Quote;
use market::survey::Survey;
use market::text::{Evidence, EvidenceKind, Note};
use market::{FirmId, Subject, WaitKind};

/// The page.
#[derive(Debug, Template)]
#[template(path = "firm/quote.html")]
struct Builder {
    frame: Frame,
    back: String,
    estate: String,
    request: Facts,
    wishes: String,
    photos: Vec<Photo>,
    deadline: Option<Deadline>,
    total: String,
    until: String,
    form: Form,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    me: Member,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    let seen = load(&app, &frame, &me, &id)?;
    let (Viewer::InvitedFirm(firm) | Viewer::AwardedFirm(firm)) = seen.viewer else {
        return Err(Fault::NotFound);
    };
    let lead = seen.project.leads.get(&firm).ok_or(Fault::NotFound)?;
    let back = format!("/projects/{}", seen.project.id);
    if !is_open(&seen, lead) {
        return Ok(Redirect::to(&back).into_response());
    }
    Ok(Page(builder(&seen, firm, lead, back)).into_response())
}

/// A firm that measured, before the opening.
fn is_open(seen: &Seen, lead: &Lead) -> bool {
    let quoting = matches!(seen.project.phase, Phase::Quoting { .. });
    quoting && lead.out.is_none() && matches!(lead.survey, Survey::Held { .. })
}

fn builder(seen: &Seen, firm: FirmId, lead: &Lead, back: String) -> Builder {
    let request = &seen.project.request;
    let words = seen.frame.words();
    let budget =
        format!("{} – {}", words.money_short(request.budget_low), words.money_short(request.budget_high));
    let own = Subject::Firm(firm);
    let wait = seen.waits_of(WaitKind::Quotes).find(|wait| wait.key.subject == own);
    let deadline = wait.map(|wait| Deadline::new(&seen.frame, wait).top());
    let total =
        |quote: &Quote| seen.frame.say_of("firm-quote-total", "total", &seen.frame.money(quote.bill.total()));
    Builder {
        frame: seen.frame.clone(),
        back,
        estate: request.estate.to_string(),
        request: Facts::new([
            (seen.say("field-area"), request.area.to_string()),
            (seen.say("field-budget"), budget),
            (seen.say("field-start"), start(&seen.frame, request.start_months)),
        ]),
        wishes: request.wishes.as_ref().map(ToString::to_string).unwrap_or_default(),
        photos: photos(seen, &request.evidence),
        deadline,
        total: lead.quote.as_ref().map(total).unwrap_or_default(),
        until: lead.quote.as_ref().map(|_| until(seen)).unwrap_or_default(),
        form: form(seen, lead.quote.as_ref()),
    }
}

fn form(seen: &Seen, own: Option<&Quote>) -> Form {
    let frame = &seen.frame;
    let days = own.map(|quote| quote.days.to_string()).unwrap_or_default();
    let days = Field::new(frame, "days").label(seen.say("field-days")).typed("numeric", "off").value(days);
    let design = own.and_then(|quote| quote.design.as_ref()).map(ToString::to_string).unwrap_or_default();
    let design =
        Field::new(frame, "design").label(seen.say("field-design")).kind(Kind::Area(4)).value(design);
    let design = design.most(Note::MOST).optional().hint(seen.say("firm-quote-design"));
    let form = Form::act(frame, seen.project.id, "quote");
    let bill = BillPart::new(seen, own, form.tried());
    let form = form.part(&bill, bill.names()).field(days).field(design);
    let kept = own.filter(|quote| !quote.drawings.is_empty()).map(|quote| drawings(seen, &quote.drawings));
    let form = kept.iter().fold(form, Form::choice);
    form.evidence("plan", false)
}

/// What was handed in before stays unless its box is cleared.
fn drawings(seen: &Seen, drawings: &[Evidence]) -> Choice {
    let legend = Choice::many("evidence", seen.say("firm-quote-drawings"));
    drawings.iter().zip(1..).fold(legend, |choice, (paper, no)| {
        let value = format!("{}:{}", word(paper.kind), paper.digest);
        let name = format!("{} {no}", seen.frame.words().evidence(&paper.kind));
        choice.option(&value, name, "").chosen()
    })
}

/// The kind's word in a form.
const fn word(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Photo => "photo",
        EvidenceKind::Plan => "plan",
        EvidenceKind::Delivery => "delivery",
        EvidenceKind::AsBuilt => "as-built",
        EvidenceKind::Manual => "manual",
        EvidenceKind::WarrantyCertificate => "warranty-certificate",
        EvidenceKind::Document => "document",
    }
}
