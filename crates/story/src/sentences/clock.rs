//! The scene and the clock. What it is not: somebody's act.

use super::{Sentence, Stop, Teller, act, scene};
use crate::teller::Mail;
use crate::value::Said;
use rules::Period;
use rules::policy::Policy;

pub(super) const TABLE: &[Sentence] = &[
    scene(
        "policy {policy:word}",
        "the story is told under this policy: fairwright, or traditional",
        |_, _| Ok(()),
    ),
    scene(
        "with {key:word} = {value:text}",
        "one field of the policy is another, as in custody.funding = \"whole\"; before the market is founded",
        with,
    ),
    scene(
        "at {moment}",
        "the clock is turned to a moment; what comes due on the way happens",
        |said, teller| {
            let to = teller.moment(&said.moment("moment")?)?;
            teller.turn(to)
        },
    ),
    scene("wait {period}", "time passes", |said, teller| {
        let to = teller.after(said.period("period")?);
        teller.advance(to)
    }),
    scene(
        "wait until {wait}",
        "time passes until a deadline, and what comes of it happens",
        |said, teller| {
            let (_, wait) = teller.wait(&said.wait("wait")?)?;
            teller.advance(wait.due)
        },
    ),
    scene("wait until {period} before {wait}", "time passes until shortly before a deadline", before),
    scene("seed {number}", "every draw from now on follows from this seed", |said, teller| {
        teller.seed = u64::from(said.number("number")?);
        Ok(())
    }),
    scene("the story turns to flat {flat:word}", "from now on another flat is spoken of", |said, teller| {
        teller.flat = said.word("flat")?;
        Ok(())
    }),
    scene("mail to {who} bounces", "e-mail to somebody comes back from now on", |said, teller| {
        teller.set_mail(said.who("who")?.party(), Mail::Bounces);
        Ok(())
    }),
    scene(
        "mail to {who} is not accepted",
        "nothing is known of e-mail to somebody from now on",
        |said, teller| {
            teller.set_mail(said.who("who")?.party(), Mail::Unknown);
            Ok(())
        },
    ),
    scene("mail to {who} arrives", "e-mail to somebody arrives again", |said, teller| {
        teller.set_mail(said.who("who")?.party(), Mail::Accepted);
        teller.deliver()
    }),
    scene(
        "{who} falls silent",
        "from now on somebody does nothing: a later act of theirs would be a mistake of the story",
        |said, teller| {
            teller.silent.insert(said.who("who")?.party());
            Ok(())
        },
    ),
    scene(
        "the same again",
        "the last command comes once more under its own key: it does nothing and answers the same",
        |_, teller| teller.again(),
    ),
    scene(
        "the clock stands still for {period}",
        "time passes, and what comes due on the way does not happen yet",
        |said, teller| {
            teller.stands = true;
            teller.at = teller.after(said.period("period")?);
            Ok(())
        },
    ),
    scene("the clock catches up", "what came due while the clock stood still happens now", |_, teller| {
        teller.advance(teller.at)
    }),
    act("the clock runs {wait}", "the clock gives the default of a wait, due or not", |said, teller| {
        let (stream, wait) = teller.wait(&said.wait("wait")?)?;
        teller.default_of(stream, &wait)
    }),
];

fn before(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let (_, wait) = teller.wait(&said.wait("wait")?)?;
    let seconds = match said.period("period")? {
        Period::Minutes(n) => i64::from(n).saturating_mul(60),
        Period::Hours(n) => i64::from(n).saturating_mul(3_600),
        Period::Days(n) => i64::from(n).saturating_mul(86_400),
        other => return Err(Stop::unclear(format!("{other} before a deadline is no moment"))),
    };
    teller.advance(wait.due.plus_seconds(seconds.saturating_neg()))
}

/// One line of the policy's file is another.
fn with(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let (key, value) = (said.word("key")?, said.text("value")?);
    let old = teller.policy.written();
    let read = |value: &str| replaced(&old, &key, value).map(|text| Policy::read(&text));
    // A number stands as it is, a word in quotes.
    let new = read(&value).and_then(Result::ok).map(Ok).or_else(|| read(&format!("\"{value}\"")));
    let new = new.ok_or_else(|| Stop::unclear(format!("the policy has no {key}")))?;
    let policy = new.map_err(|e| Stop::unclear(e.to_string()))?;
    teller.calendar = policy.days().map_err(|e| Stop::unclear(e.to_string()))?;
    teller.policy = policy;
    Ok(())
}

/// `custody.grace` is the line `grace = …` under `[custody]`.
fn replaced(text: &str, key: &str, value: &str) -> Option<String> {
    let (section, field) = key.split_once('.').unwrap_or(("", key));
    let (mut here, mut found) = (section.is_empty(), false);
    let mut line = |line: &str| {
        if let Some(title) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            here = title == section;
        }
        if here && line.split('=').next().is_some_and(|name| name.trim() == field) {
            found = true;
            return format!("{field} = {value}\n");
        }
        format!("{line}\n")
    };
    let text: String = text.lines().map(&mut line).collect();
    found.then_some(text)
}
