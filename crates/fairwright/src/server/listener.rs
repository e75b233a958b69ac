//! The door's own crowd control: so many connections at once, so many from one address, none that says nothing for long.
//! What it is not: a limit on requests; those are the application's.

use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, Sleep, sleep};

/// Connections at once: below the thousand files that a process may have open where nobody says otherwise.
const MOST: usize = 800;
/// Connections at once from one address: half, since a telephone company puts a whole town behind one.
const EACH: usize = 400;
/// Seconds in which nothing comes and nothing goes: longer than a browser keeps a connection for its next page.
const IDLE: Duration = Duration::from_secs(75);

/// How many may come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// At once.
    pub(super) most: usize,
    /// At once, from one address.
    pub(super) each: usize,
    /// In silence.
    pub(super) idle: Duration,
}

impl Bounds {
    /// Behind a proxy everybody comes from one address.
    pub(super) const fn new(behind_proxy: bool) -> Self {
        Self { most: MOST, each: if behind_proxy { MOST } else { EACH }, idle: IDLE }
    }
}

/// Connections by address.
type Seats = Arc<Mutex<BTreeMap<IpAddr, usize>>>;

/// A listener that keeps its bounds.
#[derive(Debug)]
pub(super) struct Crowd {
    listener: TcpListener,
    bounds: Bounds,
    room: Arc<Semaphore>,
    seats: Seats,
}

impl Crowd {
    pub(super) fn new(listener: TcpListener, bounds: Bounds) -> Self {
        let room = Arc::new(Semaphore::new(bounds.most));
        Self { listener, bounds, room, seats: Seats::default() }
    }

    /// A seat for an address; none where it has enough.
    fn seat(&self, address: SocketAddr) -> Option<Seat> {
        let from = web::network(address.ip());
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = seats.entry(from).or_default();
        if *taken >= self.bounds.each {
            return None;
        }
        *taken = taken.saturating_add(1);
        Some(Seat { from, seats: Arc::clone(&self.seats) })
    }
}

impl axum::serve::Listener for Crowd {
    type Io = Guest;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Guest, SocketAddr) {
        loop {
            // Whoever comes while all is full waits outside, in the system's own queue.
            let place = Arc::clone(&self.room).acquire_owned().await.ok();
            let (stream, address) = axum::serve::Listener::accept(&mut self.listener).await;
            if let Some(seat) = self.seat(address) {
                let idle = self.bounds.idle;
                let silence = Box::pin(sleep(idle));
                return (Guest { stream, idle, silence, _place: place, _seat: seat }, address);
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// Counts while it lives.
#[derive(Debug)]
struct Seat {
    from: IpAddr,
    seats: Seats,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        let left = seats.get(&self.from).map_or(0, |taken| taken.saturating_sub(1));
        match left {
            0 => seats.remove(&self.from),
            left => seats.insert(self.from, left),
        };
    }
}

/// A connection, with its place.
#[derive(Debug)]
pub(super) struct Guest {
    stream: TcpStream,
    idle: Duration,
    silence: Pin<Box<Sleep>>,
    _place: Option<OwnedSemaphorePermit>,
    _seat: Seat,
}

impl Guest {
    /// Something came or went, or has not for too long.
    fn heard<T>(&mut self, cx: &mut Context<'_>, what: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if what.is_ready() {
            let until = Instant::now().checked_add(self.idle);
            if let Some(until) = until {
                self.silence.as_mut().reset(until);
            }
            return what;
        }
        ready!(self.silence.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Guest {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.stream).poll_read(cx, buffer);
        self.heard(cx, read)
    }
}

impl AsyncWrite for Guest {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.heard(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, parts);
        self.heard(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use axum::serve::Listener;
    use std::future::poll_fn;

    const SOON: Duration = Duration::from_millis(50);

    async fn crowd(most: usize, each: usize, idle: Duration) -> (Crowd, SocketAddr) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        (Crowd::new(listener, Bounds { most, each, idle }), address)
    }

    /// How many bytes come next; none where the other end has closed.
    async fn read(mut io: impl AsyncRead + Unpin) -> io::Result<usize> {
        let mut byte = [0; 1];
        let mut buffer = ReadBuf::new(&mut byte);
        poll_fn(|cx| Pin::new(&mut io).poll_read(cx, &mut buffer)).await?;
        Ok(buffer.filled().len())
    }

    /// The next guest, if one is let in at once.
    async fn next(crowd: &mut Crowd) -> Option<Guest> {
        tokio::time::timeout(SOON, crowd.accept()).await.ok().map(|(guest, _)| guest)
    }

    #[tokio::test]
    async fn one_address_has_so_many_and_one_that_leaves_makes_room() {
        let (mut crowd, address) = crowd(9, 1, IDLE).await;
        let _first = TcpStream::connect(address).await.unwrap();
        let guest = next(&mut crowd).await.unwrap();
        let mut second = TcpStream::connect(address).await.unwrap();
        assert!(next(&mut crowd).await.is_none(), "the second is sent away");
        assert_eq!(read(&mut second).await.unwrap_or(0), 0);
        drop(guest);
        let _third = TcpStream::connect(address).await.unwrap();
        assert!(next(&mut crowd).await.is_some());
    }

    #[tokio::test]
    async fn whoever_comes_to_a_full_house_waits() {
        let (mut crowd, address) = crowd(1, 9, IDLE).await;
        let (_one, _two) = (TcpStream::connect(address).await, TcpStream::connect(address).await);
        let guest = next(&mut crowd).await.unwrap();
        assert!(next(&mut crowd).await.is_none());
        drop(guest);
        assert!(next(&mut crowd).await.is_some(), "nobody was sent away");
    }

    #[tokio::test]
    async fn whoever_says_nothing_is_not_waited_for() {
        let (mut crowd, address) = crowd(9, 9, SOON).await;
        let _silent = TcpStream::connect(address).await.unwrap();
        let mut guest = next(&mut crowd).await.unwrap();
        let heard = tokio::time::timeout(SOON * 20, read(&mut guest)).await.unwrap();
        assert_eq!(heard.unwrap_err().kind(), io::ErrorKind::TimedOut);
    }
}
