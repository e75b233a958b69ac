//! Nobody came for long (M7): the firm may ask for the owner's acceptance alone, or for a supervisor from outside the
//! district, whom the pool pays like any other. What it is not: a way round a supervisor; a closed door begins a new visit
//! and the time anew, each way is asked for once, and whoever is on site is heard.
//!
//! Scenarios: `scenarios/inspection/nobody-comes-for-a-week.story`.

use super::arrive::find;
use super::{AcceptAlone, Acceptance, Alternative, AskAlternative, Event, Step, Target, Visit};
use crate::hold::settle::withdraw;
use crate::project::{Case, Facts};
use crate::refusal::{Code, Refusal};
use crate::stage::{self, release::release};
use crate::world::Decision;
use ledger::Basis;
use rules::policy::Policy;
use rules::{At, Calendar};

/// When the firm may ask for another way, counted from the first draw; where nobody could be drawn at all, from the moment
/// somebody was wanted. None once a supervisor is on site.
pub fn opens(visit: &Visit, policy: &Policy, calendar: &Calendar) -> Option<At> {
    let since = match (visit.step, visit.first_drawn) {
        (Step::Arrived { .. }, _) => return None,
        (_, Some(drawn)) => drawn,
        (Step::Undrawn { since } | Step::Drawn { since, .. } | Step::Again { since, .. }, None) => since,
    };
    Some(calendar.due(since, policy.inspection.absent_alternative))
}

impl AskAlternative {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let visit = of_works(case, self.target)?;
        case.firm_only()?;
        match opens(visit, case.policy, case.calendar) {
            None => return Err(Refusal::new(Code::AlreadyDone).with("what", "arrival").into()),
            Some(opens) if case.at < opens => return Err(Refusal::new(Code::NotDue).at("due", opens).into()),
            Some(_) => {}
        }
        if self.is_asked(visit) {
            return Err(Refusal::new(Code::AlreadyDone).with("what", "alternative").into());
        }
        let AskAlternative { target, alternative } = *self;
        case.facts().and(Event::AlternativeAsked { target, alternative }).done()
    }

    fn is_asked(&self, visit: &Visit) -> bool {
        match self.alternative {
            Alternative::Acceptance => visit.acceptance != Acceptance::Unasked,
            Alternative::Outside => visit.outside,
        }
    }
}

impl AcceptAlone {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let visit = of_works(case, self.target)?;
        case.owner_only()?;
        match visit.acceptance {
            Acceptance::Asked { .. } => {}
            Acceptance::Unasked => {
                return Err(Refusal::new(Code::NotYet).with("needs", "acceptance-asked").into());
            }
            Acceptance::Declined => {
                return Err(Refusal::new(Code::AlreadyDone).with("what", "owner-answer").into());
            }
        }
        let facts =
            case.facts().and(Event::AcceptanceAnswered { target: self.target, accepted: self.accepts });
        if self.accepts { facts.then(accepted(case, self.target)?).done() } else { facts.done() }
    }
}

/// The owner's signature in place of the report: ground (b) of the general law for a stage, tiling may begin after the
/// gate, and a contested hold is contested no more.
fn accepted(case: &Case<'_>, target: Target) -> Result<Facts, Refusal> {
    let unknown = || Refusal::new(Code::Unknown).with("what", "visit");
    match target {
        Target::Stage(no) => {
            let stage = case.project.stage(no).ok_or_else(unknown)?;
            Ok(release(case, stage, Basis::Waiver, &[]))
        }
        Target::Gate => Ok(case.facts().and(stage::Event::GatePassed)),
        Target::Hold(stage, place) => {
            let hold = case.project.hold(stage, place).ok_or_else(unknown)?;
            Ok(withdraw(case, stage, place, hold))
        }
        Target::Valuation | Target::Site => Err(unknown()),
    }
}

/// A visit to works. A silent site and a valuation have deadlines of their own that need nobody.
fn of_works<'a>(case: &Case<'a>, target: Target) -> Result<&'a Visit, Refusal> {
    match target {
        Target::Valuation | Target::Site => Err(Refusal::new(Code::Unknown).with("what", "visit")),
        Target::Stage(_) | Target::Gate | Target::Hold(..) => find(case, target),
    }
}
