//! Mail into a folder, for a market without a mail server: each letter a file, which the operator sees and passes on.
//! What it is not: delivery, nor its proof; and only the last letters are kept. Codes have room of their own, so that
//! whoever asks for codes drives no notice out.

use super::{Letter, Matter};
use crate::App;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Letters of a matter that are shown: a person reads a page of them.
const SHOWN: usize = 200;

/// How a file's name ends.
const fn ending(matter: Matter) -> &'static str {
    match matter {
        Matter::Code => "-code.eml",
        Matter::Notice => "-notice.eml",
    }
}

/// Letters kept in the folder.
const fn most(matter: Matter) -> usize {
    match matter {
        Matter::Code => 200,
        Matter::Notice => 5_000,
    }
}

/// A letter in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Seconds since 1970.
    pub(crate) at: i64,
    /// The letter.
    pub(crate) letter: Letter,
}

pub(super) fn write(app: &App, folder: &Path, letter: &Letter) -> Result<(), String> {
    let id: uuid::Uuid = app.id();
    let name = format!("{}-{id}{}", app.now().as_seconds(), ending(letter.matter));
    let line = |text: &str| text.replace(['\r', '\n'], " ");
    let text = format!("To: {}\nSubject: {}\n\n{}\n", line(&letter.to), line(&letter.subject), letter.body);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(folder.join(name), text));
    written.and_then(|()| thin(folder, letter.matter)).map_err(|why| why.to_string())
}

/// The last letters of each matter, the newest first.
pub(crate) fn read(folder: &Path) -> io::Result<Vec<Kept>> {
    let mut found = Vec::new();
    for matter in [Matter::Notice, Matter::Code] {
        let files = files(folder, matter)?;
        found.extend(files.into_iter().rev().take(SHOWN).map(|(at, path)| (at, path, matter)));
    }
    found.sort_by(|a, b| (b.0, &b.1).cmp(&(a.0, &a.1)));
    Ok(found.iter().filter_map(|(at, path, matter)| kept(*at, path, *matter)).collect())
}

fn kept(at: i64, path: &Path, matter: Matter) -> Option<Kept> {
    let text = fs::read_to_string(path).ok()?;
    let (head, body) = text.split_once("\n\n")?;
    let line = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
    let (to, subject, body) = (line("To: ")?, line("Subject: ")?, body.trim_end().to_owned());
    Some(Kept { at, letter: Letter { to, subject, body, matter } })
}

/// Letters of a matter by time, the oldest first.
fn files(folder: &Path, matter: Matter) -> io::Result<Vec<(i64, PathBuf)>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(why) => return Err(why),
    };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut files: Vec<_> = paths.filter_map(|path| Some((moment(&path, matter)?, path))).collect();
    files.sort();
    Ok(files)
}

/// When a letter of this matter was written; none for another file.
fn moment(path: &Path, matter: Matter) -> Option<i64> {
    let name = path.file_name()?.to_str()?;
    name.strip_suffix(ending(matter))?.split_once('-')?.0.parse().ok()
}

fn thin(folder: &Path, matter: Matter) -> io::Result<()> {
    let files = files(folder, matter)?;
    let extra = files.len().saturating_sub(most(matter));
    files.iter().take(extra).try_for_each(|(_, path)| fs::remove_file(path))
}
