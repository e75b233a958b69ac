//! The mechanism as pure arithmetic: small functions over small values, so that a server can call them once and a
//! simulation a billion times. What it is not: state, storage or people. Nothing here reads a clock, draws a random
//! number or performs I/O.
#![warn(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::float_arithmetic)]

pub mod bill;
pub mod compare;
pub mod coverage;
pub mod hold;
pub mod inspection;
pub mod intake;
pub mod lead;
pub mod lottery;
pub mod money;
pub mod policy;
pub mod score;
pub mod stages;
pub mod time;
pub mod visits;

pub use bill::{Bill, Line};
pub use lottery::Seed;
pub use money::{Money, Share};
pub use policy::Policy;
pub use time::{At, Calendar, Period};
