//! The journal and its read tables, in memory and on SQLite, under one suite.
