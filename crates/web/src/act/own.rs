//! What is the server's own word and never the browser's: the seed of a draw, the mark of a dwelling, the marks of a firm's
//! principals, and what evidence there is. What it is not: the personal data behind them; that stays out of the journal,
//! and so does the key that the marks are made with.

use crate::door::Identity;
use crate::forms::{Fields, Why, Wrong};
use crate::{App, Fault};
use market::limits;
use market::{Actor, Aggregate, Key, ProjectId, Stream};
use store::{Failure, File};

/// What a firm says of bank account, legal representative and phone: two firms that share one have a common owner.
const PRINCIPALS: [&str; 3] = ["bank-account", "legal-representative", "principal-phone"];
/// The most characters of a door address.
const ADDRESS: usize = 200;
/// The fields of which nothing that was posted is left.
const OWN: [&str; 3] = ["seed", "dwelling", "principals"];

/// Puts the server's own fields in the place of whatever was posted; gives the door address, where there is one. The seed
/// follows from the key, so that the same form is the same command. A story's door says them itself.
///
/// # Errors
/// A form that is full to the brim, evidence that nobody brought, or what the store cannot read.
pub(super) fn fill(
    app: &App,
    me: &Identity,
    key: Key,
    project: Option<ProjectId>,
    fields: &mut Fields,
) -> Result<Option<String>, Fault> {
    let address = fields.one("address", ADDRESS).ok().map(str::to_owned);
    if app.config().trusted_fields {
        return Ok(address);
    }
    is_there(app, me, project, fields)?;
    let principals = principals(app, me.actor, fields)?;
    let mut pairs = fields.pairs().to_vec();
    pairs.retain(|(name, _)| !OWN.contains(&name.as_str()));
    pairs.push(("seed".to_owned(), app.keyed("seed", &key.to_string())?.to_string()));
    if let Some(address) = &address {
        pairs.push(("dwelling".to_owned(), dwelling(app, fields, address)?));
    }
    pairs.extend(principals.into_iter().map(|digest| ("principals".to_owned(), digest)));
    *fields = Fields::new(pairs).map_err(|_| Fault::TooLarge)?;
    Ok(address)
}

/// The mark of a dwelling, by district, estate and door: there is a house number 12 in every town.
fn dwelling(app: &App, fields: &Fields, address: &str) -> Result<String, Failure> {
    let part = |name: &str| fields.one(name, ADDRESS).unwrap_or_default();
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

/// The digests of what is typed. The plain words are not kept, so a firm that changes its profile and types none of them
/// anew keeps its digests; one that types a part of them keeps the old ones beside, since nobody could say which to drop.
fn principals(app: &App, actor: Actor, fields: &Fields) -> Result<Vec<String>, Failure> {
    let said = PRINCIPALS.iter().filter_map(|name| Some((*name, fields.one(name, ADDRESS).ok()?)));
    let marks = said.map(|(name, value)| Ok(app.mark(name, value)?.to_string()));
    let mut typed: Vec<String> = marks.collect::<Result<_, Failure>>()?;
    let asked = fields.pairs().iter().any(|(name, _)| PRINCIPALS.contains(&name.as_str()));
    if let Actor::Firm(id) = actor
        && asked
        && typed.len() < PRINCIPALS.len()
        && let Some(Aggregate::Firm(firm)) = app.store().aggregate(&Stream::Firm(id))?
    {
        typed.extend(firm.profile.principals.iter().map(ToString::to_string));
    }
    Ok(typed)
}
