//! Every key that the core can say is in the catalogue, in both languages. The keys are read off the core's own types,
//! so that a new variant without words fails here.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod variants;

use market::wait::{Bearer, TABLE};
use market::{
    charter, completion, contract, custody, dispatch, firm, hold, inspection, lead, leaving, owner, project,
    quote, request, retention, stage, statement, supervisor, survey, text, warranty,
};
use variants::variants;
use words::{Language, Words};

/// The keys that are missing in either language.
fn missing<S: AsRef<str>>(keys: impl IntoIterator<Item = S>) -> Vec<String> {
    let keys: Vec<_> = keys.into_iter().collect();
    let lacks = |language: Language| {
        let absent = keys.iter().filter(move |key| !Words::of(language).has(key.as_ref()));
        absent.map(move |key| format!("{language}: {}", key.as_ref()))
    };
    Language::ALL.into_iter().flat_map(lacks).collect()
}

fn none_missing<S: AsRef<str>>(keys: impl IntoIterator<Item = S>) {
    assert_eq!(missing(keys), Vec::<String>::new(), "these keys have no words");
}

fn shelf<T: for<'de> serde::Deserialize<'de>>(shelf: &str) -> Vec<String> {
    variants::<T>().iter().map(|name| format!("{shelf}-{name}")).collect()
}

#[test]
fn every_refusal_says_what_why_and_what_next() {
    let codes = variants::<market::Code>();
    assert_eq!(codes.first().unwrap(), "unknown", "the codes are walked from the first");
    let parts = |code: &String| ["what", "why", "next"].map(|part| format!("refusal-{code}-{part}"));
    none_missing(codes.iter().flat_map(parts));
}

#[test]
fn every_wait_has_its_title_its_outcome_and_its_role() {
    none_missing(TABLE.iter().map(|row| format!("wait-{}", row.name)));
    none_missing(TABLE.iter().map(|row| format!("default-{}", row.default)));
    none_missing(TABLE.iter().map(|row| format!("role-{}", row.role)));
    none_missing(shelf::<Bearer>("bearer"));
    none_missing(shelf::<market::Party>("party"));
}

#[test]
fn an_outcome_for_one_wait_alone_names_a_row_of_the_table() {
    let rows: Vec<_> = TABLE.iter().map(|row| format!("default-{}-{}", row.default, row.name)).collect();
    let plain: Vec<_> = TABLE.iter().map(|row| format!("default-{}", row.default)).collect();
    let stray = |key: &&str| key.starts_with("default-") && !rows.iter().chain(&plain).any(|row| row == key);
    assert_eq!(Words::keys(Language::Zh).find(stray), None, "an outcome that no wait has");
}

#[test]
fn every_act_has_its_button() {
    none_missing(shelf::<project::Act>("act"));
    none_missing(shelf::<charter::Command>("act-charter"));
    none_missing(shelf::<statement::Command>("act-statement"));
    none_missing(shelf::<owner::Command>("act-owner"));
    none_missing(shelf::<firm::Command>("act-firm"));
    none_missing(shelf::<supervisor::Command>("act-supervisor"));
}

#[test]
fn every_event_has_its_line() {
    none_missing(shelf::<charter::Event>("event-charter"));
    none_missing(shelf::<statement::Event>("event-statement"));
    none_missing(shelf::<owner::Event>("event-owner"));
    none_missing(shelf::<firm::Event>("event-firm"));
    none_missing(shelf::<supervisor::Event>("event-supervisor"));
    let nouns = [
        "request",
        "dispatch",
        "lead",
        "survey",
        "quote",
        "contract",
        "custody",
        "stage",
        "inspection",
        "hold",
        "completion",
        "retention",
        "warranty",
        "leaving",
    ];
    let own = variants::<project::Event>().into_iter().filter(|name| !nouns.contains(&name.as_str()));
    none_missing(own.map(|name| format!("event-project-{name}")));
}

#[test]
fn every_event_of_a_projects_nouns_has_its_line() {
    none_missing(shelf::<request::Event>("event-request"));
    none_missing(shelf::<dispatch::Event>("event-dispatch"));
    none_missing(shelf::<lead::Event>("event-lead"));
    none_missing(shelf::<survey::Event>("event-survey"));
    none_missing(shelf::<quote::Event>("event-quote"));
    none_missing(shelf::<contract::Event>("event-contract"));
    none_missing(shelf::<custody::Event>("event-custody"));
    none_missing(shelf::<stage::Event>("event-stage"));
    none_missing(shelf::<inspection::Event>("event-inspection"));
    none_missing(shelf::<hold::Event>("event-hold"));
    none_missing(shelf::<completion::Event>("event-completion"));
    none_missing(shelf::<retention::Event>("event-retention"));
    none_missing(shelf::<warranty::Event>("event-warranty"));
    none_missing(shelf::<leaving::Event>("event-leaving"));
}

#[test]
fn every_state_has_its_word() {
    none_missing(project::Phase::NAMES.map(|name| format!("phase-{name}")));
    none_missing(shelf::<project::Phase>("phase"));
    none_missing(shelf::<stage::State>("stage"));
    none_missing(shelf::<stage::Gate>("gate"));
    none_missing((1..=stage::COUNT + 2).map(|no| format!("stage-title-{no}")));
    none_missing(shelf::<hold::HoldStep>("hold"));
    none_missing(shelf::<warranty::TicketStep>("ticket"));
    none_missing(shelf::<retention::PartState>("part"));
    none_missing(shelf::<survey::Survey>("survey"));
    none_missing(shelf::<custody::Delay>("delay"));
    none_missing(shelf::<leaving::Abandonment>("silence"));
}

#[test]
fn every_reason_has_its_word() {
    none_missing(shelf::<ledger::Basis>("basis"));
    none_missing(shelf::<rules::lead::Ground>("ground"));
    none_missing(shelf::<rules::policy::Charge>("charge"));
    none_missing(shelf::<rules::policy::Funding>("funding"));
    none_missing(shelf::<project::Closing>("closing"));
    none_missing(shelf::<dispatch::Out>("out"));
    none_missing(shelf::<hold::Cause>("cause"));
    none_missing(shelf::<stage::GoOn>("go-on"));
    none_missing(shelf::<inspection::Alternative>("alternative"));
    none_missing(shelf::<rules::lottery::Slot>("slot"));
}

#[test]
fn every_finding_has_its_word() {
    none_missing(shelf::<rules::inspection::Verdict>("verdict"));
    none_missing(shelf::<rules::inspection::Grade>("grade"));
    none_missing(shelf::<rules::inspection::Kind>("kind"));
    none_missing(shelf::<rules::compare::Mark>("mark"));
    none_missing(shelf::<text::EvidenceKind>("evidence"));
}

#[test]
fn every_account_payee_and_channel_has_its_word() {
    none_missing(shelf::<ledger::Pocket>("account"));
    none_missing(shelf::<ledger::Till>("account"));
    none_missing(shelf::<custody::Payee>("payee"));
    none_missing(shelf::<custody::Purpose>("purpose"));
    none_missing(shelf::<project::Channel>("channel"));
    none_missing(shelf::<project::Proof>("proof"));
}

#[test]
fn every_range_of_the_policy_is_said() {
    // English says them as the rules do; only the other language shows whether they were put into words.
    let unsaid = |must: &&&str| Words::of(Language::Zh).must(must) == ***must;
    let ranges: Vec<_> = rules::Policy::ranges().map(|it| it.must).collect();
    assert!(ranges.len() > 9, "the ranges were read");
    assert_eq!(ranges.iter().filter(unsaid).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn a_variant_without_words_would_be_found() {
    assert_eq!(missing(["wait-for-godot"]), ["zh-CN: wait-for-godot", "en: wait-for-godot"]);
}
