//! Whether confidence is honest: of the things given with a confidence of 0.9 or more, how many are right, and so on down.

use std::collections::BTreeMap;

use tinbai::Article;

use super::form::annotation;
use super::score::{Annotations, score};

/// The lower ends of the classes into which confidence is cut; the upper end is the next.
const CLASSES: [f64; 5] = [0.9, 0.8, 0.7, 0.5, 0.0];

/// Keeps, of the list behind a field, what has a confidence in a class.
type Keep = fn(&mut Article, &dyn Fn(f64) -> bool);

/// The fields of the gold whose items have a confidence.
const FIELDS: [(&str, Keep); 6] = [
    ("people", |article, is_in| article.people.retain(|person| is_in(person.confidence))),
    ("positions", |article, is_in| {
        article.people.iter_mut().for_each(|person| person.positions.retain(|position| is_in(position.confidence)));
    }),
    ("organizations", |article, is_in| article.organizations.retain(|body| is_in(body.confidence))),
    ("places", |article, is_in| article.places.retain(|place| is_in(place.confidence))),
    ("quotes", |article, is_in| article.quotes.retain(|quote| is_in(quote.confidence))),
    ("statements", |article, is_in| article.statements.retain(|statement| is_in(statement.confidence))),
];

/// A row for each field and class of confidence: how many things were given, and which share of them is right.
pub fn table(gold: &Annotations, articles: &BTreeMap<String, (String, Article)>) -> String {
    let mut table = format!("{:18} {:>11} {:>6} {:>6}\n", "field", "confidence", "given", "right");
    for (field, keep) in FIELDS {
        let mut upper = f64::INFINITY;
        for lower in CLASSES {
            let is_in = |confidence: f64| lower <= confidence && confidence < upper;
            let of_class = articles.iter().map(|(name, (text, article))| {
                let mut article = article.clone();
                keep(&mut article, &is_in);
                (name.clone(), annotation(text, &article))
            });
            let rows = score(gold, &of_class.collect(), |_, _, _, _| {});
            if let Some(row) = rows.iter().find(|row| row.field == field && row.n_given > 0) {
                let class = format!("{lower:.1}-{:.1}", upper.min(1.0));
                table += &format!("{field:18} {class:>11} {:6} {:6.3}\n", row.n_given, row.precision);
            }
            upper = lower;
        }
    }
    table
}
