//! What a request leaves in the log: its method and the shape of its path. What it is not: the path itself, where a
//! secret may stand: `/claim/…` opens the market to whoever reads it.

use axum::extract::Request;
use tracing::Span;

/// The span of a request.
pub(crate) fn span<B>(request: &Request<B>) -> Span {
    let (method, path) = (request.method(), shape(request.uri().path()));
    tracing::debug_span!("request", %method, path)
}

/// A path without what is not a word of ours: ids, digests, tokens.
fn shape(path: &str) -> String {
    let word =
        |part: &str| part.len() <= 30 && part.bytes().all(|b| b.is_ascii_lowercase() || b"-.".contains(&b));
    let parts = path.split('/').take(8).map(|part| if word(part) { part } else { "*" });
    parts.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_token_and_no_id_stands_in_the_log() {
        assert_eq!(shape(&format!("/claim/{}", "a1".repeat(32))), "/claim/*");
        assert_eq!(shape(&format!("/files/{}", "ab".repeat(32))), "/files/*", "not even one without a digit");
        let id = "0190a000-0000-7000-8000-000000000001";
        assert_eq!(shape(&format!("/act/project/{id}/record-notice")), "/act/project/*/record-notice");
    }
}
