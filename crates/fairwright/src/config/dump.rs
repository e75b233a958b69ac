//! The configuration as a file that reads back as itself, with where each value comes from. What it is not: a place for
//! secrets, unless they are asked for; dumps go into tickets and chats.

use super::Config;
use super::keys::{Form, KEYS, Key};
use std::process::ExitCode;

/// Prints it.
pub(crate) fn dump(config: &Config, secrets: bool) -> ExitCode {
    say!("{}", text(config, secrets).trim_end());
    ExitCode::SUCCESS
}

pub(super) fn text(config: &Config, secrets: bool) -> String {
    let mut section = "";
    let mut out = String::new();
    for key in &KEYS {
        let (here, name) = key.name.split_once('.').unwrap_or_default();
        if here != section {
            section = here;
            out.push_str(&format!("[{section}]\n"));
        }
        let (value, origin) = config.values.of(key);
        out.push_str(&format!("# {}\n", key.what));
        let shown = match key.secret && !secrets && !value.is_empty() {
            true => format!("# {name} is set and not shown: --secrets shows it"),
            false => format!("{name} = {}", written(key, value)),
        };
        out.push_str(&format!("{shown} # {origin}\n"));
    }
    out
}

fn written(key: &Key, value: &str) -> String {
    match key.form {
        Form::Text => toml::Value::String(value.to_owned()).to_string(),
        Form::Number | Form::Flag => value.to_owned(),
    }
}
