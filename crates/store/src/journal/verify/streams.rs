//! Aggregate after aggregate from its first event: versions, snapshot, books, lists, waits.

use super::books::Audit;
use super::{State, at, beside};
use crate::journal::load::{load, replay, text};
use crate::journal::shown::{Shown, list_row};
use crate::shelf::{Got, ListRow, Shelf, Snapshot};
use crate::store::Broken;
use market::charter::Charter;
use market::text::Digest;
use market::{Aggregate, Stream, World};

/// How much there was, and what it adds up to.
pub(super) struct Counts {
    pub(super) streams: u64,
    pub(super) rows: u64,
    pub(super) waits: u64,
    pub(super) state: Digest,
}

/// Walks them; the first break, if any. Snapshots, lists and waits are compared where they are of this version.
pub(super) fn walk(shelf: &mut dyn Shelf, compared: bool) -> Result<Counts, Broken> {
    let (mut streams, mut rows, mut waits) = (0_u64, 0_u64, 0_u64);
    let mut state = State::default();
    let charter = charter(shelf)?;
    let mut after = None;
    while let Some(stream) = shelf.next_stream(after.as_ref())? {
        let snapshot = if compared { shelf.snapshot(&stream)? } else { None };
        if let Some(aggregate) = one(shelf, &stream, snapshot)? {
            let shown = Shown::of(Some(&aggregate), charter.as_ref());
            if compared {
                rows_stand(shelf, &stream, &shown)?;
                waits_stand(shelf, &stream, &shown)?;
            }
            rows = rows.saturating_add(many(&shown.rows));
            waits = waits.saturating_add(many(&shown.waits));
            state.add(&stream, &aggregate)?;
        }
        streams = streams.saturating_add(1);
        after = Some(stream);
    }
    if compared {
        nothing_else(shelf, charter.as_ref(), rows, waits)?;
    }
    Ok(Counts { streams, rows, waits, state: state.digest()? })
}

fn many<T>(rows: &[T]) -> u64 {
    u64::try_from(rows.len()).unwrap_or(u64::MAX)
}

/// The charter, from its first event: no snapshot is believed here.
fn charter(shelf: &mut dyn Shelf) -> Got<Option<Charter>> {
    let mut world = World::new();
    world.put(Stream::Charter, None);
    replay(shelf, &mut world, &Stream::Charter, 0, &mut |_, _| Ok(()))?;
    Ok(match world.forget(&Stream::Charter) {
        Some(Aggregate::Charter(charter)) => Some(charter),
        _ => None,
    })
}

/// An aggregate from its first event; its versions, snapshot and books hold.
fn one(
    shelf: &mut dyn Shelf,
    stream: &Stream,
    snapshot: Option<Snapshot>,
) -> Result<Option<Aggregate>, Broken> {
    let mut world = World::new();
    world.put(*stream, None);
    let mut audit = Audit::default();
    let mut version = 0_u32;
    let mut found = None;
    replay(shelf, &mut world, stream, 0, &mut |world, recorded| {
        version = version.saturating_add(1);
        let broken = (recorded.version != version)
            .then(|| format!("version {} of {stream} stands where {version} should", recorded.version))
            .or_else(|| audit.add(&recorded.event, recorded.position))
            .or_else(|| snapshot_differs(snapshot.as_ref(), world, stream, version));
        found = found.take().or_else(|| broken.map(|what| at(recorded.position, what)));
        Ok(())
    })?;
    if let Some(broken) = found {
        return Err(broken);
    }
    if let Some(ahead) = snapshot.filter(|snapshot| snapshot.version > version) {
        return Err(beside(format!(
            "the snapshot of {stream} is of version {}, its last event is {version}",
            ahead.version
        )));
    }
    let aggregate = world.forget(stream);
    match aggregate.as_ref().and_then(|aggregate| audit.differs(aggregate)) {
        Some(what) => Err(beside(format!("{stream}: {what}"))),
        None => Ok(aggregate),
    }
}

/// At its version, the snapshot must be the replayed state to the letter.
fn snapshot_differs(
    snapshot: Option<&Snapshot>,
    world: &World,
    stream: &Stream,
    version: u32,
) -> Option<String> {
    let snapshot = snapshot.filter(|snapshot| snapshot.version == version)?;
    let replayed = world.aggregate(stream).and_then(|aggregate| text(aggregate).ok());
    (replayed.as_deref() != Some(&snapshot.state))
        .then(|| format!("the snapshot of {stream} at version {version} is not what its events add up to"))
}

fn rows_stand(shelf: &mut dyn Shelf, stream: &Stream, shown: &Shown) -> Result<(), Broken> {
    for row in &shown.rows {
        let row = list_row(stream, row);
        if !shelf.has_row(&row)? {
            return Err(beside(format!("{} is missing", show(&row))));
        }
    }
    Ok(())
}

fn show(row: &ListRow) -> String {
    format!("list {}: {} at rank {}", row.list, row.stream, row.rank)
}

fn waits_stand(shelf: &mut dyn Shelf, stream: &Stream, shown: &Shown) -> Result<(), Broken> {
    let mut kept: Vec<_> = shelf.waits_of(stream)?.into_iter().map(|row| row.wait).collect();
    kept.sort_by(|a, b| a.key.cmp(&b.key));
    for place in 0..kept.len().max(shown.waits.len()) {
        let (should, is) = (shown.waits.get(place), kept.get(place));
        if should != is {
            return Err(beside(format!("{stream} should wait for {should:?}, the table has {is:?}")));
        }
    }
    Ok(())
}

/// No row and no wait is left that no aggregate stands behind.
fn nothing_else(
    shelf: &mut dyn Shelf,
    charter: Option<&Charter>,
    rows: u64,
    waits: u64,
) -> Result<(), Broken> {
    let (kept_rows, kept_waits) = (shelf.row_count()?, shelf.wait_count()?);
    if kept_waits != waits {
        return Err(beside(format!("there are {waits} waits, the table has {kept_waits}")));
    }
    if kept_rows == rows {
        return Ok(());
    }
    let mut after: Option<ListRow> = None;
    loop {
        let block = shelf.rows(after.as_ref(), crate::Page::MOST)?;
        let Some(last) = block.last().cloned() else {
            return Err(beside(format!("there are {rows} rows in lists, the table has {kept_rows}")));
        };
        for row in &block {
            let (aggregate, _) = load(shelf, &row.stream)?;
            let shown = Shown::of(aggregate.as_ref(), charter);
            if !shown.rows.iter().any(|should| list_row(&row.stream, should) == *row) {
                return Err(beside(format!("{} does not belong there", show(row))));
            }
        }
        after = Some(last);
    }
}
