//! What is refused in a table of districts.

use super::*;

#[test]
fn another_header() {
    districts("code,level", "level,code", 1, "first line");
}

#[test]
fn a_column_too_many() {
    districts("31.2,parent", "31.2,parent,", 4, "eight columns, not 9");
}

#[test]
fn quotes() {
    districts("Pudong", "\"Pudong\"", 4, "quotes");
}

#[test]
fn a_missing_name() {
    districts("Pudong", "", 4, "both names");
}

#[test]
fn an_unknown_level() {
    districts("310115,district", "310115,hamlet", 4, "neither province");
}

#[test]
fn a_parent_that_is_not_above() {
    districts("3101,浦东新区", "3102,浦东新区", 4, "no row 3102");
}

#[test]
fn a_district_directly_in_a_province() {
    districts("3101,浦东新区", "31,浦东新区", 4, "a district in a city");
}

#[test]
fn a_code_given_twice() {
    districts("3101,city", "31,city", 3, "twice");
}

#[test]
fn a_place_off_the_globe() {
    districts("121.5,31.2", "121.5,91", 4, "within 90");
}

#[test]
fn coordinates_of_nobody() {
    districts("31.2,parent", "31.2,guess", 4, "own or parent");
}
