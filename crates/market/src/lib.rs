//! The core: the nouns of the trade as state machines that decide and evolve, and do nothing else.
