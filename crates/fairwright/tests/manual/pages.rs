//! The manual: the stories as pages, chapter by chapter, each with the waits that belong to it. What it is not: written; its
//! sentences are those that the tests tell.

use crate::chapters::{CHAPTERS, Chapter};
use crate::{root, waits};
use market::wait::{Row, TABLE};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use story::{Story, beginnings, explain, files};
use words::{Language, Words};

/// How far a page lies below the root.
const UP: &str = "../../..";

/// Every page by its path.
pub(crate) fn pages() -> BTreeMap<String, String> {
    let stories = stories();
    let chapters = chapters(&stories);
    let mut pages = BTreeMap::new();
    for language in [Language::En, Language::Zh] {
        pages.insert(path(language, "README.md"), contents(&chapters, language));
        for (number, chapter) in chapters.iter().enumerate() {
            pages
                .insert(path(language, &file(&chapters, number)), page(&chapters, number, chapter, language));
        }
    }
    pages.insert(path(Language::En, "beginnings.md"), beginnings_page());
    pages
}

/// A chapter with what it found.
struct Found<'a> {
    chapter: &'static Chapter,
    stories: Vec<&'a Story>,
    waits: Vec<&'static Row>,
}

impl Found<'_> {
    const fn text(&self, language: Language) -> (&'static str, &'static str) {
        match language {
            Language::En => self.chapter.en,
            Language::Zh => self.chapter.zh,
        }
    }
}

fn stories() -> Vec<Story> {
    let all = ["scenarios", "cases"].into_iter().flat_map(|folder| files(&root().join(folder)).unwrap());
    let read = |path: &Path| {
        let name = path.strip_prefix(root()).unwrap().to_str().unwrap();
        let text = std::fs::read_to_string(path).unwrap();
        Story::read(name, &text).unwrap_or_else(|fault| panic!("{name}: {fault}"))
    };
    all.map(|path| read(&path)).collect()
}

/// The chapters that have something to say; the last has what no other names.
fn chapters(stories: &[Story]) -> Vec<Found<'_>> {
    let folder = |story: &Story| story.file.rsplit_once('/').unwrap_or_default().0.to_owned();
    let folders: BTreeSet<&str> = CHAPTERS.iter().flat_map(|it| it.folders).copied().collect();
    let waits: BTreeSet<&str> = CHAPTERS.iter().flat_map(|it| it.waits).copied().collect();
    let found = |(place, chapter): (usize, &'static Chapter)| {
        let last = place + 1 == CHAPTERS.len();
        let tells = |story: &&Story| {
            let folder = folder(story);
            chapter.folders.contains(&folder.as_str()) || last && !folders.contains(folder.as_str())
        };
        let waits = |row: &&Row| chapter.waits.contains(&row.name) || last && !waits.contains(row.name);
        Found {
            chapter,
            stories: stories.iter().filter(tells).collect(),
            waits: TABLE.iter().filter(waits).collect(),
        }
    };
    let all = CHAPTERS.iter().enumerate().map(found);
    all.filter(|it| !it.stories.is_empty() || !it.waits.is_empty()).collect()
}

fn path(language: Language, file: &str) -> String {
    let folder = match language {
        Language::En => "en",
        Language::Zh => "zh",
    };
    format!("docs/manual/{folder}/{file}")
}

fn file(chapters: &[Found<'_>], number: usize) -> String {
    format!("{:02}-{}.md", number + 1, chapters[number].chapter.file)
}

fn contents(chapters: &[Found<'_>], language: Language) -> String {
    let (title, prose, beginnings) = match language {
        Language::En => (
            "The manual",
            "One renovation in its order, told in the stories that also test it: whatever a page says happens, happens. \
             Each chapter begins with who must act, for how long, and what happens if nobody does; its numbers are those \
             of the built-in policy. Printed by a test; the stories are in `scenarios/` and `cases/`.",
            "- [How stories begin](beginnings.md)\n",
        ),
        Language::Zh => (
            "手册",
            "按一次装修的先后排列。每章先说该谁办、多久、到期会怎样（数字为内置规则的默认值），再列出讲述这一步的故事。故事同时也是\
             测试，写的就是实际会发生的；故事的语言是英语，原文见各链接。本手册由测试自动生成。",
            "",
        ),
    };
    let line = |(number, it): (usize, &Found<'_>)| {
        format!("{}. [{}]({})\n", number + 1, it.text(language).0, file(chapters, number))
    };
    let lines: String = chapters.iter().enumerate().map(line).collect();
    format!("# {title}\n\n{prose}\n\n{lines}{}{beginnings}", if beginnings.is_empty() { "" } else { "\n" })
}

fn page(chapters: &[Found<'_>], number: usize, it: &Found<'_>, language: Language) -> String {
    let (title, prose) = it.text(language);
    let mut page = format!("# {}. {title}\n\n{prose}\n", number + 1);
    if !it.waits.is_empty() {
        let wanted = |row: &Row| it.waits.iter().any(|wait| wait.name == row.name);
        page.push_str(&format!("\n{}", waits::table(language, wanted)));
    }
    page.push_str(&match language {
        Language::En => it.stories.iter().map(|story| told(story)).collect::<String>(),
        Language::Zh => named(&it.stories),
    });
    page.push_str(&links(chapters, number, language));
    page
}

/// A story in full; what is refused in words.
fn told(story: &Story) -> String {
    let text: String = explain(story, 2).lines().map(|line| refused(line) + "\n").collect();
    format!("\n{text}\n[{file}]({UP}/{file})\n", file = story.file)
}

fn refused(line: &str) -> String {
    let code = line.strip_prefix("  - *refused:* ").and_then(|rest| rest.split_whitespace().next());
    let what = code.and_then(|code| Words::of(Language::En).find(&format!("refusal-{code}-what")));
    match (what, code) {
        (Some(what), Some(code)) => line.replacen(code, &format!("{what} (`{code}`)"), 1),
        _ => line.to_owned(),
    }
}

/// The stories by their titles.
fn named(stories: &[&Story]) -> String {
    let line = |story: &&Story| format!("- [{}]({UP}/{})\n", story.title, story.file);
    let lines: String = stories.iter().map(line).collect();
    if lines.is_empty() { String::new() } else { format!("\n## 故事（英文原文）\n\n{lines}") }
}

/// Back, up, on.
fn links(chapters: &[Found<'_>], number: usize, language: Language) -> String {
    let link = |number: usize| {
        let title = chapters[number].text(language).0;
        format!("[{}. {title}]({})", number + 1, file(chapters, number))
    };
    let up = match language {
        Language::En => "[Contents](README.md)",
        Language::Zh => "[目录](README.md)",
    };
    let back = number.checked_sub(1).map(|number| format!("← {} · ", link(number)));
    let on = (number + 1 < chapters.len()).then(|| format!(" · {} →", link(number + 1)));
    format!("\n---\n\n{}{up}{}\n", back.unwrap_or_default(), on.unwrap_or_default())
}

fn beginnings_page() -> String {
    format!(
        "# How stories begin\n\nA story that says *given* begins where others have brought it; this is how they did.\n\n{}\n\
         ---\n\n[Contents](README.md)\n",
        beginnings()
    )
}
