//! A stream's name as 1 or 17 bytes whose order is the order of streams. What it is not: readable; that is its `Display`.

use crate::shelf::{Fault, Got};
use market::{FirmId, LineId, OwnerId, ProjectId, Stream, SupervisorId};

/// The name of a stream: a tag, then the id.
pub(crate) fn name(stream: &Stream) -> Vec<u8> {
    let (tag, id) = match stream {
        Stream::Charter => (0, None),
        Stream::Line(id) => (1, Some(id.bytes())),
        Stream::Owner(id) => (2, Some(id.bytes())),
        Stream::Firm(id) => (3, Some(id.bytes())),
        Stream::Supervisor(id) => (4, Some(id.bytes())),
        Stream::Project(id) => (5, Some(id.bytes())),
    };
    let mut name = Vec::with_capacity(17);
    name.push(tag);
    name.extend(id.into_iter().flatten());
    name
}

/// The stream of a name.
pub(crate) fn read(name: &[u8]) -> Got<Stream> {
    let wrong = || Fault::new(format!("{name:02x?} names no stream"));
    let (tag, rest) = name.split_first().ok_or_else(wrong)?;
    let id = || <[u8; 16]>::try_from(rest).map_err(|_| wrong());
    Ok(match tag {
        0 if rest.is_empty() => Stream::Charter,
        1 => Stream::Line(LineId::from_bytes(id()?)),
        2 => Stream::Owner(OwnerId::from_bytes(id()?)),
        3 => Stream::Firm(FirmId::from_bytes(id()?)),
        4 => Stream::Supervisor(SupervisorId::from_bytes(id()?)),
        5 => Stream::Project(ProjectId::from_bytes(id()?)),
        _ => return Err(wrong()),
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn names_read_back_and_keep_the_order_of_streams() {
        let id = |n| [n; 16];
        let mut streams = [
            Stream::Project(ProjectId::from_bytes(id(0))),
            Stream::Firm(FirmId::from_bytes(id(255))),
            Stream::Firm(FirmId::from_bytes(id(3))),
            Stream::Line(LineId::from_bytes(id(4))),
            Stream::Supervisor(SupervisorId::from_bytes(id(1))),
            Stream::Charter,
            Stream::Owner(OwnerId::from_bytes(id(9))),
        ];
        streams.sort();
        let names: Vec<_> = streams.iter().map(name).collect();
        assert!(names.is_sorted(), "{names:?}");
        assert_eq!(names.iter().map(|n| read(n).unwrap()).collect::<Vec<_>>(), streams);
    }

    #[test]
    fn other_bytes_name_no_stream() {
        for wrong in [&[][..], &[9], &[2, 1], &[0, 0]] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }
}
