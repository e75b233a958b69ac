//! Room for forms with files: they are read into memory, so all of them together may take only so much, and one person
//! has one of them read at a time. What it is not: a place on disk; see `upload`.

use super::UPLOAD_BYTES;
use crate::fault::Fault;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::PersonId;
use tokio::sync::{Mutex as Turn, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};

/// Units of memory that all forms under way may take together.
const UNITS: usize = 192;
/// Bytes of one unit.
const UNIT: usize = 1024 * 1024;
/// How long a form waits for room.
const PATIENCE: Duration = Duration::from_secs(30);

/// The room.
#[derive(Debug)]
pub(crate) struct Room {
    units: Arc<Semaphore>,
    people: Mutex<BTreeMap<PersonId, Arc<Turn<()>>>>,
}

/// A place in it, until it is dropped.
#[derive(Debug)]
pub(super) struct Seat {
    _units: OwnedSemaphorePermit,
    _turn: OwnedMutexGuard<()>,
}

impl Default for Room {
    fn default() -> Self {
        Self { units: Arc::new(Semaphore::new(UNITS)), people: Mutex::default() }
    }
}

impl Room {
    /// Waits for a place for a form of this many bytes.
    ///
    /// # Errors
    /// [`Fault::TooMany`] where there is none for half a minute.
    pub(super) async fn take(&self, person: PersonId, bytes: u64) -> Result<Seat, Fault> {
        let bytes = usize::try_from(bytes).unwrap_or(UPLOAD_BYTES).min(UPLOAD_BYTES);
        let units = u32::try_from(bytes.div_ceil(UNIT).max(1)).unwrap_or(1);
        let wait = async {
            let turn = self.turn(person).lock_owned().await;
            let units = Arc::clone(&self.units).acquire_many_owned(units).await;
            units.map(|units| Seat { _units: units, _turn: turn }).map_err(|_| Fault::Internal)
        };
        tokio::time::timeout(PATIENCE, wait).await.unwrap_or(Err(Fault::TooMany))
    }

    /// The turn of a person; of those who are done nothing is remembered.
    fn turn(&self, person: PersonId) -> Arc<Turn<()>> {
        let mut people = self.people.lock().unwrap_or_else(PoisonError::into_inner);
        people.retain(|_, turn| Arc::strong_count(turn) > 1);
        Arc::clone(people.entry(person).or_default())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    const LARGE: u64 = UPLOAD_BYTES as u64;

    /// Whether there is a place at once.
    async fn has_place(room: &Room, person: u8, bytes: u64) -> bool {
        let taken = room.take(PersonId([person; 16]), bytes);
        tokio::time::timeout(Duration::from_millis(20), taken).await.is_ok()
    }

    #[tokio::test]
    async fn one_person_has_one_form_read_at_a_time() {
        let room = Room::default();
        let seat = room.take(PersonId([1; 16]), 1).await.unwrap();
        assert!(!has_place(&room, 1, 1).await);
        assert!(has_place(&room, 2, 1).await, "others are not held up");
        drop(seat);
        assert!(has_place(&room, 1, 1).await);
    }

    #[tokio::test]
    async fn all_together_take_no_more_than_there_is() {
        let room = Room::default();
        let mut seats = Vec::new();
        while has_place(&room, 0, LARGE).await {
            seats.push(
                room.take(PersonId([u8::try_from(seats.len()).unwrap() + 1; 16]), LARGE).await.unwrap(),
            );
        }
        assert!(seats.len() >= 3 && seats.len() * UPLOAD_BYTES <= UNITS * UNIT, "{} forms", seats.len());
    }
}
