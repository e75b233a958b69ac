//! Who asks, for limits: the network a request comes from, and the mark of a browser that an account was opened in
//! before. What it is not: an identity, nor ever shown.

use super::cookie;
use crate::App;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use store::Failure;

/// Who asks.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    /// The network that limits are counted by. A header is believed only behind our own proxy.
    pub(crate) network: String,
    mark: Option<String>,
}

impl Client {
    /// Whether the account of this address of mail was opened in this browser before: then no stranger's tries are
    /// counted against it.
    ///
    /// # Errors
    /// What the store cannot read.
    pub(crate) fn knows(&self, app: &App, email: &str) -> Result<bool, Failure> {
        let Some(mark) = &self.mark else { return Ok(false) };
        Ok(*mark == known(app, email)?)
    }
}

/// The mark of the browsers in which the account of an address of mail was opened. It proves nothing else, and opens
/// nothing.
///
/// # Errors
/// What the store cannot read.
pub(crate) fn known(app: &App, email: &str) -> Result<String, Failure> {
    Ok(app.keyed("known browser", email)?.to_string())
}

impl FromRequestParts<App> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let forwarded = app.config().trust_proxy.then(|| forwarded(parts)).flatten();
        let peer = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
        let network =
            forwarded.or_else(peer).map_or_else(|| "unknown".to_owned(), |ip| network(ip).to_string());
        let mark = cookie::secret(&parts.headers, app.config().secure_cookies, cookie::KNOWN);
        Ok(Self { network, mark })
    }
}

/// The last entry: the one our proxy wrote.
fn forwarded(parts: &Parts) -> Option<IpAddr> {
    let line = parts.headers.get_all("x-forwarded-for").into_iter().next_back()?.to_str().ok()?;
    address(line.rsplit(',').next()?.trim())
}

/// An address as proxies write it: bare, in brackets, or with its port.
fn address(entry: &str) -> Option<IpAddr> {
    let bare = entry.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(entry);
    bare.parse().ok().or_else(|| entry.parse::<SocketAddr>().ok().map(|with_port| with_port.ip()))
}

/// What is counted as one: a household has one address of the old kind, and a whole /64 of the new one.
/// (RFC 6177; RIPE-690)
pub fn network(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V4(ip) => ip.into(),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn an_entry_with_a_port_or_brackets_is_the_same_address() {
        let of = |entry: &str| address(entry).map(|ip| ip.to_string());
        for entry in ["203.0.113.7", "203.0.113.7:51234"] {
            assert_eq!(of(entry).as_deref(), Some("203.0.113.7"), "{entry}");
        }
        for entry in ["2001:db8::1", "[2001:db8::1]", "[2001:db8::1]:443"] {
            assert_eq!(of(entry).as_deref(), Some("2001:db8::1"), "{entry}");
        }
        assert_eq!(of("unknown"), None);
    }

    #[test]
    fn a_household_counts_as_one_however_many_addresses_it_has() {
        let of = |ip: &str| network(ip.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:aaaa::1"), of("2001:db8:1:2:bbbb:cccc:dddd:2"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
        assert_ne!(of("192.0.2.7"), of("192.0.2.8"));
    }
}
