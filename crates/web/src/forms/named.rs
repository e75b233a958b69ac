//! Fields that name a place in a project: the target of a visit, a wait, what is known of its notice. What it is not: a
//! look-up; the market says whether there is such a place.

use super::form::{Field, Reader, Writer};
use super::single::{Bad, Single};
use super::wrong::{Why, Wrong};
use market::inspection::Target;
use market::project::Proof;
use market::wait::TABLE;
use market::{Subject, WaitKey};
use rules::{At, Calendar};
use std::str::FromStr;

impl Single for Target {
    fn parse(text: &str, _: &Calendar) -> Result<Self, Bad> {
        target(text).ok_or_else(|| Why::NotAnId.into())
    }

    fn show(&self, _: &Calendar) -> String {
        self.to_string()
    }
}

fn target(text: &str) -> Option<Target> {
    match text.split_once(':') {
        None if text == "gate" => Some(Target::Gate),
        None if text == "valuation" => Some(Target::Valuation),
        None if text == "site" => Some(Target::Site),
        Some(("stage", n)) => Some(Target::Stage(number(n)?)),
        Some(("hold", place)) => pair(place).map(|(stage, place)| Target::Hold(stage, place)),
        _ => None,
    }
}

impl Single for WaitKey {
    fn parse(text: &str, _: &Calendar) -> Result<Self, Bad> {
        wait(text).ok_or_else(|| Why::NotAnId.into())
    }

    fn show(&self, _: &Calendar) -> String {
        self.to_string()
    }
}

/// A wait's key, as the core writes it.
pub(crate) fn wait(text: &str) -> Option<WaitKey> {
    let (name, about) = text.split_once(':').map_or((text, None), |(name, about)| (name, Some(about)));
    let kind = TABLE.iter().find(|row| row.name == name)?.kind;
    Some(WaitKey::new(kind, about.map_or(Some(Subject::Whole), subject)?))
}

fn subject(text: &str) -> Option<Subject> {
    let (what, which) = text.split_once(':')?;
    match what {
        "firm" => which.parse().ok().map(Subject::Firm),
        "stage" => number(which).map(Subject::Stage),
        "hold" => pair(which).map(|(stage, place)| Subject::Hold(stage, place)),
        "number" => number(which).map(Subject::Number),
        "part" => number(which).map(Subject::Part),
        _ => None,
    }
}

fn pair(text: &str) -> Option<(u8, u8)> {
    let (stage, place) = text.split_once(':')?;
    Some((number(stage)?, number(place)?))
}

/// Digits only: a key is written by a machine, in one way.
fn number<N: FromStr>(text: &str) -> Option<N> {
    text.parse().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()))
}

impl Field for Proof {
    /// What is known under the name, since when under `time`.
    fn read(name: &str, from: &mut Reader<'_>) -> Option<Self> {
        let known = proof(name, from);
        let time = At::read("time", from);
        Some(known?(time?))
    }

    fn write(&self, name: &str, to: &mut Writer<'_>) {
        let (word, time) = match self {
            Self::Accepted(time) => ("accepted", time),
            Self::Opened(time) => ("opened", time),
            Self::Recorded(time) => ("recorded", time),
            Self::Bounced(time) => ("bounced", time),
        };
        to.put(name, word);
        time.write("time", to);
    }
}

fn proof(name: &str, from: &mut Reader<'_>) -> Option<fn(At) -> Proof> {
    let read = match from.one(name)? {
        Some("accepted") => Ok(Proof::Accepted as fn(At) -> Proof),
        Some("opened") => Ok(Proof::Opened as fn(At) -> Proof),
        Some("recorded") => Ok(Proof::Recorded as fn(At) -> Proof),
        Some("bounced") => Ok(Proof::Bounced as fn(At) -> Proof),
        Some(_) => Err(Wrong::new(name, Why::NotAChoice)),
        None => Err(Wrong::new(name, Why::Missing)),
    };
    from.keep(read)
}
