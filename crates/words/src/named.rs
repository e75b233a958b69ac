//! The words for the core's states, verdicts and grounds. What it is not: sentences about them; those are events,
//! refusals and waits.

use crate::name::name;
use crate::{Arg, Language, Words};
use ledger::Basis;
use market::charter::Custodian;
use market::custody::{Delay, Payee, Purpose};
use market::dispatch::Out;
use market::hold::{Cause, HoldStep};
use market::inspection::{Alternative, Target};
use market::leaving::Abandonment;
use market::project::{Act, Channel, Closing, Phase, Proof};
use market::stage::{self, GoOn};
use market::text::EvidenceKind;
use market::warranty::TicketStep;
use market::{Party, retention, survey};
use rules::compare::Mark;
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
    /// What a firm may ask for where no supervisor comes.
    alternative(Alternative) = "alternative";
    /// A warranty ticket's step.
    ticket(TicketStep) = "ticket";
    /// A retention part's state.
    part(retention::PartState) = "part";
    /// A survey's state.
    survey(survey::Survey) = "survey";
    /// How far a funding's delay has gone.
    delay(Delay) = "delay";
    /// Who is paid out of custody.
    payee(Payee) = "payee";
    /// What kind of evidence.
    evidence(EvidenceKind) = "evidence";
    /// What the comparison of quotes marks.
    mark(Mark) = "mark";
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

    /// What a visit is for.
    pub fn target(&self, target: Target) -> String {
        match target {
            Target::Stage(no) => self.stage_title(no),
            Target::Gate => self.say("target-gate"),
            Target::Hold(stage, _) => {
                self.say_with("about-hold", &[("stage", Arg::Text(&self.stage_title(stage)))])
            }
            Target::Valuation => self.say("target-valuation"),
            Target::Site => self.say("target-site"),
        }
    }

    /// What a funding is for.
    pub fn purpose(&self, purpose: Purpose) -> String {
        let key = format!("purpose-{}", name(&purpose));
        match purpose {
            Purpose::Stage(stage) | Purpose::Objection(stage, _) => {
                self.say_with(&key, &[("stage", Arg::Text(&self.stage_title(stage)))])
            }
            Purpose::ClosedDoors | Purpose::Earnest => self.say(&key),
        }
    }

    /// How far a silent site has gone; none: work resumed, or the contract goes on.
    pub fn silence(&self, step: Option<&Abandonment>) -> String {
        step.map_or_else(|| self.say("silence-over"), |step| self.shelved("silence", step))
    }

    /// Who holds the money, in the word the custodian's licence allows.
    pub fn held_by(&self, custodian: &Custodian) -> String {
        let key = if custodian.may_say_escrow { "money-held-by-escrow" } else { "money-held-by" };
        let (holder, licence) = (Arg::Text(custodian.holder.as_str()), Arg::Text(custodian.licence.as_str()));
        self.say_with(key, &[("holder", holder), ("licence", licence)])
    }

    /// What must hold of a number of the policy; as the rules say it, where nobody has put it into words.
    pub fn must(&self, must: &str) -> String {
        let parts = must.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
        let key = std::iter::once("must").chain(parts).collect::<Vec<_>>().join("-");
        self.find(&key).unwrap_or_else(|| must.to_owned())
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
