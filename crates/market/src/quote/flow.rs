//! How the quote changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::Event;
use crate::project::{Case, Project, Waiting};
use crate::wait::Wait;
use crate::world::Decision;
use rules::At;

pub(crate) fn take(_project: &mut Project, _event: &Event, _at: At) {
    todo!()
}

pub(crate) fn waits(_waiting: &Waiting<'_>) -> Vec<Wait> {
    todo!()
}

pub(crate) fn default(_case: &Case<'_>, _wait: &Wait) -> Decision {
    todo!()
}
