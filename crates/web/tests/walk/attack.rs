//! One form under attack: field by field, value by value. What it is not: a judge of what is right; it knows only what may
//! never be.

use crate::kit::form::{FieldSeen, FormSeen, Kind};
use crate::kit::{Browser, Market, Seen};
use crate::values::{self, Wrong, is_text, kind_of, plausible};
use std::collections::BTreeSet;

/// Lists: one may be chosen twice by a hand that slips, and that is no two.
const LISTS: [&str; 4] = ["items", "districts", "ties", "evidence"];
/// Tries a policy and adopts nothing.
pub(crate) const PREVIEW: &str = "/operator/policy";
/// Characters that no form without files may have.
const OVER: usize = 600_000;
/// Files that are none: a drawing that holds a script, a page that says it is a photo, nothing but noughts.
const FILES: [(&str, &[u8]); 3] = [
    ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
    ("photo.jpg", b"<html><script>alert(1)</script></html>"),
    ("../../etc/passwd", &[0; 64]),
];

/// What was done and found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    pub forms: usize,
    pub fields: usize,
    pub posts: usize,
    /// Refused by the field's label.
    pub refused: usize,
    /// Any text is right there: it came back as it was typed, and as text.
    pub kept: usize,
    pub faults: Vec<String>,
}

/// A form on somebody's page.
pub(crate) struct Attack<'a> {
    pub market: &'a Market,
    pub browser: &'a mut Browser,
    pub who: String,
    pub form: FormSeen,
    pub tally: &'a mut Tally,
    /// The last event that was read.
    pub last: u64,
}

impl Attack<'_> {
    /// Every field once, be there sixty lines of it.
    pub(crate) async fn run(mut self) {
        self.tally.forms += 1;
        let before = self.market.app.store().state_hash().unwrap();
        let mut done: BTreeSet<(String, bool)> = BTreeSet::new();
        for field in self.form.fields.clone() {
            let hidden = field.kind == Kind::Hidden;
            if ["next", "page", "form"].contains(&field.name.as_str())
                || !done.insert((kind_of(&field.name), hidden))
            {
                continue;
            }
            self.tally.fields += 1;
            match (field.name.as_str(), field.kind) {
                // A preview changes nothing, so it needs no key.
                ("key", _) if self.form.action == PREVIEW => {}
                ("csrf" | "key", _) => self.own(&field).await,
                (_, Kind::File) => self.file(&field).await,
                (_, Kind::Hidden) => self.hidden(&field).await,
                _ => self.typed(&field).await,
            }
        }
        self.whole().await;
        let after = self.market.app.store().state_hash().unwrap();
        if before != after {
            self.fault("the form", "everything", "the state is another");
        }
    }

    fn fault(&mut self, field: &str, what: &str, why: &str) {
        let line = format!("{} {} {field} {what}: {why}", self.who, self.form.action);
        let line: String = line.chars().take(400).collect();
        println!("{line}");
        self.tally.faults.push(line);
    }

    /// Characters that no field takes. A stranger's whole form is small.
    fn too_long(&self) -> usize {
        if self.who == "visitor" { 600 } else { 20_000 }
    }

    /// The form filled in rightly enough, with these values in one field.
    fn pairs(&self, field: &str, values: &[String]) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> = self.form.pairs();
        for other in self.form.fields.iter().filter(|it| it.name != field) {
            if let Some(value) = plausible(other) {
                pairs.retain(|(name, _)| *name != other.name);
                pairs.push((other.name.clone(), value));
            }
        }
        let at = pairs.iter().position(|(name, _)| name == field).unwrap_or(pairs.len());
        pairs.retain(|(name, _)| name != field);
        let own = values.iter().map(|value| (field.to_owned(), value.clone()));
        let tail = pairs.split_off(at.min(pairs.len()));
        pairs.into_iter().chain(own).chain(tail).collect()
    }

    async fn post(&mut self, pairs: &[(String, String)], files: &[(&str, &str, &[u8])]) -> Seen {
        let last = self.events();
        self.tally.posts += 1;
        let form = self.form.clone();
        let seen = if form.is_get {
            // No client sends an address of more than 64 KiB: what is longer never comes to us.
            let short = |value: &str| escaped(&value.chars().take(5_000).collect::<String>());
            let query: Vec<String> =
                pairs.iter().map(|(name, value)| format!("{name}={}", short(value))).collect();
            self.browser.get(&format!("{}?{}", form.action, query.join("&"))).await
        } else {
            self.browser.submit_with(&form, pairs, files).await
        };
        if seen.status.is_server_error() {
            self.fault("?", "?", &format!("answers {}", seen.status));
        }
        if self.events() != last {
            self.fault("?", "?", "something was recorded");
        }
        seen
    }

    /// The last event there is.
    fn events(&mut self) -> u64 {
        loop {
            let more = self.market.app.store().events(None, self.last, store::Page::MOST).unwrap();
            let Some(end) = more.last() else { return self.last };
            self.last = end.position;
        }
    }

    /// A form over the limit of all forms is too large, whatever it holds.
    async fn whole(&mut self) {
        if self.form.is_get || self.form.has_files {
            return;
        }
        let seen = self.post(&self.pairs("much", &["x".repeat(OVER)]), &[]).await;
        if seen.status != 413 {
            self.fault("the form", "over the limit", &format!("answers {}", seen.status));
        }
    }

    /// The door's own: a wrong token is nobody's form, a wrong key is no form.
    async fn own(&mut self, field: &FieldSeen) {
        for values in [vec!["no such thing".to_owned()], vec!["a\0b".to_owned()], vec!["x".repeat(70_000)]] {
            let seen = self.post(&self.pairs(&field.name, &values), &[]).await;
            self.refused(field, "wrong", &seen);
        }
        let twice = [field.values.clone(), field.values.clone()].concat();
        let seen = self.post(&self.pairs(&field.name, &twice), &[]).await;
        self.refused(field, "repeated", &seen);
    }

    /// What nobody types is refused too, though nobody sees its name.
    async fn hidden(&mut self, field: &FieldSeen) {
        // What a row of a bill is called may be anything.
        let text = values::kind_of(&field.name);
        if ["line-item", "line-room", "line-unit", "line-free", "proof", "policy"].contains(&text.as_str()) {
            return;
        }
        for wrong in values::wrong(field, self.too_long()) {
            let seen = self.post(&self.pairs(&field.name, &wrong.values), &[]).await;
            self.refused(field, wrong.what, &seen);
        }
    }

    async fn file(&mut self, field: &FieldSeen) {
        for (name, bytes) in FILES {
            let seen = self.post(&self.pairs("", &[]), &[(&field.name, name, bytes)]).await;
            self.named(field, name, &seen);
        }
        // It begins as a photo does, so that nothing but its size can be what is refused.
        let mut large = vec![0xff, 0xd8, 0xff, 0xe0];
        large.resize(16 * 1024 * 1024 + 1, 0);
        let seen = self.post(&self.pairs("", &[]), &[(&field.name, "large.jpg", &large)]).await;
        self.refused(field, "too large", &seen);
        if field.required {
            let seen = self.post(&self.pairs("", &[]), &[]).await;
            self.refused(field, "no file", &seen);
        }
    }

    async fn typed(&mut self, field: &FieldSeen) {
        for wrong in values::wrong(field, self.too_long()) {
            let is_list = LISTS.contains(&field.name.as_str())
                && (wrong.what == "repeated" || (wrong.what == "too long" && field.kind != Kind::Select));
            if self.form.is_get {
                self.asked(field, &wrong).await;
            } else if (is_text(field) && !wrong.refused_as_text) || is_list {
                self.kept(field, &wrong).await;
            } else {
                let seen = self.post(&self.pairs(&field.name, &wrong.values), &[]).await;
                self.named(field, wrong.what, &seen);
            }
        }
    }

    /// A question changes nothing, and what was asked is text in the answer.
    async fn asked(&mut self, field: &FieldSeen, wrong: &Wrong) {
        let seen = self.post(&self.pairs(&field.name, &wrong.values), &[]).await;
        if !seen.all("script").is_empty() {
            self.fault(&field.name, wrong.what, "is a script on the page");
        }
        self.tally.kept += 1;
    }

    /// Any text is right: the form is refused for something else, and the text comes back as text.
    async fn kept(&mut self, field: &FieldSeen, wrong: &Wrong) {
        let mut pairs = self.pairs(&field.name, &wrong.values);
        pairs.retain(|(name, _)| name != "key");
        pairs.push(("key".to_owned(), "no key".to_owned()));
        let seen = self.post(&pairs, &[]).await;
        self.refused(field, wrong.what, &seen);
        if !seen.all("script").is_empty() {
            self.fault(&field.name, wrong.what, "is a script on the page");
        }
        if seen.all(".refused").is_empty() {
            self.fault(&field.name, wrong.what, &format!("the form did not come back: {}", seen.text()));
            return;
        }
        // Two forms of a page may lead to one act.
        let again = seen.forms().into_iter().filter(|form| form.action == self.form.action);
        let values =
            again.flat_map(|form| form.fields).filter(|it| it.name == field.name).flat_map(|it| it.values);
        if wrong.what != "repeated"
            && !values.collect::<Vec<_>>().contains(&wrong.values[0])
            && field.kind != Kind::Check
        {
            self.fault(&field.name, wrong.what, "what was typed is lost");
        }
        self.tally.kept += 1;
    }

    /// A 4xx page with words in the reader's language.
    fn refused(&mut self, field: &FieldSeen, what: &str, seen: &Seen) {
        if !seen.status.is_client_error() {
            let why = format!("answers {} {}", seen.status, seen.location());
            self.fault(&field.name, what, &why);
        }
        if seen.body.contains('⟦') {
            let key = seen.body.split('⟦').nth(1).and_then(|rest| rest.split('⟧').next());
            self.fault(&field.name, what, &format!("words are missing: {key:?}"));
        }
        let said = seen.all(".refused, .fault, .error").join(" ");
        let is_chinese = self.browser.cookies.get("lang").is_some_and(|lang| lang == "zh");
        let in_language = said
            .chars()
            .any(|c| if is_chinese { ('一'..='鿿').contains(&c) } else { c.is_ascii_alphabetic() });
        if !in_language {
            self.fault(&field.name, what, &format!("says nothing in the reader's language: {said:?}"));
        }
    }

    /// The same, and the page names the field as the form labels it, and marks it.
    fn named(&mut self, field: &FieldSeen, what: &str, seen: &Seen) {
        self.refused(field, what, seen);
        let said = seen.all(".refused, .fault").join(" ");
        let beside = seen
            .all(".field.wrong label, fieldset.wrong legend, label:has(.error), .choices.wrong")
            .join(" ");
        let label = field.label.trim();
        // A reading is named by its item.
        let item = field.name.strip_prefix("points-").filter(|item| said.contains(item));
        if item.is_none() && (label.is_empty() || !(said.contains(label) || beside.contains(label))) {
            self.fault(&field.name, what, &format!("does not name {label:?}: {said:?} {beside:?}"));
        } else {
            self.tally.refused += 1;
        }
    }
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
