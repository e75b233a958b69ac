//! What is the server's own word and never the browser's: the seed of a draw, the mark of a dwelling, the marks of a firm's
//! principals, and what evidence there is. What it is not: the personal data behind them; that stays out of the journal,
//! and so does the key that the marks are made with.

use super::About;
use crate::door::Identity;
use crate::forms::{Fields, Why, Wrong};
use crate::{App, Fault};
use market::text::is_text;
use market::{Actor, Aggregate, Key, ProjectId, Stream, limits};
use store::{Failure, File};

/// What a firm says of bank account, legal representative and phone: two firms that share one have a common owner.
const PRINCIPALS: [&str; 3] = ["bank-account", "legal-representative", "principal-phone"];
/// The most characters of each, and of a door address.
const MOST: usize = 200;
/// The fields of which nothing that was posted is left.
const OWN: [&str; 3] = ["seed", "dwelling", "principals"];

/// What was typed into the fields that stay out of the journal.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// The door address, where there is one.
    pub(super) address: Option<String>,
    /// What is wrong with them.
    pub(super) wrong: Vec<Wrong>,
}

/// Puts the server's own fields in the place of whatever was posted. The seed follows from the key, so that the same form
/// is the same command. A story's door says them itself.
///
/// # Errors
/// A form that is full to the brim, evidence that nobody brought, or what the store cannot read.
pub(super) fn fill(
    app: &App,
    me: &Identity,
    key: Key,
    about: &About,
    project: Option<ProjectId>,
    fields: &mut Fields,
) -> Result<Typed, Fault> {
    if app.config().trusted_fields {
        let address = fields.one("address", MOST).ok().map(str::to_owned);
        return Ok(Typed { address, wrong: Vec::new() });
    }
    is_there(app, me, project, fields)?;
    let (mut typed, mut own) = (Typed::default(), Vec::new());
    own.push(("seed".to_owned(), app.keyed("seed", &key.to_string())?.to_string()));
    match plain("address", fields) {
        Ok(address) => {
            own.push(("dwelling".to_owned(), dwelling(app, fields, address)?));
            typed.address = Some(address.to_owned());
        }
        Err(wrong) => typed.wrong.extend(Some(wrong).filter(|_| asks(about, "post"))),
    }
    if asks(about, "register") || asks(about, "amend") {
        let marks = principals(app, me.actor, asks(about, "register"), fields, &mut typed.wrong)?;
        own.extend(marks.into_iter().map(|mark| ("principals".to_owned(), mark)));
    }
    let posted = fields.pairs().iter().filter(|(name, _)| !OWN.contains(&name.as_str()));
    *fields = Fields::new(posted.cloned().chain(own).collect()).map_err(|_| Fault::TooLarge)?;
    Ok(typed)
}

/// The mark of a dwelling, by district, estate and door: there is a house number 12 in every town.
fn dwelling(app: &App, fields: &Fields, address: &str) -> Result<String, Failure> {
    let part = |name: &str| fields.one(name, MOST).unwrap_or_default();
    let whole = format!("{} {} {address}", part("district"), part("estate"));
    Ok(app.mark("dwelling", &whole)?.to_string())
}

/// Evidence is a file that was brought to this project; beside projects, one of this person's own. Of any other its
/// readers could see nothing. What is no evidence at all is left to whoever reads the form.
fn is_there(app: &App, me: &Identity, project: Option<ProjectId>, fields: &Fields) -> Result<(), Fault> {
    let own = |file: &File| file.owner == me.person.id || matches!(me.actor, Actor::Operator(_));
    let known = |file: &File| file.project == project && (project.is_some() || own(file));
    for line in fields.all("evidence").take(limits::EVIDENCE.saturating_add(1)) {
        let digest = line.trim().split_once(':').and_then(|(_, digest)| digest.parse().ok());
        if let Some(digest) = digest
            && !app.vault().file(&digest)?.iter().any(known)
        {
            return Err(Wrong::new("evidence", Why::NotAFile).into());
        }
    }
    Ok(())
}

/// A line of text.
fn plain<'a>(name: &str, fields: &'a Fields) -> Result<&'a str, Wrong> {
    let text = fields.one(name, MOST)?;
    if text.chars().all(is_text) { Ok(text) } else { Err(Wrong::new(name, Why::BadCharacter)) }
}

/// Whether it is the form of a request (`post`), or of a firm's profile.
fn asks((noun, _, verb): &About, wanted: &str) -> bool {
    let of = if wanted == "post" { "project" } else { "firm" };
    noun == of && verb == wanted
}

/// The marks of what is typed. The plain words are not kept, so a firm that changes its profile and types none of them
/// anew keeps its marks; one that types a part of them keeps the old ones beside, since nobody could say which to drop. A
/// new firm types all of them.
fn principals(
    app: &App,
    actor: Actor,
    is_new: bool,
    fields: &Fields,
    wrong: &mut Vec<Wrong>,
) -> Result<Vec<String>, Failure> {
    let mut marks = Vec::new();
    for name in PRINCIPALS {
        match plain(name, fields) {
            Ok(value) => marks.push(app.mark(name, value)?.to_string()),
            Err(it) if it.why == Why::Missing && !is_new => {}
            Err(it) => wrong.push(it),
        }
    }
    if let Actor::Firm(id) = actor
        && marks.len() < PRINCIPALS.len()
        && let Some(Aggregate::Firm(firm)) = app.store().aggregate(&Stream::Firm(id))?
    {
        marks.extend(firm.profile.principals.iter().map(ToString::to_string));
    }
    Ok(marks)
}
