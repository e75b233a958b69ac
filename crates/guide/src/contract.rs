//! The model contract's headings and what is stated under each. What it is not: the contract of a project, whose
//! clauses are filled in and hashed elsewhere.

use crate::{BadFile, Source, Text, file::File};
use serde::Deserialize;

/// The model contract.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractModel {
    /// The version of this text.
    pub version: String,
    /// Where the headings come from.
    pub source: Source,
    /// The headings in order.
    #[serde(rename = "heading")]
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

pub(crate) fn load(file: File<'_>) -> Result<ContractModel, BadFile> {
    let model: ContractModel = file.parse()?;
    if let Some(part) = model.source.blank() {
        return Err(file.bad(0, format!("the source's {part} is empty")));
    }
    for (i, heading) in model.headings.iter().enumerate() {
        if model.headings.iter().take(i).any(|earlier| earlier.id == heading.id) {
            let at = file.text.rfind(&format!("{:?}", heading.id)).unwrap_or(0);
            return Err(file.bad(at, format!("heading {:?} is there twice", heading.id)));
        }
    }
    Ok(model)
}
