//! The block that says of a wait: what, who, until when in words and date, and what happens then. What it is not: the
//! deadline's arithmetic.

use crate::Frame;
use askama::Template;
use market::Wait;
use words::SpokenWait;

/// Under two days is soon.
const SOON: i64 = 48 * 3_600;

/// A wait as people read it.
#[derive(Clone, Debug, Template)]
#[template(path = "part/deadline.html")]
pub struct Deadline {
    frame: Frame,
    mood: &'static str,
    wait: SpokenWait,
    /// The reader's own to end: that needs no saying.
    mine: bool,
    action: Option<(String, String)>,
    /// The level of its heading: 3 inside a titled part, 2 right below the page's own.
    level: u8,
}

impl Deadline {
    /// A wait, as this reader sees it.
    pub fn new(frame: &Frame, wait: &Wait) -> Self {
        let mood = mood(wait.due.since(frame.now()));
        let mine = frame.identity().is_some_and(|me| me.party() == wait.who);
        Self { frame: frame.clone(), mood, wait: frame.wait(wait), mine, action: None, level: 3 }
    }

    /// Right below the page's own heading, so that no level is left out.
    #[must_use]
    pub const fn top(mut self) -> Self {
        self.level = 2;
        self
    }

    /// With the way to act.
    #[must_use]
    pub fn action(self, path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { action: Some((path.into(), text.into())), ..self }
    }
}

const fn mood(seconds: i64) -> &'static str {
    match seconds {
        ..=0 => "over",
        1..=SOON => "soon",
        _ => "calm",
    }
}
