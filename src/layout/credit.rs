//! Credits of pictures: `Toàn cảnh buổi làm việc. Ảnh: Gia Huy`, `… tại cuộc họp - Ảnh: V.DŨNG`, `(Ảnh: VGP/Nhật Bắc)`,
//! `(Nguồn DPA)`, `© Phương Hoa/TTXVN`.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::Table;
use crate::mentions::organization;
use crate::tokens::{Gap, Tokens};

/// A credit at the end of a line, and the caption before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Credit {
    /// The caption's words; empty where the credit stands alone.
    pub(crate) caption: Range<usize>,
    /// Everything from the mark before the label to the end of the line.
    pub(crate) tokens: Range<usize>,
    /// The photographer or agency; empty where nobody is named: `(Ảnh minh họa)`.
    pub(crate) name: Range<usize>,
}

static LABELS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("credits.tsv"), |_| ()));

/// A credit names one or two people or agencies, seldom with a place or a date.
const MOST_NAME_WORDS: usize = 9;

/// Reads the credit that ends a line.
pub(crate) fn read(tokens: &Tokens, line: &Range<usize>) -> Option<Credit> {
    let from = line.end.saturating_sub(MOST_NAME_WORDS * 2 + 6).max(line.start);
    (from..line.end).find_map(|at| read_at(tokens, at, line))
}

fn read_at(tokens: &Tokens, at: usize, line: &Range<usize>) -> Option<Credit> {
    let (len, ()) = LABELS.longest(tokens, at, line.end)?;
    let bracket = at > line.start && matches!(tokens.mark(at - 1), '(' | '[');
    let alone = at == line.start;
    let after_mark =
        alone || bracket || matches!(tokens.mark(at - 1), '.' | '-' | '–' | '—' | '|' | '/' | '"' | '”' | ')' | '…' | '!' | '?');
    // `Bản quyền hình ảnh Getty Images`
    let sign = tokens.mark(at) == '©' || tokens.key(at) == "bản";
    // `Nguồn hình ảnh, Reuters`
    let comma = tokens.mark(at + len) == ',' && tokens.key(at) == "nguồn" && len > 1;
    let (behind, labelled) = read_colon(tokens, at + len, line.end, bracket);
    let colon = labelled || comma;
    // `ảnh` in a sentence is a common noun: the label is capitalised, or bracketed, and a colon or a mark sets it off.
    if !(bracket || sign || tokens.is_capitalised(at)) || !(colon || bracket && len == 1 || sign || after_mark && !alone) {
        return None;
    }
    let start = behind + usize::from(comma);
    // `(Ảnh minh họa)`, `- Ảnh chụp màn hình` say what it is, and name nobody.
    let nameless = len > 2 && !colon && (start..line.end).all(|at| matches!(tokens.mark(at), '.' | ')' | ']'));
    // What goes on behind its bracket is a sentence: `… nhà cửa (Ảnh: Hoài Sơn) trước khi bão vào bờ.`
    let closed = (start..line.end).find(|&at| matches!(tokens.mark(at), ')' | ']'));
    if bracket && closed.is_some_and(|close| (close + 1..line.end).any(|at| tokens.is_word(at))) {
        return None;
    }
    let end = line.clone().rfind(|&at| !matches!(tokens.mark(at), '.' | ')' | ']' | ',' | '*' | '…'))? + 1;
    // `Ảnh: Gia Huy (CTV)`
    let own_bracket = end < line.end && tokens.mark(end) == ')' && (start..end).any(|at| tokens.mark(at) == '(');
    let end = end + usize::from(own_bracket);
    // Of two credits the first is the picture's: `Ảnh: Gia Huy - Đồ họa: Minh An`.
    let second = (start + 1..end).find(|&at| is_labelled(tokens, at, end));
    let end = second.map_or(end, |at| (start..at).rfind(|&at| tokens.is_word(at)).map_or(at, |at| at + 1));
    // `Ảnh do người dân cung cấp`
    let provided = tokens.key(start - 1) == "do" && tokens.key(end - 1) == "cấp";
    let name = start..if provided { end - 2 } else { end };
    let words = tokens.n_words(name.clone());
    // `L. Minh - H. Nam`
    // `UNIV. BERGEN`
    let cut = |at: usize| tokens.is_capitals(at) && (tokens.n_chars(at) == 1 || tokens.is_capitals(at + 2));
    let stops = |at: usize| tokens.mark(at) == '.' && !cut(at - 1) || matches!(tokens.mark(at), '!' | '?');
    let sentence = name.clone().any(|at| stops(at) && !tokens.glued(at + 1));
    // Without a colon or a bracket only capitals are a name: `- Ảnh Nghệ thuật Việt Nam là chủ đề chính.`
    let capitals = || name.clone().all(|at| !tokens.is_word(at) || tokens.is_capitalised(at) || tokens.glued(at));
    let named = tokens.is_word(start) && (colon || provided || tokens.is_capitalised(start) && (bracket || sign || capitals()));
    if !nameless && (words == 0 || words > MOST_NAME_WORDS || sentence || !named) {
        return None;
    }
    let tokens_start = (line.start..at)
        .rfind(|&at| !matches!(tokens.mark(at), '-' | '–' | '—' | '(' | '[' | '|' | '/' | ';'))
        .map_or(line.start, |at| at + 1);
    // Alone, it is all that the picture has for words.
    let caption = line.start..tokens_start;
    if nameless && caption.is_empty() {
        return None;
    }
    Some(Credit { caption, tokens: tokens_start..line.end, name: if nameless { start..start } else { name } })
}

/// Whether a label and its colon start at `at`: `ảnh:`
pub(super) fn is_labelled(tokens: &Tokens, at: usize, end: usize) -> bool {
    LABELS.longest(tokens, at, end).is_some_and(|(len, ())| tokens.mark(at + len) == ':')
}

/// Where the name behind a label starts, and whether a colon is before it. In brackets words may be: `(Ảnh chụp chiều 1/8: Hà Vy)`.
fn read_colon(tokens: &Tokens, at: usize, end: usize, bracket: bool) -> (usize, bool) {
    const MOST_WORDS: usize = 6;
    let words = at..end.min(at + 1 + if bracket { MOST_WORDS } else { 0 });
    let colon = words.take_while(|&at| !matches!(tokens.mark(at), ')' | ']')).find(|&at| tokens.mark(at) == ':');
    (colon.map_or(at, |colon| colon + 1), colon.is_some())
}

/// Reads a credit that nothing but its capitals sets off: `Hiện trường vụ việc LÊ MINH`, `Hiện trường vụ việc NVCC`.
pub(crate) fn read_capitals(tokens: &Tokens, line: &Range<usize>) -> Option<Credit> {
    const WORDS: std::ops::RangeInclusive<usize> = 2..=5;
    const FEWEST_CAPTION_WORDS: usize = 3;
    let shouted = |at: &usize| tokens.is_capitals(*at) && tokens.syllable(*at).is_some();
    let name = line.end - line.clone().rev().take_while(shouted).count()..line.end;
    let last = line.end - 1..line.end;
    let agency = tokens.is_capitals(last.start) && is_agency(tokens, &last);
    let name = if agency { last } else { name };
    let read = (agency || WORDS.contains(&name.len()))
        && name.start >= line.start + FEWEST_CAPTION_WORDS
        && (line.start..name.start - 1).all(|at| tokens.is_word(at) || tokens.mark(at) == ',')
        && (tokens.is_word(name.start - 1) || tokens.mark(name.start - 1) == '.')
        && !tokens.is_capitals(name.start - 1);
    read.then(|| Credit { caption: line.start..name.start, tokens: name.clone(), name })
}

impl Credit {
    /// Where caption and credit start.
    pub(crate) fn start(&self) -> usize {
        if self.caption.is_empty() { self.tokens.start } else { self.caption.start }
    }
}

static AGENCIES: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("agencies.tsv"), |_| ()));
static SURNAMES: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("surnames.tsv"), |_| ()));

/// Whether the tokens are the name of an agency.
pub(super) fn is_agency(tokens: &Tokens, range: &Range<usize>) -> bool {
    AGENCIES.exact(tokens, range).is_some()
}

/// In a flattened line, where nothing else tells a caption from the text.
const MOST_CAPTION_WORDS: usize = 45;

/// Reads the credit in a sentence of a flattened line, where more text follows it: `… tại Campuchia (ảnh: Đỗ Tuấn Anh) Ngày …`.
///
/// The caption is the part of the sentence before it, or the sentence `before` where the credit starts one.
pub(crate) fn read_inside(tokens: &Tokens, before: &[Range<usize>], sentence: &Range<usize>, end: usize) -> Option<Credit> {
    let labelled = sentence.clone().find_map(|at| {
        let (len, ()) = LABELS.longest(tokens, at, sentence.end)?;
        let open = at > 0 && matches!(tokens.mark(at - 1), '(' | '[');
        let starts = at == sentence.start || matches!(tokens.mark(at - 1), '-' | '–' | '.' | '…');
        let (start, colon) = read_colon(tokens, at + len, end, open);
        if open {
            let close = (start..end).take(MOST_NAME_WORDS * 2).find(|&at| matches!(tokens.mark(at), ')' | ']'))?;
            // A sentence that goes on behind the bracket is no caption.
            let ends = close + 1 == end || !tokens.is_word(close + 1) || tokens.is_capitalised(close + 1);
            return Some((at, start..close)).filter(|_| ends && (colon || tokens.is_capitalised(start)));
        }
        // `Ảnh VGP/Từ Lương`: an agency needs no colon.
        let agency = || AGENCIES.longest(tokens, start, end).is_some();
        let labelled = starts && tokens.is_capitalised(at) && (colon || agency());
        let body = || read_body(tokens, start, sentence).filter(|_| starts && colon);
        Some((at, start..body().or_else(|| read_name(tokens, start, end))?)).filter(|_| labelled)
    });
    // At the end of the line the same words sign the text.
    let signature = || read_signature(tokens, sentence).filter(|_| sentence.end < end).map(|name| (name.start, name));
    let (label, name) = labelled.or_else(signature)?;
    let from = (sentence.start..label)
        .rfind(|&at| !matches!(tokens.mark(at), '-' | '–' | '(' | '['))
        .map_or(sentence.start, |at| at + 1);
    let caption = if from > sentence.start { sentence.start..from } else { before.last().cloned().unwrap_or(from..from) };
    // A long sentence before a credit belongs to the text: the picture has no caption.
    let words = tokens.n_words(caption.clone());
    let caption = if words > MOST_CAPTION_WORDS { from..from } else { caption };
    let close = |at: &usize| matches!(tokens.mark(*at), ')' | ']' | '.');
    let credit_end = (name.end..end).find(|at| !close(at)).unwrap_or(end);
    (!name.is_empty()).then_some(Credit { caption, tokens: from..credit_end, name })
}

/// A sentence that is nothing but a photographer and an agency: `Thế Lập/TTXVN.`, `Thế Lập – TTXVN.`
fn read_signature(tokens: &Tokens, sentence: &Range<usize>) -> Option<Range<usize>> {
    const MOST_WORDS: usize = 5;
    let end = sentence.clone().rfind(|&at| tokens.is_word(at))? + 1;
    let slash = sentence.clone().take(MOST_WORDS).find(|&at| matches!(tokens.mark(at), '/' | '-' | '–'))?;
    let photographer = (sentence.start..slash).all(|at| tokens.is_word(at) && tokens.is_capitalised(at));
    let agency = slash + 1 < end && is_agency(tokens, &(slash + 1..end));
    (photographer && agency && slash > sentence.start).then_some(sentence.start..end)
}

/// Where the name of a body, or of whose page it is, ends with the sentence: `Ảnh: Đại sứ quán Việt Nam tại Mỹ.`, `Ảnh: Facebook nhân vật.`
fn read_body(tokens: &Tokens, start: usize, sentence: &Range<usize>) -> Option<usize> {
    let end = sentence.clone().rfind(|&at| tokens.is_word(at))? + 1;
    let page = tokens.key(start) == "facebook" && tokens.n_words(start..end) <= MOST_NAME_WORDS;
    let named = page || organization::read_name(tokens, start, end).is_some_and(|(len, _)| start + len == end);
    (named && start < end).then_some(end)
}

/// Where a name ends that a new sentence follows without a mark: an agency is known, a photographer signs with two syllables,
/// or with three when the first is a surname.
fn read_name(tokens: &Tokens, start: usize, end: usize) -> Option<usize> {
    if let Some((len, ())) = AGENCIES.longest(tokens, start, end) {
        let next = start + len;
        return if tokens.mark(next) == '/' { read_name(tokens, next + 1, end) } else { Some(next) };
    }
    // `L.ĐAN`
    let initials =
        (start..end).step_by(2).take_while(|&at| tokens.n_chars(at) == 1 && tokens.is_capitals(at) && tokens.mark(at + 1) == '.');
    let first = start + 2 * initials.count();
    let run =
        (first..end).take_while(|&at| tokens.is_word(at) && tokens.is_capitalised(at) && tokens.gap(at) < Gap::Line).count();
    // `H.VY Bà Hà`
    let capitals = (first..first + run).take_while(|&at| tokens.is_capitals(at)).count();
    let next = first + run;
    let stops = next == end || matches!(tokens.mark(next), '.' | ')' | '/' | '-' | '–');
    let surname = run > 0 && SURNAMES.longest(tokens, start, start + 1).is_some();
    let words = match run {
        1..=4 if stops => run,
        _ if (1..run).contains(&capitals) => capitals,
        // `T.T.H. Bến đò`
        0 | 1 if first > start => return Some(first - 1),
        // A sentence starts: `Clip: Chỉ trong năm giây`.
        0 | 1 => return None,
        _ => (run - 1).min(if surname { 3 } else { 2 }),
    };
    let next = first + words;
    if tokens.mark(next) == '/' { read_name(tokens, next + 1, end) } else { Some(next) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    fn shown(text: &str) -> Option<(String, String)> {
        let tokens = tokens_of(text);
        let credit = read(&tokens, &(0..tokens.len()))?;
        Some((tokens.join(&credit.caption), tokens.join(&credit.name)))
    }

    #[test]
    fn captions_and_their_credits() {
        for (text, caption, name) in [
            ("Toàn cảnh buổi làm việc. Ảnh: Gia Huy", "Toàn cảnh buổi làm việc.", "Gia Huy"),
            ("Đại biểu tại cuộc họp - Ảnh: V.DŨNG", "Đại biểu tại cuộc họp", "V.DŨNG"),
            ("Đại biểu tại cuộc họp (Ảnh: VGP/Nhật Bắc).", "Đại biểu tại cuộc họp", "VGP/Nhật Bắc"),
            ("Một chiếc máy bay. (Nguồn DPA)", "Một chiếc máy bay.", "DPA"),
            ("Hai Thủ tướng.Ảnh VGP", "Hai Thủ tướng.", "VGP"),
            ("Hai Thủ tướng. Ảnh Tinbao.vn", "Hai Thủ tướng.", "Tinbao.vn"),
            ("Chen nhau mua vé - Thực hiện: N.K.", "Chen nhau mua vé", "N.K"),
            ("Bắt giữ - ẢNH: NVCC", "Bắt giữ", "NVCC"),
            ("Bản quyền hình ảnh Getty Images", "", "Getty Images"),
            ("ẢNH: PHÓNG VIÊN", "", "PHÓNG VIÊN"),
            ("Chỉ số - Nguồn: TradingView", "Chỉ số", "TradingView"),
            ("© Phương Hoa/TTXVN", "", "Phương Hoa/TTXVN"),
            ("Toàn cảnh. Ảnh: Gia Huy - Đồ họa: Minh An", "Toàn cảnh.", "Gia Huy"),
            ("Đại biểu tại cuộc họp (Ảnh: L. Minh - H. Nam)", "Đại biểu tại cuộc họp", "L. Minh - H. Nam"),
            ("Đại biểu tại cuộc họp /Ảnh: Gia Huy", "Đại biểu tại cuộc họp", "Gia Huy"),
            ("Bến đò. Ảnh do người dân cung cấp.", "Bến đò.", "người dân"),
            ("Bến đò (ảnh do người dân cung cấp)", "Bến đò", "người dân"),
            ("Bến đò. Ảnh minh họa", "Bến đò.", ""),
            ("Bến đò (Ảnh minh họa).", "Bến đò", ""),
            ("Bến đò - Ảnh chụp màn hình", "Bến đò", ""),
            ("Bến đò - Ảnh cắt từ camera an ninh", "Bến đò", ""),
            ("Bến đò. (Ảnh chụp chiều ngày 1/8: Hà Vy).", "Bến đò.", "Hà Vy"),
        ] {
            assert_eq!(shown(text), Some((caption.into(), name.into())), "{text}");
        }
    }

    #[test]
    fn credits_with_text_behind_them() {
        for (text, caption, name) in [
            ("Hai nước ký kết. Ảnh: VGP/Nhật Bắc Thủ tướng nêu rõ", "Hai nước ký kết.", "VGP/Nhật Bắc"),
            ("Một chiếc UAV của Mỹ. (Nguồn DPA) Tổ chức này nói", "Một chiếc UAV của Mỹ.", "DPA"),
            ("Biểu tình tại Campuchia (ảnh: Đỗ Tuấn Anh) Ngày 23", "Biểu tình tại Campuchia", "Đỗ Tuấn Anh"),
            ("Sân bay ở Kandahar. Ảnh: RIA Novosti Mỹ có thể", "Sân bay ở Kandahar.", "RIA Novosti"),
            ("Người dân dọn bùn - Ảnh: Lê Văn Minh Sáng nay mưa", "Người dân dọn bùn", "Lê Văn Minh"),
            ("Người dân dọn bùn. Ảnh VGP/Hà Vy Sáng nay trời lại mưa.", "Người dân dọn bùn.", "VGP/Hà Vy"),
            ("Người dân dọn bùn. Ảnh: Bộ Ngoại giao. Sáng nay trời lại mưa.", "Người dân dọn bùn.", "Bộ Ngoại giao"),
            ("Người dân dọn bùn. Ảnh: Facebook nhân vật. Sáng nay.", "Người dân dọn bùn.", "Facebook nhân vật"),
            ("Người dân dọn bùn. Hà Vy - TTXVN. Sáng nay trời lại mưa.", "Người dân dọn bùn.", "Hà Vy - TTXVN"),
            ("Người dân dọn bùn - Ảnh: H.VY Trời lại mưa.", "Người dân dọn bùn", "H.VY"),
            ("Người dân dọn bùn - Ảnh: T.T.H. Trời lại mưa.", "Người dân dọn bùn", "T.T.H"),
            ("Người dân dọn bùn. (Ảnh chụp chiều 1/8: Hà Vy). Trời lại mưa.", "Người dân dọn bùn.", "Hà Vy"),
        ] {
            let tokens = tokens_of(text);
            let parts = crate::sentences::split(&tokens, 0..tokens.len());
            let found =
                parts.iter().enumerate().find_map(|(n, part)| read_inside(&tokens, &parts[..n], part, tokens.len())).unwrap();
            assert_eq!((tokens.join(&found.caption), tokens.join(&found.name)), (caption.into(), name.into()), "{text}");
        }
    }

    #[test]
    fn pictures_spoken_of_are_no_credits() {
        for text in
            ["Ông gửi ảnh: một con mèo đang ngủ.", "Ảnh đẹp trong ngày", "Anh chụp một bức ảnh.", "Nguồn tin từ Bộ Y tế cho hay."]
        {
            assert_eq!(shown(text), None, "{text}");
        }
        let tokens = tokens_of("Nước lũ rút. Clip: Chỉ trong năm giây, cây cầu đã sập.");
        assert_eq!(read_inside(&tokens, &[], &(4..tokens.len()), tokens.len()), None);
    }
}
