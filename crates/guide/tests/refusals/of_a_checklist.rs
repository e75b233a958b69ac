//! What is refused in a checklist.

use super::*;

#[test]
fn an_unknown_key() {
    checklist("kind = \"visual\"", "colour = 1\nkind = \"visual\"", 17, "unknown field `colour`");
}

#[test]
fn a_stage_at_which_nothing_need_be_looked_at() {
    checklist("stage = 3", "stage = 3\noptional = true", 1, "stage 3 has no item");
}

#[test]
fn broken_toml() {
    checklist("kind = \"tol\"", "kind = ", 7, "");
}

#[test]
fn a_text_empty_in_one_language() {
    checklist("zh = \"无印\"", "zh = \" \"", 18, "empty in zh");
}

#[test]
fn an_id_given_twice() {
    checklist("id = \"4.3\"", "id = \"4.2\"", 14, "twice");
}

#[test]
fn a_remedy_the_catalogue_does_not_know() {
    checklist(
        "fix.repaint\", quantity = 1 }",
        "fix.nothing\", quantity = 1 }",
        14,
        "no entry \"fix.nothing\"",
    );
}

#[test]
fn a_remedy_of_nothing() {
    checklist("quantity = \"1.5\"", "quantity = 0", 4, "quantity");
}

#[test]
fn a_stage_that_does_not_exist() {
    checklist("stage = 4", "stage = 6", 4, "0 to 5");
}

#[test]
fn a_gate_outside_stage_2() {
    checklist("stage = 4", "stage = 4\ngate = true", 4, "stage 2");
}

#[test]
fn a_tolerance_without_a_limit() {
    checklist("limit = { at_most = 3, unit = \"mm\" }", "", 4, "needs a limit");
}

#[test]
fn a_number_without_a_limit() {
    checklist("evidence = \"photo\"", "evidence = \"number\"", 14, "needs a limit");
}

#[test]
fn a_tolerance_that_brings_no_number() {
    checklist("evidence = \"number\"", "evidence = \"photo\"", 4, "number");
}

#[test]
fn a_major_item_that_is_no_tolerance() {
    checklist("kind = \"visual\"", "kind = \"visual\"\nmajor = true", 14, "major");
}

#[test]
fn no_measuring_points() {
    checklist("kind = \"tol\"", "kind = \"tol\"\npoints = 0", 4, "point");
}

#[test]
fn a_limit_to_both_sides() {
    checklist("at_most = 3,", "at_most = 3, at_least = 1,", 10, "either");
}

#[test]
fn a_limit_without_a_unit() {
    checklist("unit = \"mm\"", "unit = \"\"", 10, "unit");
}

#[test]
fn a_limit_written_as_a_float() {
    checklist("at_most = 3", "at_most = 3.5", 10, "decimal as a string");
}

#[test]
fn a_limit_too_fine_for_thousandths() {
    checklist("at_most = 3", "at_most = \"3.0005\"", 10, "three places");
}

#[test]
fn a_source_left_blank() {
    checklist("clause = \"2\"", "clause = \"\"", 4, "clause is empty");
}

#[test]
fn single_limits_without_a_base() {
    let added = "[[limit]]\nitem = \"4.2\"\nlimit = { at_most = 1, unit = \"mm\" }\n\
                 source = { standard = \"Y\", edition = \"1\", clause = \"2\", checked = false }\n[[item]]";
    checklist("[[item]]", added, 4, "without a base");
}
