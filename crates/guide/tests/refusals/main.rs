//! A bad file is refused with its name, its line and the reason. Each test spoils one thing of a small good guide.

mod of_a_catalogue;
mod of_a_checklist;
mod of_a_contract;
mod of_a_folder;
mod of_an_overlay;
mod of_districts;

use guide::{BadFile, Guide};

const CATALOGUE: &str = r#"version = "1"
note = { zh = "估算", en = "estimate" }
checked = false
[layout]
usable_percent = 80
weight = { living = 3, bedroom = 2, kitchen = 1, bathroom = 1, balcony = 1 }
typical = [{ up_to_m2 = 90, living = 1, bedroom = 2, kitchen = 1, bathroom = 1, balcony = 1 }]
[[entry]]
id = "paint.coats"
trade = "paint"
stage = 4
unit = "m2"
name = { zh = "乳胶漆", en = "Paint" }
price = { low = 15, mid = "22.50", high = 34 }
rooms = ["living"]
quantity = { per_m2 = "3.4" }
[[entry]]
id = "fix.repaint"
trade = "paint"
stage = 4
unit = "m2"
name = { zh = "重刷", en = "Painted again" }
price = { low = 40, mid = 60, high = 95 }
"#;

const CHECKLIST: &str = r#"profile = "here"
version = "1"
title = { zh = "本地", en = "Here" }
[[item]]
id = "4.2"
stage = 4
kind = "tol"
text = { zh = "平整", en = "Flat" }
method = { zh = "靠尺", en = "straightedge" }
limit = { at_most = 3, unit = "mm" }
evidence = "number"
source = { standard = "X", edition = "1", clause = "2", checked = false }
remedy = { item = "fix.repaint", quantity = "1.5" }
[[item]]
id = "4.3"
stage = 4
kind = "visual"
text = { zh = "无印", en = "No marks" }
method = { zh = "看", en = "look" }
evidence = "photo"
source = { standard = "X", edition = "1", clause = "3", checked = false }
remedy = { item = "fix.repaint", quantity = 1 }
[[item]]
id = "1.1"
stage = 1
kind = "visual"
text = { zh = "好", en = "Good" }
method = { zh = "看", en = "look" }
evidence = "photo"
source = { standard = "X", edition = "1", clause = "1", checked = false }
remedy = { item = "fix.repaint", quantity = 1 }
[[item]]
id = "2.1"
stage = 2
kind = "visual"
text = { zh = "好", en = "Good" }
method = { zh = "看", en = "look" }
evidence = "photo"
source = { standard = "X", edition = "1", clause = "2", checked = false }
remedy = { item = "fix.repaint", quantity = 1 }
[[item]]
id = "3.1"
stage = 3
kind = "visual"
text = { zh = "好", en = "Good" }
method = { zh = "看", en = "look" }
evidence = "photo"
source = { standard = "X", edition = "1", clause = "3", checked = false }
remedy = { item = "fix.repaint", quantity = 1 }
[[item]]
id = "5.1"
stage = 5
kind = "visual"
text = { zh = "好", en = "Good" }
method = { zh = "看", en = "look" }
evidence = "photo"
source = { standard = "X", edition = "1", clause = "5", checked = false }
remedy = { item = "fix.repaint", quantity = 1 }
"#;

const OVERLAY: &str = r#"profile = "tight"
base = "here"
version = "1"
title = { zh = "严", en = "Tight" }
[[limit]]
item = "4.2"
limit = { at_most = 2, unit = "mm" }
source = { standard = "Y", edition = "1", clause = "2", checked = false }
"#;

const CONTRACT: &str = r#"version = "1"
source = { standard = "X", edition = "1", clause = "24", checked = false }
[[heading]]
id = "parties"
title = { zh = "双方", en = "Parties" }
states = { zh = "是谁", en = "who" }
[[heading]]
id = "price"
title = { zh = "价钱", en = "Price" }
states = { zh = "多少", en = "how much" }
"#;

const DISTRICTS: &str = "code,level,parent,name_zh,name_en,lon,lat,coordinates
31,province,,上海市,Shanghai,121.4,31.2,own
3101,city,31,市辖区,Municipal Districts,121.4,31.2,own
310115,district,3101,浦东新区,Pudong,121.5,31.2,parent
";

const GOOD: [(&str, &str); 5] = [
    ("catalogue/a.toml", CATALOGUE),
    ("checklist/here.toml", CHECKLIST),
    ("checklist/a-tight.toml", OVERLAY),
    ("contract/a.toml", CONTRACT),
    ("districts/a.csv", DISTRICTS),
];

/// Loads the good guide with one thing replaced in one file; every spoiling must change the file.
fn spoil(file: &str, from: &str, to: &str) -> BadFile {
    let original =
        GOOD.iter().find(|(name, _)| *name == file).map(|(_, text)| *text).expect("one of the files");
    assert!(original.contains(from), "{file} has no {from:?}");
    let spoilt = original.replacen(from, to, 1);
    let files = GOOD.map(|(name, text)| if name == file { (name, spoilt.as_str()) } else { (name, text) });
    Guide::load(&files).map(|_| ()).expect_err("a spoilt file is refused")
}

/// Asserts where and why; the reason is matched by a part of it.
#[track_caller]
fn refused(bad: &BadFile, file: &str, line: usize, why: &str) {
    assert_eq!((bad.file.as_str(), bad.line), (file, line), "{bad}");
    assert!(bad.what.contains(why), "{bad}");
}

#[track_caller]
fn checklist(from: &str, to: &str, line: usize, why: &str) {
    refused(&spoil("checklist/here.toml", from, to), "checklist/here.toml", line, why);
}

#[track_caller]
fn overlay(from: &str, to: &str, line: usize, why: &str) {
    refused(&spoil("checklist/a-tight.toml", from, to), "checklist/a-tight.toml", line, why);
}

#[track_caller]
fn catalogue(from: &str, to: &str, line: usize, why: &str) {
    refused(&spoil("catalogue/a.toml", from, to), "catalogue/a.toml", line, why);
}

#[track_caller]
fn districts(from: &str, to: &str, line: usize, why: &str) {
    refused(&spoil("districts/a.csv", from, to), "districts/a.csv", line, why);
}

#[test]
fn the_small_guide_is_good() {
    assert_eq!(Guide::load(&GOOD).map(|guide| guide.checklists.len()), Ok(2));
}

#[test]
fn a_refusal_reads_file_line_reason() {
    let bad = BadFile { file: "a.toml".into(), line: 7, what: "no".into() };
    assert_eq!(bad.to_string(), "a.toml:7: no");
}

/// The list of before, kept for the contracts that name it.
fn with_an_older_edition(of: &str) -> Result<Guide, BadFile> {
    let older = CHECKLIST.replace("version = \"1\"", of).replace("at_most = 3", "at_most = 5");
    let files = [&GOOD[..], &[("checklist/here-0.toml", older.as_str())]].concat();
    Guide::load(&files)
}

#[test]
fn a_superseded_edition_is_kept_beside_the_one_in_force() {
    let guide = with_an_older_edition("version = \"0\"\nsuperseded = true").expect("a good guide");
    let limit = |list: Option<&guide::Checklist>| {
        list.and_then(|list| list.item("4.2"))
            .and_then(|item| item.limit.as_ref())
            .map(|limit| limit.value_milli)
    };
    assert_eq!(limit(guide.checklist("here")), Some(3_000), "a new contract");
    assert_eq!(limit(guide.edition("here", "0")), Some(5_000), "an old contract");
    assert_eq!(limit(guide.checklist("tight")), Some(2_000), "an overlay lies on what is in force");
    assert!(guide.edition("here", "2").is_none());
    assert_eq!(guide.in_force().count(), 2);
}

#[test]
fn two_editions_are_not_both_in_force() {
    let bad = with_an_older_edition("version = \"0\"").expect_err("two in force");
    assert_eq!(
        (bad.file.as_str(), bad.what.as_str()),
        ("checklist/here-0.toml", "profile \"here\" is there twice")
    );
}
