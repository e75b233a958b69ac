//! `serve`: sets the application up from the configuration and serves it. What it is not: the server's loop.

mod setup;

pub(crate) use setup::{app, unreadable};

use crate::config::Config;
use crate::server::Door;
use crate::trouble::Trouble;
use crate::{data, log};
use std::process::ExitCode;
use web::App;

/// Serves until it is told to end.
///
/// # Errors
/// What stands in the way, before anything is served.
pub(crate) fn run(config: &Config) -> Result<ExitCode, Trouble> {
    log::begin(&config.level, config.json);
    named(config)?;
    let policy = setup::policy(config)?;
    setup::guide(config)?;
    let (store, mut lock) = data::open(&config.data)?;
    let door = Door::open(config.listen)?;
    let app = app(config, store, policy, &format!("http://{}", door.address))?;
    lock.serves(&app.config().base_url);
    greet(config, &app, &door)?;
    door.serve(app);
    drop(lock);
    Ok(ExitCode::SUCCESS)
}

/// A server that listens on every address of its machine must be told which of them browsers use: links in letters and
/// the check of where a form came from rest on it.
fn named(config: &Config) -> Result<(), Trouble> {
    if !config.listen.ip().is_unspecified() || config.base_url.is_some() {
        return Ok(());
    }
    Err(Trouble::new(format!("server.listen is {}, and server.base_url is empty", config.listen))
        .why("nobody can say under which of this machine's names browsers come")
        .next("set server.base_url to what they see, https://market.example"))
}

/// TLS ends at a proxy, and all people come from its address: limits would count them as one.
fn warn_of_one_address(app: &App) {
    let settings = app.config();
    if settings.base_url.starts_with("https://") && !settings.trust_proxy {
        tracing::warn!(
            "server.base_url is https and server.trust_proxy is false: everybody counts as one address, so that one person's tries lock all others out. Have your proxy set X-Forwarded-For and set server.trust_proxy = true"
        );
    }
}

fn greet(config: &Config, app: &App, door: &Door) -> Result<(), Trouble> {
    let base_url = &app.config().base_url;
    say!("Fairwright serves {base_url} from {} (listening on {}).", config.data.display(), door.address);
    warn_of_one_address(app);
    if !app.config().secure_cookies {
        tracing::warn!(
            "plain HTTP beyond this machine: set server.base_url to https:// and put TLS in front"
        );
    }
    if let Some(mail) = config.mail.as_ref().filter(|mail| mail.is_in_the_clear()) {
        tracing::warn!(
            host = mail.host,
            "mail.tls is none and the mail server is another machine: whoever is on the way reads every code, signs in as anybody, and hears the account's password"
        );
    }
    match app.store().charter().map_err(setup::unreadable)? {
        Some(charter) => note_policy(config, app, charter.now().ok().map(|edition| edition.policy.version)),
        None => {
            let link = app.new_claim().map_err(setup::unreadable)?;
            say!(
                "Nobody runs this market yet. Whoever opens this link within 15 minutes does, and it works once:"
            );
            say!("  {link}");
            say!("Too late? Ask for a new one: fairwright admin claim --data {}", config.data.display());
        }
    }
    if config.mail.is_none() {
        warn_of_codes(config);
    }
    Ok(())
}

/// Without a mail server the codes that open accounts lie in a folder.
fn warn_of_codes(config: &Config) {
    say!(
        "WARNING: no mail server is set up. One-time codes are written to {}, where whoever runs this machine,",
        config.data.join("mail").display()
    );
    say!(
        "and the market's operator on its pages, can read them and sign in as anybody. That is fit for trying out,"
    );
    say!("never for real people or money. Set [mail] in the configuration before anyone joins.");
}

/// A founded market changes its policy by a command of its operator, never by a file at start.
fn note_policy(config: &Config, app: &App, in_force: Option<u32>) {
    let offered = app.config().policy.version;
    if config.policy.is_some() && in_force != Some(offered) {
        tracing::warn!(
            offered,
            ?in_force,
            "policy.file is not in force: the operator adopts a policy on its page"
        );
    }
}
