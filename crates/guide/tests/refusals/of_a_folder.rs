//! What is refused in a folder as a whole.

use super::*;

#[test]
fn a_part_that_is_missing() {
    let files: Vec<_> = GOOD.into_iter().filter(|(name, _)| !name.starts_with("contract/")).collect();
    let bad = Guide::load(&files).map(|_| ()).expect_err("a guide needs its contract");
    refused(&bad, "contract/", 0, "no file");
}

#[test]
fn two_catalogues() {
    let files: Vec<_> = GOOD.into_iter().chain([("catalogue/b.toml", CATALOGUE)]).collect();
    let bad = Guide::load(&files).map(|_| ()).expect_err("there is one catalogue");
    refused(&bad, "catalogue/b.toml", 0, "holds one file");
}

#[test]
fn a_folder_misspelt() {
    let files: Vec<_> = GOOD.into_iter().chain([("checklists/c.toml", CHECKLIST)]).collect();
    let bad = Guide::load(&files).map(|_| ()).expect_err("it would be ignored otherwise");
    refused(&bad, "checklists/c.toml", 0, "no part of a guide");
}

#[test]
fn but_not_a_readme() {
    let files: Vec<_> = GOOD.into_iter().chain([("districts/README.md", "# districts")]).collect();
    assert!(Guide::load(&files).is_ok());
}
