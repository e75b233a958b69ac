//! The core of the market: the nouns of the trade as state machines. `decide` says what a command does or why it is
//! refused; `World::take` makes it so. What it is not: anything that touches the world outside. There is no clock here,
//! no I/O, no random source, no SQL, no HTTP: a moment and a seed come in with the command.
//!
//! Find a rule by its noun, then its verb: the release of a stage is `stage/release.rs`.
#![warn(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::float_arithmetic)]

pub mod charter;
pub mod completion;
pub mod contract;
pub mod custody;
pub mod dispatch;
pub mod firm;
pub mod hold;
pub mod inspection;
pub mod late;
pub mod lead;
pub mod leaving;
pub mod limits;
pub mod owner;
pub mod project;
pub mod quote;
pub mod refusal;
pub mod request;
pub mod retention;
pub mod stage;
pub mod statement;
pub mod supervisor;
pub mod survey;
pub mod text;
pub mod wait;
pub mod warranty;

mod actor;
mod command;
mod event;
mod form;
mod guidance;
mod id;
mod row;
mod served;
mod world;

pub use actor::{Actor, Party};
pub use command::{Command, decide};
pub use event::{Event, Fact, Posting};
pub use id::{FirmId, Key, LineId, OwnerId, ProjectId, StaffId, SupervisorId};
pub use project::{Act, Project};
pub use refusal::{Code, Detail, Refusal};
pub use row::{List, ReadRow};
pub use wait::{Subject, Wait, WaitKey, WaitKind};
pub use world::{Aggregate, Decision, Halt, Need, Stream, World};
