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
use crate::guard::UPLOAD_BYTES;
use crate::{App, Fault};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use market::ProjectId;

/// Bytes one file may have: a photo of a good telephone.
const FILE_BYTES: usize = 8 * 1024 * 1024;
/// Bytes one person may bring: a renovation has some hundred photos.
const QUOTA: u64 = 1024 * 1024 * 1024;
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
        let mut seen = 0_usize;
        while let Some(part) = parts.next_field().await.map_err(|_| Fault::BadForm)? {
            seen = seen.saturating_add(1);
            if seen > Fields::MOST {
                return Err(Fault::TooLarge);
            }
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = part.file_name().is_some();
            let bytes = part.bytes().await.map_err(|_| Fault::BadForm)?;
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
    pub(crate) fn keep(self, app: &App, me: &Identity, project: Option<ProjectId>) -> Result<Fields, Fault> {
        let Self { mut fields, files, bad_file } = self;
        bad_file.map_or(Ok(()), Err)?;
        // Every file is looked at before the first is kept.
        let files = files.iter().map(|(name, bytes)| Some((name, Kind::of(bytes)?, bytes)));
        let files: Vec<_> = files.collect::<Option<_>>().ok_or(Fault::NotAFile)?;
        let brought: u64 = files.iter().filter_map(|(_, _, bytes)| u64::try_from(bytes.len()).ok()).sum();
        if !files.is_empty() && app.vault().quota(me.person.id)?.saturating_add(brought) > QUOTA {
            return Err(Fault::TooLarge);
        }
        for (name, kind, bytes) in files {
            let clean = kind.clean(bytes).ok_or(Fault::NotAFile)?;
            let file = app.vault().put_file(kind.mime(), me.person.id, project, &clean, app.now())?;
            fields.push(("evidence".to_owned(), format!("{name}:{}", file.digest)));
        }
        Fields::new(fields).map_err(|_| Fault::TooLarge)
    }
}
