//! The network address of a client, for limits. What it is not: an identity, nor ever shown.

use crate::App;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use std::convert::Infallible;
use std::net::SocketAddr;

/// The address that limits are counted by. A header is believed only behind our own proxy.
#[derive(Clone, Debug)]
pub(crate) struct Client(pub(crate) String);

impl FromRequestParts<App> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let forwarded = app.config().trust_proxy.then(|| forwarded(parts)).flatten();
        let peer = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip().to_string());
        Ok(Self(forwarded.or_else(peer).unwrap_or_else(|| "unknown".to_owned())))
    }
}

/// The last entry: the one our proxy wrote.
fn forwarded(parts: &Parts) -> Option<String> {
    let line = parts.headers.get_all("x-forwarded-for").into_iter().next_back()?.to_str().ok()?;
    let last = line.rsplit(',').next()?.trim();
    last.parse::<std::net::IpAddr>().ok().map(|ip| ip.to_string())
}
