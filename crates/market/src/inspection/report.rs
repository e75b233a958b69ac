//! **The report, and what follows from it** (M7): every item read, the verdict computed, the stage passed, listed for, or
//! back to rework. It says no longer a visit than there was, and no greater cost than the stage has. What it is not: a
//! judgement by feeling; the readings decide.
//!
//! Scenarios: `scenarios/inspection/`.

use super::arrive::mine;
use super::readings::{cost_to_fix, read};
use super::{Event, FileReport, Report, Step, Target};
use crate::custody;
use crate::firm;
use crate::guidance::checklist_of;
use crate::hold::stop::second_report;
use crate::leaving;
use crate::limits;
use crate::project::{Case, Facts, Project};
use crate::refusal::{Code, Refusal, amount_out_of_range, out_of_range};
use crate::stage::{self, GATED, Stage, failed_again};
use crate::supervisor;
use crate::text::Code as Name;
use crate::world::Decision;
use rules::Money;
use rules::inspection::{Verdict, judge};

const MINUTE: i64 = 60;

impl FileReport {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let (visit, supervisor) = mine(case, self.target)?;
        let Step::Arrived { at: arrived, .. } = visit.step else {
            return Err(Refusal::new(Code::NotYet).with("what", "arrival").into());
        };
        let lasted = case.at.since(arrived) / MINUTE;
        self.is_bounded(case, lasted)?;
        let items = read(case, self.target, &self.items)?;
        let verdict = judge(&items, &case.policy.inspection);
        let cost_to_fix = self.cost(case, &verdict)?;
        self.is_a_report(case, lasted)?;
        let report = Report {
            target: self.target,
            supervisor,
            at: case.at,
            minutes: self.minutes,
            checklist: edition(case.project)?,
            items,
            verdict,
            cost_to_fix,
            evidence: self.evidence.clone(),
            note: self.note.clone(),
        };
        let facts = case
            .facts()
            .and(Event::Reported(report.clone()))
            .supervisor(supervisor, supervisor::Event::Reported)
            .then(custody::owner_pays(case, custody::owners_half(case, self.target)));
        facts.then(self.consequence(case, &report)?).done()
    }

    /// No more is said than a report can say; `lasted`: minutes since the arrival.
    fn is_bounded(&self, case: &Case<'_>, lasted: i64) -> Result<(), Refusal> {
        let least = i64::from(case.policy.inspection.least_minutes);
        if lasted >= least && i64::from(self.minutes) > lasted {
            return Err(out_of_range("minutes", least, lasted));
        }
        if self.items.len() > limits::REPORT_ITEMS {
            return Err(out_of_range("items", 1, i64::try_from(limits::REPORT_ITEMS).unwrap_or(i64::MAX)));
        }
        Ok(())
    }

    /// What it costs to put right what is not in order: as said, else as the catalogue has it. Nothing where all is, and
    /// never more than the works that were looked at.
    fn cost(&self, case: &Case<'_>, verdict: &Verdict) -> Result<Money, Refusal> {
        let most = if *verdict == Verdict::Pass { Money::ZERO } else { worth(case.project, self.target) };
        match self.cost_to_fix {
            None => Ok(cost_to_fix(case, verdict).min(most)),
            Some(cost) if cost < Money::ZERO || cost > most => {
                Err(amount_out_of_range("cost-to-fix", Money::ZERO, most))
            }
            Some(cost) => Ok(cost),
        }
    }

    /// A report without a photo, or without its time, is no report.
    fn is_a_report(&self, case: &Case<'_>, lasted: i64) -> Result<(), Refusal> {
        if !(1..=limits::EVIDENCE).contains(&self.evidence.len()) {
            return Err(Refusal::new(Code::EvidenceNeeded).with("kind", "photo"));
        }
        let least = case.policy.inspection.least_minutes;
        let short = self.minutes < least || lasted < i64::from(least);
        if short { Err(Refusal::new(Code::NoReport).number("minutes", least)) } else { Ok(()) }
    }

    fn consequence(&self, case: &Case<'_>, report: &Report) -> Result<Facts, Refusal> {
        let unknown = || Refusal::new(Code::Unknown).with("what", "visit");
        match self.target {
            Target::Stage(no) => {
                Ok(of_a_stage(case, case.project.stage(no).ok_or_else(unknown)?, &report.verdict))
            }
            Target::Gate => {
                Ok(of_the_gate(case, case.project.stage(GATED).ok_or_else(unknown)?, &report.verdict))
            }
            Target::Hold(stage, place) => {
                let hold = case.project.hold(stage, place).ok_or_else(unknown)?;
                Ok(second_report(case, stage, place, hold, report))
            }
            Target::Site => Ok(leaving::site_reported(case)),
            Target::Valuation => Err(unknown()),
        }
    }
}

/// The edition that a report is judged by.
fn edition(project: &Project) -> Result<Name, Refusal> {
    let edition = checklist_of(project).and_then(|list| Name::new(list.version()));
    edition.ok_or_else(|| Refusal::new(Code::NotInGuide).with("field", "profile"))
}

/// What the works are worth that a visit looks at: the stage's price, what is held of the retention, else the contract's.
fn worth(project: &Project, target: Target) -> Money {
    let of_the_contract = || project.contract.as_ref().map_or(Money::ZERO, |contract| contract.draft.price);
    let stage = |no| project.stage(no).map(|stage| stage.price);
    let worth = match target {
        Target::Stage(no) => stage(no),
        Target::Gate => stage(GATED),
        Target::Hold(no, place) => stage(no).or_else(|| project.hold(no, place).map(|hold| hold.amount)),
        Target::Valuation | Target::Site => None,
    };
    worth.unwrap_or_else(of_the_contract)
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

/// A pass lets tiling begin; a failure has a date, and counts like any of the stage.
fn of_the_gate(case: &Case<'_>, stage: &Stage, verdict: &Verdict) -> Facts {
    match verdict.grade() {
        None => case.facts().and(stage::Event::GatePassed),
        Some(grade) => failed_again(case, stage, stage::Event::GateFailed { grade }),
    }
}
