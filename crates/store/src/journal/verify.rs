//! Going through the whole journal: nothing that is beside it is believed. What it is not: a repair.
//!
//! First the journal in order: commands, positions, the chain, the postings of each event. Then aggregate after aggregate
//! from its first event: versions, snapshot, books, lists, waits. One aggregate is in memory at a time.

mod books;
mod journal;
mod streams;

use crate::journal::load::{load, text};
use crate::journal::rebuild::DERIVED;
use crate::shelf::{Fault, Got, Shelf};
use crate::store::{Broken, Verified};
use market::text::Digest;
use market::{Aggregate, Stream};
use sha2::{Digest as _, Sha256};

/// A break at an event.
fn at(position: u64, what: impl Into<String>) -> Broken {
    Broken { position: Some(position), what: what.into() }
}

/// A break beside the journal.
fn beside(what: impl Into<String>) -> Broken {
    Broken { position: None, what: what.into() }
}

impl From<Fault> for Broken {
    fn from(fault: Fault) -> Self {
        beside(fault.0)
    }
}

/// Everything, or the first break.
pub(super) fn verify(shelf: &mut dyn Shelf) -> Result<Verified, Broken> {
    let journal = journal::walk(shelf)?;
    // Another version of the core derives other tables; there is nothing to compare them with.
    let compared = shelf.derived()? == DERIVED;
    let streams = streams::walk(shelf, compared)?;
    Ok(Verified {
        commands: journal.commands,
        events: journal.events,
        postings: journal.postings,
        streams: streams.streams,
        rows: streams.rows,
        waits: streams.waits,
        compared,
        state: streams.state,
    })
}

/// Over every aggregate in order of stream.
#[derive(Default)]
struct State(Sha256);

impl State {
    fn add(&mut self, stream: &Stream, aggregate: &Aggregate) -> Got<()> {
        let text = text(aggregate)?;
        self.0.update(crate::stream::name(stream));
        self.0.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        self.0.update(text);
        Ok(())
    }

    fn digest(self) -> Got<Digest> {
        let hex: String = self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        hex.parse().map_err(Fault::new)
    }
}

/// The state hash, from snapshots and the events behind them.
pub(super) fn state_hash(shelf: &mut dyn Shelf) -> Got<Digest> {
    let mut state = State::default();
    let mut after = None;
    while let Some(stream) = shelf.next_stream(after.as_ref())? {
        if let (Some(aggregate), _) = load(shelf, &stream)? {
            state.add(&stream, &aggregate)?;
        }
        after = Some(stream);
    }
    state.digest()
}
