//! One project on a firm's desk: where it is, what is asked, what the lead costs, what the firm must do by when. What it is
//! not: an address or a name; those are on the project's page for whom they are meant.

use crate::firm::waits;
use crate::part::{Deadline, Facts};
use crate::project::start;
use crate::{Frame, nav};
use market::charter::{Charter, Edition};
use market::lead::Lead;
use market::project::Phase;
use market::request::Dwelling;
use market::survey::Survey;
use market::{FirmId, Project, Stream, Wait};
use rules::{At, Money};
use words::Arg;

/// Where on the desk a card lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Invited, surveying, quoting.
    Lead,
    /// Chosen or under contract.
    Works,
    /// Over for this firm.
    Past,
}

/// The card.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) path: String,
    pub(super) title: String,
    pub(super) state: String,
    pub(super) price: String,
    pub(super) facts: Facts,
    pub(super) waits: Vec<Deadline>,
    place: Place,
    due: Option<At>,
}

impl Card {
    /// The card of a project; none where its policy is unknown or the firm has no part in it.
    pub(super) fn of(frame: &Frame, charter: &Charter, id: FirmId, project: &Project) -> Option<Self> {
        let edition = charter.edition(project.policy).ok()?;
        let lead = project.leads.get(&id)?;
        let mut mine = waits(project, edition, id);
        mine.sort_by_key(|wait| wait.due);
        let act = |wait: &Wait| {
            let path = nav::place(&Stream::Project(project.id), wait);
            Deadline::new(frame, wait).action(path, frame.say("web-inbox-act"))
        };
        Some(Self {
            path: format!("/projects/{}", project.id),
            title: title(frame, project),
            state: state(frame, project, id, lead),
            price: price(frame, edition, lead),
            facts: facts(frame, project),
            waits: mine.iter().map(act).collect(),
            place: place(project, id, lead),
            due: mine.first().map(|wait| wait.due),
        })
    }

    pub(super) const fn needs_you(&self) -> bool {
        self.due.is_some()
    }

    pub(super) const fn due(&self) -> Option<At> {
        self.due
    }

    pub(super) const fn place(&self) -> Place {
        self.place
    }
}

fn place(project: &Project, id: FirmId, lead: &Lead) -> Place {
    match project.firm() {
        Some(firm) if firm == id && !project.phase.is_closed() => Place::Works,
        _ if lead.out.is_some() || project.phase.is_closed() => Place::Past,
        _ => Place::Lead,
    }
}

fn title(frame: &Frame, project: &Project) -> String {
    let code = project.request.district.as_str();
    let name = frame.app().guide().districts.full_name(code);
    let district = name.map_or_else(|| code.to_owned(), |name| name.get(frame.lang().tag()).to_owned());
    format!("{district} · {}", project.request.estate)
}

/// Where it stands for this firm, in one line.
fn state(frame: &Frame, project: &Project, id: FirmId, lead: &Lead) -> String {
    let words = frame.words();
    if let Some((why, _)) = lead.out {
        return words.out(&why);
    }
    if let Phase::Closed { how, .. } = project.phase {
        return words.closing(&how);
    }
    match (&project.phase, lead.accepted) {
        (_, None) => frame.say("firm-invitation"),
        _ if project.firm() == Some(id) => words.phase(&project.phase),
        (Phase::Choosing { .. } | Phase::Signing { .. } | Phase::CoolingOff { .. }, _) => {
            words.phase(&project.phase)
        }
        _ if lead.quote.is_some() => frame.say("firm-quote-in"),
        _ if matches!(lead.survey, Survey::Held { .. }) => frame.say("firm-quote-due"),
        _ => format!("{} · {}", frame.say("wait-survey"), words.survey(&lead.survey)),
    }
}

/// What the lead costs, before it is taken; afterwards it stands on the balance page.
fn price(frame: &Frame, edition: &Edition, lead: &Lead) -> String {
    if lead.accepted.is_some() || lead.out.is_some() {
        return String::new();
    }
    let policy = &edition.policy.lead;
    let (amount, charge) = (frame.money(Money::fen(policy.fee)), frame.words().charge(&policy.charge));
    let facts = [("amount", Arg::Text(&amount)), ("charge", Arg::Text(&charge))];
    frame.words().say_with("firm-lead-price", &facts)
}

fn facts(frame: &Frame, project: &Project) -> Facts {
    let (request, words) = (&project.request, frame.words());
    let kind = match request.kind {
        Dwelling::New => "field-kind-new",
        Dwelling::Old => "field-kind-old",
    };
    let budget =
        format!("{} – {}", words.money_short(request.budget_low), words.money_short(request.budget_high));
    Facts::new([
        (frame.say("field-area"), request.area.to_string()),
        (frame.say("field-dwelling"), frame.say(kind)),
        (frame.say("field-budget"), budget),
        (frame.say("field-start"), start(frame, request.start_months)),
    ])
}
