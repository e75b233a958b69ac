//! The model contract's headings and what is stated under each. What it is not: the contract of a project, whose
//! clauses are filled in and hashed elsewhere.

use crate::{BadFile, Source, Text, file::File};
use serde::Deserialize;
use std::collections::HashSet;
use toml::Spanned;

/// The model contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractModel {
    /// The version of this text.
    pub version: String,
    /// Where the headings come from.
    pub source: Source,
    /// The headings in order.
    pub headings: Vec<Heading>,
}

/// One heading of the contract.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Its id, stable across wordings: "warranty".
    pub id: String,
    /// Its title.
    pub title: Text,
    /// In one line: what is stated there.
    pub states: Text,
}

impl ContractModel {
    /// One heading.
    pub fn heading(&self, id: &str) -> Option<&Heading> {
        self.headings.iter().find(|heading| heading.id == id)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    version: String,
    source: Spanned<Source>,
    heading: Vec<Spanned<Heading>>,
}

pub(crate) fn load(file: File<'_>) -> Result<ContractModel, BadFile> {
    let sheet: Sheet = file.parse()?;
    if let Some(part) = sheet.source.get_ref().blank() {
        return Err(file.bad(sheet.source.span().start, format!("the source's {part} is empty")));
    }
    let mut seen = HashSet::new();
    if let Some(again) = sheet.heading.iter().find(|heading| !seen.insert(&heading.get_ref().id)) {
        let what = format!("heading {:?} is there twice", again.get_ref().id);
        return Err(file.bad(again.span().start, what));
    }
    let headings = sheet.heading.into_iter().map(Spanned::into_inner).collect();
    Ok(ContractModel { version: sheet.version, source: sheet.source.into_inner(), headings })
}
