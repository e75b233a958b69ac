//! Why a story cannot be read: where, what was found, what was expected, what was perhaps meant. What it is not: a story
//! that fails; that is an outcome.

use std::fmt;

/// Why a story cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters from 1.
    pub column: usize,
    /// What stands there.
    pub found: String,
    /// What could stand there.
    pub expected: String,
    /// The sentence that is nearest.
    pub nearest: Option<String>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: ", self.file, self.line, self.column)?;
        if self.found.is_empty() {
            write!(f, "the line ends where it needs {}", self.expected)?;
        } else {
            write!(f, "found `{}`, expected {}", self.found, self.expected)?;
        }
        self.nearest.as_ref().map_or(Ok(()), |nearest| write!(f, "; did you mean `{nearest}`?"))
    }
}

/// The nearest of some texts, if any is near enough to have been meant.
pub(crate) fn nearest<'a>(text: &str, all: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let near = |candidate: &&'a str| strsim::normalized_levenshtein(text, &shortest(candidate));
    let scored = all.map(|candidate| (near(&candidate), candidate)).filter(|(score, _)| *score >= 0.4);
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, candidate)| candidate)
}

/// `a`, `a or b`, `a, b or c`; at most five.
pub(crate) fn choice(list: &[String]) -> String {
    let few = list.get(..list.len().min(5)).unwrap_or(list);
    let more = if list.len() > few.len() { " and others" } else { "" };
    match few.split_last() {
        Some((last, [])) => format!("{last}{more}"),
        Some((last, before)) => format!("{} or {last}{more}", before.join(", ")),
        None => "nothing".to_owned(),
    }
}

/// A sentence without the parts that may be left out: what people write first.
fn shortest(pattern: &str) -> String {
    let mut depth = 0_u8;
    let kept = pattern.chars().filter(|c| {
        match c {
            '[' => depth = depth.saturating_add(1),
            ']' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0
    });
    kept.collect()
}
