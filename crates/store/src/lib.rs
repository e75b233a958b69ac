//! The journal and its read tables, in memory and on SQLite, behind one trait ([`Store`]) and one suite of tests. What it
//! is not: rules (the core decides), nor a place where SQL may spread: each engine keeps its own in one module, and
//! everything above it is the same for all.
//!
//! One order's way: a thread takes every order that waits, asks the core about each, writes events, postings, read rows,
//! messages and the answer under the order's key into one transaction, commits, and only then answers.

pub mod bench;
mod journal;
mod memory;
mod order;
mod shelf;
mod sqlite;
mod store;
mod stream;
mod vault;

pub use journal::{DERIVED, Journal};
pub use memory::open_memory;
pub use order::{
    Answer, Done, DueRow, Failure, Message, Moved, Order, Page, Place, Queue, Recorded, Total, Unsent,
};
pub use sqlite::{Options, Sqlite};
pub use store::{Broken, Store, Verified};
pub use vault::{
    Claim, CodeCheck, File, OneTimeCode, Person, PersonId, Private, Purpose, Put, Role, Session, Vault, View,
};
