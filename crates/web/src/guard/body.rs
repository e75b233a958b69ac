//! The body of a form, read in two steps: its beginning, where the token stands, and then the rest, up to a limit. What
//! it is not: a reader of fields.

use crate::fault::Fault;
use axum::body::{Body, Bytes, HttpBody};
use http_body::Frame;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Bytes within which the token must stand.
pub(super) const HEAD: usize = 1024;

/// Reads a body until the token must have come; gives what was read, and the rest unread.
pub(super) async fn head(mut body: Body) -> Result<(Bytes, Body), Fault> {
    let mut start = Vec::new();
    while start.len() < HEAD {
        match poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
            None => break,
            Some(Ok(frame)) => start.extend_from_slice(&frame.into_data().unwrap_or_default()),
            Some(Err(_)) => return Err(Fault::BadForm),
        }
    }
    Ok((start.into(), body))
}

/// A body whose beginning was read before; it breaks off where it is too long.
#[derive(Debug)]
pub(super) struct Rest {
    start: Option<Bytes>,
    body: Body,
    left: usize,
}

impl Rest {
    pub(super) fn new(start: Bytes, body: Body, most: usize) -> Self {
        Self { start: Some(start), body, left: most }
    }

    /// Counts what comes.
    fn count(&mut self, data: Bytes) -> Result<Frame<Bytes>, axum::Error> {
        let left = self.left.checked_sub(data.len()).ok_or_else(|| axum::Error::new(Longer))?;
        self.left = left;
        Ok(Frame::data(data))
    }
}

/// A form is longer than it may be.
#[derive(Debug, thiserror::Error)]
#[error("the form is longer than it may be")]
struct Longer;

impl HttpBody for Rest {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if let Some(start) = self.start.take().filter(|start| !start.is_empty()) {
            return Poll::Ready(Some(self.count(start)));
        }
        Pin::new(&mut self.body).poll_frame(cx).map(|next| {
            let data = next?.map(|frame| frame.into_data().unwrap_or_default());
            Some(data.and_then(|data| self.count(data)))
        })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use axum::body::to_bytes;

    /// What a form of so many bytes comes to behind its head, where it may have `most`.
    async fn read(bytes: usize, most: usize) -> Option<usize> {
        let sent: Vec<u8> = (0..bytes).map(|n| u8::try_from(n % 251).unwrap()).collect();
        let (start, rest) = head(Body::from(sent.clone())).await.unwrap();
        let whole = to_bytes(Body::new(Rest::new(start, rest, most)), usize::MAX).await.ok()?;
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
