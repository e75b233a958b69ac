//! Files on their way out, to those who may see them. What it is not: public; whoever has no part in the project gets
//! the same answer as for a file that does not exist.

use crate::door::Identity;
use crate::project::is_asked;
use crate::upload::Kind;
use crate::{App, Fault, Member};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
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
    let bytes = app.vault().bytes(&digest)?.ok_or(Fault::NotFound)?;
    Ok(shown(&digest, kind, bytes))
}

/// As what it is and nothing else. Documents are saved, not opened: they may hold scripts of their own.
fn shown(digest: &Digest, kind: Kind, bytes: Vec<u8>) -> Response {
    let how = if kind == Kind::Pdf { "attachment" } else { "inline" };
    let name = format!("{how}; filename=\"{digest}.{}\"", kind.ending());
    let kept = "private, max-age=86400, immutable".to_owned();
    let kind = kind.mime().to_owned();
    (
        [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name), (header::CACHE_CONTROL, kept)],
        bytes,
    )
        .into_response()
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
        if self.is_receipt() {
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

    /// A bank's receipt shows the owner's account: for the operator, who looks for the money, and nobody else.
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
