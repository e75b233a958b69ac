//! What people mistype, and what is told them.

use super::*;
use market::{Code as Refused, custody, quote, request, survey};
use rules::Money;

fn amount(text: &str) -> Result<Money, Vec<String>> {
    let read = parsed("record-payout", &[("payout", "0"), ("line", "L1"), ("amount", text)]);
    match read {
        Ok(Act::RecordPayout(custody::RecordPayout { amount, .. })) => Ok(amount),
        other => Err(wrongs(other)),
    }
}

#[test]
fn amounts_are_read_as_people_type_them() {
    for text in [
        "1,234.5",
        "1234.50",
        " 1234.5 ",
        "１２３４．５０",
        "１，２３４.５",
        "1，234.5",
        "　1234.5",
        "001,234.5",
    ] {
        assert_eq!(amount(text), Ok(Money::fen(123_450)), "{text:?}");
    }
}

#[test]
fn what_could_be_another_amount_is_no_amount() {
    for text in [
        "12,50", "1,2,3", "1234,567", ",123", "1,234,", "1.2万", "¥100", "1.234", "1.", ".5", "1e5", "+5",
        "1 000", "一百",
    ] {
        assert_eq!(amount(text), Err(vec!["amount: not-an-amount".to_owned()]), "{text:?}");
    }
}

#[test]
fn nobody_pays_less_than_nothing_whichever_minus_is_typed() {
    for text in ["-5", "－5", "−５", "-0.01"] {
        assert_eq!(amount(text), Err(vec!["amount: out-of-range".to_owned()]), "{text:?}");
    }
}

#[test]
fn the_largest_amount_is_read_and_a_fen_more_is_out_of_range() {
    assert_eq!(amount("10,000,000,000.00"), Ok(Money::MAX));
    let wrong = ["10,000,000,000.01", "99999999999999999999"];
    for text in wrong {
        assert_eq!(amount(text), Err(vec!["amount: out-of-range".to_owned()]), "{text:?}");
    }
}

#[test]
fn all_wrong_fields_are_named_at_once() {
    let read = parsed("record-payout", &[("payout", "many"), ("amount", "x")]);
    assert_eq!(wrongs(read), ["payout: not-a-number", "line: missing", "amount: not-an-amount"]);
}

#[test]
fn a_blank_field_is_missing_and_a_blank_choice_is_not_made() {
    assert_eq!(wrongs(parsed("approve", &[("stage", "  ")])), ["stage: missing"]);
    let choose = parsed("choose", &[("firm", "07070707-0707-0707-0707-070707070707"), ("funding", "")]);
    assert!(matches!(choose, Ok(Act::Choose(quote::Choose { funding: None, .. }))), "{choose:?}");
}

#[test]
fn a_field_that_stands_twice_is_refused_even_with_the_same_value() {
    assert_eq!(wrongs(parsed("approve", &[("stage", "2"), ("stage", "2")])), ["stage: repeated"]);
    assert_eq!(
        wrongs(parsed("choose", &[("firm", "x"), ("funding", ""), ("funding", "each")])),
        ["firm: not-an-id", "funding: repeated"]
    );
}

#[test]
fn fields_that_a_form_does_not_know_are_passed_over() {
    assert!(parsed("approve", &[("token", "abc"), ("stage", "2"), ("token", "def")]).is_ok());
}

#[test]
fn more_fields_than_any_form_has_are_refused() {
    let many = |n: usize| Fields::new(vec![("x".to_owned(), String::new()); n]);
    assert!(many(Fields::MOST).is_ok());
    assert_eq!(many(Fields::MOST + 1).unwrap_err().why, Why::TooMany);
}

#[test]
fn a_number_too_large_for_what_it_counts_is_out_of_range_with_its_bounds() {
    let read = parsed("approve", &[("stage", "256")]).unwrap_err();
    assert_eq!(read, [Wrong { field: "stage".into(), why: Why::OutOfRange, bounds: Some((0, 255)) }]);
    assert!(parsed("approve", &[("stage", "255")]).is_ok(), "whether there is such a stage, the market says");
}

#[test]
fn silence_is_no_answer_but_an_unticked_box_is() {
    assert_eq!(wrongs(parsed("confirm-cure", &[("stage", "2"), ("hold", "0")])), ["good: missing"]);
    let withdraw = |pairs: &[(&str, &str)]| match parsed("withdraw", pairs) {
        Ok(Act::Withdraw(request::Withdraw { signed_elsewhere, .. })) => Ok(signed_elsewhere),
        other => Err(wrongs(other)),
    };
    assert_eq!(withdraw(&[]), Ok(false));
    assert_eq!(withdraw(&[("signed-elsewhere", "on")]), Ok(true));
    assert_eq!(
        withdraw(&[("signed-elsewhere", "no")]),
        Err(vec!["signed-elsewhere: not-a-choice".to_owned()])
    );
}

#[test]
fn a_time_is_read_in_the_markets_calendar_with_a_space_or_as_browsers_send_it() {
    let time = |text: &str| match parsed("propose-survey", &[("time", text)]) {
        Ok(Act::ProposeSurvey(survey::Propose { time })) => Ok(time),
        other => Err(wrongs(other)),
    };
    let nine = calendar().read("2026-03-02 09:00").unwrap();
    for text in ["2026-03-02 09:00", "2026-03-02T09:00", "２０２６-０３-０２　０９：００"] {
        assert_eq!(time(text), Ok(nine), "{text:?}");
    }
    for text in ["2026-02-30 09:00", "tomorrow", "2026-03-02 25:00", "1960-01-01 00:00", "02.03.2026"] {
        assert_eq!(time(text), Err(vec!["time: not-a-date".to_owned()]), "{text:?}");
    }
}

#[test]
fn a_text_may_be_as_long_as_the_market_allows_and_no_character_more() {
    let suspend = |text: String| parse_party("firm", "suspend", &fields(&[("reason", &text)]), &calendar());
    assert!(suspend("水".repeat(2_000)).is_ok());
    assert_eq!(wrongs(suspend("水".repeat(2_001))), ["reason: too-long"]);
    assert_eq!(wrongs(suspend("a\u{7}b".to_owned())), ["reason: bad-character"]);
    assert!(suspend("a\tb\r\nc".to_owned()).is_ok(), "tabs and line ends of any system are text");
}

#[test]
fn evidence_is_named_by_kind_and_digest() {
    let digest = "ab".repeat(32);
    let log = |value: &str| wrongs(parsed("log-site", &[("note", "n"), ("evidence", value)]));
    assert_eq!(log("photo"), ["evidence: not-an-id"]);
    assert_eq!(log(&format!("film:{digest}")), ["evidence: not-a-choice"]);
    assert_eq!(log("photo:abcd"), ["evidence: not-an-id"]);
    assert!(
        parsed("log-site", &[("note", "n"), ("evidence", ""), ("evidence", &format!("photo:{digest}"))])
            .is_ok()
    );
}

#[test]
fn one_photo_more_than_a_command_takes_is_refused_with_the_bound() {
    let value = format!("photo:{}", "ab".repeat(32));
    let log =
        |n: usize| parsed("log-site", &[vec![("note", "n")], vec![("evidence", value.as_str()); n]].concat());
    assert!(log(market::limits::EVIDENCE).is_ok());
    let wrong = log(market::limits::EVIDENCE + 1).unwrap_err();
    assert_eq!(wrong, [Wrong { field: "evidence".into(), why: Why::TooMany, bounds: Some((0, 40)) }]);
}

#[test]
fn a_wrong_field_becomes_the_markets_refusal_and_the_gravest_is_shown_alone() {
    let wrong = parsed("object", &[("note", "n"), ("items", &"x".repeat(41)), ("stage", "256")]).unwrap_err();
    let codes: Vec<Refused> = wrong.iter().map(|w| market::Refusal::from(w).code).collect();
    assert_eq!(codes, [Refused::OutOfRange, Refused::OutOfRange]);
    let wrong = parsed("record-payout", &[("payout", "many"), ("amount", "1")]).unwrap_err();
    let expected = market::Refusal::new(Refused::Missing).with("field", "line").with("why", "missing");
    assert_eq!(
        refusal(&wrong),
        Some(expected),
        "what is missing comes before what is out of range: {wrong:?}"
    );
    assert_eq!(refusal(&[]), None);
}

#[test]
fn what_only_the_server_may_say_takes_the_place_of_what_was_posted() {
    let mut posted = fields(&[("seed", "mine"), ("x", "1"), ("seed", "mine again")]);
    posted.set("seed", "fresh");
    assert_eq!(posted.pairs(), [("x".to_owned(), "1".to_owned()), ("seed".to_owned(), "fresh".to_owned())]);
}

#[test]
fn a_form_stands_on_the_page_of_who_may_give_it() {
    let role = |name: &str| VERBS.iter().find(|verb| verb.name == name).unwrap().role;
    let (owner, firm) = (
        market::Actor::Owner(market::OwnerId::from_bytes([1; 16])),
        market::Actor::Firm(market::FirmId::from_bytes([1; 16])),
    );
    assert!(role("sign").includes(owner) && role("sign").includes(firm));
    assert!(role("approve").includes(owner) && !role("approve").includes(firm));
    assert!(
        !role("countersign").includes(market::Actor::Market) && !role("sign").includes(market::Actor::Market)
    );
}

#[test]
fn a_place_is_named_in_one_way_only() {
    for target in ["stage:+2", "stage:2:1", "hold:2", "hold:2: 1", "Gate", "stage:", "stage:256"] {
        assert_eq!(wrongs(parsed("arrive", &[("target", target)])), ["target: not-an-id"], "{target:?}");
    }
}

#[test]
fn a_policy_file_has_a_size_that_no_policy_reaches() {
    let adopt = |bytes: usize| {
        parse_party("charter", "adopt", &fields(&[("policy", &"x".repeat(bytes))]), &calendar())
    };
    assert!(adopt(65_536).is_ok());
    assert_eq!(wrongs(adopt(65_537)), ["policy: too-long"]);
    assert_eq!(wrongs(adopt(0)), ["policy: missing"]);
}

#[test]
fn a_field_that_the_market_names_is_found_in_the_form() {
    let named: Vec<String> = examples::acts()
        .iter()
        .flat_map(|act| fill(act, &calendar()).unwrap().1)
        .map(|(name, _)| name)
        .collect();
    for field in ["items", "cost-to-fix", "budget-high", "evidence", "amount", "days", "start-months"] {
        assert!(named.iter().any(|name| name == field), "{field} is shown beside no field");
    }
}

#[test]
fn every_field_of_every_form_has_its_name_in_both_languages() {
    let parties = examples::commands();
    let parties = parties.iter().filter_map(|command| Some(fill_party(command, &calendar())?.2));
    let acts = examples::acts();
    let acts = acts.iter().filter_map(|act| Some(fill(act, &calendar())?.1));
    let unnamed =
        |name: &String| words::Language::ALL.iter().any(|it| words::Words::of(*it).field(name).is_none());
    let lacking: std::collections::BTreeSet<String> =
        acts.chain(parties).flatten().map(|(name, _)| name).filter(unnamed).collect();
    assert!(lacking.is_empty(), "fields without a name: {lacking:?}");
}
