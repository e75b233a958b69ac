//! The demo's photos and papers: drawn here, byte for byte the same each time, so that evidence shows something. What it is
//! not: a photo of anything.

mod drawing;
mod png;

pub(crate) use drawing::Motif;

use market::Project;
use market::text::{Digest, Evidence, EvidenceKind};
use std::sync::LazyLock;

/// Projects differ by the colour of their walls.
const WALLS: u8 = 24;
/// Of each motif there are several pictures: reports bring two, and each entry of a site log a new one.
const VARIANTS: u8 = 6;

/// A file and what it is known by.
type Kept = (Digest, Vec<u8>);

static PHOTOS: LazyLock<Vec<Kept>> = LazyLock::new(|| {
    let each =
        |wall| Motif::ALL.into_iter().flat_map(move |motif| (0..VARIANTS).map(move |n| (wall, motif, n)));
    let drawn = |(wall, motif, n)| kept(png::encode(&drawing::draw(motif, wall, n)));
    (0..WALLS).flat_map(each).map(drawn).collect()
});

static PAPERS: LazyLock<[Kept; 4]> = LazyLock::new(|| {
    ["as-built drawing", "manuals", "warranty certificate", "document"].map(|title| kept(pdf(title)))
});

fn kept(bytes: Vec<u8>) -> Kept {
    (Digest::of(&bytes), bytes)
}

/// A photo taken in the dwelling, the first or the second of its motif.
pub(crate) fn photo(dwelling: &Digest, motif: Motif, second: bool) -> Evidence {
    let place = photos(dwelling).get(motif.place() * usize::from(VARIANTS) + usize::from(second));
    let digest = place.map_or_else(|| Digest::of(b""), |(digest, _)| *digest);
    Evidence { digest, kind: EvidenceKind::Photo }
}

/// A photo of what a stage's trade leaves, or of the room, that this project has not shown yet; none once all are.
pub(crate) fn new_photo(project: &Project, motif: Motif) -> Option<Evidence> {
    let many = usize::from(VARIANTS);
    let of = |motif: Motif| (2..many).map(move |place| motif.place() * many + place);
    let photos = photos(&project.request.dwelling);
    let all = of(motif).chain(of(Motif::Room)).filter_map(|place| photos.get(place));
    let (digest, _) = all.into_iter().find(|(digest, _)| !project.shown.contains(digest))?;
    Some(Evidence { digest: *digest, kind: EvidenceKind::Photo })
}

/// A firm's drawing of the dwelling, the first or the second.
pub(crate) fn plan(dwelling: &Digest, second: bool) -> Evidence {
    Evidence { kind: EvidenceKind::Plan, ..photo(dwelling, Motif::Plan, second) }
}

/// A paper of this kind.
pub(crate) fn paper(kind: EvidenceKind) -> Evidence {
    let place = match kind {
        EvidenceKind::AsBuilt => 0,
        EvidenceKind::Manual => 1,
        EvidenceKind::WarrantyCertificate => 2,
        _ => 3,
    };
    Evidence { digest: PAPERS[place].0, kind }
}

/// Every photo of a dwelling.
fn photos(dwelling: &Digest) -> &'static [Kept] {
    let many = Motif::ALL.len() * usize::from(VARIANTS);
    let wall = usize::from(dwelling.bytes()[0] % WALLS);
    PHOTOS.chunks(many).nth(wall).unwrap_or_default()
}

/// The bytes of a firm's drawing.
pub(crate) fn drawing(dwelling: &Digest, digest: &Digest) -> Option<&'static [u8]> {
    let found = photos(dwelling).iter().find(|(known, _)| known == digest);
    found.map(|(_, bytes)| bytes.as_slice())
}

/// Every file that evidence of a dwelling may name, with its type; the firms' drawings are the firms'.
pub(crate) fn files(dwelling: &Digest) -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let own = Motif::Plan.place() * usize::from(VARIANTS);
    let photos = photos(dwelling).iter().take(own).map(|(_, bytes)| ("image/png", bytes.as_slice()));
    photos.chain(papers())
}

/// The papers.
pub(crate) fn papers() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    PAPERS.iter().map(|(_, bytes)| ("application/pdf", bytes.as_slice()))
}

/// A page with one line.
fn pdf(title: &str) -> Vec<u8> {
    let line = format!("BT /F1 24 Tf 72 720 Td (Demo: {title}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
            .to_owned(),
        format!("<</Length {}>>stream\n{line}\nendstream", line.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let (mut file, mut table) = ("%PDF-1.4\n".to_owned(), "0000000000 65535 f \n".to_owned());
    for (object, number) in objects.iter().zip(1..) {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj{object}endobj\n"));
    }
    let (start, many) = (file.len(), objects.len() + 1);
    file.push_str(&format!(
        "xref\n0 {many}\n{table}trailer<</Size {many}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    ));
    file.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_photos_of_one_motif_differ_and_can_be_found() {
        let dwelling = Digest::of(b"a flat");
        let [one, other] = [false, true].map(|second| photo(&dwelling, Motif::Tiles, second).digest);
        assert_ne!(one, other);
        assert!(files(&dwelling).any(|(_, bytes)| Digest::of(bytes) == other), "it is among the files");
    }

    #[test]
    fn a_paper_says_where_its_objects_are() {
        let file = String::from_utf8_lossy(&pdf("document")).into_owned();
        let table = file.split("f \n").nth(1).unwrap_or_default();
        let offsets = table.lines().take(5).filter_map(|line| line.get(..10)?.parse::<usize>().ok());
        for (offset, number) in offsets.zip(1..) {
            assert!(
                file.get(offset..).is_some_and(|at| at.starts_with(&format!("{number} 0 obj"))),
                "{number}"
            );
        }
    }
}
