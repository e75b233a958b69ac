//! The town is built: people settle, forty projects are rehearsed to find when each must begin, then all of them live at
//! once, in order of time, up to now. What it is not: random; the same seed and moment make the same town.

use super::chance::Chance;
use super::folk::Folk;
use super::goal::{GOALS, Goal};
use super::names;
use super::pace::{Plan, Under, come_true, start};
use super::place::{Place, Rehearsal, Stage};
use market::request::{Dwelling, Request};
use market::text::{Code, Digest, Name, Note};
use market::{ProjectId, World};
use rules::{At, Money};
use store::Store;

/// How long ago the market was founded: long enough for a retention to come to term.
const HISTORY: i64 = 500 * 86_400;

/// How often the town as a whole is rehearsed: crews and supervisors busy elsewhere change a project's pace a little.
const ROUNDS: i64 = 4;
/// A project that is late begins this much earlier in the next rehearsal.
const LATE: i64 = 2 * 86_400;

/// Builds the town in an empty store, up to `now`.
///
/// # Errors
/// What went wrong, in words for whoever mends the demo.
pub(crate) fn build<S: Store + ?Sized>(store: &S, seed: u64, now: At) -> Result<(), String> {
    let founded = now.plus_seconds(-HISTORY);
    let folk = Folk::make(&mut Chance::new(seed, 1), founded).ok_or("a name of the demo is too long")?;
    let mut plans = rehearsed(&folk, seed, founded, now)?;
    for round in 1..=ROUNDS {
        let rehearsal = store::open_memory().map_err(|why| why.to_string())?;
        let lives = lived(&rehearsal, plans.clone(), &folk, seed, now)?;
        if !put_right(&mut plans, &lives, now, round) {
            break;
        }
    }
    folk.sign_up(store.vault()).map_err(|why| why.to_string())?;
    addresses(store, &plans)?;
    lived(store, plans, &folk, seed, now).map(|_| ())
}

/// Brings the people into an empty store, without any project.
///
/// # Errors
/// What went wrong, in words for whoever mends the demo.
pub(crate) fn settle<S: Store + ?Sized>(store: &S, seed: u64, now: At) -> Result<(), String> {
    let founded = now.plus_seconds(-HISTORY);
    let folk = Folk::make(&mut Chance::new(seed, 1), founded).ok_or("a name of the demo is too long")?;
    folk.settle(&mut Stage { store, keys: Chance::new(seed, 2) }, founded)?;
    folk.sign_up(store.vault()).map_err(|why| why.to_string())
}

/// Begins a project earlier or later by as much as it missed its goal; true where one did.
fn put_right(plans: &mut [Plan], lives: &[(Option<At>, bool)], now: At, round: i64) -> bool {
    let mut missed = false;
    for (plan, (reached, stands)) in plans.iter_mut().zip(lives) {
        if !stands {
            missed = true;
            let early = reached.map_or(-LATE, |at| now.since(at));
            plan.start = plan.start.plus_seconds(early.saturating_sub(round * 3 * 3_600));
        }
    }
    missed
}

/// The whole town lives in a store up to `now`; then, for each project, when it reached its goal and whether it stands there.
fn lived<S: Store + ?Sized>(
    store: &S,
    plans: Vec<Plan>,
    folk: &Folk,
    seed: u64,
    now: At,
) -> Result<Vec<(Option<At>, bool)>, String> {
    let mut stage = Stage { store, keys: Chance::new(seed, 2) };
    folk.settle(&mut stage, now.plus_seconds(-HISTORY))?;
    let goals: Vec<_> = plans.iter().map(|plan| (plan.id, plan.goal)).collect();
    let mut lives: Vec<Under> = plans.into_iter().map(Under::new).collect();
    let mut dice = Chance::new(seed, 4);
    live(&mut stage, &mut lives, folk, &mut dice, now)?;
    come_true(&mut stage, now, &mut dice);
    let stands: Vec<_> =
        goals.iter().map(|(id, goal)| stage.project(*id).is_some_and(|it| goal.is_reached(&it))).collect();
    Ok(lives.iter().map(|life| life.reached).zip(stands).collect())
}

/// Each project rehearsed alone in a bare world with the same people.
fn rehearsed(folk: &Folk, seed: u64, founded: At, now: At) -> Result<Vec<Plan>, String> {
    let mut bare = Rehearsal { world: World::whole(), id: ProjectId::from_bytes([0; 16]) };
    folk.settle(&mut bare, founded)?;
    let rehearse = |plan: Plan| {
        let (plan_id, goal) = (plan.id, plan.goal);
        let mut place = Rehearsal { world: bare.world.clone(), id: plan_id };
        let mut life = Under::new(plan);
        let mut dice = Chance::new(seed, 3);
        while life.goes_on() {
            come_true(&mut place, life.next, &mut dice);
            life.step(&mut place, folk.staff)?;
        }
        come_true(&mut place, now, &mut dice);
        let stands = |at: At| place.project(plan_id).is_some_and(|it| at <= now && goal.is_reached(&it));
        Ok(life.reached.map(|at| (at, stands(at))))
    };
    let plan = |(n, goal): (usize, &Goal)| start(&rehearse, plan(folk, seed, n, *goal, now)?, now);
    GOALS.iter().enumerate().map(plan).collect()
}

fn plan(folk: &Folk, seed: u64, n: usize, goal: Goal, now: At) -> Result<Plan, String> {
    let mut chance = Chance::new(seed, 100 + n as u64);
    let request = request(&mut chance, n).ok_or("a request of the demo is not sound")?;
    let owner = *folk.owners.get(n).ok_or("the demo has too few owners")?;
    Ok(Plan { id: ProjectId::from_bytes(chance.id(now)), owner, request, goal, start: now, chance })
}

fn request(chance: &mut Chance, n: usize) -> Option<Request> {
    let area = u32::try_from(chance.between(62, 138)).ok()?;
    let budget = Money::yuan(i64::from(area).saturating_mul(chance.between(11, 15)).saturating_mul(100));
    let estate = *chance.one(&names::ESTATES);
    Some(Request {
        district: Code::new(names::DISTRICTS.get(n % 3)?)?,
        estate: Name::new(estate)?,
        dwelling: Digest::of(format!("{estate} {n}").as_bytes()),
        kind: if chance.percent(60) { Dwelling::New } else { Dwelling::Old },
        area,
        budget_low: budget.scaled(9, 10),
        budget_high: budget.scaled(12, 10),
        start_months: u8::try_from(chance.between(0, 3)).ok()?,
        wishes: Note::new(*chance.one::<&str>(&names::WISHES)),
        evidence: vec![super::report::photo(chance), super::report::photo(chance)],
    })
}

fn addresses<S: Store + ?Sized>(store: &S, plans: &[Plan]) -> Result<(), String> {
    let put = |(n, plan): (usize, &Plan)| {
        let address = format!("{}{}号楼{}室", plan.request.estate, n % 18 + 1, 101 + n * 7 % 1_800);
        store.vault().put_address(plan.id, &address).map_err(|why| why.to_string())
    };
    plans.iter().enumerate().try_for_each(put)
}

/// All projects at once, in order of time, up to now.
fn live<S: Store + ?Sized>(
    stage: &mut Stage<'_, S>,
    lives: &mut [Under],
    folk: &Folk,
    dice: &mut Chance,
    now: At,
) -> Result<(), String> {
    let due = |life: &&mut Under| life.goes_on() && life.next <= now;
    while let Some(life) = lives.iter_mut().filter(due).min_by_key(|life| life.next) {
        come_true(stage, life.next, dice);
        life.step(stage, folk.staff)?;
    }
    Ok(())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use market::{Aggregate, List, Stream};

    #[test]
    fn the_town_has_every_state_it_promises_and_its_books_are_sound() {
        let store = store::open_memory().unwrap();
        build(&store, 1, At::seconds(1_780_000_000)).unwrap();
        let listed = store.list(&List::Projects, store::Page::first(100)).unwrap();
        let project = |stream: &Stream| match store.aggregate(stream).unwrap() {
            Some(Aggregate::Project(project)) => project,
            other => panic!("{stream} is {other:?}"),
        };
        let projects: Vec<_> = listed.iter().map(|(stream, _)| project(stream)).collect();
        let missed: Vec<_> =
            GOALS.iter().filter(|goal| !projects.iter().any(|it| goal.is_reached(it))).collect();
        assert_eq!(missed, Vec::<&Goal>::new(), "goals that no project has reached");
        assert_eq!(projects.len(), GOALS.len());
        store.verify().unwrap();
    }
}
