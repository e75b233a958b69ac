//! A sentence of the language as a pattern: words, blanks `{kind}` or `{name:kind}`, and parts in brackets that may be
//! left out. What it is not: what the sentence does.

use crate::blank::{Blank, Cursor};
use crate::cast::Cast;
use crate::token::{Token, tokens};
use crate::value::Said;

/// A part of a pattern.
#[derive(Clone, Debug)]
enum Part {
    /// This word.
    Word(&'static str),
    /// A blank.
    Blank { name: &'static str, blank: &'static Blank },
    /// May be left out; each of its words is bound where it was said.
    Maybe(Vec<Self>),
}

/// A pattern.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    parts: Vec<Part>,
}

/// How far a line could be read, and what could have followed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reach {
    /// Words read.
    pub(crate) place: usize,
    /// What could have followed.
    pub(crate) expected: Vec<String>,
}

impl Reach {
    fn missed(&mut self, place: usize, expected: &str) {
        if place > self.place {
            *self = Self { place, expected: Vec::new() };
        }
        if place == self.place && !self.expected.iter().any(|e| e == expected) {
            self.expected.push(expected.to_owned());
        }
    }
}

impl Phrase {
    /// Reads a pattern; none where it names a blank that does not exist.
    pub(crate) fn new(pattern: &'static str) -> Option<Self> {
        let mut rest = pattern;
        let parts = parts(&mut rest)?;
        rest.is_empty().then_some(Self { parts })
    }

    /// The blanks of a line that is this sentence from its first word to its last.
    pub(crate) fn read(&self, tokens: &[Token<'_>], cast: &Cast, reach: &mut Reach) -> Option<Said> {
        let mut said = Said::default();
        let parts: Vec<&Part> = self.parts.iter().collect();
        walk(&parts, tokens, 0, cast, &mut said, reach).then_some(said)
    }
}

fn parts(rest: &mut &'static str) -> Option<Vec<Part>> {
    let mut list = Vec::new();
    loop {
        *rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { return Some(list) };
        match first {
            ']' => return Some(list),
            '[' => list.push(maybe(rest)?),
            '{' => list.push(blank(rest)?),
            _ => words(rest, &mut list)?,
        }
    }
}

fn maybe(rest: &mut &'static str) -> Option<Part> {
    *rest = rest.get(1..)?;
    let inner = parts(rest)?;
    *rest = rest.strip_prefix(']')?;
    Some(Part::Maybe(inner))
}

fn blank(rest: &mut &'static str) -> Option<Part> {
    let end = rest.find('}')?;
    let inside = rest.get(1..end)?;
    *rest = rest.get(end.saturating_add(1)..)?;
    let (name, kind) = inside.split_once(':').unwrap_or((inside, inside));
    Some(Part::Blank { name, blank: Blank::of(kind)? })
}

fn words(rest: &mut &'static str, list: &mut Vec<Part>) -> Option<()> {
    let end = rest.find(['[', ']', '{']).unwrap_or(rest.len());
    let text = rest.get(..end)?;
    *rest = rest.get(end..)?;
    list.extend(tokens(text).into_iter().map(|t| Part::Word(t.text)));
    Some(())
}

fn walk(
    parts: &[&Part],
    tokens: &[Token<'_>],
    place: usize,
    cast: &Cast,
    said: &mut Said,
    reach: &mut Reach,
) -> bool {
    let Some((first, rest)) = parts.split_first() else {
        if place < tokens.len() {
            reach.missed(place, "the end of the line");
        }
        return place == tokens.len();
    };
    match first {
        Part::Word(word) => {
            if tokens.get(place).is_some_and(|t| !t.quoted && t.text == *word) {
                return walk(rest, tokens, place.saturating_add(1), cast, said, reach);
            }
            reach.missed(place, &format!("`{word}`"));
            false
        }
        Part::Blank { name, blank } => fill(name, blank, rest, tokens, place, cast, said, reach),
        Part::Maybe(inner) => {
            let before = said.mark();
            let with: Vec<&Part> = inner.iter().chain(rest.iter().copied()).collect();
            for part in inner {
                if let Part::Word(word) = part {
                    said.flag(word);
                }
            }
            if walk(&with, tokens, place, cast, said, reach) {
                return true;
            }
            said.back(before);
            walk(rest, tokens, place, cast, said, reach)
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "one step of the walk, with all that the walk carries")]
fn fill(
    name: &'static str,
    blank: &'static Blank,
    rest: &[&Part],
    tokens: &[Token<'_>],
    place: usize,
    cast: &Cast,
    said: &mut Said,
    reach: &mut Reach,
) -> bool {
    let mut cursor = Cursor { tokens, place, cast };
    let Some(value) = (blank.read)(&mut cursor) else {
        reach.missed(place, blank.write);
        return false;
    };
    let before = said.mark();
    said.bind(name, value);
    let read = walk(rest, tokens, cursor.place, cast, said, reach);
    if !read {
        said.back(before);
    }
    read
}
