//! The name of a variant as the catalogue writes it: `SignedByOwner { … }` is `signed-by-owner`. What it is not: a
//! serialisation; only the variant's own name is read, never its data.

use std::fmt::{self, Debug, Write};

/// The kebab-case name of an enum's variant, read off its derived `Debug`.
pub fn name(variant: &impl Debug) -> String {
    let mut head = Head::default();
    // The head refuses what follows the name, so that a long variant is not formatted to its end.
    let _ = write!(head, "{variant:?}");
    head.0
}

#[derive(Default)]
struct Head(String);

impl Write for Head {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|c| self.take(c))
    }
}

impl Head {
    fn take(&mut self, c: char) -> fmt::Result {
        if !c.is_ascii_alphanumeric() {
            return Err(fmt::Error);
        }
        if c.is_ascii_uppercase() && !self.0.is_empty() {
            self.0.push('-');
        }
        self.0.push(c.to_ascii_lowercase());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use market::project::Closing;
    use market::stage::GoOn;
    use rules::inspection::Verdict;

    #[test]
    fn only_the_variants_own_name_counts() {
        assert_eq!(name(&GoOn::Continue), "continue");
        assert_eq!(name(&Closing::NobodyEligible), "nobody-eligible");
        assert_eq!(name(&Verdict::PassWithList { items: vec!["1.1".into()] }), "pass-with-list");
    }
}
