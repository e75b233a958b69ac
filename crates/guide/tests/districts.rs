//! Districts: what is a place, what it is called, how far it is.

use guide::{Districts, Guide};

fn china() -> &'static Districts {
    &Guide::built_in().districts
}

fn names(code: &str) -> (String, String) {
    let name = china().full_name(code).expect("a known code");
    (name.zh, name.en)
}

fn both(zh: &str, en: &str) -> (String, String) {
    (zh.to_owned(), en.to_owned())
}

#[test]
fn all_rows_are_there() {
    assert_eq!(china().rows().len(), 3348);
}

#[test]
fn thirty_one_provinces() {
    assert_eq!(china().provinces().count(), 31);
}

#[test]
fn a_district_is_a_place() {
    assert!(china().is_place("310115"));
}

#[test]
fn a_grouping_row_of_the_statistics_is_no_place() {
    assert_eq!(["310100", "500200", "429000", "659000"].map(|code| china().is_place(code)), [false; 4]);
}

#[test]
fn a_city_with_districts_is_no_place() {
    assert!(!china().is_place("320100"));
}

#[test]
fn a_city_without_districts_is_a_place() {
    assert_eq!(["441900", "442000", "460400"].map(|code| china().is_place(code)), [true; 3]);
}

#[test]
fn an_unknown_code_is_no_place() {
    assert!(!china().is_place("999999"));
}

#[test]
fn the_name_of_a_municipalitys_district_skips_the_grouping_row() {
    assert_eq!(names("310115"), both("上海市浦东新区", "Pudong New Area, Shanghai"));
}

#[test]
fn the_name_of_a_district_says_city_and_province() {
    assert_eq!(names("320102"), both("江苏省南京市玄武区", "Xuanwu District, Nanjing, Jiangsu"));
}

#[test]
fn a_city_with_one_district_of_its_own_name_is_said_once() {
    assert_eq!(names("620201"), both("甘肃省嘉峪关市", "Jiayuguan, Gansu"));
}

#[test]
fn shanghai_has_sixteen_districts_to_live_in() {
    assert_eq!(china().places_of("310000").len(), 16);
}

#[test]
fn guangdong_counts_its_cities_without_districts() {
    let places = china().places_of("440000");
    assert!(places.iter().any(|place| place.code == "441900"));
}

#[test]
fn every_place_lies_in_exactly_one_province() {
    let in_provinces: usize = china().provinces().map(|p| china().places_of(&p.code).len()).sum();
    let all = china().rows().iter().filter(|row| china().is_place(&row.code)).count();
    assert_eq!(in_provinces, all);
}

#[test]
fn children_lie_directly_inside() {
    let codes: Vec<_> = china().children("500000").map(|row| row.code.as_str()).collect();
    assert_eq!(codes, ["500100", "500200"]);
}

#[test]
fn from_huangpu_to_pudong_it_is_a_few_kilometres() {
    let km = china().distance_km("310101", "310115").expect("both are known");
    assert!((5.0..6.5).contains(&km), "{km}");
}

#[test]
fn from_beijing_to_shanghai_it_is_over_a_thousand_kilometres() {
    let km = china().distance_km("110000", "310000").expect("both are known");
    assert!((1050.0..1090.0).contains(&km), "{km}");
}

#[test]
fn the_distance_to_itself_is_nothing() {
    let km = china().distance_km("310115", "310115").expect("it is known");
    assert!(km.abs() < 1e-9, "{km}");
}

#[test]
fn there_is_no_distance_to_nowhere() {
    assert_eq!(china().distance_km("310115", "999999"), None);
}
