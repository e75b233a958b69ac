//! The least of a browser: a cookie, a form token taken from a page, a form posted. What it is not: a reader of HTML; it
//! looks for two attributes of our own templates.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use std::collections::BTreeMap;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt;

/// The page that every member may read, and that holds forms.
const ANY_PAGE: &str = "/settings";
/// The most bytes of an answer.
const MOST: usize = 8 * 1024 * 1024;

/// A browser of all people of a story.
#[derive(Debug)]
pub(super) struct Browser {
    runtime: Runtime,
    router: Router,
    /// The form token of each session.
    tokens: BTreeMap<String, String>,
}

/// What came back.
#[derive(Debug)]
pub(super) struct Seen {
    status: StatusCode,
    body: String,
}

impl Browser {
    /// A browser that reaches this server alone.
    ///
    /// # Errors
    /// No runtime can be had.
    pub(super) fn new(router: Router) -> std::io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        Ok(Self { runtime, router, tokens: BTreeMap::new() })
    }

    /// Posts a form in a session, with the form token of that session's pages.
    ///
    /// # Errors
    /// No page gave a token, or the answer cannot be read.
    pub(super) fn post(
        &mut self,
        session: &str,
        path: &str,
        fields: &[(String, String)],
    ) -> Result<Seen, String> {
        let token = match self.tokens.get(session) {
            Some(token) => token.clone(),
            None => self.form_token(session)?,
        };
        let token = ("csrf".to_owned(), token);
        let pairs = std::iter::once(&token)
            .chain(fields)
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        self.go(Method::POST, session, path, body)
    }

    fn form_token(&mut self, session: &str) -> Result<String, String> {
        let page = self.go(Method::GET, session, ANY_PAGE, String::new())?;
        let token = page.after("name=\"csrf\" value=\"");
        let token = token.ok_or_else(|| format!("{ANY_PAGE} holds no form: {}", page.in_short()))?.to_owned();
        self.tokens.insert(session.to_owned(), token.clone());
        Ok(token)
    }

    fn go(&mut self, method: Method, session: &str, path: &str, body: String) -> Result<Seen, String> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost:8080")
            .header(header::COOKIE, format!("__Host-fw={session}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .map_err(|error| error.to_string())?;
        let router = self.router.clone();
        self.runtime.block_on(async move {
            let answer = router.oneshot(request).await.map_err(|error| error.to_string())?;
            let (status, body) = (answer.status(), answer.into_body());
            let bytes = to_bytes(body, MOST).await.map_err(|error| error.to_string())?;
            Ok(Seen { status, body: String::from_utf8_lossy(&bytes).into_owned() })
        })
    }
}

impl Seen {
    /// The form was taken: the reader is sent on.
    pub(super) fn is_done(&self) -> bool {
        self.status == StatusCode::SEE_OTHER
    }

    /// The first value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.after(&format!("{name}=\""))
    }

    fn after(&self, start: &str) -> Option<&str> {
        let (_, rest) = self.body.split_once(start)?;
        rest.split('"').next()
    }

    /// Status and fault, for whoever looks for the reason.
    pub(super) fn in_short(&self) -> String {
        format!("{} {}", self.status, self.attribute("data-fault").unwrap_or("without a fault's page"))
    }
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
