//! A project, from the request to the last retention: the aggregate that the nouns of the trade make up. What it is not:
//! their rules; each noun keeps its own. Here they meet: the phases, the acts, the events.

mod act;
mod case;
mod default;
mod event;
mod in_time;
mod notice;
mod phase;
mod reach;
mod rows;
mod shown;

pub use act::{Act, decide};
pub use case::{Case, Facts};
pub use event::Event;
pub use notice::{Channel, Notice, Proof};
pub use phase::{Closing, Phase};
pub(crate) use rows::Waiting;

use crate::completion::Completion;
use crate::contract::Contract;
use crate::custody::Custody;
use crate::dispatch::Dispatch;
use crate::id::{FirmId, OwnerId, ProjectId};
use crate::lead::Lead;
use crate::leaving::{Abandonment, EndProposal, Parting};
use crate::quote::Tender;
use crate::request::Request;
use crate::retention::Retention;
use crate::stage::Stage;
use crate::text::Digest;
use crate::wait::WaitKey;
use crate::warranty::Warranty;
use rules::At;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A project (装修项目).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// Whose dwelling it is.
    pub owner: OwnerId,
    /// The version of the policy it was posted under: a later version does not change its law.
    pub policy: u32,
    /// When it was posted.
    pub posted: At,
    /// What the owner asks for.
    pub request: Request,
    /// Where it stands.
    pub phase: Phase,
    /// The draw of firms.
    pub dispatch: Dispatch,
    /// Each invited firm's part: answer, survey, quote, fee.
    pub leads: BTreeMap<FirmId, Lead>,
    /// Opening of the quotes, and the choice.
    pub tender: Tender,
    /// The contract, from its draft.
    pub contract: Option<Contract>,
    /// The stages, from the moment the contract is active.
    pub stages: Vec<Stage>,
    /// The money in custody, fundings, payouts.
    pub custody: Custody,
    /// Completion: documents, air test, use before acceptance.
    pub completion: Completion,
    /// The retention, from completion.
    pub retention: Option<Retention>,
    /// The warranty, from completion.
    pub warranty: Option<Warranty>,
    /// Digests of everything shown from the works: a photo proves something once.
    pub shown: BTreeSet<Digest>,
    /// When somebody last worked on site.
    pub last_activity: Option<At>,
    /// A site gone silent.
    pub abandonment: Option<Abandonment>,
    /// A proposal to end the contract together.
    pub end_proposal: Option<EndProposal>,
    /// What was said of the contract's early end.
    pub parting: Option<Parting>,
    /// Proofs of notice, by the wait they belong to.
    #[serde(with = "crate::project::rows::by_key")]
    pub notices: BTreeMap<WaitKey, Notice>,
}

impl Project {
    /// The firm under contract, or chosen for it.
    pub fn firm(&self) -> Option<FirmId> {
        self.contract.as_ref().map(|contract| contract.firm)
    }

    /// A stage by its number, 1 to 5.
    pub fn stage(&self, no: u8) -> Option<&Stage> {
        self.stages.get(usize::from(no.checked_sub(1)?))
    }

    pub(crate) fn stage_mut(&mut self, no: u8) -> Option<&mut Stage> {
        self.stages.get_mut(usize::from(no.checked_sub(1)?))
    }

    /// Whether the works run: stages move, money is released.
    pub const fn is_active(&self) -> bool {
        matches!(self.phase, Phase::Active { .. })
    }
}
