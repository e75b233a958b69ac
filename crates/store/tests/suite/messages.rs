//! Who must act is told at once and reminded; what was sent is not sent again.

use crate::market::*;
use ::market::{Actor, Party, Stream};
use store::{Message, Store, Unsent};

on_every_store!(
    who_must_act_is_told_with_the_command_that_makes_the_wait,
    a_reminder_is_written_at_each_share_once,
    reminders_that_passed_unseen_are_one,
    what_is_sent_is_not_sent_again,
    a_message_that_failed_waits_longer_each_time,
    a_wait_that_is_over_is_not_spoken_of,
    a_deadline_that_moved_is_told_anew,
    what_has_not_left_is_counted,
);

fn out(market: &Market) -> Vec<Message> {
    market.store.outbox(market.now(), 100).unwrap()
}

fn reminders(market: &Market) -> Vec<u8> {
    out(market).into_iter().map(|message| message.reminder).collect()
}

fn who_must_act_is_told_with_the_command_that_makes_the_wait(market: Market) {
    let market = market.with_balance();
    market.does(Actor::Firm(FIRM), withdraw(300));
    let messages = out(&market);
    assert_eq!(messages.len(), 1);
    let wait = market.store.waits_of(&Stream::Firm(FIRM)).unwrap().remove(0).wait;
    let expected = Message {
        id: messages[0].id,
        stream: Stream::Firm(FIRM),
        to: Party::Operator,
        reminder: 0,
        created: market.now(),
        sent: None,
        attempts: 0,
        last_error: None,
        wait,
    };
    assert_eq!(messages, [expected]);
}

/// The policy reminds at 50 % and 85 %.
fn a_reminder_is_written_at_each_share_once(market: Market) {
    let market = market.with_balance();
    market.does(Actor::Firm(FIRM), withdraw(300));
    let wait = market.store.waits_of(&Stream::Firm(FIRM)).unwrap().remove(0).wait;
    let length = wait.due.since(wait.since);
    for (share, expected) in
        [(49, vec![0]), (50, vec![0, 1]), (84, vec![0, 1]), (85, vec![0, 1, 2]), (99, vec![0, 1, 2])]
    {
        market.set(wait.since.plus_seconds(length * share / 100 + 1));
        market.store.remind(market.now()).unwrap();
        market.store.remind(market.now()).unwrap();
        assert_eq!(reminders(&market), expected, "at {share} %");
    }
}

fn reminders_that_passed_unseen_are_one(market: Market) {
    let market = market.with_balance();
    market.does(Actor::Firm(FIRM), withdraw(300));
    let wait = market.store.waits_of(&Stream::Firm(FIRM)).unwrap().remove(0).wait;
    market.set(wait.due);
    assert_eq!(market.store.remind(market.now()), Ok(1));
    assert_eq!(reminders(&market), [0, 2]);
    assert_eq!(market.store.remind(market.now()), Ok(0));
}

fn what_is_sent_is_not_sent_again(market: Market) {
    let market = market.with_balance();
    market.does(Actor::Firm(FIRM), withdraw(300));
    let id = out(&market)[0].id;
    market.store.sent(id, market.now()).unwrap();
    assert_eq!(out(&market), []);
    let inbox = market.store.inbox(&Party::Operator, 10).unwrap();
    assert_eq!((inbox.len(), inbox[0].sent), (1, Some(market.now())), "it stays in the inbox");
    assert_eq!(market.store.inbox(&Party::Firm(FIRM), 10).unwrap(), []);
}

fn a_message_that_failed_waits_longer_each_time(market: Market) {
    let market = market.with_balance();
    market.does(Actor::Firm(FIRM), withdraw(300));
    let id = out(&market)[0].id;
    let start = market.now();
    let mut at = start;
    for (attempt, minutes) in [1, 2, 4, 8].into_iter().enumerate() {
        market.store.failed(id, "mailbox full", at).unwrap();
        let next = at.plus_seconds(minutes * 60);
        assert_eq!(market.store.outbox(next.plus_seconds(-1), 10).unwrap(), [], "attempt {attempt}");
        let again = market.store.outbox(next, 10).unwrap();
        assert_eq!(again.len(), 1, "attempt {attempt}");
        assert_eq!(usize::try_from(again[0].attempts).unwrap(), attempt + 1);
        assert_eq!(again[0].last_error.as_deref(), Some("mailbox full"));
        at = next;
    }
}

fn a_wait_that_is_over_is_not_spoken_of(market: Market) {
    let market = market.with_balance();
    market.does(Actor::Firm(FIRM), withdraw(300));
    market.does(OPERATOR, paid_back(0, "L-out"));
    assert_eq!(out(&market), []);
}

fn a_deadline_that_moved_is_told_anew(market: Market) {
    let market = market.with_balance();
    market.does(Actor::Firm(FIRM), withdraw(300));
    let old = out(&market).remove(0);
    market.store.sent(old.id, market.now()).unwrap();
    market.does(OPERATOR, adopt_payout_within(1));
    let new = out(&market);
    assert_eq!(new.len(), 1);
    assert!(new[0].wait.due < old.wait.due && new[0].id > old.id, "{new:?}");
}

fn what_has_not_left_is_counted(market: Market) {
    let market = market.with_balance();
    assert_eq!(market.store.unsent(market.now()), Ok(Unsent::default()));
    for n in 0..2 {
        market.does(Actor::Firm(FIRM), withdraw(100 + n));
        market.later(1);
    }
    let first = out(&market).remove(0);
    market.store.failed(first.id, "no route", market.now()).unwrap();
    let before = |hours: i64| market.store.unsent(first.created.plus_seconds(hours * 3_600)).unwrap();
    assert_eq!(before(0), Unsent { count: 2, failed: 1, late: 0 });
    assert_eq!(before(1), Unsent { count: 2, failed: 1, late: 1 });
    market.store.sent(first.id, market.now()).unwrap();
    assert_eq!(before(9), Unsent { count: 1, failed: 0, late: 1 });
}
