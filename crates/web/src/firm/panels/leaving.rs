//! The ways out of a running contract: together, or alone with what that costs. What it is not: the valuation.

use super::{urgent_if, with_waits};
use crate::part::{Choice, Field, Form, Kind, Panel};
use crate::project::Seen;
use market::WaitKind as K;
use market::project::Phase;
use market::text::Note;

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    match seen.project.phase {
        Phase::Active { .. } => vec![together(seen), alone(seen)],
        Phase::Ending { .. } => vec![ending(seen)],
        _ => Vec::new(),
    }
}

/// Proposed by one, answered by the other.
fn together(seen: &Seen) -> Panel {
    let (frame, id) = (&seen.frame, seen.project.id);
    let asked = seen.mine(K::EndTogether).is_some();
    let panel = urgent_if(Panel::new("end-together", seen.say("label-end-together")), asked);
    let panel = with_waits(seen, panel, &[K::EndTogether]);
    match seen.project.end_proposal {
        None => panel.form(&Form::act(frame, id, "propose-end").quiet()),
        Some(proposal) if proposal.by == seen.actor => panel.text(&seen.say("firm-end-proposed")),
        Some(_) => {
            let agree = Choice::yes_or_no(frame, "agrees", seen.say("firm-end-agree"));
            panel.form(&Form::act(frame, id, "answer-end").choice(&agree))
        }
    }
}

fn alone(seen: &Seen) -> Panel {
    let frame = &seen.frame;
    let reason =
        Field::new(frame, "reason").label(seen.say("field-reason")).kind(Kind::Area(2)).most(Note::MOST);
    let form = Form::act(frame, seen.project.id, "end-contract").field(reason).danger();
    Panel::new("end", seen.say("act-end-contract")).notice(&seen.say("firm-end-alone")).form(&form)
}

fn ending(seen: &Seen) -> Panel {
    let panel = Panel::new("ending", seen.say("phase-ending")).text(&seen.say("effect-end-contract"));
    with_waits(seen, panel, &[K::Assign, K::Valuation])
}
