//! The table of waits as markdown. What it is not: kept by hand; the deadlines run by the same table.

use market::wait::{Row, TABLE};
use rules::Policy;
use words::{Language, Words};

/// A page of the whole table: its file, its language, its heading and its prose.
pub(crate) const PAGES: [(&str, Language, &str, &str); 2] = [
    (
        "docs/waits.md",
        Language::En,
        "Who must act, for how long, and what happens then",
        "Every state of the market in which somebody must act, under the built-in policy. Nothing waits that is not in this \
         table. Days end at midnight, hours run by the clock, business days follow the policy's calendar. Where notice must \
         be proved, the party has to be reached in the inbox and on one other channel; otherwise the deadline moves by its \
         own length, twice at most.",
    ),
    (
        "docs/waits.zh.md",
        Language::Zh,
        "谁该办、多久、到期怎么办",
        "平台上每一个需要有人处理的状态，按内置规则列出；不在表中的等待不存在。按天计的期限到当日 24:00，按小时计的从当时起算，\
         工作日按规则中的日历。需要证明已通知的，须站内消息和另一渠道都送达；否则期限按原长度顺延，最多两次。",
    ),
];

/// The page.
pub(crate) fn page((_, language, title, prose): &(&str, Language, &str, &str)) -> String {
    format!("# {title}\n\n{prose}\n\n{}", table(*language, |_| true))
}

/// The rows of some waits.
pub(crate) fn table(language: Language, wanted: impl Fn(&Row) -> bool) -> String {
    let heads = match language {
        Language::En => [
            "What is waited for",
            "Who must act",
            "For how long",
            "What happens then",
            "Notice must be proved",
        ],
        Language::Zh => ["等什么", "该谁办", "多久", "到期会怎样", "须证明已通知"],
    };
    let (words, policy) = (Words::of(language), Policy::fairwright());
    let rows = TABLE.iter().filter(|row| wanted(row)).map(|row| line(words, &policy, row, language));
    format!("| {} |\n|{}\n{}", heads.join(" | "), "---|".repeat(heads.len()), rows.collect::<String>())
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
