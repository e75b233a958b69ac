//! Commands, and the one door through which all of them go. What it is not: a list of rules; each verb decides in its
//! own file.

use crate::actor::Actor;
use crate::id::{FirmId, OwnerId, ProjectId, SupervisorId};
use crate::project::{self, Act};
use crate::wait::WaitKey;
use crate::world::{Decision, Stream, World};
use crate::{charter, firm, owner, statement, supervisor};
use rules::At;
use rules::lottery::Seed;
use serde::{Deserialize, Serialize};

/// Something that somebody wants done, named by the aggregate it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// About the market as a whole.
    Charter(charter::Command),
    /// About money that comes in and goes out.
    Statement(statement::Command),
    /// About an owner.
    Owner(OwnerId, owner::Command),
    /// About a firm.
    Firm(FirmId, firm::Command),
    /// About a supervisor.
    Supervisor(SupervisorId, supervisor::Command),
    /// About a project.
    Project(ProjectId, Box<Act>),
}

/// What a command by `actor` at `at` does to this world: facts to append in order, a refusal, or a need for more.
///
/// # Errors
/// [`crate::Halt::Refused`] with the refusal of highest precedence; [`crate::Halt::Need`] names what to load.
pub fn decide(world: &World, actor: Actor, command: &Command, at: At) -> Decision {
    match command {
        Command::Charter(command) => charter::decide(world, actor, command, at),
        Command::Statement(command) => statement::decide(world, actor, command, at),
        Command::Owner(id, command) => owner::decide(world, actor, *id, command, at),
        Command::Firm(id, command) => firm::decide(world, actor, *id, command, at),
        Command::Supervisor(id, command) => supervisor::decide(world, actor, *id, command, at),
        Command::Project(id, act) => project::decide(world, actor, *id, act, at),
    }
}

impl Command {
    /// The clock's command where a wait of this stream came due; none where nothing of it can wait. The seed is for what
    /// draws by lot.
    pub fn default_of(stream: Stream, wait: WaitKey, seed: Seed) -> Option<Self> {
        match stream {
            Stream::Project(id) => Some(Self::Project(id, Box::new(Act::Default { wait, seed }))),
            Stream::Firm(id) => Some(Self::Firm(id, firm::Command::Default { wait })),
            Stream::Line(line) => Some(Self::Statement(statement::Command::Default { line, wait })),
            Stream::Charter | Stream::Owner(_) | Stream::Supervisor(_) => None,
        }
    }
}
