//! What is refused in a model contract.

use super::*;

#[test]
fn a_heading_given_twice() {
    let bad = spoil("contract/a.toml", "id = \"price\"", "id = \"parties\"");
    refused(&bad, "contract/a.toml", 7, "twice");
}

#[test]
fn an_unknown_key() {
    let bad = spoil("contract/a.toml", "id = \"parties\"", "id = \"parties\"\nsum = 1");
    refused(&bad, "contract/a.toml", 5, "unknown field `sum`");
}

#[test]
fn a_blank_source() {
    let bad = spoil("contract/a.toml", "clause = \"24\"", "clause = \"\"");
    refused(&bad, "contract/a.toml", 2, "clause is empty");
}
