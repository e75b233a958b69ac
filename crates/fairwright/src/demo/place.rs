//! Where a town's life takes place: a rehearsal in a bare world, or a store. What it is not: rules; both ask the core.

use super::chance::Chance;
use market::{Actor, Aggregate, Command, Halt, Key, Project, ProjectId, Refusal, Stream, Wait, World};
use rules::At;
use store::{Failure, Order, Store};

/// What a life needs of the place it happens in.
pub(crate) trait Place {
    /// Gives a command.
    fn give(&mut self, actor: Actor, command: &Command, at: At) -> Result<(), Failure>;
    /// A project.
    fn project(&self, id: ProjectId) -> Option<Project>;
    /// What a stream waits for.
    fn waits(&self, stream: Stream) -> Vec<Wait>;
    /// What is due by a moment, the longest overdue first.
    fn due(&self, at: At) -> Vec<(Stream, Wait)>;
}

/// A rehearsal: the core alone, one project at a time.
#[derive(Clone, Debug)]
pub(crate) struct Rehearsal {
    /// The people, and the project.
    pub world: World,
    /// The project rehearsed.
    pub id: ProjectId,
}

impl Place for Rehearsal {
    fn give(&mut self, actor: Actor, command: &Command, at: At) -> Result<(), Failure> {
        let facts = market::decide(&self.world, actor, command, at).map_err(|halt| match halt {
            Halt::Refused(refusal) => Failure::Refused(refusal),
            Halt::Need(need) => Failure::Storage(format!("{need:?}")),
        })?;
        facts.iter().for_each(|fact| self.world.take(fact, at));
        Ok(())
    }

    fn project(&self, id: ProjectId) -> Option<Project> {
        self.world.find_project(id).ok().flatten().cloned()
    }

    fn waits(&self, stream: Stream) -> Vec<Wait> {
        let charter = self.world.charter().ok();
        charter.and_then(|charter| Some(self.world.aggregate(&stream)?.waits(charter))).unwrap_or_default()
    }

    fn due(&self, at: At) -> Vec<(Stream, Wait)> {
        let stream = Stream::Project(self.id);
        let mut due: Vec<_> =
            self.waits(stream).into_iter().filter(|wait| wait.due <= at).map(|wait| (stream, wait)).collect();
        due.sort_by_key(|(_, wait)| wait.due);
        due
    }
}

/// A store, with keys of its own.
#[derive(Debug)]
pub(crate) struct Stage<'a, S: ?Sized> {
    /// The store.
    pub store: &'a S,
    /// Makes the keys.
    pub keys: Chance,
}

impl<S: Store + ?Sized> Place for Stage<'_, S> {
    fn give(&mut self, actor: Actor, command: &Command, at: At) -> Result<(), Failure> {
        let key = Key::from_bytes(self.keys.id(at));
        self.store.execute(Order { key, actor, command: command.clone(), at }).map(|_| ())
    }

    fn project(&self, id: ProjectId) -> Option<Project> {
        let found = self.store.aggregate(&Stream::Project(id)).ok().flatten();
        found.and_then(|it| if let Aggregate::Project(project) = it { Some(project) } else { None })
    }

    fn waits(&self, stream: Stream) -> Vec<Wait> {
        self.store.waits_of(&stream).unwrap_or_default().into_iter().map(|row| row.wait).collect()
    }

    fn due(&self, at: At) -> Vec<(Stream, Wait)> {
        self.store.due(at, 50).unwrap_or_default().into_iter().map(|row| (row.stream, row.wait)).collect()
    }
}

/// A refusal's code, for messages about a defect of the demo.
pub(crate) fn said(failure: &Failure) -> String {
    match failure {
        Failure::Refused(Refusal { code, details }) => format!("{code} {details:?}"),
        other => other.to_string(),
    }
}
