//! Chinese and English: every refusal, state, notice and label; forms of money and dates. What it is not: a decision,
//! or a page. The core says a key and its facts; here they become words.
//!
//! The texts live in `text/<language>/<subject>.ftl`; [`mod@catalogue`] lists the files. Both languages hold the same keys
//! with the same variables, and every key that the core can say: tests walk the core's types, and read its verbs.
//!
//! A key begins with its shelf: `refusal-<code>-what|why|next`, `detail-<fact>`, `thing-`, `role-`, `wait-`, `default-`,
//! `phase-`, `stage-`, `hold-`, `event-<noun>-`, `act-`, `effect-` (what follows when a button is pressed), `field-`,
//! `hint-`, `title-<role>-`, `empty-`, `nav-`, `button-`, `label-`, `notice-`, `mail-`, `error-<status>-`.

mod catalogue;
mod event;
mod field;
mod language;
mod money;
mod name;
mod named;
mod refusal;
mod time;
mod wait;
mod words;

pub use language::{Language, NoLanguage};
pub use name::name;
pub use refusal::Spoken;
pub use wait::SpokenWait;
pub use words::{Arg, Words};
