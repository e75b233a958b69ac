//! The outbox: notices that wait to be sent, and the proof that they were. What it is not: a loop that spins on what
//! fails; the store makes a failed message wait longer each time, and after a week it has come back.

use super::delivered::{Fate, Letters};
use super::{Left, Letter, Matter, NotSent};
use crate::{App, Fault, key};
use market::project::{Act, Channel, Proof};
use market::{Actor, Command, Party, Stream};
use rules::{At, Calendar, Policy};
use store::{Failure, Message, Person, PersonId};
use words::{Arg, Words};

/// Messages sent in one turn.
const BATCH: usize = 100;
/// People of the staff who are written to.
const STAFF: usize = 20;
/// Tries after which a letter has come back: about a week. (RFC 5321, 4.5.4.1: four to five days at least)
const TRIES: u32 = 16;

/// Sends what is due to be sent; how many messages are done with. Call it again and again.
///
/// # Errors
/// The store cannot be read or written.
pub async fn deliver(app: &App) -> Result<usize, Failure> {
    let (now, mut done) = (app.now(), 0_usize);
    for message in app.beside(move |app| app.store().outbox(now, BATCH)).await? {
        let letters = write_to(app, &message).await?;
        let is_down = matches!(letters.pending(), Some(NotSent::Down(_)));
        if settle(app, &message, letters).await? {
            done = done.saturating_add(1);
        }
        // The others would wait as long, and for nothing.
        if is_down {
            break;
        }
    }
    Ok(done)
}

/// Writes to each of the party who was not reached before.
async fn write_to(app: &App, message: &Message) -> Result<Letters, Failure> {
    let people = people(app, message.to)?;
    let mut letters = app.memory().delivered.of(message.id);
    letters.fates.retain(|id, _| people.iter().any(|person| person.id == *id));
    for person in people {
        if letters.is_settled(person.id) {
            continue;
        }
        let sent = super::send(app, letter(app, message, &person)).await;
        letters.fates.insert(person.id, fate(sent, app.now()));
        app.memory().delivered.keep(message.id, &letters);
    }
    Ok(letters)
}

fn fate(sent: Result<Left, NotSent>, at: At) -> Fate {
    match sent {
        Ok(Left::Accepted) => Fate::Accepted(at),
        Ok(Left::Filed) => Fate::Filed,
        Err(NotSent::Refused(why)) => Fate::Bounced(why),
        Err(why) => Fate::Pending(why),
    }
}

/// Records what is proved, then what becomes of the message: whether it is done with. In this order, since a message
/// that counts as sent is never proved again.
async fn settle(app: &App, message: &Message, mut letters: Letters) -> Result<bool, Failure> {
    let (id, now) = (message.id, app.now());
    if message.attempts >= TRIES {
        letters.give_up();
    }
    let bounced = bounced(message, &letters);
    if !letters.proved
        && let Some(proof) =
            letters.accepted().map(Proof::Accepted).or(bounced.as_ref().map(|_| Proof::Bounced(now)))
    {
        prove(app, message, proof).await?;
        letters.proved = true;
        app.memory().delivered.keep(id, &letters);
    }
    if let Some(why) = letters.pending().map(ToString::to_string) {
        return app.beside(move |app| app.store().failed(id, &why, now)).await.map(|()| false);
    }
    if let Some(why) = bounced {
        tracing::warn!(message = id, to = %message.to, why, "a notice has come back: reach the party another way");
        app.beside(move |app| app.store().failed(id, &why, now)).await?;
    }
    app.beside(move |app| app.store().sent(id, now)).await?;
    app.memory().delivered.forget(id);
    Ok(true)
}

/// Why nobody of the party can be reached.
fn bounced(message: &Message, letters: &Letters) -> Option<String> {
    let nobody = || letters.fates.is_empty() && message.to != Party::Market;
    letters
        .bounced()
        .map(str::to_owned)
        .or_else(|| nobody().then(|| "nobody has this account any more".to_owned()))
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
        matter: Matter::Notice,
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

/// Tells the project that its party was reached, or cannot be: without that no default may hurt the silent (I13).
async fn prove(app: &App, message: &Message, proof: Proof) -> Result<(), Failure> {
    let Stream::Project(id) = message.stream else { return Ok(()) };
    let (name, at) = match proof {
        Proof::Bounced(at) => ("bounced", at),
        Proof::Accepted(at) | Proof::Opened(at) | Proof::Recorded(at) => ("accepted", at),
    };
    let act = Act::RecordNotice { wait: message.wait.key.clone(), channel: Channel::Email, proof };
    let key = key::of_proof(message.id, name, at);
    match app.run(key, Actor::Market, Command::Project(id, Box::new(act))).await {
        Err(Fault::Storage) => Err(Failure::Storage("a proof of notice could not be kept".into())),
        // A wait that is over wants no proof.
        Err(fault) => {
            tracing::info!(message = message.id, fault = fault.name(), "no proof of notice was recorded");
            Ok(())
        }
        Ok(_) => Ok(()),
    }
}
