//! Texts made of our own pieces, as bytes choose them: the phrases of the tables, and the lines of the cases.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use arbitrary::{Result, Unstructured};
use unicode_normalization::UnicodeNormalization;

use crate::common::damages::DAMAGES;
use crate::common::{files, repository};

/// The tables that a family of mentions reads.
const FAMILIES: [&[&str]; 10] = [
    &["abbreviations", "introductions", "agencies", "law-abbreviations"],
    &["calendar", "datenames", "times", "timecues", "numbers", "stamps"],
    &["document-types", "document-words", "issuers", "issuer-heads", "laws", "law-abbreviations"],
    &["domains", "phones", "press", "agencies", "credits", "bylines"],
    &["honorifics", "surnames", "givennames", "pronouns", "positions", "namesakes"],
    &["numbers", "units", "counted", "ordinals", "numbered"],
    &["organizations", "organization-heads", "organization-words", "provinces", "joiners"],
    &["positions", "portfolios", "holdings", "organization-heads", "surnames"],
    &["provinces", "districts", "cities", "countries", "landmarks", "place-cues", "place-levels"],
    &["speech", "speech-words", "pronouns", "honorifics", "surnames"],
];

/// What stands between phrases.
const GLUE: [&str; 48] = [
    " ",
    ",",
    ".",
    ":",
    ";",
    "\"",
    "“",
    "”",
    "'",
    "(",
    ")",
    "-",
    "–",
    "/",
    "…",
    "!",
    "?",
    "%",
    "&",
    "@",
    "\n",
    "\u{a0}",
    "\u{200b}",
    "1",
    "2",
    "30",
    "75",
    "2019",
    "1.234",
    "3,5",
    "06/09/2019",
    "20:34",
    "7h30",
    "30/2020/NĐ-CP",
    "XIII",
    "Nguyễn",
    "An",
    "ông",
    "bà",
    "và",
    "của",
    "ở",
    "ngày",
    "năm",
    "số",
    "nói",
    "theo",
    "VPCP",
];

static TABLES: LazyLock<Vec<Vec<Vec<String>>>> = LazyLock::new(|| {
    let phrases = |table: &&str| {
        let rows = fs::read_to_string(repository().join(format!("data/{table}.tsv"))).expect("there is such a table");
        let rows = rows.lines().filter(|line| !line.starts_with('#'));
        rows.filter_map(|line| Some(line.split('\t').next()?.to_owned())).collect()
    };
    FAMILIES.iter().map(|tables| tables.iter().map(phrases).collect()).collect()
});

/// A sentence of phrases of one family.
pub fn sentence(bytes: &mut Unstructured) -> Result<String> {
    let family = bytes.choose(&TABLES)?;
    let mut sentence = String::new();
    while !bytes.is_empty() {
        let table = bytes.int_in_range(0..=2 * family.len() - 1)?;
        let Some(table) = family.get(table) else {
            sentence.push_str(bytes.choose(&GLUE)?);
            continue;
        };
        let phrase = bytes.choose(table)?;
        match bytes.int_in_range(0..=3)? {
            0 => sentence.push_str(phrase),
            1 => sentence.push_str(&phrase.to_uppercase()),
            _ => phrase.split(' ').for_each(|word| sentence.push_str(&format!(" {}", capitalised(word)))),
        }
        sentence.push(' ');
    }
    Ok(sentence)
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// An article in which a sentence stands.
pub fn around(sentence: &str) -> String {
    format!(
        "Nước lũ rút chậm\n06/09/2019 20:34\nNước lũ đang rút chậm, người dân ven sông vẫn đi lại bằng thuyền.\n{sentence}\nGia Huy"
    )
}

/// The lines of cases and articles, each file's together.
static LINES: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let of_file = |path: &Path| {
        let text = fs::read_to_string(path).expect("a text can be read");
        let text = text.split("\n==========\n").next().unwrap_or_default();
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let lines = lines.map(|line| line.trim_start_matches(['+', '-']).trim().replace(['[', ']'], "").replace('⏎', "\n"));
        lines.map(|line| line.replace("{lead}", LEAD).replace("{body}", BODY)).collect()
    };
    files("cases").iter().chain(&files("articles")).map(|path| of_file(path)).collect()
});

const LEAD: &str = "Đến sáng nay, nước lũ ở ba xã ven sông mới rút được nửa mét, người dân vẫn phải đi lại bằng thuyền.";
const BODY: &str = "Ủy ban nhân dân xã cho biết lực lượng cứu hộ đã đưa lương thực đến từng nhà và trực suốt đêm ở bến đò.";

/// What hurts where nobody expects it.
const ODD: [&str; 24] = [
    "\u{0}",
    "\u{301}",
    "\u{323}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{feff}",
    "\u{ad}",
    "\r",
    "\r\n",
    "\u{2028}",
    "\t",
    "\u{a0}",
    "👩\u{200d}👧",
    "ﬁ",
    "Ð",
    "１",
    "\"",
    "“",
    "(",
    ")",
    "&#7879;",
    "<b>",
    "\\",
];

/// An article of our lines, with some edits.
pub fn article(bytes: &mut Unstructured) -> Result<String> {
    let mut lines: Vec<String> = Vec::new();
    for _ in 0..bytes.int_in_range(1..=24)? {
        let of_file = bytes.choose(&LINES)?;
        lines.push(bytes.choose(of_file)?.clone());
    }
    let mut text = lines.join(if bytes.ratio(7, 8)? { "\n" } else { "\n\n" });
    for _ in 0..bytes.int_in_range(0..=8)? {
        edit(&mut text, bytes)?;
    }
    Ok(text)
}

/// One edit: something odd comes in, words go, come twice, change their places, their case, their form.
fn edit(text: &mut String, bytes: &mut Unstructured) -> Result<()> {
    let start = text.floor_char_boundary(bytes.int_in_range(0..=text.len())?);
    let end = text.floor_char_boundary(start + usize::from(bytes.arbitrary::<u8>()?));
    let words = text[start..end].to_owned();
    let new: String = match bytes.int_in_range(0..=9)? {
        0 => String::new(),
        1 => [&words, *bytes.choose(&ODD)?].concat(),
        2 => words.repeat(bytes.int_in_range(2..=12)?),
        3 => words.to_uppercase(),
        4 => words.to_lowercase(),
        5 => words.nfd().collect(),
        6 => words.replace(['\n', ' '], " "),
        7 => words.replace(' ', "\n"),
        8 => words.replace(' ', ""),
        _ => bytes.choose(&DAMAGES)?.1(&words),
    };
    text.replace_range(start..end, &new);
    Ok(())
}
