//! The server's own secret: what it derives must be the same after a restart, and nobody's guess. What it is not: a key
//! that opens anything; sessions and codes have none of it.

use market::text::Digest;
use std::fmt;

/// 256 bits.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// Of these bytes.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A digest that only this server can make: of a name within a domain.
    pub(crate) fn digest(&self, domain: &str, name: &str) -> Digest {
        let mut bytes = self.0.to_vec();
        // No domain is the beginning of another.
        bytes.extend_from_slice(Digest::of(domain.as_bytes()).bytes().as_slice());
        bytes.extend_from_slice(name.as_bytes());
        Digest::of(Digest::of(&bytes).bytes().as_slice())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_derived_depends_on_secret_domain_and_name_and_shows_none_of_them() {
        let (one, other) = (Secret::new([1; 32]), Secret::new([2; 32]));
        assert_eq!(one.digest("seed", "a"), one.digest("seed", "a"));
        assert_ne!(one.digest("seed", "a"), other.digest("seed", "a"));
        assert_ne!(one.digest("seed", "a"), one.digest("mark", "a"));
        assert_eq!(format!("{one:?}"), "Secret");
    }
}
