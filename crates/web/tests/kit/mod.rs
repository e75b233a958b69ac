//! A browser for tests: keeps cookies, fills in the forms that stand on a page, reads pages as people do.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses a part of the kit")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

pub mod draft;
pub mod faulty;
pub mod form;
pub mod office;
pub mod told;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use guide::Guide;
use rules::At;
use scraper::{Html, Selector};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;
use tower::ServiceExt;
use web::{App, Config, Mail};

/// 2026-03-02 09:00 in Shanghai, a Monday.
pub const START: i64 = 1_772_413_200;

/// A server of its own, with a clock the test turns and a folder for its mail.
pub struct Market {
    pub app: App,
    router: Router,
    pub store: Arc<faulty::Faulty>,
    clock: Arc<AtomicI64>,
    mail: TempDir,
}

impl Market {
    /// Nobody has claimed it.
    pub fn fresh() -> Self {
        Self::with(|_| ())
    }

    /// Nobody has claimed it; set up otherwise.
    pub fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self::set_up(false, "http://localhost:8080", change)
    }

    /// A demo.
    pub fn demo() -> Self {
        Self::set_up(true, "http://localhost:8080", |_| ())
    }

    /// Served under this address.
    pub fn at(base_url: &str) -> Self {
        Self::set_up(false, base_url, |_| ())
    }

    fn set_up(demo: bool, base_url: &str, change: impl FnOnce(&mut Config)) -> Self {
        let mail = TempDir::new().unwrap();
        let clock = Arc::new(AtomicI64::new(START));
        let (read, turn) = (Arc::clone(&clock), Arc::clone(&clock));
        let dice = AtomicU64::new(1);
        let mut config = Config {
            base_url: base_url.into(),
            secure_cookies: true,
            trust_proxy: false,
            demo,
            mail: Mail::Folder(mail.path().to_owned()),
            policy: rules::Policy::fairwright(),
            trusted_fields: false,
            watch: None,
        };
        change(&mut config);
        let store = Arc::new(faulty::Faulty::open());
        let app = App::new(
            Arc::clone(&store) as Arc<dyn store::Store>,
            Arc::new(Guide::built_in().clone()),
            Arc::new(move || At::seconds(read.load(Ordering::SeqCst))),
            Arc::new(move |bytes: &mut [u8]| fill(bytes, dice.fetch_add(1, Ordering::SeqCst))),
            demo.then(|| {
                Arc::new(move |by| {
                    let _ = turn.fetch_add(by, Ordering::SeqCst);
                }) as web::Turn
            }),
            config,
        );
        Self { router: web::router(app.clone()), app, store, clock, mail }
    }

    /// Another process over the same store.
    pub fn restarted(self) -> Self {
        let (read, dice) = (Arc::clone(&self.clock), AtomicU64::new(1_000_000));
        let app = App::new(
            Arc::clone(&self.store) as Arc<dyn store::Store>,
            Arc::new(Guide::built_in().clone()),
            Arc::new(move || At::seconds(read.load(Ordering::SeqCst))),
            Arc::new(move |bytes: &mut [u8]| fill(bytes, dice.fetch_add(1, Ordering::SeqCst))),
            None,
            self.app.config().clone(),
        );
        Self { router: web::router(app.clone()), app, ..self }
    }

    /// Founded by its operator; gives the operator's browser.
    pub async fn founded() -> (Self, Browser) {
        Self::found(Self::fresh()).await
    }

    /// Founds this one.
    pub async fn found(market: Self) -> (Self, Browser) {
        let mut browser = market.browser();
        let link = market.app.new_claim().unwrap();
        let page = browser.get(link.strip_prefix("http://localhost:8080").unwrap()).await;
        let fields =
            [("name", "周平"), ("email", "op@example.com"), ("holder", "平安银行"), ("licence", "B0011H")];
        let answer = browser.send(&page, "form[action^='/claim/']", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "the market is founded: {}", answer.text());
        (market, browser)
    }

    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: BTreeMap::new(), headers: Vec::new() }
    }

    /// Somebody joins as a role, with the code from the mail; gives its browser.
    pub async fn join(&self, role: &str, name: &str, email: &str) -> Browser {
        let mut browser = self.browser();
        let page = browser.get("/join").await;
        let page = browser
            .send(&page, "form[action='/join']", &[("role", role), ("name", name), ("email", email)])
            .await;
        let code = self.code_to(&email.to_lowercase()).await;
        let answer = browser.send(&page, "form[action='/join/code']", &[("code", &code)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name} has joined: {}", answer.text());
        browser
    }

    /// Somebody signs in at a new browser.
    pub async fn sign_in(&self, email: &str) -> Browser {
        let mut browser = self.browser();
        let page = browser.get("/sign-in").await;
        let page = browser.send(&page, "form[action='/sign-in']", &[("email", email)]).await;
        let code = self.code_to(email).await;
        let answer = browser.send(&page, "form[action='/sign-in/code']", &[("code", &code)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{email} signs in: {}", answer.text());
        browser
    }

    pub fn turn(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    /// From now on no letter can leave.
    pub fn break_mail(&self) {
        std::fs::remove_dir_all(self.mail.path()).unwrap();
        std::fs::write(self.mail.path(), "in the way").unwrap();
    }

    /// And now they can again.
    pub fn mend_mail(&self) {
        std::fs::remove_file(self.mail.path()).unwrap();
    }

    /// Letters to an address, the newest last.
    pub async fn letters_to(&self, email: &str) -> Vec<String> {
        // Letters with codes are sent beside the request.
        web::settle(&self.app).await;
        let files = std::fs::read_dir(self.mail.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = files.collect();
        files.sort_by_key(|path| std::fs::metadata(path).unwrap().modified().unwrap());
        let letters = files.iter().map(|path| std::fs::read_to_string(path).unwrap());
        letters.filter(|text| text.starts_with(&format!("To: {email}\n"))).collect()
    }

    /// The code in the last letter to an address.
    pub async fn code_to(&self, email: &str) -> String {
        let letter = self.letters_to(email).await.pop().expect("a letter was sent");
        let digits = |word: &&str| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
        letter.split_whitespace().find(digits).expect("the letter holds a code").to_owned()
    }
}

/// Bytes that differ with each call and are the same in each run.
fn fill(bytes: &mut [u8], call: u64) {
    for (i, chunk) in bytes.chunks_mut(32).enumerate() {
        let digest = market::text::Digest::of(format!("{call} {i}").as_bytes()).bytes();
        chunk.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    }
}

/// A browser.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    /// Sent along with every request.
    pub headers: Vec<(&'static str, String)>,
}

impl Browser {
    pub async fn get(&mut self, path: &str) -> Seen {
        self.go(Method::GET, path, "application/x-www-form-urlencoded", String::new()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        self.post_raw(path, body.collect::<Vec<_>>().join("&")).await
    }

    pub async fn post_raw(&mut self, path: &str, body: String) -> Seen {
        self.go(Method::POST, path, "application/x-www-form-urlencoded", body).await
    }

    /// Sends whatever body.
    pub async fn send_body(&mut self, path: &str, kind: &str, body: Body) -> Seen {
        self.go(Method::POST, path, kind, body).await
    }

    /// The token of this browser's forms.
    pub async fn csrf(&mut self) -> String {
        let page = self.get("/how").await;
        page.body.split_once("name=\"csrf\" value=\"").unwrap().1.split('"').next().unwrap().to_owned()
    }

    /// Sends a form with files, each a field, a name and its bytes.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Seen {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend_from_slice(
                format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .as_bytes(),
            );
        }
        for (field, name, bytes) in files {
            let head = format!(
                "--cut\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: image/jpeg\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--cut--\r\n");
        self.go(Method::POST, path, "multipart/form-data; boundary=cut", body).await
    }

    /// Sends the form that stands on a page, its hidden fields with it, filled in.
    pub async fn send(&mut self, page: &Seen, form: &str, filled: &[(&str, &str)]) -> Seen {
        let (action, hidden) = page.form(form);
        let mut fields: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.retain(|(name, _)| !filled.iter().any(|(given, _)| given == name));
        fields.extend_from_slice(filled);
        self.post(&action, &fields).await
    }

    /// Follows an answer's redirect.
    pub async fn follow(&mut self, seen: &Seen) -> Seen {
        let to = seen.location().to_owned();
        self.get(&to).await
    }

    async fn go(&mut self, method: Method, path: &str, kind: &str, body: impl Into<Body>) -> Seen {
        let cookies =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost:8080");
        request = request.header(header::CONTENT_TYPE, kind).header(header::COOKIE, cookies);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        let answer = self.router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let (name, value) = line.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Seen {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

/// What came back.
pub struct Seen {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub body: String,
}

impl Seen {
    /// Where it sends the reader.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The texts of the elements that a selector finds.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let (html, selector) = (Html::parse_document(&self.body), Selector::parse(selector).unwrap());
        let found = html.select(&selector).map(|element| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        });
        found.collect()
    }

    pub fn one(&self, selector: &str) -> String {
        let mut all = self.all(selector);
        assert_eq!(all.len(), 1, "{selector:?} stands once on the page: {}", self.text());
        all.remove(0)
    }

    /// Everything a reader sees.
    pub fn text(&self) -> String {
        self.all("body").join(" ")
    }

    fn form(&self, selector: &str) -> (String, Vec<(String, String)>) {
        let (html, wanted) = (Html::parse_document(&self.body), Selector::parse(selector).unwrap());
        let form = html.select(&wanted).next();
        let form =
            form.unwrap_or_else(|| panic!("there is a form {selector:?} on the page: {}", self.text()));
        let hidden = Selector::parse("input[type=hidden]").unwrap();
        let fields = form.select(&hidden).map(|input| {
            (input.attr("name").unwrap().to_owned(), input.attr("value").unwrap_or_default().to_owned())
        });
        (form.attr("action").unwrap().to_owned(), fields.collect())
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
