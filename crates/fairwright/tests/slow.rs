//! Clients that are slow on purpose: they are cut off, and everybody else is served meanwhile.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![expect(clippy::disallowed_methods, reason = "how long a client is let wait is what it tells")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// As many as the plan of security tests asks for.
const SLOW: usize = 200;
/// Far less than a slow client is given: whoever is served within it has not waited for one, on however busy a machine.
const NOT_WAITED: Duration = Duration::from_secs(5);

struct Server {
    child: Child,
    _folder: TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn served() -> (Server, String) {
    let folder = TempDir::new().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_fairwright"));
    command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(folder.path().join("data")).env_clear();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let (_, rest) = line.split_once("http://").unwrap_or_else(|| panic!("no address in {line:?}"));
    let address = rest.split(' ').next().unwrap().to_owned();
    (Server { child, _folder: folder }, address)
}

fn connect(address: &str, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream.write_all(text.as_bytes()).unwrap();
    stream
}

fn page(address: &str) -> Duration {
    let begun = Instant::now();
    let mut stream = connect(address, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    begun.elapsed()
}

#[test]
fn two_hundred_that_never_end_their_headers_are_cut_off_and_nobody_waits_for_them() {
    let (_server, address) = served();
    let begun = Instant::now();
    let slow: Vec<TcpStream> =
        (0..SLOW).map(|n| connect(&address, &format!("GET / HTTP/1.1\r\nX-{n}: "))).collect();
    let mut served: Vec<Duration> = (0..50).map(|_| page(&address)).collect();
    served.sort();
    assert!(served[49] < NOT_WAITED, "pages came in at most {:?}", served[49]);
    for mut stream in slow {
        let mut rest = Vec::new();
        // An answer or none, but an end: a read that waited for longer would fail.
        let _ = stream.read_to_end(&mut rest);
    }
    let took = begun.elapsed();
    assert!(took < Duration::from_secs(25), "all were cut off after {took:?}");
    assert!(page(&address) < NOT_WAITED);
}

#[test]
fn a_connection_that_falls_idle_between_two_requests_is_closed() {
    let (_server, address) = served();
    let mut stream = connect(&address, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("ok"), "{answer}");
}
