//! The manual's table of waits is printed from the table that the deadlines run by. What it is not: written by hand; after
//! a change of the table, the policy or the words,
//! `cargo test -p fairwright --test manual write_it_anew -- --ignored` prints it again.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use market::wait::{Row, TABLE};
use rules::Policy;
use std::fs;
use std::path::Path;
use words::{Language, Words};

/// Each language's page, with its heading, its prose and the heads of its columns.
const PAGES: [(&str, Language, &str, &str, [&str; 5]); 2] = [
    (
        "docs/waits.md",
        Language::En,
        "Who must act, for how long, and what happens then",
        "Every state of the market in which somebody must act, under the built-in policy. Nothing waits that is not in this \
         table. Days end at midnight, hours run by the clock, business days follow the policy's calendar. Where notice must \
         be proved, the party has to be reached in the inbox and on one other channel; otherwise the deadline moves by its \
         own length, twice at most. After that nothing is decided by this silence: the money in question is held until \
         the hard stop, or the operator has to reach the party first. An answer counts until its deadline and not at it, \
         whether or not the server was running.",
        ["What is waited for", "Who must act", "For how long", "What happens then", "Notice must be proved"],
    ),
    (
        "docs/waits.zh.md",
        Language::Zh,
        "谁该办、多久、到期怎么办",
        "平台上每一个需要有人处理的状态，按内置规则列出；不在表中的等待不存在。按天计的期限到当日 24:00，按小时计的从当时起算，\
         工作日按规则中的日历。需要证明已通知的，须站内消息和另一渠道都送达；否则期限按原长度顺延，最多两次。之后不因没有答复而作出任何决定：涉及的钱扣到最后期限，或者先由平台联系上本人。\
         答复在期限之前有效，到期即晚，与服务器当时是否在运行无关。",
        ["等什么", "该谁办", "多久", "到期会怎样", "须证明已通知"],
    ),
];

fn printed((_, language, title, prose, heads): &(&str, Language, &str, &str, [&str; 5])) -> String {
    let (words, policy) = (Words::of(*language), Policy::fairwright());
    let mut page =
        format!("# {title}\n\n{prose}\n\n| {} |\n|{}\n", heads.join(" | "), "---|".repeat(heads.len()));
    for row in TABLE {
        page.push_str(&line(words, &policy, row, *language));
    }
    page
}

fn line(words: &Words, policy: &Policy, row: &Row, language: Language) -> String {
    let who = words.find(&format!("party-{}", row.role));
    let who = who.unwrap_or_else(|| words.say(&format!("web-who-{}", row.role)));
    let proof = match (row.hurts, language) {
        (false, _) => "",
        (true, Language::En) => "yes",
        (true, Language::Zh) => "是",
    };
    let cells = [
        words.say(&format!("wait-{}", row.name)),
        who,
        words.period(row.kind.period(policy)),
        words.outcome(row.name, row.default),
        proof.to_owned(),
    ];
    format!("| {} |\n", cells.map(|cell| cell.replace('|', "/").replace('\n', " ")).join(" | "))
}

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
}

#[test]
fn the_table_of_waits_is_the_one_that_runs() {
    for page in &PAGES {
        let kept = fs::read_to_string(path(page.0)).unwrap_or_default();
        let again = "print it again: cargo test -p fairwright --test manual write_it_anew -- --ignored";
        assert!(kept == printed(page), "{} is not the table any more; {again}", page.0);
    }
}

#[test]
#[ignore = "writes the pages; run it by name after a change"]
fn write_it_anew() {
    for page in &PAGES {
        fs::write(path(page.0), printed(page)).unwrap();
    }
}
