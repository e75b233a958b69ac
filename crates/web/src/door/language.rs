//! The choice of language, kept in a cookie. What it is not: a setting of the account, though that follows it.

use crate::guard::cookie;
use crate::{App, Fault, Fields, Frame};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use words::Language;

pub(crate) async fn choose(State(app): State<App>, frame: Frame, fields: Fields) -> Result<Response, Fault> {
    let language: Language =
        fields.one("lang", 10).ok().and_then(|tag| tag.parse().ok()).ok_or(Fault::BadForm)?;
    let short = if language == Language::Zh { "zh" } else { "en" };
    if let Some(me) = frame.identity() {
        let person = store::Person { language: short.to_owned(), ..me.person.clone() };
        app.beside(move |app| app.vault().put_person(&person)).await?;
    }
    let mut answer = Redirect::to(fields.way_back()).into_response();
    cookie::set_lang(answer.headers_mut(), app.config().secure_cookies, short);
    Ok(answer)
}
