//! What the firm is paid: each payout with its proof, each advance with its answer. What it is not: the whole of the
//! project's money; the page's own money bar shows that.

use super::with_waits;
use crate::part::{Facts, Panel};
use crate::project::Seen;
use market::WaitKind as K;
use market::custody::{Material, Payee, Payout};

pub(super) fn panels(seen: &Seen) -> Vec<Panel> {
    let custody = &seen.project.custody;
    let payouts = custody.payouts.iter().filter(|payout| payout.to == Payee::Firm);
    let rows = payouts.map(|it| paid(seen, it)).chain(custody.materials.iter().map(|it| advance(seen, it)));
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let when = seen.frame.say_of(
        "firm-payout-when",
        "period",
        &seen.frame.words().period(seen.policy.custody.payout),
    );
    let panel = Panel::new("payouts", seen.say("title-firm-payouts")).with(&Facts::new(rows)).hint(&when);
    vec![with_waits(seen, panel, &[K::Payout, K::Material])]
}

fn paid(seen: &Seen, payout: &Payout) -> (String, String) {
    let state = match &payout.paid {
        Some((line, at)) => format!("{} · {line}", seen.frame.day(*at)),
        None => seen.frame.say_of("firm-payout-ordered", "day", &seen.frame.day(payout.ordered)),
    };
    (seen.frame.money(payout.amount), state)
}

fn advance(seen: &Seen, material: &Material) -> (String, String) {
    let state = match material.answered {
        None => "firm-material-open",
        Some((true, _)) => "firm-material-yes",
        Some((false, _)) => "firm-material-no",
    };
    let stage = seen.frame.words().stage_title(material.stage);
    (seen.frame.money(material.amount), format!("{stage} · {}", seen.say(state)))
}
