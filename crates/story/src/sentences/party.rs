//! Who is in the market: charter, owners, firms, supervisors. What it is not: money.

use super::{Sentence, Stop, Teller, act};
use crate::cast::{Member, Role};
use crate::teller::{evidence, note};
use crate::value::Said;
use market::text::{Code, Digest, Name};
use market::{Actor, Command, charter, firm, owner, supervisor};
use rules::Money;
use std::collections::BTreeSet;

pub(super) const TABLE: &[Sentence] = &[
    act(
        "{role} {name} founds the market[ for people]",
        "the operator's first person founds it, under the story's policy; for people: by that person's own hand, who may not take a policy of the lab",
        found,
    ),
    act(
        "{who} adopts the policy again[ as version {version:number}]",
        "the same policy with the next version is adopted",
        adopt,
    ),
    act(
        "{who} names {holder:text} as custodian[ under licence {licence:text}]",
        "another licensed holder of the money is named",
        custodian,
    ),
    act("{who} takes on {role} {name}", "a person joins the operator's staff", hire),
    act("{who} dismisses {other:who}", "a person leaves the operator's staff", dismiss),
    act(
        "{role} {name} registers[ with {crews:number} crews][ in district {district:word}][ for budgets from {low:money} to {high:money}][ with a cap of {cap:money}][ sharing an account with {other:firm}][ with a tie to {tied:firm}]",
        "somebody joins the market; what is not said is a firm of 5 crews in Xuhui for any budget",
        register,
    ),
    act(
        "{who} amends the profile of {other:who}[: {crews:number} crews][ with a cap of {cap:money}][ with a tie to {tied:firm}]",
        "a firm or supervisor changes what it says of itself",
        amend,
    ),
    act("{who} vets {firm}", "the operator records a vetting, with documents", |said, teller| {
        let command = firm::Command::Vet { note: note("papers seen")?, evidence: evidence("vetting", 1) };
        to_firm(said, teller, command)
    }),
    act("{who} suspends {firm}", "the operator suspends a firm", |said, teller| {
        to_firm(said, teller, firm::Command::Suspend { reason: note("papers expired")? })
    }),
    act("{who} restores {firm}", "the operator lifts a suspension", |said, teller| {
        to_firm(said, teller, firm::Command::Restore)
    }),
    act("{who} admits {supervisor}", "the operator admits a supervisor", |said, teller| {
        to_supervisor(said, teller, supervisor::Command::Admit { note: note("papers seen")? })
    }),
    act("{who} suspends {supervisor}", "the operator suspends a supervisor", |said, teller| {
        to_supervisor(said, teller, supervisor::Command::Suspend { reason: note("absent too often")? })
    }),
];

/// Xuhui, Shanghai: where a story's flats are unless it says otherwise.
pub(super) const DISTRICT: &str = "310104";

/// A code of the guide.
pub(super) fn code(text: &str) -> Result<Code, Stop> {
    Code::new(text).ok_or_else(|| Stop::unclear(format!("{text} is no code")))
}

fn name(text: &str) -> Result<Name, Stop> {
    Name::new(text).ok_or_else(|| Stop::unclear(format!("{text} is no name")))
}

fn introduced(said: &Said) -> Result<Member, Stop> {
    let role = Role::read(&said.word("role")?).ok_or_else(|| Stop::unclear("no such role".into()))?;
    Ok(Member { name: said.word("name")?, role })
}

fn found(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let who = introduced(said)?;
    let policy = teller.policy.written();
    let custodian = holder("Bank of the East, custody", "licence 2019-117")?;
    teller.staff.get_or_insert_with(|| who.clone());
    let command = charter::Command::Found { policy, custodian, staff: who.staff() };
    // A policy of the lab is nobody's to found a market of people under: the story's own hand does it.
    let by_hand = said.has("people") || !teller.policy.lab_only;
    let actor = if by_hand { who.actor() } else { Actor::Market };
    teller.command(actor, Command::Charter(command)).map(|_| ())
}

fn holder(text: &str, licence: &str) -> Result<charter::Custodian, Stop> {
    Ok(charter::Custodian { holder: name(text)?, licence: name(licence)?, may_say_escrow: false })
}

fn adopt(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let mut policy = teller.policy.clone();
    policy.version = said.try_number("version").unwrap_or_else(|| policy.version.saturating_add(1));
    let command = charter::Command::Adopt { policy: policy.written() };
    teller.command(said.who("who")?.actor(), Command::Charter(command))?;
    teller.policy = policy;
    Ok(())
}

fn custodian(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let licence = said.try_text("licence").unwrap_or_else(|| "licence 2020-001".to_owned());
    let custodian = holder(&said.text("holder")?, &licence)?;
    let command = charter::Command::NameCustodian { custodian };
    teller.command(said.who("who")?.actor(), Command::Charter(command)).map(|_| ())
}

fn hire(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let command = charter::Command::Hire { staff: introduced(said)?.staff() };
    teller.command(said.who("who")?.actor(), Command::Charter(command)).map(|_| ())
}

fn dismiss(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let command = charter::Command::Dismiss { staff: said.who("other")?.staff() };
    teller.command(said.who("who")?.actor(), Command::Charter(command)).map(|_| ())
}

fn register(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let who = introduced(said)?;
    let command = match who.role {
        Role::Owner => Command::Owner(who.owner(), owner::Command::Register),
        Role::Firm => {
            Command::Firm(who.firm(), firm::Command::Register { profile: firm_profile(&who, said)? })
        }
        Role::Supervisor => {
            let profile = supervisor_profile(said)?;
            Command::Supervisor(who.supervisor(), supervisor::Command::Register { profile })
        }
        Role::Operator => return Err(Stop::unclear("an operator is taken on, not registered".into())),
    };
    teller.command(who.actor(), command).map(|_| ())
}

fn firm_profile(who: &Member, said: &Said) -> Result<firm::Profile, Stop> {
    let account = said.try_who("other").map_or_else(|| who.name.clone(), |other| other.name);
    let digest = |what: &str, name: &str| Digest::of(format!("{what} of {name}").as_bytes());
    let principals = BTreeSet::from([digest("account", &account), digest("phone", &who.name)]);
    Ok(firm::Profile {
        name: name(&who.name)?,
        districts: BTreeSet::from([code(&said.try_word("district").unwrap_or_else(|| DISTRICT.to_owned()))?]),
        crews: said.try_number("crews").map_or(5, |n| u16::try_from(n).unwrap_or(u16::MAX)),
        budget_low: said.try_money("low").unwrap_or(Money::yuan(10_000)),
        budget_high: said.try_money("high").unwrap_or(Money::yuan(1_000_000)),
        monthly_cap: said.try_money("cap").unwrap_or(Money::yuan(7_000)),
        principals,
    })
}

fn supervisor_profile(said: &Said) -> Result<supervisor::Profile, Stop> {
    let district = said.try_word("district").unwrap_or_else(|| DISTRICT.to_owned());
    let ties = said.try_who("tied").into_iter().map(|firm| firm.firm()).collect();
    Ok(supervisor::Profile { districts: BTreeSet::from([code(&district)?]), ties })
}

fn amend(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let other = said.who("other")?;
    let command = match other.role {
        Role::Firm => {
            Command::Firm(other.firm(), firm::Command::Amend { profile: firm_profile(&other, said)? })
        }
        Role::Supervisor => {
            let profile = supervisor_profile(said)?;
            Command::Supervisor(other.supervisor(), supervisor::Command::Amend { profile })
        }
        _ => return Err(Stop::unclear(format!("{} has no profile", other.name))),
    };
    teller.command(said.who("who")?.actor(), command).map(|_| ())
}

/// Somebody gives a command about a firm.
pub(super) fn to_firm(said: &Said, teller: &mut Teller<'_>, command: firm::Command) -> Result<(), Stop> {
    let firm = said.who("firm")?.firm();
    teller.command(said.who("who")?.actor(), Command::Firm(firm, command)).map(|_| ())
}

fn to_supervisor(said: &Said, teller: &mut Teller<'_>, command: supervisor::Command) -> Result<(), Stop> {
    let supervisor = said.who("supervisor")?.supervisor();
    teller.command(said.who("who")?.actor(), Command::Supervisor(supervisor, command)).map(|_| ())
}
