//! Said and read back, one command of every kind.

use super::*;
use market::inspection::Target;
use market::project::{Channel, Proof};
use market::wait::TABLE;
use market::{Command, FirmId, ProjectId, Subject, WaitKey, inspection};
use rules::At;
use std::collections::BTreeSet;

#[test]
fn every_act_reads_back_as_it_was_said() {
    for act in examples::acts() {
        assert_eq!(again(&act), Ok(act.clone()), "{:?}", fill(&act, &calendar()));
    }
}

#[test]
fn every_verb_says_an_act_and_none_says_two() {
    let said: BTreeSet<&str> = examples::acts().iter().map(|act| fill(act, &calendar()).unwrap().0).collect();
    let listed: BTreeSet<&str> = VERBS.iter().map(|verb| verb.name).collect();
    assert_eq!(said, listed);
    assert_eq!(listed.len(), VERBS.len(), "two verbs share a name");
}

#[test]
fn a_verb_bears_the_name_of_its_act() {
    for act in examples::acts() {
        let debug = format!("{act:?}");
        let variant = debug.split(['(', ' ']).next().unwrap();
        let kebab: String = variant.chars().enumerate().map(|(i, c)| kebab(i, c)).collect();
        assert_eq!(fill(&act, &calendar()).unwrap().0, kebab);
    }
}

fn kebab(place: usize, c: char) -> String {
    if c.is_ascii_uppercase() && place > 0 {
        format!("-{}", c.to_ascii_lowercase())
    } else {
        c.to_lowercase().to_string()
    }
}

#[test]
fn every_party_command_reads_back_as_it_was_said() {
    let calendar = calendar();
    for command in examples::commands() {
        let (noun, verb, pairs) = fill_party(&command, &calendar).unwrap();
        let read = parse_party(noun, verb, &Fields::new(pairs.clone()).unwrap(), &calendar);
        assert_eq!(read, Ok(command), "{noun} {verb}: {pairs:?}");
    }
}

#[test]
fn every_party_verb_says_a_command_and_none_says_two() {
    let told = |command| fill_party(&command, &calendar()).map(|(noun, verb, _)| (noun, verb)).unwrap();
    let said: BTreeSet<(&str, &str)> = examples::commands().into_iter().map(told).collect();
    let listed: BTreeSet<(&str, &str)> = PARTY_VERBS.iter().map(|verb| (verb.noun, verb.name)).collect();
    assert_eq!(said, listed);
    assert_eq!(listed.len(), PARTY_VERBS.len(), "two verbs of a noun share a name");
}

#[test]
fn the_clock_has_no_forms() {
    let wait = WaitKey::new(market::WaitKind::Payout, Subject::Number(1));
    let act = Act::Default { wait: wait.clone(), seed: rules::Seed([0; 32]) };
    assert_eq!(fill(&act, &calendar()), None);
    for command in [
        PartyCommand::Firm(market::firm::Command::Default { wait: wait.clone() }),
        PartyCommand::Statement(market::statement::Command::Default {
            line: market::LineId::from_bytes([3; 16]),
            wait,
        }),
    ] {
        assert_eq!(fill_party(&command, &calendar()), None);
    }
    assert_eq!(wrongs(parse("default", &Fields::default(), &calendar())), ["verb: no-such-form"]);
    assert_eq!(
        wrongs(parse_party("firm", "default", &Fields::default(), &calendar())),
        ["verb: no-such-form"]
    );
}

#[test]
fn a_command_about_a_party_is_said_without_its_id_and_one_about_a_project_is_an_act() {
    let command = Command::Owner(market::OwnerId::from_bytes([1; 16]), market::owner::Command::Register);
    assert_eq!(PartyCommand::of(&command), Some(PartyCommand::Owner(market::owner::Command::Register)));
    let act = Box::new(Act::Confirm(market::request::Confirm {}));
    assert_eq!(PartyCommand::of(&Command::Project(ProjectId::from_bytes([1; 16]), act)), None);
}

#[test]
fn every_wait_can_be_named_with_every_subject() {
    let subjects = [
        Subject::Whole,
        Subject::Firm(FirmId::from_bytes([2; 16])),
        Subject::Stage(5),
        Subject::Hold(7, 255),
        Subject::Number(65_535),
        Subject::Part(2),
    ];
    for (row, subject) in TABLE.iter().flat_map(|row| subjects.clone().map(|subject| (row, subject))) {
        let (channel, proof) = (Channel::Email, Proof::Bounced(At::seconds(0)));
        let act = Act::RecordNotice { wait: WaitKey::new(row.kind, subject), channel, proof };
        assert_eq!(again(&act), Ok(act));
    }
}

#[test]
fn every_target_of_a_visit_can_be_named() {
    let targets = [Target::Stage(255), Target::Gate, Target::Hold(7, 3), Target::Valuation, Target::Site];
    for act in targets.map(|target| Act::Arrive(inspection::Arrive { target })) {
        assert_eq!(again(&act), Ok(act));
    }
}

#[test]
fn what_is_not_said_reads_back_as_not_said() {
    let act = Act::Report(inspection::FileReport {
        target: Target::Gate,
        items: Vec::new(),
        minutes: 0,
        cost_to_fix: None,
        evidence: Vec::new(),
        note: None,
    });
    assert_eq!(again(&act), Ok(act));
}

#[test]
fn money_and_signatures_ask_who_it_is_once_more() {
    let steps: Vec<&str> =
        VERBS.iter().chain(PARTY_VERBS).filter(|verb| verb.step_up).map(|verb| verb.name).collect();
    for name in [
        "sign",
        "countersign",
        "approve",
        "waive",
        "object",
        "choose",
        "end-contract",
        "answer-end",
        "report",
        "record-line",
        "record-payout",
        "record-withdrawal",
        "record-compensation",
        "record-deposit",
        "withdraw",
        "name-custodian",
        "adopt",
    ] {
        assert!(steps.contains(&name), "{name} moves money or signs");
    }
}
