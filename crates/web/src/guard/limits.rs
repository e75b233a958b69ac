//! Counters in memory: how often something was asked within a window. What it is not: kept; what must hold over a restart
//! is counted in the vault too, and learnt from it.

use rules::At;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Counters at once: beyond this the oldest windows go first, then all.
const MOST: usize = 50_000;

/// What is counted: at most so many in so many seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Limit {
    /// Of what, and whose.
    pub(crate) key: String,
    /// At most.
    pub(crate) most: u64,
    /// Seconds.
    pub(crate) window: i64,
}

impl Limit {
    /// A limit.
    pub(crate) const fn new(key: String, most: u64, window: i64) -> Self {
        Self { key, most, window }
    }

    /// The number of the window that a moment falls into.
    const fn turn(&self, at: At) -> i64 {
        at.as_seconds().div_euclid(if self.window > 0 { self.window } else { 1 })
    }
}

/// Counts, each with its window.
#[derive(Debug, Default)]
pub(crate) struct Limits(Mutex<BTreeMap<String, Count>>);

#[derive(Clone, Copy, Debug)]
struct Count {
    turn: i64,
    ends: At,
    so_far: u64,
}

impl Limits {
    fn all(&self) -> MutexGuard<'_, BTreeMap<String, Count>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether this many more stay within every limit; they are counted only where they do.
    pub(crate) fn take(&self, limits: &[Limit], amount: u64, now: At) -> bool {
        let mut all = self.all();
        let so_far = |all: &BTreeMap<String, Count>, limit: &Limit| {
            all.get(&limit.key).filter(|count| count.turn == limit.turn(now)).map_or(0, |count| count.so_far)
        };
        let within = limits.iter().all(|limit| so_far(&all, limit).saturating_add(amount) <= limit.most);
        if within {
            for limit in limits {
                let sum = so_far(&all, limit).saturating_add(amount);
                note(&mut all, limit, sum, now);
            }
        }
        within
    }

    /// What the vault has counted is known here too, so that the next is refused without asking it.
    pub(crate) fn learn(&self, limit: &Limit, so_far: u64, now: At) {
        note(&mut self.all(), limit, so_far, now);
    }
}

fn note(all: &mut BTreeMap<String, Count>, limit: &Limit, so_far: u64, now: At) {
    if all.len() >= MOST {
        all.retain(|_, count| count.ends > now);
    }
    if all.len() >= MOST {
        tracing::warn!("more callers than counters: those in memory begin anew");
        all.clear();
    }
    let ends = now.plus_seconds(limit.window);
    all.insert(limit.key.clone(), Count { turn: limit.turn(now), ends, so_far });
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: At = At::seconds(1_772_413_200);

    fn limit(key: &str, most: u64) -> Limit {
        Limit::new(key.to_owned(), most, 3_600)
    }

    #[test]
    fn what_is_over_one_limit_is_counted_under_none() {
        let limits = Limits::default();
        let both = [limit("a", 9), limit("b", 1)];
        assert!(limits.take(&both, 1, NOON));
        assert!(!limits.take(&both, 1, NOON), "b is full");
        assert!(limits.take(&[limit("a", 2)], 1, NOON), "a has counted one");
        assert!(limits.take(&both, 1, NOON.plus_seconds(3_600)), "a new hour");
    }

    #[test]
    fn what_was_learnt_counts() {
        let limits = Limits::default();
        limits.learn(&limit("a", 3), 3, NOON);
        assert!(!limits.take(&[limit("a", 3)], 1, NOON));
    }

    #[test]
    fn a_crowd_of_callers_does_not_fill_the_memory() {
        let limits = Limits::default();
        for n in 0..=MOST {
            limits.take(&[limit(&n.to_string(), 1)], 1, NOON);
        }
        assert!(limits.all().len() <= MOST);
    }
}
