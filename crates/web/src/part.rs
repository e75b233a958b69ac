//! The components that pages are put together from. What they are not: rules; they show what they are given.

mod choice;
mod deadline;
mod districts;
mod field;
mod form;
mod items;
mod link;
mod list;
mod money;
mod panel;
mod stepper;

pub use choice::Choice;
pub use deadline::Deadline;
use districts::Districts;
pub use field::{Field, Kind};
pub use form::Form;
pub(crate) use items::Items;
pub use link::Link;
pub use list::{Facts, Points};
pub use money::{MoneyBar, Slice};
pub use panel::Panel;
pub use stepper::{Step, StepState, Stepper};

macro_rules! safe_in_html {
    ($($part:ty),*) => {$(
        // A template escapes what it prints; so its output may stand in another page as it is.
        impl askama::filters::HtmlSafe for $part {}
    )*};
}

safe_in_html!(Choice, Deadline, Districts, Facts, Field, Form, Items, Link, MoneyBar, Panel, Points, Stepper);
