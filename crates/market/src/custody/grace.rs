//! STUB

