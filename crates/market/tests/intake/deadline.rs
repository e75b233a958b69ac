//! Deadlines of the intake that hold by themselves, whether or not the clock has come by.

use crate::forms::{note, quote, submit};
use crate::story::{HOUR, ME, Market, OPERATOR};
use market::contract::{Countersign, Sign};
use market::dispatch::{Accept, Decline, Draw, Swap};
use market::lead::{AnswerClaim, ClaimRefund, DecideClaim};
use market::quote::{Choose, ExtendChoice};
use market::request::{Confirm, Qualify, Withdraw};
use market::survey::{ConfirmSurvey, Held, Propose};
use market::{Act, Actor, Code, FirmId, WaitKind as K};
use rules::lead::Ground;
use rules::lottery::Seed;

/// A state, the wait in it, who answers it, and how.
type Case = (fn() -> Market, K, fn(&Market) -> Actor, fn(&Market) -> Act);

fn first(market: &Market) -> FirmId {
    *market.project().leads.keys().next().expect("a firm")
}

fn the_first(market: &Market) -> Actor {
    Actor::Firm(first(market))
}

fn invited(market: &Market) -> Actor {
    Actor::Firm(market.invited()[0])
}

const fn owner(_: &Market) -> Actor {
    ME
}

const fn operator(_: &Market) -> Actor {
    OPERATOR
}

fn chosen(market: &Market) -> Actor {
    Actor::Firm(market.contract().firm)
}

fn sign(market: &Market) -> Act {
    Act::Sign(Sign { document: market.contract().document, aged: false })
}

fn half_signed() -> Market {
    let mut market = Market::with_firms(3).signing();
    market.sign(ME, false);
    market
}

fn signed() -> Market {
    let mut market = half_signed();
    let firm = chosen(&market);
    market.sign(firm, false);
    market
}

/// The first firm claims its fee back.
fn claimed() -> Market {
    let mut market = Market::with_firms(3).surveyed();
    let claim = ClaimRefund { ground: Ground::OutsideTrade, note: None };
    market.act(the_first(&market), Act::ClaimRefund(claim));
    market
}

fn contested() -> Market {
    let mut market = claimed();
    let firm = first(&market);
    market.act(ME, Act::AnswerClaim(AnswerClaim { firm, agrees: false }));
    market
}

/// Some have measured, some not: the quotes have a deadline.
fn surveyed() -> Market {
    Market::with_firms(3).surveyed()
}

const CASES: [Case; 17] = [
    (|| Market::with_firms(3).posted(), K::Draft, operator, |_| Act::Confirm(Confirm {})),
    (confirmed, K::Qualify, operator, |_| Act::Qualify(Qualify { fit: true, reason: None })),
    (|| Market::with_firms(3).qualified(), K::Draw, operator, |_| Act::Draw(Draw { seed: Seed([1; 32]) })),
    (|| Market::with_firms(3).drawn(), K::Invitation, invited, |_| Act::Accept(Accept {})),
    (|| Market::with_firms(3).drawn(), K::Invitation, invited, |_| Act::Decline(Decline { reason: None })),
    (proposed, K::Survey, owner, |market| Act::ConfirmSurvey(ConfirmSurvey { firm: first(market) })),
    (
        || Market::with_firms(3).quoting(),
        K::Survey,
        the_first,
        |market| Act::ProposeSurvey(Propose { time: market.wait(K::Survey).due }),
    ),
    (appointed, K::Survey, the_first, |_| Act::HoldSurvey(Held {})),
    (surveyed, K::Quotes, the_first, |_| submit(quote(1))),
    (
        || Market::with_firms(3).choosing(),
        K::Choice,
        owner,
        |market| Act::Choose(Choose { firm: first(market), funding: None }),
    ),
    (|| Market::with_firms(3).choosing(), K::Choice, owner, |_| Act::ExtendChoice(ExtendChoice {})),
    (|| Market::with_firms(3).signing(), K::SignOwner, owner, sign),
    (half_signed, K::SignFirm, chosen, sign),
    (signed, K::Countersign, operator, |_| Act::Countersign(Countersign {})),
    (
        || Market::with_firms(3).cooling_off(),
        K::CoolingOff,
        owner,
        |_| Act::Withdraw(Withdraw { signed_elsewhere: false, reason: None }),
    ),
    (claimed, K::ClaimAnswer, owner, |market| {
        Act::AnswerClaim(AnswerClaim { firm: first(market), agrees: true })
    }),
    (contested, K::ClaimDecision, operator, |market| {
        let (firm, reason) = (first(market), note("the photo shows the door open"));
        Act::DecideClaim(DecideClaim { firm, refund: false, reason })
    }),
];

fn confirmed() -> Market {
    let mut market = Market::with_firms(3).posted();
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    market
}

/// The first firm has an appointment proposed for the last hour of its time.
fn proposed() -> Market {
    let mut market = Market::with_firms(3).quoting();
    let time = market.wait(K::Survey).due.plus_seconds(-1);
    market.act(the_first(&market), Act::ProposeSurvey(Propose { time }));
    market
}

fn appointed() -> Market {
    let mut market = Market::with_firms(3).quoting();
    let firm = first(&market);
    market.appointment(firm);
    market
}

#[test]
fn an_answer_at_the_deadline_is_too_late_though_the_clock_has_not_come_by() {
    for (state, kind, actor, act) in CASES {
        let mut market = state();
        let (actor, act) = (actor(&market), act(&market));
        for behind in [0, 8 * HOUR] {
            market.at = market.wait(kind).due.plus_seconds(behind);
            assert_eq!(market.refused(actor, act.clone()), Code::TooLate, "{kind}: {act:?}");
        }
    }
}

#[test]
fn no_firm_is_swapped_once_the_quotes_are_to_be_opened() {
    let mut market = Market::with_firms(5).surveyed();
    market.at = market.wait(K::Quotes).due;
    let firm = first(&market);
    assert_eq!(market.refused(ME, Act::Swap(Swap { firm })), Code::TooLate);
}
