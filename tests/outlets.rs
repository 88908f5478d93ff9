//! Pastes, for every paper of `data/outlets.txt`, articles in its own ways: with its name or address in a footer, its marks, its
//! time lines, its bylines, the lines of its pages. What each kind of line must give is the same for all papers, so that a
//! stanza is its own case.

mod common;

use common::{WAYS, folder, parse};
use tinbai::{Article, Value};

const TITLE: &str = "Nước lũ rút chậm, hàng nghìn hộ dân vẫn bị cô lập";
const LEAD: &str = "Đến sáng nay, nước lũ ở ba xã ven sông mới rút được nửa mét, người dân vẫn phải đi lại bằng thuyền.";
const BODY: &str = "Ủy ban nhân dân xã cho biết lực lượng cứu hộ đã đưa lương thực đến từng nhà và trực suốt đêm ở bến đò.";
const MORE: &str = "Trường học của ba xã đã đóng cửa từ đầu tuần, thầy cô giáo gọi điện hỏi thăm từng gia đình học sinh.";

/// The article in which a line of a stanza stands.
fn article(key: &str, line: &str) -> String {
    match key {
        "name" => format!("{TITLE}\n{LEAD}\n{BODY}\n© 2026 {line}. Bản quyền đã được bảo hộ."),
        "site" => format!("{TITLE}\n{LEAD}\n{BODY}\nEmail: toasoan@{line}"),
        "mark" => format!("{TITLE}\n{line} {LEAD}\n{BODY}"),
        "time" => format!("{TITLE}\n{line}\n{LEAD}\n{BODY}"),
        "byline" => format!("{TITLE}\n{LEAD}\n{BODY}\n{line}"),
        _ => format!("{TITLE}\n{LEAD}\n{BODY}\n{}\n{MORE}", line.replace('…', "tại đây")),
    }
}

/// What must be read there.
fn expected(key: &str, line: &str) -> String {
    match key {
        "name" | "site" => format!("{line} Implied"),
        "mark" => format!("{} Stated {LEAD}", line.trim_matches(['(', ')', '.', ' ', '-', '–'])),
        "time" => "2019-09-06T20:34:00+07:00".into(),
        "byline" => "gia huy".into(),
        // What ends a story ends it, even where more text follows.
        "end" => format!("{LEAD} {BODY}"),
        _ => format!("{LEAD} {BODY} {MORE}"),
    }
}

/// What is read there.
fn found(key: &str, article: &Article) -> String {
    let lead = article.lead.iter().map(|lead| lead.text.clone());
    let outlet = |outlet: &Value| format!("{} {:?}", outlet.value, outlet.basis);
    let words: Vec<String> = match key {
        "name" | "site" => article.outlet.iter().map(outlet).collect(),
        "mark" => article.outlet.iter().map(outlet).chain(lead).collect(),
        "time" => article.published.iter().map(|time| time.value.clone()).collect(),
        "byline" => article.authors.iter().map(|author| author.text.to_lowercase()).collect(),
        _ => lead.chain(article.subheadings.iter().chain(&article.paragraphs).map(|words| words.text.clone())).collect(),
    };
    words.join(" ")
}

#[test]
fn every_stanza_in_every_way() {
    let papers = std::fs::read_to_string(folder("../data/outlets.txt")).unwrap();
    let mut faults = Vec::new();
    for (number, row) in papers.lines().enumerate().filter(|(_, row)| !row.starts_with('#') && !row.is_empty()) {
        let (key, line) = row.split_once(": ").unwrap();
        for way in &WAYS {
            let found = found(key, &parse(&(way.paste)(&article(key, line))));
            if found != expected(key, line) {
                faults.push(format!("outlets.txt:{}: {row} {}: {found:?}", number + 1, way.name));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
