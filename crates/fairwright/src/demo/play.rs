//! What was lived is ordered of a store: the orders in batches, the letters as sent, the accounts and addresses beside the
//! journal. What it is not: a second way in; the store decides each order anew, and must decide as the core did.

use super::album;
use super::chance::Chance;
use super::pace::Plan;
use super::place::Given;
use market::{Aggregate, Key, Stream};
use rules::At;
use std::sync::mpsc;
use store::{Failure, Order, Page, Store};

/// Orders handed to the store at once.
const BATCH: usize = 1_000;

/// Orders of a store what was lived, in batches; its letters went out at the time.
pub(super) fn play<S: Store + ?Sized>(store: &S, taken: &[Given], seed: u64, now: At) -> Result<(), String> {
    let mut keys = Chance::new(seed, 2);
    for batch in taken.chunks(BATCH) {
        let (tell, hear) = mpsc::channel();
        for Given { actor, command, at } in batch.iter().cloned() {
            let (key, tell) = (Key::from_bytes(keys.id(at)), tell.clone());
            store.submit(
                Order { key, actor, command, at },
                Box::new(move |answer| drop(tell.send(answer.err()))),
            );
        }
        drop(tell);
        if let Some(why) = hear.iter().flatten().next() {
            return Err(format!("the store decides otherwise than the core: {why}"));
        }
    }
    letters(store, now).map_err(|why| why.to_string())
}

/// What waits in the outbox was sent when it was written.
fn letters<S: Store + ?Sized>(store: &S, now: At) -> Result<(), Failure> {
    loop {
        let waiting = store.outbox(now, Page::MOST)?;
        if waiting.is_empty() {
            return Ok(());
        }
        waiting.iter().try_for_each(|letter| store.sent(letter.id, letter.created))?;
    }
}

/// What lies in the vault beside the journal: where the dwellings are, and the files that evidence names.
pub(super) fn put_away<S: Store + ?Sized>(store: &S, plans: &[Plan]) -> Result<(), Failure> {
    for (n, plan) in plans.iter().enumerate() {
        let (house, floor, door) = (n % 18 + 1, n * 7 % 17 + 1, n % 4 + 1);
        let address = format!("{}{house}号楼{floor}{door:02}室", plan.request.estate);
        store.vault().put_address(plan.id, &address)?;
        for (mime, bytes) in album::files(&plan.request.dwelling) {
            store.vault().put_file(mime, plan.owner.into(), Some(plan.id), bytes, plan.start)?;
        }
    }
    Ok(())
}

/// What the firms drew is theirs, as if it had come with their quotes.
pub(super) fn hang_up<S: Store + ?Sized>(store: &S, plans: &[Plan]) -> Result<(), Failure> {
    plans.iter().try_for_each(|plan| drawings(store, plan))
}

fn drawings<S: Store + ?Sized>(store: &S, plan: &Plan) -> Result<(), Failure> {
    let Some(Aggregate::Project(project)) = store.aggregate(&Stream::Project(plan.id))? else {
        return Ok(());
    };
    for (firm, lead) in &project.leads {
        for paper in lead.quote.iter().flat_map(|quote| &quote.drawings) {
            if let Some(bytes) = album::drawing(&plan.request.dwelling, &paper.digest) {
                store.vault().put_file("image/png", (*firm).into(), Some(plan.id), bytes, plan.start)?;
            }
        }
    }
    Ok(())
}
