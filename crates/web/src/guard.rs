//! What stands before every page: headers, limits, the check of where a form came from. What it is not: authority over
//! a project; the core decides that.

mod body;
mod client;
pub(crate) mod cookie;
mod csrf;
mod headers;
mod limits;
mod room;
mod trace;

pub use client::network;
pub(crate) use client::{Client, known};
pub(crate) use csrf::{check, token_of};
pub(crate) use headers::{PATH, harden, local_path};
pub(crate) use limits::{Limit, Limits};
pub(crate) use room::Room;
pub(crate) use trace::span;

/// The most bytes of an ordinary form: the longest bill of quantities has 500 lines of about 400 bytes.
pub(crate) const FORM_BYTES: usize = 512 * 1024;
/// The most bytes of a form of somebody who is not signed in: the longest founds a market.
pub(crate) const ANONYMOUS_BYTES: usize = 16 * 1024;
/// The most bytes of a form with photos or plans: a dozen photos as a telephone takes them.
pub(crate) const UPLOAD_BYTES: usize = 64 * 1024 * 1024;
/// Seconds in which an ordinary form must have come in.
pub(crate) const FORM_SECONDS: u64 = 30;
/// Seconds in which a form with photos must have come in: a dozen photos over the net of a building site.
pub(crate) const UPLOAD_SECONDS: u64 = 300;
/// Seconds that an answer may take, once the request has come in.
pub(crate) const SECONDS: u64 = 20;
