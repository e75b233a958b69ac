//! The read tables, derived anew from the journal: after the core says otherwise where an aggregate is listed or what it
//! waits for. What it is not: a repair of the journal; nothing of that is touched.

use super::load::{SNAPSHOT_EVERY, load, text};
use super::shown::{Showing, Shown, policy};
use crate::shelf::{Got, Shelf, Shows, Snapshot};
use market::charter::Charter;
use market::{Aggregate, Stream};
use rules::At;

/// The version of what the core derives: lists, waits and the form of snapshots. **Raise it with every change of these**;
/// a store that opens an older file then derives them anew. `story/tests/form.rs` holds the form against this number.
pub const DERIVED: u32 = 10;

/// Derives them anew where they are of another version.
pub(super) fn bring_up(shelf: &mut dyn Shelf) -> Got<()> {
    if shelf.derived()? == DERIVED {
        return Ok(());
    }
    shelf.begin()?;
    let done = rebuild(shelf).and_then(|_| shelf.set_derived(DERIVED)).and_then(|()| shelf.commit());
    if done.is_err() {
        shelf.rollback();
    }
    done
}

/// Drops lists, waits and snapshots, and derives them from the first event on; how many streams. Who was told is not told
/// again. Inside a transaction.
pub(super) fn rebuild(shelf: &mut dyn Shelf) -> Got<usize> {
    shelf.clear()?;
    let charter = match load(shelf, &Stream::Charter)?.0 {
        Some(Aggregate::Charter(charter)) => Some(charter),
        _ => None,
    };
    let at = last_moment(shelf)?;
    let (mut streams, mut after) = (0_usize, None);
    while let Some(stream) = shelf.next_stream(after.as_ref())? {
        one(shelf, &stream, charter.as_ref(), at)?;
        streams = streams.saturating_add(1);
        after = Some(stream);
    }
    Ok(streams)
}

fn one(shelf: &mut dyn Shelf, stream: &Stream, charter: Option<&Charter>, at: At) -> Got<()> {
    let (aggregate, version) = load(shelf, stream)?;
    let now = Shown::of(aggregate.as_ref(), charter);
    let policy = aggregate.as_ref().zip(charter).and_then(|(a, c)| policy(a, c));
    let mut shows = Shows::default();
    Showing { stream, policy, at }.compare(&mut shows, &Shown::default(), &now);
    if let Some(aggregate) = aggregate.as_ref().filter(|_| version >= SNAPSHOT_EVERY) {
        shows.snapshots.push(Snapshot { stream: *stream, version, state: text(aggregate)? });
    }
    shelf.show(&shows)
}

/// The moment of the last command: the store knows no other clock.
fn last_moment(shelf: &mut dyn Shelf) -> Got<At> {
    let before = shelf.head()?.command.saturating_sub(1);
    Ok(shelf.commands(before, 1)?.first().map_or(At::default(), |row| row.at))
}
