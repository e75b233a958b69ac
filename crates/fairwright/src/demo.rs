//! The demo: a living small town in memory, made by real commands from a seed. What it is not: a fixture; every state in it
//! was reached through the same door that a person uses, and the clock that its pages turn is the one its deadlines know.

mod album;
mod bill;
mod chance;
mod folk;
mod goal;
mod hours;
mod life;
mod names;
mod pace;
mod place;
mod play;
mod rehearsal;
mod report;
mod run;
mod town;
mod wish;

pub(crate) use run::run;
