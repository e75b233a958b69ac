//! What is refused in a catalogue.

use super::*;

#[test]
fn an_unknown_key() {
    catalogue("unit = \"m2\"", "unit = \"m2\"\nweight = 1", 13, "unknown field `weight`");
}

#[test]
fn an_unknown_trade() {
    catalogue("trade = \"paint\"", "trade = \"magic\"", 10, "unknown variant `magic`");
}

#[test]
fn an_id_given_twice() {
    catalogue("id = \"fix.repaint\"", "id = \"paint.coats\"", 17, "twice");
}

#[test]
fn a_stage_that_pays_nothing() {
    catalogue("stage = 4", "stage = 0", 8, "1 to 5");
}

#[test]
fn a_low_price_above_the_middle() {
    catalogue("low = 15", "low = 23", 8, "must rise");
}

#[test]
fn a_middle_price_above_the_high() {
    catalogue("high = 34", "high = 22", 8, "must rise");
}

#[test]
fn a_price_of_nothing() {
    catalogue("low = 15", "low = 0", 14, "no price");
}

#[test]
fn a_price_written_as_a_float() {
    catalogue("low = 15", "low = 15.5", 14, "decimal as a string");
}

#[test]
fn rooms_without_a_quantity() {
    catalogue("quantity = { per_m2 = \"3.4\" }", "", 8, "go together");
}

#[test]
fn a_quantity_of_nothing() {
    catalogue("per_m2 = \"3.4\"", "per_m2 = 0", 8, "nothing");
}

#[test]
fn a_kind_of_room_given_twice() {
    catalogue("[\"living\"]", "[\"living\", \"living\"]", 8, "twice");
}

#[test]
fn something_fixed_in_a_single_room() {
    catalogue("per_m2 = \"3.4\"", "fixed = 1", 8, "once per flat");
}

#[test]
fn a_required_item_that_stands_in_no_room() {
    catalogue("id = \"fix.repaint\"", "id = \"fix.repaint\"\nrequired = true", 17, "needs rooms");
}

#[test]
fn more_usable_area_than_there_is() {
    catalogue("usable_percent = 80", "usable_percent = 101", 4, "1 to 100");
}

#[test]
fn a_kind_of_room_without_a_weight() {
    catalogue("kitchen = 1", "kitchen = 0", 4, "weight");
}

#[test]
fn no_typical_flat() {
    let (_, typical) = CATALOGUE.split_once("typical = ").expect("it has one");
    let (typical, _) = typical.split_once('\n').expect("one line");
    catalogue(typical, "[]", 4, "no typical flat");
}

#[test]
fn typical_flats_out_of_order() {
    let smaller = "{ up_to_m2 = 50, living = 1, bedroom = 1, kitchen = 1, bathroom = 1, balcony = 1 }";
    catalogue("balcony = 1 }]", &format!("balcony = 1 }}, {smaller}]"), 4, "rising area");
}
