//! A page that shows the mentions in the text, and below it who and which documents they name. It needs nothing from elsewhere,
//! and nothing in it can run.

use std::ops::Range;

use super::parts::{Named, Places, named, number, one_line, text, title_of};
use super::{Export, Pasted};
use crate::article::*;
use crate::source::Source;
use crate::texts::join;
use crate::tokens::Tokens;

/// The policy names the style by its hash, which a test compares.
const HEAD: &str = "<!doctype html>
<html lang=\"vi\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-pA3WX+JcN5p0k9w7vFaZmbhtNsJKqUr1eTU+PzVZukU='; base-uri 'none'; form-action 'none'\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<style>";
const STYLE: &str = include_str!("html.css");

pub(super) fn export<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    let mut out = String::from(HEAD);
    out.push_str(STYLE);
    out.push_str("</style>\n");
    let title = articles.iter().find_map(|(_, article)| text(&article.title));
    element("title", &one_line(title.unwrap_or("Tinbài")), &mut out);
    out.push_str("</head>\n<body>\n");
    for (text, article) in articles {
        out.push_str("<article>\n");
        story(text, article, &mut out);
        lists(article, &mut out);
        out.push_str("</article>\n");
    }
    out.push_str("</body>\n</html>\n");
    Export::Text(out)
}

/// The blocks of the story with their mentions, in the words as read.
fn story(pasted: &str, article: &Article, out: &mut String) {
    let Some((first, last)) = article.blocks.first().zip(article.blocks.last()) else { return };
    let places = Places::of(pasted, article.offsets);
    let start = places.byte(first.start);
    let source = Source::repair(pasted.get(start..places.byte(last.end)).unwrap_or_default());
    let mut keys = String::new();
    let tokens = Tokens::split(&source, &mut keys);
    let mut marks = Marks { article, places: &places, next: 0, open: Vec::new() };
    let mut at = 0;
    for block in &article.blocks {
        let first = at;
        while at < tokens.len() && tokens.span(&(at..at + 1)).start + start < places.byte(block.end) {
            at += 1;
        }
        let Some((opening, closing)) = tags(block.role) else { continue };
        // A credit belongs to the picture above it, and the end of a printed page to no paragraph.
        if (block.continued || block.role == Role::Credit) && out.ends_with(closing) {
            out.truncate(out.len() - closing.len());
            out.push(' ');
        } else {
            out.push_str(opening);
        }
        marks.write(&tokens, first..at, start, out);
        out.push_str(closing);
    }
}

/// The tags around a block; none is around what is no part of the story.
fn tags(role: Role) -> Option<(&'static str, &'static str)> {
    use Role::*;
    Some(match role {
        Kicker => ("<p class=\"kicker\">", "</p>\n"),
        Title => ("<h1>", "</h1>\n"),
        Lead => ("<p class=\"lead\">", "</p>\n"),
        Subheading => ("<h2>", "</h2>\n"),
        Paragraph => ("<p>", "</p>\n"),
        Caption | Credit => ("<figure><figcaption>", "</figcaption></figure>\n"),
        Timestamp | Dateline | Byline | Source | Tags => ("<p class=\"meta\">", "</p>\n"),
        Breadcrumb | Related | Boilerplate | Separator => return None,
    })
}

/// Writes words with their mentions, from left to right.
struct Marks<'a> {
    article: &'a Article,
    places: &'a Places,
    /// The first mention that did not start yet.
    next: usize,
    /// Where the mentions end that are open, the innermost last.
    open: Vec<usize>,
}

impl Marks<'_> {
    /// Writes a range of tokens, whose spans count from `start`.
    fn write(&mut self, tokens: &Tokens, range: Range<usize>, start: usize, out: &mut String) {
        for at in range.clone() {
            let place = tokens.span(&(at..at + 1)).start + start;
            self.close(place, out);
            if at > range.start && !tokens.glued(at) {
                out.push(' ');
            }
            while let Some(mention) = self.article.mentions.get(self.next)
                && self.places.byte(mention.start) <= place
            {
                self.next += 1;
                if self.places.byte(mention.end) > place {
                    self.open(mention, out);
                }
            }
            escape(tokens.text(at), out);
        }
        // None goes on in the next block.
        self.close(usize::MAX, out);
    }

    fn open(&mut self, mention: &Mention, out: &mut String) {
        out.push_str("<mark class=\"");
        out.push_str(mention.kind.name());
        out.push_str("\" title=\"");
        out.push_str(label(mention.kind));
        let value = match mention.entity.as_ref().and_then(|id| named(self.article, id)) {
            Some(Named::Text(value)) => value.into(),
            Some(Named::Quantity(quantity)) => number(quantity.value),
            None => String::new(),
        };
        if !value.is_empty() {
            out.push_str(": ");
            escape(&value, out);
        }
        out.push_str("\">");
        // Where two cross, the inner one ends with the outer one.
        let end = self.places.byte(mention.end);
        self.open.push(self.open.last().map_or(end, |outer| end.min(*outer)));
    }

    /// Closes what ends before a place.
    fn close(&mut self, place: usize, out: &mut String) {
        while self.open.pop_if(|end| *end <= place).is_some() {
            out.push_str("</mark>");
        }
    }
}

fn label(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Person => "Nhân vật",
        MentionKind::Position => "Chức vụ",
        MentionKind::Organization => "Tổ chức",
        MentionKind::Place => "Địa danh",
        MentionKind::Date => "Thời gian",
        MentionKind::Quantity => "Số lượng",
        MentionKind::Document => "Văn bản",
        MentionKind::Abbreviation => "Chữ tắt",
        MentionKind::Url => "Địa chỉ web",
        MentionKind::Email => "Thư điện tử",
        MentionKind::Phone => "Điện thoại",
    }
}

fn lists(article: &Article, out: &mut String) {
    for (i, person) in article.people.iter().enumerate() {
        let positions: Vec<&str> = person.positions.iter().map(|position| &*position.text).collect();
        row((i == 0).then_some("Nhân vật"), &person.name, &join(&positions, "; "), out);
    }
    if !article.people.is_empty() {
        out.push_str("</dl>\n");
    }
    for (i, document) in article.documents.iter().enumerate() {
        let issuer = document.issuer.as_ref().map(|issuer| &*issuer.name);
        let about: Vec<&str> = [document.date.as_deref(), issuer, document.subject.as_deref()].into_iter().flatten().collect();
        row((i == 0).then_some("Văn bản được viện dẫn"), &title_of(document), &join(&about, "; "), out);
    }
    if !article.documents.is_empty() {
        out.push_str("</dl>\n");
    }
}

/// A row of a list, which begins with a heading before the first.
fn row(heading: Option<&str>, name: &str, about: &str, out: &mut String) {
    if let Some(heading) = heading {
        element("h2", heading, out);
        out.push_str("<dl>\n");
    }
    element("dt", name, out);
    if !about.is_empty() {
        element("dd", about, out);
    }
}

fn element(name: &str, words: &str, out: &mut String) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    escape(words, out);
    out.push_str("</");
    out.push_str(name);
    out.push_str(">\n");
}

/// Text that is safe between tags and in quoted attributes.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
}
