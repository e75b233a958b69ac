//! Reads what was said: from a TOML file, from `FAIRWRIGHT__SECTION__KEY`, from `FAIRWRIGHT__SECTION__KEY_FILE` for
//! secrets, from the command line. What it is not: a check of the values.

use super::Flag;
use super::keys::{self, Key};
use super::values::{Origin, Values};
use crate::trouble::Trouble;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// What settings in the environment begin with.
const PREFIX: &str = "FAIRWRIGHT__";
const LIST: &str = "correct it; `fairwright config --dump` lists every key";

/// Reads a file.
///
/// # Errors
/// It cannot be read, is no TOML, or holds an unknown key; with its line.
pub(super) fn file(path: &Path, values: &mut Values) -> Result<(), Trouble> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        Trouble::new(format!("cannot read the configuration {}", path.display()))
            .why(error)
            .next("name a file that is there and may be read, or none: everything has a default")
    })?;
    let table = DeTable::parse(&text).map_err(|error| {
        Trouble::new(format!("{} is no TOML", path.display()))
            .why(error.to_string().trim_end())
            .next("correct it")
    })?;
    table.get_ref().iter().try_for_each(|(section, inner)| a_section(path, &text, section, inner, values))
}

fn a_section(
    path: &Path,
    text: &str,
    section: &Spanned<DeString<'_>>,
    inner: &Spanned<DeValue<'_>>,
    values: &mut Values,
) -> Result<(), Trouble> {
    let DeValue::Table(table) = inner.get_ref() else {
        return Err(unknown(section.get_ref(), &place(path, line(text, section.span().start))));
    };
    for (name, value) in table {
        let line = line(text, name.span().start);
        let full = format!("{}.{}", section.get_ref(), name.get_ref());
        let key = keys::find(&full).ok_or_else(|| unknown(&full, &place(path, line)))?;
        let said = said(value.get_ref()).ok_or_else(|| {
            Trouble::new(format!("{}: {full} must be one text, number, true or false", place(path, line)))
                .next("correct it")
        })?;
        values.set(key, said, Origin::File(path.to_owned(), line));
    }
    Ok(())
}

fn said(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.clone().into_owned()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Float(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count().saturating_add(1)
}

fn place(path: &Path, line: usize) -> String {
    format!("{}, line {line}", path.display())
}

fn unknown(name: &str, place: &str) -> Trouble {
    let trouble = Trouble::new(format!("{place}: there is no key {name}")).next(LIST);
    match keys::nearest(name) {
        Some(near) => trouble.why(format!("the nearest is {}: {}", near.name, near.what)),
        None => trouble,
    }
}

/// Reads the environment.
///
/// # Errors
/// A variable of ours that is no key, stands twice, or names a file that cannot be read.
pub(super) fn environment(variables: &[(String, String)], values: &mut Values) -> Result<(), Trouble> {
    let ours = || variables.iter().filter(|(name, _)| name.starts_with(PREFIX));
    for (name, value) in ours() {
        let (key, from_file) = named(name)?;
        let twin = if from_file { name.trim_end_matches("_FILE").to_owned() } else { format!("{name}_FILE") };
        if key.secret && ours().any(|(other, _)| *other == twin) {
            return Err(Trouble::new(format!("{name} and {twin} are both set"))
                .why("nobody can say which of the two is meant")
                .next("unset one of them"));
        }
        let value = if from_file { secret(name, value)? } else { value.clone() };
        values.set(key, value, Origin::Environment(name.clone()));
    }
    Ok(())
}

/// The key of a variable, and whether its value is in a file.
fn named(name: &str) -> Result<(&'static Key, bool), Trouble> {
    let dotted = |name: &str| name.trim_start_matches(PREFIX).to_lowercase().replace("__", ".");
    if let Some(key) = keys::find(&dotted(name)) {
        return Ok((key, false));
    }
    match name.strip_suffix("_FILE").and_then(|name| keys::find(&dotted(name))) {
        Some(key) if key.secret => Ok((key, true)),
        Some(key) => Err(Trouble::new(format!("{name}: {} is no secret", key.name))
            .why("only secrets are read from a file of their own")
            .next(format!("set {} itself", name.trim_end_matches("_FILE")))),
        None => Err(unknown(&dotted(name), name)),
    }
}

fn secret(name: &str, file: &str) -> Result<String, Trouble> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        Trouble::new(format!("cannot read the file {file} that {name} names"))
            .why(error)
            .next("name a file that is there and may be read")
    })?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

/// Takes what the command line says.
pub(super) fn flags(flags: Vec<Flag>, values: &mut Values) {
    for (name, value) in flags {
        if let (Some(key), Some(value)) = (keys::find(name), value) {
            values.set(key, value, Origin::Flag);
        }
    }
}
