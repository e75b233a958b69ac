//! What a rival learns by asking for what is not his to ask: nothing.

use crate::forms::{note, quote, submit};
use crate::story::Market;
use market::dispatch::Swap;
use market::lead::{AnswerClaim, ClaimRefund, DecideClaim};
use market::project::{Channel, Proof};
use market::quote::Choose;
use market::survey::ConfirmSurvey;
use market::{Act, Actor, Code, FirmId, Subject, WaitKey, WaitKind as K};
use rules::At;
use rules::lead::Ground;
use rules::lottery::Seed;

/// A rival asks whether these two firms have come as far; both answers must be the same.
fn same_to_a_rival(market: &mut Market, [one, other]: [FirmId; 2], act: impl Fn(FirmId) -> Act) {
    let rival = *market.project().leads.keys().find(|id| ![one, other].contains(id)).expect("a rival");
    let answers = [one, other].map(|firm| market.refused(Actor::Firm(rival), act(firm)));
    assert_eq!(answers, [Code::WrongRole; 2], "{:?}", act(one));
}

#[test]
fn a_rival_learns_nothing_by_asking_for_what_is_not_his_to_ask() {
    let mut market = Market::with_firms(3).surveyed();
    let quoted = market.accepted()[0];
    market.act(Actor::Firm(quoted), submit(quote(1)));
    market
        .act(Actor::Firm(quoted), Act::ClaimRefund(ClaimRefund { ground: Ground::OutsideTrade, note: None }));
    let other = market.accepted()[1];
    let stranger = FirmId::from_bytes([9; 16]);
    same_to_a_rival(&mut market, [quoted, other], |firm| Act::Choose(Choose { firm, funding: None }));
    same_to_a_rival(&mut market, [quoted, other], |firm| {
        Act::AnswerClaim(AnswerClaim { firm, agrees: true })
    });
    same_to_a_rival(&mut market, [quoted, other], |firm| {
        Act::DecideClaim(DecideClaim { firm, refund: true, reason: note("so") })
    });
    same_to_a_rival(&mut market, [quoted, stranger], |firm| Act::Swap(Swap { firm }));
    same_to_a_rival(&mut market, [quoted, stranger], |firm| Act::ConfirmSurvey(ConfirmSurvey { firm }));
    same_to_a_rival(&mut market, [quoted, other], |firm| {
        let wait = WaitKey::new(K::ClaimAnswer, Subject::Firm(firm));
        Act::RecordNotice { wait, channel: Channel::Inbox, proof: Proof::Opened(At::seconds(0)) }
    });
    same_to_a_rival(&mut market, [quoted, other], |firm| {
        let wait = WaitKey::new(K::ClaimAnswer, Subject::Firm(firm));
        Act::Default { wait, seed: Seed([1; 32]) }
    });
}
