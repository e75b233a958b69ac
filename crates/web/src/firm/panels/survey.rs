//! The survey: a time proposed, the door address once both agreed, the measuring. What it is not: a way to the owner's phone.

use super::{Invited, urgent_if};
use crate::part::{Facts, Field, Form, Kind, Panel};
use market::WaitKind;
use market::project::Phase;
use market::survey::Survey;
use rules::At;

impl Invited<'_> {
    /// From acceptance until the firm has measured; then the address stays in sight while the firm stands.
    pub(super) fn survey(&self) -> Option<Panel> {
        if !self.stands() || self.lead.accepted.is_none() {
            return None;
        }
        let seen = self.seen;
        let panel = Panel::new("survey", seen.say("wait-survey"));
        Some(match self.lead.survey {
            Survey::Open if self.is_before_the_opening() => {
                self.asks(panel.urgent().text(&seen.say("firm-survey-open"))).form(&self.propose(false))
            }
            Survey::Proposed { time } if self.is_before_the_opening() => {
                let said = seen.frame.say_of("firm-survey-proposed", "time", &seen.frame.moment(time));
                self.asks(panel.text(&said)).form(&self.propose(true))
            }
            Survey::Confirmed { time, .. } => self.confirmed(panel, time),
            Survey::Held { .. } => panel.with(&self.address()),
            Survey::Open | Survey::Proposed { .. } => return None,
        })
    }

    fn is_before_the_opening(&self) -> bool {
        matches!(self.seen.project.phase, Phase::Matched { .. } | Phase::Quoting { .. })
    }

    /// With this firm's deadline.
    fn asks(&self, panel: Panel) -> Panel {
        self.wait(WaitKind::Survey).into_iter().fold(panel, |panel, wait| panel.wait(&self.seen.frame, wait))
    }

    fn confirmed(&self, panel: Panel, time: At) -> Panel {
        let (seen, frame) = (self.seen, &self.seen.frame);
        let past = time <= frame.now();
        let panel = self.asks(urgent_if(panel, past).with(&self.address()));
        let panel = panel.text(&frame.say_of("firm-survey-confirmed", "time", &frame.moment(time)));
        if past {
            panel.form(&Form::act(frame, seen.project.id, "hold-survey"))
        } else {
            panel.hint(&seen.say("firm-survey-then"))
        }
    }

    /// The door address: only of a survey that both confirmed.
    fn address(&self) -> Facts {
        let seen = self.seen;
        let address = seen.door_address();
        Facts::new([(seen.say("field-address"), address.unwrap_or_else(|| seen.say("label-unknown")))])
    }

    fn propose(&self, again: bool) -> Form {
        let frame = &self.seen.frame;
        let time = Field::new(frame, "time").label(frame.say("firm-survey-time"));
        let form = Form::act(frame, self.seen.project.id, "propose-survey");
        let form =
            form.field(time.kind(Kind::Input("datetime-local")).hint(frame.say("firm-survey-time-hint")));
        if again { form.button(frame.say("firm-survey-again")).quiet() } else { form }
    }
}
