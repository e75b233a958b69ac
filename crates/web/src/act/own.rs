//! The three fields that are the server's own and never the browser's word: the seed of a draw, the digest of a dwelling,
//! the digests of a firm's principals. What it is not: the personal data behind them; that stays out of the journal.

use crate::App;
use crate::forms::Fields;
use market::text::Digest;
use market::{Actor, Aggregate, Stream};
use store::Failure;

/// What a firm says of bank account, legal representative and phone: two firms that share one have a common owner.
const PRINCIPALS: [&str; 3] = ["bank-account", "legal-representative", "principal-phone"];
/// The most characters of a door address.
const ADDRESS: usize = 200;

/// Puts the server's own fields in the place of whatever was posted; gives the door address, where there is one. A story's
/// door says them itself.
///
/// # Errors
/// What the store cannot read.
pub(super) fn fill(app: &App, actor: Actor, fields: &mut Fields) -> Result<Option<String>, Failure> {
    if app.config().trusted_fields {
        return Ok(fields.one("address", ADDRESS).ok().map(str::to_owned));
    }
    let seed: String = app.random::<32>().iter().map(|byte| format!("{byte:02x}")).collect();
    let address = fields.one("address", ADDRESS).ok().map(str::to_owned);
    let principals = principals(app, actor, fields)?;
    let mut pairs = fields.pairs().to_vec();
    pairs.retain(|(name, _)| !matches!(name.as_str(), "seed" | "dwelling" | "principals"));
    pairs.push(("seed".to_owned(), seed));
    pairs.extend(address.iter().map(|address| ("dwelling".to_owned(), digest("dwelling", address))));
    pairs.extend(principals.into_iter().map(|digest| ("principals".to_owned(), digest)));
    // A form that is full to the brim keeps what it has: it is refused for its missing fields.
    if let Ok(filled) = Fields::new(pairs) {
        *fields = filled;
    }
    Ok(address)
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

/// Spaces, punctuation and case make no other dwelling and no other person.
fn digest(kind: &str, value: &str) -> String {
    let plain: String = value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    Digest::of(format!("{kind} {plain}").as_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dwelling_written_otherwise_is_the_same_dwelling() {
        assert_eq!(digest("dwelling", "花园路 12 号 3-401"), digest("dwelling", "花园路12号3-401 "));
        assert_ne!(digest("dwelling", "花园路12号3-401"), digest("dwelling", "花园路12号3-402"));
    }
}
