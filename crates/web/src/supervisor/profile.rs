//! What a supervisor says of itself: districts served, firms tied to. What it is not: the person's name, which stays out of
//! the journal; nor admission, which is the operator's.

use super::find;
use crate::part::{Choice, Form};
use crate::{Answer, App, AsSupervisor, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use market::supervisor::Profile;
use market::{Aggregate, FirmId, List, Stream};
use std::collections::BTreeSet;

/// Firms offered as ties: a market of this size needs a search, which this is not.
const FIRMS: usize = 500;

/// The page.
#[derive(Debug, Template)]
#[template(path = "supervisor/profile.html")]
pub(crate) struct ProfilePage {
    frame: Frame,
    title: String,
    is_new: bool,
    admitted: bool,
    form: Form,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    AsSupervisor(id): AsSupervisor,
) -> Answer<ProfilePage> {
    if !frame.is_founded() {
        return Err(Fault::Unfounded);
    }
    let me = find(&app, id)?;
    let verb = if me.is_some() { "amend" } else { "register" };
    let form = Form::party(&frame, "supervisor", id, verb).next("/supervisor");
    let form = filled(&app, &frame, form, me.as_ref().map(|me| &me.profile))?;
    let title = frame.say(if me.is_some() { "title-supervisor-profile" } else { "act-supervisor-register" });
    Ok(Page(ProfilePage {
        title,
        is_new: me.is_none(),
        admitted: me.is_some_and(|me| me.admitted),
        form,
        frame,
    }))
}

fn filled(app: &App, frame: &Frame, form: Form, known: Option<&Profile>) -> Result<Form, Fault> {
    let (no_districts, no_ties) = (BTreeSet::new(), BTreeSet::new());
    let ties = ties(app, frame, known.map_or(&no_ties, |it| &it.ties))?;
    Ok(form.districts(known.map_or(&no_districts, |it| &it.districts)).choice(&ties))
}

/// Every firm to tick, by its trade name.
fn ties(app: &App, frame: &Frame, chosen: &BTreeSet<FirmId>) -> Result<Choice, Fault> {
    let mut firms = Vec::new();
    for (stream, _) in app.store().list(&List::Firms, store::Page::first(FIRMS))? {
        if let (Stream::Firm(id), Some(Aggregate::Firm(firm))) = (stream, app.store().aggregate(&stream)?) {
            firms.push((firm.profile.name.to_string(), id));
        }
    }
    firms.sort();
    let legend = Choice::many("ties", frame.say("field-ties"));
    Ok(firms.into_iter().fold(legend, |choice, (name, id)| {
        let choice = choice.option(&id.to_string(), name, "");
        if chosen.contains(&id) { choice.chosen() } else { choice }
    }))
}
