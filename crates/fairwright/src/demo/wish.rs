//! What an owner of the demo asks for. What it is not: somebody's dwelling.

use super::album::{Motif, photo};
use super::chance::Chance;
use super::names;
use market::request::{Dwelling, Request};
use market::text::{Code, Digest, Name, Note};
use rules::Money;

/// The n-th owner's request.
pub(super) fn request(chance: &mut Chance, n: usize) -> Option<Request> {
    let area = u32::try_from(chance.between(62, 138)).ok()?;
    let budget = Money::yuan(i64::from(area).saturating_mul(chance.between(11, 15)).saturating_mul(100));
    let estate = *chance.one(&names::ESTATES);
    let is_new = chance.percent(60);
    let wishes: &[&str] = if is_new { &names::WISHES_NEW } else { &names::WISHES_OLD };
    let dwelling = Digest::of(format!("{estate} {n}").as_bytes());
    Some(Request {
        district: Code::new(names::DISTRICTS.get(n % 3)?)?,
        estate: Name::new(estate)?,
        dwelling,
        kind: if is_new { Dwelling::New } else { Dwelling::Old },
        area,
        budget_low: budget.scaled(9, 10),
        budget_high: budget.scaled(12, 10),
        start_months: u8::try_from(chance.between(0, 3)).ok()?,
        wishes: Note::new(chance.one::<&str>(wishes)),
        evidence: vec![photo(&dwelling, Motif::Room, false), photo(&dwelling, Motif::Room, true)],
    })
}
