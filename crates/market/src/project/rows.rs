//! What a project waits for and where it is listed, gathered from its nouns. What it is not: their knowledge.

use super::{Notice, Phase, Project};
use crate::actor::Party;
use crate::charter::Charter;
use crate::row::{List, ReadRow};
use crate::wait::Wait;
use crate::{
    completion, contract, custody, dispatch, hold, inspection, lead, leaving, quote, request, retention,
    stage, survey, warranty,
};
use rules::policy::Policy;
use rules::{Calendar, Money};

/// What a noun sees when it says what it waits for.
pub(crate) struct Waiting<'a> {
    /// The project.
    pub(crate) project: &'a Project,
    /// Its policy.
    pub(crate) policy: &'a Policy,
    /// That policy's calendar.
    pub(crate) calendar: &'a Calendar,
}

type Gather = fn(&Waiting<'_>) -> Vec<Wait>;

const NOUNS: [Gather; 14] = [
    request::waits,
    dispatch::waits,
    lead::waits,
    survey::waits,
    quote::waits,
    contract::waits,
    custody::waits,
    stage::waits,
    inspection::waits,
    hold::waits,
    completion::waits,
    retention::waits,
    warranty::waits,
    leaving::waits,
];

impl Project {
    /// Everything it waits for, with deadlines moved where a notice is not proved.
    pub fn waits(&self, policy: &Policy, calendar: &Calendar) -> Vec<Wait> {
        let bare = self.bare_waits(policy, calendar).into_iter();
        bare.map(|wait| self.as_noticed(wait, policy, calendar)).collect()
    }

    /// Everything it waits for as its nouns say it, whatever is known of notices.
    pub(crate) fn bare_waits(&self, policy: &Policy, calendar: &Calendar) -> Vec<Wait> {
        let waiting = Waiting { project: self, policy, calendar };
        NOUNS.iter().flat_map(|gather| gather(&waiting)).collect()
    }

    /// A wait as its notices leave it: later, where its deadline moved for want of proof; the operator's, where the party
    /// has to be reached first.
    fn as_noticed(&self, mut wait: Wait, policy: &Policy, calendar: &Calendar) -> Wait {
        let Some(notice) = self.notice(&wait) else { return wait };
        if let Some(since) = notice.handed {
            return Notice::to_reach(&wait, since, policy, calendar);
        }
        wait.due = notice.due.map_or(wait.due, |due| wait.due.max(due));
        wait
    }

    pub(crate) fn rows(&self) -> Vec<ReadRow> {
        let posted = self.posted.as_seconds();
        let mut rows = vec![
            ReadRow::new(List::Projects, posted),
            ReadRow::new(List::Phase(self.phase.name().to_owned()), posted),
            ReadRow::new(List::Of(Party::Owner(self.owner)), posted),
        ];
        rows.extend(
            self.holds_its_dwelling().then(|| ReadRow::new(List::Dwelling(self.request.dwelling), posted)),
        );
        rows.extend(
            self.leads
                .iter()
                .map(|(firm, lead)| ReadRow::new(List::Of(Party::Firm(*firm)), lead.invited.as_seconds())),
        );
        rows.extend(custody::rows(self));
        rows.extend(inspection::rows(self));
        rows.extend(contract::rows(self));
        rows.sort();
        rows.dedup();
        rows
    }

    /// Whether nobody may begin another for this dwelling: from the confirmed contact to the end of the works. A draft is
    /// anybody's word, and after the works there is only money and warranty.
    pub const fn holds_its_dwelling(&self) -> bool {
        !matches!(self.phase, Phase::Draft { .. } | Phase::Completed { .. } | Phase::Closed { .. })
    }

    pub(crate) fn waits_under(&self, charter: &Charter) -> Vec<Wait> {
        charter.edition(self.policy).map_or_else(|_| Vec::new(), |e| self.waits(&e.policy, &e.calendar))
    }

    /// What the project's price is, once chosen.
    pub fn price(&self) -> Option<Money> {
        self.contract.as_ref().map(|contract| contract.draft.price)
    }
}

/// Maps whose keys are no texts, as lists of pairs.
pub(crate) mod by_key {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::collections::BTreeMap;

    pub(crate) fn serialize<K: Serialize, V: Serialize, S: Serializer>(
        map: &BTreeMap<K, V>,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        out.collect_seq(map)
    }

    pub(crate) fn deserialize<'de, K, V, D>(from: D) -> Result<BTreeMap<K, V>, D::Error>
    where
        K: Deserialize<'de> + Ord,
        V: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        Ok(Vec::<(K, V)>::deserialize(from)?.into_iter().collect())
    }
}
