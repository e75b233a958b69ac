//! The choice between everybody, those who may be drawn and those who may not yet, each with its count. What it is not: the
//! lists; the store keeps those.

use super::turn::with;
use crate::{App, Fault, Frame};
use market::List;

/// Three lists of the same kind.
pub(super) struct Lists {
    pub(super) all: List,
    pub(super) inside: List,
    pub(super) outside: List,
}

/// A way to one of them.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    pub(crate) path: String,
    pub(crate) name: String,
    pub(crate) count: u64,
    pub(crate) here: bool,
}

/// The list that was chosen, the path of its page, and the ways to all three.
pub(super) struct Choice {
    pub(super) list: List,
    pub(super) path: String,
    pub(super) ways: Vec<Way>,
}

impl Lists {
    /// `asked` is `yes` or `no`; everything else chooses all.
    pub(super) fn choice(self, app: &App, frame: &Frame, path: &str, asked: &str) -> Result<Choice, Fault> {
        let ways = [
            (self.outside, "no", "operator-not-admitted"),
            (self.inside, "yes", "operator-admitted"),
            (self.all, "", "operator-everybody"),
        ];
        let of = |admitted: &str| {
            if admitted.is_empty() { path.to_owned() } else { with(path, "admitted", admitted) }
        };
        let known = ways.iter().find(|(_, admitted, _)| *admitted == asked).or(ways.last());
        let (list, chosen) = known.map_or((List::Firms, ""), |(list, admitted, _)| (list.clone(), *admitted));
        let way = |(list, admitted, name): &(List, &'static str, &str)| {
            let (path, name, here) = (of(admitted), frame.say(name), *admitted == chosen);
            Ok(Way { path, name, count: app.store().count(list)?, here })
        };
        Ok(Choice { list, path: of(chosen), ways: ways.iter().map(way).collect::<Result<_, Fault>>()? })
    }
}
