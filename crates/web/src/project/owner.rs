//! What an owner can do on the project page, panel by panel. What it is not: the rules of it.

use super::Seen;
use crate::part::Panel;

/// The panels of the owner: only what the project's state allows.
pub(crate) fn panels(_seen: &Seen) -> Vec<Panel> {
    Vec::new()
}
