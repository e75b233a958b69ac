//! The configuration as a file that reads back as itself, with where each value comes from. What it is not: shown with
//! secrets where it is to be redacted.

use super::Config;
use super::keys::{Form, KEYS, Key};
use std::process::ExitCode;

/// Prints it.
pub(crate) fn dump(config: &Config, redact: bool) -> ExitCode {
    say!("{}", text(config, redact).trim_end());
    ExitCode::SUCCESS
}

pub(super) fn text(config: &Config, redact: bool) -> String {
    let mut section = "";
    let mut out = String::new();
    for key in &KEYS {
        let (here, name) = key.name.split_once('.').unwrap_or_default();
        if here != section {
            section = here;
            out.push_str(&format!("[{section}]\n"));
        }
        let (value, origin) = config.values.of(key);
        out.push_str(&format!("# {}\n{name} = {} # {origin}\n", key.what, shown(key, value, redact)));
    }
    out
}

fn shown(key: &Key, value: &str, redact: bool) -> String {
    let hidden = key.secret && redact && !value.is_empty();
    match key.form {
        Form::Text if hidden => "\"[redacted]\"".to_owned(),
        Form::Text => toml::Value::String(value.to_owned()).to_string(),
        Form::Number | Form::Flag => value.to_owned(),
    }
}
