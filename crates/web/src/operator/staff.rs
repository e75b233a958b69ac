//! The operator's staff: who is on it, and another person taken on. What it is not: a way to a key to money; nobody on
//! this list has one.

use super::tabs::Tabs;
use crate::door::{EMAIL, actor, email};
use crate::forms::{Fields, Why, Wrong};
use crate::part::{Field, Form};
use crate::tried::Refused;
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use axum::response::Redirect;
use market::text::Name;
use market::{Actor, Command, Key, StaffId, charter};
use store::{Person, Put, Role};

/// A person's name, in characters.
const NAME: usize = 80;

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/staff.html")]
pub(crate) struct Staff {
    frame: Frame,
    tabs: Tabs,
    people: Vec<Colleague>,
    hire: Form,
}

/// A person of the staff; the last one cannot be dismissed.
#[derive(Debug)]
struct Colleague {
    name: String,
    email: String,
    since: String,
    dismiss: Option<Form>,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, _: AsOperator) -> Answer<Staff> {
    let charter = app.store().charter()?.ok_or(Fault::Unfounded)?;
    let people: Result<Vec<_>, Fault> =
        charter.staff.iter().map(|id| colleague(&app, &frame, *id, charter.staff.len() > 1)).collect();
    let people = people?;
    Ok(Page(Staff { tabs: Tabs::new(&frame), people, hire: form(&frame), frame }))
}

fn colleague(app: &App, frame: &Frame, id: StaffId, has_others: bool) -> Result<Colleague, Fault> {
    let person = app.vault().person(id.into())?;
    let dismiss = || Form::party(frame, "charter", "market", "dismiss").about("staff", id).danger();
    Ok(Colleague {
        name: person.as_ref().map_or_else(|| frame.say("label-unknown"), |it| it.name.clone()),
        email: person.as_ref().map(|it| it.email.clone()).unwrap_or_default(),
        since: person.map(|it| frame.day(it.created)).unwrap_or_default(),
        dismiss: has_others.then(dismiss),
    })
}

/// Where to prove first who it is, before anything is typed that would be lost; none where the proof is fresh.
pub(super) fn prove(frame: &Frame, next: &str) -> Option<String> {
    let is_fresh = frame.is_fresh();
    (!is_fresh).then(|| format!("/step-up?next={next}"))
}

fn form(frame: &Frame) -> Form {
    Form::to(frame, "/operator/staff", "hire", frame.say("act-charter-hire"))
        .step_up()
        .field(Field::of(frame, "person-name").most(NAME))
        .field(Field::of(frame, "email").most(EMAIL).typed("email", "off"))
}

pub(crate) async fn hire(
    State(app): State<App>,
    frame: Frame,
    AsOperator(me): AsOperator,
    sent: Fields,
) -> Result<Redirect, Refused> {
    let hired = take_on(&app, &frame, me, &sent).await;
    hired.map_err(|fault| Refused::new(&frame, fault, sent))?;
    Ok(Redirect::to("/operator/staff"))
}

/// Takes a person on: first the account, which opens nothing, then the place on the staff, under the form's own key: sent
/// twice, or cut off in between and sent again, it is one person.
async fn take_on(app: &App, frame: &Frame, me: StaffId, sent: &Fields) -> Result<(), Fault> {
    if prove(frame, "").is_some() {
        return Err(Fault::StepUp("/operator/staff".to_owned()));
    }
    // Sent twice, the address is taken the second time; but what is no key is no form of ours.
    crate::act::sent_key(sent)?;
    let name = sent.made("person-name", NAME, Why::BadCharacter, |text| Name::new(text).map(String::from));
    let (name, email) = match (name, email(sent)) {
        (Ok(name), Ok(email)) => (name, email),
        (name, email) => return Err(Fault::wrong([name.err(), email.err()])),
    };
    let key = crate::act::key(app, frame.identity().ok_or(Fault::Forbidden)?, sent)?;
    let staff = place(app, &email, key)?;
    let person = person(app, frame, staff, &name, &email);
    if app.beside(move |app| app.vault().put_person(&person)).await? == Put::EmailTaken {
        return Err(Wrong::new("email", Why::Taken).into());
    }
    app.run(key, Actor::Operator(me), Command::Charter(charter::Command::Hire { staff })).await.map(|_| ())
}

/// The id under which a person of this address is taken on: whoever was on the staff before has one already.
fn place(app: &App, email: &str, key: Key) -> Result<StaffId, Fault> {
    let charter = app.store().charter()?.ok_or(Fault::Unfounded)?;
    let new = StaffId::from_bytes(key.bytes());
    let Some(known) = app.vault().find_by_email(email)? else { return Ok(new) };
    match actor(known.role, known.id) {
        Actor::Operator(id) if id == new || !charter.is_staff(id) => Ok(id),
        _ => Err(Wrong::new("email", Why::Taken).into()),
    }
}

fn person(app: &App, frame: &Frame, staff: StaffId, name: &str, email: &str) -> Person {
    Person {
        id: staff.into(),
        role: Role::Operator,
        email: email.to_owned(),
        name: name.to_owned(),
        phone: String::new(),
        language: frame.lang().tag().to_owned(),
        created: app.now(),
    }
}
