//! The outbox: notices that wait to be sent, and the proof that they were. What it is not: a loop that spins on what
//! fails; the store makes a failed message wait longer each time.

use super::Letter;
use crate::App;
use market::project::{Act, Channel, Proof};
use market::text::Digest;
use market::{Actor, Command, Key, Party, Stream};
use rules::{Calendar, Policy};
use store::{Failure, Message, Person, PersonId};
use words::{Arg, Words};

/// Messages sent in one turn.
const BATCH: usize = 100;
/// People of the staff who are written to.
const STAFF: usize = 20;

/// Sends what is due to be sent; how many messages left. Call it again and again.
///
/// # Errors
/// The store cannot be read or written.
pub async fn deliver(app: &App) -> Result<usize, Failure> {
    let now = app.now();
    let mut sent = 0_usize;
    for message in app.store().outbox(now, BATCH)? {
        match write_to(app, &message).await {
            Ok(()) => {
                prove(app, &message).await;
                app.store().sent(message.id, app.now())?;
                sent = sent.saturating_add(1);
            }
            Err(why) => app.store().failed(message.id, &why, now)?,
        }
    }
    Ok(sent)
}

async fn write_to(app: &App, message: &Message) -> Result<(), String> {
    let people = people(app, message.to).map_err(|why| why.to_string())?;
    if people.is_empty() && message.to != Party::Market {
        return Err("nobody has this account any more".to_owned());
    }
    for person in people {
        super::send(app, &letter(app, message, &person)).await.map_err(|why| why.to_string())?;
    }
    Ok(())
}

/// Who is written to.
fn people(app: &App, to: Party) -> Result<Vec<Person>, Failure> {
    let one = |id: PersonId| app.vault().person(id).map(|person| person.into_iter().collect());
    match to {
        Party::Owner(id) => one(id.into()),
        Party::Firm(id) => one(id.into()),
        Party::Supervisor(id) => one(id.into()),
        Party::Operator => staff(app),
        Party::Market => Ok(Vec::new()),
    }
}

/// The staff, and nobody who has left it.
fn staff(app: &App) -> Result<Vec<Person>, Failure> {
    let charter = app.store().charter()?;
    let ids = charter.iter().flat_map(|charter| &charter.staff).take(STAFF);
    let people: Result<Vec<_>, Failure> = ids.map(|id| app.vault().person((*id).into())).collect();
    Ok(people?.into_iter().flatten().collect())
}

/// What, until when, what happens then, and where to act; in the words of the person's own language.
fn letter(app: &App, message: &Message, person: &Person) -> Letter {
    let words = Words::of(person.language.parse().unwrap_or_default());
    let told = words.wait_to(message.to, &message.wait, app.now(), &calendar(app));
    let title = if told.about.is_empty() { told.title } else { format!("{} · {}", told.title, told.about) };
    let path = crate::nav::place(&message.stream, &message.wait);
    let link = format!("{}{path}", app.config().base_url);
    let facts = [
        ("title", Arg::Text(&title)),
        ("due", Arg::Text(&told.due)),
        ("left", Arg::Text(&told.left)),
        ("then", Arg::Text(&told.then)),
        ("link", Arg::Text(&link)),
        ("name", Arg::Text(&person.name)),
    ];
    let say = |key: &str| words.say_with(key, &facts);
    let kind = kind(message.reminder);
    let body =
        [say("web-mail-hello"), say(&format!("notice-{kind}-body")), say("mail-open"), say("mail-why")];
    Letter {
        to: person.email.clone(),
        subject: say(&format!("notice-{kind}-subject")),
        body: body.join("\n\n"),
    }
}

/// At once, halfway, and shortly before the end.
const fn kind(reminder: u8) -> &'static str {
    match reminder {
        0 => "begin",
        1 => "reminder",
        _ => "last",
    }
}

fn calendar(app: &App) -> Calendar {
    let charter = app.store().charter().ok().flatten();
    let edition = charter.as_ref().and_then(|it| it.now().ok()).map(|edition| edition.calendar.clone());
    edition.or_else(|| Policy::fairwright().days().ok()).unwrap_or_else(utc)
}

/// Never reached: the built-in policy names a zone that comes with the program.
#[expect(clippy::expect_used, reason = "UTC is in every time zone database")]
fn utc() -> Calendar {
    Calendar::new("UTC", &[], &[]).expect("UTC is a zone")
}

/// Tells the project that its party was written to: without that no default may hurt the silent (I13).
async fn prove(app: &App, message: &Message) {
    let Stream::Project(id) = message.stream else { return };
    let proof = Proof::Accepted(message.sent.unwrap_or(app.now()));
    let act = Act::RecordNotice { wait: message.wait.key.clone(), channel: Channel::Email, proof };
    // A message that is sent again after a crash proves the same again; a wait that is over wants no proof.
    let key = Key::from_bytes(first_16(Digest::of(format!("notice {} {:?}", message.id, proof).as_bytes())));
    if let Err(fault) = app.run(key, Actor::Market, Command::Project(id, Box::new(act))).await {
        tracing::info!(message = message.id, fault = fault.name(), "no proof of notice was recorded");
    }
}

/// The first half of a digest, as a key.
pub(super) fn first_16(digest: Digest) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest.bytes()).for_each(|(to, from)| *to = from);
    bytes
}
