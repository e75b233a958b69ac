//! Givens: named beginnings, so that every story starts where it matters. Each is a list of steps with blanks, in
//! `prelude/`. What it is not: a shortcut through the core; a given is told like any story.

use crate::token::{Token, tokens};

/// The givens that come with the language: file and text. The first line is the given's own sentence.
const GIVENS: &[(&str, &str)] = &[
    ("prelude/a-market.story", include_str!("prelude/a-market.story")),
    ("prelude/three-firms.story", include_str!("prelude/three-firms.story")),
    ("prelude/a-request.story", include_str!("prelude/a-request.story")),
    ("prelude/a-dispatch.story", include_str!("prelude/a-dispatch.story")),
    ("prelude/open-quotes.story", include_str!("prelude/open-quotes.story")),
    ("prelude/a-contract-to-sign.story", include_str!("prelude/a-contract-to-sign.story")),
    ("prelude/an-active-contract.story", include_str!("prelude/an-active-contract.story")),
    ("prelude/a-stage-passed.story", include_str!("prelude/a-stage-passed.story")),
    ("prelude/a-completed-flat.story", include_str!("prelude/a-completed-flat.story")),
];

/// The sentences of all givens.
pub(crate) fn titles() -> impl Iterator<Item = &'static str> {
    GIVENS.iter().filter_map(|(_, text)| text.lines().next())
}

/// All givens: each begins with its own sentence.
pub(crate) fn texts() -> impl Iterator<Item = &'static str> {
    GIVENS.iter().map(|(_, text)| *text)
}

/// The given of these words: its file, and its steps with the blanks filled.
pub(crate) fn find(words: &[Token<'_>]) -> Option<(String, String)> {
    GIVENS.iter().find_map(|(file, text)| {
        let blanks = blanks(text.lines().next()?, words)?;
        let steps: Vec<&str> = text.lines().skip(1).collect();
        let filled = blanks.iter().fold(steps.join("\n"), |text, (blank, word)| text.replace(blank, word));
        // One empty line in front, so that lines are counted as in the file.
        Some(((*file).to_owned(), format!("\n{filled}")))
    })
}

/// The words in place of the blanks, where every other word is the same.
fn blanks(title: &'static str, words: &[Token<'_>]) -> Option<Vec<(&'static str, String)>> {
    let title = tokens(title);
    let (given, title) = title.split_first()?;
    if given.text != "given" || title.len() != words.len() {
        return None;
    }
    let mut blanks = Vec::new();
    for (pattern, word) in title.iter().zip(words) {
        if pattern.text.starts_with('{') {
            blanks.push((pattern.text, word.text.to_owned()));
        } else if pattern.text != word.text {
            return None;
        }
    }
    Some(blanks)
}
