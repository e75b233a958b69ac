//! Files on their way out, to those who may see them. What it is not: public; whoever has no part in the project gets
//! the same answer as for a file that does not exist.

use crate::door::{Identity, actor};
use crate::upload::Kind;
use crate::{App, Fault, Member};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use market::text::Digest;
use market::{Actor, Aggregate, List, Party, Project, ProjectId, Stream};
use store::{Failure, File, PersonId, Role};

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
    let Some(project) = row.project else { return Ok(me.party() == Party::Operator) };
    let Some(Aggregate::Project(found)) = app.store().aggregate(&Stream::Project(project))? else {
        return Ok(false);
    };
    if is_receipt(&found, &row.digest) {
        return Ok(me.party() == Party::Operator);
    }
    let bringer = app.vault().person(row.owner)?.map(|person| person.role);
    Ok(is_open(&found, row.owner, bringer) && has_part(app, me, &found, project, row.owner)?)
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

/// A firm's papers are sealed until all quotes are opened; after that those of its rivals stay their own (M4).
fn is_open(project: &Project, bringer: PersonId, role: Option<Role>) -> bool {
    let is_firm = role == Some(Role::Firm);
    let won = project.firm().is_some_and(|firm| PersonId::from(firm) == bringer);
    !is_firm || won || project.tender.opened.is_some()
}

/// A bank's receipt shows the owner's account: for the operator, who looks for the money, and nobody else.
fn is_receipt(project: &Project, digest: &Digest) -> bool {
    let said = project.custody.fundings.iter().filter_map(|funding| funding.said.as_ref());
    said.flat_map(|said| &said.receipt).any(|it| it.digest == *digest)
}

fn has_part(
    app: &App,
    me: &Identity,
    project: &Project,
    id: ProjectId,
    bringer: PersonId,
) -> Result<bool, Failure> {
    let by_owner = PersonId::from(project.owner) == bringer;
    Ok(match me.actor {
        Actor::Owner(owner) => owner == project.owner,
        Actor::Operator(_) => true,
        Actor::Firm(firm) if project.firm() == Some(firm) => by_owner || !is_rival(project, bringer),
        Actor::Firm(firm) => by_owner && project.leads.contains_key(&firm),
        Actor::Supervisor(_) => !is_rival(project, bringer) && works_on(app, me.party(), id)?,
        Actor::Market => false,
    })
}

/// One of the firms that were invited and not chosen.
fn is_rival(project: &Project, bringer: PersonId) -> bool {
    let rivals = project.leads.keys().filter(|firm| Some(**firm) != project.firm());
    rivals.into_iter().any(|firm| actor(Role::Firm, bringer) == Actor::Firm(*firm))
}

/// Projects of one supervisor that are looked through.
const VISITED: usize = 500;

fn works_on(app: &App, party: Party, id: ProjectId) -> Result<bool, Failure> {
    let projects = app.store().list(&List::Of(party), store::Page::first(VISITED))?;
    Ok(projects.iter().any(|(stream, _)| *stream == Stream::Project(id)))
}
