//! A WebP without its metadata: the chunks EXIF and XMP go. What it is not: a decoder. (RFC 9649, 2)

const HEAD: usize = 12;
/// The bits of the extended header that announce the two chunks.
const ANNOUNCED: u8 = 0b0000_1100;

/// The picture's own chunks, with the length of the whole made right again.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..HEAD)?.to_vec();
    let length: [u8; 4] = bytes.get(4..8)?.try_into().ok()?;
    let end = usize::try_from(u32::from_le_bytes(length)).ok()?.checked_add(8)?;
    let mut rest = bytes.get(HEAD..end)?;
    while !rest.is_empty() {
        let length: [u8; 4] = rest.get(4..8)?.try_into().ok()?;
        let body = usize::try_from(u32::from_le_bytes(length)).ok()?;
        // Chunks begin at even places.
        let end = body.checked_add(8)?.checked_add(body % 2)?;
        out.extend_from_slice(&kept(rest.get(..end)?));
        rest = rest.get(end..)?;
    }
    let whole = u32::try_from(out.len().checked_sub(8)?).ok()?.to_le_bytes();
    out.get_mut(4..8)?.copy_from_slice(&whole);
    Some(out)
}

fn kept(chunk: &[u8]) -> Vec<u8> {
    match chunk.get(..4) {
        Some(b"EXIF" | b"XMP ") => Vec::new(),
        Some(b"VP8X") => {
            let mut chunk = chunk.to_vec();
            if let Some(flags) = chunk.get_mut(8) {
                *flags &= !ANNOUNCED;
            }
            chunk
        }
        _ => chunk.to_vec(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len()).unwrap().to_le_bytes();
        [&name[..], &length, body, &b"\0"[..body.len() % 2]].concat()
    }

    fn picture(chunks: &[Vec<u8>]) -> Vec<u8> {
        let body = chunks.concat();
        let length = u32::try_from(body.len() + 4).unwrap().to_le_bytes();
        [b"RIFF", &length[..], b"WEBP", &body].concat()
    }

    #[test]
    fn exif_goes_and_is_no_longer_announced() {
        let pixels = chunk(b"VP8 ", b"odd");
        let sent = picture(&[chunk(b"VP8X", &[0x0c, 0, 0]), pixels.clone(), chunk(b"EXIF", b"GPS")]);
        assert_eq!(clean(&sent).unwrap(), picture(&[chunk(b"VP8X", &[0, 0, 0]), pixels]));
    }

    #[test]
    fn a_broken_file_is_refused_wherever_it_breaks() {
        let whole = picture(&[chunk(b"VP8 ", b"pixels")]);
        for cut in 0..whole.len() {
            assert_eq!(clean(&whole[..cut]), None, "cut at {cut}");
        }
    }
}
