//! `demo`: the town, served. What it is not: kept; it lives in memory and is gone with the process.

use super::town;
use crate::serve::unreadable;
use crate::server::Door;
use crate::trouble::Trouble;
use crate::{cli, log, outside};
use guide::Guide;
use rules::{At, Policy};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use web::{App, Mail};

/// Builds a town and serves it until it is told to end.
///
/// # Errors
/// What stands in the way, before anything is served.
pub(crate) fn run(asked: &cli::Demo) -> Result<ExitCode, Trouble> {
    log::begin("warn", false);
    let door = Door::open(asked.listen)?;
    let store = store::open_memory().map_err(unreadable)?;
    let now = outside::now();
    say!("Building a town: 60 firms, 200 owners, {} projects …", if asked.empty { 0 } else { 40 });
    let built = if asked.empty {
        town::settle(&store, asked.seed, now)
    } else {
        town::build(&store, asked.seed, now)
    };
    built.map_err(|why| {
        Trouble::new("the town could not be built").why(why).next("try another --seed, and report this one")
    })?;
    let app = app(store, &door);
    say!("The market is open at {}/demo", app.config().base_url);
    say!(
        "Sign in as anyone with one click; turn the clock at the top of every page. Ctrl-C ends it; nothing is kept."
    );
    door.serve(app);
    Ok(ExitCode::SUCCESS)
}

/// The application over a clock that its pages can turn.
fn app(store: store::Journal, door: &Door) -> App {
    let turned = Arc::new(AtomicI64::new(0));
    let by = Arc::clone(&turned);
    let clock = Arc::new(move || outside::now().plus_seconds(turned.load(Ordering::SeqCst)));
    let turn: web::Turn = Arc::new(move |seconds| {
        by.fetch_add(seconds.max(0), Ordering::SeqCst);
    });
    let settings = web::Config {
        base_url: format!("http://{}", door.address),
        // Browsers hold this machine's own addresses for as safe as TLS, and no others.
        secure_cookies: door.address.ip().is_loopback(),
        trust_proxy: false,
        demo: true,
        mail: Mail::Folder(outside::scratch("fairwright-demo-mail")),
        policy: Policy::fairwright(),
        trusted_fields: false,
        // Its clock is meant to be turned.
        watch: None,
    };
    let guide = Arc::new(Guide::built_in().clone());
    App::new(
        Arc::new(store),
        guide,
        clock as Arc<dyn Fn() -> At + Send + Sync>,
        Arc::new(outside::dice),
        Some(turn),
        settings,
    )
}
