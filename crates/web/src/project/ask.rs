//! Whether the core would take an act now: asked of the core itself, so that no page knows the rules a second time. What
//! it is not: the act; nothing is kept, and the core decides again when the form comes in.
//!
//! The order of refusals makes this sound: what does not exist, who may not and what is not the moment are refused before
//! anything about the input. So an act with an empty form that is refused for its form could be done now.

use super::Seen;
use market::{Act, Code, Command, Halt, Need, World};
use store::{Failure, Page, Store};

/// Loads that one question may take: a draw of firms asks for each firm of a district.
const LOADS: usize = 4_000;

impl Seen {
    /// Whether the viewer could give this act now, be its form filled in or not.
    pub(crate) fn may(&self, act: &Act) -> bool {
        self.refused(act).is_none_or(|code| code > Code::UsedUp)
    }

    /// Whether this act would be done as it stands.
    pub(crate) fn can(&self, act: &Act) -> bool {
        self.refused(act).is_none()
    }

    /// Why the core would refuse the act now; none where it would take it. A store that fails refuses everything.
    pub(crate) fn refused(&self, act: &Act) -> Option<Code> {
        let command = Command::Project(self.project.id, Box::new(act.clone()));
        let at = self.frame.now();
        ask(self.app.store(), &|world| market::decide(world, self.actor, &command, at))
    }
}

fn ask(store: &dyn Store, decide: &dyn Fn(&World) -> market::Decision) -> Option<Code> {
    let mut world = World::new();
    for _ in 0..LOADS {
        match decide(&world) {
            Ok(_) => return None,
            Err(Halt::Refused(refusal)) => return Some(refusal.code),
            Err(Halt::Need(need)) => {
                if load(store, &mut world, &need).is_err() {
                    return Some(Code::Unknown);
                }
            }
        }
    }
    Some(Code::Unknown)
}

fn load(store: &dyn Store, world: &mut World, need: &Need) -> Result<(), Failure> {
    match need {
        Need::Stream(stream) => world.put(*stream, store.aggregate(stream)?),
        Need::List(list) => {
            let page = Page { newest_first: false, ..Page::first(Page::MOST) };
            world.put_list(list.clone(), store.list(list, page)?);
        }
    }
    Ok(())
}
