//! The stages of a project as everybody on site sees them: state, reports item by item, holds. What it is not: acts.

use super::Seen;
use super::photo::{Photo, photos};
use super::told::Told;
use guide::show_milli;
use market::custody::StageAccount;
use market::hold::{Hold, HoldStep};
use market::inspection::Report;
use market::stage::{Gate, Stage};
use market::text::Grounds;
use rules::inspection::{Reading, Verdict};

/// A stage.
#[derive(Debug)]
pub(super) struct StageView {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) state: String,
    pub(super) price: String,
    pub(super) gate: String,
    pub(super) account: Vec<(String, String)>,
    pub(super) reports: Vec<ReportView>,
    pub(super) holds: Vec<HoldView>,
    /// Something is going on in it: shown open.
    pub(super) is_open: bool,
}

/// A report.
#[derive(Debug)]
pub(super) struct ReportView {
    pub(super) what: String,
    pub(super) when: String,
    pub(super) verdict: String,
    pub(super) mood: &'static str,
    pub(super) facts: String,
    pub(super) failed: Vec<String>,
    pub(super) listed: Vec<String>,
    pub(super) told: Told,
}

/// A hold.
#[derive(Debug)]
pub(super) struct HoldView {
    pub(super) cause: String,
    pub(super) step: String,
    pub(super) amount: String,
    pub(super) facts: Vec<(String, String)>,
    pub(super) items: Vec<String>,
    pub(super) told: Told,
    pub(super) photos: Vec<Photo>,
}

/// The stages, for those who see the works.
pub(super) fn stages(seen: &Seen) -> Vec<StageView> {
    seen.project.stages.iter().map(|stage| view(seen, stage)).collect()
}

fn view(seen: &Seen, stage: &Stage) -> StageView {
    let words = seen.frame.words();
    let money = seen.viewer.sees_money();
    StageView {
        id: format!("stage-{}", stage.no),
        title: words.stage_title(stage.no),
        state: words.stage(&stage.state),
        price: if money { seen.frame.money(stage.price) } else { String::new() },
        gate: stage.gate.as_ref().map(|gate| gate_said(seen, gate)).unwrap_or_default(),
        account: if money { account(seen, stage.no) } else { Vec::new() },
        reports: stage.reports.iter().rev().map(|report| report_view(seen, report)).collect(),
        holds: stage.holds.iter().map(|hold| hold_view(seen, hold)).collect(),
        is_open: stage.holds.iter().any(Hold::is_open) || is_going_on(stage),
    }
}

const fn is_going_on(stage: &Stage) -> bool {
    use market::stage::State;
    !matches!(
        stage.state,
        State::Unfunded | State::Funded { .. } | State::Released { .. } | State::Valued { .. }
    )
}

fn gate_said(seen: &Seen, gate: &Gate) -> String {
    seen.frame.say_under("gate", &words::name(gate))
}

/// Where every fen of the stage is; what is nothing is left out.
fn account(seen: &Seen, no: u8) -> Vec<(String, String)> {
    let account = StageAccount::of(&seen.project, no);
    let rows = [
        ("project-account-unfunded", account.unfunded),
        ("web-money-funded", account.funded),
        ("label-held", account.contested),
        ("project-account-released", account.released),
        ("project-account-refunded", account.refunded),
    ];
    let some = rows.into_iter().filter(|(_, amount)| amount.is_positive());
    some.map(|(key, amount)| (seen.say(key), seen.frame.money(amount))).collect()
}

fn report_view(seen: &Seen, report: &Report) -> ReportView {
    let words = seen.frame.words();
    let (failed, listed): (&[String], &[String]) = match &report.verdict {
        Verdict::Pass => (&[], &[]),
        Verdict::PassWithList { items } => (&[], items),
        Verdict::Fail { failed, listed, .. } => (failed, listed),
    };
    let told = |items: &[String]| items.iter().map(|item| item_told(seen, report, item)).collect();
    ReportView {
        what: words.target(report.target),
        when: seen.frame.moment(report.at),
        verdict: words.verdict(&report.verdict),
        mood: if failed.is_empty() && listed.is_empty() {
            "good"
        } else if failed.is_empty() {
            "warn"
        } else {
            "bad"
        },
        facts: report_facts(seen, report),
        failed: told(failed),
        listed: told(listed),
        told: seen.told(
            "project-report-note",
            &Grounds { note: report.note.clone(), evidence: report.evidence.clone() },
        ),
    }
}

fn report_facts(seen: &Seen, report: &Report) -> String {
    let items = i64::try_from(report.items.len()).unwrap_or(i64::MAX);
    let minutes = i64::from(report.minutes);
    let facts = [
        ("items", words::Arg::Number(items)),
        ("minutes", words::Arg::Number(minutes)),
        ("edition", words::Arg::Text(report.checklist.as_str())),
    ];
    let told = seen.frame.words().say_with("project-report-facts", &facts);
    if report.cost_to_fix.is_positive() && seen.viewer.sees_money() {
        format!("{told} {}", seen.say_money("project-report-cost", report.cost_to_fix))
    } else {
        told
    }
}

/// An item with what was measured on it.
fn item_told(seen: &Seen, report: &Report, code: &str) -> String {
    let item = seen.edition(report).and_then(|list| list.item(code));
    let text = format!("{code} {}", item.map_or("", |item| item.text.get(seen.tag()))).trim_end().to_owned();
    let read = report.items.iter().find(|item| item.item == code).map(|item| &item.reading);
    let Some(Reading::Points { values, limit, .. }) = read else { return text };
    let unit = item.and_then(|item| item.limit.as_ref()).map_or("", |limit| &limit.unit);
    let values: Vec<String> = values.iter().map(|value| show_milli(*value)).collect();
    let facts = [
        ("values", values.join(" · ")),
        ("limit", format!("{} {unit}", show_milli(*limit)).trim_end().to_owned()),
    ];
    let facts = facts.each_ref().map(|(name, value)| (*name, words::Arg::Text(value)));
    format!("{text} {}", seen.frame.words().say_with("project-measured", &facts))
}

/// A hold, of a stage or of a part of the retention.
pub(super) fn hold_view(seen: &Seen, hold: &Hold) -> HoldView {
    let words = seen.frame.words();
    let mut facts = vec![(seen.say("label-since"), seen.frame.day(hold.since))];
    if let Some(valuation) = hold.valuation {
        facts.push((seen.say("project-hold-valuation"), seen.frame.money(valuation)));
    }
    let late = hold.late();
    if late.owes.is_positive() {
        facts.push((seen.say("project-hold-operator-owes"), seen.frame.money(late.owes)));
    }
    if let HoldStep::Settled { at, owner } = hold.step {
        facts.push((seen.say("project-hold-settled"), seen.frame.day(at)));
        facts.push((seen.say("project-hold-to-owner"), seen.frame.money(owner)));
    }
    let cured = if let HoldStep::Cured { evidence, .. } = &hold.step { &evidence[..] } else { &[] };
    HoldView {
        cause: words.cause(&hold.cause),
        step: words.hold(&hold.step),
        amount: seen.frame.money(hold.amount),
        facts: if seen.viewer.sees_money() { facts } else { Vec::new() },
        items: hold.items.iter().map(|code| seen.item(code.as_str())).collect(),
        told: seen.told("project-owner-said", &hold.grounds),
        photos: photos(seen, cured),
    }
}
