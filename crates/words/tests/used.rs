//! Every text has its place, and one text has one key: nothing is written that no page shows, and what is said in two
//! places is written once.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use words::{Language, Words};

/// Shelves keyed by what the core calls things, or by the fields of forms: each name has its own word, be it said alike.
const OF_THE_CORE: [&str; 42] = [
    "refusal-",
    "detail-",
    "thing-",
    "role-",
    "wait-",
    "default-",
    "phase-",
    "stage-",
    "hold-",
    "event-",
    "act-",
    "effect-",
    "bearer-",
    "party-",
    "ticket-",
    "part-",
    "survey-",
    "delay-",
    "silence-",
    "basis-",
    "ground-",
    "charge-",
    "funding-",
    "closing-",
    "out-",
    "cause-",
    "go-on-",
    "slot-",
    "verdict-",
    "grade-",
    "kind-",
    "mark-",
    "evidence-",
    "account-",
    "payee-",
    "purpose-",
    "channel-",
    "proof-",
    "gate-",
    "must-",
    "reason-",
    "target-",
];

/// Keys that a page puts together at run time, by how they begin.
const COMPOSED: [&str; 23] = [
    "field-",
    "hint-",
    "about-",
    "change-",
    "form-",
    "owner-do-",
    "owner-go-on-",
    "web-fault-",
    "web-wrong-",
    "web-money-",
    "web-step-",
    "web-join-",
    "web-protect-",
    "operator-queue-",
    "operator-clock-",
    "project-file-",
    "public-draw-step-",
    "compare-funding-",
    "firm-admission-",
    "firm-alternative-",
    "alternative-",
    "notice-",
    "money-held-by",
];

fn begins(key: &str, shelves: &[&str]) -> bool {
    shelves.iter().any(|shelf| key.starts_with(shelf))
}

fn sources(folder: &Path, into: &mut String) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let is_source = path.extension().is_some_and(|it| it == "rs" || it == "html");
        if path.is_dir() {
            sources(&path, into);
        } else if is_source && !path.ends_with("used.rs") {
            into.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn no_text_is_written_that_nobody_says() {
    let mut all = String::new();
    sources(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(".."), &mut all);
    // What speaks to the owner has a twin that speaks of the owner.
    let named = |key: &str| all.contains(&format!("\"{key}\""));
    let said = |key: &str| named(key) || key.strip_suffix("-others").is_some_and(named);
    let idle = |key: &&str| !begins(key, &OF_THE_CORE) && !begins(key, &COMPOSED) && !said(key);
    assert_eq!(Words::keys(Language::En).filter(idle).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn no_text_of_a_page_stands_under_two_keys() {
    let mut seen: BTreeMap<[String; 2], Vec<&str>> = BTreeMap::new();
    for key in Words::keys(Language::En).filter(|key| !begins(key, &OF_THE_CORE) && !begins(key, &COMPOSED)) {
        seen.entry(Language::ALL.map(|language| Words::of(language).say(key))).or_default().push(key);
    }
    let twice: Vec<_> = seen.into_values().filter(|keys| keys.len() > 1).collect();
    assert_eq!(twice, Vec::<Vec<&str>>::new(), "one of them is enough");
}
