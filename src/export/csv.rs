//! A table of the mentions, in the form of RFC 4180.

use super::parts::{Named, named, number};
use super::{Export, Pasted};

/// The value is that of a date or a quantity, the key of a document, the long form, or the name.
const HEAD: &str = "article,kind,text,start,end,value,unit,entity,rule\r\n";

pub(super) fn export<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    let mut out = String::from(HEAD);
    for (i, (_, article)) in articles.iter().enumerate() {
        for mention in &article.mentions {
            let entity = mention.entity.as_deref().unwrap_or_default();
            let (value, unit) = match named(article, entity) {
                Some(Named::Text(value)) => (value.into(), ""),
                Some(Named::Quantity(quantity)) => (number(quantity.value), quantity.unit.as_deref().unwrap_or_default()),
                None => Default::default(),
            };
            let [place, start, end] = [i + 1, mention.start, mention.end].map(|number| number.to_string());
            let cells = [&place, mention.kind.name(), &mention.text, &start, &end, &value, unit, entity, &mention.rule];
            for (i, text) in cells.into_iter().enumerate() {
                out.push_str(if i > 0 { "," } else { "" });
                cell(text, &mut out);
            }
            out.push_str("\r\n");
        }
    }
    Export::Text(out)
}

/// Spreadsheets run what begins like a formula, also within quotes, and some also in the wide letters of East Asia: an apostrophe
/// before it makes it text.
fn cell(text: &str, out: &mut String) {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let is_quoted = text.contains(['"', ',', '\n', '\r']);
    out.push_str(if is_quoted { "\"" } else { "" });
    out.push_str(if is_formula { "'" } else { "" });
    for c in text.chars() {
        if c == '"' {
            out.push(c);
        }
        out.push(c);
    }
    out.push_str(if is_quoted { "\"" } else { "" });
}

#[cfg(test)]
mod tests {
    #[test]
    fn cells_are_quoted_and_no_formulas() {
        for (text, expected) in [
            ("Bến Sậy", "Bến Sậy"),
            ("12,5%", "\"12,5%\""),
            ("\"chợ\"", "\"\"\"chợ\"\"\""),
            ("a\nb", "\"a\nb\""),
            ("=1+1", "'=1+1"),
            ("+84", "'+84"),
            ("-5", "'-5"),
            ("@a,b", "\"'@a,b\""),
            ("\ta", "'\ta"),
            ("\ra", "\"'\ra\""),
            ("＝1+1", "'＝1+1"),
        ] {
            let mut out = String::new();
            super::cell(text, &mut out);
            assert_eq!(out, expected);
        }
    }
}
