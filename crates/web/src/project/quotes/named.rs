//! What the guide's items, rooms, units and trades are called in the reader's language. What it is not: the guide.

use crate::project::Seen;
use guide::catalogue::{Entry, Label, Room};
use words::Language;

/// The guide's entry of an item; none for a free text.
pub(super) fn entry<'a>(seen: &'a Seen, item: &str) -> Option<&'a Entry> {
    seen.app.guide().catalogue.entry(item)
}

/// An item's name; a free text is its own.
pub(super) fn item_name(seen: &Seen, item: &str) -> String {
    entry(seen, item).map_or_else(|| item.to_owned(), |entry| entry.name.get(seen.tag()).to_owned())
}

/// A label in the reader's language.
pub(super) fn label(seen: &Seen, label: Label) -> &'static str {
    match seen.frame.lang() {
        Language::Zh => label.zh,
        Language::En => label.en,
    }
}

/// `bedroom-2` as "Bedroom 2".
pub(super) fn room_name(seen: &Seen, room: &str) -> String {
    let (kind, number) = room.split_once('-').unwrap_or((room, ""));
    let known = Room::ALL.into_iter().find(|it| words::name(it) == kind);
    let text = known.map_or(kind, |it| label(seen, it.label()));
    format!("{text} {number}").trim_end().to_owned()
}

/// An item in its room: "Floor tiles (Kitchen 1)". What is of the whole flat names no room.
pub(super) fn placed(seen: &Seen, item: &str, room: &str) -> String {
    let item = item_name(seen, item);
    if room == "flat" {
        return item;
    }
    let facts = [("what", item), ("remark", room_name(seen, room))];
    let facts = facts.each_ref().map(|(name, value)| (*name, words::Arg::Text(value)));
    seen.frame.words().say_with("form-remark", &facts)
}
