//! The printed grammar, and a story as a page of the manual. What it is not: a second description; both are printed from
//! what the reader reads.

use crate::blank::BLANKS;
use crate::sentences::CHAPTERS;
use crate::story::Story;
use crate::{prelude, token};
use std::fmt::Write as _;

/// The whole language as markdown: its sentences by noun, its blanks, its givens.
pub fn grammar() -> String {
    let mut page =
        String::from("# The language of the stories\n\nParts in `[ ]` may be left out; `{ }` are blanks.\n");
    for chapter in CHAPTERS {
        let _ = write!(page, "\n## {}\n\n", chapter.title);
        for sentence in chapter.sentences {
            let _ = writeln!(page, "- `{}`: {}", sentence.pattern, sentence.means);
        }
    }
    page.push_str("\n## Refusals and givens\n\n- `refused {code}`: the sentence above must be refused so.\n");
    for given in prelude::titles() {
        let _ = writeln!(page, "- `{given}`");
    }
    page.push_str("\n## Blanks\n\n");
    for blank in BLANKS {
        let _ = writeln!(page, "- `{{{}}}`: {}", blank.word, blank.write);
    }
    page
}

/// Every sentence of the language.
pub fn patterns() -> impl Iterator<Item = &'static str> {
    CHAPTERS.iter().flat_map(|chapter| chapter.sentences).map(|sentence| sentence.pattern)
}

/// A story as markdown: its title as a heading of this depth, prose, and its steps as a list, with what must be so set off.
pub fn explain(story: &Story, depth: usize) -> String {
    let mut page = String::new();
    for line in story.text.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix('#') {
            // Later headings stand below the title.
            let depth = depth.saturating_add(usize::from(!page.is_empty()));
            let _ = write!(page, "\n{} {}\n\n", "#".repeat(depth), heading.trim());
        } else if let Some(prose) = line.strip_prefix('>') {
            // Each line of prose is a sentence of its own: one below the other.
            let _ = writeln!(page, "{}\n", prose.trim());
        } else if !line.is_empty() {
            explain_step(&mut page, line);
        }
    }
    page.trim_start().to_owned()
}

/// Every given as markdown: its sentence as a heading, its steps as a list.
pub fn beginnings() -> String {
    let mut page = String::new();
    for given in prelude::texts() {
        let mut lines = given.lines();
        let _ = write!(page, "## {}\n\n", lines.next().unwrap_or_default());
        for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
            match line.strip_prefix('>') {
                Some(prose) => drop(writeln!(page, "{}\n", prose.trim())),
                None => explain_step(&mut page, line),
            }
        }
        page.push('\n');
    }
    page
}

fn explain_step(page: &mut String, line: &str) {
    let sentence = token::without_comment(line).trim();
    let comment = line.get(sentence.len()..).unwrap_or("").trim().trim_start_matches('#').trim();
    let mark = match sentence.split_whitespace().next() {
        None => "- ",
        Some("given") => "- *Given* ",
        Some("then") => "  - *then* ",
        Some("refused") => "  - *refused:* ",
        Some(_) => "- ",
    };
    let rest = ["then ", "refused ", "given "].iter().find_map(|word| sentence.strip_prefix(word));
    let rest = rest.unwrap_or(sentence);
    let aside = if comment.is_empty() { String::new() } else { format!(" ({comment})") };
    let _ = writeln!(page, "{mark}{rest}{aside}");
}
