//! What holds for every text: the articles and lines of the case files, the gold articles where they lie beside the repository,
//! and texts made to hurt.
//!
//! With `TINBAI_THOROUGH` in the environment every text is cut at every character; without it, a sample.

mod common;

use common::{WAYS, files, parse, words};
use tinbai::{Article, Offsets, Options};

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

/// Every span of an article.
fn spans(article: &Article) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    article.clone().for_each_span(|start, end| spans.push((*start, *end)));
    spans
}

fn check(text: &str) {
    let article = parse(text);
    for (start, end) in spans(&article) {
        assert!(start <= end && end <= text.len(), "{start}..{end} lies outside {text:?}");
        assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{start}..{end} cuts a character of {text:?}");
    }
    let mut end = 0;
    let mut covered = String::new();
    for block in &article.blocks {
        assert!(end <= block.start && block.start < block.end, "blocks overlap or go back at {} in {text:?}", block.start);
        let between = &text[end..block.start];
        assert!(!between.chars().any(char::is_alphanumeric), "{between:?} is in no block of {text:?}");
        covered += &text[block.start..block.end];
        end = block.end;
    }
    assert!(!text[end..].chars().any(char::is_alphanumeric), "{:?} is in no block", &text[end..]);
    assert_eq!(article, parse(text), "the same text gave two articles: {text:?}");
    check_texts(&article, text);
    check_units(&article, text);
}

/// A text is what its span covers, but for repairs: NFC, spaces, what has no width.
fn check_texts(article: &Article, text: &str) {
    let all = article.title.iter().chain(&article.lead).chain(&article.paragraphs).chain(&article.authors).chain(&article.tags);
    for found in all {
        // Letters that a repair may touch are left out.
        let plain =
            |text: &str| -> String { words(text).chars().filter(|c| c.is_ascii_alphanumeric() && !"fil".contains(*c)).collect() };
        // Between the pieces stands what a printed page ends with.
        let covered: String = match &found.spans[..] {
            [] => text[found.start..found.end].into(),
            spans => spans.iter().map(|span| &text[span.start..span.end]).collect(),
        };
        assert_eq!(plain(&found.text), plain(&covered), "of {text:?}");
    }
}

/// The three units of offset name the same places.
fn check_units(article: &Article, text: &str) {
    for unit in [Offsets::Utf16, Offsets::Codepoint] {
        let other = tinbai::parse(text, &Options::default().with_offsets(unit));
        let length = |part: &str| if unit == Offsets::Utf16 { part.encode_utf16().count() } else { part.chars().count() };
        for ((start, end), converted) in spans(article).into_iter().zip(spans(&other)) {
            assert_eq!((length(&text[..start]), length(&text[..end])), converted, "{unit:?} of {start}..{end}");
        }
    }
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

/// Ten times the text costs about ten times the time: no family of texts grows faster.
#[test]
fn time_grows_with_length_alone() {
    let families = [
        "Tin ",
        "1",
        "a",
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
        "Thời sự\n",
        "Từ khóa: a\n",
        "Hôm nay trời mưa rất to ở khắp các tỉnh miền núi phía bắc nước ta.\n",
        "20:34 06/09/2019 ",
        "06/09/2019 ",
        "Nghị định 1, ",
        "khoản 1 Điều 1, ",
        "Luật A b c d ",
        "BLHS ",
        "Văn phòng Chính phủ (VPCP) ",
        "TS ",
        "ABCD (",
        "bao.vn/",
        "a@b.vn",
        "0912 345 678 ",
        "Chia sẻ\nMột hai ba bốn năm sáu\n",
        "ngày 5, 6 và ",
        "ngày 6/9 đến ",
        "năm năm năm ",
        "2015-2020, 8h-",
        "sáng thứ hai lúc 7 giờ, ",
        "hai năm 6 tháng trước ",
        "mùng 1 Tết, ",
        "Từ khóa: Chia sẻ một hai ba bốn năm sáu bảy tám chín mười\n",
        "Từ ba giờ sáng, sân nhà nào cũng kín cói phơi, và cả\nlàng có hai trăm khung dệt chiếu, phần lớn là\n\nTrang 12\n",
        "ông Nguyễn Văn An, ",
        "Nguyễn ",
        "Ông ",
        "Phó Chủ tịch ",
        "Chủ tịch, Bí thư, ",
        "Bộ trưởng Bộ Y tế và ",
        "Phòng Cảnh sát Công an Sở ",
        "Ủy ban ",
        "các tỉnh Nghệ An, Hà Tĩnh, ",
        "xã A, huyện B, ",
        "Hà ",
        "\"Tôi rất vui\", ông An nói. ",
        "“",
        "ông An nói: ",
        "Theo ông An, theo ",
        "ông An nói \"tôi rất vui mừng hôm nay\" và \"chúng tôi sẽ đi ngay hôm nay\" ",
        "Ông An cho biết \"tôi rất vui mừng hôm nay\" ",
        "' ",
        // The same in each damaged encoding.
        "HÃ´m nay trá»\u{9d}i mÆ°a ráº¥t to á»Ÿ kháº¯p cÃ¡c tá»‰nh. ",
        "H&ocirc;m nay tr&#7901;i m&#432;a r&#7845;t to. ",
        "H«m nay trêi rÊt ®Ñp ë kh¾p c¸c tØnh miÒn nói. ",
        "Hoâm nay trôøi möa raát to ôû khaép caùc tænh mieàn nuùi. ",
        "Ho^m nay tro+`i mu+a ra^'t to o+? kha('p ca'c ti?nh. ",
    ];
    for piece in families {
        let seconds = |bytes: usize| {
            let text = format!("Nước lũ rút chậm ở hạ lưu\n{}", piece.repeat(bytes / piece.len()));
            let best = (0..3).map(|_| {
                let start = std::time::Instant::now();
                std::hint::black_box(parse(&text));
                start.elapsed().as_secs_f64()
            });
            best.fold(f64::INFINITY, f64::min)
        };
        // Other programs of the machine may disturb a measurement: what grows faster does so each time.
        // A text that is read in no time at all is not worth a ratio.
        const NO_TIME: f64 = 0.05;
        let mut tries = (0..3).map(|_| (seconds(40_000), seconds(400_000)));
        let linear = tries.any(|(once, ten_times)| ten_times < 30.0 * once + NO_TIME);
        assert!(linear, "ten times {piece:?} takes more than thirty times as long");
    }
}
