//! Where a project's money stands: the bar, the coverage, who is ahead of whom. What it is not: a balance of its own;
//! all of it is read off the book.

use super::Seen;
use super::coverage::Coverage;
use crate::part::MoneyBar;
use ledger::Pocket;
use market::Project;
use market::custody::StageAccount;
use market::stage::{COUNT, Stage, State};
use rules::Money;
use std::cmp::Ordering;

/// Where the money stands.
#[derive(Debug)]
pub(super) struct Standing {
    pub(super) title: String,
    pub(super) coverage: Coverage,
    pub(super) bar: MoneyBar,
    pub(super) exposure: String,
    pub(super) held_by: String,
}

/// Where the money stands, from the contract on.
pub(super) fn standing(seen: &Seen) -> Option<Standing> {
    let contract = seen.project.contract.as_ref().filter(|contract| contract.countersigned.is_some())?;
    let whole = contract.draft.price;
    Some(Standing {
        title: seen.say(&seen.to_reader("title-owner-money")),
        coverage: Coverage::of(seen, contract),
        bar: bar(seen, whole),
        exposure: exposure(seen),
        held_by: held_by(seen),
    })
}

fn bar(seen: &Seen, whole: Money) -> MoneyBar {
    let project = &seen.project;
    let parts = MoneyBar::parts(released(project), bound(project), held(project), refundable(project));
    let bar = MoneyBar::new(&seen.frame, whole, parts, seen.say("money-two-keys"));
    bar.named("refundable", seen.say(&seen.to_reader("web-money-refundable")))
}

fn stages() -> impl Iterator<Item = u8> {
    1..=COUNT
}

/// What went to the firm, out of stages and retention.
pub(super) fn released(project: &Project) -> Money {
    let of_stages: Money = stages().map(|no| StageAccount::of(project, no).released).sum();
    of_stages + project.custody.book.flow(Pocket::Retention, Pocket::PayableFirm)
}

/// What is contested or listed.
fn held(project: &Project) -> Money {
    (1..=COUNT.saturating_add(2)).map(|no| project.custody.book.balance(Pocket::Contested(no))).sum()
}

const fn is_free(stage: &Stage) -> bool {
    matches!(stage.state, State::Funded { .. } | State::Unfunded)
}

/// What lies in custody for work that has begun, and the retention.
fn bound(project: &Project) -> Money {
    let begun = project.stages.iter().filter(|stage| !is_free(stage));
    let in_stages: Money = begun.map(|stage| StageAccount::of(project, stage.no).funded).sum();
    in_stages + project.custody.book.balance(Pocket::Retention)
}

/// What the owner would have back: for work not begun, for visits not made, not placed yet, or on its way back.
fn refundable(project: &Project) -> Money {
    let free = project.stages.iter().filter(|stage| is_free(stage));
    let in_stages: Money = free.map(|stage| StageAccount::of(project, stage.no).funded).sum();
    let book = &project.custody.book;
    let elsewhere = [Pocket::Suspense, Pocket::Fees, Pocket::PayableOwner];
    in_stages + elsewhere.map(|pocket| book.balance(pocket)).into_iter().sum::<Money>()
}

/// What the work that passed is worth to the firm: less its share of the visits, what is held for defects, what went back.
fn accepted(project: &Project) -> Money {
    let passed = |stage: &&Stage| matches!(stage.state, State::Passed { .. } | State::Released { .. });
    let worth = |stage: &Stage| {
        let account = StageAccount::of(project, stage.no);
        stage.price - account.contested - account.refunded - account.fees
    };
    let whole: Money = project.stages.iter().filter(passed).map(worth).sum();
    let valued = project.stages.iter().filter(|stage| matches!(stage.state, State::Valued { .. }));
    whole + valued.map(|stage| StageAccount::of(project, stage.no).released).sum()
}

fn exposure(seen: &Seen) -> String {
    let ahead = rules::coverage::exposure(released_for_stages(&seen.project), accepted(&seen.project));
    match ahead.as_fen().cmp(&0) {
        Ordering::Greater => seen.say_money("exposure-owner-ahead", ahead),
        Ordering::Less => seen.say_money("exposure-firm-ahead", Money::ZERO - ahead),
        Ordering::Equal => seen.say("exposure-even"),
    }
}

/// The retention is no payment for a stage: it stands outside the exposure of the works.
fn released_for_stages(project: &Project) -> Money {
    stages().map(|no| StageAccount::of(project, no).released).sum()
}

/// Who holds the money, in the word the custodian's licence allows.
pub(super) fn held_by(seen: &Seen) -> String {
    let charter = seen.app.store().charter().ok().flatten();
    charter.map(|charter| seen.frame.words().held_by(&charter.custodian)).unwrap_or_default()
}
