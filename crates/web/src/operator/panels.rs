//! What the operator can do on the project page, panel by panel: evidence recorded, claims decided, lots drawn. What it is
//! not: the rules of it, or a key to money; there is no panel that releases, and the last one says so.

mod delay;
mod intake;
mod money;
mod notice;
mod works;

use crate::part::Panel;
use crate::project::Seen;
use askama::Template;

/// A link on a line of its own.
#[derive(Template)]
#[template(source = r#"<p><a href="{{ path }}">{{ text }}</a></p>"#, ext = "html")]
struct Way {
    path: String,
    text: String,
}

/// Facts side by side.
#[derive(Template)]
#[template(
    source = r#"<dl class="facts">{% for (fact, value) in facts %}<div><dt>{{ fact }}</dt><dd>{{ value }}</dd></div>{% endfor %}</dl>"#,
    ext = "html"
)]
struct Facts {
    facts: Vec<(String, String)>,
}

/// The panels of the operator: only what the project's state allows.
pub(crate) fn panels(seen: &Seen) -> Vec<Panel> {
    let mut panels = intake::panels(seen);
    panels.extend(works::panels(seen));
    panels.extend(money::panels(seen));
    panels.extend(delay::panels(seen));
    panels.extend(notice::panel(seen));
    panels.push(Panel::new("no-key", seen.say("operator-panel-no-key")).text(&seen.say("operator-no-key")));
    panels
}
