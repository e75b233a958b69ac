//! A story as read from its file: title, prose, steps. What it is not: told yet; whether it comes out so is the teller's
//! to find.

use crate::cast::{Cast, Role};
use crate::fault::{Fault, choice, nearest};
use crate::phrase::Reach;
use crate::prelude;
use crate::sentences::{self, Sentence};
use crate::token::{Token, tokens, without_comment};
use crate::value::Said;
use market::refusal::Code;
use std::path::{Path, PathBuf};

/// How deep a `given` may stand inside another.
const DEEPEST: usize = 8;
/// The most lines of a story: a longer one is two.
const LINES: usize = 2_000;

/// A story.
#[derive(Clone, Debug)]
pub struct Story {
    /// Its file, as it was named.
    pub file: String,
    /// Its title: the line after `#`.
    pub title: String,
    /// Its prose: the lines after `>`.
    pub prose: Vec<String>,
    /// The policy it is told under.
    pub policy: String,
    /// Its steps, those of its givens included.
    pub steps: Vec<Step>,
    /// Its lines, for the manual.
    pub text: String,
}

/// One sentence of a story.
#[derive(Clone, Debug)]
pub struct Step {
    /// The file it stands in: the story's, or a given's.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The sentence as written.
    pub text: String,
    /// The refusal that must follow, and the line that says so.
    pub refused: Option<(Code, usize)>,
    pub(crate) sentence: &'static Sentence,
    pub(crate) said: Said,
}

impl Step {
    /// The sentence of the language that it is.
    pub const fn pattern(&self) -> &'static str {
        self.sentence.pattern
    }
}

impl Story {
    /// Reads a story.
    ///
    /// # Errors
    /// [`Fault`] names line, column, what was found there, what was expected, and the nearest sentence.
    pub fn read(file: &str, text: &str) -> Result<Self, Fault> {
        let mut reader = Reader::default();
        reader.read(file, text, 0)?;
        if reader.title.is_empty() {
            return Err(fault(file, 1, 1, text.lines().next().unwrap_or(""), "`# ` and a title"));
        }
        let Reader { title, prose, policy, steps, .. } = reader;
        let policy = policy.unwrap_or_else(|| "fairwright".to_owned());
        Ok(Self { file: file.to_owned(), title, prose, policy, steps, text: text.to_owned() })
    }

    /// Reads a story from the disk.
    ///
    /// # Errors
    /// [`Fault`], also where the file cannot be read.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let file = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .map_err(|error| fault(&file, 0, 0, &error.to_string(), "a file that can be read"))?;
        Self::read(&file, &text)
    }
}

/// The files of stories under a path, in order: itself, or every `.story` below it.
///
/// # Errors
/// What the disk says.
pub fn files(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path)? {
        let below = entry?.path();
        if below.is_dir() || below.extension().is_some_and(|extension| extension == "story") {
            found.extend(files(&below)?);
        }
    }
    found.sort();
    Ok(found)
}

#[derive(Default)]
struct Reader {
    title: String,
    prose: Vec<String>,
    policy: Option<String>,
    steps: Vec<Step>,
    cast: Cast,
}

fn fault(file: &str, line: usize, column: usize, found: &str, expected: &str) -> Fault {
    let (file, found, expected) = (file.to_owned(), found.to_owned(), expected.to_owned());
    Fault { file, line, column, found, expected, nearest: None }
}

impl Reader {
    fn read(&mut self, file: &str, text: &str, depth: usize) -> Result<(), Fault> {
        if text.lines().count() > LINES {
            return Err(fault(file, LINES, 1, "another line", "the end: a story has at most 2,000 lines"));
        }
        for (number, raw) in (1..).zip(text.lines()) {
            self.line(file, number, raw, depth)?;
        }
        Ok(())
    }

    fn line(&mut self, file: &str, number: usize, raw: &str, depth: usize) -> Result<(), Fault> {
        let trimmed = raw.trim();
        if let Some(rest) = trimmed.strip_prefix('#') {
            self.heading(rest, depth);
        } else if let Some(rest) = trimmed.strip_prefix('>') {
            self.prose.extend((depth == 0).then(|| rest.trim().to_owned()));
        } else {
            let sentence = without_comment(raw);
            let words = tokens(sentence);
            match words.split_first() {
                None => {}
                Some((first, rest)) if first.text == "given" => {
                    self.given(file, number, sentence, rest, depth)?;
                }
                Some((first, rest)) if first.text == "refused" => {
                    self.refused(file, number, sentence, rest)?;
                }
                Some(_) => self.step(file, number, sentence, &words)?,
            }
        }
        Ok(())
    }

    fn heading(&mut self, rest: &str, depth: usize) {
        if depth == 0 && self.title.is_empty() {
            rest.trim().clone_into(&mut self.title);
        }
    }

    fn step(&mut self, file: &str, line: usize, text: &str, words: &[Token<'_>]) -> Result<(), Fault> {
        let (sentence, said) =
            find(words, &self.cast).map_err(|reach| lost(file, line, text, words, &reach))?;
        self.note(&said, sentence)
            .map_err(|why| fault(file, line, 1, text.trim(), &format!("something else: {why}")))?;
        let (file, text) = (file.to_owned(), text.trim().to_owned());
        self.steps.push(Step { file, line, text, refused: None, sentence, said });
        Ok(())
    }

    /// What the reader itself must know: who is introduced, which policy.
    fn note(&mut self, said: &Said, sentence: &Sentence) -> Result<(), String> {
        if let (Some(role), Some(name)) = (said.try_word("role"), said.try_word("name")) {
            let role = Role::read(&role).ok_or_else(|| format!("{role} is no role"))?;
            self.cast.introduce(&name, role)?;
        }
        if sentence.pattern.starts_with("policy ") {
            self.policy = said.try_word("policy");
        }
        Ok(())
    }

    fn refused(&mut self, file: &str, line: usize, text: &str, rest: &[Token<'_>]) -> Result<(), Fault> {
        let known = |word: &str| crate::blank::CODES.iter().copied().find(|code| code.to_string() == word);
        let found = rest.first().and_then(|token| known(token.text)).filter(|_| rest.len() == 1);
        let Some(code) = found else {
            let names: Vec<String> = crate::blank::CODES.iter().map(ToString::to_string).collect();
            let word = rest.first().map_or("", |t| t.text);
            let mut fault = fault(
                file,
                line,
                rest.first().map_or(1, |t| t.column),
                word,
                "one refusal, as in wrong-state",
            );
            fault.nearest = nearest(word, names.iter().map(String::as_str)).map(|n| format!("refused {n}"));
            return Err(fault);
        };
        match self.steps.last_mut() {
            Some(step) if step.sentence.acts && step.refused.is_none() && step.file == file => {
                step.refused = Some((code, line));
            }
            _ => {
                return Err(fault(
                    file,
                    line,
                    1,
                    text.trim(),
                    "a step of somebody before it, not yet refused",
                ));
            }
        }
        Ok(())
    }

    fn given(
        &mut self,
        file: &str,
        line: usize,
        text: &str,
        rest: &[Token<'_>],
        depth: usize,
    ) -> Result<(), Fault> {
        if depth >= DEEPEST {
            return Err(fault(file, line, 1, text.trim(), "no further given inside givens"));
        }
        let Some((name, steps)) = prelude::find(rest) else {
            let mut fault =
                fault(file, line, rest.first().map_or(1, |t| t.column), text.trim(), "a given that there is");
            fault.nearest = nearest(text.trim(), prelude::titles()).map(ToOwned::to_owned);
            return Err(fault);
        };
        self.read(&name, &steps, depth.saturating_add(1))
    }
}

fn find(words: &[Token<'_>], cast: &Cast) -> Result<(&'static Sentence, Said), Reach> {
    let mut reach = Reach::default();
    for (sentence, phrase) in sentences::all() {
        if let Some(said) = phrase.read(words, cast, &mut reach) {
            return Ok((sentence, said));
        }
    }
    Err(reach)
}

fn lost(file: &str, line: usize, text: &str, words: &[Token<'_>], reach: &Reach) -> Fault {
    let at = words.get(reach.place);
    let end = text.trim_end().chars().count().saturating_add(1);
    let mut fault =
        fault(file, line, at.map_or(end, |t| t.column), at.map_or("", |t| t.text), &choice(&reach.expected));
    fault.nearest = nearest(text.trim(), sentences::all().map(|(s, _)| s.pattern)).map(ToOwned::to_owned);
    fault
}
