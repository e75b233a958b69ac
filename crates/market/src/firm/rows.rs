//! Where a firm is listed, and what it waits for. What it is not: who is eligible; the dispatch asks that.

use super::{Firm, withdraw};
use crate::actor::Party;
use crate::charter::Charter;
use crate::row::{List, ReadRow};
use crate::wait::Wait;

impl Firm {
    pub(crate) fn rows(&self) -> Vec<ReadRow> {
        let since = self.since.as_seconds();
        let mut rows = vec![
            ReadRow::new(List::Firms, since),
            ReadRow::new(List::Of(Party::Firm(self.id)), since),
            ReadRow::new(List::Reference(self.reference()), since),
            ReadRow::new(if self.is_admitted() { List::FirmsAdmitted } else { List::FirmsOutside }, since),
        ];
        let owes = self.operator_owes;
        rows.extend(owes.is_positive().then(|| ReadRow::new(List::LateCost, owes.as_fen())));
        let served = self.profile.districts.iter().filter(|_| self.is_admitted());
        rows.extend(served.map(|district| ReadRow::new(List::FirmsServing(district.clone()), since)));
        rows
    }

    pub(crate) fn waits(&self, charter: &Charter) -> Vec<Wait> {
        withdraw::waits(self, charter)
    }
}
