//! Markdown (CommonMark 0.31) behind YAML front matter.
//!
//! Headings are underlined, not marked in front: so the text, pasted again, is read as the same article.

use super::parts::{Part, body, one_line, text, value};
use super::{Export, Pasted, in_turn};
use crate::article::{Article, Caption, Language, Text};
use crate::texts::join;

pub(super) fn export<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    in_turn(articles, "\n", |out, (_, article)| write(out, article))
}

fn write(out: &mut String, article: &Article) {
    front_matter(out, article);
    let mut paragraph = |pieces: &[&str]| {
        out.push('\n');
        pieces.iter().for_each(|piece| out.push_str(piece));
        out.push('\n');
    };
    if let Some(title) = text(&article.title) {
        paragraph(&[&escape(title), "\n==="]);
    }
    if let Some(lead) = text(&article.lead) {
        paragraph(&[&escape(lead)]);
    }
    for part in body(article) {
        match part {
            Part::Paragraph(text) => paragraph(&[&escape(&text.text)]),
            Part::Subheading(text) => paragraph(&[&escape(&text.text), "\n---"]),
            Part::Caption(caption) => paragraph(&["> ", &escape(&under_picture(caption))]),
        }
    }
}

/// What stands under a picture: `Toàn cảnh buổi làm việc. Ảnh: Gia Huy`.
pub(super) fn under_picture(caption: &Caption) -> String {
    let credit = caption.credit.as_ref().map(|credit| ["Ảnh: ", &credit.text].concat());
    let words: Vec<&str> = caption.text.iter().chain(&credit).map(|words| &**words).collect();
    join(&words, " ")
}

fn front_matter(out: &mut String, article: &Article) {
    out.push_str("---\n");
    let mut field = |name: &str, words: Option<&str>| {
        if let Some(words) = words {
            out.push_str(name);
            out.push_str(": ");
            quote(words, out);
            out.push('\n');
        }
    };
    field("title", text(&article.title));
    field("kicker", text(&article.kicker));
    field("date", value(&article.published));
    field("modified", value(&article.modified));
    field("outlet", value(&article.outlet));
    field("lang", (article.language == Language::Vi).then_some("vi"));
    let mut list = |name: &str, texts: &[Text]| {
        if !texts.is_empty() {
            out.push_str(name);
            out.push_str(":\n");
        }
        for text in texts {
            out.push_str("  - ");
            quote(&text.text, out);
            out.push('\n');
        }
    };
    list("authors", &article.authors);
    list("sources", &article.sources);
    list("tags", &article.tags);
    out.push_str("---\n");
}

/// A double-quoted scalar of YAML: no text can end it, or be taken for a number, a date or `no`.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in one_line(text).chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            // None of them is readable, and YAML allows none.
            _ if c.is_control() || c == '\u{feff}' => out.push(' '),
            _ => out.push(c),
        }
    }
    out.push('"');
}

/// Text with what is special to Markdown made plain, and nothing else: most text stays as it is.
fn escape(text: &str) -> String {
    let text = one_line(text);
    let mut out = String::with_capacity(text.len());
    let opens = n_opening(&text);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let special = match c {
            '*' | '`' | '[' | ']' | '~' => true,
            // Inside a word it is plain: `ten_tep`.
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '\\' => next.is_ascii_punctuation(),
            '&' => next == '#' || next.is_ascii_alphabetic(),
            _ => false,
        };
        if special || opens == Some(at) {
            out.push('\\');
        }
        // GitHub's Markdown would take a backslash before it for the end of an address: `www.bensay.vn/\<b>`.
        out.push_str(if c == '<' { "&lt;" } else { &text[at..at + c.len_utf8()] });
        before = c;
    }
    out
}

/// Where the mark stands that would make a line a heading, a quotation, an item or a rule.
fn n_opening(text: &str) -> Option<usize> {
    let mark = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - mark.len();
    let first = mark.chars().next()?;
    let is_alone = || mark[1..].is_empty() || mark[1..].starts_with(' ');
    let opens = match first {
        '#' | '>' | '=' => digits == 0,
        '+' | '-' => digits == 0 && (is_alone() || mark[1..].starts_with(first)),
        '.' | ')' => (1..=9).contains(&digits) && is_alone(),
        _ => false,
    };
    opens.then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_stays() {
        for text in ["Nghị định 30/2020/NĐ-CP", "ten_tep", "A & B", "1.234 tỷ", "-5 độ", "“Chợ” – 12,5%", "C\\D"]
        {
            assert_eq!(escape(text), text);
        }
    }

    #[test]
    fn what_is_special_is_plain() {
        for (text, expected) in [
            ("*a* _b_ `c` [d](e) <f>", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) &lt;f>"),
            ("www.bensay.vn/<b>", "www.bensay.vn/&lt;b>"),
            ("# a", "\\# a"),
            ("> a", "\\> a"),
            ("- Bác về!", "\\- Bác về!"),
            ("--- a", "\\--- a"),
            ("2. Hai", "2\\. Hai"),
            ("2) Hai", "2\\) Hai"),
            ("&lt; \\*", "\\&lt; \\\\\\*"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }

    #[test]
    fn a_scalar_holds_any_text() {
        let mut out = String::new();
        quote("a \"b\": \\c\n---\u{7}", &mut out);
        assert_eq!(out, "\"a \\\"b\\\": \\\\c --- \"");
    }
}
