//! The catalogue in one language, and how a key becomes a text. What it is not: a formatter of money and dates; those
//! stand beside it.

use crate::Language;
use crate::catalogue::files;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// All words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<&'static str>,
}

/// A fact that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text.
    Text(&'a str),
    /// A count.
    Number(i64),
}

static ZH: LazyLock<Words> = LazyLock::new(|| Words::load(Language::Zh));
static EN: LazyLock<Words> = LazyLock::new(|| Words::load(Language::En));

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }

    /// Which language this is.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text of a key. A key that is not in the catalogue stands in `⟦brackets⟧`, so that a page's test finds it.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The text of a key, with the facts it names.
    pub fn say_with(&self, key: &str, facts: &[(&str, Arg<'_>)]) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else { return format!("⟦{key}⟧") };
        let args = arguments(facts);
        // A fact that is missing stands as its name; the lint over the catalogue keeps that from happening.
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// The text of a key, where the catalogue has it.
    pub fn find(&self, key: &str) -> Option<String> {
        self.has(key).then(|| self.say(key))
    }

    /// Whether the catalogue has a key.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Every key of a language, in order.
    pub fn keys(language: Language) -> impl Iterator<Item = &'static str> {
        Self::of(language).keys.iter().copied()
    }

    fn load(language: Language) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        for (_, source) in files(language) {
            // Faults of a file are the lint's to find: here what can be read is taken.
            let resource =
                FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(readable, _)| readable);
            let _ = bundle.add_resource(resource);
        }
        let keys = files(language).iter().flat_map(|(_, source)| keys_of(source)).collect();
        Self { language, bundle, keys }
    }
}

/// The keys a file defines: a message begins at the start of its line.
fn keys_of(source: &'static str) -> impl Iterator<Item = &'static str> {
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let lines = source.lines().filter(move |line| begins(line));
    lines.filter_map(|line| line.split_once('=').map(|(key, _)| key.trim()))
}

fn arguments<'a>(facts: &[(&'a str, Arg<'a>)]) -> FluentArgs<'a> {
    let value = |arg: Arg<'a>| match arg {
        Arg::Text(text) => FluentValue::from(text),
        Arg::Number(number) => FluentValue::from(number),
    };
    facts.iter().map(|(name, arg)| (*name, value(*arg))).collect()
}
