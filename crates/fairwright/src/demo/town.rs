//! The town is built: forty projects are rehearsed alone to find when each must begin, then all of them live at once, in
//! order of time, up to now, until each stands where it should; then the store is given every order of it. What it is not:
//! random; the same seed and moment make the same town.

use super::chance::Chance;
use super::folk::Folk;
use super::goal::{GOALS, Goal};
use super::hours::by_day;
use super::pace::{Plan, Under, come_true};
use super::place::Place;
use super::play::{hang_up, play, put_away};
use super::rehearsal::{Lived, Rehearsal};
use super::wish;
use market::ProjectId;
use rules::At;
use store::{PersonId, Store};

/// How long ago the market was founded: long enough for a retention to come to term.
const HISTORY: i64 = 500 * 86_400;
/// How often the town as a whole is lived at most: crews and supervisors busy elsewhere change a project's pace a little.
const ROUNDS: usize = 12;

/// Builds the town in an empty store, up to `now`: it is lived in memory until it stands as it should, and what was
/// ordered on the way is then ordered of the store.
///
/// # Errors
/// What went wrong, in words for whoever mends the demo.
pub(crate) fn build<S: Store + ?Sized>(store: &S, seed: u64, now: At) -> Result<(), String> {
    let folk = folk(seed, now, GOALS.len())?;
    let (place, plans) = written(&folk, seed, now)?;
    let posted = |id| plans.iter().find(|plan| PersonId::from(plan.owner) == id).map(|plan| plan.start);
    folk.sign_up(store.vault(), posted).map_err(|why| why.to_string())?;
    put_away(store, &plans).map_err(|why| why.to_string())?;
    play(store, &place.into_taken(), seed, now)?;
    hang_up(store, &plans).map_err(|why| why.to_string())
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

/// The whole history, with every project at its goal.
fn written(folk: &Folk, seed: u64, now: At) -> Result<(Place, Vec<Plan>), String> {
    let rehearsal = Rehearsal::new(folk, seed, now)?;
    let first = |(n, goal): (usize, &Goal)| rehearsal.start(&plan(folk, seed, n, *goal, now)?);
    let mut plans: Vec<Plan> = GOALS.iter().enumerate().map(first).collect::<Result<_, _>>()?;
    for _ in 0..ROUNDS {
        let (place, lives) = lived(&plans, folk, seed, now)?;
        if !rehearsal.put_right(&mut plans, &lives)? {
            return Ok((place, plans));
        }
    }
    // As near as it comes: a project beside its goal is a project too.
    Ok((lived(&plans, folk, seed, now)?.0, plans))
}

fn plan(folk: &Folk, seed: u64, n: usize, goal: Goal, now: At) -> Result<Plan, String> {
    let mut chance = Chance::new(seed, 100 + n as u64);
    let request = wish::request(&mut chance, n).ok_or("a request of the demo is not sound")?;
    let owner = *folk.owners.get(n).ok_or("the demo has too few owners")?;
    Ok(Plan {
        id: ProjectId::from_bytes(chance.id(now)),
        owner,
        request,
        goal,
        start: now,
        chance,
        misses: 0,
    })
}

/// The whole town lives up to `now`.
fn lived(plans: &[Plan], folk: &Folk, seed: u64, now: At) -> Result<(Place, Vec<Lived>), String> {
    let (mut place, mut dice) = (Place::new(), Chance::new(seed, 4));
    let mut lives: Vec<Under> = plans.iter().cloned().map(Under::new).collect();
    live(&mut place, &mut lives, folk, &mut dice, now)?;
    come_true(&mut place, now, &mut dice);
    let outcome = |(plan, life): (&Plan, &Under)| {
        let found = |at: At| place.project(plan.id).is_some_and(|it| plan.goal.is_found(it, now.since(at)));
        (life.reached, life.reached.is_some_and(found))
    };
    let lives = plans.iter().zip(&lives).map(outcome).collect();
    Ok((place, lives))
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
        place.arrive(come)?;
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
    use market::custody::Payout;
    use market::{Aggregate, List, Project, Stream};
    use std::sync::LazyLock;

    const NOW: At = At::seconds(1_780_000_000);

    /// One town for all: it takes a while.
    static BUILT: LazyLock<(store::Journal, Vec<Project>)> = LazyLock::new(built);

    fn built() -> (store::Journal, Vec<Project>) {
        let store = store::open_memory().unwrap();
        build(&store, 1, NOW).unwrap();
        let listed = store.list(&List::Projects, store::Page::first(100)).unwrap();
        let project = |stream: &Stream| match store.aggregate(stream).unwrap() {
            Some(Aggregate::Project(project)) => project,
            other => panic!("{stream} is {other:?}"),
        };
        let projects = listed.iter().map(|(stream, _)| project(stream)).collect();
        (store, projects)
    }

    #[test]
    fn every_project_is_found_where_it_should_be_whenever_the_visitor_comes() {
        for (seed, now) in [(1, 1_795_555_555), (16, 1_779_753_072)] {
            let now = At::seconds(now);
            let folk = folk(seed, now, GOALS.len()).unwrap();
            let (_, plans) = written(&folk, seed, now).unwrap();
            let (_, lives) = lived(&plans, &folk, seed, now).unwrap();
            let missed = plans.iter().zip(lives).filter(|(_, (_, found))| !found).map(|(plan, _)| plan.goal);
            assert_eq!(missed.collect::<Vec<_>>(), [], "seed {seed} at {now:?}: these are elsewhere");
        }
    }

    #[test]
    fn the_books_of_the_town_are_sound_and_its_letters_have_left() {
        let (store, projects) = &*BUILT;
        assert_eq!(projects.len(), GOALS.len());
        store.verify().unwrap();
        assert_eq!(store.outbox(NOW, 10).unwrap(), Vec::new());
    }

    #[test]
    fn nothing_is_overdue_and_few_payouts_were_late() {
        let (store, projects) = &*BUILT;
        assert_eq!(store.due(NOW, 10).unwrap(), Vec::new());
        let payouts: Vec<&Payout> = projects.iter().flat_map(|project| &project.custody.payouts).collect();
        let late = payouts.iter().filter(|payout| payout.late.days > 0).count();
        assert!(late * 20 <= payouts.len(), "{late} of {} payouts were late", payouts.len());
        let longest = payouts.iter().map(|payout| payout.late.days).max();
        assert!(longest <= Some(4), "a payout was {longest:?} days late");
    }
}
