//! One suite for every store: a store that passes it may stand behind the market. Each story runs in memory and on SQLite;
//! what only a file can suffer is in `on_disk`.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![expect(clippy::needless_pass_by_value, reason = "each story owns its market")]
#![expect(unreachable_pub, reason = "the fixture's items are for the modules of this test alone")]

mod market;

/// Runs each story on each store.
macro_rules! on_every_store {
    ($($story:ident),* $(,)?) => {
        mod in_memory {
            use super::super::market::Market;
            $(#[test] fn $story() { super::$story(Market::in_memory()); })*
        }
        mod on_sqlite {
            use super::super::market::Market;
            $(#[test] fn $story() { super::$story(Market::on_disk()); })*
        }
    };
}

mod faults;
mod keys;
mod lists;
mod messages;
mod on_disk;
mod order;
mod snapshots;
mod tampering;
mod vault;
mod waits;
