//! From rows to aggregates: the snapshot, and the events behind it. What it is not: a cache.

use crate::order::Recorded;
use crate::shelf::{Fault, Got, Kept, Shelf, Snapshot};
use market::{Aggregate, Event, Fact, Stream, World};

/// Events read at once.
pub(crate) const BLOCK: usize = 500;
/// Events of a stream between two snapshots: a page replays at most this many. A shorter stream has none.
pub(crate) const SNAPSHOT_EVERY: u32 = 64;

/// An aggregate and its version: 0 where the stream is empty. Most that are asked for and not in memory are unknown (the
/// next line of a statement) or short, so their one or two statements are kept cheap.
pub(crate) fn load(shelf: &mut dyn Shelf, stream: &Stream) -> Got<(Option<Aggregate>, u32)> {
    let newest = shelf.version(stream)?;
    if newest == 0 {
        return Ok((None, 0));
    }
    let snapshot = if newest < SNAPSHOT_EVERY { None } else { shelf.snapshot(stream)? };
    let known = snapshot.and_then(|snapshot| state(&snapshot).map(|state| (Some(state), snapshot.version)));
    let (state, version) = known.unwrap_or_default();
    let mut world = World::new();
    world.put(*stream, state);
    let version = replay(shelf, &mut world, stream, version, &mut |_, _| Ok(()))?;
    Ok((world.forget(stream), version))
}

/// The state that a snapshot holds; none where it cannot be read: it is a short cut, and the events are all there.
fn state(snapshot: &Snapshot) -> Option<Aggregate> {
    let Snapshot { stream, version, state } = snapshot;
    serde_json::from_str(state)
        .inspect_err(
            |error| tracing::warn!(%stream, version, %error, "a snapshot cannot be read: every event is"),
        )
        .ok()
}

/// What is looked at after each event of a replay.
pub(crate) type Look<'a> = dyn FnMut(&World, &Recorded) -> Got<()> + 'a;

/// Takes every event of a stream behind a version, in order; the version then.
pub(crate) fn replay(
    shelf: &mut dyn Shelf,
    world: &mut World,
    stream: &Stream,
    mut version: u32,
    look: &mut Look<'_>,
) -> Got<u32> {
    loop {
        let block = shelf.events_of(stream, version, BLOCK)?;
        let last = block.len() < BLOCK;
        for kept in block {
            version = kept.event.version;
            let recorded = read(kept)?;
            let Recorded { stream, at, .. } = recorded;
            let fact = Fact { stream, event: recorded.event };
            world.take(&fact, at);
            look(world, &Recorded { event: fact.event, ..recorded })?;
        }
        if last {
            return Ok(version);
        }
    }
}

/// An event out of its row.
pub(crate) fn read(kept: Kept) -> Got<Recorded> {
    let Kept { event, at, actor, key, .. } = kept;
    let read: Event = serde_json::from_str(&event.text)
        .map_err(|e| Fault(format!("event {} of {} cannot be read: {e}", event.position, event.stream)))?;
    Ok(Recorded {
        position: event.position,
        stream: event.stream,
        version: event.version,
        at,
        actor,
        key,
        event: read,
    })
}

/// An aggregate as text: the same state is the same text.
pub(crate) fn text(aggregate: &Aggregate) -> Got<String> {
    serde_json::to_string(aggregate).map_err(Fault::new)
}
