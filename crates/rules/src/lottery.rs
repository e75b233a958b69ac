//! The lottery of firms and supervisors (M2, M7): an order of a list that anyone can repeat from a published seed. What
//! it is not: a random source. The public seed comes in from outside, and whoever knows it knows every draw.
//!
//! The algorithm, complete. `||` joins bytes, numbers are big-endian, texts are ASCII.
//!
//! 1. `derive(seed, label) = SHA-256("fairwright/derive/1" || seed || label)`.
//!    A project's seed is `derive(public seed, "project" || project id)`; its slot number k (from 1, one byte) draws
//!    from `derive(project's seed, "slot" || k)`.
//! 2. The words of a seed are the four 8-byte numbers of `SHA-256("fairwright/words/1" || seed || i)` for i = 0, 1, 2 …
//!    (8 bytes), one after the other.
//! 3. `below(n)`: take the next word; while it is less than `2^64 mod n`, take the next; the answer is word mod n.
//! 4. `sample(list with weights)`: the list is sorted by id. While it is not empty: `t = below(sum of the weights)`; walk
//!    the list, subtracting each weight from t; the first whose weight exceeds what is left of t is drawn and removed.
//! 5. A firm's weight is its score in basis points, at least 1; a firm listed twice counts once.
//!    `Weighted` = sample by these weights. `Best` = sample by equal weights 1, then a stable sort by falling score.
//!    `Newcomer` = sample of the newcomers by equal weights 1, then, with the words that follow, a sample of the others by
//!    their weights.
//! 6. `pick` of a list of ids (sorted, each once) = the one at place `below(length)`.

use crate::money::Share;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// The 16 bytes of a UUID.
pub type Id = [u8; 16];

const DERIVE: &[u8] = b"fairwright/derive/1";
const WORDS: &[u8] = b"fairwright/words/1";

/// 32 bytes that decide a draw. Written as 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Seed(pub [u8; 32]);

/// A text that is no seed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no seed: write 64 hexadecimal digits")]
pub struct NoSeed(String);

impl Seed {
    /// The seed of a purpose below this one: seeds form a tree, so that one more draw here changes nothing there.
    pub fn derive(&self, label: &[u8]) -> Self {
        Self(hash(DERIVE, &self.0, label))
    }

    /// The seed of a project's draws: whoever knows the public seed and the project's id can repeat them.
    pub fn for_project(project: Id, public: &Self) -> Self {
        public.derive(&[b"project".as_slice(), &project].concat())
    }

    /// The seed of slot `number`, counted from 1, below a project's seed.
    pub fn slot(&self, number: u8) -> Self {
        self.derive(&[b"slot".as_slice(), &[number]].concat())
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Seed {
    type Err = NoSeed;

    fn from_str(text: &str) -> Result<Self, NoSeed> {
        let wrong = || NoSeed(text.chars().take(80).collect());
        if text.len() != 64 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(wrong());
        }
        let (pairs, _) = text.as_bytes().as_chunks::<2>();
        let byte = |pair: &[u8; 2]| u8::from_str_radix(str::from_utf8(pair).unwrap_or_default(), 16).ok();
        let bytes: Option<Vec<u8>> = pairs.iter().map(byte).collect();
        bytes.and_then(|b| b.try_into().ok()).map(Self).ok_or_else(wrong)
    }
}

impl TryFrom<String> for Seed {
    type Error = NoSeed;
    fn try_from(text: String) -> Result<Self, NoSeed> {
        text.parse()
    }
}

impl From<Seed> for String {
    fn from(seed: Seed) -> Self {
        seed.to_string()
    }
}

/// An eligible firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Candidate {
    /// The firm.
    pub id: Id,
    /// Its score: see [`crate::score::first_pass`].
    pub score: Share,
    /// Its completed projects.
    pub completed: u32,
}

/// How a slot of a draw is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// By score; equals by lot.
    Best,
    /// By lot, in proportion to the score.
    Weighted,
    /// A newcomer by lot, else weighted.
    Newcomer,
}

/// The kinds of the slots of a draw of `firms`: one firm → weighted; else best, weighted, newcomer, weighted …
pub fn slots(firms: u8) -> Vec<Slot> {
    let kind = |number| match number {
        1 if firms > 1 => Slot::Best,
        3 => Slot::Newcomer,
        _ => Slot::Weighted,
    };
    (1..=firms).map(kind).collect()
}

/// The whole eligible list in the order in which a slot asks it: a refusal or silence takes the next. The order in which
/// the candidates come in does not matter.
pub fn order(seed: &Seed, candidates: &[Candidate], slot: Slot, newcomer_below: u16) -> Vec<Id> {
    let mut words = words(seed);
    let list = sorted(candidates);
    match slot {
        Slot::Weighted => sample(&list, weight, &mut words),
        Slot::Best => {
            let mut drawn = sample(&list, equal, &mut words);
            drawn.sort_by_key(|c| std::cmp::Reverse(c.score));
            drawn
        }
        Slot::Newcomer => {
            let is_new = |c: &Candidate| c.completed < u32::from(newcomer_below);
            let (new, others): (Vec<_>, Vec<_>) = list.into_iter().partition(is_new);
            let first = sample(&new, equal, &mut words);
            [first, sample(&others, weight, &mut words)].concat()
        }
    }
    .into_iter()
    .map(|c| c.id)
    .collect()
}

/// One draw: the kind and the order of each of `firms` slots, each from a seed of its own. A firm stands in every order;
/// the caller passes over one that another slot already holds ([`next`]).
pub fn draw_slots(
    seed: &Seed,
    candidates: &[Candidate],
    firms: u8,
    newcomer_below: u16,
) -> Vec<(Slot, Vec<Id>)> {
    let numbered = (1..=firms).zip(slots(firms));
    numbered.map(|(k, slot)| (slot, order(&seed.slot(k), candidates, slot, newcomer_below))).collect()
}

/// The first of an order that is not taken.
pub fn next(order: &[Id], taken: &[Id]) -> Option<Id> {
    order.iter().find(|id| !taken.contains(id)).copied()
}

/// One of the list, each with the same chance; the order in which they come in does not matter. Draws a supervisor.
pub fn pick(seed: &Seed, ids: &[Id]) -> Option<Id> {
    let mut list = ids.to_vec();
    list.sort_unstable();
    list.dedup();
    let place = below(&mut words(seed), u64::try_from(list.len()).ok()?);
    list.get(usize::try_from(place).ok()?).copied()
}

fn hash(tag: &[u8], seed: &[u8; 32], rest: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(tag).chain_update(seed).chain_update(rest).finalize().into()
}

/// Step 2: the words of a seed, without end.
fn words(seed: &Seed) -> impl Iterator<Item = u64> + use<> {
    let seed = seed.0;
    (0u64..).flat_map(move |i| {
        let block = hash(WORDS, &seed, &i.to_be_bytes());
        let (quarters, _) = block.as_chunks::<8>();
        quarters.iter().map(|q| u64::from_be_bytes(*q)).collect::<Vec<_>>()
    })
}

/// Step 3: a number below `n`, each with the same chance; 0 where `n` is 0.
///
/// Source: Lemire, "Fast random integer generation in an interval" (2019), the classical rejection of section 3.
fn below(words: &mut impl Iterator<Item = u64>, n: u64) -> u64 {
    // 2^64 - n leaves the same rest as 2^64.
    let excess = n.wrapping_neg().checked_rem(n).unwrap_or(0);
    words.find(|word| *word >= excess).and_then(|word| word.checked_rem(n)).unwrap_or(0)
}

fn weight(candidate: &Candidate) -> u64 {
    u64::from(candidate.score.as_bp().max(1))
}

fn equal(_: &Candidate) -> u64 {
    1
}

/// By id, each id once.
fn sorted(candidates: &[Candidate]) -> Vec<Candidate> {
    let mut list = candidates.to_vec();
    list.sort_unstable();
    list.dedup_by_key(|c| c.id);
    list
}

/// Step 4: draws without putting back until none is left.
fn sample(
    list: &[Candidate],
    weigh: fn(&Candidate) -> u64,
    words: &mut impl Iterator<Item = u64>,
) -> Vec<Candidate> {
    let mut left: Vec<(u64, Candidate)> = list.iter().map(|c| (weigh(c), *c)).collect();
    let mut total: u64 = left.iter().map(|(weight, _)| weight).sum();
    let mut drawn = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let (weight, candidate) = left.remove(holder(&left, below(words, total)));
        total = total.saturating_sub(weight);
        drawn.push(candidate);
    }
    drawn
}

/// Whose ticket it is: each holds as many as it weighs, in the order of the list.
fn holder(left: &[(u64, Candidate)], mut ticket: u64) -> usize {
    let holds = |(weight, _): &(u64, Candidate)| match ticket.checked_sub(*weight) {
        Some(rest) => {
            ticket = rest;
            false
        }
        None => true,
    };
    left.iter().position(holds).unwrap_or(0)
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a test may fail loudly")]
mod tests;
