//! Writes a small picture of sixteen colours as PNG (ISO/IEC 15948), its data stored, not compressed. What it is not: a
//! reader.

/// A picture: its colours, and the colour of each point of each row.
#[derive(Debug)]
pub(super) struct Picture {
    /// Red, green, blue of each colour.
    pub palette: [[u8; 3]; 16],
    /// Rows of points; each of the same, even length.
    pub rows: Vec<Vec<u8>>,
}

/// The file.
pub(super) fn encode(picture: &Picture) -> Vec<u8> {
    let width = u32::try_from(picture.rows.first().map_or(0, Vec::len)).unwrap_or(0);
    let height = u32::try_from(picture.rows.len()).unwrap_or(0);
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    // Four bits a point, by palette; nothing else is out of the ordinary.
    head.extend([4, 3, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, b"IHDR", &head);
    chunk(&mut file, b"PLTE", &picture.palette.concat());
    chunk(&mut file, b"IDAT", &stored(&packed(&picture.rows)));
    chunk(&mut file, b"IEND", &[]);
    file
}

/// Each row with its filter, none, and two points in a byte.
fn packed(rows: &[Vec<u8>]) -> Vec<u8> {
    let row = |row: &Vec<u8>| {
        let pairs = row.chunks(2).map(|pair| (pair[0] << 4) | pair.get(1).copied().unwrap_or(0));
        std::iter::once(0).chain(pairs).collect::<Vec<u8>>()
    };
    rows.iter().flat_map(row).collect()
}

/// A zlib stream (RFC 1950) of one stored block (RFC 1951, 3.2.4): up to 65,535 bytes.
fn stored(data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap_or(u16::MAX);
    let mut stream = vec![0x78, 0x01, 1];
    stream.extend(length.to_le_bytes());
    stream.extend((!length).to_le_bytes());
    stream.extend(data);
    stream.extend(adler(data).to_be_bytes());
    stream
}

fn adler(data: &[u8]) -> u32 {
    let step = |(a, b): (u32, u32), byte: &u8| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    };
    let (a, b) = data.iter().fold((1, 0), step);
    (b << 16) | a
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    file.extend(u32::try_from(data.len()).unwrap_or(0).to_be_bytes());
    let body = [kind.as_slice(), data].concat();
    file.extend(&body);
    file.extend(crc(&body).to_be_bytes());
}

/// CRC-32 as PNG wants it (annex D).
fn crc(data: &[u8]) -> u32 {
    let bit = |crc: u32| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 };
    let byte = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), |crc, _| bit(crc));
    !data.iter().fold(u32::MAX, byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_the_published_ones() {
        assert_eq!(crc(b"123456789"), 0xCBF4_3926);
        assert_eq!(adler(b"Wikipedia"), 0x11E6_0398);
    }

    #[test]
    fn a_file_ends_as_every_png_does() {
        let file = encode(&Picture { palette: [[0; 3]; 16], rows: vec![vec![1, 2], vec![3, 4]] });
        assert!(file.ends_with(&[0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82]));
    }
}
