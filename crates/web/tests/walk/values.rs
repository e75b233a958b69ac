//! What is typed into a field: first what is right enough, then what is not.

use crate::kit::form::{FieldSeen, Kind};

/// Fields in which any text is right, be it ever so strange: it is shown as text, and nothing else comes of it.
const TEXTS: [&str; 25] = [
    "estate",
    "address",
    "wishes",
    "note",
    "reason",
    "what",
    "about",
    "design",
    "name",
    "person-name",
    "holder",
    "licence",
    "bank-account",
    "legal-representative",
    "principal-phone",
    "reference",
    "line",
    "proof",
    "policy",
    "line-item",
    "line-room",
    "line-unit",
    "line-material",
    "other",
    "search",
];

/// `line-12-price` as `line-price`, `good-1.2` as `good`: fields of one kind.
pub(crate) fn kind_of(name: &str) -> String {
    let parts: Vec<&str> = name.split('-').collect();
    match parts.as_slice() {
        ["line", number, column] if number.parse::<u16>().is_ok() => format!("line-{column}"),
        [reading @ ("good" | "points" | "values"), _] => (*reading).to_owned(),
        _ => name.to_owned(),
    }
}

/// Whether any text is right in it.
pub(crate) fn is_text(field: &FieldSeen) -> bool {
    matches!(field.kind, Kind::Text | Kind::Area) && TEXTS.contains(&kind_of(&field.name).as_str())
}

/// Something right enough, so that what is refused is what we meant.
pub(crate) fn plausible(field: &FieldSeen) -> Option<String> {
    let standing = field.values.first().filter(|value| !value.is_empty());
    if standing.is_some() || !(field.required || ["days", "items"].contains(&field.name.as_str())) {
        return None;
    }
    let text = match kind_of(&field.name).as_str() {
        "email" => "walk@example.com",
        "phone" => "13800000000",
        "time" => "2099-01-01 10:00",
        "points" => "1 1 1",
        "good" => "yes",
        "days" => "80",
        "minutes" => "60",
        "code" => "123456",
        _ => match field.kind {
            Kind::Radio | Kind::Check | Kind::Select => return field.options.first().cloned(),
            Kind::File => return None,
            _ if is_text(field) => "x",
            _ => "1",
        },
    };
    Some(text.to_owned())
}

/// What is typed in place of something right, and whether a field in which any text is right must refuse it too.
pub(crate) struct Wrong {
    pub what: &'static str,
    pub values: Vec<String>,
    pub refused_as_text: bool,
}

/// Everything that may be typed into a field; `long` is how many characters are too many.
pub(crate) fn wrong(field: &FieldSeen, long: usize) -> Vec<Wrong> {
    let one =
        |what, value: &str, refused_as_text| Wrong { what, values: vec![value.to_owned()], refused_as_text };
    let right = plausible(field).or_else(|| field.values.first().cloned()).unwrap_or_else(|| "1".to_owned());
    let mut all = vec![
        one("wrong", "no such thing", false),
        one("script", "<script>alert(1)</script>", false),
        one("SQL", "' OR 1=1; --", false),
        one("turned", "\u{202e}gnorw", true),
        one("NUL", "a\0b", true),
        one("emoji", "💥🏠", false),
        Wrong { what: "too long", values: vec!["长".repeat(long)], refused_as_text: true },
        Wrong { what: "repeated", values: vec![right.clone(), right], refused_as_text: true },
    ];
    if field.required {
        all.push(one("blank", "  ", true));
        all.push(Wrong { what: "missing", values: Vec::new(), refused_as_text: true });
    }
    all
}
