//! Every key, once. What it is not: its value.

/// A key of the configuration.
#[derive(Debug)]
pub(crate) struct Key {
    /// `section.key`.
    pub(crate) name: &'static str,
    /// As it would stand in the environment; empty: none.
    pub(crate) default: &'static str,
    /// Shown only where `--secrets` is asked for; may come from a file by `_FILE`.
    pub(crate) secret: bool,
    /// What it is.
    pub(crate) what: &'static str,
    /// How it stands in the file.
    pub(crate) form: Form,
}

/// How a value stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// In quotes.
    Text,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Flag,
}

const fn key(name: &'static str, form: Form, default: &'static str, what: &'static str) -> Key {
    Key { name, default, secret: false, what, form }
}

const fn secret(name: &'static str, what: &'static str) -> Key {
    Key { name, default: "", secret: true, what, form: Form::Text }
}

/// All keys, section by section.
pub(crate) const KEYS: [Key; 17] = [
    key("server.listen", Form::Text, "127.0.0.1:8080", "Address and port to listen on"),
    key(
        "server.base_url",
        Form::Text,
        "",
        "As browsers see the server, https://market.example; empty: as it listens",
    ),
    key("server.data", Form::Text, "./data", "The folder of the data"),
    key(
        "server.trust_proxy",
        Form::Flag,
        "false",
        "Believe X-Forwarded-For: only behind a proxy of your own",
    ),
    key(
        "mail.host",
        Form::Text,
        "",
        "The mail server (SMTP); empty: mail is written to the data's folder mail/",
    ),
    key("mail.port", Form::Number, "465", "Its port"),
    key("mail.tls", Form::Text, "", "implicit, starttls or none; empty: implicit on port 465, else starttls"),
    key("mail.user", Form::Text, "", "The account there"),
    secret("mail.password", "Its password"),
    key("mail.from", Form::Text, "", "The sender of letters, Fairwright <market@example.org>"),
    key(
        "policy.file",
        Form::Text,
        "",
        "The policy that a fresh market is founded with; empty: the built-in one",
    ),
    key(
        "guide.dir",
        Form::Text,
        "",
        "A folder of checklists, prices, districts and model contract; empty: the built-in one",
    ),
    key(
        "clock.jump_hours",
        Form::Number,
        "6",
        "Where the clock runs ahead by more than this while the server runs, nothing comes due until the operator confirms it",
    ),
    key(
        "clock.downtime_days",
        Form::Number,
        "30",
        "Where the last entry of the journal is older than this at start, nothing comes due for the time below",
    ),
    key("clock.grace_minutes", Form::Number, "60", "That time"),
    key("log.level", Form::Text, "info", "error, warn, info, debug or trace, also by part: info,web=debug"),
    key("log.json", Form::Flag, "false", "One JSON object a line"),
];

/// The key of a name.
pub(crate) fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// The key that was perhaps meant.
pub(crate) fn nearest(name: &str) -> Option<&'static Key> {
    let scored = KEYS.iter().map(|key| (strsim::normalized_levenshtein(name, key.name), key));
    scored.filter(|(score, _)| *score >= 0.5).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, key)| key)
}
