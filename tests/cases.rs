//! Runs the files of `tests/cases`: a field and its value, then lines with the words of the value in brackets (`+`), or lines
//! without it (`-`). Each line is put where such lines stand in an article, and the article is pasted in every way. In a line, `⏎`
//! is a line end, `{lead}` and `{body}` are paragraphs.

mod common;

use common::{WAYS, files, parse, words};
use tinbai::{Article, Basis, Document, Mention, MentionKind, Provision, Quote, Text, Value};

const TITLE: &str = "Nước lũ rút chậm, hàng nghìn hộ dân vẫn bị cô lập";
const LEAD: &str = "Đến sáng nay, nước lũ ở ba xã ven sông mới rút được nửa mét, người dân vẫn phải đi lại bằng thuyền.";
const BODY: &str = "Ủy ban nhân dân xã cho biết lực lượng cứu hộ đã đưa lương thực đến từng nhà và trực suốt đêm ở bến đò.";

/// The families of mentions.
const MENTIONS: [&str; 9] =
    ["person", "position", "organization", "place", "date", "quantity", "document", "abbreviation", "address"];

/// What was said: the words in brackets are what was said, the value is who said it, `?` where that is open.
const SPEECH: [&str; 2] = ["quote", "statement"];

/// Words without any mention.
const NEUTRAL: &str = "Nước lũ đang rút chậm nhưng người dân ven sông vẫn còn phải đi lại bằng thuyền giữa những mái nhà bị tốc";

/// The article in which a line of a case stands.
fn article(field: &str, line: &str) -> String {
    match field {
        "published" | "author-above" | "outlet-above" => format!("{TITLE}\n{line}\n{LEAD}\n{BODY}"),
        "outlet" => format!("{TITLE}\n{line}\n{BODY}"),
        "credit" | "caption" | "subheading" => format!("{TITLE}\n{LEAD}\n{line}\n{BODY}"),
        "author" | "source" | "outlet-end" | "tag-end" => format!("{TITLE}\n{LEAD}\n{BODY}\n{line}"),
        "tag" => format!("{TITLE}\n{LEAD}\n{BODY}\nGia Huy\n{line}"),
        "title" => line.into(),
        // An article without a time of its own.
        "date-undated" => format!("{NEUTRAL}\n{NEUTRAL}.\n{NEUTRAL}.\n{line}\n{NEUTRAL}."),
        _ if MENTIONS.contains(&field) || SPEECH.contains(&field) || field.starts_with("document-") => {
            format!("{NEUTRAL}\n06/09/2019 20:34\n{NEUTRAL}.\n{NEUTRAL}.\n{line}\n{NEUTRAL}.")
        }
        _ => panic!("no such field: {field}"),
    }
}

/// The values of a field in an article, each with the words it covers.
fn found(article: &Article, field: &str, text: &str) -> Vec<(String, String)> {
    let of_value = |value: &Value| (value.value.clone(), words(&text[value.start..value.end]));
    let of_text = |words_of: &Text| (words_of.text.clone(), words(&text[words_of.start..words_of.end]));
    match field.trim_end_matches("-above").trim_end_matches("-end").trim_end_matches("-undated") {
        "published" => article.published.iter().map(of_value).collect(),
        "outlet" => article.outlet.iter().map(of_value).collect(),
        "credit" => article.captions.iter().filter_map(|caption| caption.credit.as_ref()).map(of_text).collect(),
        "caption" => {
            let described = article.captions.iter().filter_map(|caption| Some((caption.text.clone()?, caption)));
            described.map(|(caption, at)| (caption, words(&text[at.start..at.end]))).collect()
        }
        "author" => article.authors.iter().map(of_text).collect(),
        "source" => article.sources.iter().map(of_text).collect(),
        "tag" => article.tags.iter().map(of_text).collect(),
        "title" => article.title.iter().map(of_text).collect(),
        "subheading" => article.subheadings.iter().map(of_text).collect(),
        field if MENTIONS.contains(&field) => {
            let of_field = article.mentions.iter().filter(|mention| family(mention.kind) == field);
            of_field.map(|mention| (value(article, mention), words(&text[mention.start..mention.end]))).collect()
        }
        "quote" => said(article, &article.quotes, text),
        "statement" => said(article, &article.statements, text),
        field => match field.strip_prefix("document-") {
            Some(detail) => article.documents.iter().flat_map(|document| details(article, document, detail, text)).collect(),
            None => panic!("no such field: {field}"),
        },
    }
}

/// What was said, each with its speaker's name; one that lies in several pieces covers each.
fn said(article: &Article, said: &[Quote], text: &str) -> Vec<(String, String)> {
    let name = |id: &str| {
        let people = article.people.iter().map(|person| (&person.id, &person.name));
        let mut named = people.chain(article.organizations.iter().map(|body| (&body.id, &body.name)));
        named.find(|(of, _)| *of == id).map(|(_, name)| name.clone())
    };
    let covered = |quote: &Quote| words(&text[quote.start..quote.end]);
    let speaker = |quote: &Quote| quote.speaker.as_ref().and_then(|speaker| name(&speaker.entity)).unwrap_or("?".into());
    said.iter().map(|quote| (speaker(quote), covered(quote))).collect()
}

/// A detail of a document where it has one, with the words of its first citation; of its parts, each with its own words.
fn details(article: &Article, document: &Document, detail: &str, text: &str) -> Vec<(String, String)> {
    if detail == "provision" {
        let parts = document.provisions.iter();
        return parts.map(|part| (place(part), words(&text[part.start..part.end]))).collect();
    }
    let value = match detail {
        "type" => Some(document.kind.clone()),
        "number" => document.number.clone(),
        "name" => document.name.clone(),
        "subject" => document.subject.clone(),
        "date" => document.date.clone(),
        "effective" => document.effective.clone(),
        // What the code in the number implies stands in brackets.
        "issuer" => document.issuer.as_ref().map(|issuer| match issuer.basis {
            Basis::Stated => issuer.name.clone(),
            _ => format!("({})", issuer.name),
        }),
        _ => panic!("no such detail: {detail}"),
    };
    let cited = &article.mentions[document.mentions[0]];
    value.map(|value| (value, words(&text[cited.start..cited.end]))).into_iter().collect()
}

/// A part of a document from the large to the small: `5.2.a` for `điểm a khoản 2 Điều 5`.
fn place(part: &Provision) -> String {
    let parts = [&part.article, &part.clause, &part.point].map(|part| part.as_deref().unwrap_or_default());
    parts.join(".").trim_end_matches('.').into()
}

/// The field in which a kind of mention stands.
fn family(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Url | MentionKind::Email | MentionKind::Phone => "address",
        kind => kind.name(),
    }
}

/// The value of a mention as the cases write it: `2019-09-06`, `money 5000000 đồng`, `percent 10..15 %`, `count ~30 người`,
/// `vn:state:nd:30/2020/nd-cp`, with its parts `vn:state:nd:30/2020/nd-cp#5.2.a`, `VPCP = Văn phòng Chính phủ`; `Mai Tiến Dũng` for a person, `Bộ trưởng @ Mai Tiến Dũng`
/// and `(former) Bộ trưởng @ Lê Doãn Hợp` for a position, `Bộ Y tế` for an organisation, `district Quế Sơn < Quảng Nam > Đà Nẵng` and
/// `province Quảng Nam > Đà Nẵng` for a place; `?` where it is open.
fn value(article: &Article, mention: &Mention) -> String {
    let is_named = |id: &str| mention.entity.as_deref() == Some(id);
    let date = article.dates.iter().find(|date| is_named(&date.id)).map(|date| date.value.clone().unwrap_or("?".into()));
    let quantity = article.quantities.iter().find(|quantity| is_named(&quantity.id)).map(|quantity| {
        let kind = format!("{:?}", quantity.kind).to_lowercase();
        let vague = if quantity.vague { "~" } else { "" };
        let high = quantity.high.map_or(String::new(), |high| format!("..{high}"));
        let unit = quantity.unit.as_ref().map_or(String::new(), |unit| format!(" {unit}"));
        format!("{} {vague}{}{high}{unit}", kind, quantity.value)
    });
    let document = article.documents.iter().find(|document| is_named(&document.id)).map(|document| {
        let parts = document.provisions.iter().filter(|part| part.start == mention.start).map(place).collect::<Vec<_>>();
        if parts.is_empty() { document.key.clone() } else { format!("{}#{}", document.key, parts.join("+")) }
    });
    let abbreviation = article.abbreviations.iter().find(|abbreviation| is_named(&abbreviation.id)).map(|abbreviation| {
        let long = abbreviation.long.as_deref().unwrap_or("?");
        format!("{} = {long}", abbreviation.short)
    });
    let person = article.people.iter().find(|person| is_named(&person.id)).map(|person| match mention.kind {
        MentionKind::Person => person.name.clone(),
        _ => {
            // A position that names one already known is none of the positions that the text gives the person.
            let given = person.positions.iter().find(|position| position.start == mention.start);
            let text = given.map_or(mention.text.clone(), |given| given.expanded.clone().unwrap_or(given.text.clone()));
            format!("{}{text} @ {}", if given.is_some_and(|given| given.former) { "(former) " } else { "" }, person.name)
        }
    });
    let body = article.organizations.iter().find(|body| is_named(&body.id)).map(|body| body.name.clone());
    let place = article.places.iter().find(|place| is_named(&place.id)).map(|place| {
        let parent = place.parent.as_ref().map_or(String::new(), |parent| format!(" < {parent}"));
        let now = place.now.as_ref().map_or(String::new(), |now| format!(" > {now}"));
        format!("{} {}{parent}{now}", format!("{:?}", place.kind).to_lowercase(), place.name)
    });
    let actor = person.or(body).or(place);
    date.or(quantity).or(document).or(abbreviation).or(actor).unwrap_or_else(|| match mention.kind {
        MentionKind::Url => "url".into(),
        MentionKind::Email => "email".into(),
        MentionKind::Phone => "phone".into(),
        _ => "?".into(),
    })
}

/// The bracketed words of a line, in the order in which they start, and the line without brackets; brackets may stand in brackets.
fn bracketed(line: &str) -> (Vec<String>, String) {
    let (mut covered, mut open, mut plain) = (Vec::new(), Vec::new(), String::new());
    for c in line.chars() {
        match c {
            '[' => {
                open.push((covered.len(), plain.len()));
                covered.push(String::new());
            }
            ']' => {
                let (number, start) = open.pop().expect("a bracket was opened");
                covered[number] = words(&plain[start..]);
            }
            c => plain.push(c),
        }
    }
    (covered, plain)
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
                "+ " => bracketed(&rest.replace('⏎', "\n")),
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
