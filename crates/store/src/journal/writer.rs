//! The writer: one thread that takes every order that waits, has them carried out one after another, commits them
//! together, and only then answers. What it is not: the decision; that is the clerk's, and the core's.

use super::clerk::Clerk;
use super::outbox;
use crate::order::{Answer, Failure, Order};
use crate::shelf::{Fault, Got};
use rules::At;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Receiver;

/// Orders committed together at most: what a disk takes in one go without making the first wait long.
pub(crate) const BATCH: usize = 1_024;

/// Called once with the answer to an order.
pub(crate) type Then = Box<dyn FnOnce(Answer) + Send>;

/// Called once when a chore is done; how many rows it concerned.
pub(crate) type Told = Box<dyn FnOnce(Result<usize, Failure>) + Send>;

/// What the writer is asked to do.
pub(crate) enum Job {
    /// A command.
    Order(Box<Order>, Then),
    /// Something about the outbox, or a trial.
    Chore(Chore, Told),
}

/// Writes that are no commands.
pub(crate) enum Chore {
    /// A trial write.
    Pulse,
    /// Everything derived, anew.
    Rebuild,
    /// Reminders due by then.
    Remind(At),
    /// A message was sent.
    Sent(u64, At),
    /// A message failed.
    Failed(u64, String, At),
}

/// What is said once the transaction is committed.
enum Reply {
    Order(Answer, Then),
    Chore(usize, Told),
}

/// Works until nobody can ask any more.
pub(crate) fn run(mut clerk: Clerk, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        let mut batch = Vec::with_capacity(BATCH.min(64));
        batch.push(first);
        batch.extend(jobs.try_iter().take(BATCH.saturating_sub(1)));
        work(&mut clerk, batch);
        clerk.evict();
    }
}

/// One batch: one transaction.
fn work(clerk: &mut Clerk, batch: Vec<Job>) {
    let mut replies = Vec::with_capacity(batch.len());
    let mut broken = clerk.begin().err();
    for job in batch {
        let fault = broken.clone();
        // A panic outside the core's decision leaves the transaction in doubt: it is rolled back like any fault.
        let outcome = catch_unwind(AssertUnwindSafe(|| one(clerk, &job, fault)))
            .unwrap_or_else(|_| Err(Fault("the writer broke: this is a bug".into())));
        let (done, fault) = match outcome {
            Ok(done) => (done, None),
            Err(fault) => (Outcome::Rows(0), Some(fault)),
        };
        broken = broken.or(fault);
        replies.push(reply(job, done));
    }
    finish(clerk, replies, broken);
}

/// What came of a job, before it is committed.
enum Outcome {
    Answer(Answer),
    Rows(usize),
}

fn one(clerk: &mut Clerk, job: &Job, broken: Option<Fault>) -> Got<Outcome> {
    if let Some(fault) = broken {
        return Err(fault);
    }
    match job {
        Job::Order(order, _) => clerk.carry_out(order).map(Outcome::Answer),
        Job::Chore(chore, _) => chore_done(clerk, chore).map(Outcome::Rows),
    }
}

fn chore_done(clerk: &mut Clerk, chore: &Chore) -> Got<usize> {
    match chore {
        Chore::Pulse => clerk.shelf.pulse().map(|()| 1),
        Chore::Rebuild => clerk.rebuild(),
        Chore::Remind(at) => outbox::remind(clerk, *at),
        Chore::Sent(id, at) => clerk.shelf.set_sent(*id, *at).map(|()| 1),
        Chore::Failed(id, why, at) => clerk.shelf.set_failed(*id, why, *at).map(|()| 1),
    }
}

fn reply(job: Job, outcome: Outcome) -> Reply {
    match (job, outcome) {
        (Job::Order(_, then), Outcome::Answer(answer)) => Reply::Order(answer, then),
        (Job::Order(_, then), Outcome::Rows(_)) => Reply::Order(Err(Failure::Storage(String::new())), then),
        (Job::Chore(_, told), Outcome::Rows(rows)) => Reply::Chore(rows, told),
        (Job::Chore(_, told), Outcome::Answer(_)) => Reply::Chore(0, told),
    }
}

/// Commits and answers; or, where anything failed, answers that to everybody: even a refusal may rest on what is gone.
fn finish(clerk: &mut Clerk, replies: Vec<Reply>, broken: Option<Fault>) {
    let fault = broken.or_else(|| clerk.shelf.commit().err());
    if let Some(fault) = &fault {
        tracing::error!(%fault, orders = replies.len(), "a batch could not be committed; nothing of it is done");
        clerk.give_up();
    }
    for reply in replies {
        // Whoever asked may panic on its own answer; the next in line gets its own all the same.
        let told = catch_unwind(AssertUnwindSafe(|| say(reply, fault.as_ref())));
        if told.is_err() {
            tracing::error!("somebody panicked on the answer to its command");
        }
    }
}

fn say(reply: Reply, fault: Option<&Fault>) {
    match (reply, fault) {
        (Reply::Order(answer, then), None) => then(answer),
        (Reply::Order(_, then), Some(fault)) => then(Err(fault.clone().into())),
        (Reply::Chore(rows, told), None) => told(Ok(rows)),
        (Reply::Chore(_, told), Some(fault)) => told(Err(fault.clone().into())),
    }
}
