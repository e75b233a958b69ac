//! A server over an application: its listener, its workers, its end. What it is not: the application's set-up; `serve`
//! and the demo make that.

mod connections;
mod listener;
mod workers;

use crate::trouble::Trouble;
use listener::{Bounds, Crowd};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch::{self, Receiver};
use tokio::task::{AbortHandle, JoinHandle};
use web::App;

/// Seconds that requests under way get once the end is asked for: a little more than a request may take.
const GRACE: Duration = Duration::from_secs(25);
/// Seconds that the workers get after that: a mail server may be in the middle of a letter, or silent for ever.
const REST: Duration = Duration::from_secs(10);
/// Seconds for what waits for the disk.
const DISK: Duration = Duration::from_secs(10);

/// Where a server listens, before it serves.
#[derive(Debug)]
pub(crate) struct Door {
    runtime: Runtime,
    listener: TcpListener,
    ending: Ending,
    /// The address, with the port that was really taken.
    pub(crate) address: SocketAddr,
}

impl Door {
    /// Listens.
    ///
    /// # Errors
    /// The address cannot be had.
    pub(crate) fn open(listen: SocketAddr) -> Result<Self, Trouble> {
        let failed = |error: std::io::Error| {
            Trouble::new(format!("cannot listen on {listen}"))
                .why(error)
                .next("stop whoever has the port, or name another with --listen ADDRESS:PORT")
        };
        let runtime = Runtime::new().map_err(failed)?;
        let listener = runtime.block_on(TcpListener::bind(listen)).map_err(failed)?;
        let ending = runtime.block_on(async { Ending::heard() }).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Self { runtime, listener, ending, address })
    }

    /// Serves until it is told to end; what is under way is finished first.
    pub(crate) fn serve(self, app: App) {
        let Self { runtime, listener, ending, .. } = self;
        runtime.block_on(served(listener, ending, app));
        runtime.shutdown_timeout(DISK);
    }
}

async fn served(listener: TcpListener, mut ending: Ending, app: App) {
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        ending.asked().await;
        tracing::info!("ending: what is under way is finished first");
        // Nobody listens where the server has ended already.
        let _ = stop.send(true);
    });
    let workers = workers::begin(&app, &stopped);
    let crowd = Crowd::new(listener, Bounds::new(app.config().trust_proxy));
    tokio::select! {
        () = connections::serve(crowd, web::router(app.clone()), ended(stopped.clone())) => {}
        () = late(stopped) => {}
    }
    end(&app, workers).await;
}

/// Waits for the workers and for letters that are on their way, but not for ever.
async fn end(app: &App, workers: [JoinHandle<()>; 2]) {
    let handles = workers.each_ref().map(JoinHandle::abort_handle);
    let ended = async {
        for worker in workers {
            // A worker that broke has said so.
            let _ = worker.await;
        }
        web::settle(app).await;
    };
    if tokio::time::timeout(REST, ended).await.is_err() {
        tracing::warn!(
            "a worker did not end in time and is cut off: what it was at begins anew at the next start"
        );
        handles.iter().for_each(AbortHandle::abort);
    }
}

/// Waits until the end is asked for.
async fn ended(mut stopped: Receiver<bool>) {
    // The sender lives as long as the process waits for its signal.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

async fn late(stopped: Receiver<bool>) {
    ended(stopped).await;
    tokio::time::sleep(GRACE).await;
    tracing::warn!("some requests did not end in time and are cut off");
}

/// Ctrl-C, or the polite signal of a service manager: heard from before the server says where it is.
#[derive(Debug)]
struct Ending {
    interrupted: Signal,
    terminated: Signal,
}

impl Ending {
    fn heard() -> std::io::Result<Self> {
        let (interrupted, terminated) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        Ok(Self { interrupted, terminated })
    }

    async fn asked(&mut self) {
        tokio::select! {
            _ = self.interrupted.recv() => {}
            _ = self.terminated.recv() => {}
        }
    }
}
