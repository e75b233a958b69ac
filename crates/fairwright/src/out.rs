//! What a command answers, on the standard output. What it is not: logs; and whoever has stopped reading is not told more.

use std::fmt::Arguments;
use std::io::Write;

/// Prints a line.
macro_rules! say {
    ($($text:tt)*) => { $crate::out::line(format_args!($($text)*)) };
}

/// Prints a line; a reader that is gone (`| head`) wants no more.
pub(crate) fn line(text: Arguments<'_>) {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}
