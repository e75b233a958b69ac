//! Mail over SMTP. What it is not: a queue; the outbox is.

use super::{Letter, NotSent};
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

/// A mail server, and whom letters are from.
#[derive(Clone, Debug)]
pub struct Smtp {
    /// The connection.
    pub transport: AsyncSmtpTransport<Tokio1Executor>,
    /// The sender.
    pub from: Mailbox,
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
        Ok(Self { transport: transport.build(), from })
    }

    pub(super) async fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        let message = self.message(letter)?;
        let sent = self.transport.send(message).await;
        sent.map(drop).map_err(|why| NotSent(why.to_string()))
    }

    /// Headers are made from parsed values, so that nothing in them can begin another.
    fn message(&self, letter: &Letter) -> Result<Message, NotSent> {
        let to: Mailbox = letter.to.parse().map_err(|_| NotSent("the address cannot be read".into()))?;
        let subject: String = letter.subject.chars().filter(|c| !c.is_control()).collect();
        let message = Message::builder().from(self.from.clone()).to(to).subject(subject);
        let message = message.header(ContentType::TEXT_PLAIN).body(letter.body.clone());
        message.map_err(|why| NotSent(why.to_string()))
    }
}
