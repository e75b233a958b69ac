//! The template makes a bill that a firm would recognise, for any flat of 60 to 140 m².

use guide::Catalogue;
use guide::catalogue::{Room, Rooms, TemplateLine, Trade};
use rules::money::Money;

fn catalogue() -> &'static Catalogue {
    &guide::Guide::built_in().catalogue
}

fn bill(area_m2: u32) -> Vec<TemplateLine> {
    catalogue().template(area_m2, catalogue().typical_rooms(area_m2))
}

/// What a bill comes to at the middle price, in yuan per square metre.
fn mid_per_m2(area_m2: u32) -> i64 {
    let amount = |line: &TemplateLine| {
        let entry = catalogue().entry(&line.item).expect("a line names an entry");
        entry.mid.scaled(line.quantity_milli, 1000)
    };
    let total: Money = bill(area_m2).iter().map(amount).sum();
    total.as_fen() / 100 / i64::from(area_m2)
}

fn quantity(lines: &[TemplateLine], item: &str, room: Room) -> Vec<i64> {
    let of_it = lines.iter().filter(|line| line.item == item && line.room == room);
    of_it.map(|line| line.quantity_milli).collect()
}

#[test]
fn a_flat_of_89_square_metres_comes_to_what_such_a_flat_costs() {
    let found = mid_per_m2(89);
    assert!((1100..=1400).contains(&found), "{found} yuan per m²");
}

#[test]
fn small_and_large_flats_stay_near_it() {
    for area in 60..=140 {
        let found = mid_per_m2(area);
        assert!((1050..=1450).contains(&found), "{area} m²: {found} yuan per m²");
    }
}

#[test]
fn every_required_item_stands_in_the_bill() {
    let lines = bill(89);
    for entry in catalogue().entries().iter().filter(|entry| entry.required) {
        assert!(lines.iter().any(|line| line.item == entry.id), "{}", entry.id);
    }
}

#[test]
fn nothing_optional_stands_in_the_bill() {
    for line in bill(140) {
        assert!(catalogue().entry(&line.item).is_some_and(|entry| entry.required), "{}", line.item);
    }
}

#[test]
fn no_line_asks_for_nothing() {
    for area in [60, 89, 140] {
        assert!(bill(area).iter().all(|line| line.quantity_milli > 0), "{area} m²");
    }
}

#[test]
fn every_room_has_its_own_line() {
    let lines = bill(89);
    let doors = lines.iter().filter(|line| line.item == "installation.door");
    let rooms: Vec<_> = doors.map(|line| (line.room, line.number)).collect();
    let (bed, bath) = (Room::Bedroom, Room::Bathroom);
    assert_eq!(rooms, [(bed, 1), (bed, 2), (bed, 3), (bath, 1)]);
}

#[test]
fn a_second_bathroom_brings_a_second_toilet() {
    let rooms = Rooms { bathroom: 2, ..catalogue().typical_rooms(89) };
    let lines = catalogue().template(89, rooms);
    assert_eq!(quantity(&lines, "installation.toilet", Room::Bathroom), [1000, 1000]);
}

#[test]
fn what_serves_the_whole_flat_goes_by_the_area_on_the_deed() {
    assert_eq!(quantity(&bill(89), "site.protection", Room::Flat), [89_000]);
}

#[test]
fn things_that_are_counted_come_whole() {
    for line in bill(97) {
        let entry = catalogue().entry(&line.item).expect("a line names an entry");
        assert!(!entry.unit.is_counted() || line.quantity_milli % 1000 == 0, "{line:?}");
    }
}

#[test]
fn three_boxes_and_a_bit_are_four_boxes() {
    // 89 m² × 80 % × 7/93 is a kitchen of 5.36 m²; at 0.6 boxes a square metre it needs 3.2.
    assert_eq!(quantity(&bill(89), "electric.box", Room::Kitchen), [4000]);
}

#[test]
fn a_typical_flat_reaches_up_to_its_area() {
    assert_eq!([79, 80].map(|area| catalogue().typical_rooms(area).bedroom), [2, 3]);
}

#[test]
fn floors_add_up_to_the_usable_area() {
    let lines = bill(100);
    let floors = ["waterproofing.floor", "tiling.screed"];
    let wet_and_beds = lines.iter().filter(|line| floors.contains(&line.item.as_str()));
    let known: i64 = wet_and_beds.map(|line| line.quantity_milli).sum();
    let living: i64 = quantity(&lines, "tiling.grout", Room::Living).iter().sum();
    assert!((79_990..=80_010).contains(&(known + living)), "{}", known + living);
}

#[test]
fn a_flat_larger_than_any_listed_gets_the_largest_ones_rooms() {
    assert_eq!(catalogue().typical_rooms(5000), catalogue().typical_rooms(1000));
}

#[test]
fn a_flat_without_rooms_is_no_accident() {
    let lines = catalogue().template(89, Rooms::default());
    assert!(lines.iter().all(|line| line.room == Room::Flat));
}

#[test]
fn every_stage_is_paid_for() {
    for stage in 1..=5 {
        let required = catalogue().entries().iter().any(|entry| entry.required && entry.stage() == stage);
        assert!(required, "stage {stage}");
    }
}

#[test]
fn every_trade_has_its_items() {
    for trade in Trade::ALL {
        assert!(catalogue().entries().iter().any(|entry| entry.trade == trade), "{trade:?}");
    }
}

#[test]
fn nobody_has_checked_the_prices_and_the_catalogue_says_so() {
    assert!(!catalogue().checked());
}

#[test]
fn what_puts_failed_work_right_stands_in_no_room() {
    for entry in catalogue().entries().iter().filter(|entry| entry.id.starts_with("fix.")) {
        assert!(entry.rooms.is_empty(), "{}", entry.id);
    }
}
