//! The loaded part of the market, and how the core asks for more. What it is not: storage. A decision that needs a
//! stream or a list that is not here says so ([`Halt::Need`]); the store loads it and asks again, so that nobody keeps a
//! second list of what a command touches.

use crate::charter::Charter;
use crate::event::{Event, Fact};
use crate::firm::Firm;
use crate::id::{FirmId, LineId, OwnerId, ProjectId, SupervisorId};
use crate::owner::Owner;
use crate::project::Project;
use crate::refusal::{Code, Refusal};
use crate::row::List;
use crate::statement::Line;
use crate::supervisor::Supervisor;
use rules::At;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The name of an aggregate's stream of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stream {
    /// Policies, custodian, staff: one.
    Charter,
    /// A line of the bank's statement.
    Line(LineId),
    /// An owner.
    Owner(OwnerId),
    /// A firm.
    Firm(FirmId),
    /// A supervisor.
    Supervisor(SupervisorId),
    /// A project.
    Project(ProjectId),
}

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Charter => f.write_str("charter"),
            Self::Line(id) => write!(f, "line:{id}"),
            Self::Owner(id) => write!(f, "owner:{id}"),
            Self::Firm(id) => write!(f, "firm:{id}"),
            Self::Supervisor(id) => write!(f, "supervisor:{id}"),
            Self::Project(id) => write!(f, "project:{id}"),
        }
    }
}

/// One aggregate: the state its events add up to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "aggregates live in maps; boxing the project would only hide its size"
)]
pub enum Aggregate {
    /// See [`Charter`].
    Charter(Charter),
    /// See [`Line`].
    Line(Line),
    /// See [`Owner`].
    Owner(Owner),
    /// See [`Firm`].
    Firm(Firm),
    /// See [`Supervisor`].
    Supervisor(Supervisor),
    /// See [`Project`].
    Project(Project),
}

/// What a decision lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// A stream to load.
    Stream(Stream),
    /// A list to read.
    List(List),
}

/// Why there is no decision yet, or none at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Halt {
    /// Load this and ask again.
    Need(Need),
    /// Refused: nothing is done.
    Refused(Refusal),
}

impl From<Refusal> for Halt {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What a command decides: the facts to append, in order.
pub type Decision = Result<Vec<Fact>, Halt>;

/// The loaded part of the market.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// Loaded aggregates; `None` is known not to exist.
    streams: BTreeMap<Stream, Option<Aggregate>>,
    /// Lists read for the command at hand.
    lists: BTreeMap<List, Vec<(Stream, i64)>>,
    /// Everything is here: what is missing does not exist, and lists are read off the aggregates.
    whole: bool,
}

impl World {
    /// A world that loads as it goes.
    pub fn new() -> Self {
        Self::default()
    }

    /// A world that holds everything: for the core's own tests, stories and simulations.
    pub fn whole() -> Self {
        Self { whole: true, ..Self::default() }
    }

    /// Puts a loaded aggregate, or the knowledge that there is none.
    pub fn put(&mut self, stream: Stream, aggregate: Option<Aggregate>) {
        self.streams.insert(stream, aggregate);
    }

    /// Puts a list read for the command at hand.
    pub fn put_list(&mut self, list: List, rows: Vec<(Stream, i64)>) {
        self.lists.insert(list, rows);
    }

    /// Forgets the lists: they are read anew for each command.
    pub fn forget_lists(&mut self) {
        self.lists.clear();
    }

    /// Forgets an aggregate: it is loaded anew when next needed.
    pub fn forget(&mut self, stream: &Stream) -> Option<Aggregate> {
        self.streams.remove(stream).flatten()
    }

    /// A loaded aggregate.
    pub fn aggregate(&self, stream: &Stream) -> Option<&Aggregate> {
        self.streams.get(stream).and_then(Option::as_ref)
    }

    /// Whether it is known here, be it that it does not exist.
    pub fn knows(&self, stream: &Stream) -> bool {
        self.whole || self.streams.contains_key(stream)
    }

    /// How many aggregates are loaded.
    pub fn len(&self) -> usize {
        self.streams.len()
    }

    /// Nothing is loaded.
    pub fn is_empty(&self) -> bool {
        self.streams.is_empty()
    }

    /// Every loaded aggregate, in order of stream.
    pub fn aggregates(&self) -> impl Iterator<Item = (&Stream, &Aggregate)> {
        self.streams.iter().filter_map(|(stream, a)| a.as_ref().map(|a| (stream, a)))
    }

    /// Takes an event: the aggregate becomes what it says.
    pub fn take(&mut self, fact: &Fact, at: At) {
        let slot = self.streams.entry(fact.stream).or_default();
        Aggregate::take(slot, &fact.stream, &fact.event, at);
    }

    /// The streams of a list, with their ranks, in order of rank.
    ///
    /// # Errors
    /// [`Halt::Need`] where it has not been read.
    pub fn list(&self, list: &List) -> Result<Vec<(Stream, i64)>, Halt> {
        if let Some(rows) = self.lists.get(list) {
            return Ok(rows.clone());
        }
        if !self.whole {
            return Err(Halt::Need(Need::List(list.clone())));
        }
        let ranks = |(stream, aggregate): (&Stream, &Aggregate)| {
            let rows = aggregate.rows().into_iter().filter(|row| row.list == *list);
            rows.map(|row| (*stream, row.rank)).collect::<Vec<_>>()
        };
        let mut rows: Vec<_> = self.aggregates().flat_map(ranks).collect();
        rows.sort_by_key(|(stream, rank)| (*rank, *stream));
        Ok(rows)
    }

    fn look(&self, stream: Stream) -> Result<Option<&Aggregate>, Halt> {
        match self.streams.get(&stream) {
            Some(found) => Ok(found.as_ref()),
            None if self.whole => Ok(None),
            None => Err(Halt::Need(Need::Stream(stream))),
        }
    }

    /// The charter.
    ///
    /// # Errors
    /// [`Halt::Need`] where it is not loaded; `unknown` where the market is not founded.
    pub fn charter(&self) -> Result<&Charter, Halt> {
        match self.look(Stream::Charter)? {
            Some(Aggregate::Charter(charter)) => Ok(charter),
            _ => Err(Refusal::new(Code::Unknown).with("what", "charter").into()),
        }
    }
}

macro_rules! lookup {
    ($($(#[$doc:meta])* $find:ident, $get:ident, $variant:ident, $id:ty, $what:literal;)*) => {
        impl World {$(
            $(#[$doc])*
            ///
            /// # Errors
            /// [`Halt::Need`] where it is not loaded.
            pub fn $find(&self, id: $id) -> Result<Option<&$variant>, Halt> {
                let found = self.look(Stream::$variant(id))?;
                Ok(found.and_then(|a| if let Aggregate::$variant(it) = a { Some(it) } else { None }))
            }

            $(#[$doc])*
            ///
            /// # Errors
            /// [`Halt::Need`] where it is not loaded; `unknown` where there is none.
            pub fn $get(&self, id: $id) -> Result<&$variant, Halt> {
                self.$find(id)?.ok_or_else(|| Refusal::new(Code::Unknown).with("what", $what).into())
            }
        )*}
    };
}

lookup! {
    /// A line of the statement.
    find_line, line, Line, LineId, "line";
    /// An owner.
    find_owner, owner, Owner, OwnerId, "owner";
    /// A firm.
    find_firm, firm, Firm, FirmId, "firm";
    /// A supervisor.
    find_supervisor, supervisor, Supervisor, SupervisorId, "supervisor";
    /// A project.
    find_project, project, Project, ProjectId, "project";
}

impl Aggregate {
    fn take(slot: &mut Option<Self>, stream: &Stream, event: &Event, at: At) {
        match (event, &mut *slot) {
            (Event::Charter(e), Some(Self::Charter(it))) => it.take(e),
            (Event::Statement(e), Some(Self::Line(it))) => it.take(e, at),
            (Event::Owner(e), Some(Self::Owner(it))) => it.take(e, at),
            (Event::Firm(e), Some(Self::Firm(it))) => it.take(e, at),
            (Event::Supervisor(e), Some(Self::Supervisor(it))) => it.take(e, at),
            (Event::Project(e), Some(Self::Project(it))) => it.take(e, at),
            (event, None) => *slot = Self::begin(stream, event, at),
            _ => {}
        }
    }

    fn begin(stream: &Stream, event: &Event, at: At) -> Option<Self> {
        Some(match (stream, event) {
            (Stream::Charter, Event::Charter(e)) => Self::Charter(Charter::begin(e)?),
            (Stream::Line(_), Event::Statement(e)) => Self::Line(Line::begin(e, at)?),
            (Stream::Owner(id), Event::Owner(e)) => Self::Owner(Owner::begin(*id, e, at)?),
            (Stream::Firm(id), Event::Firm(e)) => Self::Firm(Firm::begin(*id, e, at)?),
            (Stream::Supervisor(id), Event::Supervisor(e)) => {
                Self::Supervisor(Supervisor::begin(*id, e, at)?)
            }
            (Stream::Project(id), Event::Project(e)) => Self::Project(Project::begin(*id, e, at)?),
            _ => return None,
        })
    }
}
