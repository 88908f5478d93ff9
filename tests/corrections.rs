//! Corrections by hand: of roles and of mentions, in every unit, in every way of pasting.

mod common;

use common::{WAYS, parse, words};
use tinbai::{Article, Correction, MentionKind, NoteCode, Offsets, Options, Role, parse_all, split};

const TEXT: &str = "Chợ nổi Bến Sậy họp lại
Bến Sậy vui như hội
8:34 PM, 06/09/2019
(Chinhphu.vn) - Sáng nay, chợ nổi Bến Sậy họp lại sau ba năm vắng khách, ghe hàng đậu kín cả một khúc sông dài.
Ông Trần Văn Lành, Chủ tịch UBND xã Bến Sậy, nói rằng bà con đã chờ ngày này từ lâu và ai cũng vui.
Ghe hàng về bến lúc rạng sáng. Ảnh: Gia Hân
Chiều qua, Sáu Lụa chở mười hai tấn khóm lên chợ và bán hết trong hai giờ, chị kể với khách phương xa.
Bài này đăng ngày 05/09/2019, Trần Văn Lành xem lại và cho in thêm mấy trăm bản phát cho bà con xã Bến Sậy.
Người xứ cù lao kể
Chia sẻ
Từ khóa: chợ nổi, Bến Sậy";

/// Where words stand; `vui~1` are the second of their kind.
fn span(text: &str, words: &str) -> (usize, usize) {
    let (words, nth) = words.split_once('~').map_or((words, 0), |(words, nth)| (words, nth.parse().unwrap()));
    let (start, _) = text.match_indices(words).nth(nth).unwrap_or_else(|| panic!("{words:?} is not in the text"));
    (start, start + words.len())
}

fn role(text: &str, words: &str, role: Role) -> Correction {
    let (start, end) = span(text, words);
    Correction::Role { start, end, role }
}

fn add(text: &str, words: &str, kind: MentionKind) -> Correction {
    let (start, end) = span(text, words);
    Correction::Add { start, end, kind }
}

fn remove(text: &str, words: &str, kind: MentionKind) -> Correction {
    let (start, end) = span(text, words);
    Correction::Remove { start, end, kind }
}

fn correct(text: &str, corrections: impl IntoIterator<Item = Correction>) -> Article {
    tinbai::parse(text, &Options::default().with_corrections(corrections))
}

/// The blocks of these roles, as `Role: words`.
fn blocks(text: &str, article: &Article) -> Vec<String> {
    article.blocks.iter().map(|block| format!("{:?}: {}", block.role, words(&text[block.start..block.end]))).collect()
}

/// What `corrected` has and the reading alone has not.
fn new_blocks(text: &str, corrected: &Article) -> Vec<String> {
    let before = blocks(text, &parse(text));
    blocks(text, corrected).into_iter().filter(|block| !before.contains(block)).collect()
}

/// The mentions of a kind.
fn mentions(article: &Article, kind: MentionKind) -> Vec<&str> {
    article.mentions.iter().filter(|mention| mention.kind == kind).map(|mention| mention.text.as_str()).collect()
}

fn n_ignored(article: &Article) -> usize {
    article.notes.iter().filter(|note| note.code == NoteCode::CorrectionIgnored).count()
}

#[test]
fn a_headline_leaves_the_former_one_a_paragraph() {
    let article = correct(TEXT, [role(TEXT, "Bến Sậy vui như hội", Role::Title)]);
    assert_eq!(new_blocks(TEXT, &article), ["Paragraph: Chợ nổi Bến Sậy họp lại", "Title: Bến Sậy vui như hội"]);
    let title = article.title.unwrap();
    assert_eq!((title.text.as_str(), &*title.rule), ("Bến Sậy vui như hội", "correction/role"));
    assert_eq!(article.paragraphs[0].text, "Chợ nổi Bến Sậy họp lại");
    assert_eq!(article.published, parse(TEXT).published);
}

#[test]
fn a_headline_of_two_lines_is_one() {
    let article = correct(TEXT, [role(TEXT, "Chợ nổi Bến Sậy họp lại\nBến Sậy vui như hội", Role::Title)]);
    let title = article.title.unwrap();
    assert_eq!((title.text.as_str(), title.spans.len()), ("Chợ nổi Bến Sậy họp lại Bến Sậy vui như hội", 2));
}

#[test]
fn a_byline_names_an_author_whatever_it_says() {
    let article = correct(TEXT, [role(TEXT, "Người xứ cù lao kể", Role::Byline)]);
    assert_eq!(article.authors.iter().map(|author| &*author.text).collect::<Vec<_>>(), ["Người xứ cù lao kể"]);
    let text = TEXT.replace("Người xứ cù lao kể", "Bài và ảnh: Lê Minh - Hà Thu");
    let article = correct(&text, [role(&text, "Bài và ảnh: Lê Minh - Hà Thu", Role::Byline)]);
    assert_eq!(article.authors.iter().map(|author| &*author.text).collect::<Vec<_>>(), ["Lê Minh", "Hà Thu"]);
}

#[test]
fn a_marked_time_line_is_the_time_of_publication() {
    let article = correct(TEXT, [role(TEXT, "ngày 05/09/2019", Role::Timestamp)]);
    assert_eq!(article.published.unwrap().value, "2019-09-05");
    // The time line that was read is another one now.
    assert_eq!(article.notes.iter().filter(|note| note.code == NoteCode::OtherTime).count(), 1);
}

#[test]
fn a_span_inside_a_block_cuts_it_and_stops_go_along() {
    let article = correct(TEXT, [role(TEXT, "Chiều qua, Sáu Lụa chở mười hai tấn khóm", Role::Subheading)]);
    let expected = [
        "Subheading: Chiều qua, Sáu Lụa chở mười hai tấn khóm",
        "Paragraph: lên chợ và bán hết trong hai giờ, chị kể với khách phương xa.",
    ];
    assert_eq!(new_blocks(TEXT, &article), expected);
    let article = correct(TEXT, [role(TEXT, "chị kể với khách phương xa", Role::Caption)]);
    assert_eq!(article.captions.last().unwrap().text.as_deref(), Some("chị kể với khách phương xa."));
    // Half a word is a word.
    let (start, end) = span(TEXT, "hiều qua, Sáu Lụ");
    let article = correct(TEXT, [Correction::Role { start, end, role: Role::Kicker }]);
    assert_eq!(article.kicker.unwrap().text, "Chiều qua, Sáu Lụa");
}

#[test]
fn each_role_is_given_and_read() {
    let text = "Nước rút ở hạ lưu
Sáng nay, nước ở ba xã ven sông đã rút được nửa mét so với hôm qua, theo ghi nhận ở bến đò.
(Báo Sông Nước) - Bà con dọn bùn ở chợ. Ảnh: Lê Vy
Xem mưa, bão, nước nổi
Lực lượng cứu hộ đưa lương thực đến từng nhà và trực suốt đêm ở bến đò, theo ghi nhận của chúng tôi.";
    let line = "(Báo Sông Nước) - Bà con dọn bùn ở chợ. Ảnh: Lê Vy";
    let texts = |list: &[tinbai::Text]| list.iter().map(|text| text.text.clone()).collect::<Vec<_>>();
    let with = |words: &str, of: Role| correct(text, [role(text, words, of)]);

    for of in [Role::Breadcrumb, Role::Subheading, Role::Related, Role::Boilerplate, Role::Separator, Role::Kicker] {
        let article = with(line, of);
        let block = article.blocks.iter().find(|block| &*block.rule == "correction/role").unwrap();
        assert_eq!((block.role, &text[block.start..block.end]), (of, line));
    }
    let picture = [role(text, line, Role::Paragraph), role(text, "Bà con dọn bùn ở chợ. Ảnh: Lê Vy", Role::Caption)];
    let caption = correct(text, picture).captions.remove(0);
    assert_eq!((caption.text.as_deref(), &*caption.credit.unwrap().text), (Some("Bà con dọn bùn ở chợ."), "Lê Vy"));
    assert_eq!(with("Ảnh: Lê Vy", Role::Credit).captions[0].credit.as_ref().unwrap().text, "Lê Vy");
    assert_eq!(with("Bà con dọn bùn", Role::Credit).captions[0].credit.as_ref().unwrap().text, "Bà con dọn bùn");
    let lead = with("(Báo Sông Nước) - Bà con dọn bùn ở chợ.", Role::Lead);
    assert_eq!(lead.outlet.as_ref().unwrap().text, "Báo Sông Nước");
    assert_eq!(lead.lead.as_ref().unwrap().text, "Bà con dọn bùn ở chợ.");
    assert!(texts(&lead.paragraphs)[0].starts_with("Sáng nay"), "the former lead is a paragraph");
    let dateline = with("Báo Sông Nước", Role::Dateline);
    assert_eq!(dateline.outlet.as_ref().unwrap().text, "Báo Sông Nước");
    assert!(blocks(text, &dateline).contains(&"Dateline: (Báo Sông Nước) -".into()), "{:?}", blocks(text, &dateline));
    assert_eq!(texts(&with("Xem mưa, bão, nước nổi", Role::Tags).tags), ["Xem mưa", "bão", "nước nổi"]);
    assert_eq!(texts(&with("mưa, bão, nước nổi", Role::Tags).tags), ["mưa", "bão", "nước nổi"]);
    assert_eq!(texts(&with("Xem mưa, bão", Role::Source).sources), ["Xem mưa, bão"]);
    assert!(texts(&with("Xem mưa, bão, nước nổi", Role::Paragraph).paragraphs).contains(&"Xem mưa, bão, nước nổi".into()));
}

#[test]
fn a_dropped_block_becomes_part_of_the_story() {
    let line = "Bản quyền thuộc huyện Cù Lao Dung";
    let text = format!("{TEXT}\n{line}");
    assert!(!parse(&text).places.iter().any(|place| place.name.ends_with("Cù Lao Dung")));
    let article = correct(&text, [role(&text, line, Role::Paragraph)]);
    assert_eq!(article.paragraphs.last().unwrap().text, line);
    assert!(article.places.iter().any(|place| place.name.ends_with("Cù Lao Dung")), "{:?}", article.places);
    let gone = correct(TEXT, [role(TEXT, "Chiều qua, Sáu Lụa chở mười hai tấn", Role::Boilerplate)]);
    assert!(gone.paragraphs.iter().all(|paragraph| !paragraph.text.contains("mười hai tấn")));
}

#[test]
fn a_line_marked_as_a_whole_keeps_its_parts() {
    let line = "Ghe hàng về bến lúc rạng sáng. Ảnh: Gia Hân";
    assert_eq!(correct(TEXT, [role(TEXT, line, Role::Caption)]), parse(TEXT));
    assert_eq!(new_blocks(TEXT, &correct(TEXT, [role(TEXT, line, Role::Paragraph)])), [format!("Paragraph: {line}")]);
    let both = correct(TEXT, [role(TEXT, line, Role::Paragraph), role(TEXT, line, Role::Caption)]);
    assert_eq!(blocks(TEXT, &both), blocks(TEXT, &parse(TEXT)));
    assert_eq!(both.captions[0].credit.as_ref().unwrap().text, "Gia Hân");
}

#[test]
fn an_added_person_is_named_and_linked() {
    let before = parse(TEXT);
    assert!(!before.people.iter().any(|person| person.name == "Sáu Lụa"));
    let article = correct(TEXT, [add(TEXT, "Sáu Lụa", MentionKind::Person)]);
    let person = article.people.iter().find(|person| person.name == "Sáu Lụa").unwrap();
    assert_eq!((&*person.rule, person.confidence), ("correction/add", 1.0));
    assert_eq!(article.mentions[person.mentions[0]].rule, "correction/add");
    // The same name elsewhere is the same person.
    let name = "Trần Văn Lành";
    let article = correct(TEXT, [remove(TEXT, name, MentionKind::Person), add(TEXT, name, MentionKind::Person)]);
    let person = article.people.iter().find(|person| person.name == name).unwrap();
    let linked = person.mentions.iter().filter(|&&mention| article.mentions[mention].text == name);
    assert_eq!((linked.count(), person.confidence), (2, 1.0));
}

#[test]
fn each_kind_is_added_and_removed() {
    use MentionKind::*;
    let kinds = [Person, Position, Organization, Place, Date, Quantity, Document, Abbreviation, Url, Email, Phone];
    for kind in kinds {
        let of = if kind == Quantity { "mười hai tấn khóm lên chợ" } else { "khóm lên chợ" };
        let article = correct(TEXT, [add(TEXT, of, kind)]);
        let found: Vec<_> = article.mentions.iter().filter(|mention| mention.text == of).collect();
        assert_eq!((found.len(), found[0].kind, &*found[0].rule), (1, kind, "correction/add"), "{kind:?}");
        assert_eq!(found[0].entity.is_none(), matches!(kind, Position | Url | Email | Phone), "{kind:?} {:?}", found[0]);
        assert_eq!(n_ignored(&article), 0);
        let mut gone = correct(TEXT, [add(TEXT, of, kind), remove(TEXT, of, kind)]);
        if kind == Quantity {
            gone = correct(TEXT, [add(TEXT, of, kind), remove(TEXT, of, kind), add(TEXT, "mười hai tấn", kind)]);
            gone.mentions.iter_mut().for_each(|mention| mention.rule = "".into());
            assert_eq!(mentions(&gone, kind), mentions(&parse(TEXT), kind));
        } else {
            assert_eq!(gone, parse(TEXT), "{kind:?}");
        }
    }
}

#[test]
fn an_added_date_has_its_value() {
    let text = TEXT.replace("Chia sẻ", "Lịch: 7/9 họp chợ đêm, 20 ghe dự.");
    let article = correct(
        &text,
        [
            role(&text, "Lịch: 7/9 họp chợ đêm, 20 ghe dự.", Role::Paragraph),
            remove(&text, "7/9", MentionKind::Date),
            add(&text, "7/9", MentionKind::Date),
        ],
    );
    let date = article.dates.iter().find(|date| date.text == "7/9").unwrap();
    assert_eq!((date.value.as_deref(), &*date.rule), (Some("2019-09-07"), "correction/add"));
    // Without a number nothing is counted.
    let none = correct(TEXT, [add(TEXT, "khóm lên chợ", MentionKind::Quantity)]);
    assert_eq!((n_ignored(&none), none.quantities.len()), (1, parse(TEXT).quantities.len()));
}

#[test]
fn what_crosses_an_added_mention_goes() {
    // Of the same kind, what starts with it goes, too; of another, what nests stays.
    let article = correct(TEXT, [add(TEXT, "Trần Văn", MentionKind::Person)]);
    assert_eq!(mentions(&article, MentionKind::Person)[0], "Trần Văn");
    let article = correct(TEXT, [add(TEXT, "Lành, Chủ tịch", MentionKind::Organization)]);
    assert!(!article.mentions.iter().any(|mention| mention.text == "Trần Văn Lành" && mention.start < 400));
    let article = correct(TEXT, [add(TEXT, "xã Bến Sậy, nói", MentionKind::Document)]);
    assert!(article.mentions.iter().any(|mention| mention.text == "xã Bến Sậy, nói"));
    assert!(mentions(&article, MentionKind::Place).len() >= mentions(&parse(TEXT), MentionKind::Place).len());
    // The later of two that cross.
    let two = [add(TEXT, "Sáu Lụa chở", MentionKind::Person), add(TEXT, "Lụa chở mười", MentionKind::Person)];
    let article = correct(TEXT, two);
    assert!(mentions(&article, MentionKind::Person).contains(&"Lụa chở mười"));
    assert!(!mentions(&article, MentionKind::Person).contains(&"Sáu Lụa chở"));
}

#[test]
fn a_removed_mention_takes_its_entity_along() {
    let article = correct(TEXT, [remove(TEXT, "Trần Văn Lành", MentionKind::Person)]);
    assert_eq!(mentions(&article, MentionKind::Person).iter().filter(|name| **name == "Trần Văn Lành").count(), 1);
    assert_eq!(article.people.iter().filter(|person| person.name == "Trần Văn Lành").count(), 1);
    let both = [0, 1].map(|n| remove(TEXT, &format!("Trần Văn Lành~{n}"), MentionKind::Person));
    assert!(!correct(TEXT, both).people.iter().any(|person| person.name == "Trần Văn Lành"));
    // What is not there is gone already.
    assert_eq!(correct(TEXT, [remove(TEXT, "khúc sông", MentionKind::Person)]), parse(TEXT));
}

#[test]
fn what_is_so_already_changes_nothing() {
    let before = parse(TEXT);
    for block in &before.blocks {
        let (start, end) = (block.start, block.end);
        assert_eq!(correct(TEXT, [Correction::Role { start, end, role: block.role }]), before, "{block:?}");
    }
    for mention in &before.mentions {
        let (start, end) = (mention.start, mention.end);
        assert_eq!(correct(TEXT, [Correction::Add { start, end, kind: mention.kind }]), before, "{mention:?}");
    }
}

#[test]
fn later_ones_win() {
    let title = |words| role(TEXT, words, Role::Title);
    let article = correct(TEXT, [title("Bến Sậy vui như hội"), title("Người xứ cù lao kể")]);
    assert_eq!(article.title.unwrap().text, "Người xứ cù lao kể");
    assert_eq!(article.blocks.iter().filter(|block| block.role == Role::Title).count(), 1);
    let article = correct(TEXT, [role(TEXT, "Chia sẻ", Role::Byline), role(TEXT, "Chia sẻ", Role::Boilerplate)]);
    assert_eq!(article.authors, parse(TEXT).authors);
}

#[test]
fn impossible_ones_are_noted_at_their_place() {
    let len = TEXT.len();
    for (start, end, noted) in [
        (len, len + 1, "Sậy"),
        (0, len + 1, "Chợ"),
        (usize::MAX - 1, usize::MAX, "Sậy"),
        (9, 4, "nổi"),
        (0, 0, "Chợ"),
        (TEXT.find("(Chinh").unwrap(), TEXT.find("Chinh").unwrap(), "("),
    ] {
        for correction in [
            Correction::Role { start, end, role: Role::Lead },
            Correction::Add { start, end, kind: MentionKind::Person },
            Correction::Remove { start, end, kind: MentionKind::Person },
        ] {
            let mut article = correct(TEXT, [correction.clone()]);
            let note = article.notes.pop().unwrap();
            assert_eq!((note.code, &*note.text), (NoteCode::CorrectionIgnored, noted), "{correction:?}");
            assert_eq!(article, parse(TEXT));
        }
    }
    assert_eq!(n_ignored(&correct("", [Correction::Role { start: 0, end: 0, role: Role::Title }])), 1);
    // A mention stands in one block.
    let over = add(TEXT, "hội\n8:34", MentionKind::Person);
    assert_eq!(n_ignored(&correct(TEXT, [over])), 1);
}

/// The same corrections of the same words, whatever the unit and the way of pasting.
#[test]
fn corrections_are_of_the_words_in_the_callers_text() {
    let length = |text: &str, unit| match unit {
        Offsets::Utf16 => text.encode_utf16().count(),
        Offsets::Codepoint => text.chars().count(),
        _ => text.len(),
    };
    let shown = |article: &Article| {
        let people: Vec<_> = article.people.iter().map(|person| person.name.clone()).collect();
        let authors: Vec<_> = article.authors.iter().map(|author| author.text.clone()).collect();
        (article.title.clone().unwrap().text, people, authors, n_ignored(article))
    };
    let expected =
        ("Bến Sậy vui như hội".into(), vec!["Trần Văn Lành".into(), "Sáu Lụa".into()], vec!["Người xứ cù lao kể".into()], 0);
    for way in &WAYS {
        for unit in [Offsets::Utf8, Offsets::Utf16, Offsets::Codepoint] {
            let text = (way.paste)(&format!("😀😀\n{TEXT}"));
            let place = |words: &str| {
                let (start, end) =
                    span(&text, (way.paste)(words).trim_matches(['\u{feff}', '\u{200b}', '\u{ad}', '\n', '*', '😀', '\r']));
                (length(&text[..start], unit), length(&text[..end], unit))
            };
            let (title, person, byline) = (place("Bến Sậy vui như hội"), place("Sáu Lụa"), place("Người xứ cù lao kể"));
            let options = Options::default().with_offsets(unit).with_corrections([
                Correction::Role { start: title.0, end: title.1, role: Role::Title },
                Correction::Add { start: person.0, end: person.1, kind: MentionKind::Person },
                Correction::Role { start: byline.0, end: byline.1, role: Role::Byline },
            ]);
            assert_eq!(shown(&tinbai::parse(&text, &options)), expected, "{} {unit:?}", way.name);
        }
    }
}

#[test]
fn corrections_are_of_the_damaged_words() {
    let damage = |text: &str| {
        text.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("&#{};", c as u32) }).collect::<String>()
    };
    let text = damage(TEXT);
    let article = correct(
        &text,
        [role(&text, &damage("Bến Sậy vui như hội"), Role::Title), add(&text, &damage("Sáu Lụa"), MentionKind::Person)],
    );
    assert_eq!(article.title.unwrap().text, "Bến Sậy vui như hội");
    assert!(article.people.iter().any(|person| person.name == "Sáu Lụa"));
}

#[test]
fn no_span_panics() {
    let text = "Lũ về\n20:34 06/09/2019\n(BX) - Ông Lê Văn An nói: “Nước đã rút 2 m”. Ảnh: A/TTXVN\nTheo X";
    const KINDS: [MentionKind; 6] = [
        MentionKind::Person,
        MentionKind::Position,
        MentionKind::Organization,
        MentionKind::Place,
        MentionKind::Date,
        MentionKind::Document,
    ];
    const ROLES: [Role; 10] = [
        Role::Title,
        Role::Timestamp,
        Role::Dateline,
        Role::Lead,
        Role::Caption,
        Role::Credit,
        Role::Byline,
        Role::Source,
        Role::Tags,
        Role::Paragraph,
    ];
    for start in 0..=text.len() {
        for end in 0..=text.len() + 1 {
            let n = start * 31 + end;
            let corrections = [
                Correction::Role { start, end, role: ROLES[n % ROLES.len()] },
                Correction::Add { start, end, kind: KINDS[n % KINDS.len()] },
                Correction::Role { start: end / 2, end: start, role: ROLES[n / 7 % ROLES.len()] },
                Correction::Remove { start: end, end: start, kind: KINDS[n / 5 % KINDS.len()] },
            ];
            let article = correct(text, corrections);
            let mut last = 0;
            for block in &article.blocks {
                assert!(last <= block.start && block.start < block.end, "{start}..{end}: {:?}", article.blocks);
                last = block.end;
            }
        }
    }
}

#[test]
fn each_correction_goes_to_its_article() {
    let article = |title: &str, time: &str| {
        format!(
            "{title}\n{time}\nSáng nay, nước lũ ở ba xã ven sông đã rút được nửa mét so với hôm qua, theo ghi nhận.\nLực lượng cứu hộ đưa lương thực đến từng nhà và trực suốt đêm ở bến đò ven sông.\nNgười xứ {title}\n"
        )
    };
    let text = format!(
        "\n😀{}{}",
        article("Nước lũ rút chậm ở hạ lưu", "06/09/2019 20:34"),
        article("Cầu tạm nối lại hai bờ sông", "07/09/2019 08:10")
    );
    let spans = split(&text);
    assert_eq!(spans.len(), 2);
    assert_eq!((spans[0].start, spans[0].end, spans[1].end), (0, spans[1].start, text.len()));
    let signed = |title: &str| role(&text, &format!("Người xứ {title}"), Role::Byline);
    let beyond = Correction::Role { start: text.len() + 5, end: text.len() + 9, role: Role::Title };
    let corrections = [signed("Nước lũ rút chậm ở hạ lưu"), signed("Cầu tạm nối lại hai bờ sông"), beyond];
    let articles = parse_all(&text, &Options::default().with_corrections(corrections.clone()));
    let authors: Vec<_> = articles.iter().map(|article| article.authors[0].text.as_str()).collect();
    assert_eq!(authors, ["Người xứ Nước lũ rút chậm ở hạ lưu", "Người xứ Cầu tạm nối lại hai bờ sông"]);
    assert_eq!(articles.iter().map(n_ignored).collect::<Vec<_>>(), [0, 1]);
    // Each alone gives the same.
    for (span, mut article) in spans.iter().zip(parse_all(&text, &Options::default())) {
        article.for_each_span(|start, end| (*start, *end) = (*start - span.start, *end - span.start));
        assert_eq!(article, parse(&text[span.start..span.end]));
    }
}
