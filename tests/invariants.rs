//! What holds for every text: the articles and lines of the case files, the gold articles where they lie beside the repository,
//! and texts made to hurt.
//!
//! With `TINBAI_THOROUGH` in the environment every text is cut at every character; without it, a sample.

mod common;

use common::oracles::check;
use common::{WAYS, files, parse};

/// Our own texts, and some that no one writes.
fn texts() -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for file in files("articles") {
        let case = std::fs::read_to_string(file).unwrap();
        texts.push(case.split("\n==========\n").next().unwrap().into());
    }
    for file in files("cases") {
        texts.push(std::fs::read_to_string(file).unwrap());
    }
    let odd = [
        "",
        " ",
        "\n",
        ".",
        "\u{feff}",
        "\u{301}",
        "\u{0}",
        "(",
        "\"",
        "Ảnh:",
        "(Ảnh:",
        "Theo",
        "Theo ",
        "©",
        "Từ khóa:",
        "Từ khóa",
        "- ",
        "20:34",
        "06/09/2019",
        "T20:34",
        "99999999999999999999/99/9999",
        "(Chinhphu.vn) -",
        "- VnExpress",
        "A - B - C - D",
        "PV",
        "ﬁ\u{301}",
        "Å\u{212b}\u{1100}\u{1161}\u{11a8}",
        "👩\u{200d}👧\u{fe0f} Tin",
        "👩\u{200d}👩\u{200d}👧 🇻🇳🇻🇳 👍\u{1f3fd} 1\u{fe0f}\u{20e3} 🏴\u{e0067}\u{e0062}\u{e007f} 👩\u{200d}👩\u{200d}👧 👍\u{1f3fd}",
        "Hà\u{200c} Nội\u{200d}, Huế\u{34f}",
        "\u{202e}Tin bài\u{202c}",
        "a\u{0}b\u{7f}c",
        "Nghị định số 30/9999999/NĐ-CP",
        "“Cá về nhiều mà giá rẻ quá”, ngư dân Lê Văn Hòa cho rằng “cứ đắp đê mãi thì không hết lũ”.",
        "İI\u{307}ı",
    ];
    texts.extend(odd.map(String::from));
    // A short lead above the heaviest text once cut the body before its start.
    let menu = "Một hai ba bốn năm sáu bảy tám chín mười một hai";
    texts.push(format!("Menu\n{menu}\nMột hai ba bốn năm sáu.\nBảy tám\n{menu} ba bốn.\nĐăng nhập\nTrang chủ\nTìm kiếm\n"));
    let families = [
        "a",
        "1",
        "\u{323}",
        "(",
        "\"",
        "A ",
        "1/",
        "20:34 ",
        "06/09/2019\n",
        "Gia Huy\n",
        "Ảnh: X\n",
        ". ",
        "Theo X\n",
        "Từ khóa: a\n",
        "TP.",
        "A.B",
        "VPCP (",
        "a.vn/",
        "a@",
        "+84 ",
        "Ông ",
        "Nguyễn ",
        "Bộ trưởng ",
        "Sở ",
        "“",
        "Theo ông ",
        "\", ông An nói: ",
    ];
    texts.extend(families.map(|piece| piece.repeat(400)));
    texts
}

/// The gold articles, where they lie beside the repository.
fn gold() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/dev");
    let Ok(entries) = folder.read_dir() else {
        eprintln!("skipped: there is no gold beside the repository");
        return vec![];
    };
    let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|ext| ext == "txt"));
    paths.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn spans_are_right_and_cover_all_words() {
    for text in texts().iter().chain(&gold()) {
        for way in &WAYS {
            check(&(way.paste)(text));
        }
    }
}

#[test]
fn a_text_cut_anywhere_is_read() {
    const MOST_CUTS: usize = 100;
    let is_thorough = std::env::var_os("TINBAI_THOROUGH").is_some();
    for text in texts() {
        let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        // Odd, so that cuts fall at other places of each word.
        let step = if is_thorough { 1 } else { 23.max((cuts.len() / MOST_CUTS) | 1) };
        for &at in cuts.iter().step_by(step) {
            parse(&text[..at]);
            parse(&text[at..]);
        }
    }
}

/// What a rule asks of the words before has none to ask of.
#[test]
fn a_line_is_read_from_any_word_on() {
    for file in files("cases") {
        for line in std::fs::read_to_string(file).unwrap().lines() {
            let line = line.replace(['[', ']', '+'], "");
            for (at, _) in line.match_indices(' ') {
                parse(&line[at + 1..]);
            }
        }
    }
}
