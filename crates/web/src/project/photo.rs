//! Photos and papers as a page shows them. What it is not: the files, nor who may see them; the file's own address asks
//! that again.

use super::Seen;
use askama::Template;
use market::text::{Evidence, EvidenceKind};

/// A photo, or another paper as a link.
#[derive(Clone, Debug)]
pub(crate) struct Photo {
    /// Where it is.
    pub(crate) path: String,
    /// What it is.
    pub(crate) name: String,
    /// Shown as a picture.
    pub(crate) is_picture: bool,
}

/// The photos of something, as a part of a panel.
#[derive(Template)]
#[template(
    source = r#"{% import "part/photos.html" as photo %}{% call photo::strip(photos) %}{% endcall %}"#,
    ext = "html"
)]
pub(crate) struct Photos {
    /// In order.
    pub(crate) photos: Vec<Photo>,
}

/// Evidence, as far as a page shows it.
pub(crate) fn photos(seen: &Seen, evidence: &[Evidence]) -> Vec<Photo> {
    let photo = |(n, it): (i64, &Evidence)| Photo {
        path: format!("/files/{}", it.digest),
        name: format!("{} {n}", seen.frame.words().evidence(&it.kind)),
        is_picture: it.kind == EvidenceKind::Photo || it.kind == EvidenceKind::Plan && is_drawn(seen, it),
    };
    (1..).zip(evidence).map(photo).collect()
}

/// A plan may be a picture or a document: the file knows.
fn is_drawn(seen: &Seen, plan: &Evidence) -> bool {
    let rows = seen.app.vault().file(&plan.digest).unwrap_or_default();
    rows.first().is_some_and(|row| row.mime.starts_with("image/"))
}
