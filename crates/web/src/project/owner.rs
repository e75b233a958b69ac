//! What an owner can do on the project page, panel by panel, noun by noun. What it is not: the rules of it; each panel
//! shows an act only where the core would take it.

mod aftercare;
mod contract;
mod custody;
mod intake;
mod leaving;
mod objection;
mod readings;
mod stage;
mod tender;
mod visit;

use super::Seen;
use crate::part::Panel;
use market::{Subject, Wait, WaitKind};

/// The panels of the owner: only what the project's state allows.
pub(crate) fn panels(seen: &Seen) -> Vec<Panel> {
    let nouns: [fn(&Seen) -> Vec<Panel>; 9] = [
        stage::panels,
        visit::panels,
        custody::panels,
        contract::panels,
        tender::panels,
        intake::panels,
        aftercare::panels,
        leaving::panels,
        readings::panels,
    ];
    nouns.iter().flat_map(|panels| panels(seen)).collect()
}

/// A panel about a wait: urgent where it is the owner's to end, and then its title says what to do.
fn about(seen: &Seen, id: &str, wait: &Wait) -> Panel {
    let said = seen.frame.wait(wait);
    if wait.who != seen.party() {
        return Panel::new(id, said.title).wait(&seen.frame, wait);
    }
    let own = seen.frame.words().find(&format!("owner-do-{}", wait.key.kind)).unwrap_or(said.title);
    // A number says nothing that the panel does not say better.
    let bare = said.about.is_empty() || matches!(wait.key.subject, Subject::Number(_));
    let title = if bare { own } else { format!("{own} · {}", said.about) };
    Panel::new(id, title).wait(&seen.frame, wait).urgent()
}

/// The owner's own wait of a kind, as a panel.
fn mine(seen: &Seen, id: &str, kind: WaitKind) -> Option<Panel> {
    seen.mine(kind).map(|wait| about(seen, id, wait))
}
