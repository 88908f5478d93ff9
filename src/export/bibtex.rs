//! BibTeX, with the fields that biblatex shares.

use super::parts::{keys, one_line, published, text, value};
use super::{Export, Pasted, in_turn};
use crate::article::Language;
use crate::texts::join;

/// The names of months are macros of BibTeX, without braces.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub(super) fn export<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    let mut keys = keys(articles.iter().map(|(_, article)| article)).into_iter();
    in_turn(articles, "\n", |out, (_, article)| {
        out.push_str("@article{");
        out.push_str(&keys.next().unwrap_or_default());
        let mut field = |name: &str, words: &str, braces: [&str; 2]| {
            if !words.is_empty() {
                out.push_str(",\n  ");
                out.push_str(name);
                out.push_str(" = ");
                out.push_str(braces[0]);
                out.push_str(words);
                out.push_str(braces[1]);
            }
        };
        let tex = |words: Option<&str>| escape(&one_line(words.unwrap_or_default()));
        let listed = |texts: &[crate::article::Text]| texts.iter().map(|text| tex(Some(&text.text))).collect::<Vec<_>>();
        // A second pair of braces keeps the capitals, and a name whole.
        field("author", &join(&listed(&article.authors), "} and {"), ["{{", "}}"]);
        field("title", &tex(text(&article.title)), ["{{", "}}"]);
        field("journal", &tex(value(&article.outlet)), ["{", "}"]);
        if let Some(day) = published(article) {
            field("year", day.year, ["{", "}"]);
            field("month", MONTHS[day.month - 1], ["", ""]);
            field("day", &day.day.to_string(), ["{", "}"]);
        }
        field("entrysubtype", "newspaper", ["{", "}"]);
        if article.language == Language::Vi {
            field("language", "vietnamese", ["{", "}"]);
        }
        field("abstract", &tex(text(&article.lead)), ["{", "}"]);
        field("keywords", &join(&listed(&article.tags), ", "), ["{", "}"]);
        out.push_str("\n}\n");
    })
}

/// Text with what is special to LaTeX made plain. A brace is named, since BibTeX counts those behind a backslash too.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '$' | '&' | '#' | '%' | '_' => out.extend(['\\', c]),
            // Two of them would become one other mark.
            '-' | '`' | '\'' if before == c => out.extend(['{', '}', c]),
            _ => out.push(c),
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_is_special_is_plain() {
        assert_eq!(escape("5% & 3_a #1 $2"), "5\\% \\& 3\\_a \\#1 \\$2");
        assert_eq!(
            escape("\\a{b}~^"),
            "\\textbackslash{}a\\textbraceleft{}b\\textbraceright{}\\textasciitilde{}\\textasciicircum{}"
        );
        assert_eq!(escape("2019--2020 ''"), "2019-{}-2020 '{}'");
        assert_eq!(escape("Đỗ Văn Thuần – “chợ”"), "Đỗ Văn Thuần – “chợ”");
    }
}
