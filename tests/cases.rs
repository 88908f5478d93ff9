//! Runs the files of `tests/cases`: a field and its value, then lines with the words of the value in brackets (`+`), or lines
//! without it (`-`). Each line is put where such lines stand in an article, and the article is pasted in every way. In a line, `⏎`
//! is a line end, `{lead}` and `{body}` are paragraphs.

mod common;

use common::{WAYS, files, parse, words};
use tinbai::{Article, Text, Value};

const TITLE: &str = "Nước lũ rút chậm, hàng nghìn hộ dân vẫn bị cô lập";
const LEAD: &str = "Đến sáng nay, nước lũ ở ba xã ven sông mới rút được nửa mét, người dân vẫn phải đi lại bằng thuyền.";
const BODY: &str = "Ủy ban nhân dân xã cho biết lực lượng cứu hộ đã đưa lương thực đến từng nhà và trực suốt đêm ở bến đò.";

/// The article in which a line of a case stands.
fn article(field: &str, line: &str) -> String {
    match field {
        "published" | "author-above" | "outlet-above" => format!("{TITLE}\n{line}\n{LEAD}\n{BODY}"),
        "outlet" => format!("{TITLE}\n{line}\n{BODY}"),
        "credit" => format!("{TITLE}\n{LEAD}\n{line}\n{BODY}"),
        "author" | "source" | "outlet-end" => format!("{TITLE}\n{LEAD}\n{BODY}\n{line}"),
        "tag" => format!("{TITLE}\n{LEAD}\n{BODY}\nGia Huy\n{line}"),
        "title" => line.into(),
        _ => panic!("no such field: {field}"),
    }
}

/// The values of a field in an article, each with the words it covers.
fn found(article: &Article, field: &str, text: &str) -> Vec<(String, String)> {
    let of_value = |value: &Value| (value.value.clone(), words(&text[value.start..value.end]));
    let of_text = |words_of: &Text| (words_of.text.clone(), words(&text[words_of.start..words_of.end]));
    match field.trim_end_matches("-above").trim_end_matches("-end") {
        "published" => article.published.iter().map(of_value).collect(),
        "outlet" => article.outlet.iter().map(of_value).collect(),
        "credit" => article.captions.iter().filter_map(|caption| caption.credit.as_ref()).map(of_text).collect(),
        "author" => article.authors.iter().map(of_text).collect(),
        "source" => article.sources.iter().map(of_text).collect(),
        "tag" => article.tags.iter().map(of_text).collect(),
        "title" => article.title.iter().map(of_text).collect(),
        _ => panic!("no such field: {field}"),
    }
}

/// The bracketed words of a line, and the line without brackets.
fn bracketed(line: &str) -> (Vec<String>, String) {
    let words = line.split('[').skip(1).map(|rest| words(rest.split(']').next().unwrap())).collect();
    (words, line.replace(['[', ']'], ""))
}

#[test]
fn every_case_in_every_way() {
    let mut lines = 0;
    let mut faults = Vec::new();
    for file in files("cases") {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let (mut field, mut value) = (String::new(), String::new());
        for (number, line) in std::fs::read_to_string(&file).unwrap().lines().enumerate() {
            let (sign, rest) = line.split_at(line.len().min(2));
            let (covered, case) = match sign {
                "+ " => bracketed(rest),
                "- " => (vec![], rest.to_owned()),
                _ if line.is_empty() || line.starts_with('#') => continue,
                _ => {
                    let (first, other) = line.split_once(' ').unwrap_or((line, ""));
                    (field, value) = (first.into(), other.into());
                    continue;
                }
            };
            assert_eq!(value.is_empty(), sign == "- ", "{name}:{}: + needs a value, - has none", number + 1);
            lines += 1;
            for way in &WAYS {
                let text =
                    (way.paste)(&article(&field, &case.replace("{lead}", LEAD).replace("{body}", BODY).replace('⏎', "\n")));
                let found = found(&parse(&text), &field, &text);
                let values = found.iter().map(|(value, _)| value.as_str()).collect::<Vec<_>>().join(", ");
                let words: Vec<_> = found.iter().map(|(_, words)| words.clone()).collect();
                if values != value || words != covered {
                    faults.push(format!("{name}:{}: {rest:?} {}: {values:?} of {words:?}", number + 1, way.name));
                }
            }
        }
    }
    assert!(lines > 100, "only {lines} lines");
    assert!(faults.is_empty(), "{} of {lines} lines × {} ways:\n{}", faults.len(), WAYS.len(), faults.join("\n"));
}
