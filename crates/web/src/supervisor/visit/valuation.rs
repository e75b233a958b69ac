//! The valuation of a contract that ends early: what the work in each open stage is worth, within what lies there for it.
//! What it is not: the payment.

use super::act;
use crate::part::{Field, Form, Kind};
use crate::project::Seen;
use market::inspection::Target;
use market::leaving::open_money;
use market::stage::{Stage, State};
use market::text::Note;
use rules::Money;

pub(super) fn form(seen: &Seen) -> Form {
    let frame = &seen.frame;
    let open =
        seen.project.stages.iter().filter_map(|stage| Some((stage, open_money(&seen.project, stage)?)));
    let form = open
        .fold(act(seen, "value", Target::Valuation).next("/supervisor").long(), |form, (stage, most)| {
            form.field(value(seen, stage, most))
        });
    let note = Field::new(frame, "note")
        .label(seen.say("field-note"))
        .kind(Kind::Area(3))
        .most(Note::MOST)
        .optional();
    form.evidence("photo", true).field(note.hint(seen.say("hint-note")))
}

/// Of a stage in which no work began nothing is expected.
fn value(seen: &Seen, stage: &Stage, most: Money) -> Field {
    let frame = &seen.frame;
    let title = frame.words().stage_title(stage.no);
    let state = frame.words().stage(&stage.state);
    let field = Field::new(frame, &format!("values-{}", stage.no))
        .label(format!("{title} ({state})"))
        .typed("decimal", "off");
    let field = field.hint(frame.say_of("supervisor-value-most", "most", &frame.money(most)));
    if matches!(stage.state, State::Funded { .. }) { field.value("0") } else { field }
}
