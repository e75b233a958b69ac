//! Stories of the desks: a firm from its registration to its works, a supervisor from the draw to the report.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

#[path = "../kit/mod.rs"]
mod kit;

mod again;
mod firm;
mod pages;
mod quote;
mod stand;
mod supervisor;
