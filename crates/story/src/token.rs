//! A line of a story as words. What it is not: their meaning.

/// A word, a quoted text or a mark, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// What is written, without quotes.
    pub(crate) text: &'a str,
    /// Where it begins, in characters from 1.
    pub(crate) column: usize,
    /// It stood in quotes.
    pub(crate) quoted: bool,
}

/// The line without its comment: ` # ` outside quotes begins one.
pub(crate) fn without_comment(line: &str) -> &str {
    let (mut quoted, mut blank) = (false, true);
    for (place, c) in line.char_indices() {
        match c {
            '"' | '“' | '”' => quoted = !quoted,
            '#' if blank && !quoted => return line.get(..place).unwrap_or(line),
            _ => {}
        }
        blank = c.is_whitespace();
    }
    line
}

/// The words of a line. A comma or colon at the end of a word stands for itself, so does `'s`: `36,850` and `09:00` stay
/// whole.
pub(crate) fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut list = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find(|c: char| !c.is_whitespace()) {
        rest = rest.get(start..).unwrap_or("");
        let column = column_of(line, rest);
        let (text, left, quoted) = quoted(rest).unwrap_or_else(|| plain(rest));
        list.push(Token { text, column, quoted });
        rest = left;
    }
    list
}

fn column_of(line: &str, rest: &str) -> usize {
    let bytes = line.len().saturating_sub(rest.len());
    line.get(..bytes).map_or(1, |before| before.chars().count().saturating_add(1))
}

fn quoted(rest: &str) -> Option<(&str, &str, bool)> {
    let inside = rest.strip_prefix(['"', '“'])?;
    let end = inside.find(['"', '”'])?;
    let after = inside.get(end..)?.trim_start_matches(['"', '”']);
    Some((inside.get(..end)?, after, true))
}

fn plain(rest: &str) -> (&str, &str, bool) {
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (chunk, after) = rest.split_at(end);
    let word = chunk.trim_end_matches([',', ':', ';']);
    let word = word.strip_suffix("'s").filter(|owner| !owner.is_empty()).unwrap_or(word);
    if word.is_empty() || word.len() == chunk.len() {
        let first = chunk.chars().next().map_or(0, char::len_utf8);
        let cut = if word.is_empty() { first } else { end };
        return (rest.get(..cut).unwrap_or(""), rest.get(cut..).unwrap_or(""), false);
    }
    let _ = after;
    (word, rest.get(word.len()..).unwrap_or(""), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<&str> {
        tokens(line).into_iter().map(|t| t.text).collect()
    }

    #[test]
    fn amounts_and_times_stay_whole_while_commas_and_colons_stand_alone() {
        assert_eq!(
            words("then ledger: stage1 0, cash 36,850"),
            ["then", "ledger", ":", "stage1", "0", ",", "cash", "36,850"]
        );
        assert_eq!(words("at 2026-03-02 09:00"), ["at", "2026-03-02", "09:00"]);
    }

    #[test]
    fn whose_something_is_is_a_word_of_its_own() {
        assert_eq!(words("then Hongda's quote, Li's"), ["then", "Hongda", "'s", "quote", ",", "Li", "'s"]);
    }

    #[test]
    fn a_quoted_text_is_one_word_and_may_hold_a_hash() {
        assert_eq!(words("Li says \"the wall # 3 is wet\""), ["Li", "says", "the wall # 3 is wet"]);
        assert_eq!(without_comment("Li says \"a # b\"  # why"), "Li says \"a # b\"  ");
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        assert_eq!(tokens("李 funds stage").get(1).map(|t| t.column), Some(3));
    }
}
