//! What the owner asked for, with its photos and plans: for the owner, for whoever is asked to quote, for whoever works on
//! it. What it is not: the door address, nor anything of the person; those are private.

use super::{Photos, Seen, Viewer, photos};
use crate::Frame;
use crate::part::{Facts, Panel};
use market::{FirmId, Project};

/// The request; none for a firm that is out of the dispatch.
pub(crate) fn panel(seen: &Seen) -> Option<Panel> {
    if matches!(seen.viewer, Viewer::InvitedFirm(firm) if !is_asked(&seen.project, firm)) {
        return None;
    }
    let request = &seen.project.request;
    let panel = Panel::new("request", seen.say("project-request")).with(&facts(seen));
    let wishes = request.wishes.iter();
    let panel =
        wishes.fold(panel, |panel, wishes| panel.heading(&seen.say("field-wishes")).text(wishes.as_str()));
    let panel = if request.evidence.is_empty() {
        panel
    } else {
        panel
            .heading(&seen.say("project-request-shown"))
            .with(&Photos { photos: photos(seen, &request.evidence) })
    };
    Some(if seen.project.contract.is_some() { panel.folded() } else { panel })
}

/// A firm of the dispatch that may still quote or be chosen.
pub(crate) fn is_asked(project: &Project, firm: FirmId) -> bool {
    project.leads.get(&firm).is_some_and(|lead| lead.out.is_none())
}

/// What the supervisor of a visit needs to know of it says nothing of the owner's budget.
pub(crate) fn facts(seen: &Seen) -> Facts {
    let (request, frame) = (&seen.project.request, &seen.frame);
    let kind = seen.say(&format!("field-kind-{}", words::name(&request.kind)));
    let area = frame.say_count("project-area", "area", i64::from(request.area));
    let mut rows = vec![
        (seen.say("field-district"), seen.district()),
        (seen.say("project-dwelling"), format!("{kind} · {area}")),
    ];
    if !matches!(seen.viewer, Viewer::Supervisor(_)) {
        let short = |money| frame.words().money_short(money);
        let budget = format!("{} – {}", short(request.budget_low), short(request.budget_high));
        rows.push((seen.say("field-budget"), budget));
        rows.push((seen.say("field-start"), start(frame, request.start_months)));
    }
    Facts::new(rows)
}

/// When the works are to start, as the owner said it.
pub(crate) fn start(frame: &Frame, months: u8) -> String {
    match i64::from(months) {
        0 => frame.say("post-start-now"),
        n => frame.say_count("post-start-months", "number", n),
    }
}
