//! Stories of what follows the works: completion, retention, warranty, and leaving before the end. Each default is tried
//! a minute before its deadline and at it. What it is not: the works themselves; a project is built by its events.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod abandonment;
mod completion;
mod deadline;
mod leaving;
mod notice;
mod report;
mod retention;
mod rework;
mod stand;
mod visits;
mod warranty;
