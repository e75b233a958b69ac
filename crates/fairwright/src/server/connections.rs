//! Connections: each is taken on, served, and cut off where its client is too slow to say what it wants. What it is not: the
//! time that a form's body or an answer may take; the router knows those.

use super::listener::{Crowd, Guest};
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::serve::Listener;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;
use tower::ServiceExt;

/// A client has this long to send the head of a request, the first and every further one on its connection.
const HEAD: Duration = Duration::from_secs(10);

/// Takes connections on until the end is asked for; then waits for those under way.
pub(super) async fn serve(mut crowd: Crowd, router: Router, end: impl Future<Output = ()>) {
    // HTTP/1 alone: one request at a time on a connection, so that the crowd's bounds are bounds on requests too. A proxy
    // in front speaks whatever it likes.
    let mut server = Builder::new(TokioExecutor::new()).http1_only();
    server.http1().timer(TokioTimer::new()).header_read_timeout(HEAD);
    let under_way = GracefulShutdown::new();
    let mut end = std::pin::pin!(end);
    loop {
        tokio::select! {
            (guest, peer) = crowd.accept() => take_on(&server, &under_way, guest, peer, &router),
            () = &mut end => break,
        }
    }
    drop(crowd);
    under_way.shutdown().await;
}

fn take_on(
    server: &Builder<TokioExecutor>,
    under_way: &GracefulShutdown,
    guest: Guest,
    peer: SocketAddr,
    router: &Router,
) {
    let service = router.clone().map_request(move |request: Request<_>| with(request.map(Body::new), peer));
    let connection = server.serve_connection(TokioIo::new(guest), TowerToHyperService::new(service));
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
