//! The demo's chance: a stream of numbers from a seed, so that the same seed makes the same town. What it is not: fit for
//! draws or secrets; those have their own.

use market::text::Digest;

/// SplitMix64 (Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// A stream of its own for a purpose: one more number here disturbs nothing there.
    pub(crate) fn new(seed: u64, purpose: u64) -> Self {
        Self(seed ^ purpose.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// A stream of its own below this one: what is drawn there disturbs nothing here, nor in any other.
    pub(crate) fn branch(&self, name: &str) -> Self {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&Digest::of(name.as_bytes()).bytes()[..8]);
        Self::new(self.0, u64::from_le_bytes(bytes))
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub(crate) fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = most.saturating_sub(least).saturating_add(1).max(1).unsigned_abs();
        least.saturating_add(i64::try_from(self.next() % span).unwrap_or(0))
    }

    /// One of some.
    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let most = i64::try_from(of.len()).unwrap_or(1).saturating_sub(1);
        &of[usize::try_from(self.between(0, most)).unwrap_or(0)]
    }

    /// True this often in a hundred.
    pub(crate) fn percent(&mut self, often: i64) -> bool {
        self.between(1, 100) <= often
    }

    /// Sixteen bytes of an id whose first eight are ordered by time.
    pub(crate) fn id(&mut self, at: rules::At) -> [u8; 16] {
        let millis = at.as_seconds().unsigned_abs().saturating_mul(1_000);
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&self.next().to_be_bytes());
        bytes[8..].copy_from_slice(&self.next().to_be_bytes()[..2]);
        *uuid::Builder::from_unix_timestamp_millis(millis, &bytes).as_uuid().as_bytes()
    }

    /// A public seed.
    pub(crate) fn seed(&mut self) -> rules::lottery::Seed {
        let mut bytes = [0; 32];
        for part in bytes.chunks_mut(8) {
            part.copy_from_slice(&self.next().to_be_bytes());
        }
        rules::lottery::Seed(bytes)
    }
}
