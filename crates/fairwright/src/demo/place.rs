//! Where a town's life takes place: the core alone, whole and in memory, with a record of every order that it took. What it
//! is not: a store; the orders are given to one afterwards, and it must decide the same.

use market::{Actor, Command, Halt, Project, ProjectId, Stream, Wait, World};
use rules::At;
use std::collections::{BTreeMap, BTreeSet};

/// A command that was taken.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    /// By whom.
    pub actor: Actor,
    /// What.
    pub command: Command,
    /// When.
    pub at: At,
}

/// The town so far.
#[derive(Debug)]
pub(crate) struct Place {
    world: World,
    /// What each stream waits for: asked for after each step, so kept beside the world.
    waits: BTreeMap<Stream, Vec<Wait>>,
    taken: Vec<Given>,
}

impl Place {
    /// Before anybody came.
    pub(crate) fn new() -> Self {
        Self { world: World::whole(), waits: BTreeMap::new(), taken: Vec::new() }
    }

    /// The same town, to try something in; it records only what is new.
    pub(crate) fn copy(&self) -> Self {
        Self { world: self.world.clone(), waits: self.waits.clone(), taken: Vec::new() }
    }

    /// Every order that was taken, in order.
    pub(crate) fn into_taken(self) -> Vec<Given> {
        self.taken
    }

    /// Gives a command.
    ///
    /// # Errors
    /// It is refused. Nothing is missing here: the world is whole.
    pub(crate) fn give(&mut self, actor: Actor, command: &Command, at: At) -> Result<(), Halt> {
        let facts = market::decide(&self.world, actor, command, at)?;
        facts.iter().for_each(|fact| self.world.take(fact, at));
        let touched: BTreeSet<_> = facts.iter().map(|fact| fact.stream).collect();
        touched.into_iter().for_each(|stream| self.look(stream));
        self.taken.push(Given { actor, command: command.clone(), at });
        Ok(())
    }

    /// People come.
    ///
    /// # Errors
    /// The first who is refused, in words for whoever mends the demo.
    pub(crate) fn arrive(&mut self, arrivals: &[Given]) -> Result<(), String> {
        let give = |it: &Given| self.give(it.actor, &it.command, it.at).map_err(|why| said(&why));
        arrivals.iter().try_for_each(give)
    }

    /// Looks what a stream waits for now.
    fn look(&mut self, stream: Stream) {
        let Ok(charter) = self.world.charter() else { return };
        let waits = self.world.aggregate(&stream).map(|it| it.waits(charter)).unwrap_or_default();
        if waits.is_empty() {
            self.waits.remove(&stream);
        } else {
            self.waits.insert(stream, waits);
        }
    }

    /// A project.
    pub(crate) fn project(&self, id: ProjectId) -> Option<&Project> {
        self.world.find_project(id).ok().flatten()
    }

    /// What a stream waits for.
    pub(crate) fn waits(&self, stream: Stream) -> &[Wait] {
        self.waits.get(&stream).map(Vec::as_slice).unwrap_or_default()
    }

    /// What is due by a moment, the longest overdue first.
    pub(crate) fn due(&self, at: At) -> Vec<(Stream, Wait)> {
        let rows = self.waits.iter().flat_map(|(stream, waits)| waits.iter().map(|wait| (*stream, wait)));
        let due = rows.filter(|(_, wait)| wait.due <= at).map(|(stream, wait)| (stream, wait.clone()));
        let mut due: Vec<_> = due.collect();
        due.sort_by_key(|(stream, wait)| (wait.due, *stream));
        due
    }
}

/// What stood in the way, for messages about a defect of the demo.
pub(crate) fn said(halt: &Halt) -> String {
    match halt {
        Halt::Refused(refusal) => format!("{} {:?}", refusal.code, refusal.details),
        Halt::Need(need) => format!("not loaded: {need:?}"),
    }
}
