//! Stories: a readable scenario language, run against any door of the market.
