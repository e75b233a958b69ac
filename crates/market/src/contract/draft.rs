//! What both will sign, built from the chosen quote and the policy, and its text. What it is not: the words of the model
//! contract; those are the guide's, and the pages lay them around these terms.

use super::Draft;
use crate::id::FirmId;
use crate::project::{Case, Project};
use crate::quote::Quote;
use crate::refusal::amount_out_of_range;
use crate::text::{Code, Digest};
use crate::world::Halt;
use rules::bill::{Bill, Line};
use rules::policy::Funding;
use rules::{Money, stages};
use std::fmt::{self, Write as _};

/// The checklist every contract is inspected by, until the parties may choose another.
const PROFILE: &str = "national";

/// The draft of a contract from a chosen quote.
///
/// # Errors
/// `out-of-range` where the price cannot be laid out over the stages; [`Halt::Need`] where the charter is not loaded.
pub fn draft(case: &Case<'_>, firm: FirmId, quote: &Quote, funding: Option<Funding>) -> Result<Draft, Halt> {
    let custody = &case.policy.custody;
    let price = quote.bill.total();
    let unsplit = || amount_out_of_range("price", Money::fen(1), Money::MAX);
    let prices = stages::prices(price, custody).filter(|_| price.is_payable()).ok_or_else(unsplit)?;
    let first = prices.stage(1).unwrap_or_default();
    Ok(Draft {
        firm,
        price,
        start_payment: stages::start_payment(first, price, custody.start_payment),
        prices,
        bill: Digest::of(bill_text(&quote.bill).as_bytes()),
        funding: funding.unwrap_or(custody.funding),
        visit_half: stages::visit_fees(1, &case.policy.inspection).owner,
        days: quote.days,
        profile: guide_code("profile", PROFILE)?,
        checklist: guide_code("checklist", checklist_version())?,
        policy: case.project.policy,
        holder: case.world.charter()?.custodian.holder.clone(),
    })
}

fn checklist_version() -> &'static str {
    guide::Guide::built_in().checklist(PROFILE).map_or("", |list| list.version())
}

fn guide_code(what: &str, text: &str) -> Result<Code, Halt> {
    let unknown = || crate::Refusal::new(crate::Code::NotInGuide).with("what", what);
    Code::new(text).ok_or_else(|| unknown().into())
}

impl Draft {
    /// Its text, the same for the same terms for ever: one line a term, each value with its length in bytes before it, so
    /// that no value can pass for another line.
    pub fn canonical(&self) -> String {
        let mut text = Canonical::new("fairwright/contract/1");
        text.line("firm", self.firm);
        text.line("price", self.price.as_fen());
        self.prices.stages.iter().for_each(|price| text.line("stage", price.as_fen()));
        text.line("retention", self.prices.retention.as_fen());
        text.line("bill", self.bill);
        text.line("funding", funding_name(self.funding));
        text.line("start-payment", self.start_payment.as_fen());
        text.line("visit-half", self.visit_half.as_fen());
        text.line("days", self.days);
        text.line("profile", &self.profile);
        text.line("checklist", &self.checklist);
        text.line("policy", self.policy);
        text.line("holder", &self.holder);
        text.0
    }

    /// The whole document: the terms for this owner's dwelling. Its digest is what both sign.
    pub fn document(&self, project: &Project) -> String {
        let mut text = Canonical::new("fairwright/document/1");
        text.line("project", project.id);
        text.line("owner", project.owner);
        text.line("dwelling", project.request.dwelling);
        text.line("district", &project.request.district);
        text.line("area-m2", project.request.area);
        text.0 + &self.canonical()
    }

    /// The digest of [`Draft::document`].
    pub fn digest(&self, project: &Project) -> Digest {
        Digest::of(self.document(project).as_bytes())
    }
}

const fn funding_name(funding: Funding) -> &'static str {
    match funding {
        Funding::Whole => "whole",
        Funding::Thirds => "thirds",
        Funding::Each => "each",
    }
}

/// A bill's text: its digest in the draft fixes every line of it.
pub fn bill_text(bill: &Bill) -> String {
    let mut text = Canonical::new("fairwright/bill/1");
    bill.lines.iter().for_each(|line| line_text(&mut text, line));
    text.0
}

fn line_text(text: &mut Canonical, line: &Line) {
    text.line("item", &line.item);
    text.line("room", &line.room);
    text.line("unit", &line.unit);
    text.line("quantity-milli", line.quantity_milli);
    text.line("unit-price", line.unit_price.as_fen());
    text.line("labour", line.labour.as_fen());
    text.line("material", &line.material);
    text.line("comparable", line.comparable);
    text.line("allowance", line.allowance);
}

/// A text that is written one way only.
struct Canonical(String);

impl Canonical {
    fn new(title: &str) -> Self {
        Self(format!("{title}\n"))
    }

    fn line(&mut self, key: &str, value: impl fmt::Display) {
        let value = value.to_string();
        // Writing to a String cannot fail.
        let _ = writeln!(self.0, "{key} {}:{value}", value.len());
    }
}
