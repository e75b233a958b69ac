//! `healthcheck`: one plain HTTP request, for containers without another client. What it is not: a client for TLS.

use crate::config::Config;
use crate::trouble::Trouble;
use std::io::{Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::time::Duration;

/// Connecting, sending and hearing may each take this long.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most bytes of an answer that are read.
const MOST: u64 = 16_384;

/// Where this configuration's server says whether it is ready.
pub(crate) fn own(config: &Config) -> String {
    let mut at = config.listen;
    if at.ip().is_unspecified() {
        at.set_ip(if at.is_ipv4() { [127, 0, 0, 1].into() } else { std::net::Ipv6Addr::LOCALHOST.into() });
    }
    format!("http://{at}/readyz")
}

/// Asks; exit 1 where the answer is not 200.
///
/// # Errors
/// Nobody answers.
pub(crate) fn run(url: &str) -> Result<ExitCode, Trouble> {
    let (host, path) = parts(url)?;
    let failed = |error: std::io::Error| {
        Trouble::new(format!("nobody answers at {url}"))
            .why(error)
            .next("see whether the server runs, and where it listens")
    };
    let answer = ask(&host, &path).map_err(failed)?;
    let status = answer.split(' ').nth(1).unwrap_or_default();
    let said = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body.trim());
    say!("{status} {said}");
    Ok(if status == "200" { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Host with port, and path.
fn parts(url: &str) -> Result<(String, String), Trouble> {
    let rest = url.strip_prefix("http://").filter(|rest| !rest.is_empty()).ok_or_else(|| {
        Trouble::new(format!("{url} cannot be asked"))
            .why("only plain http:// can")
            .next("ask the server itself, not the proxy before it: http://127.0.0.1:8080/readyz")
    })?;
    let (host, path) = rest.split_once('/').map_or((rest, "readyz"), |(host, path)| (host, path));
    let port = host.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
    Ok((if port { host.to_owned() } else { format!("{host}:80") }, format!("/{path}")))
}

fn ask(host: &str, path: &str) -> std::io::Result<String> {
    let nobody = || std::io::Error::other("the host has no address");
    let address = host.to_socket_addrs()?.next().ok_or_else(nobody)?;
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.take(MOST).read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
