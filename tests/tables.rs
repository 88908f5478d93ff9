//! Every row of the tables of names is read where nothing around it says otherwise: a rule that loses one is seen here.

mod common;

use tinbai::MentionKind;

/// Lines in which a name stands for itself.
const BODIES: [&str; 4] = [
    "Hôm qua, {} họp báo về vụ việc.",
    "Theo {}, lũ đã rút.",
    "Hôm qua {} - nơi nhận hàng - mở cửa.",
    "Ông Lê Văn Hòa ({}) dự họp.",
];
const PLACES: [&str; 3] = ["Lũ lớn ở {} hôm qua.", "Đoàn đến từ {}, mang theo quà.", "Hội chợ mở tại {} - nơi đông khách."];
const POSITIONS: [&str; 4] = [
    "Hôm qua, {} Lê Văn Hòa dự họp.",
    "Ông Lê Văn Hòa, {}, dự họp.",
    "Ông Lê Văn Hòa ({}) dự họp.",
    "Ông Lê Văn Hòa từng là {} ở đây.",
];

/// The rows of a table, without their comments.
fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// A name as papers write it: a capital on each word but those that join.
fn written(name: &str) -> String {
    let mut starts = true;
    let joins = |at: usize| {
        ["và ", "của ", "về ", "các ", "cho ", "tại ", "ở ", "vì ", "với "].iter().any(|word| name[at..].starts_with(word))
    };
    let letter = |(at, c): (usize, char)| {
        let capital = std::mem::take(&mut starts) && !joins(at);
        starts = matches!(c, ' ' | '-' | '–' | '&' | '/');
        if capital { c.to_uppercase().collect::<String>() } else { c.into() }
    };
    name.char_indices().map(letter).collect()
}

/// The lines in which a name is not read as what it is.
fn lost(names: impl Iterator<Item = String>, lines: &[&str], kind: MentionKind) -> Vec<String> {
    let names: Vec<String> =
        names.filter(|name| !name.contains('.') && !name.starts_with(|c: char| c.is_ascii_digit())).collect();
    assert!(names.len() > 100, "only {} names", names.len());
    let is_lost = |line: &str, name: &str| {
        let found = common::parse(line).mentions;
        !found.iter().any(|mention| mention.kind == kind && mention.text == name)
    };
    let lines = names.iter().flat_map(|name| lines.iter().map(move |line| (line.replace("{}", name), name)));
    lines.filter(|(line, name)| is_lost(line, name)).map(|(line, _)| line).collect()
}

#[test]
fn organizations() {
    // A platform is one where it does something: `trên Facebook` names none.
    let stands = |row: &Vec<&str>| row[2] != "platform";
    let names = rows(include_str!("../data/organizations.tsv")).filter(stands).map(|row| written(row[0]));
    assert_eq!(lost(names, &BODIES, MentionKind::Organization), [""; 0]);
}

#[test]
fn places() {
    let tables =
        [include_str!("../data/provinces.tsv"), include_str!("../data/countries.tsv"), include_str!("../data/cities.tsv")];
    let names = tables.into_iter().flat_map(rows).map(|row| written(row[0]));
    assert_eq!(lost(names, &PLACES, MentionKind::Place), [""; 0]);
}

#[test]
fn positions() {
    let stands = |row: &Vec<&str>| {
        matches!(row[1], "office" | "sole" | "member" | "title" | "rank" | "degree" | "faith") && row[2] != "unit"
    };
    let shown = |row: Vec<&str>| if row[3].is_empty() { row[0].to_owned() } else { row[0].to_uppercase() };
    let names = rows(include_str!("../data/positions.tsv")).filter(stands).map(shown);
    assert_eq!(lost(names, &POSITIONS, MentionKind::Position), [""; 0]);
}
