//! The files of the catalogue. To add one: write it in both languages, and its name here. What it is not: the texts.

use crate::Language;

/// A file: its name, and its text in each language.
type File = (&'static str, &'static str);

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        const ZH: &[File] = &[$(($name, include_str!(concat!("../text/zh/", $name, ".ftl")))),*];
        const EN: &[File] = &[$(($name, include_str!(concat!("../text/en/", $name, ".ftl")))),*];
    };
}

files![
    "act",
    "default",
    "detail",
    "event",
    "field",
    "form",
    "mail",
    "nav",
    "page-common",
    "page-firm",
    "page-operator",
    "page-owner",
    "page-project",
    "page-public",
    "page-supervisor",
    "phase",
    "reason",
    "refusal",
    "stage",
    "wait",
    "web",
];

/// The files of a language.
pub(crate) const fn files(language: Language) -> &'static [File] {
    match language {
        Language::Zh => ZH,
        Language::En => EN,
    }
}
