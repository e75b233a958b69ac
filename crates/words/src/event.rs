//! What has happened, in one line for timelines. What it is not: the record; a line leaves out what a page shows beside.

use crate::Words;
use market::Event;

impl Words {
    /// An event in one line.
    pub fn event(&self, event: &Event) -> String {
        self.say(&format!("event-{}", crate::name(event)))
    }
}
