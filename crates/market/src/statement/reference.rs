//! Payment references: what a payer writes on a transfer. What it is not: a secret.
//!
//! `FW`, 12 characters for the id (60 bits of its SHA-256), two for the number, one to check the others. The check makes
//! the whole a code word over GF(32): any one wrong character is caught, and any two that changed places.

use crate::text::{Digest, Reference};

/// Base 32 without I, L, O and U (Crockford's): what looks like 1 or 0 is read as 1 or 0.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// What every reference begins with.
const PREFIX: &str = "FW";
/// Characters behind the prefix: 12 for the id, 2 for the number, 1 to check.
const BODY: usize = 15;

/// The reference of an id's number-th payment. The two characters hold 1,024 numbers; beyond, the id's part changes too.
#[expect(clippy::expect_used, reason = "17 characters of the alphabet are a reference")]
pub fn reference(id: &[u8; 16], number: u16) -> Reference {
    let mut values = id_values(id, number >> 10);
    values.extend([(number >> 5) & 31, number & 31].map(|five| five.to_be_bytes()[1]));
    values.push(times_alpha(syndrome(&values)));
    let body: String = values.into_iter().map(letter).collect();
    Reference::new(&format!("{PREFIX}{body}")).expect("17 characters of the alphabet are a reference")
}

/// A reference as a payer may have written it: case, width, spaces and hyphens do not matter, O is read as 0, I and L
/// as 1. None where it is no reference, or the check character is wrong.
pub fn read_reference(text: &str) -> Option<Reference> {
    let clean: String = text.chars().map(narrow).filter(|c| !is_filler(*c)).map(plain).collect();
    let body = clean.strip_prefix(PREFIX)?;
    let values: Option<Vec<u8>> = body.chars().map(value).collect();
    let values = values.filter(|values| values.len() == BODY && syndrome(values) == 0);
    values.and_then(|_| Reference::new(&clean))
}

/// The first 60 bits of the digest, five at a time.
fn id_values(id: &[u8; 16], high: u16) -> Vec<u8> {
    let digest = Digest::of(&[&id[..], &high.to_be_bytes()].concat()).bytes();
    let mut bits = digest.iter().flat_map(|byte| (0..8u8).rev().map(move |n| (byte >> n) & 1));
    (0..12).map(|_| bits.by_ref().take(5).fold(0, |five, bit| (five << 1) | bit)).collect()
}

/// The value of a word as a polynomial at α: the last character is the unit. A code word has none.
fn syndrome(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, value| times_alpha(sum) ^ value)
}

/// `x · α` in GF(32) with α⁵ = α² + 1. α has order 31, so 15 places all weigh differently.
const fn times_alpha(x: u8) -> u8 {
    let shifted = x << 1;
    if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

fn letter(value: u8) -> char {
    ALPHABET.get(usize::from(value)).map_or('0', |byte| char::from(*byte))
}

fn value(letter: char) -> Option<u8> {
    let place = ALPHABET.iter().position(|byte| char::from(*byte) == letter)?;
    u8::try_from(place).ok()
}

/// Full-width letters, as Chinese keyboards write them, are narrow ones.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    }
}

fn is_filler(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—')
}

const fn plain(c: char) -> char {
    match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const ID: [u8; 16] = [7; 16];

    #[test]
    fn the_same_id_and_number_always_give_the_same_reference() {
        assert_eq!(reference(&ID, 3), reference(&ID, 3));
        assert_eq!(reference(&ID, 0).as_str().len(), 17);
    }

    #[test]
    fn no_two_payments_of_an_id_share_a_reference() {
        let all: BTreeSet<_> = (0..=4_096).map(|number| reference(&ID, number)).collect();
        assert_eq!(all.len(), 4_097);
    }

    #[test]
    fn a_payer_may_write_it_as_people_write() {
        let true_one = reference(&ID, 1);
        let text = true_one.as_str();
        let grouped = format!(" {} {}-{} ", &text[..5], &text[5..11], &text[11..]);
        let wide: String = text.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect();
        let sloppy = text.to_lowercase().replace('0', "o").replace('1', "l");
        for written in [grouped, wide, sloppy] {
            assert_eq!(read_reference(&written).as_ref(), Some(&true_one), "{written}");
        }
    }

    #[test]
    fn what_is_no_reference_is_none() {
        for wrong in ["", "FW", "装修款", "FWFWFWFWFWFWFWFWFWFWFWFW", "🙂🙂"] {
            assert_eq!(read_reference(wrong), None, "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn any_one_wrong_character_is_caught(id: [u8; 16], number: u16, place in 0usize..17, wrong in " -~") {
            let true_one = reference(&id, number);
            let mut letters: Vec<char> = true_one.as_str().chars().collect();
            letters[place] = wrong.chars().next().unwrap();
            let read = read_reference(&letters.into_iter().collect::<String>());
            prop_assert!(read.is_none() || read == Some(true_one), "read as another: {read:?}");
        }

        #[test]
        fn any_wrong_letter_of_the_alphabet_is_refused(id: [u8; 16], place in 2usize..17, other in 0u8..32) {
            let true_one = reference(&id, 0);
            let mut letters: Vec<char> = true_one.as_str().chars().collect();
            let was = std::mem::replace(&mut letters[place], letter(other));
            let read = read_reference(&letters.iter().collect::<String>());
            prop_assert_eq!(read.is_some(), was == letter(other));
        }

        #[test]
        fn two_letters_that_changed_places_are_caught(id: [u8; 16], number: u16, a in 2usize..17, b in 2usize..17) {
            let true_one = reference(&id, number);
            let mut letters: Vec<char> = true_one.as_str().chars().collect();
            letters.swap(a, b);
            let swapped: String = letters.into_iter().collect();
            prop_assert_eq!(read_reference(&swapped).is_some(), swapped == true_one.as_str());
        }
    }
}
