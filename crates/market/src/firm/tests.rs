//! Stories of a firm's balance: every step leaves the book balanced and nothing overdrawn, and the journal tells the
//! same state again. What it is not: the leads' own rules.

mod any_order;

use super::*;
use crate::refusal::Code as Refused;
use crate::{Actor, Fact, Stream, World, charter};
use rules::policy::Policy;

const FIRM: FirmId = FirmId::from_bytes([1; 16]);
const STAFF: StaffId = StaffId::from_bytes([9; 16]);
const DAY: i64 = 86_400;

fn project(n: u8) -> ProjectId {
    ProjectId::from_bytes([n; 16])
}

fn dwelling() -> Digest {
    Digest::of(b"a dwelling")
}

/// A firm at its counter, with all that ever happened there.
struct Counter {
    world: World,
    journal: Vec<(Fact, At)>,
    at: At,
}

impl Counter {
    /// A registered firm with this much on its balance and this cap a month, on 2026-03-20 09:00 in Shanghai.
    fn with(yuan: i64, cap: i64) -> Self {
        let mut counter = Self { world: World::whole(), journal: Vec::new(), at: At::seconds(1_773_968_400) };
        let custodian =
            charter::Custodian { holder: name("First Bank"), licence: name("L1"), may_say_escrow: false };
        let founded =
            charter::Event::Founded { policy: Box::new(Policy::fairwright()), custodian, staff: STAFF };
        counter.take(vec![Fact { stream: Stream::Charter, event: crate::Event::Charter(founded) }]);
        counter.does(|_, _| vec![Event::Registered { profile: profile(cap) }]);
        counter.does(|_, _| top_up(&line("L-top-up"), Money::yuan(yuan)));
        counter
    }

    fn take(&mut self, facts: Vec<Fact>) {
        for fact in facts {
            self.world.take(&fact, self.at);
            self.journal.push((fact, self.at));
        }
    }

    /// Something happens at the counter; afterwards the book must be sound.
    fn does(&mut self, what: impl FnOnce(&Firm, At) -> Vec<Event>) {
        let nobody = Firm::begin(FIRM, &Event::Registered { profile: profile(0) }, self.at).unwrap();
        let events = what(self.world.find_firm(FIRM).unwrap().unwrap_or(&nobody), self.at);
        self.take(facts(FIRM, events));
        let book = &self.firm().book;
        assert!(book.is_balanced(), "unbalanced: {:?}", book.balances());
        assert_eq!(book.overdrawn(), Vec::new(), "{:?}", book.balances());
    }

    #[expect(clippy::needless_pass_by_value, reason = "stories read better without the ampersands")]
    fn command(&mut self, actor: Actor, command: Command) -> Result<(), Refused> {
        match decide(&self.world, actor, FIRM, &command, self.at) {
            Ok(facts) => {
                self.take(facts);
                assert!(self.firm().book.is_balanced() && self.firm().book.overdrawn().is_empty());
                Ok(())
            }
            Err(crate::Halt::Refused(refusal)) => Err(refusal.code),
            Err(crate::Halt::Need(need)) => panic!("a whole world needs nothing: {need:?}"),
        }
    }

    fn try_reserve(&mut self, n: u8, yuan: i64) -> Result<(), Refused> {
        let calendar = Policy::fairwright().days().unwrap();
        let events = reserve(self.firm(), project(n), dwelling(), Money::yuan(yuan), self.at, &calendar);
        events.map(|events| self.does(|_, _| events)).map_err(|refusal| refusal.code)
    }

    fn try_charge(&mut self, n: u8, yuan: i64) -> Result<(), Refused> {
        let calendar = self.world.charter().unwrap().now().unwrap().calendar.clone();
        let events = charge(self.firm(), project(n), dwelling(), Money::yuan(yuan), self.at, &calendar);
        events.map(|events| self.does(|_, _| events)).map_err(|refusal| refusal.code)
    }

    fn firm(&self) -> &Firm {
        self.world.firm(FIRM).unwrap()
    }

    /// Prepaid, reserved, lead fees, to be withdrawn; in yuan.
    fn tills(&self) -> [i64; 4] {
        [Till::Prepaid, Till::Reserved, Till::LeadFees, Till::Withdrawal]
            .map(|till| self.firm().book.balance(till).as_fen() / 100)
    }

    fn waits(&self) -> Vec<crate::Wait> {
        self.firm().waits(self.world.charter().unwrap())
    }

    fn clock(&mut self, wait: &crate::Wait) -> Result<(), Refused> {
        self.at = wait.due;
        self.command(Actor::Market, Command::Default { wait: wait.key.clone() })
    }
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn line(text: &str) -> Reference {
    Reference::new(text).unwrap()
}

fn profile(cap: i64) -> Profile {
    Profile {
        name: name("Plumb and Level"),
        districts: BTreeSet::from([Code::new("310115").unwrap()]),
        crews: 2,
        budget_low: Money::yuan(50_000),
        budget_high: Money::yuan(500_000),
        monthly_cap: Money::yuan(cap),
        principals: BTreeSet::from([Digest::of(b"an account")]),
    }
}

#[test]
fn a_firm_tops_up_accepts_is_charged_refunded_and_takes_its_money_home() {
    let mut counter = Counter::with(1_000, 1_000);
    assert_eq!(counter.tills(), [1_000, 0, 0, 0], "topped up");
    counter.try_reserve(1, 200).unwrap();
    assert_eq!(counter.tills(), [800, 200, 0, 0], "accepted");
    counter.try_charge(1, 200).unwrap();
    assert_eq!(counter.tills(), [800, 0, 200, 0], "both confirmed the survey");
    counter.does(|firm, _| refund(firm, project(1), Money::yuan(200)));
    assert_eq!(counter.tills(), [1_000, 0, 0, 0], "the owner was absent");
    counter.command(Actor::Firm(FIRM), Command::Withdraw { amount: Money::yuan(1_000) }).unwrap();
    assert_eq!(counter.tills(), [0, 0, 0, 1_000], "ordered");
    let paid = Command::RecordWithdrawal { withdrawal: 0, line: line("L-out") };
    counter.command(Actor::Operator(STAFF), paid).unwrap();
    assert_eq!(counter.tills(), [0; 4], "paid");
    assert_eq!(counter.firm().book.balance(Till::Bank), Money::ZERO);
    assert_eq!(counter.waits(), Vec::new());
}

#[test]
fn a_firm_that_declines_after_all_has_its_reserve_back_once() {
    let mut counter = Counter::with(300, 1_000);
    counter.try_reserve(1, 200).unwrap();
    counter.does(|firm, _| unreserve(firm, project(1)));
    counter.does(|firm, _| unreserve(firm, project(1)));
    assert_eq!(counter.tills(), [300, 0, 0, 0]);
}

#[test]
fn a_lead_is_refunded_once() {
    let mut counter = Counter::with(300, 1_000);
    counter.try_charge(1, 200).unwrap();
    counter.does(|firm, _| refund(firm, project(1), Money::yuan(200)));
    counter.does(|firm, _| refund(firm, project(1), Money::yuan(200)));
    assert_eq!(counter.tills(), [300, 0, 0, 0]);
}

#[test]
fn a_fee_beyond_the_reserve_comes_from_the_balance_and_a_smaller_one_frees_the_rest() {
    let mut counter = Counter::with(1_000, 1_000);
    counter.try_reserve(1, 200).unwrap();
    counter.try_charge(1, 350).unwrap();
    assert_eq!(counter.tills(), [650, 0, 350, 0]);
    counter.try_reserve(2, 200).unwrap();
    counter.try_charge(2, 50).unwrap();
    assert_eq!(counter.tills(), [600, 0, 400, 0]);
}

#[test]
fn a_lead_is_neither_set_aside_nor_charged_twice() {
    let mut counter = Counter::with(1_000, 1_000);
    counter.try_reserve(1, 200).unwrap();
    assert_eq!(counter.try_reserve(1, 200), Err(Refused::AlreadyDone));
    counter.try_charge(1, 200).unwrap();
    assert_eq!(counter.try_charge(1, 200), Err(Refused::AlreadyDone));
}

#[test]
fn what_is_set_aside_cannot_be_spent_or_withdrawn() {
    let mut counter = Counter::with(300, 1_000);
    counter.try_reserve(1, 200).unwrap();
    assert_eq!(counter.try_reserve(2, 200), Err(Refused::BalanceTooSmall));
    assert_eq!(counter.try_charge(2, 200), Err(Refused::BalanceTooSmall));
    let all = Command::Withdraw { amount: Money::yuan(300) };
    assert_eq!(counter.command(Actor::Firm(FIRM), all), Err(Refused::BalanceTooSmall));
}

#[test]
fn the_cap_counts_charges_of_the_month_and_everything_set_aside() {
    let mut counter = Counter::with(5_000, 600);
    counter.try_reserve(1, 200).unwrap();
    counter.try_charge(2, 200).unwrap();
    counter.try_reserve(3, 200).unwrap();
    assert_eq!(counter.try_reserve(4, 200), Err(Refused::CapReached));
    counter.at = counter.at.plus_seconds(15 * DAY);
    counter.try_reserve(4, 200).unwrap();
    assert_eq!(counter.try_reserve(5, 200), Err(Refused::CapReached), "two of March are still set aside");
}

#[test]
fn a_refunded_lead_does_not_count_against_the_cap() {
    let mut counter = Counter::with(1_000, 200);
    counter.try_charge(1, 200).unwrap();
    counter.does(|firm, _| refund(firm, project(1), Money::yuan(200)));
    assert_eq!(counter.try_reserve(2, 200), Ok(()));
}

#[test]
fn a_firm_forgets_a_lead_that_no_rule_looks_back_on() {
    let mut counter = Counter::with(5_000, 5_000);
    counter.try_charge(1, 200).unwrap();
    counter.try_reserve(2, 200).unwrap();
    counter.try_charge(3, 200).unwrap();
    counter.does(|_, _| vec![Event::Claimed { project: project(3) }]);
    counter.at = counter.at.plus_seconds(crate::limits::LEAD_DAYS * DAY);
    counter.try_charge(4, 200).unwrap();
    let known: Vec<_> = counter.firm().leads.keys().copied().collect();
    assert_eq!(
        known,
        [2, 3, 4].map(project),
        "set aside, claimed, and new; the old one is told by the journal"
    );
    counter.does(|_, _| vec![Event::TurnedDown { project: project(3) }]);
    assert!(!counter.firm().leads.contains_key(&project(3)), "decided, and as old");
}

#[test]
fn a_lead_that_was_forgotten_can_still_be_refunded() {
    let mut counter = Counter::with(400, 1_000);
    counter.try_charge(1, 200).unwrap();
    counter.at = counter.at.plus_seconds(crate::limits::LEAD_DAYS * DAY);
    counter.try_charge(2, 200).unwrap();
    counter.does(|firm, _| refund(firm, project(1), Money::yuan(200)));
    assert_eq!(counter.tills(), [200, 0, 200, 0]);
}

#[test]
fn what_came_free_again_is_not_kept() {
    let mut counter = Counter::with(300, 1_000);
    counter.try_reserve(1, 200).unwrap();
    counter.does(|firm, _| unreserve(firm, project(1)));
    assert_eq!(counter.firm().leads.len(), 0);
}

#[test]
fn a_free_lead_moves_nothing() {
    let mut counter = Counter::with(100, 0);
    counter.try_reserve(1, 0).unwrap();
    counter.try_charge(1, 0).unwrap();
    assert_eq!(counter.tills(), [100, 0, 0, 0]);
}

#[test]
fn each_day_a_withdrawal_is_late_the_operator_owes_and_the_clock_asks_again_a_day_later() {
    let mut counter = Counter::with(1_000, 0);
    counter.command(Actor::Firm(FIRM), Command::Withdraw { amount: Money::yuan(1_000) }).unwrap();
    let first = counter.waits().remove(0);
    assert_eq!(
        counter.command(Actor::Market, Command::Default { wait: first.key.clone() }),
        Err(Refused::NotDue)
    );
    counter.clock(&first).unwrap();
    let second = counter.waits().remove(0);
    assert_eq!(second.due.since(first.due), DAY);
    counter.clock(&second).unwrap();
    assert_eq!(counter.firm().withdrawals[0].late.days, 2);
    assert_eq!(
        counter.firm().owed(),
        (Money::yuan(1), Money::ZERO),
        "0.05 % of 1,000 for two days, not due yet"
    );
}

/// A withdrawal of this much that the clock found late so many times.
fn late(yuan: i64, days: usize) -> Counter {
    let mut counter = Counter::with(yuan, 0);
    counter.command(Actor::Firm(FIRM), Command::Withdraw { amount: Money::yuan(yuan) }).unwrap();
    for _ in 0..days {
        let wait = counter.waits().remove(0);
        counter.clock(&wait).unwrap();
    }
    counter
}

fn paid(id: &str) -> Command {
    Command::RecordWithdrawal { withdrawal: 0, line: line(id) }
}

fn compensated(id: &str, fen: i64) -> Command {
    Command::RecordCompensation { withdrawal: 0, line: line(id), amount: Money::fen(fen) }
}

#[test]
fn what_is_owed_for_late_days_is_rounded_once() {
    assert_eq!(late(39, 1).firm().owed().0, Money::fen(1), "1.95 fen");
    assert_eq!(late(39, 2).firm().owed().0, Money::fen(3), "3.90 fen, not twice 1");
}

#[test]
fn paid_late_the_operator_owes_for_every_day_the_clock_has_not_counted_too() {
    let mut counter = late(1_000, 1);
    counter.at = counter.at.plus_seconds(5 * DAY);
    counter.command(Actor::Operator(STAFF), paid("L-1")).unwrap();
    assert_eq!(counter.firm().owed(), (Money::yuan(3), Money::yuan(3)), "six days begun");
    let due = counter.waits().remove(0);
    assert_eq!(due.key.kind, crate::WaitKind::Compensation);
}

#[test]
fn the_operator_pays_its_delay_out_of_its_own_means_and_once() {
    let mut counter = late(1_000, 2);
    counter.command(Actor::Operator(STAFF), paid("L-1")).unwrap();
    assert_eq!(counter.command(Actor::Operator(STAFF), compensated("L-2", 99)), Err(Refused::OutOfRange));
    assert_eq!(counter.command(Actor::Operator(STAFF), compensated("L-1", 100)), Err(Refused::AlreadyDone));
    assert_eq!(counter.command(Actor::Firm(FIRM), compensated("L-2", 100)), Err(Refused::WrongRole));
    counter.command(Actor::Operator(STAFF), compensated("L-2", 100)).unwrap();
    let book = &counter.firm().book;
    assert_eq!((book.balance(Till::Own), book.balance(Till::Bank)), (Money::yuan(1), Money::ZERO));
    assert_eq!((counter.firm().owed(), counter.waits()), ((Money::ZERO, Money::ZERO), Vec::new()));
    assert_eq!(counter.command(Actor::Operator(STAFF), compensated("L-3", 100)), Err(Refused::AlreadyDone));
}

#[test]
fn after_a_year_a_late_withdrawal_is_still_asked_for_and_every_day_still_counts() {
    let counter = late(1_000, 367);
    assert_eq!(counter.firm().withdrawals[0].late.days, 365 + 2 * 30);
    assert_eq!(counter.firm().owed().0, Money::fen(50 * 425));
    assert_eq!(counter.waits().remove(0).due.since(counter.at), 30 * DAY);
}

#[test]
fn a_statement_line_proves_one_withdrawal_only() {
    let mut counter = Counter::with(1_000, 0);
    for _ in 0..2 {
        counter.command(Actor::Firm(FIRM), Command::Withdraw { amount: Money::yuan(100) }).unwrap();
    }
    let record = |withdrawal| Command::RecordWithdrawal { withdrawal, line: line("L-out") };
    counter.command(Actor::Operator(STAFF), record(0)).unwrap();
    assert_eq!(counter.command(Actor::Operator(STAFF), record(0)), Err(Refused::AlreadyDone));
    assert_eq!(counter.command(Actor::Operator(STAFF), record(1)), Err(Refused::AlreadyDone));
    assert_eq!(counter.command(Actor::Operator(STAFF), record(2)), Err(Refused::Unknown));
}

#[test]
fn a_firm_cannot_bury_the_operator_in_withdrawals() {
    let mut counter = Counter::with(1_000, 0);
    let small = || Command::Withdraw { amount: Money::fen(1) };
    for _ in 0..crate::limits::OPEN_WITHDRAWALS {
        counter.command(Actor::Firm(FIRM), small()).unwrap();
    }
    assert_eq!(counter.command(Actor::Firm(FIRM), small()), Err(Refused::UsedUp));
    let paid = Command::RecordWithdrawal { withdrawal: 3, line: line("L-out") };
    counter.command(Actor::Operator(STAFF), paid).unwrap();
    assert_eq!(counter.command(Actor::Firm(FIRM), small()), Ok(()));
}

#[test]
fn replaying_the_journal_gives_the_same_firm() {
    let mut counter = Counter::with(1_000, 1_000);
    counter.try_reserve(1, 200).unwrap();
    counter.at = counter.at.plus_seconds(DAY);
    counter.try_charge(1, 200).unwrap();
    counter.does(|_, _| {
        let won = Event::Won { project: project(1) };
        vec![Event::Claimed { project: project(1) }, won, Event::Inspected { passed: true }, Event::LostPoint]
    });
    counter.command(Actor::Firm(FIRM), Command::Withdraw { amount: Money::yuan(100) }).unwrap();
    let late = counter.waits().remove(0);
    counter.clock(&late).unwrap();
    counter.does(|firm, _| refund(firm, project(1), Money::yuan(200)));
    let mut again = World::whole();
    for (fact, at) in &counter.journal {
        let kept = serde_json::to_string(fact).unwrap();
        again.take(&serde_json::from_str(&kept).unwrap(), *at);
    }
    assert_eq!(again.firm(FIRM).unwrap(), counter.firm());
    let kept = serde_json::to_string(counter.firm()).unwrap();
    assert_eq!(serde_json::from_str::<Firm>(&kept).unwrap(), *counter.firm(), "and a snapshot reads back");
}
