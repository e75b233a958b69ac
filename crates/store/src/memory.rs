//! The engine in memory: the same rows in ordered maps. For tests, stories and the lab of a single run. What it is not:
//! durable.

mod find;
mod keep;
mod tables;
mod vault;

use crate::journal::{Journal, Open};
use crate::order::Failure;
use crate::shelf::{Got, Shelf};
use std::num::NonZeroUsize;
use std::sync::{Arc, RwLock};
use tables::Tables;

/// One connection: all share the tables.
pub(crate) struct Memory {
    tables: Arc<RwLock<Tables>>,
}

/// Aggregates kept loaded beside their rows.
const CACHE: NonZeroUsize = NonZeroUsize::MIN.saturating_add(9_999);

/// What opens connections to new, empty tables.
pub(crate) fn opener() -> Open {
    let tables = Arc::new(RwLock::new(Tables::default()));
    Box::new(move |_| -> Got<Box<dyn Shelf>> { Ok(Box::new(Memory { tables: Arc::clone(&tables) })) })
}

/// An empty store in memory.
///
/// # Errors
/// [`Failure::Storage`] where no thread can be started.
pub fn open_memory() -> Result<Journal, Failure> {
    Ok(Journal::start(opener(), Box::<vault::Memory>::default(), CACHE)?)
}
