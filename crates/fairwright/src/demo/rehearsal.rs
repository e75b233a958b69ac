//! Rehearsals: each project alone, to find when it must begin and with which chance, so that it stands at its goal when the
//! visitor comes. What it is not: the town; there the others are about, and what is found here is put right a little.

use super::chance::Chance;
use super::folk::Folk;
use super::pace::{Plan, Under, come_true};
use super::place::Place;
use rules::At;

/// Lives tried to find one that stands at its goal.
const LIVES: i64 = 6;
/// How many hours before the visit the goal is aimed at: nights and weekends make the way's length jump.
const MARGINS: [i64; 5] = [2, 6, 11, 17, 24];
/// A project that comes too late in the town begins this much earlier the next time.
const LATE: i64 = 16 * 3_600;
/// One that comes too early is to reach its goal this shortly before the visit.
const SOON: i64 = 5 * 3_600;
/// After so many misses it is another life that is tried.
const PATIENCE: i64 = 3;

/// When a project reached its goal, and whether it is found there at the moment of the visit.
pub(super) type Lived = (Option<At>, bool);

/// A town without projects, to rehearse one in.
#[derive(Debug)]
pub(super) struct Rehearsal<'a> {
    folk: &'a Folk,
    bare: Place,
    seed: u64,
    now: At,
}

impl<'a> Rehearsal<'a> {
    /// Everybody has come.
    ///
    /// # Errors
    /// Somebody is refused.
    pub(super) fn new(folk: &'a Folk, seed: u64, now: At) -> Result<Self, String> {
        let mut bare = Place::new();
        bare.arrive(&folk.arrivals)?;
        Ok(Self { folk, bare, seed, now })
    }

    /// When a project must begin, and with which chance: rehearsed until it stands at its goal now, or as near as some
    /// tries come.
    ///
    /// # Errors
    /// A life that never reaches its goal, in words for whoever mends the demo.
    pub(super) fn start(&self, plan: &Plan) -> Result<Plan, String> {
        let mut nearest = None;
        for life in 0..LIVES {
            let chance = plan.chance.branch(&format!("life {life} {}", plan.misses));
            let start = self.now.plus_seconds(-plan.goal.age() * 86_400);
            let mut plan = Plan { chance, start, ..plan.clone() };
            for margin in MARGINS {
                let (Some(reached), stands) = self.lived(plan.clone())? else { break };
                if stands {
                    return Ok(plan);
                }
                plan.start = plan.start.plus_seconds(self.now.since(reached) - margin * 3_600);
                nearest = Some(plan.clone());
            }
        }
        nearest.ok_or_else(|| format!("{:?} is never reached", plan.goal))
    }

    /// A life up to its goal, however long it takes.
    fn lived(&self, plan: Plan) -> Result<Lived, String> {
        let (id, goal) = (plan.id, plan.goal);
        let (mut place, mut life, mut dice) = (self.bare.copy(), Under::new(plan), Chance::new(self.seed, 3));
        while life.goes_on() && life.reached.is_none() {
            come_true(&mut place, life.next(), &mut dice);
            life.step(&mut place, self.folk.staff)?;
        }
        come_true(&mut place, self.now, &mut dice);
        let found = |at: At| place.project(id).is_some_and(|it| goal.is_found(it, self.now.since(at)));
        Ok((life.reached, life.reached.is_some_and(found)))
    }

    /// A project that missed its goal in the town begins earlier or later by as much; true where one did.
    ///
    /// # Errors
    /// Another life is tried, and never reaches the goal.
    pub(super) fn put_right(&self, plans: &mut [Plan], lives: &[Lived]) -> Result<bool, String> {
        let mut missed = false;
        for (plan, (reached, _)) in plans.iter_mut().zip(lives).filter(|(_, (_, stands))| !stands) {
            missed = true;
            plan.misses += 1;
            let early = reached.map_or(-LATE * plan.misses, |at| self.now.since(at) - SOON);
            plan.start = plan.start.plus_seconds(early);
            if plan.misses % PATIENCE == 0 {
                *plan = self.start(plan)?;
            }
        }
        Ok(missed)
    }
}
