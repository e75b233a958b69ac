//! The policy for new projects and the custodian: a policy file is tried before it is adopted, and what it breaks or
//! changes is shown. What it is not: a way around the ranges; the market refuses what leaves them.

use super::tabs::Tabs;
use crate::forms::Fields;
use crate::part::{Choice, Form};
use crate::tried::Refused;
use crate::{Answer, App, AsOperator, Fault, Field, Frame, Kind, Page};
use askama::Template;
use axum::extract::State;
use market::charter::{self, Charter};
use market::text::Name;
use market::{Actor, Aggregate, Command, Halt, Refusal, StaffId, Stream, World};
use rules::Policy;
use rules::policy::BadPolicy;

/// The most characters of a policy file, as the door reads it.
const MOST: usize = 65_536;

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/policy.html")]
pub(crate) struct PolicyPage {
    frame: Frame,
    tabs: Tabs,
    version: u32,
    prove: Option<String>,
    file: Form,
    tried: Option<Tried>,
    custodian: String,
    name_custodian: Form,
}

/// A policy file that was tried.
#[derive(Debug)]
struct Tried {
    /// Why the market would refuse it: what, why, what next.
    refused: Option<(String, String, String)>,
    /// What of the file is wrong, and how.
    breaches: Vec<(String, String)>,
    /// What differs from the policy in force: the line now, and the line then.
    changes: Vec<(String, String)>,
    /// Adopts it, where the market would.
    adopt: Option<Form>,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    AsOperator(staff): AsOperator,
) -> Answer<PolicyPage> {
    let charter = app.store().charter()?.ok_or(Fault::Unfounded)?;
    // A file that was not adopted is tried anew: the page says why, and nothing of it is lost.
    let sent = frame.tried().filter(|tried| {
        let is_adopted = tried.is_of("/act/charter/market/adopt", "adopt");
        is_adopted || tried.is_of("/operator/policy", "try")
    });
    let sent = sent.and_then(|tried| tried.typed("policy")).map(str::to_owned);
    let tried = sent.as_ref().map(|text| tried(&frame, &charter, staff, text));
    let text = sent.map_or_else(|| next(&charter), Ok)?;
    Ok(Page(shown(frame, &charter, &text, tried)))
}

/// Tries a policy file; nothing is adopted.
pub(crate) async fn check(
    State(app): State<App>,
    frame: Frame,
    AsOperator(staff): AsOperator,
    fields: Fields,
) -> Result<Page<PolicyPage>, Refused> {
    let page = checked(&app, &frame, staff, &fields);
    page.map_err(|fault| Refused::new(&frame, fault, fields))
}

fn checked(app: &App, frame: &Frame, staff: StaffId, fields: &Fields) -> Answer<PolicyPage> {
    let charter = app.store().charter()?.ok_or(Fault::Unfounded)?;
    let text = fields.one("policy", MOST)?.replace("\r\n", "\n");
    if let Some(refusal) = refusal(frame, &charter, staff, &text) {
        return Err(Fault::Refused(refusal));
    }
    let tried = tried(frame, &charter, staff, &text);
    Ok(Page(shown(frame.clone(), &charter, &text, Some(tried))))
}

/// The policy in force, with the number of the next version: where an edit begins.
fn next(charter: &Charter) -> Result<String, Fault> {
    let mut policy = charter.now()?.policy.clone();
    policy.version = policy.version.saturating_add(1);
    Ok(policy.written())
}

fn shown(frame: Frame, charter: &Charter, text: &str, tried: Option<Tried>) -> PolicyPage {
    PolicyPage {
        tabs: Tabs::new(&frame),
        version: charter.current,
        prove: super::staff::prove(&frame, "/operator/policy"),
        file: file(&frame, text),
        tried,
        custodian: frame.words().held_by(&charter.custodian),
        name_custodian: name_custodian(&frame, charter),
        frame,
    }
}

fn file(frame: &Frame, text: &str) -> Form {
    let file = Field::of(frame, "policy").kind(Kind::Area(16)).most(MOST).value(text);
    Form::to(frame, "/operator/policy", "try", frame.say("operator-policy-try")).field(file)
}

fn adopt(frame: &Frame, text: &str) -> Form {
    Form::party(frame, "charter", "market", "adopt")
        .hidden("policy", text)
        .next("/operator/policy")
        .effect(frame.say("operator-policy-new-only"))
}

fn name_custodian(frame: &Frame, charter: &Charter) -> Form {
    let now = &charter.custodian;
    let escrow = Choice::tick("may-say-escrow", frame.say("web-claim-escrow"), "");
    Form::party(frame, "charter", "market", "name-custodian")
        .field(Field::of(frame, "holder").value(now.holder.as_str()).most(Name::MOST))
        .field(Field::of(frame, "licence").value(now.licence.as_str()).most(Name::MOST))
        .choice(&if now.may_say_escrow { escrow.chosen() } else { escrow })
        .effect(frame.say("web-claim-custodian-why"))
        .next("/operator/policy")
}

fn tried(frame: &Frame, charter: &Charter, staff: StaffId, text: &str) -> Tried {
    let refused = refused(frame, charter, staff, text);
    Tried {
        adopt: refused.is_none().then(|| adopt(frame, text)),
        refused,
        breaches: breaches(frame, text),
        changes: changes(charter, text),
    }
}

/// What the market itself would say, in words.
fn refused(frame: &Frame, charter: &Charter, staff: StaffId, text: &str) -> Option<(String, String, String)> {
    let refusal = refusal(frame, charter, staff, text)?;
    let spoken = frame.words().refusal(&refusal, frame.calendar());
    Some((spoken.what, spoken.why, spoken.next))
}

/// Why the market itself would refuse it.
fn refusal(frame: &Frame, charter: &Charter, staff: StaffId, text: &str) -> Option<Refusal> {
    let mut world = World::new();
    world.put(Stream::Charter, Some(Aggregate::Charter(charter.clone())));
    let command = Command::Charter(charter::Command::Adopt { policy: text.to_owned() });
    match market::decide(&world, Actor::Operator(staff), &command, frame.now()) {
        Err(Halt::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

/// The numbers that leave their ranges, by their names in the file; or the line that cannot be read.
fn breaches(frame: &Frame, text: &str) -> Vec<(String, String)> {
    match Policy::read(text) {
        Err(BadPolicy::Ranges(all)) => {
            all.iter().map(|it| (it.field.to_owned(), frame.words().must(it.must))).collect()
        }
        Err(BadPolicy::Form { line, .. }) => {
            let written = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
            vec![(written.trim().to_owned(), frame.say("reason-policy-form"))]
        }
        _ => Vec::new(),
    }
}

/// Line by line: both files are written by the same hand, so that the same number stands on the same line.
fn changes(charter: &Charter, text: &str) -> Vec<(String, String)> {
    let (Ok(now), Ok(then)) = (charter.now(), Policy::read(text)) else { return Vec::new() };
    let (now, then) = (now.policy.written(), then.written());
    let pairs = now.lines().zip(then.lines());
    pairs.filter(|(now, then)| now != then).map(|(now, then)| (now.to_owned(), then.to_owned())).collect()
}
