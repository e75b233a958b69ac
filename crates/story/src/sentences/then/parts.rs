//! What must be so of a project's parts. What it is not: money.

use super::{Said, Stop, Teller, Value, in_words, same};
use market::custody::{Ground, Payee};
use market::hold::Hold;
use market::lead::Lead;
use market::stage::{GATED, Gate, Stage, State};
use market::survey::Survey;
use rules::Money;
use rules::inspection::{Grade, Verdict};

fn none(what: &str) -> Stop {
    Stop::unclear(format!("there is no {what}"))
}

fn the_stage(said: &Said, teller: &mut Teller<'_>) -> Result<Stage, Stop> {
    let no = said.stage()?;
    teller.project()?.stage(no).cloned().ok_or_else(|| none("such stage"))
}

pub(super) fn stage(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let stage = the_stage(said, teller)?;
    let basis = match &stage.state {
        State::Released { basis, .. } => Some(in_words(basis)),
        _ => None,
    };
    let by = |basis: Option<String>| basis.map_or_else(String::new, |basis| format!(" by {basis}"));
    let why = said.try_word("why");
    let found = format!("{}{}", stage.state, if why.is_some() { by(basis) } else { String::new() });
    same(format!("{}{}", said.word("what")?, by(why)), found)
}

pub(super) fn gate(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let gate = teller.project()?.stage(GATED).and_then(|stage| stage.gate.clone());
    let found = match gate.ok_or_else(|| none("gate"))? {
        Gate::Open => "open",
        Gate::Rework { .. } => "rework",
        Gate::Submitted { .. } => "submitted",
        Gate::Passed { .. } => "passed",
    };
    same(said.word("what")?.as_str(), found)
}

fn the_hold(said: &Said, teller: &mut Teller<'_>) -> Result<Hold, Stop> {
    let Some(Value::Hold(stage, place)) = said.get("hold") else { return Err(none("hold in the sentence")) };
    let found = teller.project()?.hold(*stage, place.saturating_sub(1)).cloned();
    found.ok_or_else(|| none("such hold"))
}

pub(super) fn hold(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let found = the_hold(said, teller)?;
    same(said.word("what")?, found.step.to_string())?;
    said.try_money("amount").map_or(Ok(()), |amount| same(amount, found.amount))
}

pub(super) fn owes_for_a_hold(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let (stage, place) = said.hold()?;
    let ground = Ground::Hold(stage, place);
    let debts = teller.project()?.custody.debts;
    let of = debts.iter().filter(|owed| owed.to == Payee::Owner && owed.ground == ground);
    let owed: Money = of.map(|owed| owed.debt.amount).sum();
    same(said.money("amount")?, owed + the_hold(said, teller)?.late().owes)
}

pub(super) fn report(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let number = said.place("number")?;
    let stage = the_stage(said, teller)?;
    let report = stage.reports.get(usize::from(number)).ok_or_else(|| none("such report"))?;
    let found = match &report.verdict {
        Verdict::Pass => "pass",
        Verdict::PassWithList { .. } => "pass-with-list",
        Verdict::Fail { grade: Grade::Minor, .. } => "fail-minor",
        Verdict::Fail { grade: Grade::Major, .. } => "fail-major",
        Verdict::Fail { grade: Grade::RedLine, .. } => "fail-red-line",
    };
    same(said.word("what")?.as_str(), found)
}

pub(super) fn drawn(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let target = crate::sentences::visit::target(said)?;
    let expected = said.who("supervisor")?.supervisor();
    same(expected, teller.drawn(target)?)
}

pub(super) fn undrawn(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let target = crate::sentences::visit::target(said)?;
    match teller.drawn(target) {
        Ok(somebody) => Err(Stop::unlike("nobody", somebody)),
        Err(_) => Ok(()),
    }
}

pub(super) fn lead(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let firm = said.who("firm")?;
    let project = teller.project()?;
    let Some(lead) = project.leads.get(&firm.firm()) else {
        return Err(Stop::unlike(format!("{} to be invited", firm.name), "not invited"));
    };
    let what = said.word("what")?;
    let so = match what.as_str() {
        "out" => lead.out.is_some(),
        "invited" => lead.accepted.is_none() && lead.out.is_none(),
        "accepted" => lead.accepted.is_some(),
        "proposed" => matches!(lead.survey, Survey::Proposed { .. }),
        "confirmed" => matches!(lead.survey, Survey::Confirmed { .. }),
        "held" => matches!(lead.survey, Survey::Held { .. }),
        "quoted" => lead.quote.is_some(),
        "charged" => lead.charged.is_some() && lead.refunded.is_none(),
        "refunded" => lead.refunded.is_some(),
        other => return Err(Stop::unclear(format!("a firm is never {other}"))),
    };
    if !so {
        return Err(Stop::unlike(what, standing(lead)));
    }
    let why = said.try_word("why");
    why.map_or(Ok(()), |why| same(why, lead.out.map_or_else(String::new, |(out, _)| in_words(&out))))
}

fn standing(lead: &Lead) -> String {
    let out = lead.out.map(|(out, _)| format!("out: {}", in_words(&out)));
    let accepted = if lead.accepted.is_some() { "accepted" } else { "invited" };
    let fee = match (lead.charged, lead.refunded) {
        (_, Some(_)) => ", refunded",
        (Some(_), None) => ", charged",
        (None, None) => "",
    };
    let survey = in_words(&lead.survey);
    out.unwrap_or_else(|| format!("{accepted}, survey {survey}{fee}"))
}

pub(super) fn part(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let number = said.place("part")?;
    let retention = teller.project()?.retention.ok_or_else(|| none("retention"))?;
    let part = retention.parts.get(usize::from(number)).ok_or_else(|| none("such part"))?;
    same(said.word("what")?, in_words(&part.state))
}

pub(super) fn ticket(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let number = said.place("ticket")?;
    let warranty = teller.project()?.warranty.ok_or_else(|| none("warranty"))?;
    let ticket = warranty.tickets.get(usize::from(number)).ok_or_else(|| none("such ticket"))?;
    same(said.word("what")?, in_words(&ticket.step))
}
