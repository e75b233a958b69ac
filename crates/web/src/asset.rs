//! The style sheet and the mark, under names that change with their content, so that a browser keeps them for good.
//! What it is not: a folder on disk.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use market::text::Digest;
use std::sync::LazyLock;

const STYLE: &str = concat!(
    include_str!("../assets/style.css"),
    include_str!("../assets/project.css"),
    include_str!("../assets/work.css")
);
const MARK: &str = include_str!("../assets/mark.svg");

static STYLE_PATH: LazyLock<String> = LazyLock::new(|| named("style", STYLE, "css"));
static MARK_PATH: LazyLock<String> = LazyLock::new(|| named("mark", MARK, "svg"));

fn named(name: &str, content: &str, kind: &str) -> String {
    let digest = Digest::of(content.as_bytes()).to_string();
    format!("/assets/{name}-{}.{kind}", digest.get(..16).unwrap_or_default())
}

/// Where the style sheet is.
pub(crate) fn style_path() -> &'static str {
    &STYLE_PATH
}

/// Where the mark is.
pub(crate) fn mark_path() -> &'static str {
    &MARK_PATH
}

pub(crate) async fn style() -> Response {
    kept("text/css; charset=utf-8", STYLE)
}

pub(crate) async fn mark() -> Response {
    kept("image/svg+xml", MARK)
}

fn kept(kind: &'static str, content: &'static str) -> Response {
    let forever = "public, max-age=31536000, immutable";
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, forever)], content).into_response()
}
