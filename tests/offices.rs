//! Who holds an office of which body, where the names of both stand side by side: `Chủ tịch UBND tỉnh Lai Châu Lê Văn Hòa`. Every place of
//! the tables meets offices and names: what their words make together no list of cases foresees.

mod common;

use std::collections::BTreeMap;
use std::fs;

use common::{parse, repository};
use tinbai::{Article, MentionKind};

/// Offices, the bodies of which they are, and the table of the places that complete both.
const OFFICES: [(&str, &str, &str); 14] = [
    ("Chủ tịch", "UBND tỉnh", "provinces"),
    ("Phó Chủ tịch", "HĐND tỉnh", "provinces"),
    ("Bí thư", "Tỉnh ủy", "provinces"),
    ("Giám đốc", "Công an tỉnh", "provinces"),
    ("Giám đốc", "Sở Y tế", "provinces"),
    ("Trưởng", "Ban Tổ chức Tỉnh ủy", "provinces"),
    ("Viện trưởng", "VKSND tỉnh", "provinces"),
    ("Chủ tịch", "UBND huyện", "districts"),
    ("Phó Chủ tịch Thường trực", "HĐND huyện", "districts"),
    ("Bí thư", "Huyện ủy", "districts"),
    ("Phó Bí thư Thường trực", "Huyện ủy", "districts"),
    ("Trưởng", "Công an huyện", "districts"),
    ("Chánh án", "TAND huyện", "districts"),
    ("Trưởng phòng Y tế", "UBND huyện", "districts"),
];

/// With surnames that say little else, and with those that are words and places, too.
const NAMES: [&str; 16] = [
    "Nguyễn Thị Kim Oanh",
    "Trần Sỹ Minh",
    "Lê Văn Hòa",
    "Phạm Đình Phương",
    "Vũ Hồng Quang",
    "Đặng Trường Sơn",
    "Ngô Công Thức",
    "Bùi Minh Châu",
    "Đào Xuân Cơ",
    "Đoàn Anh Tuấn",
    "Hà Thanh Tùng",
    "Lương Quốc Khánh",
    "Cao Thị Hạnh",
    "Mai Xuân Liêm",
    "Thái Bá Dũng",
    "Tạ Đăng Khoa",
];

const SENTENCES: [&str; 5] = [
    "Hôm qua, {} cho biết đơn vị sẽ kiểm tra lại toàn bộ hồ sơ.",
    "Sáng 12/3, {} đã tới thăm hỏi các gia đình bị nạn.",
    "Theo {}, công trình sẽ hoàn thành trong năm nay.",
    "{} chủ trì cuộc họp.",
    "Cùng dự có {} và đại diện các ngành.",
];

/// The names of two words and more in a table, with the capitals that papers give them.
fn places(table: &str) -> Vec<String> {
    let text = fs::read_to_string(repository().join(format!("data/{table}.tsv"))).expect("a table");
    let rows = text.lines().filter(|line| !line.starts_with('#')).filter_map(|row| row.split('\t').next());
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    let names =
        rows.filter(|name| name.contains(' ') && !name.contains("hcm") && name.chars().all(|c| c.is_alphabetic() || c == ' '));
    names.map(|name| name.split(' ').map(capital).collect::<Vec<_>>().join(" ")).collect()
}

/// What an article lacks of the person with the position, and of the body.
fn lacks(article: &Article, name: &str, position: &str, body: &str) -> Option<&'static str> {
    let Some(person) = article.people.iter().find(|person| person.name == name) else { return Some("the name") };
    let is_body = |mention: &tinbai::Mention| mention.kind == MentionKind::Organization && mention.text == body;
    if !person.positions.iter().any(|given| given.text == position) {
        Some("the position")
    } else if !article.mentions.iter().any(is_body) {
        Some("the body")
    } else {
        (article.people.len() > 1).then_some("no other person")
    }
}

#[test]
fn names_stand_behind_bodies_of_all_places() {
    // Some pairs mislead people, too: a commune `Đông Sơn Lâm` may be.
    const MOST_MISSED: f64 = 0.02;
    let (mut n, mut missed) = (0, Vec::new());
    let tables: BTreeMap<_, _> = ["provinces", "districts"].map(|table| (table, places(table))).into();
    for (i, (office, body, table)) in OFFICES.iter().enumerate() {
        for (j, place) in tables[table].iter().enumerate() {
            let name = NAMES[(i * 5 + j) % NAMES.len()];
            let (position, body) = (format!("{office} {body} {place}"), format!("{body} {place}"));
            let sentence = SENTENCES[(i + j) % SENTENCES.len()].replace("{}", &format!("{position} {name}"));
            let article = parse(&format!("Tin hoạt động trong tuần ở các địa phương\n\n{sentence}\n"));
            n += 1;
            missed.extend(lacks(&article, name, &position, &body).map(|what| format!("{what}: {sentence}")));
        }
    }
    println!("{} of {n} missed\n{}", missed.len(), missed.join("\n"));
    assert!((missed.len() as f64) < MOST_MISSED * n as f64, "{} of {n} missed:\n{}", missed.len(), missed.join("\n"));
}
