//! The clock of a story: what comes due on the way happens at its moment and in order, after the outbox has delivered. What
//! it is not: the deadline engine's own; it asks the door what waits.

use super::{Channel, Mail, Proof, Stop, Teller};
use crate::value::About;
use market::project::Act;
use market::{Actor, Command, Party, Stream, Wait};
use rules::{At, Period};

/// The most defaults between two sentences: more is a loop.
const MOST: usize = 20_000;

impl Teller<'_> {
    /// Turns the clock to a moment, running what comes due on the way.
    pub(crate) fn advance(&mut self, to: At) -> Result<(), Stop> {
        if to < self.at {
            let (to, now) = (self.calendar.written(to), self.calendar.written(self.at));
            return Err(Stop::unclear(format!("it is {now} already; {to} has been")));
        }
        for _ in 0..MOST {
            let Some((stream, wait)) = self.next_due(to) else {
                (self.at, self.stands) = (to, false);
                return Ok(());
            };
            self.at = self.at.max(wait.due);
            self.come_due(stream, &wait)?;
            self.checked()?;
        }
        Err(Stop::Broken(format!("more than {MOST} defaults before {}", self.calendar.written(to))))
    }

    fn next_due(&mut self, to: At) -> Option<(Stream, Wait)> {
        let due = self.door.waits().into_iter().filter(|(_, wait)| wait.due <= to);
        due.min_by(|a, b| (a.1.due, a.0, &a.1.key).cmp(&(b.1.due, b.0, &b.1.key)))
    }

    /// The default of a wait that is due.
    pub(crate) fn come_due(&mut self, stream: Stream, wait: &Wait) -> Result<(), Stop> {
        self.defaults.insert(wait.key.kind);
        let silent = self.is_unproved(&stream, wait);
        let before = self.ledger.facts();
        self.default_of(stream, wait).map_err(|stop| match stop {
            Stop::Refused(code) => {
                Stop::Broken(format!("the default of {} at its deadline is refused: {code}", wait.key))
            }
            other => other,
        })?;
        let paid = self.ledger.paid_by_silence(before);
        if silent && paid {
            return Err(Stop::Broken(format!(
                "I13: {} paid the firm by a silence that nobody proved",
                wait.key
            )));
        }
        Ok(())
    }

    /// Whether a default that hurts the silent party lacks its proof of notice.
    fn is_unproved(&mut self, stream: &Stream, wait: &Wait) -> bool {
        let Some(market::Aggregate::Project(project)) = self.door.aggregate(stream) else { return false };
        let notice = project.notice(wait);
        let proved =
            notice.is_some_and(|notice| notice.is_proved(wait, self.at, &self.policy, &self.calendar));
        wait.needs_proof() && !proved
    }

    /// The clock gives the command of a default, due or not.
    pub(crate) fn default_of(&mut self, stream: Stream, wait: &Wait) -> Result<(), Stop> {
        let command = Command::default_of(stream, wait.key.clone(), self.fresh_seed());
        let command =
            command.ok_or_else(|| Stop::Broken(format!("{stream} waits, and nothing can come of it")))?;
        self.command(Actor::Market, command)?;
        self.deliver()
    }

    /// The outbox: every notice that a default will need goes out by e-mail as soon as its wait begins.
    pub(crate) fn deliver(&mut self) -> Result<(), Stop> {
        let needed: Vec<_> = self.door.waits().into_iter().filter(|(_, wait)| wait.needs_proof()).collect();
        for (stream, wait) in needed {
            let Stream::Project(id) = stream else { continue };
            let Some(proof) = self.mailed(&wait) else { continue };
            if self.has_mail(&stream, &wait) {
                continue;
            }
            let act = Act::RecordNotice { wait: wait.key, channel: Channel::Email, proof };
            self.aside(Command::Project(id, Box::new(act)))?;
        }
        Ok(())
    }

    /// A reminder is accepted by the mail server now.
    pub(crate) fn reminded(&mut self, about: &About) -> Result<(), Stop> {
        let (wait, channel, proof) = (Self::wait_key(about)?, Channel::Email, Proof::Accepted(self.at));
        self.act_as(Actor::Market, Act::RecordNotice { wait, channel, proof })
    }

    fn mailed(&self, wait: &Wait) -> Option<Proof> {
        match self.mail.get(&wait.who).copied().unwrap_or(Mail::Accepted) {
            Mail::Accepted => Some(Proof::Accepted(self.at)),
            Mail::Bounces => Some(Proof::Bounced(self.at)),
            Mail::Unknown => None,
        }
    }

    /// Whether this wait's mail is out already.
    fn has_mail(&mut self, stream: &Stream, wait: &Wait) -> bool {
        let Some(market::Aggregate::Project(project)) = self.door.aggregate(stream) else { return true };
        project.notice(wait).is_some_and(|notice| notice.proofs.contains_key(&Channel::Email))
    }

    /// The same clock time after a stretch of days, business days or months; minutes and hours run by the clock.
    pub(crate) fn after(&self, period: Period) -> At {
        let due = self.calendar.due(self.at, period);
        if matches!(period, Period::Minutes(_) | Period::Hours(_)) {
            return due;
        }
        due.plus_seconds(self.seconds_of_day().saturating_sub(86_400))
    }

    fn seconds_of_day(&self) -> i64 {
        let today = self.calendar.written(self.at);
        let midnight = today.get(..10).and_then(|day| self.calendar.read(day)).unwrap_or(self.at);
        self.at.since(midnight)
    }

    /// A moment as a story writes it; 24:00 is the first moment of the next day.
    pub(crate) fn moment(&self, written: &str) -> Result<At, Stop> {
        let read = match written.strip_suffix("24:00") {
            Some(day) => self.calendar.read(&format!("{day}23:59")).map(|at| at.plus_seconds(60)),
            None => self.calendar.read(written),
        };
        read.ok_or_else(|| Stop::unclear(format!("the calendar knows no {written}")))
    }

    /// A moment as a story writes it: midnight ends the day before.
    pub(crate) fn written(&self, at: At) -> String {
        let day = self.calendar.written(at.plus_seconds(-60));
        match day.strip_suffix("23:59") {
            Some(day) => format!("{day}24:00"),
            None => self.calendar.written(at),
        }
    }

    /// Everything that waits, of the flat, the firms and the statement.
    pub(crate) fn waits(&mut self) -> Vec<(Stream, Wait)> {
        let flat = Stream::Project(self.project_id());
        let other = |stream: &Stream| matches!(stream, Stream::Project(_)) && *stream != flat;
        self.door.waits().into_iter().filter(|(stream, _)| !other(stream)).collect()
    }

    /// How e-mail to somebody fares from now on.
    pub(crate) fn set_mail(&mut self, party: Party, mail: Mail) {
        self.mail.insert(party, mail);
    }
}
