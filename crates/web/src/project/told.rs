//! What a party said and showed for what it did: an objection, an answer, a valuation, an end. What it is not: open to
//! rivals; whoever makes it knows who looks.

use super::Seen;
use super::photo::{Photo, photos};
use askama::Template;
use market::text::Grounds;
use rules::Money;

/// The words and the photos, under who said it; nothing at all where nothing was said.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"{% import "part/photos.html" as photo %}{% if !note.is_empty() || !photos.is_empty() %}<div class="told">{% if !note.is_empty() %}<p>{{ who }}</p><blockquote>{{ note }}</blockquote>{% endif %}{% call photo::strip(photos) %}{% endcall %}</div>{% endif %}"#,
    ext = "html"
)]
pub(crate) struct Told {
    who: String,
    note: String,
    photos: Vec<Photo>,
}

impl askama::filters::HtmlSafe for Told {}

/// What was said of a contract's early end.
#[derive(Debug)]
pub(super) struct PartingView {
    pub(super) reason: Told,
    /// What the work in each stage was valued at, for those who see the money.
    pub(super) values: Vec<(String, String)>,
    pub(super) valuer: Told,
}

impl Seen {
    /// Under a key of who says it.
    pub(crate) fn told(&self, who: &str, grounds: &Grounds) -> Told {
        let note = grounds.note.as_ref().map(ToString::to_string).unwrap_or_default();
        Told { who: self.say(who), note, photos: photos(self, &grounds.evidence) }
    }
}

/// What was said of the early end, if the contract ended early.
pub(super) fn parting(seen: &Seen) -> Option<PartingView> {
    let parting = seen.project.parting.as_ref().filter(|_| seen.viewer.sees_works())?;
    let money = seen.viewer.sees_money();
    let value = |(no, amount): &(u8, Money)| (seen.frame.words().stage_title(*no), seen.frame.money(*amount));
    let reason = Grounds { note: parting.reason.clone(), evidence: Vec::new() };
    Some(PartingView {
        reason: seen.told("project-parting-reason", &reason),
        values: parting.values.iter().filter(|_| money).map(value).collect(),
        valuer: seen.told("project-parting-valuer", &parting.grounds),
    })
}

/// What the owner said of the parts of the retention that were released whole, under their names.
pub(super) fn released(seen: &Seen) -> Vec<(String, Told)> {
    let parts = seen.project.retention.iter().flat_map(market::retention::Retention::numbered);
    let said = parts.filter(|(_, part)| !part.grounds.is_empty());
    let told = said.map(|(no, part)| {
        let stage = market::retention::FIRST.saturating_add(no).saturating_sub(1);
        (seen.frame.words().stage_title(stage), seen.told("project-owner-said", &part.grounds))
    });
    told.collect()
}
