//! Fields that hold one of a few words. What it is not: a list of the words' translations; the catalogue has those.

use super::single::{Bad, Single};
use super::wrong::Why;
use market::inspection::Alternative;
use market::project::Channel;
use market::request::Dwelling;
use market::stage::GoOn;
use market::text::EvidenceKind;
use rules::Calendar;
use rules::lead::Ground;
use rules::policy::Funding;

macro_rules! choices {
    ($($kind:ty { $($value:pat => $word:literal = $made:expr),* $(,)? })*) => {$(
        impl Single for $kind {
            fn parse(text: &str, _: &Calendar) -> Result<Self, Bad> {
                match text {
                    $($word => Ok($made),)*
                    _ => Err(Why::NotAChoice.into()),
                }
            }

            fn show(&self, _: &Calendar) -> String {
                match self {
                    $($value => $word,)*
                }
                .to_owned()
            }
        }
    )*};
}

macro_rules! words {
    ($($kind:ident { $($variant:ident $word:literal),* $(,)? })*) => {
        choices! { $($kind { $($kind::$variant => $word = $kind::$variant),* })* }
    };
}

words! {
    Dwelling { New "new", Old "old" }
    Funding { Whole "whole", Thirds "thirds", Each "each" }
    Alternative { Acceptance "acceptance", Outside "outside" }
    GoOn { Continue "continue", Reduce "reduce", End "end" }
    Channel { Inbox "inbox", Email "email", Call "call", Letter "letter" }
    Ground {
        OwnerAbsent "owner-absent",
        OutsideArea "outside-area",
        OutsideTrade "outside-trade",
        Duplicate "duplicate",
        SignedElsewhere "signed-elsewhere",
        ContactDead "contact-dead",
        NeverOpened "never-opened",
        // Nobody claims it: no page offers it, and the market refuses it. It is said so that every door refuses it alike.
        FellAway "fell-away",
    }
    EvidenceKind {
        Photo "photo",
        Plan "plan",
        Delivery "delivery",
        AsBuilt "as-built",
        Manual "manual",
        WarrantyCertificate "warranty-certificate",
        Document "document",
    }
}

choices! {
    bool { true => "yes" = true, false => "no" = false }
}
