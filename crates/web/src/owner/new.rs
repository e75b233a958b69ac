//! The form that posts a request, in two screens: where and how large, then the rest, with what is usual for that area. It
//! works without scripts. What it is not: the rules of a request.

use crate::part::{Choice, Field, Form, Kind};
use crate::project::start;
use crate::visitor::typical;
use crate::{App, AsOwner, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use guide::Guide;
use market::text::{Name, Note};
use market::{Aggregate, OwnerId, ProjectId, Stream, limits};
use rules::Money;
use serde::Deserialize;
use words::Arg;

/// The most months ahead that the list offers.
const MONTHS: u8 = 12;

/// What the first screen says.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    province: Option<String>,
    area: Option<String>,
}

/// A line between the fields.
#[derive(Template)]
#[template(source = r#"<p class="hint">{{ text }}</p>"#, ext = "html")]
struct Said<'a> {
    text: &'a str,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "owner/new.html")]
pub(crate) struct New {
    frame: Frame,
    fields: Vec<Field>,
    /// What an owner who vanished too often is told before posting: how much, and when it comes back.
    earnest: Option<(String, String)>,
    band: Option<(String, String)>,
    form: Option<Form>,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    AsOwner(me): AsOwner,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let guide = app.guide();
    let province = asked.province.as_deref().filter(|code| !guide.districts.places_of(code).is_empty());
    let area = asked.area.as_deref().and_then(|text| text.trim().parse().ok());
    let area = area.filter(|area| limits::AREA.contains(area));
    let wrong = Wrong {
        province: (asked.province.is_some() && province.is_none())
            .then(|| frame.say("web-wrong-not-a-choice")),
        area: (asked.area.is_some() && area.is_none()).then(|| area_wrong(&frame)),
    };
    let status = if wrong.is_any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let fields = first(&frame, guide, &asked, wrong);
    let band = area.map(|area| band(&frame, guide, area));
    // A request that was refused keeps the id it was sent under.
    let tried = frame.tried().and_then(|tried| tried.project("post")).and_then(|id| id.parse().ok());
    let id = tried.unwrap_or_else(|| app.id());
    let form = province.zip(area).map(|(province, area)| form(&frame, guide, id, province, area));
    let earnest = earnest(&app, &frame, me)?;
    Ok((status, Page(New { fields, earnest, band, form, frame })).into_response())
}

/// What is wrong with the first screen's fields.
#[derive(Default)]
struct Wrong {
    province: Option<String>,
    area: Option<String>,
}

impl Wrong {
    const fn is_any(&self) -> bool {
        self.province.is_some() || self.area.is_some()
    }
}

fn area_wrong(frame: &Frame) -> String {
    let bound = |area: &u32| Arg::Number(i64::from(*area));
    let facts = [("least", bound(limits::AREA.start())), ("most", bound(limits::AREA.end()))];
    frame.words().say_with("web-wrong-out-of-range", &facts)
}

/// The earnest of the next request, where this owner owes one; the same answer that the market gives afterwards.
fn earnest(app: &App, frame: &Frame, me: OwnerId) -> Result<Option<(String, String)>, Fault> {
    let Some(Aggregate::Owner(owner)) = app.store().aggregate(&Stream::Owner(me))? else { return Ok(None) };
    let policy = crate::visitor::in_force(app)?;
    let told = |amount: Money| {
        let amount = frame.money(amount);
        let facts = [("times", Arg::Number(owner.vanished.into())), ("amount", Arg::Text(&amount))];
        (frame.words().say_with("post-earnest", &facts), frame.say("post-earnest-back"))
    };
    Ok(market::request::earnest(&owner, &policy).map(told))
}

/// Where and how large.
fn first(frame: &Frame, guide: &Guide, asked: &Asked, wrong: Wrong) -> Vec<Field> {
    let tag = frame.lang().tag();
    let provinces = guide.districts.provinces().map(|it| (it.code.clone(), it.name.get(tag).to_owned()));
    let province = Field::of(frame, "province")
        .label(frame.say("post-province"))
        .kind(Kind::Select(provinces.collect()))
        .value(asked.province.as_deref().unwrap_or_default())
        .error(wrong.province);
    let area = Field::of(frame, "area").typed("numeric", "off").most(4);
    let area = area.value(asked.area.as_deref().unwrap_or_default()).error(wrong.area);
    vec![province.within("first"), area.within("first")]
}

/// What is usual for that area: a title and a line.
fn band(frame: &Frame, guide: &Guide, area: u32) -> (String, String) {
    let short = |unit: fn(&guide::catalogue::Entry) -> rules::Money| {
        frame.words().money_short(typical(&guide.catalogue, area, unit))
    };
    let facts = [("low", short(|it| it.low)), ("high", short(|it| it.high)), ("mid", short(|it| it.mid))];
    let facts = facts.each_ref().map(|(name, value)| (*name, words::Arg::Text(value)));
    let title = frame.say_count("post-band", "area", i64::from(area));
    (title, frame.words().say_with("post-band-line", &facts))
}

fn form(frame: &Frame, guide: &Guide, id: ProjectId, province: &str, area: u32) -> Form {
    let tag = frame.lang().tag();
    let places = guide.districts.places_of(province).into_iter();
    let name = |code: &str| guide.districts.full_name(code).map(|name| name.get(tag).to_owned());
    let places = places.map(|it| (it.code.clone(), name(&it.code).unwrap_or_else(|| it.code.clone())));
    let kind = Choice::one("kind", frame.say("field-kind"))
        .option("new", frame.say("field-kind-new"), "")
        .option("old", frame.say("field-kind-old"), "");
    let amount = |name: &str| Field::of(frame, name).typed("decimal", "off").most(20);
    Form::act(frame, id, "post")
        .hidden("area", area)
        .field(Field::of(frame, "district").kind(Kind::Select(places.collect())))
        .field(Field::of(frame, "estate").most(Name::MOST))
        .field(Field::of(frame, "address").most(200))
        .choice(&kind)
        .field(amount("budget-low").hint(frame.say("hint-budget")))
        .field(amount("budget-high"))
        .field(
            Field::of(frame, "start-months")
                .label(frame.say("field-start"))
                .kind(Kind::Select(starts(frame))),
        )
        .field(Field::of(frame, "wishes").kind(Kind::Area(4)).most(Note::MOST).optional())
        .with(&Said { text: &frame.say("post-shows") })
        .evidence("photo", false)
        .evidence("plan", false)
        .effect(frame.say("post-after"))
}

fn starts(frame: &Frame) -> Vec<(String, String)> {
    (0..=MONTHS).map(|n| (n.to_string(), start(frame, n))).collect()
}
