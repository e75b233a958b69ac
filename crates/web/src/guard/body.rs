//! The body of a form, read in two steps: its beginning, where the token stands, and then the rest, up to a limit. What
//! it is not: a reader of fields.

use crate::fault::Fault;
use axum::body::{Body, Bytes, HttpBody};
use std::future::poll_fn;
use std::pin::Pin;

/// Bytes within which the token must stand.
pub(super) const HEAD: usize = 1024;

/// Reads a body until the token must have come; gives what was read, and the rest unread.
pub(super) async fn head(mut body: Body) -> Result<(Vec<u8>, Body), Fault> {
    let mut start = Vec::new();
    while start.len() < HEAD {
        match next(&mut body).await? {
            Some(data) => start.extend_from_slice(&data),
            None => break,
        }
    }
    Ok((start, body))
}

/// The whole of a form whose beginning was read before.
pub(super) async fn whole(mut form: Vec<u8>, mut body: Body, most: usize) -> Result<Bytes, Fault> {
    while form.len() <= most {
        match next(&mut body).await? {
            Some(data) => form.extend_from_slice(&data),
            None => return Ok(form.into()),
        }
    }
    Err(Fault::TooLarge)
}

async fn next(body: &mut Body) -> Result<Option<Bytes>, Fault> {
    match poll_fn(|cx| Pin::new(&mut *body).poll_frame(cx)).await {
        None => Ok(None),
        Some(Ok(frame)) => Ok(Some(frame.into_data().unwrap_or_default())),
        Some(Err(_)) => Err(Fault::BadForm),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    /// What a form of so many bytes comes to behind its head, where it may have `most`.
    async fn read(bytes: usize, most: usize) -> Option<usize> {
        let sent: Vec<u8> = (0..bytes).map(|n| u8::try_from(n % 251).unwrap()).collect();
        let (start, rest) = head(Body::from(sent.clone())).await.unwrap();
        let whole = whole(start, rest, most).await.ok()?;
        assert_eq!(whole, sent, "nothing is lost on the way");
        Some(whole.len())
    }

    #[tokio::test]
    async fn a_form_comes_whole_and_one_byte_too_many_ends_it() {
        for bytes in [0, 1, HEAD, HEAD + 1, 5_000] {
            assert_eq!(read(bytes, bytes).await, Some(bytes));
        }
        assert_eq!(read(5_001, 5_000).await, None);
    }
}
