//! What the firm can do on the project page, panel by panel: as one of the invited, then as the one under contract. What it
//! is not: the rules of it; nor anything of a rival.

mod contract;
mod hold;
mod lead;
mod leaving;
mod money;
mod quote;
mod stage;
mod survey;
mod visit;
mod warranty;

pub(super) use quote::until;

use crate::part::Panel;
use crate::project::{Seen, Viewer};
use market::lead::Lead;
use market::{FirmId, Subject, Wait, WaitKind};

/// The panels of the firm: only what the project's state allows.
pub(crate) fn panels(seen: &Seen) -> Vec<Panel> {
    let (Viewer::InvitedFirm(id) | Viewer::AwardedFirm(id)) = seen.viewer else { return Vec::new() };
    let Some(lead) = seen.project.leads.get(&id) else { return Vec::new() };
    let invited = Invited { seen, id, lead };
    let mut panels = Vec::new();
    panels.extend(invited.out());
    panels.extend(invited.invitation());
    panels.extend(invited.survey());
    panels.extend(invited.quote());
    if matches!(seen.viewer, Viewer::AwardedFirm(_)) {
        panels.extend(contract::panels(seen));
        panels.extend(stage::panels(seen));
        panels.extend(hold::panels(seen));
        panels.extend(warranty::panels(seen));
        panels.extend(money::panels(seen));
        panels.extend(leaving::panels(seen));
    }
    panels.extend(invited.fee());
    panels
}

/// A firm before its own part of a dispatch.
struct Invited<'a> {
    seen: &'a Seen,
    id: FirmId,
    lead: &'a Lead,
}

impl Invited<'_> {
    /// It stands: not out, and the project goes on.
    fn stands(&self) -> bool {
        self.lead.out.is_none() && !self.seen.project.phase.is_closed()
    }

    /// This firm's own wait of a kind.
    fn wait(&self, kind: WaitKind) -> Option<&Wait> {
        self.seen.waits_of(kind).find(|wait| wait.key.subject == Subject::Firm(self.id))
    }
}

/// A panel with the waits of these kinds in it.
fn with_waits(seen: &Seen, panel: Panel, kinds: &[WaitKind]) -> Panel {
    let waits = seen.waits.iter().filter(|wait| kinds.contains(&wait.key.kind));
    waits.fold(panel, |panel, wait| panel.wait(&seen.frame, wait))
}

/// Urgent where the firm is waited for.
fn urgent_if(panel: Panel, urgent: bool) -> Panel {
    if urgent { panel.urgent() } else { panel }
}
