//! What the supervisor can do on the project page, panel by panel. What it is not: the rules of it.

use crate::part::Panel;
use crate::project::Seen;

/// The panels of the supervisor: only what the project's state allows.
pub(crate) fn panels(_seen: &Seen) -> Vec<Panel> {
    Vec::new()
}
