//! The town is built: forty projects are rehearsed alone to find when each must begin, then all of them live at once, in
//! order of time, up to now, until each stands where it should; then the store is given every order of it. What it is not:
//! random; the same seed and moment make the same town.

use super::chance::Chance;
use super::folk::Folk;
use super::goal::{GOALS, Goal};
use super::hours::by_day;
use super::names;
use super::pace::{Plan, Under, come_true, start};
use super::place::{Given, Place, said};
use market::request::{Dwelling, Request};
use market::text::{Code, Digest, Name, Note};
use market::{Key, ProjectId};
use rules::{At, Money};
use std::sync::mpsc;
use store::{Order, Page, Store};

/// How long ago the market was founded: long enough for a retention to come to term.
const HISTORY: i64 = 500 * 86_400;

/// How often the town as a whole is rehearsed: crews and supervisors busy elsewhere change a project's pace a little.
const ROUNDS: i64 = 8;
/// A project that is late begins this much earlier in the next rehearsal.
const LATE: i64 = 2 * 86_400;
/// Orders handed to the store at once.
const BATCH: usize = 1_000;

/// Builds the town in an empty store, up to `now`: it is lived in memory until it stands as it should, and what was
/// ordered on the way is then ordered of the store.
///
/// # Errors
/// What went wrong, in words for whoever mends the demo.
pub(crate) fn build<S: Store + ?Sized>(store: &S, seed: u64, now: At) -> Result<(), String> {
    let folk = folk(seed, now, GOALS.len())?;
    let mut plans = rehearsed(&folk, seed, now)?;
    let mut round = 1;
    let place = loop {
        let (place, lives) = lived(&plans, &folk, seed, now)?;
        if round > ROUNDS || !put_right(&mut plans, &lives, now, round) {
            break place;
        }
        round += 1;
    };
    let posted =
        |id| plans.iter().find(|plan| store::PersonId::from(plan.owner) == id).map(|plan| plan.start);
    folk.sign_up(store.vault(), posted).map_err(|why| why.to_string())?;
    addresses(store, &plans)?;
    play(store, &place.into_taken(), seed, now)
}

/// Brings the people into an empty store, without any project.
///
/// # Errors
/// What went wrong, in words for whoever mends the demo.
pub(crate) fn settle<S: Store + ?Sized>(store: &S, seed: u64, now: At) -> Result<(), String> {
    let folk = folk(seed, now, 0)?;
    folk.sign_up(store.vault(), |_| None).map_err(|why| why.to_string())?;
    play(store, &folk.arrivals, seed, now)
}

fn folk(seed: u64, now: At, projects: usize) -> Result<Folk, String> {
    let founded = by_day(now.plus_seconds(-HISTORY), &mut Chance::new(seed, 5));
    let folk = Folk::make(&mut Chance::new(seed, 1), founded, now, projects);
    folk.ok_or_else(|| "a name of the demo is too long".into())
}

/// When a project reached its goal, and whether it stands there at the moment of the visit.
type Lived = (Option<At>, bool);

/// Begins a project earlier or later by as much as it missed its goal; true where one did.
fn put_right(plans: &mut [Plan], lives: &[Lived], now: At, round: i64) -> bool {
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

/// The whole town lives up to `now`.
fn lived(plans: &[Plan], folk: &Folk, seed: u64, now: At) -> Result<(Place, Vec<Lived>), String> {
    let (mut place, mut dice) = (Place::new(), Chance::new(seed, 4));
    let mut lives: Vec<Under> = plans.iter().cloned().map(Under::new).collect();
    live(&mut place, &mut lives, folk, &mut dice, now)?;
    come_true(&mut place, now, &mut dice);
    let stands = |plan: &Plan| place.project(plan.id).is_some_and(|it| plan.goal.is_reached(it));
    let stands: Vec<_> = plans.iter().map(stands).collect();
    Ok((place, lives.iter().map(|life| life.reached).zip(stands).collect()))
}

/// Each project rehearsed alone in a bare world with the same people.
fn rehearsed(folk: &Folk, seed: u64, now: At) -> Result<Vec<Plan>, String> {
    let mut bare = Place::new();
    arrive(&mut bare, &folk.arrivals)?;
    let rehearse = |plan: Plan| {
        let (id, goal) = (plan.id, plan.goal);
        let (mut place, mut life, mut dice) = (bare.copy(), Under::new(plan), Chance::new(seed, 3));
        while life.goes_on() && life.reached.is_none() {
            come_true(&mut place, life.next(), &mut dice);
            life.step(&mut place, folk.staff)?;
        }
        come_true(&mut place, now, &mut dice);
        let stands = |at: At| place.project(id).is_some_and(|it| at <= now && goal.is_reached(it));
        Ok(life.reached.map(|at| (at, stands(at))))
    };
    let plan = |(n, goal): (usize, &Goal)| start(&rehearse, plan(folk, seed, n, *goal, now)?, now);
    GOALS.iter().enumerate().map(plan).collect()
}

fn arrive(place: &mut Place, arrivals: &[Given]) -> Result<(), String> {
    let give = |it: &Given| place.give(it.actor, &it.command, it.at).map_err(|why| said(&why));
    arrivals.iter().try_for_each(give)
}

/// Orders of a store what was lived, in batches; its letters went out at the time.
fn play<S: Store + ?Sized>(store: &S, taken: &[Given], seed: u64, now: At) -> Result<(), String> {
    let mut keys = Chance::new(seed, 2);
    for batch in taken.chunks(BATCH) {
        let (tell, hear) = mpsc::channel();
        for Given { actor, command, at } in batch.iter().cloned() {
            let (key, tell) = (Key::from_bytes(keys.id(at)), tell.clone());
            store.submit(
                Order { key, actor, command, at },
                Box::new(move |answer| drop(tell.send(answer.err()))),
            );
        }
        drop(tell);
        if let Some(why) = hear.iter().flatten().next() {
            return Err(format!("the store decides otherwise than the core: {why}"));
        }
    }
    letters(store, now).map_err(|why| why.to_string())
}

/// What waits in the outbox was sent when it was written.
fn letters<S: Store + ?Sized>(store: &S, now: At) -> Result<(), store::Failure> {
    loop {
        let waiting = store.outbox(now, Page::MOST)?;
        if waiting.is_empty() {
            return Ok(());
        }
        waiting.iter().try_for_each(|letter| store.sent(letter.id, letter.created))?;
    }
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
    let is_new = chance.percent(60);
    let wishes: &[&str] = if is_new { &names::WISHES_NEW } else { &names::WISHES_OLD };
    Some(Request {
        district: Code::new(names::DISTRICTS.get(n % 3)?)?,
        estate: Name::new(estate)?,
        dwelling: Digest::of(format!("{estate} {n}").as_bytes()),
        kind: if is_new { Dwelling::New } else { Dwelling::Old },
        area,
        budget_low: budget.scaled(9, 10),
        budget_high: budget.scaled(12, 10),
        start_months: u8::try_from(chance.between(0, 3)).ok()?,
        wishes: Note::new(chance.one::<&str>(wishes)),
        evidence: vec![super::report::photo(chance), super::report::photo(chance)],
    })
}

fn addresses<S: Store + ?Sized>(store: &S, plans: &[Plan]) -> Result<(), String> {
    let put = |(n, plan): (usize, &Plan)| {
        let (house, floor, door) = (n % 18 + 1, n * 7 % 17 + 1, n % 4 + 1);
        let address = format!("{}{house}号楼{floor}{door:02}室", plan.request.estate);
        store.vault().put_address(plan.id, &address).map_err(|why| why.to_string())
    };
    plans.iter().enumerate().try_for_each(put)
}

/// All projects at once, in order of time, up to now; people come in between.
fn live(
    place: &mut Place,
    lives: &mut [Under],
    folk: &Folk,
    dice: &mut Chance,
    now: At,
) -> Result<(), String> {
    let mut coming = folk.arrivals.as_slice();
    let due = |life: &&mut Under| life.goes_on() && life.next() <= now;
    loop {
        let life = lives.iter_mut().filter(due).min_by_key(|life| life.next());
        let until = life.as_ref().map_or(now, |life| life.next());
        let (come, later) = coming.split_at(coming.partition_point(|it| it.at <= until));
        arrive(place, come)?;
        coming = later;
        let Some(life) = life else { return Ok(()) };
        come_true(place, life.next(), dice);
        life.step(place, folk.staff)?;
    }
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
