//! The opened quotes beside one another on the guide's template (M4). What it is not: the arithmetic; that is
//! `rules::compare`. It shows nothing while the quotes are sealed.

use crate::dispatch::Out;
use crate::lead::Lead;
use crate::project::Project;
use guide::catalogue::{Room, TemplateLine};
use guide::{Catalogue, Guide};
use rules::Money;
use rules::compare::{Comparison, Place, Range, compare};
use rules::policy::Policy;

/// The machine's comparison of the opened quotes; none while they are sealed. `local`: totals accepted nearby.
pub fn comparison(project: &Project, local: &[Money], policy: &Policy) -> Option<Comparison> {
    project.tender.opened?;
    let catalogue = &Guide::built_in().catalogue;
    // A firm swapped away took its sealed quote with it.
    let opened = |lead: &&Lead| !matches!(lead.out, Some((Out::Swapped | Out::Refunded, _)));
    let leads = project.leads.iter().filter(|(_, lead)| opened(lead));
    let quotes: Vec<_> =
        leads.filter_map(|(firm, lead)| Some((firm.bytes(), lead.quote.as_ref()?.bill.clone()))).collect();
    Some(compare(
        &template(catalogue, project.request.area),
        &quotes,
        &ranges(catalogue),
        local,
        &policy.quote,
    ))
}

/// The places of the common template for a dwelling of this area, with its usual rooms.
pub fn template(catalogue: &Catalogue, area_m2: u32) -> Vec<Place> {
    catalogue.template(area_m2, catalogue.typical_rooms(area_m2)).iter().map(place).collect()
}

/// Where a line of the template stands in a bill: the item, and the room as `flat`, `kitchen-1`, `bedroom-2`.
pub fn place(line: &TemplateLine) -> Place {
    let room = match line.room {
        Room::Flat => "flat".to_owned(),
        room => format!("{}-{}", room_key(room), line.number),
    };
    (line.item.clone(), room)
}

const fn room_key(room: Room) -> &'static str {
    match room {
        Room::Flat => "flat",
        Room::Living => "living",
        Room::Bedroom => "bedroom",
        Room::Kitchen => "kitchen",
        Room::Bathroom => "bathroom",
        Room::Balcony => "balcony",
    }
}

fn ranges(catalogue: &Catalogue) -> Vec<Range> {
    let range =
        |entry: &guide::catalogue::Entry| Range { item: entry.id.clone(), low: entry.low, high: entry.high };
    catalogue.entries().iter().map(range).collect()
}
