//! Values as they were said, and where. What it is not: their meaning.

use super::keys::{self, Key};
use crate::trouble::Trouble;
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    Default,
    /// A line of the configuration file.
    File(PathBuf, usize),
    /// A variable of the environment.
    Environment(String),
    /// An option of the command line.
    Flag,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(file, line) => write!(f, "{}, line {line}", file.display()),
            Self::Environment(name) => f.write_str(name),
            Self::Flag => f.write_str("command line"),
        }
    }
}

/// Values by key.
#[derive(Clone, Debug, Default)]
pub(crate) struct Values(BTreeMap<&'static str, (String, Origin)>);

impl Values {
    /// Says a value, in place of one said before.
    pub(crate) fn set(&mut self, key: &'static Key, value: String, origin: Origin) {
        self.0.insert(key.name, (value, origin));
    }

    /// What a key says, and where.
    pub(crate) fn of(&self, key: &'static Key) -> (&str, Origin) {
        let said = self.0.get(key.name);
        said.map_or((key.default, Origin::Default), |(value, origin)| (value.as_str(), origin.clone()))
    }

    /// What a key says; none where it is empty.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        let key = keys::find(name)?;
        Some(self.of(key).0).filter(|text| !text.is_empty())
    }

    /// What a key says, read by `read`.
    ///
    /// # Errors
    /// Names key, value, place, and what it should be.
    pub(crate) fn read<T>(
        &self,
        name: &str,
        should: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Trouble> {
        let said = keys::find(name).map(|key| (key, self.of(key)));
        let value = said.as_ref().and_then(|(_, (text, _))| read(text));
        value.ok_or_else(|| match said {
            Some((key, (text, origin))) => wrong(key, text, &origin, should),
            None => Trouble::new(format!("there is no key {name}")),
        })
    }

    /// What is wrong with a value that its own reader refuses.
    pub(crate) fn refused(&self, name: &str, should: &str) -> Trouble {
        self.read(name, should, |_| None::<()>).err().unwrap_or_else(|| Trouble::new(should))
    }
}

fn wrong(key: &Key, text: &str, origin: &Origin, should: &str) -> Trouble {
    let shown = if key.secret { "as it is" } else { text };
    Trouble::new(format!("{} cannot be \"{shown}\" ({origin})", key.name))
        .why(format!("it must be {should}"))
        .next(format!("correct it there; {} is: {}", key.name, key.what))
}
