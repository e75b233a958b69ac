//! The three fields that are the server's own and never the browser's word: the seed of a draw, the mark of a dwelling, the
//! marks of a firm's principals. What it is not: the personal data behind them; that stays out of the journal, and so does
//! the key that the marks are made with.

use super::About;
use crate::forms::{Fields, Why, Wrong};
use crate::{App, Fault};
use market::text::is_text;
use market::{Actor, Aggregate, Stream};
use store::Failure;

/// What a firm says of bank account, legal representative and phone: two firms that share one have a common owner.
const PRINCIPALS: [&str; 3] = ["bank-account", "legal-representative", "principal-phone"];
/// The most characters of each, and of a door address.
const MOST: usize = 200;

/// What was typed into the fields that stay out of the journal.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// The door address, where there is one.
    pub(super) address: Option<String>,
    /// What is wrong with them.
    pub(super) wrong: Vec<Wrong>,
}

/// Puts the server's own fields in the place of whatever was posted. A story's door says them itself.
///
/// # Errors
/// What the store cannot read.
pub(super) fn fill(app: &App, actor: Actor, about: &About, fields: &mut Fields) -> Result<Typed, Fault> {
    if app.config().trusted_fields {
        let address = fields.one("address", MOST).ok().map(str::to_owned);
        return Ok(Typed { address, wrong: Vec::new() });
    }
    let (mut typed, mut own) = (Typed::default(), Vec::new());
    let seed: String = app.random::<32>().iter().map(|byte| format!("{byte:02x}")).collect();
    own.push(("seed".to_owned(), seed));
    match plain("address", fields) {
        Ok(address) => {
            own.push(("dwelling".to_owned(), app.mark("dwelling", address)?.to_string()));
            typed.address = Some(address.to_owned());
        }
        Err(wrong) => typed.wrong.extend(Some(wrong).filter(|_| asks(about, "post"))),
    }
    if asks(about, "register") || asks(about, "amend") {
        let marks = principals(app, actor, asks(about, "register"), fields, &mut typed.wrong)?;
        own.extend(marks.into_iter().map(|mark| ("principals".to_owned(), mark)));
    }
    let posted = fields.pairs().iter();
    let posted = posted.filter(|(name, _)| !matches!(name.as_str(), "seed" | "dwelling" | "principals"));
    // A form that is full to the brim keeps what it has: it is refused for its missing fields.
    if let Ok(filled) = Fields::new(posted.cloned().chain(own).collect()) {
        *fields = filled;
    }
    Ok(typed)
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
