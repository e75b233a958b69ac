//! One file of knowledge: its name, its text, and how a mistake in it is reported. What it is not: the disk; whoever
//! reads a folder hands over the texts.

use serde::de::DeserializeOwned;

/// A file that was refused: where and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {what}")]
pub struct BadFile {
    /// The file's name as it was handed over.
    pub file: String,
    /// The line, counted from 1; 0 where the file as a whole is missing.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

/// A file's name and text.
#[derive(Clone, Copy)]
pub(crate) struct File<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
}

impl File<'_> {
    /// Reads TOML; a mistake carries its line.
    pub(crate) fn parse<T: DeserializeOwned>(&self) -> Result<T, BadFile> {
        toml::from_str(self.text).map_err(|e| {
            let offset = e.span().map_or(0, |span| span.start);
            self.bad(offset, e.message())
        })
    }

    /// A refusal at a byte offset of this file.
    pub(crate) fn bad(&self, offset: usize, what: impl Into<String>) -> BadFile {
        let before = self.text.as_bytes().iter().take(offset);
        let line = 1 + before.filter(|byte| **byte == b'\n').count();
        self.bad_line(line, what)
    }

    /// A refusal at a line of this file.
    pub(crate) fn bad_line(&self, line: usize, what: impl Into<String>) -> BadFile {
        BadFile { file: self.name.to_owned(), line, what: what.into() }
    }
}
