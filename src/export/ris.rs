//! RIS, with the tags of its first specification, which every program reads: the later one makes of the author of a newspaper's
//! article a reporter, and of its day a year.

use super::parts::{one_line, published, text, value};
use super::{Export, Pasted, in_turn};

pub(super) fn export<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    in_turn(articles, "\r\n", |out, (_, article)| {
        let mut line = |tag: &str, words: Option<&str>| {
            let Some(words) = words else { return };
            out.push_str(tag);
            out.push_str("  - ");
            out.push_str(&one_line(words));
            out.push_str("\r\n");
        };
        line("TY", Some("NEWS"));
        line("T1", text(&article.title));
        article.authors.iter().for_each(|author| line("A1", Some(&author.text)));
        line("JF", value(&article.outlet));
        if let Some(day) = published(article) {
            let two = |number: usize| [if number < 10 { "/0" } else { "/" }, &number.to_string()].concat();
            line("Y1", Some(&[day.year, &two(day.month), &two(day.day), "/"].concat()));
        }
        line("N2", text(&article.lead));
        article.tags.iter().for_each(|tag| line("KW", Some(&tag.text)));
        line("ER", Some(""));
    })
}
