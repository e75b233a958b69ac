//! The pace of a life: what is due comes true, notices are proved, somebody acts, until the goal is reached or the moment
//! has come. What it is not: real time; months pass in a second.

use super::chance::Chance;
use super::goal::Goal;
use super::life::Life;
use super::place::{Place, said};
use market::project::{Act, Channel, Proof};
use market::{Actor, Code, Command, OwnerId, ProjectId, StaffId, Stream, Wait, request};
use rules::At;
use rules::lottery::Seed;

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
}

/// A life under way.
#[derive(Debug)]
pub(crate) struct Under {
    plan: Plan,
    /// When it is looked at next.
    pub next: At,
    planned: Option<(Actor, Command)>,
    /// When it reached its goal.
    pub reached: Option<At>,
    steps: usize,
}

impl Under {
    /// A life that begins with its posting.
    pub(crate) fn new(plan: Plan) -> Self {
        let post = Act::Post(request::Post { request: plan.request.clone() });
        let first = (Actor::Owner(plan.owner), Command::Project(plan.id, Box::new(post)));
        Self { next: plan.start, planned: Some(first), reached: None, steps: 0, plan }
    }

    /// It goes on: not at its goal, and not out of steps.
    pub(crate) const fn goes_on(&self) -> bool {
        self.reached.is_none() && self.steps < STEPS
    }

    /// One step at its moment: what was planned is done, and the next thing is planned.
    ///
    /// # Errors
    /// A refusal, which is a defect of the demo.
    pub(crate) fn step(&mut self, place: &mut impl Place, staff: StaffId) -> Result<(), String> {
        let now = self.next;
        self.steps += 1;
        if let Some((actor, command)) = self.planned.take()
            && let Err(why) = place.give(actor, &command, now)
            && !is_overtaken(&why, &command)
        {
            return Err(format!("{:?}: {} on {command:?}", self.plan.goal, said(&why)));
        }
        prove(place, self.plan.id, now);
        let Some(project) = place.project(self.plan.id) else { return Err("a project was lost".into()) };
        if self.plan.goal.is_reached(&project) {
            self.reached = Some(now);
            return Ok(());
        }
        let mut life = Life { goal: self.plan.goal, staff, chance: &mut self.plan.chance, now };
        match life.next(&project) {
            Some((after, actor, command)) => {
                self.next = now.plus_seconds(after);
                self.planned = Some((actor, command));
            }
            None => self.next = self.clock(place, now),
        }
        Ok(())
    }

    /// Nobody acts: the next look is just behind the next deadline.
    fn clock(&self, place: &impl Place, now: At) -> At {
        let due = place
            .waits(Stream::Project(self.plan.id))
            .into_iter()
            .map(|wait| wait.due)
            .filter(|due| *due > now)
            .min();
        due.map_or(now.plus_seconds(LOOK), |due| due.plus_seconds(60))
    }
}

/// Life overtakes plans: the clock has moved on meanwhile, or a firm has no free crew. Anything else is a defect.
fn is_overtaken(why: &store::Failure, command: &Command) -> bool {
    let store::Failure::Refused(refusal) = why else { return false };
    let moment = (Code::WrongState..=Code::UsedUp).contains(&refusal.code);
    moment || matches!(command, Command::Project(_, act) if matches!(**act, Act::Accept(_) | Act::Decline(_)))
}

/// Brings everything due by a moment to its default.
pub(crate) fn come_true(place: &mut impl Place, at: At, seed: &mut Chance) {
    for _ in 0..200 {
        let due = place.due(at);
        let mut moved = false;
        for (stream, wait) in due {
            moved |= default(place, stream, &wait, seed.seed());
        }
        if !moved {
            return;
        }
    }
}

/// A default happens at its deadline, not when somebody looks.
fn default(place: &mut impl Place, stream: Stream, wait: &Wait, seed: Seed) -> bool {
    let Some(command) = Command::default_of(stream, wait.key.clone(), seed) else { return false };
    let done = place.give(Actor::Market, &command, wait.due).is_ok();
    if let Stream::Project(id) = stream {
        prove(place, id, wait.due);
    }
    done
}

/// The outbox at work: each notice that needs proof is accepted by the mail server at once.
fn prove(place: &mut impl Place, id: ProjectId, at: At) {
    let Some(project) = place.project(id) else { return };
    for wait in place.waits(Stream::Project(id)).into_iter().filter(Wait::needs_proof) {
        let mailed = project.notice(&wait).is_some_and(|it| it.proofs.contains_key(&Channel::Email));
        if !mailed {
            let (channel, proof) = (Channel::Email, Proof::Accepted(at));
            let act = Act::RecordNotice { wait: wait.key, channel, proof };
            let _ = place.give(Actor::Market, &Command::Project(id, Box::new(act)), at);
        }
    }
}

/// What a rehearsal came to: when the goal was reached, and whether it still holds at the moment of the visit.
pub(crate) type Rehearsed = (At, bool);

/// When a project must begin so that it stands at its goal `now`: rehearsed until it does, or as near as twelve tries come.
///
/// # Errors
/// A life that never reaches its goal, in words for whoever mends the demo.
pub(crate) fn start(
    rehearse: &impl Fn(Plan) -> Result<Option<Rehearsed>, String>,
    mut plan: Plan,
    now: At,
) -> Result<Plan, String> {
    let mut guess = now.plus_seconds(-200 * 86_400);
    for round in 0..12i64 {
        plan.start = guess;
        let (reached, holds) =
            rehearse(plan.clone())?.ok_or_else(|| format!("{:?} is never reached", plan.goal))?;
        if holds {
            return Ok(plan);
        }
        // A little earlier each round: weekends and midnights make the way's length jump.
        let early = now.since(reached);
        guess = guess.plus_seconds(early.saturating_sub((2 + round * 5) * 3_600));
    }
    Ok(plan)
}
