//! Pages per role, sessions, forms, notices and the background clock.

pub mod forms;
