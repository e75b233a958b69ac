//! An owner posts what is asked for (M1). What it is not: a confirmed contact, nor a request fit for dispatch.

use super::{Event, Post, Request};
use crate::actor::Actor;
use crate::event::{self, Fact};
use crate::id::{OwnerId, ProjectId};
use crate::limits::{AREA, EVIDENCE, START_MONTHS};
use crate::project;
use crate::refusal::{Code, Refusal, amount_out_of_range, out_of_range};
use crate::row::List;
use crate::text::{Digest, EvidenceKind};
use crate::world::{Decision, Halt, Stream, World};
use rules::{At, Money};
use std::collections::BTreeSet;

impl Post {
    pub(crate) fn decide(&self, world: &World, actor: Actor, id: ProjectId, _at: At) -> Decision {
        let owner = posting_owner(world, actor, id)?;
        self.request.check()?;
        is_free(world, &self.request.dwelling)?;
        let policy = world.charter()?.current;
        let posted = Event::Posted { owner, policy, request: self.request.clone() };
        let event = event::Event::Project(Box::new(project::Event::Request(posted)));
        Ok(vec![Fact { stream: Stream::Project(id), event }])
    }
}

fn posting_owner(world: &World, actor: Actor, id: ProjectId) -> Result<OwnerId, Halt> {
    let owner = if let Actor::Owner(owner) = actor { Some(world.owner(owner)?.id) } else { None };
    if world.find_project(id)?.is_some() {
        return Err(Refusal::new(Code::Exists).with("what", "project").into());
    }
    owner.ok_or_else(|| Refusal::new(Code::WrongRole).with("needs", "owner").into())
}

/// One open project per dwelling; a draft and a completed one hold none.
///
/// # Errors
/// `dwelling-taken`; [`Halt::Need`] where the list is not read.
pub(super) fn is_free(world: &World, dwelling: &Digest) -> Result<(), Halt> {
    if world.list(&List::Dwelling(*dwelling))?.is_empty() {
        return Ok(());
    }
    Err(Refusal::new(Code::DwellingTaken).into())
}

impl Request {
    /// Whether the form keeps its bounds.
    fn check(&self) -> Result<(), Refusal> {
        if !AREA.contains(&self.area) {
            return Err(out_of_range("area", i64::from(*AREA.start()), i64::from(*AREA.end())));
        }
        self.check_budget()?;
        if self.start_months > START_MONTHS {
            return Err(out_of_range("start-months", 0, i64::from(START_MONTHS)));
        }
        if self.evidence.len() > EVIDENCE {
            return Err(out_of_range("evidence", 0, i64::try_from(EVIDENCE).unwrap_or(i64::MAX)));
        }
        let mut seen = BTreeSet::new();
        if let Some(again) = self.evidence.iter().find(|evidence| !seen.insert(evidence.digest)) {
            return Err(Refusal::new(Code::Repeated).with("field", "evidence").with("value", again.digest));
        }
        if !guide::Guide::built_in().districts.is_place(self.district.as_str()) {
            return Err(Refusal::new(Code::NotInGuide)
                .with("field", "district")
                .with("value", &self.district));
        }
        self.shows_something()
    }

    /// A photo or a plan is as needed as the area: without either no firm can say what the work is.
    fn shows_something(&self) -> Result<(), Refusal> {
        let shows = |kind| matches!(kind, EvidenceKind::Photo | EvidenceKind::Plan);
        if self.evidence.iter().any(|evidence| shows(evidence.kind)) {
            return Ok(());
        }
        Err(Refusal::new(Code::EvidenceNeeded).with("kind", "photo-or-plan"))
    }

    fn check_budget(&self) -> Result<(), Refusal> {
        if !self.budget_low.is_payable() {
            return Err(amount_out_of_range("budget-low", Money::fen(1), Money::MAX));
        }
        if !self.budget_high.is_payable() || self.budget_high < self.budget_low {
            return Err(amount_out_of_range("budget-high", self.budget_low, Money::MAX));
        }
        Ok(())
    }
}
