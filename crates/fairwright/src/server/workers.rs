//! The two workers beside the pages: one sends what waits in the outbox, one brings what is due to its default. Each goes
//! on whatever happens; a store that fails is asked again, ever more slowly. What it is not: a rule.

use std::future::Future;
use std::time::Duration;
use store::Failure;
use tokio::sync::watch::Receiver;
use tokio::task::JoinHandle;
use web::App;

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest pause after failures.
const LONGEST: Duration = Duration::from_secs(60);

/// Begins both; they end once `stopped` says so.
pub(super) fn begin(app: &App, stopped: &Receiver<bool>) -> [JoinHandle<()>; 2] {
    let (mail, clock) = (app.clone(), app.clone());
    let deliver = move || {
        let app = mail.clone();
        async move { web::deliver(&app).await }
    };
    let tick = move || {
        let app = clock.clone();
        async move { web::tick(&app).await }
    };
    [
        tokio::spawn(work("outbox", deliver, stopped.clone())),
        tokio::spawn(work("clock", tick, stopped.clone())),
    ]
}

async fn work<F, W>(name: &'static str, turn: F, mut stopped: Receiver<bool>)
where
    F: Fn() -> W,
    W: Future<Output = Result<usize, Failure>> + Send + 'static,
{
    let mut pause = PAUSE;
    while !*stopped.borrow() {
        // Each turn is a task of its own: one that panics ends itself and not the worker.
        match tokio::spawn(turn()).await {
            Ok(Ok(done)) => {
                pause = PAUSE;
                if done > 0 {
                    tracing::debug!(worker = name, done, "a turn");
                }
            }
            Ok(Err(error)) => {
                pause = pause.saturating_mul(2).min(LONGEST);
                tracing::error!(worker = name, %error, "a turn failed: it is tried again");
            }
            Err(broken) => {
                pause = pause.saturating_mul(2).min(LONGEST);
                tracing::error!(worker = name, %broken, "a turn broke, which is a defect: it is tried again");
            }
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stopped.changed() => {}
        }
    }
}
