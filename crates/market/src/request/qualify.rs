//! A confirmed request is found fit for dispatch, or not: by the operator, or by the form's score (M1). What it is not: a
//! judgement of the owner.

use super::{Event, Qualify};
use crate::dispatch;
use crate::project::{Case, Closing, Phase};
use crate::refusal::{Code, Refusal, missing};
use crate::text::EvidenceKind;
use crate::world::Decision;
use rules::intake::{Form, score};

impl Qualify {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.operator_only()?;
        match &case.project.phase {
            Phase::ContactVerified { .. } if case.project.earnest_owed().is_some() => {
                return Err(Refusal::new(Code::NotYet).with("first", "earnest").into());
            }
            Phase::ContactVerified { .. } => {}
            Phase::Draft { .. } => return Err(Refusal::new(Code::NotYet).with("first", "contact").into()),
            Phase::Closed { .. } => return Err(Refusal::new(Code::Closed).into()),
            _ => return Err(Refusal::new(Code::AlreadyDone).into()),
        }
        if !self.fit {
            let reason = self.reason.clone().ok_or_else(|| missing("reason"))?;
            return reject(case, Event::Rejected { reason: Some(reason), score: None });
        }
        starts_in_time(case)?;
        case.facts().and(Event::Qualified { score: None }).done()
    }
}

/// Nobody qualified it in time: a start too far away is kept out, anything else is decided by the form's score.
pub(super) fn by_score(case: &Case<'_>) -> Decision {
    if starts_in_time(case).is_err() {
        return reject(case, Event::Rejected { reason: None, score: None });
    }
    let points = score(&form(case));
    if points < case.policy.intake.pass_score {
        return reject(case, Event::Rejected { reason: None, score: Some(points) });
    }
    case.facts().and(Event::Qualified { score: Some(points) }).done()
}

fn reject(case: &Case<'_>, rejected: Event) -> Decision {
    dispatch::close(case, case.facts().and(rejected), Closing::NotQualified, None)?.done()
}

/// Refuses a start too far away for dispatch.
///
/// # Errors
/// `starts-too-late`, with the latest start in months.
pub(crate) fn starts_in_time(case: &Case<'_>) -> Result<(), Refusal> {
    let latest = case.policy.intake.latest_start_months;
    if case.project.request.start_months <= latest {
        return Ok(());
    }
    Err(Refusal::new(Code::StartsTooLate).number("latest-months", latest))
}

/// The form as it was posted; its four facts were checked then.
fn form(case: &Case<'_>) -> Form {
    let request = &case.project.request;
    let kind = |kind| request.evidence.iter().filter(move |evidence| evidence.kind == kind);
    Form {
        photos: u8::try_from(kind(EvidenceKind::Photo).count()).unwrap_or(u8::MAX),
        plan: kind(EvidenceKind::Plan).next().is_some(),
        budget: true,
        start: true,
        area: true,
        district: true,
        described: request.wishes.is_some(),
    }
}
