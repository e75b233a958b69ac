//! The ways between the operator's own pages. What it is not: the market's navigation; that is `nav`.

use crate::Frame;
use askama::Template;

const WAYS: [(&str, &str); 9] = [
    ("/operator", "title-operator-queues"),
    ("/operator/projects", "web-nav-projects"),
    ("/operator/statement", "title-operator-statement"),
    ("/operator/books", "title-operator-balance"),
    ("/operator/firms", "nav-firms"),
    ("/operator/supervisors", "title-operator-supervisors"),
    ("/operator/policy", "title-operator-policy"),
    ("/operator/staff", "title-operator-staff"),
    ("/operator/outbox", "title-operator-outbox"),
];

/// The ways, with the page itself marked.
#[derive(Debug, Template)]
#[template(path = "operator/tabs.html")]
pub(crate) struct Tabs {
    label: String,
    ways: Vec<(&'static str, String, bool)>,
}

impl askama::filters::HtmlSafe for Tabs {}

impl Tabs {
    /// The ways, as this reader sees them from here.
    pub(crate) fn new(frame: &Frame) -> Self {
        let here = frame.path().split('?').next().unwrap_or_default();
        let is_here =
            |path: &str| here == path || (path != "/operator" && here.starts_with(&format!("{path}/")));
        let ways = WAYS.iter().map(|(path, key)| (*path, frame.say(key), is_here(path))).collect();
        Self { label: frame.say("title-operator-home"), ways }
    }
}
