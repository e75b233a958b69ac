//! The journal in order: commands without gaps, events without gaps, the chain of digests, the postings of each event.

use super::{at, beside};
use crate::journal::chain;
use crate::journal::load::{BLOCK, read};
use crate::journal::posting::postings;
use crate::shelf::{CommandRow, EventRow, Head, Kept, PostingRow, Shelf};
use crate::store::Broken;

/// How much there was.
pub(super) struct Counts {
    pub(super) commands: u64,
    pub(super) events: u64,
    pub(super) postings: u64,
}

/// Walks it; the first break, if any.
pub(super) fn walk(shelf: &mut dyn Shelf) -> Result<Counts, Broken> {
    let mut end = Head::default();
    let mut posted = 0_u64;
    loop {
        let block = shelf.commands(end.command, BLOCK)?;
        for row in &block {
            let events = events_of(shelf, row, &end)?;
            posted = posted.saturating_add(postings_of(shelf, row, &events)?);
            end = linked(row, &events, &end)?;
        }
        if block.len() < BLOCK {
            break;
        }
    }
    no_more(shelf, &end, posted)?;
    Ok(Counts { commands: end.command, events: end.position, postings: posted })
}

/// The events of a command: all there, in their places, and its own.
fn events_of(shelf: &mut dyn Shelf, row: &CommandRow, end: &Head) -> Result<Vec<Kept>, Broken> {
    let next = end.position.saturating_add(1);
    if row.id != end.command.saturating_add(1) {
        return Err(at(next, format!("command {} follows command {}", row.id, end.command)));
    }
    if row.first != next {
        return Err(at(next, format!("command {} begins at event {}", row.id, row.first)));
    }
    let many = usize::try_from(row.events).unwrap_or(usize::MAX);
    let events = if many == 0 { Vec::new() } else { shelf.events(end.position, many)? };
    for (place, kept) in (next..).zip(&events) {
        if kept.event.position != place || kept.command != row.id {
            let found = format!("event {} of command {}", kept.event.position, kept.command);
            return Err(at(
                place,
                format!("{found} stands where command {} should have event {place}", row.id),
            ));
        }
    }
    if events.len() != many {
        return Err(at(
            next,
            format!("command {} should have {many} events and has {}", row.id, events.len()),
        ));
    }
    Ok(events)
}

/// The chain holds at this command; the end of the journal is behind it.
fn linked(row: &CommandRow, events: &[Kept], end: &Head) -> Result<Head, Broken> {
    let texts: Vec<EventRow> = events.iter().map(|kept| kept.event.clone()).collect();
    if chain::link(&end.chain, row, &texts)? != row.chain {
        let what = format!("command {} or its events are not as they were written: the chain breaks", row.id);
        return Err(at(row.first, what));
    }
    let position = end.position.saturating_add(u64::from(row.events));
    Ok(Head { command: row.id, position, chain: row.chain })
}

/// The posting rows of a command's events say what the events say; how many.
fn postings_of(shelf: &mut dyn Shelf, row: &CommandRow, events: &[Kept]) -> Result<u64, Broken> {
    let before = row.first.saturating_sub(1);
    let rows = shelf.postings(before, before.saturating_add(u64::from(row.events)))?;
    let mut said = Vec::new();
    for kept in events {
        let position = kept.event.position;
        let recorded = read(kept.clone()).map_err(|fault| at(position, fault.0))?;
        said.extend(postings(position, &recorded.event)?);
    }
    if let Some((position, what)) = differ(&said, &rows) {
        return Err(at(position, what));
    }
    Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
}

fn differ(said: &[PostingRow], rows: &[PostingRow]) -> Option<(u64, String)> {
    let longest = said.len().max(rows.len());
    let pair = (0..longest).map(|place| (said.get(place), rows.get(place))).find(|(a, b)| a != b)?;
    let position = pair.0.or(pair.1).map_or(0, |row| row.position);
    let written = |row: Option<&PostingRow>| row.map_or_else(|| "no posting".to_owned(), show);
    Some((position, format!("the event posts {}, the postings have {}", written(pair.0), written(pair.1))))
}

fn show(row: &PostingRow) -> String {
    let PostingRow { debit, credit, fen, basis, .. } = row;
    format!("{} from {debit} to {credit} ({basis})", rules::Money::fen(*fen))
}

/// Nothing lies behind the last command.
fn no_more(shelf: &mut dyn Shelf, end: &Head, posted: u64) -> Result<(), Broken> {
    let events = shelf.event_count()?;
    if events != end.position {
        return Err(beside(format!("the commands have {} events, the table has {events}", end.position)));
    }
    let all = shelf.posting_count()?;
    if all != posted {
        return Err(beside(format!("the events have {posted} postings, the table has {all}")));
    }
    Ok(())
}
