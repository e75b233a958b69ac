//! The invariants, checked after every sentence by somebody who re-adds everything on his own. What it is not: the market's
//! own sums; only the facts are read.

use ledger::{Account, Basis, Book, Entry, Pocket, Till, audit};
use market::project::Event as ProjectEvent;
use market::{Aggregate, Event, Fact, Project, ProjectId, Stream, Wait, World, firm, statement};
use rules::policy::Policy;
use rules::{At, Calendar, Money};
use std::collections::{BTreeMap, BTreeSet};

/// The pockets out of which somebody is paid.
const PAYABLE: [Pocket; 4] =
    [Pocket::PayableFirm, Pocket::PayableOwner, Pocket::PayableFees, Pocket::PayableQuoters];

/// All facts of a story, re-added.
#[derive(Debug)]
pub struct Ledger {
    world: World,
    projects: BTreeMap<ProjectId, Vec<Entry<Pocket>>>,
    visits: BTreeMap<ProjectId, i64>,
    tills: BTreeMap<Stream, Book<Till>>,
}

impl Default for Ledger {
    fn default() -> Self {
        Self {
            world: World::whole(),
            projects: BTreeMap::new(),
            visits: BTreeMap::new(),
            tills: BTreeMap::new(),
        }
    }
}

impl Ledger {
    /// Takes the facts of a command.
    pub fn take(&mut self, facts: &[Fact], at: At) {
        for fact in facts {
            self.world.take(fact, at);
            self.book(fact);
        }
    }

    /// The world that the facts alone give.
    pub const fn world(&self) -> &World {
        &self.world
    }

    fn book(&mut self, fact: &Fact) {
        match (&fact.stream, &fact.event) {
            (Stream::Project(id), Event::Project(event)) => {
                if let ProjectEvent::Posted(entries) = &**event {
                    self.projects.entry(*id).or_default().extend(entries);
                }
                if is_a_visit(event) {
                    let visits = self.visits.entry(*id).or_default();
                    *visits = visits.saturating_add(1);
                }
            }
            (
                stream,
                Event::Firm(firm::Event::Posted(entries))
                | Event::Statement(statement::Event::Posted(entries)),
            ) => {
                let book = self.tills.entry(*stream).or_default();
                entries.iter().for_each(|entry| book.post(entry));
            }
            _ => {}
        }
    }

    /// How many movements of money there are so far.
    pub fn facts(&self) -> usize {
        self.projects.values().map(Vec::len).sum()
    }

    /// Whether a movement after the first so many paid a firm by silence.
    pub fn paid_by_silence(&self, before: usize) -> bool {
        let grew = self.facts().saturating_sub(before);
        let silence =
            |entry: &Entry<Pocket>| entry.basis == Basis::Silence && entry.credit == Pocket::PayableFirm;
        self.projects.values().any(|entries| entries.iter().rev().take(grew).any(silence)) && grew > 0
    }

    /// Whether all money adds up (I1, I2).
    pub fn is_balanced(&self) -> bool {
        self.money().is_ok()
    }

    /// Everything that must hold now.
    ///
    /// # Errors
    /// The first invariant that is broken, in words.
    pub fn check(
        &self,
        waits: &[(Stream, Wait)],
        now: At,
        calendar: &Calendar,
        policy: &Policy,
    ) -> Result<(), String> {
        self.money()?;
        waiting(waits, now, calendar)?;
        for (_, aggregate) in self.world.aggregates() {
            if let Aggregate::Project(project) = aggregate {
                self.project(project, waits, now, calendar, policy)?;
            }
        }
        Ok(())
    }

    /// I1, I2, I3: every entry balances, nothing is overdrawn, money to the firm names its ground, fees are fees.
    fn money(&self) -> Result<(), String> {
        for (id, entries) in &self.projects {
            audit(entries).map_err(|found| format!("I1/I2, project {id}: {found}"))?;
            let strange = entries.iter().find(|e| e.credit == Pocket::PayableFees && !is_fee(e));
            if let Some(entry) = strange {
                return Err(format!("I3: {} go to the fees by {:?}", entry.amount, entry.basis));
            }
        }
        for (stream, book) in &self.tills {
            sound(book).map_err(|what| format!("I1, {stream}: {what}"))?;
        }
        Ok(())
    }

    fn project(
        &self,
        project: &Project,
        waits: &[(Stream, Wait)],
        now: At,
        calendar: &Calendar,
        policy: &Policy,
    ) -> Result<(), String> {
        let here = Stream::Project(project.id);
        if !project.phase.is_closed() && !waits.iter().any(|(stream, _)| *stream == here) {
            return Err(format!("I4: the project is {} and waits for nothing", project.phase));
        }
        let entries = self.projects.get(&project.id).map_or(&[][..], Vec::as_slice);
        for stage in &project.stages {
            stage_adds_up(project, stage.no, stage.price, entries)?;
        }
        let made = self.visits.get(&project.id).copied().unwrap_or(0);
        only_visits_made(made, policy, entries)?;
        holds_end(project, now, calendar, policy)?;
        paid_out(project)?;
        priced(project)?;
        reached(project, policy)
    }
}

/// Somebody went: with a report, or to a closed door.
const fn is_a_visit(event: &ProjectEvent) -> bool {
    use market::inspection::Event as Of;
    matches!(event, ProjectEvent::Inspection(Of::Reported(_) | Of::NoAccess { .. }))
}

/// I3: the pool is paid for visits that were made, and for no other.
fn only_visits_made(made: i64, policy: &Policy, entries: &[Entry<Pocket>]) -> Result<(), String> {
    let earned: Money = entries.iter().filter(|e| e.credit == Pocket::PayableFees).map(|e| e.amount).sum();
    let most = Money::fen(policy.inspection.visit_fee).scaled(made, 1);
    if earned > most {
        return Err(format!("I3: the pool has {earned} for {made} visits, which cost {most}"));
    }
    Ok(())
}

fn is_fee(entry: &Entry<Pocket>) -> bool {
    matches!(entry.basis, Basis::Fee | Basis::Deposit)
}

fn sound<A: Account + std::fmt::Display>(book: &Book<A>) -> Result<(), String> {
    if !book.is_balanced() {
        return Err("what is held is not what is owed".to_owned());
    }
    book.overdrawn().first().map_or(Ok(()), |account| Err(format!("{account} is overdrawn")))
}

/// I4: every wait is due now or later, and no two share a name.
fn waiting(waits: &[(Stream, Wait)], now: At, calendar: &Calendar) -> Result<(), String> {
    let mut names = BTreeSet::new();
    for (stream, wait) in waits {
        if wait.due < now {
            let (due, now) = (calendar.written(wait.due), calendar.written(now));
            return Err(format!("I4: {} was due at {due}, and it is {now}", wait.key));
        }
        if !names.insert((stream, &wait.key)) {
            return Err(format!("I4: {} waits twice", wait.key));
        }
    }
    Ok(())
}

/// I5: what went into a stage is in it, contested, released, refunded or a fee; and what is contested fits into it.
fn stage_adds_up(project: &Project, no: u8, price: Money, entries: &[Entry<Pocket>]) -> Result<(), String> {
    let pockets = [Pocket::Stage(no), Pocket::Contested(no)];
    let inner = |pocket: &Pocket| pockets.contains(pocket);
    let into: Money = entries.iter().filter(|e| inner(&e.credit) && !inner(&e.debit)).map(|e| e.amount).sum();
    let out: Money = entries.iter().filter(|e| inner(&e.debit) && !inner(&e.credit)).map(|e| e.amount).sum();
    let kept: Money = pockets.into_iter().map(|pocket| project.custody.book.balance(pocket)).sum();
    if into != out + kept {
        return Err(format!("I5: stage {no} took {into}, gave {out} and has {kept}"));
    }
    if into > price {
        return Err(format!("I5: stage {no} took {into}, its price is {price}"));
    }
    if project.custody.book.balance(Pocket::Contested(no)) > price {
        return Err(format!("I5: more is contested of stage {no} than its price"));
    }
    Ok(())
}

/// A project that is over keeps nothing: whatever is left is owed to somebody and ordered out.
fn paid_out(project: &Project) -> Result<(), String> {
    let payable = |pocket| PAYABLE.contains(&pocket);
    let balances = project.custody.book.balances();
    let kept = balances
        .iter()
        .find(|(pocket, left)| !payable(**pocket) && **pocket != Pocket::Cash && !left.is_zero());
    match kept.filter(|_| project.phase.is_closed()) {
        Some((pocket, left)) => Err(format!("I5: the project is over and keeps {left} in {pocket}")),
        None => ordered_out(project),
    }
}

/// What is owed to somebody is ordered out, to the fen.
fn ordered_out(project: &Project) -> Result<(), String> {
    for pocket in PAYABLE {
        let payouts = project.custody.payouts.iter();
        let open = payouts.filter(|payout| payout.to.pocket() == pocket && payout.paid.is_none());
        let (ordered, owed) =
            (open.map(|payout| payout.amount).sum::<Money>(), project.custody.book.balance(pocket));
        if ordered != owed {
            return Err(format!("{owed} is owed in {pocket} and {ordered} ordered out"));
        }
    }
    Ok(())
}

/// I6: no hold is older than its hard stop.
fn holds_end(project: &Project, now: At, calendar: &Calendar, policy: &Policy) -> Result<(), String> {
    let parts = project.retention.iter().flat_map(|r| &r.parts).flat_map(|part| &part.holds);
    let holds = project.stages.iter().flat_map(|stage| &stage.holds).chain(parts);
    for hold in holds.filter(|hold| hold.is_open()) {
        if calendar.due(hold.since, policy.defect.hard_stop) < now {
            return Err(format!("I6: a hold of {} is older than its hard stop", hold.amount));
        }
    }
    Ok(())
}

/// I7: stages and retention add up to the price.
fn priced(project: &Project) -> Result<(), String> {
    let Some(contract) = &project.contract else { return Ok(()) };
    let draft = &contract.draft;
    if draft.prices.total() != draft.price {
        return Err(format!(
            "I7: stages and retention make {}, the price is {}",
            draft.prices.total(),
            draft.price
        ));
    }
    Ok(())
}

/// I8: at most N firms, and one more after a swap, reach the owner.
fn reached(project: &Project, policy: &Policy) -> Result<(), String> {
    let allowed = usize::from(policy.dispatch.firms).saturating_add(usize::from(project.dispatch.swaps));
    let reached = project.leads.values().filter(|lead| lead.accepted.is_some() && lead.out.is_none()).count();
    if reached > allowed {
        Err(format!("I8: {reached} firms reach the owner, at most {allowed} may"))
    } else {
        Ok(())
    }
}
