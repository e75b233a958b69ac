//! A JPEG without its metadata: segments APP1 to APP15 and comments go, colour profile and Adobe's colour mark stay, and
//! so does which way is up. What it is not: a decoder. (ITU T.81 annex B; Exif 2.3, 4.6)

/// The picture's own segments, and nothing a camera tells of place and time. It ends with the first picture: behind it
/// telephones hang a second one, or a film, with all of that once more.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = vec![0xff, 0xd8];
    let mut rest = bytes.get(2..)?;
    loop {
        let [0xff, mark, ..] = *rest else { return None };
        match mark {
            // Bytes between segments that mean nothing.
            0xff => rest = rest.get(1..)?,
            0xd9 => break,
            _ => {
                let length = usize::from(u16::from_be_bytes([*rest.get(2)?, *rest.get(3)?]));
                let end = length.checked_add(2).filter(|_| length >= 2)?;
                out.extend_from_slice(&kept(mark, rest.get(..end)?));
                rest = rest.get(end..)?;
            }
        }
        if mark == 0xda {
            let scan = scan(rest);
            out.extend_from_slice(rest.get(..scan)?);
            rest = rest.get(scan..)?;
            // A picture that was cut off has no end of its own.
            if rest.is_empty() {
                break;
            }
        }
    }
    out.extend_from_slice(&[0xff, 0xd9]);
    Some(out)
}

/// How long a scan is: up to the next mark that is no restart and no byte of the picture.
fn scan(bytes: &[u8]) -> usize {
    let mark = |pair: &[u8]| matches!(pair, [0xff, mark] if !matches!(mark, 0x00 | 0xd0..=0xd7));
    bytes.windows(2).position(mark).unwrap_or(bytes.len())
}

fn kept(mark: u8, segment: &[u8]) -> Vec<u8> {
    let body = segment.get(4..).unwrap_or_default();
    match mark {
        0xe1 => upright(body).unwrap_or_default(),
        0xe2 if body.starts_with(b"ICC_PROFILE\0") => segment.to_vec(),
        0xee if body.starts_with(b"Adobe") => segment.to_vec(),
        0xe2..=0xef | 0xfe => Vec::new(),
        _ => segment.to_vec(),
    }
}

/// A segment that says which way is up and nothing else; none where up is up.
fn upright(body: &[u8]) -> Option<Vec<u8>> {
    let turn = turn(body.strip_prefix(b"Exif\0\0")?).filter(|turn| (2..=8).contains(turn))?;
    let mut segment = vec![0xff, 0xe1, 0, 34];
    segment.extend_from_slice(b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    segment.extend_from_slice(&[turn, 0, 0, 0, 0, 0, 0]);
    Some(segment)
}

/// Tag 0x0112 of the first directory.
fn turn(tiff: &[u8]) -> Option<u8> {
    let little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let (low, high) = if little { (4, 6) } else { (6, 4) };
    let first = usize::from(short(low)?) | usize::from(short(high)?) << 16;
    let count = usize::from(short(first)?);
    let entries = (0..count.min(200)).map(|n| first.saturating_add(2).saturating_add(n.saturating_mul(12)));
    let entry = entries.into_iter().find(|at| short(*at) == Some(0x0112))?;
    short(entry.checked_add(8)?).and_then(|turn| u8::try_from(turn).ok())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    const SCAN: &[u8] = &[0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];

    fn segment(mark: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, mark], &length[..], body].concat()
    }

    fn photo(segments: &[Vec<u8>]) -> Vec<u8> {
        [vec![0xff, 0xd8], segments.concat(), SCAN.to_vec()].concat()
    }

    fn exif(turn: u8) -> Vec<u8> {
        let head = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02\x88\x25\0\x04\0\0\0\x01GPS!\x01\x12\0\x03\0\0\0\x01\0";
        segment(0xe1, &[head, &[turn, 0, 0, 0, 0, 0, 0][..], b"31.2304N 121.4737E"].concat())
    }

    #[test]
    fn place_and_comments_go_and_the_picture_stays() {
        let table = segment(0xdb, b"table");
        let clean = clean(&photo(&[exif(1), segment(0xfe, b"me"), table.clone()])).unwrap();
        assert_eq!(clean, photo(&[table]));
    }

    #[test]
    fn which_way_is_up_stays_and_reads_back() {
        let clean = clean(&photo(&[exif(6)])).unwrap();
        assert!(!clean.windows(4).any(|bytes| bytes == b"GPS!" || bytes == b"31.2"), "the place is gone");
        let length = usize::from(u16::from_be_bytes([clean[4], clean[5]]));
        assert_eq!(turn(clean[6..4 + length].strip_prefix(b"Exif\0\0").unwrap()), Some(6));
        assert_eq!(&clean[4 + length..], SCAN, "the segment's own length is right");
    }

    #[test]
    fn nothing_hangs_behind_the_first_picture() {
        let second = photo(&[exif(1)]);
        let clean = clean(&[photo(&[]), second, b"ftyp and a film".to_vec()].concat()).unwrap();
        assert_eq!(clean, photo(&[]));
    }

    #[test]
    fn a_picture_of_several_scans_comes_whole() {
        let bytes = [0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd3, 3, 0xff, 0xff];
        let more = [bytes.to_vec(), segment(0xc4, b"table"), exif(1), SCAN.to_vec()].concat();
        let clean = clean(&[photo(&[])[..2].to_vec(), more].concat()).unwrap();
        let without = [bytes[..11].to_vec(), segment(0xc4, b"table"), SCAN.to_vec()].concat();
        assert_eq!(
            clean[2..],
            without,
            "restarts and stuffed bytes are the picture's, the place between scans is not"
        );
    }

    #[test]
    fn a_picture_that_was_cut_off_is_ended() {
        let whole = photo(&[]);
        assert_eq!(clean(&whole[..whole.len() - 2]).unwrap(), whole);
    }

    #[test]
    fn a_broken_file_is_refused_wherever_it_breaks() {
        let whole = photo(&[exif(6), segment(0xdb, b"table")]);
        let before_the_scan = whole.len() - SCAN.len();
        for cut in 2..before_the_scan + 2 {
            assert_eq!(clean(&whole[..cut]), None, "cut at {cut}");
        }
    }
}
