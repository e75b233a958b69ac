//! Stories from the request to the active contract (M1 to M5): posting, drawing, surveying, quoting, choosing, signing.
//! What it is not: the works; they have stories of their own.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod clock;
mod contract;
mod deadline;
mod dispatch;
mod earnest;
mod forms;
mod lead;
mod lottery;
mod quote;
mod request;
mod sealed;
mod story;
mod survey;
