//! Keys of commands, each in a domain of its own: a person's forms, the clock, the outbox. Nobody can take the key of
//! another's command, be it as easy to guess as a deadline. What it is not: the key that stands in a form; that is the
//! browser's, and only the beginning of one.

use market::Key;
use market::text::Digest;
use rules::At;
use store::{DueRow, PersonId};

/// Of the form that a person sent under a key.
pub(crate) fn of_form(person: PersonId, sent: Key) -> Key {
    let person: String = person.0.iter().map(|byte| format!("{byte:02x}")).collect();
    of(&format!("form {person} {sent}"))
}

/// Of what the clock does where a wait came due: the same wait with the same deadline is the same command, however often
/// the clock comes by. A draw's seed is part of the command, so a second clock with another seed is told that the key is
/// used: the draw stands as it fell.
pub(crate) fn of_default(row: &DueRow) -> Key {
    of(&format!("default {} {} {}", row.stream, row.wait.key, row.wait.due.as_seconds()))
}

/// Of a proof that a message reached somebody, or did not: the same proof is recorded once.
pub(crate) fn of_proof(message: u64, proof: &str, at: At) -> Key {
    of(&format!("notice {message} {proof} {}", at.as_seconds()))
}

fn of(name: &str) -> Key {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(Digest::of(name.as_bytes()).bytes()).for_each(|(to, from)| *to = from);
    Key::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_key_in_two_peoples_forms_is_two_keys() {
        let sent = Key::from_bytes([7; 16]);
        assert_eq!(of_form(PersonId([1; 16]), sent), of_form(PersonId([1; 16]), sent));
        assert_ne!(of_form(PersonId([1; 16]), sent), of_form(PersonId([2; 16]), sent));
        assert_ne!(of_form(PersonId([1; 16]), sent), sent);
    }
}
