//! The ways between pages: the navigation of each role, and the page on which a wait is acted on. What it is not:
//! authority; a page that is not linked is not thereby closed.

use crate::Frame;
use market::{Party, Stream, Wait, WaitKind};

/// A link of the navigation.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    /// Where to.
    pub(crate) path: &'static str,
    /// What it says.
    pub(crate) text: String,
    /// It is the page itself.
    pub(crate) here: bool,
}

type Way = (&'static str, &'static str);
type Ways = &'static [Way];

const SETTINGS: Way = ("/settings", "web-nav-settings");

const VISITOR: Ways = &[
    ("/how", "web-nav-how"),
    ("/firms", "nav-firms"),
    ("/guide", "public-guide-title"),
    ("/join", "web-join"),
    ("/sign-in", "web-sign-in"),
];
const OWNER: Ways = &[
    ("/inbox", "web-nav-inbox"),
    ("/projects", "web-nav-projects"),
    ("/projects/new", "web-nav-new"),
    SETTINGS,
];
const FIRM: Ways =
    &[("/inbox", "web-nav-inbox"), ("/firm", "web-nav-firm"), ("/firm/balance", "nav-balance"), SETTINGS];
const SUPERVISOR: Ways = &[
    ("/inbox", "web-nav-inbox"),
    ("/supervisor", "web-nav-visits"),
    ("/supervisor/profile", "web-nav-supervisor"),
    SETTINGS,
];
const OPERATOR: Ways = &[
    ("/inbox", "web-nav-inbox"),
    ("/operator", "field-operator"),
    ("/operator/mail", "web-nav-mail"),
    SETTINGS,
];

/// The navigation of a page.
pub(crate) fn links(frame: &Frame) -> Vec<Link> {
    let here = frame.path().split('?').next().unwrap_or_default();
    let ways = frame.identity().map_or(VISITOR, |me| ways(me.party()));
    ways.iter().map(|(path, key)| Link { path, text: frame.say(key), here: *path == here }).collect()
}

const fn ways(party: Party) -> Ways {
    match party {
        Party::Owner(_) => OWNER,
        Party::Firm(_) => FIRM,
        Party::Supervisor(_) => SUPERVISOR,
        Party::Operator | Party::Market => OPERATOR,
    }
}

/// Where a party begins.
pub(crate) const fn home(_party: Party) -> &'static str {
    "/inbox"
}

/// The page on which a wait is acted on.
pub(crate) fn place(stream: &Stream, wait: &Wait) -> String {
    match (stream, wait.key.kind) {
        (Stream::Project(id), _) => format!("/projects/{id}"),
        (Stream::Firm(id), WaitKind::Withdrawal | WaitKind::Compensation) => format!("/operator/firms/{id}"),
        (Stream::Line(_), _) => "/operator/statement".to_owned(),
        _ => "/inbox".to_owned(),
    }
}
