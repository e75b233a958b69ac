//! What people fill in: profiles, requests, quotes, and the small texts of a story. What it is not: the market they act in.

use market::dispatch::Draw;
use market::quote::{Quote, Submit};
use market::request::{Dwelling, Request};
use market::text::{Code as Text, Digest, Evidence, EvidenceKind, Name, Note, Reference};
use market::{Act, firm};
use rules::Money;
use rules::bill::{Bill, Line};
use rules::lottery::Seed;

/// A draw by hand with a seed of equal bytes.
pub(crate) const fn draw(seed: u8) -> Act {
    Act::Draw(Draw { seed: Seed([seed; 32]) })
}

pub(crate) const fn submit(quote: Quote) -> Act {
    Act::Quote(Submit { quote })
}

/// What firm number n says of itself: of its own owner, in Pudong.
pub(crate) fn profile(n: u8) -> firm::Profile {
    firm::Profile {
        name: name(&format!("Firm {n}")),
        districts: [text("310115")].into(),
        crews: 3,
        budget_low: Money::yuan(50_000),
        budget_high: Money::yuan(300_000),
        monthly_cap: Money::yuan(2_000),
        principals: [Digest::of(&[n])].into(),
    }
}

/// A lived-in flat of 90 m² in Pudong for 100,000 to 150,000 yuan, in two months.
pub(crate) fn request() -> Request {
    Request {
        district: text("310115"),
        estate: name("Riverside Garden"),
        dwelling: Digest::of(b"Riverside Garden 12-301"),
        kind: Dwelling::Old,
        area: 90,
        budget_low: Money::yuan(100_000),
        budget_high: Money::yuan(150_000),
        start_months: 2,
        wishes: Some(note("An open kitchen.")),
        evidence: vec![paper(EvidenceKind::Plan, 1), paper(EvidenceKind::Photo, 2)],
    }
}

/// A quote of k × 40,000 yuan on three lines of the template.
pub(crate) fn quote(k: i64) -> Quote {
    let places = market::quote::template(&guide::Guide::built_in().catalogue, 90).into_iter().take(3);
    let line = |(item, room)| Line {
        item,
        room,
        quantity_milli: 100_000,
        unit_price: Money::fen(k * 13_333),
        comparable: true,
        ..Line::default()
    };
    let free = Line {
        item: "design".into(),
        quantity_milli: 1_000,
        unit_price: Money::fen(k * 100),
        ..Line::default()
    };
    Quote {
        bill: Bill { lines: places.map(line).chain([free]).collect() },
        days: 75,
        design: None,
        drawings: Vec::new(),
    }
}

pub(crate) fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

pub(crate) fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

pub(crate) fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

pub(crate) fn reference(text: &str) -> Reference {
    Reference::new(text).unwrap()
}

pub(crate) fn paper(kind: EvidenceKind, n: u8) -> Evidence {
    Evidence { digest: Digest::of(&[n]), kind }
}
