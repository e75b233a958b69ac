//! How the charter changes with its events. What it is not: a decision; those are made in `decide.rs`.

use super::{Charter, Edition, Event};
use rules::policy::Policy;
use std::collections::{BTreeMap, BTreeSet};

impl Charter {
    pub(crate) fn begin(event: &Event) -> Option<Self> {
        let Event::Founded { policy, custodian, staff } = event else { return None };
        let mut charter = Self {
            editions: BTreeMap::new(),
            current: policy.version,
            custodian: custodian.clone(),
            staff: BTreeSet::from([*staff]),
        };
        charter.adopt(policy);
        Some(charter)
    }

    pub(crate) fn take(&mut self, event: &Event) {
        match event {
            Event::Founded { .. } => {}
            Event::Adopted { policy } => self.adopt(policy),
            Event::CustodianNamed { custodian } => self.custodian = custodian.clone(),
            Event::Hired { staff } => {
                self.staff.insert(*staff);
            }
        }
    }

    /// A policy in an event was read and checked before; one whose calendar cannot be built changes nothing.
    fn adopt(&mut self, policy: &Policy) {
        if let Ok(edition) = Edition::try_from(policy.clone()) {
            self.current = policy.version;
            self.editions.insert(policy.version, edition);
        }
    }
}
