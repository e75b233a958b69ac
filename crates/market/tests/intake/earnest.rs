//! M4: an owner who vanished too often puts an earnest down; it goes back when the request ends in words, and to the firms
//! that quoted when it does not.

use crate::forms::{draw, note, reference, request};
use crate::story::{ME, Market, OPERATOR, OWNER};
use ledger::{Entry, Pocket};
use market::custody::{Payee, RecordPayout};
use market::project::{Closing, Event, Phase};
use market::quote::Choose;
use market::request::{Confirm, Post, Qualify, Withdraw};
use market::{Act, Actor, Code, Command, Event as Any, Party, ProjectId, Stream, WaitKind, statement};
use rules::Money;

const QUALIFY: Act = Act::Qualify(Qualify { fit: true, reason: None });

fn withdraw() -> Act {
    Act::Withdraw(Withdraw { signed_elsewhere: false, reason: Some(note("we stay as we are")) })
}

/// A market of three firms, whose owner let one choice expire, where one is enough, and has posted anew.
fn again() -> Market {
    let mut market = Market::under(3, |policy| policy.quote.vanished_limit = 1).choosing();
    market.silence(WaitKind::Choice);
    market.project = ProjectId::from_bytes([4; 16]);
    market.act(ME, Act::Post(Post { request: request() }));
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    market
}

impl Market {
    /// The bank shows so much under the earnest's reference.
    fn puts_down(&mut self, yuan: i64) {
        let to = self.project().earnest().expect("an earnest is asked for").reference.clone();
        let line = reference(&format!("earnest-{}", self.journal.len()));
        let record = statement::Command::RecordLine {
            line,
            reference: to,
            amount: Money::yuan(yuan),
            valued: None,
            sure: false,
        };
        self.does(OPERATOR, Command::Statement(record));
    }

    /// What is in a pocket of this project, yuan; every entry so far added up again.
    fn pocket(&self, pocket: Pocket) -> i64 {
        let sums = ledger::audit(&self.entries()).unwrap_or_else(|broken| panic!("{broken}"));
        sums.get(&pocket).copied().unwrap_or_default().as_fen() / 100
    }

    fn entries(&self) -> Vec<Entry<Pocket>> {
        let here = Stream::Project(self.project);
        let posted = self.journal.iter().filter(|(fact, _)| fact.stream == here);
        let entries = posted.filter_map(|(fact, _)| match &fact.event {
            Any::Project(event) => match &**event {
                Event::Posted(entries) => Some(entries.clone()),
                _ => None,
            },
            _ => None,
        });
        entries.flatten().collect()
    }

    fn ended(&self) -> Option<Closing> {
        if let Phase::Closed { how, .. } = self.project().phase { Some(how) } else { None }
    }

    fn vanished(&self) -> u8 {
        self.world.owner(OWNER).unwrap().vanished
    }

    /// The earnest is there, and the request goes on to its open quotes.
    fn until_the_choice(mut self) -> Self {
        self.puts_down(100);
        self.act(OPERATOR, QUALIFY);
        self.act(OPERATOR, draw(1));
        self.all_accept();
        self.accepted().into_iter().for_each(|id| self.survey(id));
        let firms = self.accepted();
        firms.into_iter().zip(1..).for_each(|(id, k)| {
            self.act(Actor::Firm(id), crate::forms::submit(crate::forms::quote(k)));
        });
        assert_eq!(self.phase(), "choosing");
        self
    }
}

#[test]
fn an_owner_who_vanished_seldom_owes_none() {
    let mut market = Market::under(3, |policy| policy.quote.vanished_limit = 2).choosing();
    market.silence(WaitKind::Choice);
    market.project = ProjectId::from_bytes([4; 16]);
    market.act(ME, Act::Post(Post { request: request() }));
    market.act(Actor::Market, Act::Confirm(Confirm {}));
    assert_eq!((market.vanished(), market.project().earnest()), (1, None));
    assert_eq!(market.wait(WaitKind::Qualify).who, Party::Operator);
}

#[test]
fn the_next_request_waits_for_the_earnest_before_anybody_reads_it() {
    let mut market = again();
    assert_eq!(market.wait(WaitKind::Earnest).who, Party::Owner(OWNER));
    assert_eq!(market.refused(OPERATOR, QUALIFY), Code::NotYet);
    market.puts_down(99);
    assert_eq!(market.refused(OPERATOR, QUALIFY), Code::NotYet, "a yuan is missing");
    market.puts_down(1);
    assert_eq!((market.pocket(Pocket::Earnest), market.wait(WaitKind::Qualify).since), (100, market.at));
    market.act(OPERATOR, QUALIFY);
    assert_eq!(market.phase(), "qualified");
}

#[test]
fn without_the_earnest_the_request_is_withdrawn_and_what_came_in_goes_back() {
    let mut market = again();
    market.puts_down(40);
    market.silence(WaitKind::Earnest);
    assert_eq!(market.ended(), Some(Closing::Withdrawn));
    assert_eq!((market.pocket(Pocket::Suspense), market.pocket(Pocket::PayableOwner)), (0, 40));
    market.puts_down(60);
    assert_eq!(market.pocket(Pocket::PayableOwner), 100, "what comes too late goes back as well");
}

/// A way in which a project ends, by name.
type End = (&'static str, fn(&mut Market));

#[test]
fn it_goes_back_whenever_the_request_ends_in_words() {
    let ends: [End; 4] = [
        ("withdrawn before anybody read it", |market| market.act(ME, withdraw())),
        ("found unfit", |market| {
            let reason = note("a shop, no dwelling");
            market.act(OPERATOR, Act::Qualify(Qualify { fit: false, reason: Some(reason) }));
        }),
        ("withdrawn from the dispatch", |market| {
            market.act(OPERATOR, QUALIFY);
            market.act(OPERATOR, draw(1));
            market.act(ME, withdraw());
        }),
        ("no firm was eligible", |market| {
            (1..=3).for_each(|n| market.suspend(n));
            market.act(OPERATOR, QUALIFY);
            market.silence(WaitKind::Draw);
        }),
    ];
    for (how, end) in ends {
        let mut market = again();
        market.puts_down(100);
        end(&mut market);
        assert!(market.ended().is_some(), "{how}: it has ended");
        assert_eq!((market.pocket(Pocket::Earnest), market.pocket(Pocket::PayableOwner)), (0, 100), "{how}");
        assert_eq!(market.project().custody.payouts.len(), 1, "{how}: ordered out once");
    }
}

#[test]
fn it_goes_back_when_all_quotes_are_declined_in_words() {
    let mut market = again().until_the_choice();
    market.act(ME, withdraw());
    assert_eq!((market.pocket(Pocket::PayableOwner), market.pocket(Pocket::PayableQuoters)), (100, 0));
    assert_eq!(market.vanished(), 1, "a word is no silence");
}

#[test]
fn it_goes_back_when_no_quote_comes_in() {
    let mut market = again();
    market.puts_down(100);
    market.act(OPERATOR, QUALIFY);
    market.act(OPERATOR, draw(1));
    market.all_accept();
    (0..3).for_each(|_| market.silence(WaitKind::Survey));
    assert_eq!((market.ended(), market.pocket(Pocket::PayableOwner)), (Some(Closing::Expired), 100));
}

#[test]
fn it_goes_back_with_the_signature_and_the_owner_begins_anew() {
    let mut market = again().until_the_choice();
    let firm = market.accepted()[0];
    market.act(ME, Act::Choose(Choose { firm, funding: None }));
    assert_eq!(
        (market.pocket(Pocket::Earnest), market.vanished()),
        (100, 1),
        "a choice alone is no word kept"
    );
    market.sign(ME, false);
    assert_eq!((market.pocket(Pocket::Earnest), market.pocket(Pocket::PayableOwner)), (0, 100));
    assert_eq!(market.vanished(), 0);
    market.act(ME, withdraw());
    assert_eq!(market.pocket(Pocket::PayableOwner), 100, "and not twice");
}

#[test]
fn who_chooses_and_never_signs_does_not_get_it_back_by_choosing() {
    let mut market = again().until_the_choice();
    let firm = market.accepted()[0];
    for _ in 0..2 {
        market.act(ME, Act::Choose(Choose { firm, funding: None }));
        market.silence(WaitKind::SignOwner);
    }
    assert_eq!((market.ended(), market.vanished()), (Some(Closing::Expired), 2));
    assert_eq!((market.pocket(Pocket::Earnest), market.pocket(Pocket::PayableQuoters)), (0, 100));
}

#[test]
fn an_owner_who_vanishes_again_leaves_it_to_the_firms_that_quoted_in_equal_parts() {
    let mut market = again().until_the_choice();
    let firms = market.accepted();
    market.silence(WaitKind::Choice);
    assert_eq!((market.ended(), market.vanished()), (Some(Closing::Expired), 2));
    assert_eq!((market.pocket(Pocket::Earnest), market.pocket(Pocket::PayableQuoters)), (0, 100));
    assert_eq!((market.pocket(Pocket::PayableFees), market.pocket(Pocket::PayableFirm)), (0, 0));
    let parts: Vec<_> = market.project().custody.payouts.iter().map(|it| (it.to, it.amount)).collect();
    let expected = [3_334, 3_333, 3_333].map(Money::fen);
    let expected: Vec<_> = firms.into_iter().map(Payee::Quoter).zip(expected).collect();
    assert_eq!(parts, expected);
}

#[test]
fn a_share_leaves_custody_on_a_line_and_comes_to_the_balance_on_another() {
    let mut market = again().until_the_choice();
    let firm = market.accepted()[0];
    let before = market.firm(firm).free();
    market.silence(WaitKind::Choice);
    let share = Money::fen(3_334);
    let paid = RecordPayout { payout: 0, line: reference("out-1"), amount: share };
    market.act(OPERATOR, Act::RecordPayout(paid));
    assert_eq!(
        market.firm(firm).free(),
        before,
        "the custodian has paid; the balance's bank has not shown it yet"
    );
    let own = market.firm(firm).reference();
    let came = statement::Command::RecordLine {
        line: reference("in-1"),
        reference: own,
        amount: share,
        valued: None,
        sure: false,
    };
    market.does(OPERATOR, Command::Statement(came));
    assert_eq!(market.firm(firm).free(), before + share);
}
