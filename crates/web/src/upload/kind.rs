//! What a file is, by its own first bytes. What it is not: what its sender, its name or its field says.

use super::{jpeg, png, webp};

/// The files that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A photo.
    Jpeg,
    /// A drawing or a picture of a screen.
    Png,
    /// A photo.
    Webp,
    /// A document.
    Pdf,
}

impl Kind {
    /// By the first bytes; none for anything else: no SVG, no HTML, no archive.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            _ => None,
        }
    }

    /// By the type it was kept under.
    pub(crate) fn of_mime(mime: &str) -> Option<Self> {
        [Self::Jpeg, Self::Png, Self::Webp, Self::Pdf].into_iter().find(|kind| kind.mime() == mime)
    }

    /// Its type.
    pub(crate) const fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
        }
    }

    /// How its name ends.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
        }
    }

    /// The same without place, owner and comments that a camera or program wrote into it; none where it is broken.
    pub(super) fn clean(self, bytes: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Jpeg => jpeg::clean(bytes),
            Self::Png => png::clean(bytes),
            Self::Webp => webp::clean(bytes),
            Self::Pdf => Some(bytes.to_vec()),
        }
    }
}
