//! A visit as the firm may see it, and what it may ask for where nobody comes. What it is not: the supervisor's name before
//! the arrival (M14).

use crate::part::{Choice, Facts, Form, Panel};
use crate::project::Seen;
use market::Act;
use market::inspection::{Acceptance, Alternative, AskAlternative, Step, Target, Visit, opens};

/// The panel with where the visit stands.
pub(super) fn visited(seen: &Seen, target: Target, visit: &Visit, panel: Panel) -> Panel {
    let panel = match visit.step {
        Step::Undrawn { .. } => panel.text(&seen.say("firm-visit-undrawn")),
        Step::Drawn { .. } => panel.text(&seen.say("firm-visit-drawn")),
        Step::Again { .. } => panel.text(&seen.say("firm-visit-again")),
        Step::Arrived { supervisor, at } => {
            let name = seen.person_name(supervisor).unwrap_or_else(|| seen.say("label-unknown"));
            let rows =
                [(seen.say("field-supervisor"), name), (seen.say("firm-visit-since"), seen.frame.moment(at))];
            panel.with(&Facts::new(rows))
        }
    };
    another_way(seen, target, visit, panel)
}

/// Nobody came: from when another way may be asked for, what may be asked for now, and what was asked.
fn another_way(seen: &Seen, target: Target, visit: &Visit, panel: Panel) -> Panel {
    let panel = if visit.outside { panel.text(&seen.say("firm-visit-outside")) } else { panel };
    let panel = match visit.acceptance {
        Acceptance::Unasked => panel,
        Acceptance::Asked { .. } => panel.text(&seen.say("firm-visit-acceptance-asked")),
        Acceptance::Declined => panel.text(&seen.say("firm-visit-acceptance-declined")),
    };
    let can =
        |way: &Alternative| seen.can(&Act::AskAlternative(AskAlternative { target, alternative: *way }));
    let ways: Vec<_> = [Alternative::Acceptance, Alternative::Outside].into_iter().filter(can).collect();
    match opens(visit, &seen.policy, seen.frame.calendar()) {
        Some(_) if !ways.is_empty() => panel.fold(&seen.say("firm-visit-nobody"), |part| {
            part.text(&seen.say("firm-visit-nobody-lead")).form(&ask(seen, target, &ways))
        }),
        Some(opens) if !visit.absent.is_empty() && seen.frame.now() < opens => {
            panel.hint(&seen.frame.say_of("firm-visit-nobody-from", "time", &seen.frame.moment(opens)))
        }
        _ => panel,
    }
}

fn ask(seen: &Seen, target: Target, ways: &[Alternative]) -> Form {
    let choice = Choice::one("alternative", seen.say("field-alternative"));
    let choice = ways.iter().fold(choice, |choice, way| {
        let name = words::name(way);
        let hint = seen.say(&format!("firm-alternative-{name}"));
        choice.option(&name, seen.frame.words().alternative(way), hint)
    });
    Form::act(&seen.frame, seen.project.id, "ask-alternative").about("target", target).choice(&choice).quiet()
}
