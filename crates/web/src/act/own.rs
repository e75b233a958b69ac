//! What is the server's own word and never the browser's: the seed of a draw, the digest of a dwelling, the digests of a
//! firm's principals, and what evidence there is. What it is not: the personal data behind them; that stays out of the
//! journal.

use crate::door::Identity;
use crate::forms::{Fields, Why, Wrong};
use crate::{App, Fault};
use market::limits;
use market::text::Digest;
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
    let seed = app.config().secret.digest("seed", &key.to_string());
    pairs.push(("seed".to_owned(), seed.to_string()));
    pairs.extend(dwelling(fields, address.as_deref()).map(|digest| ("dwelling".to_owned(), digest)));
    pairs.extend(principals.into_iter().map(|digest| ("principals".to_owned(), digest)));
    *fields = Fields::new(pairs).map_err(|_| Fault::TooLarge)?;
    Ok(address)
}

/// A dwelling, by district, estate and door: there is a house number 12 in every town.
fn dwelling(fields: &Fields, address: Option<&str>) -> Option<String> {
    let part = |name: &str| plain(fields.one(name, ADDRESS).unwrap_or_default());
    let name = format!("dwelling {} {} {}", part("district"), part("estate"), plain(address?));
    Some(Digest::of(name.as_bytes()).to_string())
}

/// Evidence is a file that was brought to this project; beside projects, one of this person's own. Of any other its
/// readers could see nothing. What is no evidence at all is left to whoever reads the form.
fn is_there(
    app: &App,
    me: &Identity,
    project: Option<ProjectId>,
    fields: &Fields,
) -> Result<(), Fault> {
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
    let mut typed: Vec<_> = PRINCIPALS.iter().filter_map(|name| principal(name, fields)).collect();
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

fn principal(name: &str, fields: &Fields) -> Option<String> {
    fields.one(name, ADDRESS).ok().map(|value| digest(name, value))
}

fn digest(kind: &str, value: &str) -> String {
    Digest::of(format!("{kind} {}", plain(value)).as_bytes()).to_string()
}

/// Spaces, punctuation, case and the width of letters make no other dwelling and no other person.
fn plain(value: &str) -> String {
    let narrow = |c: char| match u32::from(c) {
        wide @ 0xff01..=0xff5e => char::from_u32(wide.saturating_sub(0xfee0)).unwrap_or(c),
        _ => c,
    };
    value.chars().map(narrow).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn at(district: &str, estate: &str, address: &str) -> String {
        let pairs = [("district", district), ("estate", estate)];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        dwelling(&Fields::new(pairs.to_vec()).unwrap(), Some(address)).unwrap()
    }

    #[test]
    fn a_dwelling_written_otherwise_is_the_same_dwelling() {
        let written = at("310115", "碧云花园", "花园路 12 号 3-401");
        assert_eq!(written, at("310115", "碧云 花园", "花园路12号3-401 "));
        assert_eq!(written, at("310115", "碧云花园", "花园路１２号３－４０１"));
        assert_ne!(written, at("310115", "碧云花园", "花园路12号3-402"));
    }

    #[test]
    fn the_same_door_in_another_town_is_another_dwelling() {
        let here = at("310115", "花园小区", "花园路12号3-401");
        assert_ne!(here, at("110105", "花园小区", "花园路12号3-401"));
        assert_ne!(here, at("310115", "花园二村", "花园路12号3-401"));
    }
}
