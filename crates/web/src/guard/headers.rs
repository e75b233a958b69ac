//! The headers of every answer. What it is not: configurable page by page; a page cannot loosen them.

use crate::App;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// Nothing but our own style sheet, images and forms: no script at all, nowhere to be framed.
const CSP: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
                   frame-ancestors 'none'; base-uri 'none'";

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CSP),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
];

/// Sets the headers; an answer that says nothing of caching is kept by nobody.
pub(crate) async fn harden(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    let headers = answer.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if app.config().is_https() {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    answer
}

/// The most bytes of a path to go back to: a report's page names the further items it is about.
pub(crate) const PATH: usize = 2_000;

/// Whether a path is safe to go back to: on this server, and nothing a browser reads as another host.
pub(crate) fn local_path(path: &str) -> Option<&str> {
    let sound = path.starts_with('/') && !path.starts_with("//") && path.len() <= PATH;
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (sound && plain).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_server_are_gone_back_to() {
        assert_eq!(local_path("/inbox?page=2"), Some("/inbox?page=2"));
        for outside in ["https://x.example", "//x.example", "/\\x.example", "", "/a\r\nb", "inbox"] {
            assert_eq!(local_path(outside), None, "{outside:?} must not be followed");
        }
    }
}
