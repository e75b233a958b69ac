//! What has been shown from the works: each photo proves something once. What it is not: the photos; they are kept outside
//! the journal, by their digest.

use super::Project;
use crate::text::{Evidence, EvidenceKind};

impl Project {
    /// Whether there is a photo among these that has not been shown here before.
    pub fn shows_new(&self, evidence: &[Evidence]) -> bool {
        let new = |it: &Evidence| it.kind == EvidenceKind::Photo && !self.shown.contains(&it.digest);
        evidence.iter().any(new)
    }

    /// These have been shown.
    pub(crate) fn remembers(&mut self, evidence: &[Evidence]) {
        self.shown.extend(evidence.iter().map(|it| it.digest));
    }
}
