//! The sentences of the language: one table, noun by noun. The reader, the printed grammar and the "did you mean" all read
//! it. What it is not: the rules; a sentence says what somebody does, the market says what comes of it.

use crate::outcome::Stop;
use crate::phrase::Phrase;
use crate::teller::Teller;
use crate::value::Said;
use std::sync::OnceLock;

mod clock;
mod contract;
mod dispatch;
mod intake;
mod leaving;
mod money;
mod party;
mod quote;
mod retention;
mod stage;
mod then;
mod visit;
mod warranty;

/// What telling a sentence does.
pub(crate) type Tell = fn(&Said, &mut Teller<'_>) -> Result<(), Stop>;

/// A sentence.
#[derive(Debug)]
pub(crate) struct Sentence {
    /// How it is written.
    pub(crate) pattern: &'static str,
    /// What it means.
    pub(crate) means: &'static str,
    /// Somebody acts: it may be refused.
    pub(crate) acts: bool,
    /// What telling it does.
    pub(crate) tell: Tell,
}

/// Sentences of one noun.
pub(crate) struct Chapter {
    /// Its title.
    pub(crate) title: &'static str,
    /// Its sentences.
    pub(crate) sentences: &'static [Sentence],
}

/// A row of the table: somebody acts.
const fn act(pattern: &'static str, means: &'static str, tell: Tell) -> Sentence {
    Sentence { pattern, means, acts: true, tell }
}

/// A row of the table: the scene changes, or something must be so.
const fn scene(pattern: &'static str, means: &'static str, tell: Tell) -> Sentence {
    Sentence { pattern, means, acts: false, tell }
}

/// Every chapter, in the order of a project's life.
pub(crate) const CHAPTERS: &[Chapter] = &[
    Chapter { title: "The scene and the clock", sentences: clock::TABLE },
    Chapter { title: "Parties", sentences: party::TABLE },
    Chapter { title: "Money in and out", sentences: money::TABLE },
    Chapter { title: "Request", sentences: intake::TABLE },
    Chapter { title: "Dispatch and lead", sentences: dispatch::TABLE },
    Chapter { title: "Survey and quote", sentences: quote::TABLE },
    Chapter { title: "Contract", sentences: contract::TABLE },
    Chapter { title: "Stage and hold", sentences: stage::TABLE },
    Chapter { title: "Inspection", sentences: visit::TABLE },
    Chapter { title: "Completion and retention", sentences: retention::TABLE },
    Chapter { title: "Warranty", sentences: warranty::TABLE },
    Chapter { title: "Leaving", sentences: leaving::TABLE },
    Chapter { title: "What must be so", sentences: then::TABLE },
];

/// Every sentence with its pattern read.
pub(crate) fn all() -> impl Iterator<Item = (&'static Sentence, &'static Phrase)> {
    static PHRASES: OnceLock<Vec<(&Sentence, Phrase)>> = OnceLock::new();
    let read = || {
        let all = CHAPTERS.iter().flat_map(|chapter| chapter.sentences);
        all.filter_map(|sentence| Some((sentence, Phrase::new(sentence.pattern)?))).collect()
    };
    PHRASES.get_or_init(read).iter().map(|(sentence, phrase)| (*sentence, phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_can_be_read() {
        for chapter in CHAPTERS {
            for sentence in chapter.sentences {
                assert!(Phrase::new(sentence.pattern).is_some(), "no pattern: {}", sentence.pattern);
            }
        }
    }
}
