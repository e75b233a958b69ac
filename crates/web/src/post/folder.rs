//! Mail into a folder, for a market without a mail server: each letter a file, which the operator sees and passes on.
//! What it is not: an archive; only the last letters are kept.

use super::{Letter, NotSent};
use crate::App;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Letters kept in the folder: a person reads a page of them.
const KEPT: usize = 200;

/// A letter in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Seconds since 1970.
    pub(crate) at: i64,
    /// The letter.
    pub(crate) letter: Letter,
}

pub(super) fn write(app: &App, folder: &Path, letter: &Letter) -> Result<(), NotSent> {
    let id: uuid::Uuid = app.id();
    let name = format!("{}-{id}.eml", app.now().as_seconds());
    let line = |text: &str| text.replace(['\r', '\n'], " ");
    let text = format!("To: {}\nSubject: {}\n\n{}\n", line(&letter.to), line(&letter.subject), letter.body);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(folder.join(name), text));
    written.and_then(|()| thin(folder)).map_err(|why| NotSent(why.to_string()))
}

/// The letters of the folder, the newest first.
pub(crate) fn read(folder: &Path) -> io::Result<Vec<Kept>> {
    let mut files = files(folder)?;
    files.reverse();
    Ok(files.iter().filter_map(|(at, path)| kept(*at, path)).collect())
}

fn kept(at: i64, path: &Path) -> Option<Kept> {
    let text = fs::read_to_string(path).ok()?;
    let (head, body) = text.split_once("\n\n")?;
    let line = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
    let letter = Letter { to: line("To: ")?, subject: line("Subject: ")?, body: body.trim_end().to_owned() };
    Some(Kept { at, letter })
}

/// Letters by time, the oldest first.
fn files(folder: &Path) -> io::Result<Vec<(i64, PathBuf)>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(why) => return Err(why),
    };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut files: Vec<_> = paths.filter_map(|path| Some((moment(&path)?, path))).collect();
    files.sort();
    Ok(files)
}

fn moment(path: &Path) -> Option<i64> {
    let name = path.file_name()?.to_str()?;
    name.strip_suffix(".eml")?.split_once('-')?.0.parse().ok()
}

fn thin(folder: &Path) -> io::Result<()> {
    let files = files(folder)?;
    let extra = files.len().saturating_sub(KEPT);
    files.iter().take(extra).try_for_each(|(_, path)| fs::remove_file(path))
}
