//! Every act on a project, and where it is decided. What it is not: the rules; each act has its own file under its noun.

use super::{Case, Channel, Event, Project, Proof, default, in_time::in_time, reach};
use crate::actor::Actor;
use crate::event::{self, Fact};
use crate::id::ProjectId;
use crate::refusal::{Code, Refusal};
use crate::wait::WaitKey;
use crate::world::{Decision, World};
use crate::{
    completion, contract, custody, dispatch, hold, inspection, lead, leaving, quote, request, retention,
    stage, survey, warranty,
};
use rules::At;
use rules::lottery::Seed;
use serde::{Deserialize, Serialize};

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident($kind:ty),)*) => {
        /// Something that somebody does to a project.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Act {
            /// An owner posts it.
            Post(request::Post),
            $($(#[$doc])* $name($kind),)*
            /// The clock: a wait came due. The seed is used where the default draws.
            Default {
                /// Which wait.
                wait: WaitKey,
                /// A fresh public seed.
                seed: Seed,
            },
            /// What is known of a notice: by the outbox, by the party opening it, by the operator's record.
            RecordNotice {
                /// Of which wait.
                wait: WaitKey,
                /// On which channel.
                channel: Channel,
                /// What is known.
                proof: Proof,
            },
        }

        /// Decides an act on a project.
        ///
        /// # Errors
        /// See [`crate::decide`].
        pub fn decide(world: &World, actor: Actor, id: ProjectId, act: &Act, at: At) -> Decision {
            if let Act::Post(post) = act {
                return post.decide(world, actor, id, at);
            }
            let case = Case::new(world, world.project(id)?, actor, at)?;
            let decision = match act {
                Act::Post(post) => post.decide(world, actor, id, at),
                $(Act::$name(act) => act.decide(&case),)*
                Act::Default { wait, seed } => default::decide(&case, wait, seed),
                Act::RecordNotice { wait, channel, proof } => reach::record_notice(&case, wait, *channel, *proof),
            };
            let facts = in_time(&case, act, decision)?;
            covered(case.project, &facts)?;
            Ok(facts)
        }
    };
}

acts! {
    /// The contact is confirmed.
    Confirm(request::Confirm),
    /// The operator qualifies it, or not.
    Qualify(request::Qualify),
    /// The owner withdraws before the contract is active.
    Withdraw(request::Withdraw),
    /// The firms are drawn.
    Draw(dispatch::Draw),
    /// A firm accepts.
    Accept(dispatch::Accept),
    /// A firm declines.
    Decline(dispatch::Decline),
    /// The owner swaps a firm.
    Swap(dispatch::Swap),
    /// A firm claims its fee back.
    ClaimRefund(lead::ClaimRefund),
    /// The owner answers the claim.
    AnswerClaim(lead::AnswerClaim),
    /// The operator decides the claim.
    DecideClaim(lead::DecideClaim),
    /// A firm proposes a time for the survey.
    ProposeSurvey(survey::Propose),
    /// The owner confirms it.
    ConfirmSurvey(survey::ConfirmSurvey),
    /// The survey is held.
    HoldSurvey(survey::Held),
    /// A firm quotes.
    Quote(quote::Submit),
    /// The owner chooses.
    Choose(quote::Choose),
    /// The owner wants more time.
    ExtendChoice(quote::ExtendChoice),
    /// A party signs.
    Sign(contract::Sign),
    /// The operator countersigns.
    Countersign(contract::Countersign),
    /// A party registers a further agreement.
    Register(contract::Register),
    /// A statement line shows a payout.
    RecordPayout(custody::RecordPayout),
    /// The firm claims a material advance.
    ClaimMaterial(custody::ClaimMaterial),
    /// The owner answers it.
    AnswerMaterial(custody::AnswerMaterial),
    /// The firm starts a stage.
    Start(stage::Start),
    /// The firm logs work.
    LogSite(stage::LogSite),
    /// The firm submits a stage or the gate.
    Submit(stage::SubmitStage),
    /// A supervisor is drawn.
    Assign(inspection::Assign),
    /// The supervisor arrives.
    Arrive(inspection::Arrive),
    /// The supervisor reports.
    Report(inspection::FileReport),
    /// The supervisor found the door closed.
    NoAccess(inspection::NoAccess),
    /// Nobody came for long: the firm asks for another way.
    AskAlternative(inspection::AskAlternative),
    /// The owner accepts without the visit, or not.
    AcceptAlone(inspection::AcceptAlone),
    /// The owner approves.
    Approve(stage::Approve),
    /// The owner objects.
    Object(stage::Object),
    /// The owner waives.
    Waive(stage::Waive),
    /// The owner chooses after failures.
    ChooseAfterFailures(stage::ChooseAfterFailures),
    /// The firm has put right what is held for.
    Cure(hold::Cure),
    /// The owner confirms, or not.
    ConfirmCure(hold::ConfirmCure),
    /// The owner orders an air test.
    OrderAirTest(completion::OrderAirTest),
    /// Its report is recorded.
    ReportAirTest(completion::ReportAirTest),
    /// The owner moves in.
    MoveIn(completion::MoveIn),
    /// The owner answers at the retention's term.
    AnswerRetention(retention::AnswerRetention),
    /// The owner opens a warranty ticket.
    OpenTicket(warranty::OpenTicket),
    /// The firm takes it a step on.
    AdvanceTicket(warranty::AdvanceTicket),
    /// The owner confirms the cure.
    ConfirmTicket(warranty::ConfirmTicket),
    /// The owner hired another.
    HireAnother(warranty::HireAnother),
    /// A party ends the contract.
    EndContract(leaving::EndContract),
    /// A party proposes to end it together.
    ProposeEnd(leaving::ProposeEnd),
    /// The other answers.
    AnswerEnd(leaving::AnswerEnd),
    /// The supervisor values the work.
    Value(leaving::Value),
}

/// The last word on money (I1): nothing leaves a pocket that is not in it, whatever a rule decided.
fn covered(project: &Project, facts: &[Fact]) -> Result<(), Refusal> {
    let mut posted = facts.iter().filter_map(|fact| match &fact.event {
        event::Event::Project(event) => match &**event {
            Event::Posted(entries) => Some(entries),
            _ => None,
        },
        _ => None,
    });
    let Some(entries) = posted.next() else { return Ok(()) };
    let mut book = project.custody.book.clone();
    entries.iter().chain(posted.flatten()).for_each(|entry| book.post(entry));
    if book.overdrawn().is_empty() { Ok(()) } else { Err(Refusal::new(Code::NotFunded)) }
}
