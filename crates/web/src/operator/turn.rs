//! Turning the pages of a list: where a page begins, how much of the whole is shown, the way on. What it is not: a list;
//! the store keeps those in order.

use crate::forms::wait_key;
use crate::{App, Fault, Frame};
use askama::Template;
use market::{List, Party, Stream, WaitKind};
use rules::At;
use serde::Deserialize;
use store::{DueRow, Page, Place};

/// Rows on a page.
pub(crate) const ROWS: usize = 50;

/// Behind which row a page begins: `<rank>.<noun>:<id>`, as the link to it says.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Turn {
    #[serde(default)]
    after: String,
}

impl Turn {
    fn after(&self) -> Option<(i64, Stream)> {
        let (rank, stream) = self.after.split_once('.')?;
        Some((rank.parse().ok()?, read(stream)?))
    }

    /// The rows of a list from here on, and what stands under them. `path` is the page's own, with what it filters by.
    pub(crate) fn rows(
        &self,
        app: &App,
        frame: &Frame,
        list: &List,
        newest_first: bool,
        path: &str,
    ) -> Result<(Vec<Stream>, Pager), Fault> {
        let after = self.after();
        let rows = app.store().list(list, Page { limit: ROWS, after, newest_first })?;
        let next = rows.last().filter(|_| rows.len() == ROWS).map(|(stream, rank)| (*rank, *stream));
        let next = next.map(|(rank, stream)| with(path, "after", &format!("{rank}.{stream}")));
        let pager = Pager::new(frame, path, after.is_some(), next, rows.len(), app.store().count(list)?);
        Ok((rows.into_iter().map(|(stream, _)| stream).collect(), pager))
    }
}

/// A queue's page begins behind a wait: `<due>.<noun>:<id>.<key>`.
impl Turn {
    /// The waits of these kinds from here on, and what stands under them: so many there are in all.
    pub(crate) fn queue(
        &self,
        app: &App,
        frame: &Frame,
        kinds: &[WaitKind],
        all: u64,
        path: &str,
    ) -> Result<(Vec<DueRow>, Pager), Fault> {
        let after = self.place();
        let rows = app.store().queue(&Party::Operator, kinds, after.as_ref(), ROWS)?;
        let next = rows.last().filter(|_| rows.len() == ROWS).map(Place::from);
        let next =
            next.map(|it| with(path, "after", &format!("{}.{}.{}", it.due.as_seconds(), it.stream, it.key)));
        let pager = Pager::new(frame, path, after.is_some(), next, rows.len(), all);
        Ok((rows, pager))
    }

    fn place(&self) -> Option<Place> {
        let (due, rest) = self.after.split_once('.')?;
        let (stream, key) = rest.split_once('.')?;
        let (due, key) = (At::seconds(due.parse().ok()?), wait_key(key)?);
        Some(Place { due, stream: read(stream)?, key })
    }
}

/// A stream as the link writes it.
fn read(text: &str) -> Option<Stream> {
    match text.split_once(':')? {
        ("project", id) => id.parse().ok().map(Stream::Project),
        ("firm", id) => id.parse().ok().map(Stream::Firm),
        ("supervisor", id) => id.parse().ok().map(Stream::Supervisor),
        ("line", id) => id.parse().ok().map(Stream::Line),
        _ => None,
    }
}

/// A path with one more field in its query.
pub(crate) fn with(path: &str, name: &str, value: &str) -> String {
    let sign = if path.contains('?') { '&' } else { '?' };
    format!("{path}{sign}{name}={}", crate::fault::encoded(value))
}

/// What stands under the rows of a page.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<nav class="pager" aria-label="{{ said }}"><span>{{ said }}</span>{% for (path, text) in ways %} <a class="button quiet" href="{{ path }}">{{ text }}</a>{% endfor %}</nav>"#,
    ext = "html"
)]
pub(crate) struct Pager {
    said: String,
    ways: Vec<(String, String)>,
}

impl askama::filters::HtmlSafe for Pager {}

impl Pager {
    /// So many shown of so many; the way back to the first page, and on to the next.
    pub(crate) fn new(
        frame: &Frame,
        path: &str,
        is_later: bool,
        next: Option<String>,
        shown: usize,
        all: u64,
    ) -> Self {
        let number = |count: i64| words::Arg::Number(count);
        let shown = i64::try_from(shown).unwrap_or(i64::MAX);
        let all = i64::try_from(all).unwrap_or(i64::MAX);
        let first = is_later.then(|| (path.to_owned(), frame.say("list-page-first")));
        let next = next.map(|path| (path, frame.say("list-page-next")));
        Self {
            said: frame.words().say_with("list-shown", &[("shown", number(shown)), ("count", number(all))]),
            ways: first.into_iter().chain(next).collect(),
        }
    }
}
