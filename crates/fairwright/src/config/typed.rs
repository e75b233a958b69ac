//! Values as what they mean. What it is not: a look at the outside world; whether a folder is there, its user finds out.

use super::Config;
use super::values::Values;
use crate::trouble::Trouble;
use std::net::IpAddr;
use std::path::PathBuf;
use tracing_subscriber::EnvFilter;

/// A mail server.
#[derive(Clone, Debug)]
pub(crate) struct MailServer {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) tls: Tls,
    /// Account and password, where it wants any.
    pub(crate) account: Option<(String, String)>,
    pub(crate) from: String,
}

/// When the clock is in doubt, in seconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    /// It runs ahead by this.
    pub(crate) jump: i64,
    /// The server stood still for this.
    pub(crate) downtime: i64,
    /// Nothing comes due for so long after that.
    pub(crate) grace: i64,
}

impl MailServer {
    /// Whether codes and notices go over a network where anybody on the way may read them.
    pub(crate) fn is_in_the_clear(&self) -> bool {
        let host = self.host.trim_matches(['[', ']']);
        let is_here = host == "localhost" || host.parse().is_ok_and(|address: IpAddr| address.is_loopback());
        self.tls == Tls::None && !is_here
    }
}

/// How the way to the mail server is kept secret.
#[expect(clippy::enum_variant_names, reason = "STARTTLS is the standard's own name")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tls {
    /// From the first byte.
    Implicit,
    /// After a word in the clear.
    StartTls,
    /// Not at all.
    None,
}

/// The configuration of some values.
///
/// # Errors
/// The first value that is not what it should be.
pub(super) fn config(values: Values) -> Result<Config, Trouble> {
    let flag = |text: &str| text.parse().ok();
    let path = |name| values.text(name).map(PathBuf::from);
    Ok(Config {
        listen: values
            .read("server.listen", "an address and a port, as 127.0.0.1:8080", |text| text.parse().ok())?,
        base_url: base_url(&values)?,
        data: values
            .read("server.data", "a folder", |text| (!text.is_empty()).then(|| PathBuf::from(text)))?,
        trust_proxy: values.read("server.trust_proxy", "true or false", flag)?,
        mail: mail(&values)?,
        clock: clock(&values)?,
        policy: path("policy.file"),
        guide: path("guide.dir"),
        level: values.read("log.level", "a level, as info, or levels by part, as info,web=debug", level)?,
        json: values.read("log.json", "true or false", flag)?,
        values,
    })
}

/// Seconds of each; a century is as good as never.
fn clock(values: &Values) -> Result<Clock, Trouble> {
    let number = |name, unit: i64, most: i64| {
        let should = format!("a whole number from 1 to {most}");
        let read = |text: &str| text.parse().ok().filter(|number| (1..=most).contains(number));
        values.read(name, &should, read).map(|number: i64| number.saturating_mul(unit))
    };
    Ok(Clock {
        jump: number("clock.jump_hours", 3_600, 876_000)?,
        downtime: number("clock.downtime_days", 86_400, 36_500)?,
        grace: number("clock.grace_minutes", 60, 10_080)?,
    })
}

fn level(text: &str) -> Option<String> {
    EnvFilter::try_new(text).ok().filter(|_| !text.is_empty()).map(|_| text.to_owned())
}

/// Scheme, host, perhaps port; no path, since cookies and links are those of a whole host.
fn base_url(values: &Values) -> Result<Option<String>, Trouble> {
    let should = "http:// or https:// and a host, without a path";
    values.read("server.base_url", should, |text| {
        let text = text.trim_end_matches('/');
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let sound = host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']));
        if text.is_empty() { Some(None) } else { sound.then(|| Some(text.to_owned())) }
    })
}

fn mail(values: &Values) -> Result<Option<MailServer>, Trouble> {
    let account = account(values)?;
    let Some(host) = values.text("mail.host") else { return Ok(None) };
    let port = values.read("mail.port", "a port", |text| text.parse().ok())?;
    let from =
        values.text("mail.from").ok_or_else(|| values.refused("mail.from", "given where mail.host is"))?;
    Ok(Some(MailServer {
        host: host.to_owned(),
        port,
        tls: tls(values, port)?,
        account,
        from: from.to_owned(),
    }))
}

/// Half an account would fail at the first letter, long after the start.
fn account(values: &Values) -> Result<Option<(String, String)>, Trouble> {
    match (values.text("mail.user"), values.text("mail.password")) {
        (Some(user), Some(password)) => Ok(Some((user.to_owned(), password.to_owned()))),
        (None, None) => Ok(None),
        (None, Some(_)) => Err(values.refused("mail.user", "given where mail.password is")),
        (Some(_), None) => Err(values.refused("mail.password", "given where mail.user is")),
    }
}

fn tls(values: &Values, port: u16) -> Result<Tls, Trouble> {
    values.read("mail.tls", "implicit, starttls or none", |text| match text {
        "" if port == 465 => Some(Tls::Implicit),
        "implicit" => Some(Tls::Implicit),
        "" | "starttls" => Some(Tls::StartTls),
        "none" => Some(Tls::None),
        _ => None,
    })
}
