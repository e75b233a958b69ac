//! The words for the core's states, verdicts and grounds. What it is not: sentences about them; those are events,
//! refusals and waits.

use crate::name::name;
use crate::{Language, Words};
use ledger::Basis;
use market::dispatch::Out;
use market::hold::{Cause, HoldStep};
use market::project::{Act, Channel, Closing, Phase, Proof};
use market::stage::{self, GoOn};
use market::warranty::TicketStep;
use market::{Party, retention, survey};
use rules::inspection::{Grade, Kind, Verdict};
use rules::lead::Ground;
use rules::lottery::Slot;
use rules::policy::{Charge, Funding};
use std::fmt::Debug;

macro_rules! named {
    ($($(#[$doc:meta])* $method:ident($type:ty) = $shelf:literal;)*) => {
        impl Words {$(
            $(#[$doc])*
            pub fn $method(&self, it: &$type) -> String {
                self.shelved($shelf, it)
            }
        )*}
    };
}

named! {
    /// A project's phase.
    phase(Phase) = "phase";
    /// A stage's state.
    stage(stage::State) = "stage";
    /// A hold's step.
    hold(HoldStep) = "hold";
    /// Why money is held.
    cause(Cause) = "cause";
    /// The result of an inspection.
    verdict(Verdict) = "verdict";
    /// How grave a failure is.
    grade(Grade) = "grade";
    /// What a checklist item is.
    kind(Kind) = "kind";
    /// Why money moved.
    basis(Basis) = "basis";
    /// Why a firm wants its lead fee back.
    ground(Ground) = "ground";
    /// When a lead is charged.
    charge(Charge) = "charge";
    /// How stages are funded.
    funding(Funding) = "funding";
    /// How a project ended.
    closing(Closing) = "closing";
    /// Why a firm is out of a dispatch.
    out(Out) = "out";
    /// A way to reach a party.
    channel(Channel) = "channel";
    /// What is known of a notice.
    proof(Proof) = "proof";
    /// Which order of the draw a firm came from.
    slot(Slot) = "slot";
    /// How an owner goes on after failures.
    go_on(GoOn) = "go-on";
    /// A warranty ticket's step.
    ticket(TicketStep) = "ticket";
    /// A retention part's state.
    part(retention::PartState) = "part";
    /// A survey's state.
    survey(survey::Survey) = "survey";
    /// The button of an act.
    act(Act) = "act";
}

impl Words {
    fn shelved(&self, shelf: &str, it: &impl Debug) -> String {
        self.say(&format!("{shelf}-{}", name(it)))
    }

    /// A stage by its number, 1 to 5; 6 and 7 are the parts of the retention.
    pub fn stage_title(&self, no: u8) -> String {
        self.say(&format!("stage-title-{no}"))
    }

    /// What stands between two sentences.
    pub(crate) const fn gap(&self) -> &'static str {
        match self.language() {
            Language::Zh => "",
            Language::En => " ",
        }
    }
}

/// The role of a party, as the catalogue writes it.
pub(crate) const fn role(party: Party) -> &'static str {
    match party {
        Party::Owner(_) => "owner",
        Party::Firm(_) => "firm",
        Party::Supervisor(_) => "supervisor",
        Party::Operator => "operator",
        Party::Market => "market",
    }
}
