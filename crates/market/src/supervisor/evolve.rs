//! How a supervisor changes with its events, and where it is listed. What it is not: a decision.

use super::{Event, Profile, Supervisor};
use crate::id::SupervisorId;
use crate::row::{List, ReadRow};
use rules::At;
use std::collections::BTreeMap;

/// Days of drawn visits that are kept behind the newest: the daily limit looks no further back.
const KEPT_DAYS: i64 = 7;

impl Supervisor {
    pub(crate) fn begin(id: SupervisorId, event: &Event, at: At) -> Option<Self> {
        let Event::Registered { profile } = event else { return None };
        let profile = profile.clone();
        Some(Self { id, since: at, profile, admitted: false, visits: BTreeMap::new(), made: 0, points: 0 })
    }

    pub(crate) fn take(&mut self, event: &Event, _at: At) {
        match event {
            Event::Registered { .. } => {}
            Event::Amended { profile } => self.amend(profile),
            Event::Admitted { .. } => self.admitted = true,
            Event::Suspended { .. } => self.admitted = false,
            Event::Drawn { day } => self.draw(*day),
            Event::Reported => self.made = self.made.saturating_add(1),
            Event::Absent => self.points = self.points.saturating_add(1),
        }
    }

    /// Whoever drops a tie waits to be admitted anew: or an employer's man could untie himself for a day.
    fn amend(&mut self, profile: &Profile) {
        self.admitted = self.admitted && profile.ties.is_superset(&self.profile.ties);
        self.profile = profile.clone();
    }

    fn draw(&mut self, day: i64) {
        let drawn = self.visits.entry(day).or_default();
        *drawn = drawn.saturating_add(1);
        let newest = self.visits.keys().next_back().copied().unwrap_or(day);
        self.visits.retain(|day, _| *day >= newest.saturating_sub(KEPT_DAYS));
    }

    pub(crate) fn rows(&self) -> Vec<ReadRow> {
        let since = self.since.as_seconds();
        let served = self.profile.districts.iter().filter(|_| self.admitted);
        let served = served.map(|district| ReadRow::new(List::SupervisorsServing(district.clone()), since));
        let place = if self.admitted { List::SupervisorsAdmitted } else { List::SupervisorsOutside };
        [List::Supervisors, place].map(|list| ReadRow::new(list, since)).into_iter().chain(served).collect()
    }
}
