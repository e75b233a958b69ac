//! What must be so. What it is not: an act; nothing changes here.

use super::{Sentence, Stop, Teller, scene};
use crate::outcome::same;
use crate::teller::{in_words, listed};
use crate::value::{Said, Value};
use market::custody::Payee;
use market::lead::Audit;
use market::project::Phase;
use market::text::Reference;
use market::{Aggregate, Project, Stream};
use rules::Money;
use std::collections::BTreeMap;

mod delay;
mod exposure;
mod money;
mod parts;
mod quote;

use money::{asks, coverage, firm_ledger, ledger, owner_owes, payout, payouts, till};
use parts::{drawn, gate, hold, lead, owes_for_a_hold, part, report, stage, ticket, undrawn};

pub(super) const TABLE: &[Sentence] = &[
    scene(
        "then the project is {phase:word}",
        "its phase: draft, contact-verified, qualified, matched, quoting, choosing, signing, cooling-off, active, ending, completed",
        |said, teller| same(said.word("phase")?, teller.project()?.phase.name().to_owned()),
    ),
    scene(
        "then the project is closed: {how:word}",
        "how it ended: withdrawn, expired, not-qualified, nobody-eligible, owner-left, firm-left, together, abandoned, unfunded, failed, fulfilled",
        closed,
    ),
    scene("then {who} has until {moment} for {wait}", "somebody must act until then", |said, teller| {
        waits_for(said, teller, true)
    }),
    scene("then {wait} runs until {moment}", "a wait of the market's own clock", |said, teller| {
        waits_for(said, teller, false)
    }),
    scene("then nothing waits for {wait}", "that wait is over, or never was", |said, teller| {
        match teller.waiting(&said.wait("wait")?)? {
            None => Ok(()),
            Some((_, wait)) => Err(Stop::unlike(format!("no wait {}", wait.key), listed(&teller.waits()))),
        }
    }),
    scene("then {n:number} firms are invited", "in the dispatch, out or not", |said, teller| {
        count(said, teller.project()?.leads.len())
    }),
    scene("then {n:number} firms reach the owner", "accepted and not out", |said, teller| {
        let project = teller.project()?;
        count(
            said,
            project.leads.values().filter(|lead| lead.accepted.is_some() && lead.out.is_none()).count(),
        )
    }),
    scene(
        "then {firm} is {what:word}[: {why:word}]",
        "a firm's part: invited, accepted, proposed, confirmed, held, quoted, charged, refunded; or out: declined, silent, swapped, no-survey, no-quote, not-chosen, not-signed, ended",
        lead,
    ),
    scene("then the quotes are {how:word}", "sealed or open", |said, teller| {
        let opened = teller.project()?.tender.opened.is_some();
        same(said.word("how")?.as_str(), if opened { "open" } else { "sealed" })
    }),
    scene(
        "then {firm}'s quote lacks {n:number} lines",
        "how many places of the template an opened quote leaves out",
        quote::lacks,
    ),
    scene(
        "then {firm}'s quote stands out in {n:number} quantities",
        "how many of its quantities lie more than 15 % from the median",
        quote::stands_out,
    ),
    scene("then {firm}'s quote is a low bid", "its total is below 75 % of the median", |said, teller| {
        quote::low_bid(said, teller, true)
    }),
    scene("then {firm}'s quote is no low bid", "its total is not", |said, teller| {
        quote::low_bid(said, teller, false)
    }),
    scene(
        "then {firm}'s quote is {amount:money} when complete",
        "its total, and what it leaves out at the median of the others",
        quote::complete,
    ),
    scene(
        "then the owner's exposure is {amount:money}",
        "paid out to the firm so far, less the value of accepted work; each of the five works counts a fifth of the price",
        exposure::of_the_owner,
    ),
    scene(
        "then the firm's exposure is {amount:money}[, {held:money} of it in custody]",
        "the value of work handed in or accepted, less what the firm has; and how much of that already lies in custody",
        exposure::of_the_firm,
    ),
    scene(
        "then coverage is {share:percent}",
        "the part of all registered value that goes through custody, rounded down",
        coverage,
    ),
    scene(
        "then stage {stage} is {what:word}[ by {why:word}]",
        "unfunded, funded, locked, submitted, passed, rework, after-failures, released, valued; released by approved, silence, waiver, hard-stop, valuation",
        stage,
    ),
    scene("then the gate is {what:word}", "open, rework, submitted or passed", gate),
    scene(
        "then {hold} is {what:word}[ at {amount:money}]",
        "cure, cured, deposit, second, waiting or settled; and how much is held",
        hold,
    ),
    scene(
        "then report {number} of stage {stage} says {what:word}",
        "pass, pass-with-list, fail-minor, fail-major, fail-red-line",
        report,
    ),
    scene("then {supervisor} is drawn for {target}", "who visits", drawn),
    scene("then nobody is drawn for {target}", "no supervisor is on the way", undrawn),
    scene("then stage {stage} asks for {amount:money}", "what is still to be funded before it", asks),
    scene(
        "then ledger: {accounts}",
        "what is in the project's accounts: cash, suspense, stage1, contested1, retention, deposit, earnest, fees, payable_firm, payable_owner, payable_fees, payable_quoters",
        ledger,
    ),
    scene(
        "then ledger of {firm}: {accounts}",
        "what is in a firm's accounts: bank, prepaid, reserved, lead_fees, withdrawal; and the operator's debt to it: delay_cost, owed_firm, own",
        firm_ledger,
    ),
    scene(
        "then ledger of line {line:text}: {accounts}",
        "what of a statement line nobody could place: bank, unplaced, returning; and the operator's debt for its delay: delay_cost, owed_payer, own",
        |said, teller| {
            let book = teller.line(&said.text("line")?)?.book;
            till(said, &book)
        },
    ),
    scene(
        "then payout {number} is {amount:money} to the {payee:word}[, paid]",
        "a sum ordered out of custody to firm, owner or pool, or as its part of an earnest to a quoter",
        payout,
    ),
    scene("then {n:number} payouts are ordered", "so far", payouts),
    scene(
        "then the operator owes {amount:money}[ to the {payee:word}][, {due:money} of it due]",
        "for its own delays with payouts of the flat: to all, or to firm, owner or pool; and how much of that is due by now",
        delay::of_the_flat,
    ),
    scene(
        "then the operator owes {firm} {amount:money}[, {due:money} of it due]",
        "for withdrawals paid late",
        delay::of_the_firm,
    ),
    scene(
        "then ledger of the delays: {accounts}",
        "the operator's own debt on the flat: delay_cost, owed_firm, owed_owner, owed_pool, own",
        |said, teller| till(said, &teller.project()?.custody.delays),
    ),
    scene(
        "then the operator owes each side {amount:money} for {hold}",
        "for the days that its valuation was late",
        owes_for_a_hold,
    ),
    scene("then the owner owes {amount:money} for visits", "that were made and are not paid", owner_owes),
    scene("then retention {part:number} is {what:word}", "running, asked, reminded or released", part),
    scene(
        "then ticket {ticket:number} is {what:word}",
        "open, answered, visited, cured, missed, hired or closed",
        ticket,
    ),
    scene(
        "then the claim of {firm} is audited: {claims:number} of {leads:number} leads[, drawn]",
        "a firm that claims more than the policy's share of its leads; drawn: the operator looks into this one",
        audited,
    ),
    scene(
        "then the claim of {firm} is not audited",
        "it claims no more than the policy's share",
        |said, teller| {
            let audit = audit_of(said, teller)?;
            same("no audit".to_owned(), audit.map_or_else(|| "no audit".to_owned(), |found| told(&found)))
        },
    ),
    scene("then {firm} has {n:number} open projects", "works under contract", |said, teller| {
        let firm = teller.firm(said.who("firm")?.firm())?;
        count(said, firm.open.len())
    }),
    scene("then {who} has lost {n:number} points", "a firm or a supervisor", points),
    scene(
        "then {owner} has vanished {n:number} times",
        "choices left to expire",
        |said, teller| match teller.aggregate(Stream::Owner(said.who("owner")?.owner())) {
            Some(Aggregate::Owner(owner)) => count(said, usize::from(owner.vanished)),
            _ => Err(Stop::unclear("there is no such owner".into())),
        },
    ),
];

/// The number of the sentence, or otherwise.
fn count(said: &Said, found: usize) -> Result<(), Stop> {
    same(usize::try_from(said.number("n")?).unwrap_or(usize::MAX), found)
}

fn closed(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let found = match teller.project()?.phase {
        Phase::Closed { how, .. } => in_words(&how),
        other => other.name().to_owned(),
    };
    same(said.word("how")?, found)
}

fn waits_for(said: &Said, teller: &mut Teller<'_>, somebody: bool) -> Result<(), Stop> {
    let (_, wait) = teller.wait(&said.wait("wait")?)?;
    let due = teller.moment(&said.moment("moment")?)?;
    if somebody {
        let who = said.who("who")?;
        if who.party() != wait.who {
            return Err(Stop::unlike(format!("{} to act", who.name), format!("{} must", wait.who)));
        }
    }
    same(teller.written(due), teller.written(wait.due))
}

fn audited(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let number = |name| said.number(name);
    let expected = Audit { claims: number("claims")?, leads: number("leads")?, drawn: said.has("drawn") };
    let found = audit_of(said, teller)?;
    same(told(&expected), found.map_or_else(|| "no audit".to_owned(), |found| told(&found)))
}

fn audit_of(said: &Said, teller: &mut Teller<'_>) -> Result<Option<Audit>, Stop> {
    let firm = said.who("firm")?;
    let leads = teller.project()?.leads;
    let claim = leads.get(&firm.firm()).and_then(|lead| lead.claim.as_ref());
    claim.map(|claim| claim.audit).ok_or_else(|| Stop::unclear(format!("{} claims nothing", firm.name)))
}

fn told(audit: &Audit) -> String {
    let drawn = if audit.drawn { ", drawn" } else { "" };
    format!("{} of {} leads{drawn}", audit.claims, audit.leads)
}

fn points(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let who = said.who("who")?;
    let found = [Stream::Firm(who.firm()), Stream::Supervisor(who.supervisor())].map(|s| teller.aggregate(s));
    let points = found.into_iter().flatten().find_map(|it| match it {
        Aggregate::Firm(firm) => Some(firm.points),
        Aggregate::Supervisor(supervisor) => Some(supervisor.points),
        _ => None,
    });
    let lost = points.ok_or_else(|| Stop::unclear(format!("{} has no points", who.name)))?.unsigned_abs();
    same(said.number("n")?, lost)
}
