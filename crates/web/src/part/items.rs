//! Items of the contract's checklist by their own words: what failed, what is held for. What it is not: the checklist.

use crate::project::Seen;
use askama::Template;

/// The list; nothing at all where it is empty.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"{% if !items.is_empty() %}<ul class="items">{% for (id, text) in items %}<li><strong>{{ id }}</strong> {{ text }}</li>{% endfor %}</ul>{% endif %}"#,
    ext = "html"
)]
pub(crate) struct Items {
    items: Vec<(String, String)>,
}

impl Items {
    /// Items by their ids, in the reader's language.
    pub(crate) fn of(seen: &Seen, ids: &[String]) -> Self {
        let checklist = market::inspection::checklist_of(&seen.project);
        let text = |id: &String| {
            let item = checklist.and_then(|list| list.item(id));
            item.map(|item| item.text.get(seen.frame.lang().tag()).to_owned()).unwrap_or_default()
        };
        Self { items: ids.iter().map(|id| (id.clone(), text(id))).collect() }
    }
}
