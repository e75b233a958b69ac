//! Verbs: what can be posted, by whom, and whether the person must prove once more who it is. What it is not: authority;
//! the market decides who may.

use market::Actor;

/// A form that can be posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// What it is about: the market's folder, as `stage` or `firm`.
    pub noun: &'static str,
    /// Its name in the address: `submit`, `object`. Unique among a project's verbs, and within a party's noun.
    pub name: &'static str,
    /// Whose page shows it.
    pub role: Role,
    /// It moves money, signs, or says who may: the person proves once more who it is.
    pub step_up: bool,
}

/// Needs no further proof of the person.
pub(super) const PLAIN: bool = false;
/// Moves money, signs, or says who may.
pub(super) const STEP_UP: bool = true;

/// Whose page shows a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The owner.
    Owner,
    /// The firm.
    Firm,
    /// Either party to a contract: the owner or the firm.
    Party,
    /// The supervisor.
    Supervisor,
    /// The operator's staff.
    Operator,
}

impl Role {
    /// Whether this actor's page shows it. The market's own clock posts no form.
    pub const fn includes(self, actor: Actor) -> bool {
        match actor {
            Actor::Owner(_) => matches!(self, Self::Owner | Self::Party),
            Actor::Firm(_) => matches!(self, Self::Firm | Self::Party),
            Actor::Supervisor(_) => matches!(self, Self::Supervisor),
            Actor::Operator(_) => matches!(self, Self::Operator),
            Actor::Market => false,
        }
    }
}
