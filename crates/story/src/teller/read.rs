//! What the teller reads of the market. What it is not: what a party may see; a story sees everything.

use super::{Aggregate, Firm, Project, Stop, Stream, Teller, Wait};
use crate::value::{About, Of};
use market::statement::Line;
use market::text::Reference;
use market::wait::{Subject, TABLE, WaitKey};
use market::{FirmId, LineId, SupervisorId, inspection, project};

impl Teller<'_> {
    /// The flat that is spoken of.
    pub(crate) fn project(&mut self) -> Result<Project, Stop> {
        match self.door.aggregate(&Stream::Project(self.project_id())) {
            Some(Aggregate::Project(project)) => Ok(project),
            _ => Err(Stop::unclear(format!("there is no project of flat {}", self.flat))),
        }
    }

    /// A firm.
    pub(crate) fn firm(&mut self, id: FirmId) -> Result<Firm, Stop> {
        match self.door.aggregate(&Stream::Firm(id)) {
            Some(Aggregate::Firm(firm)) => Ok(firm),
            _ => Err(Stop::unclear("there is no such firm".into())),
        }
    }

    /// Any aggregate.
    pub(crate) fn aggregate(&mut self, stream: Stream) -> Option<Aggregate> {
        self.door.aggregate(&stream)
    }

    /// A line of the statement.
    pub(crate) fn line(&mut self, name: &str) -> Result<Line, Stop> {
        match self.door.aggregate(&line_stream(name)?) {
            Some(Aggregate::Line(line)) => Ok(line),
            _ => Err(Stop::unclear(format!("the bank has shown no line {name}"))),
        }
    }

    /// The key of a wait that a story names.
    pub(crate) fn wait_key(about: &About) -> Result<WaitKey, Stop> {
        let row = TABLE.iter().find(|row| row.name == about.wait);
        let row = row.ok_or_else(|| Stop::unclear(format!("there is no wait {}", about.wait)))?;
        Ok(WaitKey::new(row.kind, subject(&about.of)?))
    }

    /// A wait that a story names, as it waits now.
    pub(crate) fn wait(&mut self, about: &About) -> Result<(Stream, Wait), Stop> {
        let found = self.waiting(about)?;
        let waits = self.waits();
        found.ok_or_else(|| Stop::unlike(format!("{} to wait", about.wait), listed(&waits)))
    }

    /// The same; none where it does not wait.
    pub(crate) fn waiting(&mut self, about: &About) -> Result<Option<(Stream, Wait)>, Stop> {
        let key = Self::wait_key(about)?;
        let line = if let Of::Line(name) = &about.of { Some(line_stream(name)?) } else { None };
        let is_it = |(stream, wait): &(Stream, Wait)| wait.key == key && line.is_none_or(|it| it == *stream);
        Ok(self.waits().into_iter().find(is_it))
    }

    /// The visit's supervisor, once drawn.
    pub(crate) fn drawn(&mut self, target: inspection::Target) -> Result<SupervisorId, Stop> {
        let project = self.project()?;
        visitor(&project, target).ok_or_else(|| Stop::unclear(format!("nobody is drawn for {target}")))
    }

    /// Every invariant, now.
    pub(crate) fn checked(&mut self) -> Result<(), Stop> {
        let mut waits = self.door.waits();
        if self.stands {
            waits.iter_mut().for_each(|(_, wait)| wait.due = wait.due.max(self.at));
        }
        self.ledger.check(&waits, self.at, &self.calendar, &self.policy).map_err(Stop::Broken)
    }

    /// The facts replayed from the beginning give what the door holds (I12).
    pub(super) fn replayed(&mut self) -> Result<(), Stop> {
        for (stream, replayed) in self.ledger.world().aggregates() {
            if self.door.aggregate(stream).as_ref() != Some(replayed) {
                return Err(Stop::Broken(format!(
                    "I12: replaying the facts of {stream} gives another state"
                )));
            }
        }
        Ok(())
    }
}

/// Waits as a list for people.
pub(crate) fn listed(waits: &[(Stream, Wait)]) -> String {
    if waits.is_empty() {
        return "nothing waits".to_owned();
    }
    waits.iter().map(|(_, wait)| wait.key.to_string()).collect::<Vec<_>>().join(", ")
}

fn line_stream(name: &str) -> Result<Stream, Stop> {
    let line = Reference::new(name).ok_or_else(|| Stop::unclear("a line has a name".into()))?;
    Ok(Stream::Line(LineId::of(&line)))
}

fn subject(of: &Of) -> Result<Subject, Stop> {
    Ok(match of {
        Of::Whole | Of::Line(_) => Subject::Whole,
        Of::Firm(firm) => Subject::Firm(firm.firm()),
        Of::Stage(stage) => Subject::Stage(*stage),
        Of::Hold(stage, place) => Subject::Hold(*stage, place.saturating_sub(1)),
        Of::Part(part) => Subject::Part(*part),
        Of::Number(n) => Subject::Number(u16::try_from(n.saturating_sub(1)).unwrap_or(u16::MAX)),
    })
}

fn visitor(project: &Project, target: inspection::Target) -> Option<SupervisorId> {
    use inspection::Target as T;
    match target {
        T::Stage(no) => match &project.stage(no)?.state {
            market::stage::State::Submitted { visit, .. } => visit.supervisor(),
            _ => None,
        },
        T::Gate => match project.stage(market::stage::GATED)?.gate.as_ref()? {
            market::stage::Gate::Submitted { visit, .. } => visit.supervisor(),
            _ => None,
        },
        T::Hold(no, place) => match &project.hold(no, place)?.step {
            market::hold::HoldStep::Second { visit, .. } => visit.supervisor(),
            _ => None,
        },
        T::Site => match project.abandonment.as_ref()? {
            market::leaving::Abandonment::Looking { visit, .. } => visit.supervisor(),
            _ => None,
        },
        T::Valuation => match project.phase {
            project::Phase::Ending { valuer, .. } => valuer,
            _ => None,
        },
    }
}
