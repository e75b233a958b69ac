//! Every event of the core, said in both languages with all the facts its line names.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

mod samples;
mod variants;

use market::{
    Event, charter, completion, contract, custody, dispatch, hold, inspection, lead, leaving, project, quote,
    request, retention, stage, survey, text, warranty,
};
use rules::{Calendar, Policy};
use samples::samples;
use serde::Deserialize;
use variants::variants;
use words::{Language, Words};

/// What a line lacks: its text, or a fact that its text names.
fn lacks(event: &Event) -> Vec<String> {
    let calendar = Calendar::new("Asia/Shanghai", &[], &[]).unwrap();
    let lines = Language::ALL.map(|language| Words::of(language).event(event, &calendar));
    lines.into_iter().filter(|line| line.contains(['⟦', '$', '{'])).collect()
}

fn each<T: for<'de> Deserialize<'de>>(into: impl Fn(T) -> Event) -> Vec<String> {
    samples::<T>(variants::<T>().len()).into_iter().map(into).flat_map(|event| lacks(&event)).collect()
}

fn project<T: for<'de> Deserialize<'de> + Into<project::Event>>() -> Vec<String> {
    each(|event: T| Event::Project(Box::new(event.into())))
}

fn whole(lacking: &[String]) {
    assert_eq!(lacking, <[String; 0]>::default(), "these lines lack a fact");
}

#[test]
fn from_the_request_to_the_choice() {
    whole(&project::<request::Event>());
    whole(&project::<dispatch::Event>());
    whole(&project::<lead::Event>());
    whole(&project::<survey::Event>());
    whole(&project::<quote::Event>());
}

#[test]
fn contract_and_custody() {
    whole(&project::<contract::Event>());
    whole(&project::<custody::Event>());
}

#[test]
fn works_inspections_and_holds() {
    whole(&project::<stage::Event>());
    whole(&project::<inspection::Event>());
    whole(&project::<hold::Event>());
}

#[test]
fn completion_and_what_follows() {
    whole(&project::<completion::Event>());
    whole(&project::<retention::Event>());
    whole(&project::<warranty::Event>());
    whole(&project::<leaving::Event>());
}

#[test]
fn what_a_project_knows_of_notices_and_money() {
    let nouns = 14;
    let own = variants::<project::Event>().len() - nouns;
    let events = samples::<project::Event>(nouns + own);
    let own = events.into_iter().skip(nouns).map(|event| Event::Project(Box::new(event)));
    whole(&own.flat_map(|event| lacks(&event)).collect::<Vec<_>>());
}

#[test]
fn parties_and_statement() {
    whole(&each(Event::Firm));
    whole(&each(Event::Supervisor));
    whole(&each(Event::Owner));
    whole(&each(Event::Statement));
}

#[test]
fn the_charter() {
    let custodian = || charter::Custodian {
        holder: text::Name::new("Bank").unwrap(),
        licence: text::Name::new("L-1").unwrap(),
        may_say_escrow: false,
    };
    let policy = || Box::new(Policy::fairwright());
    let staff = market::StaffId::from_bytes([1; 16]);
    let events = [
        charter::Event::Founded { policy: policy(), custodian: custodian(), staff },
        charter::Event::Adopted { policy: policy() },
        charter::Event::CustodianNamed { custodian: custodian() },
        charter::Event::Hired { staff },
        charter::Event::Dismissed { staff },
    ];
    assert_eq!(events.len(), variants::<charter::Event>().len(), "a new event of the charter");
    whole(&events.into_iter().flat_map(|event| lacks(&Event::Charter(event))).collect::<Vec<_>>());
}
