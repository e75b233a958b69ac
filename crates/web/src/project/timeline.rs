//! What has happened to a project, the newest first. What it is not: the record; a line leaves out whose it is, and what
//! a viewer has no part in is not shown.

use super::photo::{Photo, photos};
use super::{Seen, Viewer};
use crate::Fault;
use market::project::Event;
use market::text::{Evidence, Grounds, Note};
use market::{
    Event as Any, FirmId, Stream, custody, dispatch, hold, inspection, lead, leaving, quote, retention,
    stage, survey, warranty,
};
use store::{Page, Recorded};

/// Lines that the page shows; the rest is a link away.
pub(super) const LINES: usize = 25;

/// A line.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) when: String,
    pub(super) text: String,
    /// In the words of whoever did it.
    pub(super) said: String,
    pub(super) photos: Vec<Photo>,
}

/// The last lines, the newest first, and how many there are in all.
///
/// # Errors
/// A store that cannot be read.
pub(super) fn lines(seen: &Seen, most: usize) -> Result<(Vec<Line>, usize), Fault> {
    let events = all(seen)?;
    let shown: Vec<&Recorded> = events.iter().filter(|it| project_event(it).is_some()).collect();
    let shown: Vec<&Recorded> = shown.into_iter().filter(|it| is_for(seen, it)).collect();
    let told = |it: &&&Recorded| most > LINES || project_event(it).is_some_and(is_a_story);
    let lines = shown.iter().rev().filter(told).take(most).map(|it| line(seen, it)).collect();
    Ok((lines, shown.len()))
}

fn all(seen: &Seen) -> Result<Vec<Recorded>, Fault> {
    let stream = Stream::Project(seen.project.id);
    let (mut events, mut after) = (Vec::new(), 0);
    loop {
        let more = seen.app.store().events(Some(&stream), after, Page::MOST)?;
        let Some(last) = more.last() else { return Ok(events) };
        after = last.position;
        events.extend(more);
    }
}

fn project_event(recorded: &Recorded) -> Option<&Event> {
    if let Any::Project(event) = &recorded.event { Some(event) } else { None }
}

/// Notices and the entries of the book are the record's: the short list tells what people did.
const fn is_a_story(event: &Event) -> bool {
    !matches!(event, Event::NoticeRecorded { .. } | Event::Posted(_) | Event::DelayPosted(_))
}

fn line(seen: &Seen, recorded: &Recorded) -> Line {
    let evidence = project_event(recorded).map_or(&[][..], evidence);
    let said = project_event(recorded).and_then(said);
    Line {
        when: seen.frame.moment(recorded.at),
        text: seen.frame.words().event(&recorded.event, seen.frame.calendar()),
        said: said.map(ToString::to_string).unwrap_or_default(),
        photos: photos(seen, evidence),
    }
}

/// Whether a viewer has a part in it.
fn is_for(seen: &Seen, recorded: &Recorded) -> bool {
    let Some(event) = project_event(recorded) else { return false };
    match seen.viewer {
        Viewer::Owner | Viewer::Operator => true,
        Viewer::AwardedFirm(me) | Viewer::InvitedFirm(me) if about(event).is_some() => {
            about(event) == Some(me)
        }
        Viewer::AwardedFirm(_) => true,
        Viewer::InvitedFirm(_) => matches!(event, Event::Request(_) | Event::Dispatch(_)),
        Viewer::Supervisor(_) => is_of_site(event),
    }
}

const fn is_of_site(event: &Event) -> bool {
    matches!(event, Event::Stage(_) | Event::Inspection(_) | Event::Hold(_) | Event::Completion(_))
}

/// The firm of the dispatch whose own business it is.
const fn about(event: &Event) -> Option<FirmId> {
    match event {
        Event::Dispatch(
            dispatch::Event::Invited { firm, .. }
            | dispatch::Event::Accepted { firm }
            | dispatch::Event::Out { firm, .. },
        )
        | Event::Lead(
            lead::Event::Charged { firm, .. }
            | lead::Event::Refunded { firm, .. }
            | lead::Event::Reduced { firm, .. }
            | lead::Event::Claimed { firm, .. }
            | lead::Event::Sampled { firm, .. }
            | lead::Event::Contested { firm }
            | lead::Event::TurnedDown { firm, .. },
        )
        | Event::Survey(
            survey::Event::Proposed { firm, .. }
            | survey::Event::Confirmed { firm }
            | survey::Event::Held { firm },
        )
        | Event::Quote(
            quote::Event::Submitted { firm, .. }
            | quote::Event::Chosen { firm, .. }
            | quote::Event::Reopened { firm },
        ) => Some(*firm),
        _ => None,
    }
}

/// The photos and papers that came with it. A sealed quote's drawings are not among them.
fn evidence(event: &Event) -> &[Evidence] {
    match event {
        Event::Stage(stage::Event::Logged { evidence, .. } | stage::Event::Submitted { evidence, .. })
        | Event::Custody(custody::Event::MaterialClaimed { proof: evidence, .. })
        | Event::Hold(hold::Event::Moved { to: hold::HoldStep::Cured { evidence, .. }, .. })
        | Event::Warranty(
            warranty::Event::Opened { evidence, .. } | warranty::Event::Moved { evidence, .. },
        ) => evidence,
        Event::Inspection(inspection::Event::Reported(report)) => &report.evidence,
        _ => grounds(event).map_or(&[], |grounds| &grounds.evidence),
    }
}

/// What whoever did it said, where the line itself does not say it.
fn said(event: &Event) -> Option<&Note> {
    match event {
        Event::Inspection(inspection::Event::Reported(report)) => report.note.as_ref(),
        Event::Leaving(leaving::Event::Ending { reason, .. }) => reason.as_ref(),
        Event::Warranty(warranty::Event::Moved { note, .. }) => note.as_ref(),
        _ => grounds(event)?.note.as_ref(),
    }
}

const fn grounds(event: &Event) -> Option<&Grounds> {
    match event {
        Event::Hold(hold::Event::Held { grounds, .. })
        | Event::Retention(retention::Event::Released { grounds, .. })
        | Event::Leaving(leaving::Event::Valued { grounds, .. }) => Some(grounds),
        _ => None,
    }
}
