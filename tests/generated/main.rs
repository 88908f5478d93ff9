//! Text assembled from known facts gives these facts back: recall and precision of each field over generated articles, which may
//! not fall below `floors.tsv`. With `TINBAI_THOROUGH` in the environment there are ten thousand articles, without it five hundred.
//!
//! `UPDATE=1 TINBAI_THOROUGH=1 cargo test --release --test generated` writes the floors anew; what is missed most is printed.

#[path = "../common/mod.rs"]
mod common;
mod facts;
mod frames;

use std::collections::BTreeMap;
use std::fs;

use common::oracles::check;
use common::{folder, parse};
use facts::Assembled;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use tinbai::{Article, Export, Format, export};

fn is_thorough() -> bool {
    std::env::var_os("TINBAI_THOROUGH").is_some()
}

/// The values of each field that the generator knows, as it writes them.
fn found(article: &Article) -> BTreeMap<&'static str, Vec<String>> {
    let texts = |texts: &[tinbai::Text]| texts.iter().map(|text| text.text.clone()).collect::<Vec<_>>();
    let name = |id: &str| article.people.iter().find(|person| person.id == id).map_or("?", |person| &person.name);
    let bare = |quote: &str| quote.trim_end_matches(['.', ',']).to_owned();
    BTreeMap::from([
        ("title", article.title.iter().map(|text| text.text.clone()).collect()),
        ("published", article.published.iter().map(|value| value.value.clone()).collect()),
        ("outlet", article.outlet.iter().map(|value| value.value.clone()).collect()),
        ("lead", article.lead.iter().map(|text| text.text.clone()).collect()),
        ("paragraphs", texts(&article.paragraphs)),
        ("authors", texts(&article.authors)),
        ("people", article.people.iter().map(|person| person.name.clone()).collect()),
        (
            "documents",
            article.documents.iter().flat_map(|document| vec![document.key.clone(); document.mentions.len()]).collect(),
        ),
        ("dates", article.dates.iter().map(|date| date.value.clone().unwrap_or_default()).collect()),
        (
            "positions",
            article
                .people
                .iter()
                .flat_map(|person| {
                    person.positions.iter().map(|given| format!("{} @ {}", given.text.to_lowercase(), person.name))
                })
                .collect(),
        ),
        (
            "quantities",
            article.quantities.iter().map(|of| format!("{} {}", of.value, of.unit.as_deref().unwrap_or_default())).collect(),
        ),
        ("quotes", article.quotes.iter().map(|quote| bare(&quote.text)).collect()),
        (
            "speakers",
            article
                .quotes
                .iter()
                .filter_map(|quote| Some(format!("{} @ {}", bare(&quote.text), name(&quote.speaker.as_ref()?.entity))))
                .collect(),
        ),
    ])
}

fn markdown(text: &str, article: &Article) -> String {
    match export(&[(text, article.clone())], Format::Markdown) {
        Export::Text(markdown) => markdown,
        other => panic!("Markdown is text, not {other:?}"),
    }
}

/// How many values of a field were right, of those expected and of those found.
#[derive(Default)]
struct Count {
    right: usize,
    expected: usize,
    found: usize,
}

impl Count {
    /// Recall and precision, in thousandths.
    fn shares(&self) -> [usize; 2] {
        [self.expected, self.found].map(|of| self.right * 1000 / of.max(1))
    }
}

/// What was missed, or found too much: how often, and where once.
type Faults = BTreeMap<String, (usize, String)>;

/// Compares the values of a field, in any order.
fn compare(field: &str, expected: &[String], mut found: Vec<String>, text: &str, count: &mut Count, faults: &mut Faults) {
    count.expected += expected.len();
    count.found += found.len();
    let mut note = |what: &str, value: &str| {
        // Of one shape are values with other figures, and of other people.
        let (of, who) = value.split_once(" @ ").unwrap_or((value, value));
        let of = if matches!(field, "positions" | "paragraphs" | "documents") { of } else { "" };
        let shape: String = of.chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).collect();
        let line = text.lines().find(|line| line.contains(who)).unwrap_or_default();
        faults.entry(format!("{field} {what} {shape}")).or_insert_with(|| (0, format!("{value}: {line}"))).0 += 1;
    };
    for value in expected {
        match found.iter().position(|found| found == value) {
            Some(at) => {
                found.swap_remove(at);
                count.right += 1;
            }
            None => note("misses", value),
        }
    }
    found.iter().for_each(|value| note("has", value));
}

#[test]
fn facts_come_back() {
    let n_articles = if is_thorough() { 10_000 } else { 500 };
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    let mut faults = Faults::new();
    for _ in 0..n_articles {
        let Assembled { text, mut facts } = facts::article().new_tree(&mut runner).unwrap().current();
        let article = parse(&text);
        let mut found = found(&article);
        // The article as Markdown, pasted again, is the same article.
        let mut again = self::found(&parse(&markdown(&text, &article)));
        for (field, of) in [("markdown title", "title"), ("markdown paragraphs", "paragraphs")] {
            facts.insert(field, found[of].clone());
            found.insert(field, again.remove(of).unwrap_or_default());
        }
        for (field, found) in found {
            let expected = facts.get(field).map_or(&[][..], Vec::as_slice);
            compare(field, expected, found, &text, counts.entry(field).or_default(), &mut faults);
        }
    }
    let mut faults: Vec<_> = faults.into_iter().collect();
    faults.sort_by_key(|(_, (times, _))| std::cmp::Reverse(*times));
    for (shape, (times, example)) in faults.iter().take(20) {
        println!("{times} × {shape}\n    {example}");
    }
    check_floors(&counts);
}

/// Compares with the floors that the thorough run writes; the ordinary run's articles are the first of its articles, and by chance a
/// little worse.
fn check_floors(counts: &BTreeMap<&str, Count>) {
    let chance = if is_thorough() { 0 } else { 10 };
    let path = folder("generated/floors.tsv");
    if std::env::var_os("UPDATE").is_some() {
        let row = |(field, count): (&&str, &Count)| {
            let [recall, precision] = count.shares().map(|share| share as f64 / 1000.0);
            format!("{field}\t{recall:.3}\t{precision:.3}\n")
        };
        let rows: String = counts.iter().map(row).collect();
        fs::write(&path, format!("{HEAD}{rows}")).unwrap();
    }
    let floors = fs::read_to_string(&path).unwrap();
    let mut n_rows = 0;
    for row in floors.lines().skip(HEAD.lines().count()) {
        let (field, floor) = row.split_once('\t').unwrap();
        let floor = floor.split('\t').map(|share| (share.parse::<f64>().unwrap() * 1000.0).round() as usize);
        let shares = counts[field].shares();
        println!("{field:20} recall and precision, in thousandths: {shares:?}");
        assert!(floor.zip(shares).all(|(floor, share)| share + chance >= floor), "{field} is below {row:?}");
        n_rows += 1;
    }
    assert_eq!(n_rows, counts.len(), "each field has its floor");
}

const HEAD: &str = "\
# What came back of the facts of ten thousand generated articles; `cargo test --test generated` fails below it.
field\trecall\tprecision
";

#[test]
fn what_holds_for_every_text_holds_for_these() {
    let cases = if is_thorough() { 1000 } else { 64 };
    proptest!(ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }, |(assembled in facts::article())| {
        check(&assembled.text);
    });
}
