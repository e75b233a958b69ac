//! Cookies: the session, the anonymous form secret, the language. What it is not: a store; a cookie names, never holds.
//!
//! `__Host-` cookies need `Secure`. Browsers take loopback for a secure origin (Chromium and Firefox do), so the same
//! cookie works on `http://localhost`. An operator who serves plain HTTP elsewhere has `secure_cookies = false`: the
//! prefix and `Secure` go, and the pages say so at start.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};

/// The session's token.
pub(crate) const SESSION: &str = "fw";
/// The secret that forms of people without a session are bound to.
pub(crate) const FORM: &str = "fc";
/// The mark of the account that was opened in this browser last.
pub(crate) const KNOWN: &str = "fk";
/// The language.
pub(crate) const LANG: &str = "lang";

/// The name under which a secret cookie travels.
fn name(secure: bool, name: &str) -> String {
    if secure { format!("__Host-{name}") } else { name.to_owned() }
}

/// The value of a secret cookie; none where it is missing or stands twice with two values.
pub(crate) fn secret(headers: &HeaderMap, secure: bool, which: &str) -> Option<String> {
    let wanted = name(secure, which);
    let mut found = values(headers, &wanted);
    let first = found.next()?;
    found.all(|other| other == first).then(|| first.to_owned())
}

/// The value of a plain cookie.
pub(crate) fn plain(headers: &HeaderMap, which: &str) -> Option<String> {
    values(headers, which).next().map(str::to_owned)
}

fn values<'a>(headers: &'a HeaderMap, wanted: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = headers.get_all(COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(move |(name, _)| *name == wanted).map(|(_, value)| value)
}

/// Sets a secret cookie for this many seconds; 0 takes it away.
pub(crate) fn set_secret(headers: &mut HeaderMap, secure: bool, which: &str, value: &str, seconds: i64) {
    let flag = if secure { "; Secure" } else { "" };
    let name = name(secure, which);
    add(headers, &format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{flag}"));
}

/// Remembers the language for a year.
pub(crate) fn set_lang(headers: &mut HeaderMap, secure: bool, value: &str) {
    let flag = if secure { "; Secure" } else { "" };
    add(headers, &format!("{LANG}={value}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{flag}"));
}

fn add(headers: &mut HeaderMap, line: &str) {
    if let Ok(value) = HeaderValue::from_str(line) {
        headers.append(SET_COOKIE, value);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn sent(line: &str) -> HeaderMap {
        HeaderMap::from_iter([(COOKIE, HeaderValue::from_str(line).unwrap())])
    }

    #[test]
    fn a_secret_is_found_among_others_under_its_host_prefix_only() {
        assert_eq!(secret(&sent("a=1; __Host-fw=abc; b=2"), true, SESSION).as_deref(), Some("abc"));
        assert_eq!(
            secret(&sent("fw=abc"), true, SESSION),
            None,
            "a cookie without the prefix could be planted"
        );
    }

    #[test]
    fn a_secret_that_stands_twice_is_nobodys() {
        assert_eq!(secret(&sent("__Host-fw=abc; __Host-fw=xyz"), true, SESSION), None);
    }
}
