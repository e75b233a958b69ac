//! **The report, and what follows from it** (M7): every item read, the verdict computed, the stage passed, listed for, or
//! back to rework. What it is not: a judgement by feeling; the readings decide.
//!
//! Scenarios: `scenarios/inspection/`.

use super::arrive::mine;
use super::readings::{cost_to_fix, read};
use super::{Event, FileReport, Report, Step, Target};
use crate::custody;
use crate::firm;
use crate::hold::stop::second_report;
use crate::leaving;
use crate::limits;
use crate::project::{Case, Facts};
use crate::refusal::{Code, Refusal, amount_out_of_range, out_of_range};
use crate::stage::{self, Stage, failed_again};
use crate::supervisor;
use crate::text::Code as Name;
use crate::world::Decision;
use rules::Money;
use rules::inspection::{Verdict, judge};

impl FileReport {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let (visit, supervisor) = mine(case, self.target)?;
        let Step::Arrived { .. } = visit.step else {
            return Err(Refusal::new(Code::NotYet).with("what", "arrival").into());
        };
        self.is_bounded()?;
        let items = read(case, self.target, &self.items)?;
        self.is_a_report(case)?;
        let verdict = judge(&items, &case.policy.inspection);
        let cost_to_fix = self.cost_to_fix.unwrap_or_else(|| cost_to_fix(case, &verdict));
        let (at, minutes, evidence, note) = (case.at, self.minutes, self.evidence.clone(), self.note.clone());
        let report = Report {
            target: self.target,
            supervisor,
            at,
            minutes,
            items,
            verdict,
            cost_to_fix,
            evidence,
            note,
        };
        let facts = case
            .facts()
            .and(Event::Reported(report.clone()))
            .supervisor(supervisor, supervisor::Event::Reported)
            .then(custody::owner_pays(case, custody::owners_half(case, self.target)));
        facts.then(self.consequence(case, &report)?).done()
    }

    fn is_bounded(&self) -> Result<(), Refusal> {
        if self.items.len() > limits::REPORT_ITEMS {
            return Err(out_of_range("items", 1, i64::try_from(limits::REPORT_ITEMS).unwrap_or(i64::MAX)));
        }
        if self.cost_to_fix.is_some_and(|cost| cost < Money::ZERO || cost > Money::MAX) {
            return Err(amount_out_of_range("cost-to-fix", Money::ZERO, Money::MAX));
        }
        Ok(())
    }

    /// A report without a photo, or without its time, is no report.
    fn is_a_report(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if !(1..=limits::EVIDENCE).contains(&self.evidence.len()) {
            return Err(Refusal::new(Code::EvidenceNeeded).with("kind", "photo"));
        }
        let least = case.policy.inspection.least_minutes;
        if self.minutes < least { Err(Refusal::new(Code::NoReport).number("minutes", least)) } else { Ok(()) }
    }

    fn consequence(&self, case: &Case<'_>, report: &Report) -> Result<Facts, Refusal> {
        let unknown = || Refusal::new(Code::Unknown).with("what", "visit");
        match self.target {
            Target::Stage(no) => {
                Ok(of_a_stage(case, case.project.stage(no).ok_or_else(unknown)?, &report.verdict))
            }
            Target::Gate => Ok(of_the_gate(case, &report.verdict)),
            Target::Hold(stage, place) => {
                let hold = case.project.hold(stage, place).ok_or_else(unknown)?;
                Ok(second_report(case, stage, place, hold, report))
            }
            Target::Site => Ok(leaving::site_reported(case)),
            Target::Valuation => Err(unknown()),
        }
    }
}

/// A pass opens the owner's window and asks for the next stage's money; a failure sends it back to rework.
fn of_a_stage(case: &Case<'_>, stage: &Stage, verdict: &Verdict) -> Facts {
    let facts = first_pass(case, stage, verdict);
    let passed = |listed: Vec<Name>| {
        let passed = case.facts().and(stage::Event::Passed { stage: stage.no, listed });
        passed.then(custody::ask_for_the_next(case, stage.no))
    };
    facts.then(match verdict {
        Verdict::Pass => passed(Vec::new()),
        Verdict::PassWithList { items } => passed(items.iter().filter_map(|name| Name::new(name)).collect()),
        Verdict::Fail { grade, .. } => {
            failed_again(case, stage, stage::Event::Failed { stage: stage.no, grade: *grade })
        }
    })
}

/// The firm's record counts how its stages fare at their first inspection.
fn first_pass(case: &Case<'_>, stage: &Stage, verdict: &Verdict) -> Facts {
    let again = stage.reports.iter().any(|report| report.target == Target::Stage(stage.no));
    match case.project.firm().filter(|_| !again) {
        Some(firm) => case.facts().firm(firm, firm::Event::Inspected { passed: verdict.passes() }),
        None => case.facts(),
    }
}

fn of_the_gate(case: &Case<'_>, verdict: &Verdict) -> Facts {
    case.facts().and(if verdict.passes() { stage::Event::GatePassed } else { stage::Event::GateFailed })
}
