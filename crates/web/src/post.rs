//! Mail and the background clock: what leaves the outbox, what comes due. What it is not: the decision to write; the core
//! and the store made that.

mod clock;
mod folder;
mod letter;
mod outbox;
mod smtp;

pub use clock::tick;
pub(crate) use folder::{Kept, read as read_folder};
pub(crate) use letter::Letter;
pub use outbox::deliver;
pub use smtp::Smtp;

use crate::App;
use std::path::PathBuf;

/// How mail leaves.
#[derive(Clone, Debug)]
pub enum Mail {
    /// Over SMTP.
    Smtp(Box<Smtp>),
    /// Into a folder, which the operator sees.
    Folder(PathBuf),
}

/// Why a letter did not leave.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct NotSent(pub(crate) String);

/// Sends a letter now.
pub(crate) async fn send(app: &App, letter: &Letter) -> Result<(), NotSent> {
    match &app.config().mail {
        Mail::Smtp(smtp) => smtp.send(letter).await,
        Mail::Folder(folder) => folder::write(app, folder, letter),
    }
}

/// Sends a letter beside the request, so that the answer takes as long with it as without.
pub(crate) fn send_soon(app: App, letter: Letter) {
    tokio::spawn(async move {
        if let Err(error) = send(&app, &letter).await {
            tracing::error!(%error, "a one-time code could not be sent");
        }
    });
}
