//! Texts that hurt other parsers, a family a row: how one of any length is made, and what its article must be.

use tinbai::{Article, Encoding};

use crate::common::parse;

pub struct Family {
    pub name: &'static str,
    /// A text of about so many bytes.
    pub text: fn(usize) -> String,
    /// Panics where the article of the text is not what it must be.
    pub expect: fn(&Article, &str),
}

/// An article of ours, as often as it fits.
pub fn plain(bytes: usize) -> String {
    let article = include_str!("../articles/daily.txt").split("\n==========\n").next().unwrap_or_default();
    repeat(article, bytes)
}

fn repeat(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes.div_ceil(piece.len()))
}

/// `open` and `close` around words, as deep as it goes.
fn nested(open: &str, close: &str, bytes: usize) -> String {
    let depth = bytes / (open.len() + close.len());
    format!("{}Bão số 5 đã vào đất liền{}", open.repeat(depth), close.repeat(depth))
}

/// A character between all letters of an article.
fn between_letters(between: char, bytes: usize) -> String {
    let text = plain(bytes / (1 + between.len_utf8()));
    text.chars().flat_map(|c| [Some(c), c.is_alphanumeric().then_some(between)]).flatten().collect()
}

/// Nothing is claimed of any text: it is read, and the oracles hold.
fn anything(_: &Article, _: &str) {}

/// No person, document, date, quantity or quotation is in it.
fn nothing(article: &Article, text: &str) {
    let n_facts =
        article.people.len() + article.documents.len() + article.dates.len() + article.quantities.len() + article.quotes.len();
    assert_eq!(n_facts, 0, "{} facts in {:.100}", n_facts, text);
}

/// One block holds all of it.
fn one_block(article: &Article, text: &str) {
    nothing(article, text);
    assert_eq!(article.blocks.len(), 1, "{:.100}", text);
}

fn at_most_one_quotation(article: &Article, text: &str) {
    assert!(article.quotes.len() <= 1, "{} quotations in {:.100}", article.quotes.len(), text);
}

/// A number too large for any is none, or is finite.
fn finite(article: &Article, text: &str) {
    assert!(article.quantities.iter().all(|quantity| quantity.value.is_finite()), "{:.100}", text);
    assert!(article.dates.iter().all(|date| date.value.is_none()), "{:?} of {:.100}", article.dates[0].value, text);
}

fn damaged(article: &Article, text: &str) {
    assert_ne!(article.encoding, Encoding::Unicode, "{:.100}", text);
}

/// What cannot be seen changes nothing that is read.
fn as_if_clean(article: &Article, text: &str) {
    let clean: String = text.chars().filter(|c| !"\0\u{ad}\u{200b}\u{202e}\u{2066}\u{feff}".contains(*c)).collect();
    let values = |article: &Article| {
        let texts = article.title.iter().chain(&article.lead).chain(&article.paragraphs).chain(&article.authors);
        let texts: Vec<String> = texts.map(|text| text.text.clone()).collect();
        (texts, article.mentions.iter().map(|mention| mention.text.clone()).collect::<Vec<_>>())
    };
    assert_eq!(values(article), values(&parse(&clean)));
}

/// Letters of other scripts are not taken for those that they look like.
fn no_office(article: &Article, text: &str) {
    assert!(article.people.iter().all(|person| person.positions.is_empty()), "{:.100}", text);
}

/// Somebody is named as often as the text does it, and is one person.
fn one_person(article: &Article, text: &str) {
    let names: Vec<_> = article.people.iter().map(|person| &person.name).collect();
    assert_eq!(names, ["Trần Thị Mai"], "{:.100}", text);
}

macro_rules! families {
    ($($name:literal: $text:expr => $expect:expr;)+) => {
        pub const FAMILIES: &[Family] = &[$(Family { name: $name, text: $text, expect: $expect }),+];
    };
}

families! {
    // What an article can be made of and nothing else.
    "articles": plain => anything;
    "an article in one line": |bytes| plain(bytes).replace('\n', " ") => anything;
    "digits": |bytes| "1".repeat(bytes) => finite;
    "capitals": |bytes| repeat("A", bytes) => one_block;
    "capitals in words": |bytes| repeat("ABCD ", bytes) => anything;
    "letters": |bytes| repeat("a", bytes) => one_block;
    "one word of Vietnamese letters": |bytes| repeat("ế", bytes) => one_block;
    "straight quotation marks": |bytes| repeat("\"", bytes) => nothing;
    "apostrophes": |bytes| repeat("' ", bytes) => nothing;
    "opening quotation marks": |bytes| repeat("“", bytes) => nothing;
    "brackets": |bytes| repeat("(", bytes) => nothing;
    "dates": |bytes| repeat("06/09/2019 ", bytes) => anything;
    "dates in lines": |bytes| repeat("06/09/2019\n", bytes) => anything;
    "abbreviations with their meaning": |bytes| repeat("Văn phòng Chính phủ (VPCP) ", bytes) => anything;
    "one name": |bytes| repeat("Bà Trần Thị Mai nói. ", bytes) => one_person;
    "empty lines": |bytes| repeat("\n", bytes) => nothing;
    "returns": |bytes| repeat("\r", bytes) => nothing;
    "spaces of all kinds": |bytes| repeat(" \t\u{a0}\u{2003}\u{3000}", bytes) => nothing;

    // As deep as it goes.
    "nested brackets": |bytes| nested("(", ")", bytes) => at_most_one_quotation;
    "nested quotation marks": |bytes| nested("“", "”", bytes) => at_most_one_quotation;
    "nested marks of two kinds": |bytes| nested("“‘", "’”", bytes) => at_most_one_quotation;
    "nested guillemets and brackets": |bytes| nested("«[{(", ")}]»", bytes) => at_most_one_quotation;
    "nested HTML": |bytes| nested("<b>", "</b>", bytes) => at_most_one_quotation;

    // Numbers beyond all bounds.
    "a number of nines": |bytes| format!("Lũ gây thiệt hại {} đồng.", "9".repeat(bytes)) => finite;
    "a number in groups": |bytes| format!("Lũ gây thiệt hại {} đồng.", repeat("999.", bytes) + "999") => finite;
    "a day of nines": |bytes| format!("Ngày {0}/{0}/{0}, nước rút.", "9".repeat(bytes / 3)) => finite;
    "powers": |bytes| repeat("tỷ tỷ ", bytes) => nothing;
    "number words": |bytes| repeat("chín trăm chín mươi chín nghìn tỷ ", bytes) => |article, text| {
        assert!(article.quantities.iter().all(|quantity| quantity.value.is_finite()), "{:.100}", text);
    };
    "a document of nines": |bytes| format!("Nghị định số {0}/{0}/NĐ-CP nêu rõ.", "9".repeat(bytes / 2)) => anything;
    "an article of articles": |bytes| repeat("khoản 1 Điều 1, ", bytes) => anything;

    // What cannot be seen, or stands on what is before it.
    "an overriding direction": |bytes| between_letters('\u{202e}', bytes) => as_if_clean;
    "isolated directions": |bytes| between_letters('\u{2066}', bytes) => as_if_clean;
    "spaces without width": |bytes| between_letters('\u{200b}', bytes) => as_if_clean;
    "soft hyphens": |bytes| between_letters('\u{ad}', bytes) => as_if_clean;
    "byte order marks": |bytes| between_letters('\u{feff}', bytes) => as_if_clean;
    "NUL": |bytes| between_letters('\0', bytes) => as_if_clean;
    "NUL alone": |bytes| repeat("\0", bytes) => nothing;
    "a stack of marks": |bytes| format!("Tin a{}", repeat("\u{301}", bytes)) => nothing;
    "stacks of marks": |bytes| repeat("a\u{323}\u{302}\u{301}\u{315}\u{31b}\u{300}\u{5ae}\u{1d165} ", bytes) => nothing;
    "marks out of order": |bytes| repeat("\u{5ae}\u{300}\u{315}", bytes) => nothing;
    "joined emoji": |bytes| repeat("👩\u{200d}", bytes) => nothing;
    "flags": |bytes| repeat("🇻🇳", bytes) => nothing;
    "Hangul to compose": |bytes| repeat("\u{1100}\u{1161}\u{11a8}", bytes) => nothing;
    "what grows in NFC": |bytes| repeat("\u{fb2c}\u{1d160}", bytes) => nothing;
    "Cyrillic that looks like an office": |bytes| repeat("Вộ trưởng Nguyễn Văn An nói. ", bytes) => no_office;
    "full width": |bytes| repeat("Ｂão số ５ ", bytes) => anything;

    // What makes readers look far ahead, or back.
    "addresses": |bytes| repeat("a@b.vn", bytes) => anything;
    "beginnings of addresses": |bytes| repeat("https://www.", bytes) => anything;
    "domains": |bytes| repeat("bao.vn/", bytes) => anything;
    "dots": |bytes| repeat(".", bytes) => nothing;
    "initials": |bytes| repeat("A.B", bytes) => anything;
    "hyphens": |bytes| repeat("A-", bytes) => anything;
    "slashes": |bytes| repeat("1/", bytes) => anything;
    "clock times": |bytes| repeat("20:34 ", bytes) => anything;
    "surnames": |bytes| repeat("Nguyễn ", bytes) => anything;
    "offices": |bytes| repeat("Phó Chủ tịch ", bytes) => anything;
    "bodies": |bytes| repeat("Phòng Cảnh sát Công an Sở ", bytes) => anything;
    "laws": |bytes| repeat("Luật A b c d ", bytes) => anything;
    "who spoke": |bytes| repeat("ông An nói: ", bytes) => anything;
    "what was said": |bytes| repeat("\"Tôi rất vui mừng hôm nay\", ông An nói. ", bytes) => anything;
    "according to": |bytes| repeat("Theo ông An, theo ", bytes) => anything;
    "labels of tags": |bytes| repeat("Từ khóa: ", bytes) => anything;
    "an article, and short lines below it": |bytes| format!("{}\n{}", plain(1), repeat("chợ nổi\nMột hai ba bốn\n", bytes)) => anything;
    "an article, and lines of keywords below it": |bytes| format!("{}\n{}", plain(1), repeat("chợ nổi; mùa lũ; lũ\n", bytes)) => anything;
    "bylines": |bytes| repeat("Gia Huy\n", bytes) => anything;
    "menus": |bytes| repeat("Chia sẻ\nMột hai ba bốn năm sáu\n", bytes) => anything;
    "captions": |bytes| repeat("Ảnh: X\n", bytes) => anything;
    "hard wraps": |bytes| repeat("Từ ba giờ sáng, sân nhà nào cũng kín cói phơi, và cả\nlàng có hai trăm khung dệt chiếu, phần lớn là\n\nTrang 12\n", bytes) => anything;

    // What decoders stumble over.
    "ampersands": |bytes| repeat("&", bytes) => nothing;
    "references without end": |bytes| repeat("&#", bytes) => nothing;
    "references to nothing": |bytes| repeat("&#x110000;&#xd800;&#0;&nosuch;", bytes) => nothing;
    "references": |bytes| repeat("H&ocirc;m nay tr&#7901;i m&#432;a r&#7845;t to. ", bytes) => damaged;
    "references to references": |bytes| repeat("&amp;", bytes) => nothing;
    "mojibake": |bytes| repeat("HÃ´m nay trá»\u{9d}i mÆ°a ráº¥t to á»Ÿ kháº¯p cÃ¡c tá»‰nh. ", bytes) => damaged;
    "broken mojibake": |bytes| repeat("Ãá»Ã", bytes) => nothing;
    "TCVN3": |bytes| repeat("H«m nay trêi rÊt ®Ñp ë kh¾p c¸c tØnh miÒn nói. ", bytes) => damaged;
    "VNI": |bytes| repeat("Hoâm nay trôøi möa raát to ôû khaép caùc tænh mieàn nuùi. ", bytes) => damaged;
    "VIQR": |bytes| repeat("Ho^m nay tro+`i mu+a ra^'t to o+? kha('p ca'c ti?nh. ", bytes) => damaged;
    "marks of VIQR": |bytes| repeat("a^'.", bytes) => nothing;
    "replacement characters": |bytes| repeat("\u{fffd}", bytes) => nothing;
}
