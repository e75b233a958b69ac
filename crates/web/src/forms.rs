//! Forms and commands: what a person posts becomes a command of the market, and a command becomes the form that says
//! it. The HTTP door knows no other input. What it is not: the law. A form refuses only what cannot be said as a command
//! (a missing field, a number that is none, more than the market's limits hold); whether a stage exists or an amount may
//! be paid is decided by the market, so that every door gives the same refusal.
//!
//! How values are written:
//! - amounts in yuan, `1,234.50`; whole numbers and decimals likewise. Full-width digits, commas, points and minus signs
//!   are read as their narrow twins. Thousands are grouped by three or not at all, so that `12,50` is never 1,250.
//! - moments as `2026-03-02 09:00` in the market's calendar, also with `T`; whole minutes.
//! - a box that is ticked is `yes` (or the browser's `on`), one that is not is absent. A decision is `yes` or `no` and
//!   never absent: silence is no answer.
//! - lists are repeated fields (`items`, `districts`, `evidence` = `photo:<64 hex digits>`); blank ones are passed over.
//! - what is asked item by item carries the item in its name: `good-4.2`, `points-4.3` = `1.5, 2, 0.8`, `values-2`,
//!   `line-1-quantity`.
//! - text is trimmed, line ends are `\n`, a tab is a space.
//!
//! A field has one spelling everywhere: here, in HTML, in the refusals of the core and in the catalogue (`field-<name>`).
//!
//! Three fields are the server's own and never the browser's word: `seed` of a draw, `dwelling` and `principals`, which are
//! digests of personal data. A page sets them with [`Fields::set`].

mod acts;
mod bill;
mod choice;
mod decimal;
mod fields;
mod form;
mod keyed;
mod list;
mod named;
mod nouns;
mod party;
mod single;
mod verb;
mod wrong;

pub use acts::{VERBS, fill, parse};
pub(crate) use bill::row_of_line;
pub use fields::Fields;
pub(crate) use named::wait as wait_key;
pub use party::{PARTY_VERBS, PartyCommand, fill_party, parse_party};
pub use verb::{Role, Verb};
pub use wrong::{Why, Wrong, refusal};

#[cfg(test)]
mod tests;
