//! The watch over the clock: a host whose clock jumps ahead would bring every deadline to its default at once. So the
//! clock is compared with one that only goes forward, and with the journal at start; where they are far apart nothing
//! comes due until the operator has looked. What it is not: a time server; and commands of people carry whatever moment
//! the host believes in.

use crate::App;
use rules::At;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::Failure;

/// Seconds by which the clock may be behind the journal: two machines are never of one mind.
const BEHIND: i64 = 300;

/// A clock that only goes forward, and how far the two may be apart.
#[derive(Clone)]
pub struct Watch {
    /// Seconds since whenever.
    pub steady: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// Seconds by which the clock may run ahead while the server runs.
    pub jump: i64,
    /// Seconds since the last command at start after which defaults wait.
    pub downtime: i64,
    /// For how many seconds.
    pub grace: i64,
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { jump, downtime, grace, .. } = self;
        f.debug_struct("Watch")
            .field("jump", jump)
            .field("downtime", downtime)
            .field("grace", grace)
            .finish_non_exhaustive()
    }
}

/// Why nothing comes due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// The clock went ahead by so many seconds more than time did.
    Jump(i64),
    /// The server stood still for so many seconds; this many more until things come due again.
    Downtime(i64, i64),
    /// The clock is so many seconds behind the last command.
    Behind(i64),
}

/// What was seen last.
#[derive(Debug, Default)]
pub(crate) struct Watched(Mutex<Seen>);

#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// Both clocks, when all was well.
    both: Option<(At, i64)>,
    /// Until this steady second, after a long standstill.
    rest: Option<(i64, i64)>,
    held: Option<Held>,
}

impl Watched {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Looks at the clocks; why nothing may come due, if so.
///
/// # Errors
/// The journal cannot be read.
pub(super) fn look(app: &App, now: At) -> Result<Option<Held>, Failure> {
    let Some(watch) = &app.config().watch else { return Ok(None) };
    let steady = (watch.steady)();
    let first = app.memory().watched.seen().both.is_none();
    let last = if first { app.store().last()? } else { None };
    let mut seen = app.memory().watched.seen();
    let held = seen.judge(watch, now, steady, last);
    if held.map(|held| held.name()) != seen.held.map(|held| held.name()) {
        say(held);
    }
    seen.held = held;
    Ok(held)
}

impl Seen {
    /// The clocks now, against what was seen; `last` is the moment of the last command, at start.
    fn judge(&mut self, watch: &Watch, now: At, steady: i64, last: Option<At>) -> Option<Held> {
        let Some((wall, tick)) = self.both else { return self.begin(watch, now, steady, last) };
        let ahead = now.since(wall).saturating_sub(steady.saturating_sub(tick));
        if ahead > watch.jump {
            // What was seen stays: a clock that is set right again is let go by itself.
            return Some(Held::Jump(ahead));
        }
        self.both = Some((now, steady));
        self.resting(steady)
    }

    fn begin(&mut self, watch: &Watch, now: At, steady: i64, last: Option<At>) -> Option<Held> {
        let gap = last.map_or(0, |last| now.since(last));
        if gap < BEHIND.saturating_neg() {
            return Some(Held::Behind(gap.saturating_neg()));
        }
        self.both = Some((now, steady));
        tracing::info!(seconds = gap, "since the last command");
        if gap > watch.downtime {
            self.rest = Some((gap, steady.saturating_add(watch.grace)));
        }
        self.resting(steady)
    }

    fn resting(&mut self, steady: i64) -> Option<Held> {
        self.rest = self.rest.filter(|(_, until)| steady < *until);
        self.rest.map(|(gap, until)| Held::Downtime(gap, until.saturating_sub(steady)))
    }
}

impl Held {
    /// Its name in the catalogue.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Jump(_) => "jump",
            Self::Downtime(..) => "downtime",
            Self::Behind(_) => "behind",
        }
    }

    /// The seconds by which it is wrong, or stood still.
    pub(crate) const fn seconds(self) -> i64 {
        let (Self::Jump(seconds) | Self::Downtime(seconds, _) | Self::Behind(seconds)) = self;
        seconds
    }
}

fn say(held: Option<Held>) {
    match held {
        Some(held) => tracing::error!(
            why = held.name(),
            seconds = held.seconds(),
            "nothing comes due: look at this host's clock, then confirm it on the operator's pages"
        ),
        None => tracing::info!("the clock is trusted: what is due comes due"),
    }
}

/// Why nothing comes due, as last seen.
pub(crate) fn held(app: &App) -> Option<Held> {
    app.memory().watched.seen().held
}

/// The operator has looked: the clock is right as it is.
pub(crate) fn confirm(app: &App) {
    if let Some(watch) = &app.config().watch {
        let both = Some((app.now(), (watch.steady)()));
        *app.memory().watched.seen() = Seen { both, rest: None, held: None };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600;
    const NOON: At = At::seconds(1_772_413_200);

    fn watch() -> Watch {
        Watch { steady: Arc::new(|| 0), jump: 6 * HOUR, downtime: 30 * 24 * HOUR, grace: HOUR }
    }

    /// Both clocks, so many seconds after noon.
    fn seen(seen: &mut Seen, wall: i64, steady: i64) -> Option<Held> {
        seen.judge(&watch(), NOON.plus_seconds(wall), steady, None)
    }

    #[test]
    fn a_clock_that_jumps_ahead_is_held_and_let_go_once_it_is_set_right() {
        let mut s = Seen::default();
        assert_eq!(seen(&mut s, 0, 0), None);
        assert_eq!(seen(&mut s, 6 * HOUR + 1, 1), None, "six hours are within what an operator allows");
        assert_eq!(seen(&mut s, 13 * HOUR, 2), Some(Held::Jump(7 * HOUR - 2)));
        assert_eq!(
            seen(&mut s, 13 * HOUR + 60, 62),
            Some(Held::Jump(7 * HOUR - 2)),
            "time alone heals nothing"
        );
        assert_eq!(seen(&mut s, 6 * HOUR + 100, 100), None);
    }

    #[test]
    fn a_day_that_passes_on_both_clocks_is_a_day() {
        let mut s = Seen::default();
        assert_eq!(seen(&mut s, 0, 0), None);
        assert_eq!(seen(&mut s, 24 * HOUR, 24 * HOUR), None);
    }

    #[test]
    fn a_standstill_is_normal_and_a_long_one_gives_an_hours_grace() {
        let begun = |days: i64| Some(NOON.plus_seconds(-days * 24 * HOUR));
        assert_eq!(Seen::default().judge(&watch(), NOON, 0, begun(29)), None);
        let mut s = Seen::default();
        assert_eq!(s.judge(&watch(), NOON, 0, begun(31)), Some(Held::Downtime(31 * 24 * HOUR, HOUR)));
        assert_eq!(seen(&mut s, HOUR, HOUR), None);
    }

    #[test]
    fn a_clock_behind_the_journal_is_waited_for() {
        let mut s = Seen::default();
        let last = Some(NOON.plus_seconds(2 * 24 * HOUR));
        assert_eq!(s.judge(&watch(), NOON, 0, last), Some(Held::Behind(2 * 24 * HOUR)));
        assert_eq!(
            s.judge(&watch(), NOON.plus_seconds(2 * 24 * HOUR), 5, last),
            None,
            "the network has set it"
        );
    }
}
