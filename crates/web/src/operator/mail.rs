//! The mail folder of a market without a mail server: the operator sees what would have been sent. What it is not:
//! there when mail is sent over SMTP, so that no code can be read that went to its owner.

use crate::post::{self, Kept, Mail};
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use rules::At;

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/mail.html")]
pub(crate) struct MailPage {
    frame: Frame,
    is_folder: bool,
    letters: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    at: String,
    to: String,
    subject: String,
    body: String,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, _: AsOperator) -> Answer<MailPage> {
    let folder = if let Mail::Folder(folder) = &app.config().mail { Some(folder) } else { None };
    let letters = folder.map(|folder| post::read_folder(folder)).transpose().map_err(|_| Fault::Storage)?;
    let is_folder = letters.is_some();
    let letters = letters.unwrap_or_default().into_iter().map(|kept| row(&frame, kept)).collect();
    Ok(Page(MailPage { is_folder, letters, frame }))
}

fn row(frame: &Frame, Kept { at, letter }: Kept) -> Row {
    Row { at: frame.moment(At::seconds(at)), to: letter.to, subject: letter.subject, body: letter.body }
}
