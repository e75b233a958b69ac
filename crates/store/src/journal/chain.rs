//! The chain of digests over the journal: a byte changed anywhere before a command shows at that command. What it is
//! not: a proof against somebody who rewrites the whole file; that takes witnesses outside.

use crate::shelf::{CommandRow, EventRow, Fault, Got};
use market::{Actor, Command};
use sha2::{Digest as _, Sha256};

/// What a key stands for: who ordered what. The moment is no part of it.
pub(crate) fn order_hash(actor: Actor, command: &Command) -> Got<[u8; 32]> {
    let text = serde_json::to_vec(&(actor, command)).map_err(Fault::new)?;
    Ok(Sha256::digest(text).into())
}

/// The link of a command: over the chain before it, its row and its events.
pub(crate) fn link(before: &[u8; 32], command: &CommandRow, events: &[EventRow]) -> Got<[u8; 32]> {
    let mut sum = Sha256::new();
    sum.update(before);
    sum.update(command.id.to_be_bytes());
    sum.update(command.key.bytes());
    sum.update(command.hash);
    sum.update(command.at.as_seconds().to_be_bytes());
    sum.update(serde_json::to_vec(&command.actor).map_err(Fault::new)?);
    sum.update(command.first.to_be_bytes());
    sum.update(command.events.to_be_bytes());
    for event in events {
        sum.update(event.position.to_be_bytes());
        sum.update(crate::stream::name(&event.stream));
        sum.update(event.version.to_be_bytes());
        sum.update(u64::try_from(event.text.len()).unwrap_or(u64::MAX).to_be_bytes());
        sum.update(&event.text);
    }
    Ok(sum.finalize().into())
}
