//! Photos, plans and documents on their way in: looked at, freed of what the camera wrote into them, kept under their
//! digest. What it is not: a converter; nothing is decoded here, so nothing can blow up in decoding.
//!
//! A form with files is `multipart/form-data`; its first field is `csrf`. A file's field says what it is (`photo`,
//! `plan`, …) and becomes a line of evidence (`photo:<digest>`) among the form's fields.

mod jpeg;
mod kind;
mod png;
mod webp;

pub(crate) use kind::Kind;

use crate::door::Identity;
use crate::forms::Fields;
use crate::guard::{Limit, UPLOAD_BYTES};
use crate::{App, Fault};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use market::ProjectId;
use store::PersonId;

/// Bytes one file may have: a photo of a good telephone.
const FILE_BYTES: usize = 16 * 1024 * 1024;
/// Bytes one person may bring to one project: some hundred photos.
const QUOTA: u64 = 2 * 1024 * 1024 * 1024;
/// Bytes, and files, one person may bring in a day: a supervisor's round of visits. Those that are not kept count too.
const DAY_BYTES: u64 = 1024 * 1024 * 1024;
const DAY_FILES: u64 = 500;
const DAY: i64 = 86_400;
/// What a file's field may be called: the kinds of evidence.
const KINDS: [&str; 7] =
    ["photo", "plan", "delivery", "as-built", "manual", "warranty-certificate", "document"];

/// A form as it was sent: its fields, and its files by field.
#[derive(Debug)]
pub(crate) struct Sent {
    fields: Vec<(String, String)>,
    files: Vec<(String, Vec<u8>)>,
    /// A file that is not taken, whatever it holds.
    bad_file: Option<Fault>,
}

impl FromRequest<App> for Sent {
    type Rejection = Fault;

    async fn from_request(request: Request, app: &App) -> Result<Self, Fault> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let fields = Fields::from_request(request, app).await?;
            return Ok(Self { fields: fields.pairs().to_vec(), files: Vec::new(), bad_file: None });
        }
        let parts = Multipart::from_request(request, app).await.map_err(|_| Fault::BadForm)?;
        Self::read(parts).await
    }
}

impl Sent {
    async fn read(mut parts: Multipart) -> Result<Self, Fault> {
        let mut sent = Self { fields: Vec::new(), files: Vec::new(), bad_file: None };
        let (mut seen, mut tokens) = (0_usize, 0_usize);
        while let Some(part) = parts.next_field().await.map_err(|_| Fault::BadForm)? {
            seen = seen.saturating_add(1);
            if seen > Fields::MOST {
                return Err(Fault::TooLarge);
            }
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = part.file_name().is_some();
            let bytes = part.bytes().await.map_err(|_| Fault::BadForm)?;
            // The token was read off the first part: a second one is no form of ours.
            tokens = tokens.saturating_add(usize::from(name == "csrf"));
            if tokens > 1 {
                return Err(Fault::ForeignForm);
            }
            sent.take(name, is_file, &bytes)?;
        }
        Ok(sent)
    }

    fn take(&mut self, name: String, is_file: bool, bytes: &[u8]) -> Result<(), Fault> {
        match (name.as_str(), is_file) {
            ("csrf", false) => {}
            (_, false) => {
                let text = std::str::from_utf8(bytes).map_err(|_| Fault::BadForm)?;
                self.fields.push((name, text.to_owned()));
            }
            // A browser sends an empty part for a field in which no file was chosen.
            (_, true) if bytes.is_empty() => {}
            // The rest of the form is read all the same: what was typed must not be lost with a file.
            (_, true) if bytes.len() > FILE_BYTES.min(UPLOAD_BYTES) => self.bad_file = Some(Fault::TooLarge),
            (kind, true) if KINDS.contains(&kind) => self.files.push((name, bytes.to_vec())),
            (_, true) => self.bad_file = Some(Fault::BadForm),
        }
        Ok(())
    }

    /// What was typed.
    pub(crate) fn typed(&self) -> Fields {
        Fields::new(self.fields.clone()).unwrap_or_default()
    }

    /// Files came with it.
    pub(crate) fn has_files(&self) -> bool {
        !self.files.is_empty() || self.bad_file.is_some()
    }

    /// Keeps the files; each becomes a line of evidence among the fields.
    pub(crate) async fn keep(
        self,
        app: &App,
        me: &Identity,
        project: Option<ProjectId>,
    ) -> Result<Fields, Fault> {
        let Self { mut fields, files, bad_file } = self;
        bad_file.map_or(Ok(()), Err)?;
        let sizes: Vec<u64> = files.iter().filter_map(|(_, bytes)| bytes.len().try_into().ok()).collect();
        may_bring_as_much(app, me, project, &sizes)?;
        let person = me.person.id;
        let kept = app.beside(move |app| Ok(put(app, person, project, files)));
        fields.extend(kept.await??);
        Fields::new(fields).map_err(|_| Fault::TooLarge)
    }
}

/// Whether these files are still within what one person may bring.
fn may_bring_as_much(
    app: &App,
    me: &Identity,
    project: Option<ProjectId>,
    sizes: &[u64],
) -> Result<(), Fault> {
    let (person, count) = (me.person.id, u64::try_from(sizes.len()).unwrap_or(u64::MAX));
    let (bytes, now) = (sizes.iter().sum::<u64>(), app.now());
    if count == 0 {
        return Ok(());
    }
    if app.vault().quota(person, project)?.saturating_add(bytes) > QUOTA {
        return Err(Fault::TooLarge);
    }
    let limit = |what: &str, most: u64| [Limit::new(format!("{what} {person:?}"), most, DAY)];
    let limits = &app.memory().limits;
    let within = limits.take(&limit("files of", DAY_FILES), count, now)
        && limits.take(&limit("bytes of", DAY_BYTES), bytes, now);
    if within { Ok(()) } else { Err(Fault::TooMany) }
}

/// Frees files of what the camera wrote into them and keeps them; gives the lines of evidence.
fn put(
    app: &App,
    person: PersonId,
    project: Option<ProjectId>,
    files: Vec<(String, Vec<u8>)>,
) -> Result<Vec<(String, String)>, Fault> {
    let clean = |(name, bytes): (String, Vec<u8>)| {
        let kind = Kind::of(&bytes)?;
        Some((name, kind, kind.clean(&bytes)?))
    };
    // Every file is looked at before the first is kept.
    let files: Vec<_> = files.into_iter().map(clean).collect::<Option<_>>().ok_or(Fault::NotAFile)?;
    let mut lines = Vec::with_capacity(files.len());
    for (name, kind, bytes) in files {
        let file = app.vault().put_file(kind.mime(), person, project, &bytes, app.now())?;
        lines.push(("evidence".to_owned(), format!("{name}:{}", file.digest)));
    }
    Ok(lines)
}
