//! What a row of the operator's lists is about, in words, and where it leads. What it is not: personal data; a project is
//! told by estate and district, a person by role.

use super::load;
use crate::{App, Fault, Frame, nav};
use market::custody::Payee;
use market::{Project, Stream, Subject, WaitKind};
use store::DueRow;

/// Under two days is soon.
const SOON: i64 = 48 * 3_600;

/// A wait as a row.
#[derive(Debug)]
pub(crate) struct Row {
    /// What is waited for.
    pub(crate) what: String,
    /// About which stage, hold, payout.
    pub(crate) about: String,
    /// Which project, firm or line.
    pub(crate) place: String,
    /// How long is left.
    pub(crate) left: String,
    /// Until when.
    pub(crate) due: String,
    /// What happens then.
    pub(crate) then: String,
    /// `over`, `soon` or `calm`.
    pub(crate) mood: &'static str,
    /// The page on which it is acted on.
    pub(crate) path: String,
}

/// A wait as a row.
pub(crate) fn row(app: &App, frame: &Frame, it: &DueRow) -> Result<Row, Fault> {
    let spoken = frame.wait(&it.wait);
    Ok(Row {
        what: spoken.title,
        about: payout(app, frame, it)?.unwrap_or(spoken.about),
        place: place(app, frame, &it.stream)?,
        left: spoken.left,
        due: spoken.due,
        then: spoken.then,
        mood: mood(it.wait.due.since(frame.now())),
        path: nav::place(&it.stream, &it.wait),
    })
}

/// How much a payout is, and to whom: a duty desk reads that before it opens the page.
fn payout(app: &App, frame: &Frame, it: &DueRow) -> Result<Option<String>, Fault> {
    let (Stream::Project(id), WaitKind::Payout, Subject::Number(number)) =
        (it.stream, it.wait.key.kind, &it.wait.key.subject)
    else {
        return Ok(None);
    };
    let project = load::project(app, id)?;
    let found = project.as_ref().and_then(|it| it.custody.payouts.get(usize::from(*number)));
    let Some(it) = found else { return Ok(None) };
    let payee = match it.to {
        Payee::Quoter(firm) => {
            frame.say_of("project-payee-quoter", "firm", &place(app, frame, &Stream::Firm(firm))?)
        }
        one => frame.words().payee(&one),
    };
    Ok(Some(format!("{} · {payee}", frame.money(it.amount))))
}

pub(super) const fn mood(seconds: i64) -> &'static str {
    match seconds {
        ..=0 => "bad",
        1..=SOON => "warn",
        _ => "good",
    }
}

/// What a stream is, to somebody who knows the market.
pub(crate) fn place(app: &App, frame: &Frame, stream: &Stream) -> Result<String, Fault> {
    Ok(match stream {
        Stream::Project(id) => load::project(app, *id)?.map_or_else(String::new, |it| project(frame, &it)),
        Stream::Firm(id) => load::firm(app, *id)?.map_or_else(String::new, |it| it.profile.name.to_string()),
        Stream::Line(id) => load::line(app, *id)?.map_or_else(String::new, |it| it.name.to_string()),
        Stream::Supervisor(_) => frame.say("field-supervisor"),
        Stream::Owner(_) => frame.say("field-owner"),
        Stream::Charter => frame.say("title-operator-policy"),
    })
}

/// A project: estate and district.
pub(crate) fn project(frame: &Frame, project: &Project) -> String {
    format!("{} · {}", project.request.estate, district(frame, project.request.district.as_str()))
}

/// A district by its code; the code where the guide does not know it.
pub(crate) fn district(frame: &Frame, code: &str) -> String {
    let name = frame.app().guide().districts.full_name(code);
    name.map_or_else(|| code.to_owned(), |name| name.get(frame.lang().tag()).to_owned())
}

/// The page of a stream, where the operator has one.
pub(crate) fn path(stream: &Stream) -> Option<String> {
    match stream {
        Stream::Project(id) => Some(format!("/projects/{id}")),
        Stream::Firm(id) => Some(format!("/operator/firms/{id}")),
        Stream::Line(_) => Some("/operator/statement".to_owned()),
        Stream::Supervisor(_) => Some("/operator/supervisors".to_owned()),
        Stream::Charter => Some("/operator/policy".to_owned()),
        Stream::Owner(_) => None,
    }
}
