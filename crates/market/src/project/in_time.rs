//! Deadlines hold by themselves: an act that answers a wait is too late from the very instant of the deadline on, whether
//! the clock has come by or not. Where notice is not proved the deadline has moved by the same law, and the act is in time.
//! What it is not: a rule about facts. What a statement line shows, what is known of a notice, and work on a site that
//! answers no notice are recorded whenever they come; and where a deadline only asks the same party again, the answer is as
//! good after it.

use super::default::{End, end};
use super::{Act, Case};
use crate::actor::Actor;
use crate::inspection::Target;
use crate::refusal::{Code, Refusal};
use crate::stage::{COUNT, GATED};
use crate::wait::{Subject, Wait, WaitKey, WaitKind as K};
use crate::world::{Decision, Halt};

/// What was decided of an act, unless it answers a wait that is over: that comes before anything less grave.
pub(super) fn in_time(case: &Case<'_>, act: &Act, decision: Decision) -> Decision {
    let graver = match &decision {
        Ok(_) => false,
        Err(Halt::Need(_)) => true,
        Err(Halt::Refused(refusal)) => refusal.code <= Code::TooLate,
    };
    if graver {
        return decision;
    }
    let waits = case.project.waits(case.policy, case.calendar).into_iter();
    match waits.filter(|wait| answers(case.actor, act, &wait.key)).find(|wait| case.is_over(wait)) {
        Some(wait) => Err(Refusal::new(Code::TooLate).at("due", wait.due).into()),
        None => decision,
    }
}

impl Case<'_> {
    /// Whether a wait is over. Where its deadline moves for want of proof, or the operator has to reach the party first,
    /// it is not.
    pub fn is_over(&self, wait: &Wait) -> bool {
        wait.due <= self.at && matches!(end(self, wait), End::Default | End::Hold)
    }
}

/// Whether an act of this actor answers a wait of this name.
fn answers(actor: Actor, act: &Act, key: &WaitKey) -> bool {
    let kind = key.kind;
    let is = |kinds: &[K], subject: Subject| kinds.contains(&kind) && key.subject == subject;
    let own = || if let Actor::Firm(firm) = actor { Subject::Firm(firm) } else { Subject::Whole };
    match act {
        Act::Confirm(_) => kind == K::Draft,
        Act::Qualify(_) => kind == K::Qualify,
        Act::Draw(_) => kind == K::Draw,
        Act::Accept(_) | Act::Decline(_) => is(&[K::Invitation], own()) || kind == K::Complete,
        Act::Swap(_) | Act::Quote(_) => kind == K::Quotes,
        Act::AnswerClaim(it) => is(&[K::ClaimAnswer, K::ClaimSampled], Subject::Firm(it.firm)),
        Act::DecideClaim(it) => is(&[K::ClaimDecision], Subject::Firm(it.firm)),
        Act::ProposeSurvey(_) | Act::HoldSurvey(_) => surveys(key, &own()),
        Act::ConfirmSurvey(it) => surveys(key, &Subject::Firm(it.firm)),
        Act::Choose(_) | Act::ExtendChoice(_) => kind == K::Choice,
        Act::Sign(_) => matches!(kind, K::SignOwner | K::SignFirm),
        Act::Countersign(_) => kind == K::Countersign,
        Act::Withdraw(_) => kind == K::CoolingOff,
        Act::AnswerMaterial(it) => is(&[K::Material], Subject::Number(it.claim)),
        Act::Start(_) | Act::LogSite(_) => kind == K::Resume,
        Act::Submit(it) => kind == K::Resume || is(&[K::Rework], Subject::Stage(it.stage)),
        Act::Assign(it) => visits(key, it.target),
        Act::Arrive(it) => visits(key, it.target),
        Act::NoAccess(it) => visits(key, it.target),
        Act::Report(it) => visits(key, it.target),
        Act::AcceptAlone(it) => accepts(key, it.target),
        Act::Approve(it) => is(&[K::Window], Subject::Stage(it.stage)),
        Act::Object(it) => is(&[K::Window], Subject::Stage(it.stage)),
        Act::OrderAirTest(_) => is(&[K::Window], Subject::Stage(COUNT)),
        Act::ReportAirTest(_) => kind == K::AirTest,
        Act::ChooseAfterFailures(it) => is(&[K::AfterFailures], Subject::Stage(it.stage)),
        Act::Cure(it) => is(&[K::Cure, K::HardStop], Subject::Hold(it.stage, it.hold)),
        Act::ConfirmCure(it) => is(&[K::CureConfirm, K::HardStop], Subject::Hold(it.stage, it.hold)),
        Act::AnswerRetention(it) => is(&[K::RetentionReminder], Subject::Part(it.part)),
        Act::AdvanceTicket(it) => {
            is(&[K::TicketAnswer, K::TicketVisit, K::TicketCure], Subject::Number(it.ticket))
        }
        Act::ConfirmTicket(it) => is(&[K::TicketConfirm], Subject::Number(it.ticket)),
        Act::EndContract(_) => kind == K::EndAbandoned && matches!(actor, Actor::Owner(_)),
        Act::AnswerEnd(_) => kind == K::EndTogether,
        Act::Value(_) => kind == K::Valuation,
        // These answer no wait, or record a fact.
        Act::Post(_)
        | Act::ClaimRefund(_)
        | Act::Register(_)
        | Act::RecordPayout(_)
        | Act::RecordCompensation(_)
        | Act::SayPaid(_)
        | Act::NotArrived(_)
        | Act::ClaimMaterial(_)
        | Act::Waive(_)
        | Act::MoveIn(_)
        | Act::OpenTicket(_)
        | Act::HireAnother(_)
        | Act::ProposeEnd(_)
        | Act::AskAlternative(_)
        | Act::Default { .. }
        | Act::RecordNotice { .. } => false,
    }
}

/// A firm's survey has its own deadline, and ends with the quotes.
fn surveys(key: &WaitKey, firm: &Subject) -> bool {
    key.kind == K::Quotes || (key.kind == K::Survey && key.subject == *firm)
}

/// Whatever is to be done on a visit; a second look also ends with the hold it is about.
fn visits(key: &WaitKey, target: Target) -> bool {
    let kinds: &[K] = match target {
        Target::Stage(_) | Target::Gate => &[K::Assign, K::Visit, K::Revisit, K::Report],
        Target::Hold(..) => &[K::SecondDraw, K::SecondVisit, K::Revisit, K::Report, K::HardStop],
        Target::Valuation => &[K::Assign, K::Valuation],
        Target::Site => &[K::SilentSite],
    };
    kinds.contains(&key.kind) && key.subject == subject(target)
}

/// The owner's word in place of a report.
fn accepts(key: &WaitKey, target: Target) -> bool {
    matches!(key.kind, K::Acceptance | K::HardStop) && key.subject == subject(target)
}

const fn subject(target: Target) -> Subject {
    match target {
        Target::Stage(no) => Subject::Stage(no),
        Target::Gate => Subject::Stage(GATED),
        Target::Hold(stage, place) => Subject::Hold(stage, place),
        Target::Valuation | Target::Site => Subject::Whole,
    }
}
