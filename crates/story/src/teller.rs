//! Tells a story to a door: turns the clock, runs what comes due on the way, delivers the notices, gives the commands, and
//! checks after every sentence. What it is not: the sentences' meaning; each says that itself.

use crate::cast::{Member, key, project_id};
use crate::check::Ledger;
use crate::door::{Door, DoorRefusal};
use crate::outcome::{Failure, Outcome, Stop};
use crate::story::{Step, Story};
use market::firm::Firm;
use market::project::{Act, Channel, Proof};
use market::text::{Digest, Evidence, EvidenceKind, Reference};
use market::{Actor, Aggregate, Command, Fact, Key, Party, Project, ProjectId, Stream, Wait, WaitKind};
use rules::lottery::Seed;
use rules::policy::Policy;
use rules::{At, Calendar, Money};
use std::collections::{BTreeMap, BTreeSet};

mod clock;
mod read;

pub(crate) use read::listed;

/// How e-mail to a party fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mail {
    /// Accepted at once.
    Accepted,
    /// It comes back.
    Bounces,
    /// Nothing is known of it.
    Unknown,
}

/// The last command, to be given again.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    actor: Actor,
    command: Command,
    key: Key,
    facts: Vec<Fact>,
}

/// The one who tells.
pub(crate) struct Teller<'d> {
    door: &'d mut dyn Door,
    /// The story's file: what its keys follow from.
    file: String,
    /// Now.
    pub(crate) at: At,
    /// The policy it is told under.
    pub(crate) policy: Policy,
    /// Its calendar.
    pub(crate) calendar: Calendar,
    /// The flat that is spoken of.
    pub(crate) flat: String,
    /// Where every draw's seed comes from.
    pub(crate) seed: u64,
    /// Who of the operator's staff acts where nobody is named.
    pub(crate) staff: Option<Member>,
    /// How e-mail fares.
    pub(crate) mail: BTreeMap<Party, Mail>,
    /// The clock stands still: what is due has not happened.
    pub(crate) stands: bool,
    /// Who does nothing any more.
    pub(crate) silent: BTreeSet<Party>,
    /// The last statement line: its id, its reference, its amount.
    pub(crate) line: Option<(Reference, Reference, Money)>,
    lines: u32,
    commands: u64,
    draws: u64,
    last: Option<Given>,
    ledger: Ledger,
    /// Defaults that came true since they were last counted.
    defaults: BTreeSet<WaitKind>,
}

/// Tells a story to a door.
pub fn run(story: &Story, door: &mut dyn Door) -> Outcome {
    let mut outcome = Outcome {
        file: story.file.clone(),
        steps: 0,
        passed: true,
        refusals: 0,
        ledger_balanced: true,
        defaults: BTreeSet::new(),
        failure: None,
    };
    let failure = match Teller::new(story, door) {
        Ok(mut teller) => teller.tell(story, &mut outcome),
        Err(stop) => story.steps.first().map(|step| failure(step, step.line, stop)),
    };
    outcome.passed = failure.is_none();
    outcome.failure = failure;
    outcome
}

fn failure(step: &Step, line: usize, stop: Stop) -> Failure {
    let (expected, found) = stop.told();
    Failure { file: step.file.clone(), line, step: step.text.clone(), expected, found }
}

impl<'d> Teller<'d> {
    fn new(story: &Story, door: &'d mut dyn Door) -> Result<Self, Stop> {
        let policy = match story.policy.as_str() {
            "fairwright" => Policy::fairwright(),
            "traditional" => Policy::traditional(),
            other => return Err(Stop::unclear(format!("there is no policy {other}"))),
        };
        let calendar = policy.days().map_err(|e| Stop::unclear(e.to_string()))?;
        let at = calendar.read("2026-03-02 09:00").unwrap_or_default();
        Ok(Self {
            door,
            file: story.file.clone(),
            at,
            policy,
            calendar,
            flat: "A".to_owned(),
            seed: 1,
            staff: None,
            mail: BTreeMap::new(),
            stands: false,
            silent: BTreeSet::new(),
            line: None,
            lines: 0,
            commands: 0,
            draws: 0,
            last: None,
            ledger: Ledger::default(),
            defaults: BTreeSet::new(),
        })
    }

    fn tell(&mut self, story: &Story, outcome: &mut Outcome) -> Option<Failure> {
        for step in &story.steps {
            outcome.defaults.append(&mut self.defaults);
            outcome.steps = outcome.steps.saturating_add(1);
            if let Err((line, stop)) = self.step(step, outcome) {
                outcome.ledger_balanced = self.ledger.is_balanced();
                return Some(failure(step, line, stop));
            }
        }
        outcome.defaults.append(&mut self.defaults);
        let last = story.steps.last()?;
        self.replayed().err().map(|stop| failure(last, last.line, stop))
    }

    fn step(&mut self, step: &Step, outcome: &mut Outcome) -> Result<(), (usize, Stop)> {
        let here = |stop| (step.line, stop);
        let told = (step.sentence.tell)(&step.said, self);
        match (told, step.refused) {
            (Ok(()), None) => {}
            (Ok(()), Some((code, line))) => {
                return Err((line, Stop::unlike(format!("refused {code}"), "accepted")));
            }
            (Err(Stop::Refused(found)), Some((code, _))) if found == code => {
                outcome.refusals = outcome.refusals.saturating_add(1);
            }
            (Err(Stop::Refused(found)), Some((code, line))) => {
                return Err((line, Stop::unlike(format!("refused {code}"), format!("refused {found}"))));
            }
            (Err(stop), _) => return Err(here(stop)),
        }
        self.checked().map_err(here)
    }

    /// Gives a command, lets the outbox deliver, and keeps the facts for the books.
    pub(crate) fn command(&mut self, actor: Actor, command: Command) -> Result<Vec<Fact>, Stop> {
        if self.silent.contains(&actor.into()) {
            return Err(Stop::unclear("who has fallen silent does nothing".into()));
        }
        self.commands = self.commands.saturating_add(1);
        let key = key(&self.file, self.commands);
        let facts = self.give(actor, &command, key)?;
        self.ledger.take(&facts, self.at);
        self.last = Some(Given { actor, command, key, facts: facts.clone() });
        Ok(facts)
    }

    /// The market's own command beside the story: not what "again" repeats.
    fn aside(&mut self, command: Command) -> Result<(), Stop> {
        let last = self.last.take();
        self.command(Actor::Market, command)?;
        self.last = last;
        Ok(())
    }

    fn give(&mut self, actor: Actor, command: &Command, key: Key) -> Result<Vec<Fact>, Stop> {
        self.door.execute(actor, command, self.at, key).map_err(|refusal| match refusal {
            DoorRefusal::Refused(code) => Stop::Refused(code),
            DoorRefusal::Broken(what) => Stop::Broken(what),
        })
    }

    /// Turns the clock to a moment; before anything has happened, also back.
    pub(crate) fn turn(&mut self, to: rules::At) -> Result<(), Stop> {
        if self.commands == 0 {
            self.at = to;
            return Ok(());
        }
        self.advance(to)
    }

    /// Gives the last command again under its own key: it must do nothing and answer the same.
    pub(crate) fn again(&mut self) -> Result<(), Stop> {
        let Some(Given { actor, command, key, facts }) = self.last.clone() else {
            return Err(Stop::unclear("there is nothing to repeat".into()));
        };
        let answer = self.give(actor, &command, key)?;
        if answer == facts { Ok(()) } else { Err(Stop::unlike("the same answer", "another answer")) }
    }

    /// Somebody acts on the flat that is spoken of.
    pub(crate) fn act(&mut self, who: &Member, act: Act) -> Result<(), Stop> {
        self.act_as(who.actor(), act)
    }

    /// Somebody, the market included, acts on the flat that is spoken of.
    pub(crate) fn act_as(&mut self, actor: Actor, act: Act) -> Result<(), Stop> {
        let id = self.project_id();
        self.command(actor, Command::Project(id, Box::new(act)))?;
        self.deliver()
    }

    /// Which project is spoken of.
    pub(crate) fn project_id(&self) -> ProjectId {
        project_id(&self.flat)
    }

    /// A seed that nothing else has used: story, draw.
    pub(crate) fn fresh_seed(&mut self) -> Seed {
        self.draws = self.draws.saturating_add(1);
        let root = Seed(Digest::of(&self.seed.to_be_bytes()).bytes());
        root.derive(&self.draws.to_be_bytes())
    }

    /// The id of a statement line that the bank has not shown yet: `BANK-1`, `BANK-2` …
    pub(crate) fn fresh_line(&mut self) -> Result<Reference, Stop> {
        self.lines = self.lines.saturating_add(1);
        Reference::new(&format!("BANK-{}", self.lines)).ok_or_else(|| Stop::unclear("no line".into()))
    }

    /// A photo of this moment.
    pub(crate) fn new_photo(&self, of: &str) -> Vec<Evidence> {
        evidence(&format!("{of} at {}", self.at.as_seconds()), 1)
    }

    /// The operator's person who acts where nobody is named.
    pub(crate) fn staff(&self) -> Result<Member, Stop> {
        self.staff.clone().ok_or_else(|| Stop::unclear("the market has no operator yet".into()))
    }
}

/// What a party says for the record.
pub(crate) fn note(text: &str) -> Result<market::text::Note, Stop> {
    market::text::Note::new(text).ok_or_else(|| Stop::unclear(format!("\"{text}\" cannot stand in a record")))
}

/// So many photos of something.
pub(crate) fn evidence(of: &str, count: usize) -> Vec<Evidence> {
    let photo =
        |n: usize| Evidence { digest: Digest::of(format!("{of} {n}").as_bytes()), kind: EvidenceKind::Photo };
    (0..count).map(photo).collect()
}

/// One document.
pub(crate) fn document(of: &str) -> Vec<Evidence> {
    vec![Evidence { digest: Digest::of(of.as_bytes()), kind: EvidenceKind::Document }]
}

/// A state's own name as a story writes it: `FirmLeft(…)` is `firm-left`.
pub(crate) fn in_words(state: &impl std::fmt::Debug) -> String {
    let debug = format!("{state:?}");
    let name = debug.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
    let mut words = String::new();
    for (place, c) in name.char_indices() {
        if c.is_ascii_uppercase() && place > 0 {
            words.push('-');
        }
        words.push(c.to_ascii_lowercase());
    }
    words
}
