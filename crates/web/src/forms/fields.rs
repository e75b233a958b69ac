//! The fields of a form as they were posted. What it is not: checked; a name may stand twice, or be nobody's.

use super::wrong::{Why, Wrong};

/// Names and values in the order in which they were posted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The most fields of one form: a bill of 500 lines with nine fields each, and room for the page's own.
    pub const MOST: usize = 5_000;

    /// From names and values.
    ///
    /// # Errors
    /// `too-many` above [`Fields::MOST`]; whoever reads the body stops there too.
    pub fn new(pairs: Vec<(String, String)>) -> Result<Self, Wrong> {
        if pairs.len() > Self::MOST {
            return Err(Wrong::new("form", Why::TooMany).within(0, Self::MOST));
        }
        Ok(Self(pairs))
    }

    /// The value of a field that stands at most once.
    ///
    /// # Errors
    /// `repeated` where it stands twice: nobody can say which was meant.
    pub fn get(&self, name: &str) -> Result<Option<&str>, Wrong> {
        let mut all = self.all(name);
        let first = all.next();
        if all.next().is_some() { Err(Wrong::new(name, Why::Repeated)) } else { Ok(first) }
    }

    /// Every value of a field that may repeat.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// All names and values, in order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Puts this value in the place of whatever was posted under the name: for what only the server may say.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(field, _)| field != name);
        self.0.push((name.to_owned(), value.into()));
    }
}
