//! Stories: a readable scenario language, told to any door of the market. What it is not: a programming language; there are
//! no variables, no branches and no loops, and every sentence is in one table ([`grammar`] prints it).
//!
//! A story is a file of lines. `# ` and the first heading is its title, `> ` is prose, ` # ` begins a comment; every other
//! line is one sentence. `given …` tells a named beginning; `refused …` under a sentence says that it must be refused, and
//! how; `then …` says what must be so now. After every sentence the teller re-adds the money and checks the invariants
//! ([`check`]).

mod blank;
pub mod cast;
pub mod check;
pub mod door;
mod fault;
mod manual;
mod outcome;
mod phrase;
mod prelude;
mod sentences;
mod story;
mod teller;
mod token;
mod value;

pub use blank::CODES;
pub use door::{CoreDoor, Door, DoorRefusal, StoreDoor};
pub use fault::Fault;
pub use manual::{beginnings, explain, grammar, patterns};
pub use outcome::{Failure, Outcome};
pub use story::{Step, Story, files};
pub use teller::run;
