//! What a firm says of itself: its registration, and its changes. Bank account, legal representative and phone are asked
//! for in plain words and kept as digests only. What it is not: admission; that is the operator's recorded decision.

use super::find;
use crate::part::{Facts, Field, Form};
use crate::{Answer, App, AsFirm, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use market::firm::{Firm, Profile};
use market::text::Name;
use rules::Money;
use std::collections::BTreeSet;

/// The page.
#[derive(Debug, Template)]
#[template(path = "firm/profile.html")]
pub(crate) struct ProfilePage {
    frame: Frame,
    title: String,
    lead: String,
    is_new: bool,
    form: Form,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, AsFirm(id): AsFirm) -> Answer<ProfilePage> {
    if !frame.is_founded() {
        return Err(Fault::Unfounded);
    }
    let firm = find(&app, id)?;
    let verb = if firm.is_some() { "amend" } else { "register" };
    let form = Form::party(&frame, "firm", id, verb).next("/firm");
    let form = filled(&frame, form, firm.as_ref().map(|firm| &firm.profile));
    let title = frame.say(if firm.is_some() { "title-firm-profile" } else { "act-firm-register" });
    let lead = frame.say(if firm.is_some() { "firm-profile-again" } else { "firm-profile-lead" });
    Ok(Page(ProfilePage { title, lead, is_new: firm.is_none(), form, frame }))
}

fn filled(frame: &Frame, form: Form, known: Option<&Profile>) -> Form {
    let typed = |read: fn(&Profile) -> String| known.map(read).unwrap_or_default();
    let text =
        |name: &str, key: &str, value: String| Field::new(frame, name).label(frame.say(key)).value(value);
    let none = BTreeSet::new();
    let form = form
        .field(text("name", "firm-name", typed(|it| it.name.to_string())).most(Name::MOST))
        .districts(known.map_or(&none, |it| &it.districts))
        .field(
            text("crews", "field-crews", typed(|it| it.crews.to_string()))
                .typed("numeric", "off")
                .hint(frame.say("firm-crews-hint")),
        )
        .field(
            text("budget-low", "firm-budget-low", typed(|it| amount(it.budget_low))).typed("decimal", "off"),
        )
        .field(
            text("budget-high", "firm-budget-high", typed(|it| amount(it.budget_high)))
                .typed("decimal", "off"),
        )
        .field(
            text("monthly-cap", "field-monthly-cap", typed(|it| amount(it.monthly_cap)))
                .typed("decimal", "off")
                .hint(frame.say("hint-monthly-cap")),
        );
    principals(frame, form, known.is_some())
}

/// As a person types it: no idle noughts.
fn amount(money: Money) -> String {
    money.to_string().trim_end_matches(".00").to_owned()
}

/// Three plain fields. The first time all are needed; later an empty one leaves what is known.
fn principals(frame: &Frame, form: Form, known: bool) -> Form {
    let what = frame.say(if known { "firm-principals-kept" } else { "firm-principals-new" });
    let why = format!("{} {what}", frame.say("hint-principals"));
    let form = form.with(&Facts::new([(frame.say("field-principals"), why)]));
    ["bank-account", "legal-representative", "principal-phone"].into_iter().fold(form, |form, name| {
        let field = Field::new(frame, name).label(frame.say_under("field", name));
        form.field(if known { field.optional() } else { field })
    })
}

/// What keeps a firm out of the draw, each with what to do about it.
#[derive(Clone, Debug, Template)]
#[template(path = "firm/admission.html")]
pub(super) struct Admission {
    title: String,
    steps: Vec<Step>,
}

#[derive(Clone, Debug)]
struct Step {
    done: bool,
    what: String,
    how: String,
}

impl Admission {
    /// The steps to admission; none once the firm is admitted.
    pub(super) fn of(frame: &Frame, firm: &Firm) -> Option<Self> {
        if firm.is_admitted() {
            return None;
        }
        let step = |done: bool, name: &str| Step {
            done,
            what: frame.say(&format!("firm-admission-{name}")),
            how: frame.say(&format!("firm-admission-{name}-how")),
        };
        let mut steps = vec![
            step(true, "profile"),
            step(firm.vetted.is_some(), "vetting"),
            step(firm.deposit.is_some(), "deposit"),
        ];
        steps.extend(firm.suspended.as_ref().map(|reason| Step {
            done: false,
            what: frame.say("firm-admission-suspended"),
            how: reason.to_string(),
        }));
        Some(Self { title: frame.say("firm-admission"), steps })
    }
}

impl askama::filters::HtmlSafe for Admission {}
