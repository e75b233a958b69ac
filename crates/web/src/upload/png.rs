//! A PNG without its metadata: texts, times and Exif go. What it is not: a decoder. (PNG specification, 5 and 11)

const HEAD: usize = 8;
/// Chunks that say something of the author, the place or the time.
const TOLD: [&[u8]; 5] = [b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf"];

/// The picture's own chunks, up to its end: what was hung on behind is gone.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..HEAD)?.to_vec();
    let mut rest = bytes.get(HEAD..)?;
    loop {
        let length: [u8; 4] = rest.get(..4)?.try_into().ok()?;
        let end = usize::try_from(u32::from_be_bytes(length)).ok()?.checked_add(12)?;
        let (chunk, name) = (rest.get(..end)?, rest.get(4..8)?);
        if !TOLD.contains(&name) {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        rest = rest.get(end..)?;
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [&length[..], name, body, b"crc!"].concat()
    }

    fn picture(chunks: &[Vec<u8>]) -> Vec<u8> {
        [b"\x89PNG\r\n\x1a\n".to_vec(), chunks.concat(), chunk(b"IEND", b"")].concat()
    }

    #[test]
    fn texts_go_and_so_does_what_hangs_behind_the_end() {
        let (head, data) = (chunk(b"IHDR", b"13"), chunk(b"IDAT", b"pixels"));
        let mut sent = picture(&[head.clone(), chunk(b"tEXt", b"Author\0me"), data.clone()]);
        sent.extend_from_slice(b"<script>");
        assert_eq!(clean(&sent).unwrap(), picture(&[head, data]));
    }

    #[test]
    fn a_broken_file_is_refused_wherever_it_breaks() {
        let whole = picture(&[chunk(b"IHDR", b"13")]);
        for cut in 0..whole.len() {
            assert_eq!(clean(&whole[..cut]), None, "cut at {cut}");
        }
    }
}
