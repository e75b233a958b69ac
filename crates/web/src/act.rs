//! Acts: every form about a project, party, charter or statement comes in here, becomes a command, and is handed to the
//! store. What it is not: a page; the pages of the roles hold the forms, and this sends the reader back to them.
//!
//! `POST /act/<noun>/<id>/<verb>` with the noun `project`, `owner`, `firm` or `supervisor` and its id, or `charter` or
//! `statement` and `market` for an id. Fields beside the verb's own: `csrf`; `key`, so that a form sent twice is done
//! once; `next`, the page to go back to; `page` and `form`, the page it stands on and its id there, so that a form that is
//! refused comes back as it was sent.

mod own;

use crate::door::Identity;
use crate::file::may_bring;
use crate::forms::{self, Fields, PARTY_VERBS, PartyCommand, VERBS, Wrong};
use crate::tried::Refused;
use crate::upload::Sent;
use crate::{App, Fault, Frame, Member};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Redirect;
use axum::routing::post;
use market::{Act, Actor, Command, Key, ProjectId, StaffId, charter, request};
use rules::Calendar;
use std::str::FromStr;

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/act/{noun}/{id}/{verb}", post(act))
}

/// The most characters of a field that stand in the address of the page to go back to.
const FILLED: usize = 100;

/// What an act is about, and which.
type About = (String, String, String);

async fn act(
    State(app): State<App>,
    frame: Frame,
    Member(me): Member,
    Path(about): Path<About>,
    sent: Sent,
) -> Result<Redirect, Refused> {
    let (mut fields, had_files) = (sent.typed(), sent.has_files());
    let done = take(&app, &frame, &me, &about, sent, &mut fields).await;
    done.map_err(|fault| {
        let lost_files = had_files && matches!(fault, Fault::NotAFile | Fault::TooLarge);
        Refused::new(&frame, fault, fields).without_files(lost_files)
    })
}

/// Keeps the files, so that a form that comes back need not bring them again; then gives the command. `fields` are the
/// form's own, with a line of evidence for each file that is kept.
async fn take(
    app: &App,
    frame: &Frame,
    me: &Identity,
    about: &About,
    sent: Sent,
    fields: &mut Fields,
) -> Result<Redirect, Fault> {
    let verb = verb(about)?;
    let project = if about.0 == "project" { Some(read(&about.1)?) } else { None };
    if sent.has_files() && !may_bring(app, me, project, &about.1)? {
        return Err(Fault::Forbidden);
    }
    *fields = sent.keep(app, me, project).await?;
    if verb.step_up && !frame.is_fresh() {
        return Err(Fault::StepUp(stood_on(fields)));
    }
    // A page of many forms says in each whom it is about: not another than its address.
    if fields.get("of")?.is_some_and(|of| of != about.1) {
        return Err(Fault::BadForm);
    }
    let key = key(app, me, fields)?;
    let mut filled = fields.clone();
    let typed = own::fill(app, me, key, about, project, &mut filled)?;
    let command = sound(command(about, &filled, frame.calendar()), typed.wrong)?;
    let (whole, actor, address) = (app.clone(), me.actor, typed.address.filter(|_| about.2 == "post"));
    // Whoever goes away meanwhile, or waits too long, finds it done to its end.
    let done = tokio::spawn(async move { run(&whole, key, actor, command, project.zip(address)).await });
    done.await.map_err(|_| Fault::Internal)??;
    Ok(Redirect::to(&back(fields, project)))
}

/// The command, and what belongs to it outside the journal: a new request's door address, the sessions of whoever leaves.
async fn run(
    app: &App,
    key: Key,
    actor: Actor,
    command: Command,
    address: Option<(ProjectId, String)>,
) -> Result<(), Fault> {
    let dismissed = dismissed(&command);
    app.run(key, actor, command).await?;
    if let Some(staff) = dismissed {
        app.beside(move |app| app.vault().delete_sessions_of(staff.into())).await?;
    }
    if let Some((project, address)) = address {
        app.beside(move |app| app.vault().put_address(project, &address)).await?;
        confirm(app, project).await?;
    }
    Ok(())
}

/// Whoever is signed in has given a one-time code that went to the contact: so the market confirms it at once.
async fn confirm(app: &App, project: ProjectId) -> Result<(), Fault> {
    let act = Act::Confirm(request::Confirm {});
    match app.run(app.id(), Actor::Market, Command::Project(project, Box::new(act))).await {
        // The same form sent twice finds it confirmed.
        Ok(_) | Err(Fault::Refused(_)) => Ok(()),
        Err(fault) => Err(fault),
    }
}

/// The form of an address; what moves money or signs needs a person who has just proved itself.
fn verb((noun, _, verb): &About) -> Result<&'static forms::Verb, Fault> {
    let verbs = if noun == "project" { VERBS } else { PARTY_VERBS };
    let known = |it: &&forms::Verb| it.name == verb && (noun == "project" || it.noun == noun);
    verbs.iter().find(known).ok_or(Fault::NotFound)
}

/// The page a form stood on; the one to go back to, where it does not say.
fn stood_on(fields: &Fields) -> String {
    let page = fields.one("page", crate::guard::PATH).ok().and_then(crate::guard::local_path);
    page.unwrap_or_else(|| fields.way_back()).to_owned()
}

/// Whoever leaves the staff is signed out everywhere.
const fn dismissed(command: &Command) -> Option<StaffId> {
    if let Command::Charter(charter::Command::Dismiss { staff }) = command { Some(*staff) } else { None }
}

/// The command, unless something is wrong with it or with the fields that stand for the server's own.
fn sound(command: Result<Command, Fault>, own: Vec<Wrong>) -> Result<Command, Fault> {
    // What the server would have made of a field that is wrong is missing, and says nothing more.
    let more = |it: &Wrong| !matches!(it.field.as_str(), "dwelling" | "principals");
    match command {
        Ok(command) if own.is_empty() => Ok(command),
        Ok(_) => Err(Fault::Fields(own)),
        Err(Fault::Fields(wrong)) if !own.is_empty() => {
            Err(Fault::Fields(own.into_iter().chain(wrong.into_iter().filter(more)).collect()))
        }
        Err(fault) => Err(fault),
    }
}

fn command((noun, id, verb): &About, fields: &Fields, calendar: &Calendar) -> Result<Command, Fault> {
    if noun == "project" {
        let act = forms::parse(verb, fields, calendar).map_err(Fault::Fields)?;
        return Ok(Command::Project(read(id)?, Box::new(act)));
    }
    let command = forms::parse_party(noun, verb, fields, calendar).map_err(Fault::Fields)?;
    Ok(match command {
        PartyCommand::Charter(command) => Command::Charter(command),
        PartyCommand::Statement(command) => Command::Statement(command),
        PartyCommand::Owner(command) => Command::Owner(read(id)?, command),
        PartyCommand::Firm(command) => Command::Firm(read(id)?, command),
        PartyCommand::Supervisor(command) => Command::Supervisor(read(id)?, command),
    })
}

fn read<T: FromStr>(id: &str) -> Result<T, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

/// The key of the command, made of the one that the page gave its form and of whose form it is: nobody can take the key
/// of another's command, nor of the clock's. A new one where the form has none. A story's door says it itself.
pub(crate) fn key(app: &App, me: &Identity, fields: &Fields) -> Result<Key, Fault> {
    let Some(sent) = sent_key(fields)? else { return Ok(app.id()) };
    Ok(if app.config().trusted_fields { sent } else { crate::key::of_form(me.person.id, sent) })
}

/// The key as the form sent it, which is one or none.
///
/// # Errors
/// It stands twice, or is no key.
pub(crate) fn sent_key(fields: &Fields) -> Result<Option<Key>, Fault> {
    fields.get("key")?.map(|sent| sent.parse().map_err(|_| Fault::BadForm)).transpose()
}

fn back(fields: &Fields, project: Option<ProjectId>) -> String {
    let asked = fields.get("next").ok().flatten().and_then(crate::guard::local_path);
    asked
        .map(|path| filled(path, fields))
        // What was typed there may have made another host of it.
        .filter(|path| crate::guard::local_path(path).is_some())
        .or_else(|| project.map(|id| format!("/projects/{id}")))
        .unwrap_or_else(|| "/inbox".into())
}

/// A page to go back to may name a field of the form, `/operator/statement?line={line}`: what was typed there stands in
/// its place.
fn filled(path: &str, fields: &Fields) -> String {
    let Some((before, (name, after))) =
        path.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    else {
        return path.to_owned();
    };
    let typed: String = fields.all(name).next().unwrap_or_default().chars().take(FILLED).collect();
    format!("{before}{}{after}", crate::fault::encoded(&typed))
}
