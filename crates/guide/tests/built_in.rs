//! The knowledge compiled in is complete: every stage has items, every text both languages, every remedy a price.

use guide::checklist::{Kind, Limit};
use guide::{Guide, Text};
use rules::money::Money;

fn limit(profile: &str, item: &str) -> String {
    let list = Guide::built_in().checklist(profile).expect("a built-in profile");
    list.item(item).and_then(|item| item.limit.as_ref()).map(Limit::to_string).expect("a limit")
}

/// A Chinese text has Chinese in it, an English one none: a swap of the two is the likeliest slip.
fn in_both_languages(text: &Text) -> bool {
    let chinese = |s: &str| s.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    chinese(&text.zh) && !chinese(&text.en)
}

#[test]
fn the_built_in_files_load() {
    let loaded = Guide::load(&guide::BUILT_IN).map(|guide| guide.checklists.len());
    assert_eq!(loaded, Ok(3));
}

#[test]
fn every_stage_has_items_in_every_profile() {
    for list in &Guide::built_in().checklists {
        for stage in 0..=5 {
            assert!(list.stage(stage).count() >= 5, "{} stage {stage}", list.profile());
        }
    }
}

#[test]
fn every_matter_of_every_stage_is_there() {
    let national = Guide::built_in().checklist("national").expect("built in");
    for (stage, matters) in [(0, 5), (1, 21), (2, 17), (3, 7), (4, 7), (5, 11)] {
        for matter in 1..=matters {
            assert!(national.item(&format!("{stage}.{matter}")).is_some(), "{stage}.{matter}");
        }
    }
}

#[test]
fn an_items_id_begins_with_its_stage() {
    for item in Guide::built_in().checklists.iter().flat_map(|list| list.items()) {
        assert!(item.id.0.starts_with(&format!("{}.", item.stage)), "{}", item.id);
    }
}

#[test]
fn the_waterproofing_gate_is_2_1_to_2_6() {
    let national = Guide::built_in().checklist("national").expect("built in");
    let mut matters: Vec<_> = national.gate().map(|i| i.id.0.trim_end_matches(char::is_alphabetic)).collect();
    matters.dedup();
    assert_eq!(matters, ["2.1", "2.2", "2.3", "2.4", "2.5", "2.6"]);
}

#[test]
fn the_gates_work_is_hidden() {
    let national = Guide::built_in().checklist("national").expect("built in");
    assert!(national.gate().all(|item| item.hidden));
}

#[test]
fn pressure_ponding_and_hollow_tiles_are_red_lines() {
    let national = Guide::built_in().checklist("national").expect("built in");
    for id in ["1.2", "2.4", "2.12", "5.8"] {
        assert_eq!(national.item(id).map(|item| item.kind), Some(Kind::Red), "{id}");
    }
}

#[test]
fn a_tolerance_is_measured_at_two_points_a_room_unless_said_otherwise() {
    let national = Guide::built_in().checklist("national").expect("built in");
    assert_eq!(national.item("2.9").map(|item| item.points), Some(2));
    assert_eq!(national.item("1.19").map(|item| item.points), Some(1));
}

#[test]
fn profiles_disagree_on_the_flatness_of_tiles_and_never_mix() {
    let found = ["national", "shanghai", "strict"].map(|profile| limit(profile, "2.11"));
    assert_eq!(found, ["≤ 3 mm", "≤ 2 mm", "≤ 2 mm"]);
}

#[test]
fn an_overlay_keeps_what_it_does_not_name() {
    assert_eq!(limit("shanghai", "2.4"), "≥ 24 h");
    assert_eq!(limit("strict", "2.4"), "≥ 48 h");
}

#[test]
fn a_replaced_limit_brings_its_own_source() {
    let square =
        Guide::built_in().checklist("shanghai").and_then(|list| list.item("2.11c")).expect("built in");
    assert_eq!(square.source.standard, "DB31/30");
}

#[test]
fn the_strict_profile_is_never_laxer_than_the_national_one() {
    let guide = Guide::built_in();
    let strict = guide.checklist("strict").expect("built in");
    for item in guide.checklist("national").expect("built in").items() {
        if let (Some(loose), Some(tight)) =
            (&item.limit, strict.item(&item.id.0).and_then(|i| i.limit.as_ref()))
        {
            assert!(loose.holds(tight.value_milli), "{}: {tight} against {loose}", item.id);
        }
    }
}

#[test]
fn an_overlays_version_names_its_base() {
    let strict = Guide::built_in().checklist("strict").expect("built in");
    assert_eq!(strict.version(), "2025.1+2025.1");
}

#[test]
fn an_unknown_profile_has_no_checklist() {
    assert!(Guide::built_in().checklist("shanghai2").is_none());
}

#[test]
fn a_limit_is_kept_at_its_edge() {
    let national = Guide::built_in().checklist("national").expect("built in");
    let flat = national.item("2.9b").and_then(|item| item.limit.clone()).expect("a limit");
    assert_eq!([4000, 4001].map(|measured| flat.holds(measured)), [true, false]);
    let dam = national.item("2.1").and_then(|item| item.limit.clone()).expect("a limit");
    assert_eq!([20_000, 19_999].map(|measured| dam.holds(measured)), [true, false]);
}

#[test]
fn every_text_is_in_both_languages() {
    let guide = Guide::built_in();
    let items = guide.checklists.iter().flat_map(|list| list.items()).flat_map(|i| [&i.text, &i.method]);
    let entries = guide.catalogue.entries().iter().map(|entry| &entry.name);
    let headings = guide.contract.headings.iter().flat_map(|heading| [&heading.title, &heading.states]);
    let titles = guide.checklists.iter().map(|list| list.title());
    for text in items.chain(entries).chain(headings).chain(titles) {
        assert!(in_both_languages(text), "{text:?}");
    }
}

#[test]
fn every_failed_item_has_a_price_to_put_it_right() {
    let guide = Guide::built_in();
    for item in guide.checklists.iter().flat_map(|list| list.items()) {
        let price = guide.remedy_upper(item);
        assert!(price >= Money::yuan(50) && price <= Money::yuan(6000), "{}: {price}", item.id);
    }
}

#[test]
fn four_hollow_square_metres_cost_their_upper_price() {
    let guide = Guide::built_in();
    let hollow = guide.checklist("national").and_then(|list| list.item("2.12")).expect("built in");
    assert_eq!(guide.remedy_upper(hollow), Money::yuan(4 * 480));
}

#[test]
fn only_what_somebody_saw_in_its_source_counts_as_checked() {
    let national = Guide::built_in().checklist("national").expect("built in");
    let checked: Vec<_> =
        national.items().iter().filter(|i| i.source.checked).map(|i| i.id.0.as_str()).collect();
    assert_eq!(checked, ["5.11"]);
}

#[test]
fn the_contract_has_nine_headings_nobody_has_checked_yet() {
    let contract = &Guide::built_in().contract;
    let ids: Vec<_> = contract.headings.iter().map(|heading| heading.id.as_str()).collect();
    let nine =
        ["parties", "dwelling", "scope", "price", "quality", "warranty", "change", "breach", "disputes"];
    assert_eq!((ids.as_slice(), contract.source.checked), (nine.as_slice(), false));
}

#[test]
fn a_text_is_given_in_the_language_asked_for() {
    let title = Guide::built_in().checklist("strict").expect("built in").title();
    assert_eq!(["zh", "zh-CN", "en", "fr"].map(|l| title.get(l)), ["从严", "从严", "Strict", "Strict"]);
}
