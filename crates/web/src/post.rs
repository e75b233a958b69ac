//! Mail and the background clock: what leaves the outbox, what comes due. What it is not: the decision to write; the core
//! and the store made that.

mod clock;
mod delivered;
mod folder;
mod letter;
mod outbox;
mod smtp;
mod watch;

pub use clock::tick;
pub(crate) use clock::{Stuck, Swept};
pub(crate) use delivered::Delivered;
pub(crate) use folder::{Kept, read as read_folder};
pub(crate) use letter::{Left, Letter, Matter, NotSent};
pub use outbox::deliver;
pub use smtp::Smtp;
pub use watch::{Held, Watch};
pub(crate) use watch::{Watched, confirm, held};

use crate::App;
use std::path::PathBuf;
use store::Failure;

/// How mail leaves.
#[derive(Clone, Debug)]
pub enum Mail {
    /// Over SMTP.
    Smtp(Box<Smtp>),
    /// Into a folder, which the operator sees.
    Folder(PathBuf),
}

/// Sends a letter now.
pub(crate) async fn send(app: &App, letter: Letter) -> Result<Left, NotSent> {
    let folder = match &app.config().mail {
        Mail::Smtp(smtp) => return smtp.send(&letter).await.map(|()| Left::Accepted),
        Mail::Folder(folder) => folder.clone(),
    };
    // A demo's people have no mail: there the folder is where letters arrive.
    let left = if app.config().demo { Left::Accepted } else { Left::Filed };
    let written = app.beside(move |app| folder::write(app, &folder, &letter).map_err(Failure::Storage));
    written.await.map(|()| left).map_err(|why| NotSent::Down(why.to_string()))
}

/// Sends a letter beside the request, so that the answer takes as long with it as without.
pub(crate) fn send_soon(app: App, letter: Letter) {
    let under_way = app.memory().under_way.clone();
    under_way.spawn(async move {
        if let Err(error) = send(&app, letter).await {
            tracing::error!(%error, "a one-time code could not be sent");
        }
    });
}

/// Waits for the letters that are on their way: a server that ends has sent them first.
pub async fn settle(app: &App) {
    let under_way = &app.memory().under_way;
    under_way.close();
    under_way.wait().await;
    under_way.reopen();
}
