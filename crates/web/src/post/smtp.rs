//! Mail over SMTP. What it is not: a queue; the outbox is.

use super::{Letter, NotSent};
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::response::Category;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;

/// Within this a mail server takes a letter, or is as good as not there.
const PATIENCE: Duration = Duration::from_secs(30);

/// A mail server, and whom letters are from.
#[derive(Clone, Debug)]
pub struct Smtp {
    /// The connection.
    pub transport: AsyncSmtpTransport<Tokio1Executor>,
    /// The sender.
    pub from: Mailbox,
    /// How long it may take to take a letter, from the first byte to the last.
    pub patience: Duration,
}

impl Smtp {
    /// A server by its URL (`smtps://user:password@mail.example:465`, `smtp://…?tls=required`), and the sender
    /// (`Fairwright <market@example.org>`).
    ///
    /// # Errors
    /// A line that says which of the two cannot be read.
    pub fn new(url: &str, from: &str) -> Result<Self, String> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|why| format!("mail server: {why}"))?;
        let from = from.parse().map_err(|why| format!("mail sender: {why}"))?;
        Ok(Self { transport: transport.build(), from, patience: PATIENCE })
    }

    pub(super) async fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        let message = self.message(letter)?;
        match tokio::time::timeout(self.patience, self.transport.send(message)).await {
            Ok(sent) => sent.map(drop).map_err(|why| not_sent(&why)),
            Err(_) => Err(NotSent::Down(format!("no answer within {} s", self.patience.as_secs()))),
        }
    }

    /// Headers are made from parsed values, so that nothing in them can begin another.
    fn message(&self, letter: &Letter) -> Result<Message, NotSent> {
        let unread = |_| NotSent::Refused("the address cannot be read".into());
        let to: Mailbox = letter.to.parse().map_err(unread)?;
        let subject: String = letter.subject.chars().filter(|c| !c.is_control()).collect();
        let message = Message::builder().from(self.from.clone()).to(to).subject(subject);
        let message = message.header(ContentType::TEXT_PLAIN).body(letter.body.clone());
        message.map_err(|why| NotSent::Refused(why.to_string()))
    }
}

/// Only a reply about the mailbox (x5z) says something of the letter; 535 is our password, and 421 the server's own
/// trouble. (RFC 5321, 4.2.1)
fn not_sent(why: &Error) -> NotSent {
    let about_the_mailbox = why.status().is_some_and(|code| code.category == Category::MailSystem);
    match why {
        why if about_the_mailbox && why.is_permanent() => NotSent::Refused(why.to_string()),
        why if about_the_mailbox => NotSent::Later(why.to_string()),
        why => NotSent::Down(why.to_string()),
    }
}
