//! The air test (M9): ordered once by the owner, it keeps the completion window open until a few days after its report;
//! failed, the last stage goes to rework. What it is not: an inspection; an accredited laboratory measures.

use super::{AirTest, Event, OrderAirTest, ReportAirTest};
use crate::form::{evidence_needed, no_repeats};
use crate::guidance::item;
use crate::hold::settle::upper;
use crate::inspection::checklist_of;
use crate::limits;
use crate::project::{Case, Facts, Project};
use crate::refusal::{Code, Refusal, missing, out_of_range, wrong_state};
use crate::stage::{self, COUNT, State, failed_again};
use crate::text;
use crate::world::Decision;
use guide::checklist::Limit;
use rules::inspection::Grade;
use rules::policy::Policy;
use rules::{At, Calendar};

/// The guide's items that an air test measures: this one and its further measurements ("5.11b").
const ITEM: &str = "5.11";

impl OrderAirTest {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        case.active_only()?;
        last_stage_done(case.project)?;
        // After a failed test the reworked stage may be tested again.
        if case.project.completion.air_test.as_ref().is_some_and(|test| !test.failed()) {
            return Err(Refusal::new(Code::AlreadyDone).with("what", "air-test").into());
        }
        case.facts().and(Event::AirTestOrdered).done()
    }
}

/// Refuses until the last stage is submitted, and once it is released.
fn last_stage_done(project: &Project) -> Result<(), Refusal> {
    match project.stage(COUNT).map(|stage| &stage.state) {
        Some(State::Submitted { .. } | State::Passed { .. }) => Ok(()),
        Some(state) => Err(wrong_state(format!("stage-{state}"), "stage-submitted")),
        None => Err(Refusal::new(Code::Unknown).with("what", "stage")),
    }
}

impl ReportAirTest {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.operator_only()?;
        case.active_only()?;
        awaited(case.project)?;
        self.well_formed(case.project)?;
        let failed = self.failed(case.project)?;
        let (passed, cost) = (failed.is_empty(), upper(case.project, &failed));
        let (values, evidence) = (self.values.clone(), self.evidence.clone());
        let facts = case.facts().and(Event::AirTestReported { values, passed, cost, evidence });
        if passed { facts.done() } else { facts.then(rework(case)).done() }
    }

    /// The items whose value lies outside its limit.
    fn failed(&self, project: &Project) -> Result<Vec<text::Code>, Refusal> {
        let mut failed = Vec::new();
        for (code, value) in &self.values {
            if !limit(project, code)?.holds(*value) {
                failed.push(code.clone());
            }
        }
        Ok(failed)
    }

    /// A test that leaves out what it was ordered for has passed nothing.
    fn whole(&self, project: &Project) -> Result<(), Refusal> {
        let named = |id: &str| self.values.iter().any(|(code, _)| code.as_str() == id);
        let lacks = checklist_of(project)
            .and_then(|list| list.items().iter().find(|item| is_measured(&item.id.0) && !named(&item.id.0)));
        match lacks {
            Some(item) => Err(missing("values").with("item", &item.id.0)),
            None => Ok(()),
        }
    }

    fn well_formed(&self, project: &Project) -> Result<(), Refusal> {
        if self.values.is_empty() {
            return Err(missing("values"));
        }
        if self.values.len() > limits::REPORT_ITEMS {
            return Err(out_of_range("values", 1, i64::try_from(limits::REPORT_ITEMS).unwrap_or(i64::MAX)));
        }
        if let Some((code, _)) = self.values.iter().find(|(_, value)| *value < 0) {
            return Err(out_of_range("values", 0, i64::MAX).with("item", code));
        }
        no_repeats("values", self.values.iter().map(|(code, _)| code))?;
        self.values.iter().try_for_each(|(code, _)| limit(project, code).map(|_| ()))?;
        self.whole(project)?;
        evidence_needed(&self.evidence, "document")
    }
}

/// The failed test counts as a failed inspection, unless the last stage has gone back to rework already.
fn rework(case: &Case<'_>) -> Facts {
    let stage = case.project.stage(COUNT).filter(|_| last_stage_done(case.project).is_ok());
    let failed = stage::Event::Failed { stage: COUNT, grade: Grade::Major };
    stage.map_or_else(|| case.facts(), |stage| failed_again(case, stage, failed))
}

/// Refuses a report on a test that was not ordered, was reported, or whose time is over.
fn awaited(project: &Project) -> Result<(), Refusal> {
    match &project.completion.air_test {
        None => Err(Refusal::new(Code::NotYet).with("needs", "air-test")),
        Some(AirTest { lapsed: Some(at), .. }) => Err(Refusal::new(Code::TooLate).at("due", *at)),
        Some(AirTest { reported: Some(_), .. }) => {
            Err(Refusal::new(Code::AlreadyDone).with("what", "air-test"))
        }
        Some(_) => Ok(()),
    }
}

fn is_measured(id: &str) -> bool {
    id.strip_prefix(ITEM).is_some_and(|rest| rest.chars().all(|c| c.is_ascii_lowercase()))
}

/// The limit of an item that an air test measures.
fn limit(project: &Project, code: &text::Code) -> Result<&'static Limit, Refusal> {
    let limit = item(project, code)?.limit.as_ref().filter(|_| is_measured(code.as_str()));
    limit.ok_or_else(|| Refusal::new(Code::NotInGuide).with("field", "values").with("value", code))
}

/// Until when an ordered air test keeps the completion window open, whatever the window's own end: some days after its
/// report, and never longer than the longest. None where no test was ordered, or it failed: then the stage is reworked.
pub(crate) fn window_extension(project: &Project, policy: &Policy, calendar: &Calendar) -> Option<At> {
    let test = project.completion.air_test.as_ref().filter(|test| !test.failed())?;
    let longest = calendar.due(test.ordered, policy.completion.air_test_longest);
    let after_report = test.reported.map(|(at, _)| calendar.due(at, policy.completion.air_test_after_report));
    Some(after_report.map_or(longest, |due| due.min(longest)))
}
