//! The vault in memory.

use crate::order::Failure;
use crate::vault::{
    Claim, CodeCheck, File, OneTimeCode, Person, PersonId, Private, Purpose, Put, Role, Session, Vault, View,
};
use market::ProjectId;
use market::text::Digest;
use rules::At;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Everything, under one lock.
#[derive(Debug, Default)]
pub(super) struct Memory(Mutex<Rooms>);

#[derive(Debug, Default)]
struct Rooms {
    people: BTreeMap<PersonId, Person>,
    sessions: BTreeMap<Digest, Session>,
    codes: BTreeMap<(Digest, Purpose, Digest), (OneTimeCode, u32)>,
    claims: BTreeMap<Digest, Claim>,
    addresses: BTreeMap<ProjectId, String>,
    hits: BTreeMap<String, (At, i64, u32)>,
    files: BTreeMap<(Digest, PersonId, Option<ProjectId>), File>,
    bytes: BTreeMap<Digest, Vec<u8>>,
    views: BTreeMap<(ProjectId, At, PersonId, Private), View>,
    secrets: BTreeMap<String, [u8; 32]>,
}

impl Memory {
    fn rooms(&self) -> MutexGuard<'_, Rooms> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Vault for Memory {
    fn put_person(&self, person: &Person) -> Result<Put, Failure> {
        let mut rooms = self.rooms();
        let person = Person { email: person.email.to_lowercase(), ..person.clone() };
        if rooms.people.values().any(|other| other.email == person.email && other.id != person.id) {
            return Ok(Put::EmailTaken);
        }
        rooms.people.insert(person.id, person);
        Ok(Put::Saved)
    }

    fn person(&self, id: PersonId) -> Result<Option<Person>, Failure> {
        Ok(self.rooms().people.get(&id).cloned())
    }

    fn find_by_email(&self, email: &str) -> Result<Option<Person>, Failure> {
        let email = email.to_lowercase();
        Ok(self.rooms().people.values().find(|person| person.email == email).cloned())
    }

    fn people(&self, role: Role, after: Option<PersonId>, limit: usize) -> Result<Vec<Person>, Failure> {
        let rooms = self.rooms();
        let theirs =
            rooms.people.values().filter(|p| p.role == role && after.is_none_or(|after| p.id > after));
        Ok(theirs.take(limit).cloned().collect())
    }

    fn erase_person(&self, id: PersonId) -> Result<bool, Failure> {
        let mut rooms = self.rooms();
        let Some(person) = rooms.people.remove(&id) else { return Ok(false) };
        let email = Digest::of(person.email.as_bytes());
        rooms.sessions.retain(|_, session| session.person != id);
        rooms.codes.retain(|(of, ..), _| *of != email);
        Ok(true)
    }

    fn create_session(&self, session: &Session) -> Result<(), Failure> {
        self.rooms().sessions.insert(session.token, session.clone());
        Ok(())
    }

    fn session(&self, token: &Digest) -> Result<Option<Session>, Failure> {
        Ok(self.rooms().sessions.get(token).cloned())
    }

    fn touch_session(&self, token: &Digest, at: At) -> Result<(), Failure> {
        if let Some(session) = self.rooms().sessions.get_mut(token)
            && at.since(session.last_used) >= crate::vault::SEEN_EVERY
        {
            session.last_used = at;
        }
        Ok(())
    }

    fn step_up(&self, token: &Digest, at: At) -> Result<(), Failure> {
        if let Some(session) = self.rooms().sessions.get_mut(token) {
            session.stepped_up_at = Some(at);
        }
        Ok(())
    }

    fn delete_session(&self, token: &Digest) -> Result<(), Failure> {
        self.rooms().sessions.remove(token);
        Ok(())
    }

    fn delete_sessions_of(&self, person: PersonId) -> Result<usize, Failure> {
        let mut rooms = self.rooms();
        let before = rooms.sessions.len();
        rooms.sessions.retain(|_, session| session.person != person);
        Ok(before.saturating_sub(rooms.sessions.len()))
    }

    fn sessions_of(&self, person: PersonId) -> Result<Vec<Session>, Failure> {
        let rooms = self.rooms();
        let mut theirs: Vec<_> = rooms.sessions.values().filter(|s| s.person == person).cloned().collect();
        theirs.sort_by_key(|session| std::cmp::Reverse(session.last_used));
        Ok(theirs)
    }

    fn put_code(&self, code: &OneTimeCode) -> Result<(), Failure> {
        self.rooms().codes.insert((code.email, code.purpose, code.browser), (code.clone(), 0));
        Ok(())
    }

    fn take_code(
        &self,
        email: &Digest,
        purpose: Purpose,
        browser: &Digest,
        code: &Digest,
        most: u32,
        at: At,
    ) -> Result<CodeCheck, Failure> {
        let mut rooms = self.rooms();
        let name = (*email, purpose, *browser);
        let Some((kept, tries)) = rooms.codes.get_mut(&name) else { return Ok(CodeCheck::Gone) };
        let fresh = kept.expires > at && *tries < most;
        let right = kept.code == *code;
        *tries = tries.saturating_add(1);
        let left = most.saturating_sub(*tries);
        if !fresh || right || left == 0 {
            rooms.codes.remove(&name);
        }
        Ok(match (fresh, right) {
            (true, true) => CodeCheck::Right,
            (true, false) if left > 0 => CodeCheck::Wrong { left },
            _ => CodeCheck::Gone,
        })
    }

    fn put_claim(&self, claim: &Claim) -> Result<(), Failure> {
        self.rooms().claims.insert(claim.token, claim.clone());
        Ok(())
    }

    fn take_claim(&self, token: &Digest, at: At) -> Result<bool, Failure> {
        let mut rooms = self.rooms();
        let claim = rooms.claims.get_mut(token).filter(|claim| claim.used.is_none() && claim.expires > at);
        Ok(claim.map(|claim| claim.used = Some(at)).is_some())
    }

    fn put_address(&self, project: ProjectId, address: &str) -> Result<(), Failure> {
        self.rooms().addresses.insert(project, address.to_owned());
        Ok(())
    }

    fn address(&self, project: ProjectId) -> Result<Option<String>, Failure> {
        Ok(self.rooms().addresses.get(&project).cloned())
    }

    fn erase_address(&self, project: ProjectId) -> Result<bool, Failure> {
        Ok(self.rooms().addresses.remove(&project).is_some())
    }

    fn note_view(&self, view: &View) -> Result<(), Failure> {
        let day = crate::vault::window_start(crate::vault::DAY, view.at);
        self.rooms().views.entry((view.project, day, view.viewer, view.what)).or_insert(*view);
        Ok(())
    }

    fn views_of(&self, project: ProjectId) -> Result<Vec<View>, Failure> {
        let rooms = self.rooms();
        let mut views: Vec<View> =
            rooms.views.values().filter(|view| view.project == project).copied().collect();
        views.sort_by_key(|view| (std::cmp::Reverse(view.at), view.viewer, view.what));
        Ok(views)
    }

    fn secret(&self, name: &str, new: [u8; 32]) -> Result<[u8; 32], Failure> {
        Ok(*self.rooms().secrets.entry(name.to_owned()).or_insert(new))
    }

    fn hit(&self, key: &str, window: i64, at: At) -> Result<u32, Failure> {
        let mut rooms = self.rooms();
        let start = crate::vault::window_start(window, at);
        let hits = rooms.hits.entry(key.to_owned()).or_insert((start, window, 0));
        if hits.0 != start || hits.1 != window {
            *hits = (start, window, 0);
        }
        hits.2 = hits.2.saturating_add(1);
        Ok(hits.2)
    }

    fn put_file(
        &self,
        mime: &str,
        owner: PersonId,
        project: Option<ProjectId>,
        bytes: &[u8],
        at: At,
    ) -> Result<File, Failure> {
        let file = crate::vault::file(mime, owner, project, bytes, at);
        let mut rooms = self.rooms();
        rooms.bytes.insert(file.digest, bytes.to_vec());
        Ok(rooms.files.entry((file.digest, owner, project)).or_insert(file).clone())
    }

    fn file(&self, digest: &Digest) -> Result<Vec<File>, Failure> {
        Ok(self.rooms().files.values().filter(|file| file.digest == *digest).cloned().collect())
    }

    fn bytes(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Failure> {
        Ok(self.rooms().bytes.get(digest).cloned())
    }

    fn files_of(&self, project: ProjectId) -> Result<Vec<File>, Failure> {
        let rooms = self.rooms();
        let mut files: Vec<_> =
            rooms.files.values().filter(|file| file.project == Some(project)).cloned().collect();
        files.sort_by_key(|file| (file.created, file.digest));
        Ok(files)
    }

    fn quota(&self, owner: PersonId, project: Option<ProjectId>) -> Result<u64, Failure> {
        let rooms = self.rooms();
        let theirs = rooms.files.values().filter(|file| file.owner == owner && file.project == project);
        Ok(theirs.map(|file| file.size).sum())
    }

    fn erase_file(&self, digest: &Digest, owner: PersonId) -> Result<bool, Failure> {
        let mut rooms = self.rooms();
        let before = rooms.files.len();
        rooms.files.retain(|(of, by, _), _| !(of == digest && *by == owner));
        if !rooms.files.keys().any(|(of, ..)| of == digest) {
            rooms.bytes.remove(digest);
        }
        Ok(rooms.files.len() < before)
    }

    fn sweep(&self, idle: At, at: At) -> Result<(), Failure> {
        let mut rooms = self.rooms();
        rooms.sessions.retain(|_, session| session.last_used >= idle);
        rooms.codes.retain(|_, (code, _)| code.expires > at);
        rooms.claims.retain(|_, claim| claim.expires > at);
        rooms.hits.retain(|_, (start, window, _)| start.plus_seconds(*window) > at);
        Ok(())
    }
}
