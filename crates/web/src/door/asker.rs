//! Who asks for a code, and how often that may be: so that nobody can lock another out, nor guess a code, nor have the
//! market write letters without end. What it is not: a way to learn who has an account; accounts are not looked at here.
//!
//! Three kinds of browsers ask. One in which somebody is signed in asks for a proof: only itself counts. One in which the
//! account was opened before is counted with its like. All others are strangers, whom the account's owner on a new
//! telephone is one of: a stranger alone is stopped long before all strangers together are.

use crate::guard::{Client, Limit};
use crate::{App, Fault, Frame};
use market::text::Digest;
use store::{Failure, Purpose};

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// Codes for one signed-in browser in an hour.
const PROOFS: u64 = 6;
/// Codes to one address of mail in an hour, for browsers that know the account.
const KNOWN: u64 = 12;
/// Codes for one strange browser in an hour.
const BROWSER: u64 = 6;
/// Codes to one address of mail in an hour, for strangers of one network.
const PAIR: u64 = 5;
/// Codes to one address of mail for all strangers, in an hour and in a day: with five tries each, and a million codes, a
/// year of it finds one in ten.
const STRANGERS: u64 = 20;
const STRANGERS_DAY: u64 = 60;
/// Codes for strangers of one network in an hour: an office has one.
const NETWORK: u64 = 60;
/// Codes for all strangers in an hour: beyond that mail servers take us for a nuisance.
const EVERYBODY: u64 = 2_000;
/// Tries of strangers of one network in an hour.
const TRIES: u64 = 120;

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asker {
    /// What names the browser: a code is worth nothing in another.
    pub(super) browser: Digest,
    kind: Kind,
    network: String,
    /// Of the address of mail.
    mail: Digest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    SignedIn,
    Known,
    Stranger,
}

impl Asker {
    /// Of a request.
    ///
    /// # Errors
    /// What the store cannot read.
    pub(super) fn new(
        app: &App,
        frame: &Frame,
        client: &Client,
        email: &str,
        purpose: Purpose,
    ) -> Result<Self, Fault> {
        let session = frame.session().filter(|_| purpose == Purpose::StepUp);
        let kind = match session {
            Some(_) => Kind::SignedIn,
            None if client.knows(app, email)? => Kind::Known,
            None => Kind::Stranger,
        };
        Ok(Self {
            // The token of a browser's forms is bound to a cookie of its own.
            browser: session.unwrap_or_else(|| Digest::of(frame.csrf().as_bytes())),
            kind,
            network: client.network.clone(),
            mail: Digest::of(email.as_bytes()),
        })
    }

    /// Counts a code that is asked for.
    ///
    /// # Errors
    /// [`Fault::TooMany`], without a write where that is known.
    pub(super) async fn ask(&self, app: &App) -> Result<(), Fault> {
        let limits = [self.fleeting(), self.kept()].concat();
        if !app.memory().limits.take(&limits, 1, app.now()) {
            tracing::warn!(event = "codes-limited", who = ?self.kind, "too many codes asked for");
            return Err(Fault::TooMany);
        }
        for limit in self.kept() {
            count(app, limit).await?;
        }
        Ok(())
    }

    /// Counts a code that is tried. How often one code may be tried, the vault counts.
    ///
    /// # Errors
    /// [`Fault::TooMany`].
    pub(super) fn try_one(&self, app: &App) -> Result<(), Fault> {
        let limits = match self.kind {
            Kind::SignedIn | Kind::Known => Vec::new(),
            Kind::Stranger => vec![Limit::new(format!("try-from {}", self.network), TRIES, HOUR)],
        };
        if app.memory().limits.take(&limits, 1, app.now()) { Ok(()) } else { Err(Fault::TooMany) }
    }

    /// What may be forgotten with the process.
    fn fleeting(&self) -> Vec<Limit> {
        let Self { browser, network, mail, .. } = self;
        match self.kind {
            Kind::SignedIn | Kind::Known => Vec::new(),
            Kind::Stranger => vec![
                Limit::new("code-all".to_owned(), EVERYBODY, HOUR),
                Limit::new(format!("code-from {network}"), NETWORK, HOUR),
                Limit::new(format!("code-from {network} to {mail}"), PAIR, HOUR),
                Limit::new(format!("code-for {browser}"), BROWSER, HOUR),
            ],
        }
    }

    /// What guessing is bounded by: a restart must not begin it anew.
    fn kept(&self) -> Vec<Limit> {
        let Self { browser, mail, .. } = self;
        match self.kind {
            Kind::SignedIn => vec![Limit::new(format!("proof-for {browser}"), PROOFS, HOUR)],
            Kind::Known => vec![Limit::new(format!("code-known {mail}"), KNOWN, HOUR)],
            Kind::Stranger => vec![
                Limit::new(format!("code-to {mail}"), STRANGERS, HOUR),
                Limit::new(format!("code-to-in-a-day {mail}"), STRANGERS_DAY, DAY),
            ],
        }
    }
}

/// Counts in the vault, and learns what it has counted before this process began.
async fn count(app: &App, limit: Limit) -> Result<(), Fault> {
    let (key, window, now) = (limit.key.clone(), limit.window, app.now());
    let hits = app.beside(move |app| app.vault().hit(&key, window, now)).await;
    let so_far = u64::from(hits.map_err(|why: Failure| Fault::from(why))?);
    app.memory().limits.learn(&limit, so_far, now);
    if so_far > limit.most { Err(Fault::TooMany) } else { Ok(()) }
}
