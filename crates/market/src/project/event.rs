//! Every event of a project, and how it changes it. What it is not: a decision; what has happened is not refused.

use super::{Channel, Phase, Project, Proof};
use crate::id::ProjectId;
use crate::wait::WaitKey;
use crate::{
    completion, contract, custody, dispatch, hold, inspection, lead, leaving, quote, request, retention,
    stage, survey, warranty,
};
use ledger::{Entry, Pocket, Till};
use rules::At;
use serde::{Deserialize, Serialize};

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident($noun:ident),)*) => {
        /// What happened to a project.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Event {
            $($(#[$doc])* $name($noun::Event),)*
            /// What is known of a notice.
            NoticeRecorded {
                /// Of which wait.
                wait: WaitKey,
                /// Since when it waits.
                since: At,
                /// On which channel.
                channel: Channel,
                /// What is known.
                proof: Proof,
            },
            /// A deadline moved, since its notice is not proved.
            DeadlineMoved {
                /// Of which wait.
                wait: WaitKey,
                /// Since when it waits.
                since: At,
                /// To when.
                due: At,
            },
            /// Notice could not be proved: the default is off, and what it concerns is contested.
            Contested {
                /// Of which wait.
                wait: WaitKey,
                /// Since when it waits.
                since: At,
            },
            /// Money moved.
            Posted(Vec<Entry<Pocket>>),
            /// The operator owes for its own delay, or paid what it owed.
            DelayPosted(Vec<Entry<Till>>),
        }

        $(impl From<$noun::Event> for Event {
            fn from(event: $noun::Event) -> Self {
                Self::$name(event)
            }
        })*

        impl Project {
            /// Becomes what the event says.
            pub fn take(&mut self, event: &Event, at: At) {
                match event {
                    $(Event::$name(event) => $noun::take(self, event, at),)*
                    Event::NoticeRecorded { wait, since, channel, proof } => {
                        self.notice_mut(wait, *since).learns(*channel, *proof);
                    }
                    Event::DeadlineMoved { wait, since, due } => self.notice_mut(wait, *since).moves_to(*due),
                    Event::Contested { wait, since } => self.notice_mut(wait, *since).handed = Some(at),
                    Event::Posted(entries) => entries.iter().for_each(|entry| self.custody.book.post(entry)),
                    Event::DelayPosted(entries) => {
                        entries.iter().for_each(|entry| self.custody.delays.post(entry));
                    }
                }
            }
        }
    };
}

events! {
    /// Of the request.
    Request(request),
    /// Of the dispatch.
    Dispatch(dispatch),
    /// Of a lead.
    Lead(lead),
    /// Of a survey.
    Survey(survey),
    /// Of the quotes.
    Quote(quote),
    /// Of the contract.
    Contract(contract),
    /// Of the money's paper.
    Custody(custody),
    /// Of a stage.
    Stage(stage),
    /// Of a visit.
    Inspection(inspection),
    /// Of a hold.
    Hold(hold),
    /// Of the completion.
    Completion(completion),
    /// Of the retention.
    Retention(retention),
    /// Of a warranty ticket.
    Warranty(warranty),
    /// Of leaving.
    Leaving(leaving),
}

impl Project {
    /// A project begins with its posting.
    pub(crate) fn begin(id: ProjectId, event: &Event, at: At) -> Option<Self> {
        let Event::Request(request::Event::Posted { owner, policy, request }) = event else { return None };
        Some(Self {
            id,
            owner: *owner,
            policy: *policy,
            posted: at,
            request: request.clone(),
            phase: Phase::Draft { since: at },
            dispatch: dispatch::Dispatch::default(),
            leads: std::collections::BTreeMap::new(),
            tender: quote::Tender::default(),
            contract: None,
            stages: Vec::new(),
            custody: custody::Custody::default(),
            completion: completion::Completion::default(),
            retention: None,
            warranty: None,
            shown: std::collections::BTreeSet::new(),
            last_activity: None,
            abandonment: None,
            end_proposal: None,
            parting: None,
            notices: std::collections::BTreeMap::new(),
        })
    }
}
