//! The invitation, its price before it is taken, the fee afterwards, and the way to have it back. What it is not: the
//! balance; that page is the firm's own.

use super::Invited;
use crate::firm::grounds;
use crate::part::{Choice, Facts, Field, Form, Kind, Panel};
use market::custody::Payee;
use market::lead::Claim;
use market::text::Note;
use market::{Aggregate, Stream, WaitKind, firm::Firm};
use rules::{Money, Share};
use words::Arg;

impl Invited<'_> {
    /// Why it is over for this firm.
    pub(super) fn out(&self) -> Option<Panel> {
        let (why, at) = self.lead.out?;
        let panel = Panel::new("out", self.seen.say("firm-out"));
        let why = self.seen.frame.words().out(&why);
        let panel = panel.text(&format!("{why} · {}", self.seen.frame.moment(at)));
        let said = self.lead.said.iter();
        let panel = said.fold(panel, |panel, said| {
            panel.text(&self.seen.frame.say_of("firm-out-said", "said", said.as_str()))
        });
        let panel = self.share().iter().fold(panel, |panel, share| panel.text(share));
        Some(panel.hint(&self.seen.say("firm-out-what")))
    }

    /// Its part of an earnest, where the owner vanished again.
    fn share(&self) -> Option<String> {
        let mut payouts = self.seen.project.custody.payouts.iter();
        let own = payouts.find(|payout| payout.to == Payee::Quoter(self.id))?;
        let (frame, amount) = (&self.seen.frame, self.seen.frame.money(own.amount));
        let state = match &own.paid {
            Some((_, at)) => frame.say_of("project-payout-paid", "day", &frame.day(*at)),
            None => frame.say("project-payout-ordered"),
        };
        let facts = [("amount", Arg::Text(&amount)), ("state", Arg::Text(&state))];
        Some(frame.words().say_with("firm-share", &facts))
    }

    /// Take it or leave it, with the price and what the firm has for it.
    pub(super) fn invitation(&self) -> Option<Panel> {
        if !self.stands() || self.lead.accepted.is_some() {
            return None;
        }
        let (seen, frame) = (self.seen, &self.seen.frame);
        let panel = Panel::new("invitation", seen.say("firm-invitation")).urgent().text(&self.price());
        let panel = panel.hint(&seen.say("firm-lead-refund")).with(&self.means()?);
        let panel = if self.falls_short() { panel.notice(&seen.say("firm-balance-short")) } else { panel };
        let panel =
            self.wait(WaitKind::Invitation).into_iter().fold(panel, |panel, wait| panel.wait(frame, wait));
        Some(panel.form(&Form::act(frame, seen.project.id, "accept")).form(&self.decline()))
    }

    /// What the lead costs, and when.
    fn price(&self) -> String {
        let (frame, policy) = (&self.seen.frame, &self.seen.policy.lead);
        let amount = frame.money(Money::fen(policy.fee));
        let charge = frame.words().charge(&policy.charge);
        frame
            .words()
            .say_with("firm-lead-price", &[("amount", Arg::Text(&amount)), ("charge", Arg::Text(&charge))])
    }

    fn decline(&self) -> Form {
        let frame = &self.seen.frame;
        let reason = Field::new(frame, "reason").label(frame.say("field-reason")).optional();
        let reason = reason.most(Note::MOST).hint(frame.say("firm-decline-why"));
        Form::act(frame, self.seen.project.id, "decline").field(reason).quiet()
    }

    fn firm(&self) -> Option<Firm> {
        match self.seen.app.store().aggregate(&Stream::Firm(self.id)) {
            Ok(Some(Aggregate::Firm(firm))) => Some(firm),
            _ => None,
        }
    }

    /// Free balance, and what is left under the firm's own cap.
    fn means(&self) -> Option<Facts> {
        let (seen, firm) = (self.seen, self.firm()?);
        let spent = firm.month_spent(seen.frame.now(), &seen.calendar);
        let left = firm.profile.monthly_cap.less(spent);
        let money = |key: &str, amount| (seen.say(key), seen.frame.money(amount));
        Some(Facts::new([money("firm-free", firm.free()), money("firm-cap-left", left)]))
    }

    /// The market would refuse: said before the button, not after.
    fn falls_short(&self) -> bool {
        let fee = Money::fen(self.seen.policy.lead.fee);
        self.firm().is_some_and(|firm| firm.free() < fee)
    }

    /// The fee, once charged: where it stands, and the claim for it.
    pub(super) fn fee(&self) -> Option<Panel> {
        let (amount, since) = self.lead.charged?;
        let (seen, frame) = (self.seen, &self.seen.frame);
        let mut rows =
            vec![(seen.say("firm-fee-charged"), format!("{} · {}", frame.money(amount), frame.day(since)))];
        rows.extend(self.lead.refunded.map(|at| (seen.say("firm-fee-refunded"), frame.day(at))));
        rows.extend(
            self.lead.claim.as_ref().map(|claim| (seen.say("firm-fee-claimed"), self.claim_said(claim))),
        );
        let reason = self.lead.claim.as_ref().and_then(|claim| claim.reason.as_ref());
        rows.extend(reason.map(|reason| (seen.say("firm-claim-why"), reason.to_string())));
        let panel = Panel::new("fee", seen.say("firm-fee")).with(&Facts::new(rows));
        let panel = self.lead.claim.as_ref().into_iter().fold(panel, |panel, claim| self.audit(panel, claim));
        let claims = [WaitKind::ClaimAnswer, WaitKind::ClaimSampled, WaitKind::ClaimDecision];
        let own = claims.into_iter().filter_map(|kind| self.wait(kind));
        let panel = own.fold(panel, |panel, wait| panel.wait(frame, wait));
        let due = seen.calendar.due(since, seen.policy.lead.claim);
        let open = self.lead.refunded.is_none() && self.lead.claim.is_none() && frame.now() < due;
        Some(if open {
            let panel = panel.text(&frame.say_of("firm-claim-until", "due", &frame.moment(due)));
            panel.fold(&frame.say("act-claim-refund"), |panel| panel.form(&self.claim()))
        } else {
            panel
        })
    }

    /// A firm that claims much reads that it is audited, and why.
    fn audit(&self, panel: Panel, claim: &Claim) -> Panel {
        let Some(audit) = claim.audit.filter(|_| claim.decided.is_none()) else { return panel };
        let (words, policy) = (self.seen.frame.words(), &self.seen.policy.lead);
        let (window, share) = (words.period(policy.audit_window), words.share(Share::bp(policy.audit_above)));
        let facts = [
            ("window", Arg::Text(&window)),
            ("claims", Arg::Number(audit.claims.into())),
            ("leads", Arg::Number(audit.leads.into())),
            ("share", Arg::Text(&share)),
        ];
        let panel = panel.hint(&words.say_with("firm-claim-audit", &facts));
        if audit.drawn { panel.text(&self.seen.say("firm-claim-drawn")) } else { panel }
    }

    fn claim_said(&self, claim: &Claim) -> String {
        let frame = &self.seen.frame;
        let state = match (claim.decided, claim.contested, claim.sampled) {
            (Some((true, _)), _, _) => "firm-claim-granted",
            (Some((false, _)), _, _) => "firm-claim-refused",
            (None, Some(_), _) => "firm-claim-contested",
            (None, None, Some(_)) => "firm-claim-sampled",
            (None, None, None) => "firm-claim-open",
        };
        format!("{} · {}", frame.words().ground(&claim.ground), frame.say(state))
    }

    fn claim(&self) -> Form {
        let frame = &self.seen.frame;
        let ground = grounds(self.seen.policy.lead.charge)
            .into_iter()
            .filter(|(_, ground)| !self.lead.disproves(*ground))
            .fold(Choice::one("ground", frame.say("field-ground")), |choice, (value, ground)| {
                choice.option(value, frame.words().ground(&ground), "")
            });
        let note = Field::new(frame, "note").label(frame.say("field-note")).kind(Kind::Area(3)).optional();
        Form::act(frame, self.seen.project.id, "claim-refund")
            .choice(&ground)
            .field(note.most(Note::MOST).hint(frame.say("hint-note")))
            .quiet()
    }
}
