//! What the reader says of a story that it cannot read, and what the teller says of one that comes out otherwise.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use story::{CoreDoor, Failure, Fault, Story, explain, grammar, run};

fn fault(body: &str) -> Fault {
    Story::read("t.story", &format!("# A title\n{body}\n")).unwrap_err()
}

fn failure(body: &str) -> Failure {
    let story = Story::read("t.story", &format!("# A title\n{body}\n")).unwrap();
    run(&story, &mut CoreDoor::default()).failure.unwrap()
}

#[test]
fn a_misspelt_word_is_found_at_its_column_with_the_nearest_sentence() {
    let fault = fault("given a market\nowner Li registers\nLi pots a request");
    assert_eq!((fault.line, fault.column, fault.found.as_str()), (4, 4, "pots"));
    assert!(fault.nearest.is_some_and(|nearest| nearest.starts_with("{who} posts a request")), "no hint");
}

#[test]
fn a_line_that_ends_too_early_says_what_it_needs() {
    let fault = fault("wait");
    assert_eq!((fault.line, fault.column), (2, 5));
    assert!(fault.to_string().contains("the line ends where it needs"), "{fault}");
}

#[test]
fn a_name_that_nobody_introduced_is_refused() {
    assert_eq!(fault("given a market\nBai posts a request").found, "Bai");
}

#[test]
fn a_name_keeps_its_role() {
    assert!(fault("given a market\nfirm Wang registers").expected.contains("Wang is a supervisor already"));
}

#[test]
fn an_unknown_refusal_is_told_with_the_nearest() {
    let fault = fault("given a market\nowner Li registers\nLi posts a request\n  refused wrong-sate");
    assert_eq!((fault.line, fault.nearest.as_deref()), (5, Some("refused wrong-state")));
}

#[test]
fn a_refusal_needs_somebody_who_acted() {
    assert_eq!(fault("wait 1 day\n  refused too-late").line, 3);
}

#[test]
fn an_unknown_given_is_told_with_the_nearest() {
    assert_eq!(fault("given a markt").nearest.as_deref(), Some("given a market"));
}

#[test]
fn a_story_without_a_title_is_none() {
    assert!(Story::read("t.story", "wait 1 day\n").unwrap_err().expected.contains("title"));
}

#[test]
fn what_should_be_refused_and_is_not_fails_at_the_line_of_the_refusal() {
    let failure = failure("given a market\nowner Li registers\n  refused exists");
    assert_eq!(
        (failure.line, failure.expected.as_str(), failure.found.as_str()),
        (4, "refused exists", "accepted")
    );
}

#[test]
fn another_refusal_than_the_expected_one_fails() {
    let failure = failure("given a market\nowner Li registers\nowner Li registers\n  refused closed");
    assert_eq!((failure.line, failure.found.as_str()), (5, "refused exists"));
}

#[test]
fn a_refusal_that_nobody_expected_fails_at_its_step() {
    let failure = failure("given a market\nowner Li registers\nowner Li registers");
    assert_eq!((failure.line, failure.found.as_str()), (4, "refused exists"));
}

#[test]
fn a_wrong_amount_shows_both_ledgers() {
    let failure = failure("given a market of Hongda, Jiahe and Anju\nthen ledger of Hongda: prepaid 1,999");
    assert_eq!(failure.expected, "prepaid 1,999.00");
    assert!(failure.found.contains("prepaid 2,000.00"), "{}", failure.found);
}

#[test]
fn a_step_inside_a_given_is_named_by_the_given_s_own_line() {
    let failure = failure("operator Ops founds the market\ngiven a market");
    assert_eq!((failure.file.as_str(), failure.line), ("prelude/a-market.story", 3));
}

#[test]
fn the_clock_does_not_run_backwards() {
    assert!(failure("given a market\nat 2026-03-01 09:00").found.contains("already"));
}

#[test]
fn a_story_is_a_page_of_the_manual() {
    let story = Story::read("t.story", "# Silence\n> Prose.\n\ngiven a market   # why\n  refused closed\n");
    assert!(story.is_err(), "a given is nobody's act");
    let story = Story::read("t.story", "# Silence\n> Prose.\n\nwait 1 day   # why\n").unwrap();
    assert_eq!(explain(&story, 2), "## Silence\n\nProse.\n\n- wait 1 day (why)\n");
}

#[test]
fn the_printed_grammar_is_the_one_the_reader_reads() {
    let printed = include_str!("../../../scenarios/README.md");
    assert!(printed == grammar(), "print it anew: cargo run -p story --example tell > scenarios/README.md");
}
