//! The bare group commit: a writer's thread that decides nothing, loads nothing, compares nothing. What it is not: a
//! store; it writes rows that were worked out before, for the same commands.

use super::{joined, now, rate};
use crate::journal::clerk::{Clerk, Prepared};
use crate::order::{Failure, Order};
use crate::shelf::{Change, Fault, Got, Shelf};
use std::num::NonZeroUsize;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::sync::{Mutex, PoisonError};

/// Changes committed together at most, as in the store.
const BATCH: usize = 1_024;

/// Works out what each order writes.
pub(super) struct Copyist(Clerk);

impl Copyist {
    pub(super) fn new(shelf: Box<dyn Shelf>) -> Got<Self> {
        Clerk::new(shelf, NonZeroUsize::MAX).map(Self)
    }

    pub(super) fn copy(&mut self, order: &Order) -> Got<Change> {
        match self.0.prepare(order)? {
            Prepared::Keep(change, _) => self.0.keep(&change).map(|()| change),
            Prepared::Answered(answer) => {
                Err(Fault(format!("the benchmark's order was not carried out: {answer:?}")))
            }
        }
    }
}

type Job = (Change, SyncSender<Got<()>>);

pub(super) struct Bare {
    jobs: Sender<Job>,
}

impl Bare {
    pub(super) fn start(mut shelf: Box<dyn Shelf>) -> Got<Self> {
        let (jobs, waiting) = mpsc::channel();
        let work = move || write(&mut *shelf, &waiting);
        std::thread::Builder::new().name("bare".into()).spawn(work).map_err(Fault::new)?;
        Ok(Self { jobs })
    }

    /// Hands one change in and waits until it is committed.
    pub(super) fn commit(&self, change: Change) -> Got<()> {
        let (tell, hear) = mpsc::sync_channel(1);
        self.jobs.send((change, tell)).map_err(Fault::new)?;
        hear.recv().map_err(Fault::new)?
    }

    /// Clients hand these in, each waiting before the next; how many a second.
    pub(super) fn run(&self, clients: usize, changes: Vec<Change>) -> Result<f64, Failure> {
        let many = changes.len();
        let left = Mutex::new(changes.into_iter());
        let take = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
        let start = now();
        std::thread::scope(|scope| {
            let client = || -> Result<(), Failure> {
                while let Some(change) = take() {
                    self.commit(change)?;
                }
                Ok(())
            };
            let threads: Vec<_> = (0..clients).map(|_| scope.spawn(client)).collect();
            threads.into_iter().try_for_each(joined)
        })?;
        Ok(rate(many, start.elapsed()))
    }
}

fn write(shelf: &mut dyn Shelf, waiting: &Receiver<Job>) {
    while let Ok(first) = waiting.recv() {
        let batch: Vec<Job> =
            std::iter::once(first).chain(waiting.try_iter().take(BATCH.saturating_sub(1))).collect();
        let done = together(shelf, &batch);
        for (_, tell) in batch {
            // A client that is gone has measured enough.
            let _ = tell.send(done.clone());
        }
    }
}

fn together(shelf: &mut dyn Shelf, batch: &[Job]) -> Got<()> {
    shelf.begin()?;
    batch.iter().try_for_each(|(change, _)| shelf.append(change))?;
    shelf.commit()
}
