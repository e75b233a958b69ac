//! A mail server for tests: takes letters, refuses those to some addresses, or says nothing at all.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use web::{Mail, Smtp};

/// What the server answers.
#[derive(Default)]
struct Manners {
    /// Addresses that do not exist.
    dead: BTreeSet<String>,
    /// Addresses that are busy.
    busy: BTreeSet<String>,
    /// It takes a connection and says nothing.
    silent: bool,
    /// To whom letters came, in order.
    letters: Vec<String>,
}

/// A post office.
#[derive(Clone)]
pub struct Office {
    address: SocketAddr,
    manners: Arc<Mutex<Manners>>,
}

impl Office {
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let office = Self { address: listener.local_addr().unwrap(), manners: Arc::default() };
        let inside = office.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let office = inside.clone();
                std::thread::spawn(move || office.serve(stream));
            }
        });
        office
    }

    /// How a market uses it.
    pub fn mail(&self) -> Mail {
        let smtp = Smtp::new(&format!("smtp://{}", self.address), "Market <market@example.org>").unwrap();
        Mail::Smtp(Box::new(Smtp { patience: Duration::from_secs(1), ..smtp }))
    }

    pub fn there_is_no(&self, address: &str) {
        self.manners.lock().unwrap().dead.insert(address.to_owned());
    }

    pub fn is_busy(&self, address: &str, busy: bool) {
        let mut manners = self.manners.lock().unwrap();
        if busy {
            manners.busy.insert(address.to_owned())
        } else {
            manners.busy.remove(address)
        };
    }

    pub fn is_silent(&self, silent: bool) {
        self.manners.lock().unwrap().silent = silent;
    }

    /// How many letters came to an address.
    pub fn came_to(&self, address: &str) -> usize {
        self.manners.lock().unwrap().letters.iter().filter(|to| *to == address).count()
    }

    fn serve(&self, stream: TcpStream) -> Option<()> {
        if self.manners.lock().unwrap().silent {
            std::thread::sleep(Duration::from_secs(5));
            return None;
        }
        let mut out = stream.try_clone().ok()?;
        let mut say = |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).ok();
        say("220 office")?;
        let (mut to, mut lines) = (String::new(), BufReader::new(stream).lines());
        while let Some(Ok(line)) = lines.next() {
            let answer = match line.get(..4)?.to_uppercase().as_str() {
                "RCPT" => {
                    to = line.split_once('<')?.1.split('>').next()?.to_owned();
                    self.answer_for(&to)
                }
                "DATA" => {
                    say("354 go on")?;
                    while lines.next()?.ok()? != "." {}
                    self.manners.lock().unwrap().letters.push(to.clone());
                    "250 taken"
                }
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            say(answer)?;
        }
        None
    }

    fn answer_for(&self, to: &str) -> &'static str {
        let manners = self.manners.lock().unwrap();
        match to {
            to if manners.dead.contains(to) => "550 5.1.1 no such mailbox",
            to if manners.busy.contains(to) => "450 4.2.1 try later",
            _ => "250 ok",
        }
    }
}
