//! A form as it stands on a page, field by field, with what stands in each: what a browser would send.

use super::{Browser, Seen};
use scraper::{ElementRef, Html, Selector};

/// A form.
#[derive(Clone, Debug)]
pub struct FormSeen {
    pub action: String,
    pub is_get: bool,
    pub has_files: bool,
    pub fields: Vec<FieldSeen>,
}

/// A field, with its label as a reader finds it.
#[derive(Clone, Debug)]
pub struct FieldSeen {
    pub name: String,
    pub kind: Kind,
    pub label: String,
    pub required: bool,
    /// It is sent: what stands in it, or the chosen of its options.
    pub values: Vec<String>,
    /// What a list or a group of boxes offers.
    pub options: Vec<String>,
    pub accept: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Hidden,
    Text,
    Area,
    Select,
    Radio,
    Check,
    File,
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Seen {
    /// The form that a selector finds.
    pub fn form_seen(&self, selector: &str) -> FormSeen {
        let html = Html::parse_document(&self.body);
        let found = html.select(&select(selector)).next();
        form(&html, found.unwrap_or_else(|| panic!("there is a form {selector:?}: {}", self.text())))
    }

    /// Every form of the page that its reader may send.
    pub fn forms(&self) -> Vec<FormSeen> {
        let html = Html::parse_document(&self.body);
        let open = |it: &ElementRef<'_>| it.select(&select("fieldset[disabled]")).next().is_none();
        html.select(&select("form")).filter(open).map(|it| form(&html, it)).collect()
    }
}

fn form(html: &Html, it: ElementRef<'_>) -> FormSeen {
    let mut fields: Vec<FieldSeen> = Vec::new();
    for input in it.select(&select("input[name], select[name], textarea[name], button[name]")) {
        let new = field(html, input);
        match fields.iter_mut().find(|known| known.name == new.name && known.kind == new.kind) {
            Some(known) if matches!(known.kind, Kind::Radio | Kind::Check) => {
                known.values.extend(new.values);
                known.options.extend(new.options);
            }
            _ => fields.push(new),
        }
    }
    FormSeen {
        action: it.attr("action").unwrap_or_default().to_owned(),
        is_get: it.attr("method") != Some("post"),
        has_files: it.attr("enctype").is_some(),
        fields,
    }
}

fn field(html: &Html, input: ElementRef<'_>) -> FieldSeen {
    let attr = |name: &str| input.attr(name).unwrap_or_default().to_owned();
    let kind = match (input.value().name(), input.attr("type").unwrap_or("text")) {
        ("textarea", _) => Kind::Area,
        ("select", _) => Kind::Select,
        ("button", _) | (_, "hidden") => Kind::Hidden,
        (_, "radio") => Kind::Radio,
        (_, "checkbox") => Kind::Check,
        (_, "file") => Kind::File,
        _ => Kind::Text,
    };
    let options: Vec<String> = match kind {
        Kind::Select => input
            .select(&select("option"))
            .map(|it| it.attr("value").unwrap_or_default().to_owned())
            .collect(),
        Kind::Radio | Kind::Check => vec![attr("value")],
        _ => Vec::new(),
    };
    let values = match kind {
        Kind::Area => vec![input.text().collect::<String>().trim_start_matches('\n').to_owned()],
        Kind::Select => {
            let chosen = input.select(&select("option[selected]")).next();
            let chosen = chosen.map(|it| it.attr("value").unwrap_or_default().to_owned());
            chosen.or_else(|| options.first().cloned()).into_iter().collect()
        }
        Kind::Radio | Kind::Check => input.attr("checked").map(|_| attr("value")).into_iter().collect(),
        Kind::File => Vec::new(),
        Kind::Hidden | Kind::Text => vec![attr("value")],
    };
    let label = label(html, input, kind);
    FieldSeen {
        name: attr("name"),
        kind,
        label,
        required: input.attr("required").is_some(),
        values,
        options,
        accept: attr("accept"),
    }
}

/// The label: of a group its legend, of a field what names it, or what lies around it.
fn label(html: &Html, input: ElementRef<'_>, kind: Kind) -> String {
    let around =
        |name: &str| input.ancestors().filter_map(ElementRef::wrap).find(|it| it.value().name() == name);
    let is_tick = around("label").is_some_and(|it| it.attr("class") == Some("tick"));
    if kind == Kind::Radio || (kind == Kind::Check && !is_tick) {
        let legend = around("fieldset").and_then(|it| it.select(&select("legend")).next());
        if let Some(legend) = legend {
            return words(legend);
        }
    }
    let id = input.attr("id").unwrap_or_default().to_owned();
    let of = html.select(&select("label[for]")).find(|it| it.attr("for") == Some(&id));
    let of = of.or_else(|| around("label"));
    let bare = |it: ElementRef<'_>| {
        let strong = it.select(&select("strong, span:not(.optional, .error)")).next().map(words);
        let own: String =
            it.children().filter_map(|node| node.value().as_text().map(|text| text.to_string())).collect();
        let own = own.split_whitespace().collect::<Vec<_>>().join(" ");
        if own.is_empty() { strong.unwrap_or_else(|| words(it)) } else { own }
    };
    of.map(bare).unwrap_or_default()
}

impl FormSeen {
    pub fn field(&self, name: &str) -> &FieldSeen {
        let found = self.fields.iter().find(|field| field.name == name);
        found.unwrap_or_else(|| panic!("{}: the form has no field {name:?}", self.action))
    }

    pub fn value(&self, name: &str) -> &str {
        self.field(name).values.first().map_or("", String::as_str)
    }

    /// What a browser would send of it now.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let all = self
            .fields
            .iter()
            .flat_map(|field| field.values.iter().map(|it| (field.name.clone(), it.clone())));
        all.collect()
    }

    /// The same with other values in some fields; a field named here has these and no others. The first stays the first.
    pub fn with(&self, typed: &[(&str, &str)]) -> Vec<(String, String)> {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let typed: Vec<(String, String)> = typed.iter().map(own).collect();
        let mut pairs: Vec<(String, String)> = Vec::new();
        for pair in self.pairs() {
            let given = typed.iter().filter(|(name, _)| *name == pair.0).cloned();
            match typed.iter().any(|(name, _)| *name == pair.0) {
                true if pairs.iter().any(|(name, _)| *name == pair.0) => {}
                true => pairs.extend(given),
                false => pairs.push(pair),
            }
        }
        let new = typed.into_iter().filter(|(name, _)| !self.pairs().iter().any(|(known, _)| known == name));
        pairs.extend(new.collect::<Vec<_>>());
        pairs
    }
}

impl Browser {
    /// Sends a form as it stands on the page, with other values in some fields.
    pub async fn submit(&mut self, form: &FormSeen, typed: &[(&str, &str)]) -> Seen {
        self.submit_with(form, &form.with(typed), &[]).await
    }

    /// Sends these fields and files as a browser would send that form.
    pub async fn submit_with(
        &mut self,
        form: &FormSeen,
        pairs: &[(String, String)],
        files: &[(&str, &str, &[u8])],
    ) -> Seen {
        let pairs: Vec<(&str, &str)> =
            pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if form.has_files {
            self.upload(&form.action, &pairs, files).await
        } else {
            self.post(&form.action, &pairs).await
        }
    }
}
