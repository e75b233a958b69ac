//! What a field of a form is called. What it is not: the form; a page may call a field by another name, and hands that
//! in where a refusal is said.

use crate::{Arg, Words};

/// Fields that carry in their name what they are about, as `points-2.3`.
const KEYED: [&str; 4] = ["points", "good", "items", "values"];

impl Words {
    /// The name of a field, as `area`, `line-3-price` or `points-2.3`; none where nobody has named it.
    pub fn field(&self, name: &str) -> Option<String> {
        self.find(&format!("field-{name}")).or_else(|| self.cell(name)).or_else(|| self.keyed(name))
    }

    /// `line-3-price`: a column of a line of a bill.
    fn cell(&self, name: &str) -> Option<String> {
        let (number, column) = name.strip_prefix("line-")?.split_once('-')?;
        let field = self.find(&format!("field-{}", column_name(column)))?;
        let number: i64 = number.parse().ok()?;
        Some(self.say_with("field-of-line", &[("number", Arg::Number(number)), ("field", Arg::Text(&field))]))
    }

    fn keyed(&self, name: &str) -> Option<String> {
        let (field, item) = name.split_once('-').filter(|(field, _)| KEYED.contains(field))?;
        let field = self.find(&format!("field-{field}"))?;
        Some(self.say_with("field-of-item", &[("field", Arg::Text(&field)), ("item", Arg::Text(item))]))
    }
}

/// What a column of a bill is called where it stands alone.
fn column_name(column: &str) -> &str {
    match column {
        "price" => "unit-price",
        "free" => "free-line",
        other => other,
    }
}
