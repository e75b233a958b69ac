//! Where each of the demo's forty projects stands when the visitor comes in. What it is not: how it got there; real
//! commands take it.

use market::Project;
use market::contract::Signatures;
use market::custody::{Payee, Payout};
use market::hold::HoldStep;
use market::inspection::Step;
use market::lead::Lead;
use market::project::{Closing, Phase};
use market::retention::PartState;
use market::stage::{Gate, Stage, State};
use market::warranty::TicketStep;

/// What a project has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// In this phase, by name, just entered.
    Phase(&'static str),
    /// The quotes are coming in: some surveys held.
    Surveying,
    /// A firm wants its lead fee back, the owner says otherwise, and the operator decides.
    Claimed,
    /// The contract awaits the firm's signature.
    OwnerSigned,
    /// Both have signed; the operator countersigns.
    Countersign,
    /// A stage is released and its payout not proved.
    ToPay,
    /// A stage in this state, by name.
    Stage(u8, &'static str),
    /// A supervisor is on site.
    OnSite(u8),
    /// The waterproofing gate is being inspected.
    Gate,
    /// A hold in this step, by name.
    Hold(&'static str),
    /// A funding ran into its days of grace.
    Grace,
    /// The site went silent and the firm is noticed.
    Silent,
    /// Completed with a warranty ticket open.
    Ticket,
    /// At the retention's first term.
    RetentionAsked,
    /// The first half of the retention is paid, the second runs.
    HalfReleased,
    /// Closed in this way.
    Closed(Closing),
}

/// Forty projects, every kind of state among them, and most of them in no trouble.
pub(crate) const GOALS: [Goal; 40] = [
    Goal::Phase("draft"),
    Goal::Phase("contact-verified"),
    Goal::Phase("qualified"),
    Goal::Phase("matched"),
    Goal::Phase("quoting"),
    Goal::Surveying,
    Goal::Phase("choosing"),
    Goal::Claimed,
    Goal::OwnerSigned,
    Goal::Countersign,
    Goal::Phase("cooling-off"),
    Goal::Phase("active"),
    Goal::Stage(1, "funded"),
    Goal::Stage(1, "locked"),
    Goal::Stage(1, "submitted"),
    Goal::OnSite(1),
    Goal::Stage(1, "passed"),
    Goal::Stage(1, "rework"),
    Goal::Stage(2, "locked"),
    Goal::Gate,
    Goal::Stage(2, "passed"),
    Goal::ToPay,
    Goal::Stage(3, "locked"),
    Goal::Grace,
    Goal::Stage(3, "after-failures"),
    Goal::Hold("deposit"),
    Goal::Hold("second"),
    Goal::Hold("cure"),
    Goal::Stage(4, "locked"),
    Goal::Stage(4, "passed"),
    Goal::Silent,
    Goal::Stage(5, "submitted"),
    Goal::Stage(5, "passed"),
    Goal::Phase("completed"),
    Goal::RetentionAsked,
    Goal::HalfReleased,
    Goal::Ticket,
    Goal::Phase("ending"),
    Goal::Closed(Closing::Withdrawn),
    Goal::Closed(Closing::OwnerLeft),
];

/// Seconds since a state was entered within which it counts as just entered. Some begin only at the end of a business day,
/// so a long weekend must fit in.
const FRESH: i64 = 100 * 3_600;

impl Goal {
    /// Whether a project has come this far.
    pub(crate) fn is_reached(self, project: &Project) -> bool {
        match self {
            Self::Phase(name) => project.phase.name() == name,
            Self::Surveying => project.leads.values().filter(|lead| lead.quote.is_some()).count() == 1,
            Self::Claimed => project.leads.values().any(has_contested_claim),
            Self::OwnerSigned => signed(project).is_some_and(|it| it.owner.is_some() && it.firm.is_none()),
            Self::Countersign => signed(project).is_some_and(|it| it.firm.is_some()),
            Self::ToPay => self.is_kept_back(project) && project.custody.payouts.iter().any(is_to_pay),
            Self::Stage(no, name) => project.stage(no).is_some_and(|stage| stage.state.to_string() == name),
            Self::OnSite(no) => on_site(project, no),
            Self::Gate => {
                project.stage(2).is_some_and(|stage| matches!(stage.gate, Some(Gate::Submitted { .. })))
            }
            Self::Hold(name) => project.all_holds().any(|(_, _, hold)| hold.step.to_string() == name),
            Self::Grace => {
                let grace = |delay| matches!(delay, market::custody::Delay::Grace(_));
                project.custody.fundings.iter().any(|funding| grace(funding.delay))
            }
            Self::Silent => matches!(project.abandonment, Some(market::leaving::Abandonment::Noticed { .. })),
            Self::Ticket => project.warranty.as_ref().is_some_and(|w| {
                w.tickets.iter().any(|ticket| matches!(ticket.step, TicketStep::Answered { .. }))
            }),
            Self::RetentionAsked => has_part(project, |state| matches!(state, PartState::Asked { .. })),
            Self::HalfReleased => has_part(project, |state| matches!(state, PartState::Released { .. })),
            Self::Closed(how) => matches!(project.phase, Phase::Closed { how: was, .. } if was == how),
        }
    }

    /// How many days before the visit the first rehearsal begins. States that last are old when it hits at once.
    pub(crate) fn age(self) -> i64 {
        match self {
            Self::Closed(Closing::Withdrawn) => 40,
            Self::Closed(_) => 95,
            Self::Phase("completed") => 150,
            Self::HalfReleased => 360,
            _ => 200,
        }
    }

    /// Whether a project that came here so long ago still stands where the visitor should find it: what lasts is found
    /// whenever it began, all else is found as it was just entered, with its deadline ahead.
    pub(crate) fn is_found(self, project: &Project, seconds_ago: i64) -> bool {
        let lasts = matches!(self, Self::Closed(_) | Self::Phase("completed") | Self::HalfReleased);
        seconds_ago >= 0 && (lasts || seconds_ago < FRESH) && self.is_reached(project)
    }

    /// Its second stage is released: this payout is the visitor's to prove.
    pub(crate) fn is_kept_back(self, project: &Project) -> bool {
        let released = |stage: &Stage| matches!(stage.state, State::Released { .. });
        self == Self::ToPay && project.stage(2).is_some_and(released)
    }

    /// An inspection of this stage goes wrong.
    pub(crate) fn fails_at(self, no: u8) -> bool {
        matches!(self, Self::Stage(stage, "rework" | "after-failures") if stage == no)
    }

    /// An inspection of this stage lists something.
    pub(crate) fn lists_at(self, no: u8) -> bool {
        matches!((self, no), (Self::Hold("cure"), 2) | (Self::Phase("completed"), 4))
    }

    /// The owner objects to this stage.
    pub(crate) fn objects_at(self, no: u8) -> bool {
        no == 3 && matches!(self, Self::Hold("deposit" | "second"))
    }
}

fn has_contested_claim(lead: &Lead) -> bool {
    lead.claim.as_ref().is_some_and(|claim| claim.contested.is_some() && claim.decided.is_none())
}

fn is_to_pay(payout: &Payout) -> bool {
    payout.to == Payee::Firm && payout.paid.is_none() && payout.late.days == 0
}

fn has_part(project: &Project, is: impl Fn(PartState) -> bool) -> bool {
    project.retention.as_ref().is_some_and(|retention| retention.parts.iter().any(|part| is(part.state)))
}

fn on_site(project: &Project, no: u8) -> bool {
    let arrived = |step: Step| matches!(step, Step::Arrived { .. });
    project
        .stage(no)
        .is_some_and(|stage| matches!(&stage.state, State::Submitted { visit, .. } if arrived(visit.step)))
}

/// A hold that still needs somebody.
pub(crate) fn is_open(step: &HoldStep) -> bool {
    !matches!(step, HoldStep::Settled { .. } | HoldStep::Waiting)
}

/// A stage that is not over.
pub(crate) const fn is_under_way(state: &State) -> bool {
    !matches!(state, State::Released { .. } | State::Valued { .. })
}

/// Who has signed, while a contract is being signed.
fn signed(project: &Project) -> Option<Signatures> {
    let signing = matches!(project.phase, Phase::Signing { .. });
    project.contract.as_ref().filter(|_| signing).map(|contract| contract.signed)
}
