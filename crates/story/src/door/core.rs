//! The core without anything around it: a whole market in memory. What it is not: durable.

use super::{Door, DoorRefusal};
use market::{Actor, Aggregate, Command, Fact, Halt, Key, Stream, Wait, World, decide};
use rules::At;
use std::collections::BTreeMap;

/// The core's own door.
#[derive(Debug)]
pub struct CoreDoor {
    world: World,
    answers: BTreeMap<Key, Vec<Fact>>,
}

impl Default for CoreDoor {
    fn default() -> Self {
        Self { world: World::whole(), answers: BTreeMap::new() }
    }
}

impl Door for CoreDoor {
    fn execute(
        &mut self,
        actor: Actor,
        command: &Command,
        at: At,
        key: Key,
    ) -> Result<Vec<Fact>, DoorRefusal> {
        if let Some(answer) = self.answers.get(&key) {
            return Ok(answer.clone());
        }
        let facts = decide(&self.world, actor, command, at).map_err(|halt| match halt {
            Halt::Refused(refusal) => DoorRefusal::Refused(refusal.code),
            Halt::Need(need) => DoorRefusal::Broken(format!("a whole world lacks {need:?}")),
        })?;
        facts.iter().for_each(|fact| self.world.take(fact, at));
        self.answers.insert(key, facts.clone());
        Ok(facts)
    }

    fn aggregate(&mut self, stream: &Stream) -> Option<Aggregate> {
        self.world.aggregate(stream).cloned()
    }

    fn waits(&mut self) -> Vec<(Stream, Wait)> {
        let Ok(charter) = self.world.charter() else { return Vec::new() };
        let all = self.world.aggregates();
        all.flat_map(|(stream, it)| it.waits(charter).into_iter().map(|wait| (*stream, wait))).collect()
    }
}
