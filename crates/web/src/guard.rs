//! What stands before every page: headers, limits, the check of where a form came from. What it is not: authority over
//! a project; the core decides that.

mod client;
pub(crate) mod cookie;
mod csrf;
mod headers;

pub(crate) use client::Client;
pub(crate) use csrf::{check, token_of};
pub(crate) use headers::{PATH, harden, local_path};

/// The most bytes of an ordinary form: the longest bill of quantities has 500 lines of about 400 bytes.
pub(crate) const FORM_BYTES: usize = 512 * 1024;
/// The most bytes of a form with photos or plans: 40 photos of 400 KB.
pub(crate) const UPLOAD_BYTES: usize = 20 * 1024 * 1024;
/// Seconds a request may take.
pub(crate) const SECONDS: u64 = 20;
