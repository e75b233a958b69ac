//! The pace of a life: what is due comes true, notices are proved, somebody acts, until the goal is reached; from then on
//! only what is owed is paid. What it is not: real time; months pass in a second.

use super::chance::Chance;
use super::goal::{Goal, is_under_way};
use super::hours::by_day;
use super::life::{Life, Next};
use super::place::{Place, said};
use market::project::{Act, Channel, Proof};
use market::{
    Actor, Code, Command, Halt, OwnerId, Project, ProjectId, StaffId, Stream, Wait, WaitKey, owner, request,
};
use rules::At;
use rules::lottery::Seed;
use std::collections::BTreeMap;

/// The most steps one project takes: a whole renovation takes about 250.
const STEPS: usize = 900;
/// Where nobody acts, the clock is looked at this often.
const LOOK: i64 = 6 * 3_600;
/// One project to be lived.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    /// Its id.
    pub id: ProjectId,
    /// Whose.
    pub owner: OwnerId,
    /// What is asked for.
    pub request: request::Request,
    /// Where it goes.
    pub goal: Goal,
    /// When it begins.
    pub start: At,
    /// Its chance: the same in the rehearsal and in earnest.
    pub chance: Chance,
    /// How often it has missed its goal.
    pub misses: i64,
}

/// A life under way: what its people do, and beside it what the staff pay out.
#[derive(Debug)]
pub(crate) struct Under {
    plan: Plan,
    /// When it is looked at next.
    next: At,
    /// What is done then.
    planned: Vec<(Actor, Command)>,
    /// The payout on its way.
    payout: Option<Next>,
    /// When it reached its goal.
    pub reached: Option<At>,
    /// How often it has stood where.
    turns: BTreeMap<String, u32>,
    steps: usize,
    over: bool,
}

impl Under {
    /// A life that begins when its owner joins and posts the request.
    pub(crate) fn new(plan: Plan) -> Self {
        let post = Act::Post(request::Post { request: plan.request.clone() });
        let (actor, join) = (Actor::Owner(plan.owner), Command::Owner(plan.owner, owner::Command::Register));
        let planned = vec![(actor, join), (actor, Command::Project(plan.id, Box::new(post)))];
        let next = by_day(plan.start, &mut plan.chance.branch("start"));
        Self {
            next,
            planned,
            payout: None,
            reached: None,
            turns: BTreeMap::new(),
            steps: 0,
            over: false,
            plan,
        }
    }

    /// Something may still happen.
    pub(crate) const fn goes_on(&self) -> bool {
        !self.over && self.steps < STEPS
    }

    /// When.
    pub(crate) fn next(&self) -> At {
        self.payout.as_ref().map_or(self.next, |(at, ..)| self.next.min(*at))
    }

    /// One step at its moment: what was planned is done, and the next thing is planned.
    ///
    /// # Errors
    /// A refusal, which is a defect of the demo.
    pub(crate) fn step(&mut self, place: &mut Place, staff: StaffId) -> Result<(), String> {
        let now = self.next();
        self.steps += 1;
        if let Some((_, actor, command)) = self.payout.take_if(|(at, ..)| *at == now) {
            self.give(place, (actor, command), now)?;
        }
        let is_time = self.next == now;
        if is_time {
            for planned in std::mem::take(&mut self.planned) {
                self.give(place, planned, now)?;
            }
        }
        prove(place, self.plan.id, now);
        self.plan_on(place, staff, now, is_time)
    }

    /// Plans a payout where none is on its way, and what happens next where its moment has come.
    fn plan_on(&mut self, place: &Place, staff: StaffId, now: At, is_time: bool) -> Result<(), String> {
        let Some(project) = place.project(self.plan.id) else { return Err("a project was lost".into()) };
        if self.reached.is_none() && self.plan.goal.is_reached(project) {
            self.reached = Some(now);
            self.planned.clear();
        }
        let waits = place.waits(Stream::Project(self.plan.id));
        let chance = self.turn(project);
        let mut life = Life { goal: self.plan.goal, staff, chance, now };
        if self.payout.is_none() {
            self.payout = life.paid_out(project);
        }
        if is_time {
            let next = if self.reached.is_none() { life.next(project) } else { None };
            self.next = next.as_ref().map_or_else(|| look(waits, now), |(at, ..)| *at);
            self.planned = next.into_iter().map(|(_, actor, command)| (actor, command)).collect();
        }
        self.over = self.reached.is_some() && self.payout.is_none() && waits.is_empty();
        Ok(())
    }

    /// The chance of this turn, named by where the project stands: an extra day in one place leaves the rest of a life as it
    /// was, so that a rehearsal tells something about the real thing.
    fn turn(&mut self, project: &Project) -> Chance {
        let stage = project.stages.iter().find(|stage| is_under_way(&stage.state));
        let stage = stage.map(|stage| format!("{} {}", stage.no, stage.state)).unwrap_or_default();
        let name = format!("{} {stage}", project.phase);
        let turn = self.turns.entry(name.clone()).or_default();
        *turn += 1;
        self.plan.chance.branch(&format!("{name} {turn}"))
    }

    fn give(&self, place: &mut Place, (actor, command): (Actor, Command), now: At) -> Result<(), String> {
        match place.give(actor, &command, now) {
            Err(why) if !is_overtaken(&why, &command) => {
                Err(format!("{:?}: {} on {command:?}", self.plan.goal, said(&why)))
            }
            _ => Ok(()),
        }
    }
}

/// Nobody acts: the next look is just behind the next deadline.
fn look(waits: &[Wait], now: At) -> At {
    let due = waits.iter().map(|wait| wait.due).filter(|due| *due > now).min();
    due.map_or(now.plus_seconds(LOOK), |due| due.plus_seconds(60))
}

/// Life overtakes plans: the clock has moved on meanwhile, or a firm has no free crew. Anything else is a defect.
fn is_overtaken(why: &Halt, command: &Command) -> bool {
    let Halt::Refused(refusal) = why else { return false };
    let moment = (Code::WrongState..=Code::UsedUp).contains(&refusal.code);
    moment || matches!(command, Command::Project(_, act) if matches!(**act, Act::Accept(_) | Act::Decline(_)))
}

/// Brings everything due by a moment to its default.
pub(crate) fn come_true(place: &mut Place, at: At, seed: &mut Chance) {
    for _ in 0..200 {
        let mut moved = false;
        for (stream, wait) in place.due(at) {
            moved |= default(place, stream, &wait, seed.seed());
        }
        if !moved {
            return;
        }
    }
}

/// A default happens at its deadline, not when somebody looks.
fn default(place: &mut Place, stream: Stream, wait: &Wait, seed: Seed) -> bool {
    let Some(command) = Command::default_of(stream, wait.key.clone(), seed) else { return false };
    let done = place.give(Actor::Market, &command, wait.due).is_ok();
    if let Stream::Project(id) = stream {
        prove(place, id, wait.due);
    }
    done
}

/// The outbox at work: each notice that needs proof is accepted by the mail server at once.
fn prove(place: &mut Place, id: ProjectId, at: At) {
    for wait in unproved(place, id) {
        let (channel, proof) = (Channel::Email, Proof::Accepted(at));
        let act = Act::RecordNotice { wait, channel, proof };
        // A wait that is over by now wants no proof.
        let _ = place.give(Actor::Market, &Command::Project(id, Box::new(act)), at);
    }
}

fn unproved(place: &Place, id: ProjectId) -> Vec<WaitKey> {
    let Some(project) = place.project(id) else { return Vec::new() };
    let is_known =
        |wait: &Wait| project.notice(wait).is_some_and(|it| it.proofs.contains_key(&Channel::Email));
    let waits = place.waits(Stream::Project(id)).iter();
    waits.filter(|wait| wait.needs_proof() && !is_known(wait)).map(|wait| wait.key.clone()).collect()
}
