//! A visit: where it is, the arrival, then the report with every item of the checklist or a closed door; or a valuation. What it is
//! not: the verdict; the readings decide that, and the supervisor's fee is the same either way.

mod report;
mod valuation;

use super::{Mine, mine, wait};
use crate::part::{Choice, Deadline, Facts, Form, Items};
use crate::project::{Seen, Told, Viewer, load};
use crate::{Answer, App, Fault, Frame, Member, Page};
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use market::inspection::Target;

/// The page.
#[derive(Debug, Template)]
#[template(path = "supervisor/visit.html")]
pub(crate) struct VisitPage {
    frame: Frame,
    title: String,
    facts: Facts,
    /// What the second look is about, in the owner's words.
    about: Option<(Items, Told)>,
    wait: Option<Deadline>,
    arrive: Option<Form>,
    also: Option<report::Also>,
    report: Option<Form>,
    lead: String,
    no_access: Option<Form>,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    me: Member,
    Path((project, target)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer<VisitPage> {
    let seen = load(&app, &frame, &me, &project)?;
    let Viewer::Supervisor(id) = seen.viewer else { return Err(Fault::NotFound) };
    let named = |it: &Mine| it.target.to_string() == target;
    let visit = mine(&seen.project, id).into_iter().find(named).ok_or(Fault::NotFound)?;
    let wait = wait(&seen.waits, id, visit.target).map(|wait| Deadline::new(&frame, wait).top());
    Ok(Page(shown(&seen, visit, wait, &asked(query.as_deref().unwrap_or_default()))))
}

/// The items `with=…` of the address: those of the checklist that only sometimes apply.
fn asked(query: &str) -> Vec<String> {
    let values = query.split('&').filter_map(|pair| pair.strip_prefix("with="));
    values.map(str::to_owned).take(market::limits::REPORT_ITEMS).collect()
}

fn shown(seen: &Seen, visit: Mine, wait: Option<Deadline>, with: &[String]) -> VisitPage {
    let (values, inspects) = (visit.target == Target::Valuation, visit.target != Target::Valuation);
    let (drawn, on_site) = (inspects && !visit.arrived, inspects && visit.arrived);
    VisitPage {
        frame: seen.frame.clone(),
        title: seen.frame.words().target(visit.target),
        facts: place(seen),
        about: about(seen, visit.target),
        wait,
        arrive: drawn.then(|| act(seen, "arrive", visit.target)),
        also: on_site.then(|| report::Also::of(seen, visit.target, with)).flatten(),
        report: if values {
            Some(valuation::form(seen))
        } else {
            on_site.then(|| report::form(seen, visit.target, with))
        },
        lead: seen.say(if values { "supervisor-valuation-lead" } else { "supervisor-report-lead" }),
        no_access: on_site.then(|| closed_door(seen, visit.target)),
    }
}

/// The items that money is held for, and what the owner said and showed of them.
fn about(seen: &Seen, target: Target) -> Option<(Items, Told)> {
    let Target::Hold(stage, place) = target else { return None };
    let hold = seen.project.hold(stage, place)?;
    let items: Vec<String> = hold.items.iter().map(ToString::to_string).collect();
    Some((Items::of(seen, &items), seen.told("project-owner-said", &hold.grounds)))
}

/// Where to go. The door address is for whoever is drawn, as long as the visit is under way.
fn place(seen: &Seen) -> Facts {
    let request = &seen.project.request;
    let address = seen.door_address();
    let firm = seen.project.firm().map(|firm| (seen.say("field-firm"), seen.firm_name(firm)));
    let rows = [
        (seen.say("field-address"), address.unwrap_or_else(|| seen.say("label-unknown"))),
        (seen.say("field-estate"), request.estate.to_string()),
        (seen.say("field-area"), request.area.to_string()),
    ];
    Facts::new(rows.into_iter().chain(firm))
}

/// A form about this visit that comes back to it.
fn act(seen: &Seen, verb: &str, target: Target) -> Form {
    let form = Form::act(&seen.frame, seen.project.id, verb).hidden("target", target);
    form.next(super::path(&seen.project, target))
}

fn closed_door(seen: &Seen, target: Target) -> Form {
    let who = Choice::one("by-owner", seen.say("supervisor-closed-by"))
        .option("yes", seen.say("label-the-owner"), "")
        .option("no", seen.say("supervisor-closed-by-firm"), "");
    act(seen, "no-access", target).choice(&who).evidence("photo", true).quiet()
}
