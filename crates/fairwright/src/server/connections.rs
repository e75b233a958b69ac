//! Connections: each is taken on, served, and cut off where its client is too slow to say what it wants. What it is not: the
//! time that a form's body or an answer may take; the router knows those.

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

/// A client has this long to send the head of a request, the first and every further one on its connection.
const HEAD: Duration = Duration::from_secs(10);
/// A listener that cannot take a connection on, for want of file handles, tries again after this.
const PAUSE: Duration = Duration::from_secs(1);

/// Takes connections on until the end is asked for; then waits for those under way.
pub(super) async fn serve(listener: TcpListener, router: Router, end: impl Future<Output = ()>) {
    let mut server = Builder::new(TokioExecutor::new());
    server.http1().timer(TokioTimer::new()).header_read_timeout(HEAD);
    let under_way = GracefulShutdown::new();
    let mut end = std::pin::pin!(end);
    loop {
        tokio::select! {
            taken = listener.accept() => match taken {
                Ok((stream, peer)) => take_on(&server, &under_way, stream, peer, &router),
                Err(error) => wait(&error).await,
            },
            () = &mut end => break,
        }
    }
    drop(listener);
    under_way.shutdown().await;
}

fn take_on(
    server: &Builder<TokioExecutor>,
    under_way: &GracefulShutdown,
    stream: TcpStream,
    peer: SocketAddr,
    router: &Router,
) {
    let service = router.clone().map_request(move |request: Request<_>| with(request.map(Body::new), peer));
    let connection = server.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    let connection = under_way.watch(connection.into_owned());
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended before its time");
        }
    });
}

/// Limits are counted by the client's address.
fn with(mut request: Request, peer: SocketAddr) -> Request {
    request.extensions_mut().insert(ConnectInfo(peer));
    request
}

/// A client that has gone already is nothing; everything else is ours to wait out.
async fn wait(error: &std::io::Error) {
    use std::io::ErrorKind as Kind;
    if matches!(error.kind(), Kind::ConnectionRefused | Kind::ConnectionAborted | Kind::ConnectionReset) {
        return;
    }
    tracing::error!(%error, "no connection can be taken on: tried again in a moment");
    tokio::time::sleep(PAUSE).await;
}
