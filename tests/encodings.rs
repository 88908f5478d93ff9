//! Sentences of our own in every encoding that is told, as their bytes look when they are read as Windows-1252: the same is read,
//! and the same words are covered. And prose in which nothing is damaged.

mod common;

use common::damages::DAMAGES;
use common::{files, parse};
use tinbai::{Encoding, Language};
use unicode_normalization::UnicodeNormalization;

const WHO: [&str; 12] = [
    "Bà con xã Đầm Vạc",
    "Ông Nguyễn Văn Khải",
    "Ủy ban nhân dân huyện",
    "Các chủ hộ nuôi tôm",
    "Đội cứu nạn thị xã",
    "Người dân Bến Sậy",
    "Chị Trần Thị Mỹ Lệ",
    "Sở Giáo dục tỉnh",
    "Đoàn kiểm tra",
    "Hơn một nghìn học sinh",
    "Kỹ sư Lý Quỳnh Hương",
    "Đảng ủy phường",
];
const DID: [&str; 15] = [
    "đã gặt xong lúa",
    "đang sửa lại bờ đê",
    "vẫn chờ được hỗ trợ",
    "sẽ trồng thêm rừng ngập mặn",
    "không kịp chuyển đồ đạc",
    "vừa nhận cây giống",
    "quyết định mở lớp học",
    "kể về trận lũ lớn",
    "dựng cầu phao tạm",
    "chuẩn bị phương án khẩn cấp",
    "thả cá giống xuống sông",
    "rủ nhau dọn bùn đất",
    "giữ vững năng suất",
    "tiết kiệm nước ngọt",
    "vẽ tranh cổ động",
];
const WHEN: [&str; 12] = [
    "từ sáng sớm",
    "giữa trưa nắng gắt",
    "trong đêm mưa bão",
    "sau kỳ nghỉ dài ngày",
    "ở cửa biển phía nam",
    "trước mùa nước nổi",
    "suốt bảy tuần lễ",
    "nhờ những nguồn quỹ nhỏ",
    "dù giá xăng tăng vọt",
    "để kịp ngày khai giảng",
    "khi thủy triều rút",
    "bằng tất cả nghị lực",
];

/// 2,160 sentences, in articles of twelve.
fn articles() -> Vec<Vec<String>> {
    let sentences = WHO
        .iter()
        .flat_map(|who| DID.iter().map(move |did| WHEN.map(|when| format!("{who} {did} {when}, theo ghi nhận.")).to_vec()));
    sentences.collect()
}

#[test]
fn sentences_are_read_in_every_encoding() {
    for (encoding, damage, keeps_case) in DAMAGES {
        let case = |text: &str| if keeps_case { text.to_owned() } else { text.to_lowercase() };
        for sentences in articles() {
            let text = sentences.join("\n");
            let damaged = damage(&text);
            let article = parse(&damaged);
            assert_eq!(article.encoding, encoding, "{damaged}");
            assert_eq!(article.language, Language::Vi, "{damaged}");
            let blocks: Vec<&str> = article.blocks.iter().map(|block| damaged[block.start..block.end].trim()).collect();
            let healthy = parse(&text);
            let expected: Vec<String> = healthy.blocks.iter().map(|block| damage(text[block.start..block.end].trim())).collect();
            assert_eq!(blocks, expected, "{encoding:?}");
            let texts = |article: &tinbai::Article| -> Vec<String> {
                article.title.iter().chain(&article.lead).chain(&article.paragraphs).map(|found| case(&found.text)).collect()
            };
            assert_eq!(texts(&article), texts(&healthy), "{encoding:?}");
        }
    }
}

const ENGLISH: &str = "The river rose at night, and nobody in the village was awake.
“We took what we could carry”, she said; it wasn't much.
A café on the corner served crème brûlée, and a naïve visitor paid £5 for it.
Is that so? Yes. It is me. Go to the zoo.
The add-on (a small one) was added to the middle of the riddle.
Temperatures of 35°C – or more – are expected, ±2°C.
© 2024 The Daily. All rights reserved®.
The function f(o) = o^2 + a+b is O(n) in the worst case, e.g. a(b)c.
Read it at www.example.com/a?b=c&d=e, or write to me.too@example.com.
R&D; AT&T; Q&A: the ampersand is everywhere.
The Nguyễn family of Hà Nội opened their second shop.
He's a man of his word, isn't he? So be it.
Prices fell 3.5% in May, the third fall since January.
The señor from São Paulo met Zoë and Chloë in Zürich.
“Why?” “Because.” ‘No’.
The mayor's résumé was published on the town's web page.
C++ and o++ and u++ are not words; a++ is a grade.
It cost €20, or ¥3000; see §4 and ¶7.
Two teams drew 1–1 at home.
The end.";

const FRENCH: &str = "Le maire a été réélu dès le premier tour.
Là où son père était né, l'école a gardé ses élèves.
Le thé, le café et le lait sont à côté du pâté.
« Ça va être très dur », a-t-il déclaré à la presse.
La forêt brûle depuis août, près de Nîmes.
Où êtes-vous allés hier, à Noël ?
L'hôtel, bâti en 1890, a été démoli ; le théâtre, sauvé.
Elle a dû céder sa clé à l'hôte.
Né à Alès, il a vécu à Orléans.
Les Français ont voté dimanche : la gauche gagne.
Un œuf, un bœuf, une sœur, un vœu.
Il naquit à Haïti, où le maïs pousse.
Ses idées sur l'été m'ont plu.
Le garçon a reçu une leçon de français.
À Paris, la Seine déborde déjà.
La fête a duré toute la journée, malgré la grêle.
On a vu des ânes près du château.
L'État a créé une taxe de 3 % ; l'opposition crie.
Voilà, c'est tout ; à bientôt !
Les blés mûrs ont été coupés tôt.";

#[test]
fn healthy_prose_is_not_decoded() {
    for prose in [ENGLISH, FRENCH] {
        for text in prose.lines().chain([prose]) {
            let article = parse(text);
            assert_eq!((article.encoding, article.language), (Encoding::Unicode, Language::Und), "{text}");
        }
    }
    for text in articles().concat() {
        assert_eq!(parse(&text).encoding, Encoding::Unicode, "{text}");
        assert_eq!(parse(&text.to_uppercase()).encoding, Encoding::Unicode, "{text}");
    }
}

#[test]
fn healthy_articles_are_not_decoded() {
    let mut texts: Vec<_> = files("articles");
    match common::folder("../../shared/eval/dev").read_dir() {
        Ok(entries) => texts
            .extend(entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|ext| ext == "txt"))),
        Err(_) => eprintln!("skipped: there is no gold beside the repository"),
    }
    for path in texts {
        let text = std::fs::read_to_string(&path).unwrap();
        for text in [text.clone(), text.nfd().collect(), text.replace(' ', "\u{a0}")] {
            let article = parse(&text);
            assert_eq!((article.encoding, article.language), (Encoding::Unicode, Language::Vi), "{}", path.display());
            assert_eq!(article.diacritics, None, "{}", path.display());
        }
    }
}
