//! Files on their way out, to those who may see them. What it is not: public; whoever has no part in the project gets
//! the same answer as for a file that does not exist.

use crate::door::Identity;
use crate::project::is_asked;
use crate::upload::Kind;
use crate::{App, Fault, Member};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use market::dispatch::Out;
use market::lead::Lead;
use market::text::Digest;
use market::{Actor, Aggregate, FirmId, List, Party, Project, ProjectId, Stream};
use store::{Failure, File, PersonId};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/files/{digest}", get(file))
}

async fn file(
    State(app): State<App>,
    Member(me): Member,
    Path(digest): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let digest: Digest = digest.parse().map_err(|_| Fault::NotFound)?;
    let rows = app.vault().file(&digest)?;
    let mut seen = None;
    for row in rows {
        if may_see(&app, &me, &row)? {
            seen = Some(row);
            break;
        }
    }
    let kind = seen.and_then(|row| Kind::of_mime(&row.mime)).ok_or(Fault::NotFound)?;
    if has(&headers, &digest) {
        return Ok((StatusCode::NOT_MODIFIED, kept(&digest)).into_response());
    }
    let bytes = app.beside(move |app| app.vault().bytes(&digest)).await?.ok_or(Fault::NotFound)?;
    Ok((kept(&digest), shown(&digest, kind, bytes)).into_response())
}

/// Whether the browser has it already; it has asked, and may still see it.
fn has(headers: &HeaderMap, digest: &Digest) -> bool {
    let lines = headers.get_all(header::IF_NONE_MATCH).into_iter().filter_map(|line| line.to_str().ok());
    let mut tags = lines.flat_map(|line| line.split(','));
    tags.any(|tag| tag.trim().trim_start_matches("W/") == format!("\"{digest}\""))
}

/// Kept by this browser alone, which asks each time: whoever signs out, or has no part any more, sees it no more.
fn kept(digest: &Digest) -> [(HeaderName, String); 2] {
    [(header::CACHE_CONTROL, "private, no-cache".to_owned()), (header::ETAG, format!("\"{digest}\""))]
}

/// As what it is and nothing else. Documents are saved, not opened: they may hold scripts of their own.
fn shown(digest: &Digest, kind: Kind, bytes: Vec<u8>) -> Response {
    let how = if kind == Kind::Pdf { "attachment" } else { "inline" };
    let name = format!("{how}; filename=\"{digest}.{}\"", kind.ending());
    let kind = kind.mime().to_owned();
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], bytes).into_response()
}

/// Whether a person may see what another brought.
fn may_see(app: &App, me: &Identity, row: &File) -> Result<bool, Failure> {
    if row.owner == me.person.id {
        return Ok(true);
    }
    let Some(id) = row.project else { return Ok(me.party() == Party::Operator) };
    let Some(Aggregate::Project(project)) = app.store().aggregate(&Stream::Project(id))? else {
        return Ok(false);
    };
    let paper = Paper { project: &project, digest: &row.digest, bringer: Bringer::of(&project, row.owner) };
    Ok(paper.is_for(me.actor)
        && (!matches!(me.actor, Actor::Supervisor(_)) || works_on(app, me.party(), id)?))
}

/// Whose a file is, read off the project: who was erased is known here all the same.
#[derive(Clone, Copy)]
enum Bringer {
    Owner,
    /// One of the dispatch.
    Firm(FirmId),
    /// A supervisor, or the operator.
    Other,
}

impl Bringer {
    fn of(project: &Project, person: PersonId) -> Self {
        if person == PersonId::from(project.owner) {
            return Self::Owner;
        }
        let firm = project.leads.keys().find(|firm| PersonId::from(**firm) == person);
        firm.map_or(Self::Other, |firm| Self::Firm(*firm))
    }
}

/// Whether a person may bring files to a project: whoever has a part in it; the owner alone to one that is not posted yet.
/// Without a project, `about` is the account they are about: one's own.
pub(crate) fn may_bring(
    app: &App,
    me: &Identity,
    project: Option<ProjectId>,
    about: &str,
) -> Result<bool, Failure> {
    let Some(id) = project else {
        let own = uuid::Uuid::from_bytes(me.person.id.0).to_string();
        return Ok(me.party() == Party::Operator || about == own);
    };
    let Some(Aggregate::Project(project)) = app.store().aggregate(&Stream::Project(id))? else {
        return Ok(matches!(me.actor, Actor::Owner(_)));
    };
    Ok(match me.actor {
        Actor::Owner(owner) => owner == project.owner,
        Actor::Operator(_) => true,
        Actor::Firm(firm) => project.firm() == Some(firm) || project.leads.contains_key(&firm),
        Actor::Supervisor(_) => works_on(app, me.party(), id)?,
        Actor::Market => false,
    })
}

/// A file of a project, and who brought it.
struct Paper<'a> {
    project: &'a Project,
    digest: &'a Digest,
    bringer: Bringer,
}

impl Paper<'_> {
    /// The one rule: a bank's receipt is the operator's; a firm's papers are sealed until the opening, and then its rivals'
    /// never; what the owner posted is for whoever is asked to quote; the rest is for those who do the works.
    fn is_for(&self, me: Actor) -> bool {
        if self.is_receipt() && matches!(self.bringer, Bringer::Owner) && !self.is_of_the_request() {
            return matches!(me, Actor::Operator(_));
        }
        match (me, self.bringer) {
            (Actor::Owner(me), _) if me != self.project.owner => false,
            (Actor::Owner(_) | Actor::Operator(_), Bringer::Firm(firm)) => self.is_open(firm),
            (Actor::Owner(_) | Actor::Operator(_), _) => true,
            // Who brought it sees it anyway: this is another's.
            (Actor::Firm(_), Bringer::Firm(_)) | (Actor::Market, _) => false,
            (Actor::Firm(me), _) if self.is_chosen(me) => true,
            (Actor::Firm(me), Bringer::Owner) => self.is_of_the_request() && is_asked(self.project, me),
            (Actor::Firm(_), Bringer::Other) => false,
            // That the supervisor works here is asked of the store.
            (Actor::Supervisor(_), Bringer::Firm(firm)) => self.is_chosen(firm),
            (Actor::Supervisor(_), _) => true,
        }
    }

    /// A quote is sealed until all are opened (M4). A firm that was swapped away took its own with it.
    fn is_open(&self, firm: FirmId) -> bool {
        let swapped = |lead: &Lead| matches!(lead.out, Some((Out::Swapped, _)));
        let taken_away = self.project.leads.get(&firm).is_some_and(swapped);
        self.is_chosen(firm) || (self.project.tender.opened.is_some() && !taken_away)
    }

    fn is_chosen(&self, firm: FirmId) -> bool {
        self.project.firm() == Some(firm)
    }

    fn is_of_the_request(&self) -> bool {
        self.project.request.evidence.iter().any(|it| it.digest == *self.digest)
    }

    /// A bank's receipt shows the owner's account: for the operator, who looks for the money, and nobody else. An owner who
    /// names another's paper as a receipt hides nothing.
    fn is_receipt(&self) -> bool {
        let said = self.project.custody.fundings.iter().filter_map(|funding| funding.said.as_ref());
        said.flat_map(|said| &said.receipt).any(|it| it.digest == *self.digest)
    }
}

/// Projects of one supervisor that are looked through.
const VISITED: usize = 500;

fn works_on(app: &App, party: Party, id: ProjectId) -> Result<bool, Failure> {
    let projects = app.store().list(&List::Of(party), store::Page::first(VISITED))?;
    Ok(projects.iter().any(|(stream, _)| *stream == Stream::Project(id)))
}
