//! Payment references: what a payer writes on a transfer. What it is not: a secret.
//!
//! `FW` + 12 characters of base 32 (60 bits of SHA-256 of the id) + two characters for the number + a check character.
use crate::text::{Digest, Reference};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The reference of an id's number-th payment.
pub fn reference(_id: &[u8; 16], _number: u16) -> Reference {
    let _ = (ALPHABET, Digest::of(b""));
    todo!()
}

/// A reference as a payer may have written it: case, spaces and hyphens do not matter, O and I are read as 0 and 1. None
/// where the check character is wrong.
pub fn read_reference(_text: &str) -> Option<Reference> {
    todo!()
}
