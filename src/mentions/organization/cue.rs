//! Names that only the word before tells: `hãng Boeing`, `tờ Le Monde`, `nhóm Westlife`; papers, `theo VietNamNet`; and foreign
//! names that their last word tells, `SCAT Airlines`.

use std::ops::Range;
use std::sync::LazyLock;

use super::name::is_first;
use super::short;
use super::table::{After, HEADS, Head, WORDS, last_word};
use crate::article::OrganizationKind;
use crate::layout::outlets;
use crate::listed::Words;
use crate::mentions::abbreviation::known;
use crate::mentions::position::head;
use crate::mentions::{person, place};
use crate::tokens::{Gap, Kind, Tokens};

/// The words of a cue are at most so many.
const MOST_CUE: usize = 5;

/// The words of such a name are at most so many.
const MOST_WORDS: usize = 5;

/// Reads a name behind a cue: how many tokens it has, and what it is.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<(usize, OrganizationKind)> {
    if !tokens.is_word(at) || !tokens.has_capital(at) || tokens.glued(at) {
        return None;
    }
    let end = piece.end.min(at + 2 * MOST_WORDS);
    if is_told_to(tokens, at)
        && let Some((paper, _)) = outlets::read_name(tokens, &(at..end))
    {
        return Some((paper.len(), OrganizationKind::Media));
    }
    // `FC Porto`
    let is_club = matches!(tokens.text(at), "FC" | "AFC" | "SC" | "RB" | "FK") && tokens.gap(at + 1) == Gap::Space;
    if is_club
        && at + 1 < end
        && person::vietnamese::is_foreign(tokens, at + 1)
        && !tokens.is_capitals(at + 1)
        && tokens.is_capitalised(at + 1)
    {
        return Some((2, OrganizationKind::Team));
    }
    // `hãng Louis Martin` is no man.
    let is_person = || tokens.syllable(at).is_some() && person::read_full(tokens, at, end).is_some();
    // `trên trang YouTube của anh`
    let is_platform = || at > 0 && tokens.key(at - 1) == "trang" && super::known_len(tokens, at, end).is_some();
    let is_other = || place::read_known(tokens, at, end).is_some() || is_person() || is_platform();
    // `phóng viên VN`: a short form that stands for no body.
    let is_short = || tokens.is_capitals(at) && known::is_known(tokens.key(at)) && short::read(tokens, at).is_none();
    match kind_before(tokens, at, piece) {
        Some(OrganizationKind::Media) if is_short() => None,
        Some(kind) if !is_other() => {
            let len = read_capitals(tokens, at, end);
            // `phóng viên AFF Cup`; `nhóm nhạc Gia đình tôi`: where such a name ends nothing tells.
            let is_open = len == 1 && tokens.syllable(at).is_some() && tokens.syllable(at + 1).is_some();
            let is_open = is_open && kind == OrganizationKind::Team && tokens.gap(at + 1) == Gap::Space;
            (tokens.key(at + len - 1) != "cup" && !is_open).then_some((len, kind))
        }
        None if is_told_as(tokens, at, piece.start) && !is_other() => {
            Some((read_capitals(tokens, at, end), OrganizationKind::Company))
        }
        _ => read_ended(tokens, at, end).or_else(|| read_apposed(tokens, at, end).filter(|_| !is_other())),
    }
}

/// Reads a foreign name behind which is said what bears it: `X-Star, nhóm hài`, `Gartner, hãng nghiên cứu thị trường`; any that is said
/// to be a band's: `Mây Lam là nhóm nhạc nữ`.
fn read_apposed(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, OrganizationKind)> {
    let is_foreign = (person::vietnamese::is_foreign(tokens, at) || is_lettered(tokens, at)) && !is_first(tokens, at);
    let len = read_capitals(tokens, at, end);
    let is_band = || tokens.key(at + len) == "là" && tokens.key(at + len + 2) == "nhạc";
    if !(is_foreign && tokens.mark(at + len) == ',' || is_band()) {
        return None;
    }
    let (head_len, head) = HEADS.longest(tokens, at + len + 1, end)?;
    let next = at + len + 1 + head_len;
    let tells = head.after == After::Cue && !tokens.is_capitalised(at + len + 1) && !tokens.is_capitalised(next);
    tells.then_some((len, head.kind))
}

/// Whether a foreign name stands behind words that tell what sort of company it is: `hãng nghiên cứu thị trường Gartner`, `tập đoàn dầu
/// khí lớn nhất thế giới Aramco`.
fn is_told_as(tokens: &Tokens, at: usize, start: usize) -> bool {
    static RANKS: LazyLock<Words> =
        LazyLock::new(|| Words::of("hàng đầu thế giới lớn nhất nhì nổi tiếng khổng lồ uy tín danh toàn cầu châu âu"));
    let first = start.max(at.saturating_sub(2 * MOST_WORDS));
    let is_told = |head: usize| {
        let Some((len, _)) = HEADS.longest(tokens, head, at).filter(|(_, head)| head.kind == OrganizationKind::Company) else {
            return false;
        };
        let mut next = head + len;
        while next < at {
            let word = WORDS.longest(tokens, next, at).map_or(0, |(len, _)| len);
            let is_rank = || RANKS.have(tokens, next);
            let place = || place::read_known(tokens, next, at).unwrap_or(usize::from(is_rank()));
            let len = if word > 0 { word } else { place() };
            if len == 0 {
                return false;
            }
            next += len;
        }
        head + len < at
    };
    at > start
        && tokens.gap(at) == Gap::Space
        && person::vietnamese::is_foreign(tokens, at)
        && !tokens.is_capitalised(at - 1)
        && (first..at).any(|head| matches!(tokens.key(head), "hãng" | "công" | "tập") && is_told(head))
}

/// Whether a paper may be named here: `phóng viên Dân trí`, `Trao đổi với Thanh Niên`, `Trả lời phỏng vấn Tuổi Trẻ`.
fn is_told_to(tokens: &Tokens, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| tokens.key(at));
    match (before(2), before(1)) {
        (_, "pv" | "theo" | "như") | ("phóng", "viên") | ("trả", "lời") => true,
        (verb, "với") => matches!(verb, "đổi" | "sẻ" | "nói" | "sự" | "lời" | "tin"),
        // `Ghi nhận của Thanh Niên`, `nguồn tin của Tiền Phong`, `phóng viên của Lao Động`
        (noun, "của") => matches!(noun, "nhận" | "hiểu" | "tin" | "sát" | "tra" | "ánh" | "hỏi" | "vấn" | "viên"),
        (_, "vấn") => true,
        _ => false,
    }
}

/// Reads a foreign name by its last word, or by its first: `SCAT Airlines`, `Sudan Tribune`, `University of York`.
pub(super) fn read_ended(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, OrganizationKind)> {
    // `báo Anh Daily Star`: the country is no part of the name.
    if tokens.syllable(at).is_some() && (is_first(tokens, at) || place::is_name(tokens, at)) {
        return None;
    }
    let capitals = at..at + read_capitals(tokens, at, end);
    capitals.into_iter().find_map(|last| {
        // `The University of Ohio at Lima`
        let of = |word: usize, end: usize| matches!(tokens.key(word), "of" | "at") && tokens.has_capital(word + 1) && word < end;
        let mut next = last + 1;
        while of(next, end) {
            next += 1 + read_capitals(tokens, next + 1, end);
        }
        let kind = last_word(tokens, last)?;
        (next > at + 1).then_some((next - at, kind))
    })
}

/// What the words before say.
fn kind_before(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<OrganizationKind> {
    // `báo Anh Daily Star`
    let country = at > piece.start + 1 && tokens.is_capitalised(at - 1) && place::read_known(tokens, at - 1, at) == Some(1);
    let name = at - usize::from(country && tokens.syllable(at).is_none() && tokens.gap(at) == Gap::Space);
    let starts = (1..=MOST_CUE.min(name - piece.start)).map(|len| name - len);
    let mut heads = starts.filter_map(|start| Some((start, HEADS.exact(tokens, &(start..name))?)));
    let is_cue = |start: usize, head: &Head| {
        // `nhà báo Fabrizio Weber` is a man.
        if tokens.key(start) == "báo" && start > piece.start && tokens.key(start - 1) == "nhà" {
            return false;
        }
        // `Đài Truyền hình Quốc gia Lào Simon Keo`: the country ends a name.
        let is_set_off = name == at || !tokens.is_capitalised(start);
        head.after == After::Cue && is_set_off || head.is_apart(tokens, &(start..at))
    };
    let cue = heads.find(|(start, head)| is_cue(*start, head)).map(|(_, head)| head);
    if let Some(head) = cue {
        // `nhóm IIB` is a class, `nhóm X-Star` none.
        let is_class = tokens.text(at).chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'A' | 'B'));
        let is_foreign = || is_lettered(tokens, at) || tokens.syllable(at).is_none() && !is_class;
        return (!head.needs_foreign() || is_foreign()).then_some(head.kind);
    }
    let is_source = at > piece.start
        && match tokens.key(at - 1) {
            "theo" | "trên" | "pv" => true,
            // `Khảo sát của iPrice`, `dữ liệu từ iPrice`
            "của" | "từ" if at > piece.start + 1 => matches!(tokens.key(at - 2), "sát" | "cáo" | "cứu" | "kê" | "liệu"),
            _ => false,
        };
    // `trên iPhone 16`
    let is_product = tokens.number(at + 1).is_some() || matches!(tokens.key(at), "iphone" | "ipad");
    // `Theo ThS Lê Văn Hòa`
    (is_source && !is_product && is_camel(tokens.text(at)) && !head::starts(tokens, at, piece.end))
        .then_some(OrganizationKind::Media)
}

/// Whether a name starts with a letter and a dash: `X-Star`, but not `nhóm A-B`.
fn is_lettered(tokens: &Tokens, at: usize) -> bool {
    tokens.mark(at + 1) == '-' && tokens.glued(at + 1) && tokens.glued(at + 2) && tokens.n_chars(at + 2) > 2
}

/// Words with capitals in a row, and what is glued between.
pub(super) fn read_capitals(tokens: &Tokens, at: usize, end: usize) -> usize {
    let (mut next, mut words) = (at, 0);
    while next < end && words < MOST_WORDS {
        // `Fatah al-Sham`
        let is_joined = next > at && tokens.key(next) == "al" && tokens.mark(next + 1) == '-' && tokens.glued(next + 1);
        if is_joined && next + 2 < end && tokens.glued(next + 2) && tokens.has_capital(next + 2) {
            next += 2;
            continue;
        }
        let is_word = tokens.is_word(next) && tokens.has_capital(next);
        let is_glued = next > at && tokens.glued(next) && tokens.kind(next) != Kind::Mark;
        if next > at && !is_glued && !matches!(tokens.gap(next), Gap::None | Gap::Space | Gap::Line) || !(is_word || is_glued) {
            break;
        }
        (next, words) = (next + 1, words + 1);
        // `Wrap & Roll`, `Ernst and Young`
        let is_and = tokens.mark(next) == '&' || tokens.key(next) == "and" && tokens.gap(next) == Gap::Space;
        if next + 1 < end && is_and && tokens.has_capital(next + 1) {
            next += 1;
            continue;
        }
        let joins =
            matches!(tokens.mark(next), '-' | '.' | '&' | '\'' | '’' | '/') && tokens.glued(next) && tokens.glued(next + 1);
        if next + 1 < end && joins && tokens.kind(next + 1) != Kind::Mark {
            next += 1;
        }
    }
    next - at
}

/// Whether a word has a capital inside, as papers and companies write theirs: `VietNamNet`.
fn is_camel(word: &str) -> bool {
    let mut before = 'A';
    word.chars().any(|c| std::mem::replace(&mut before, c).is_lowercase() && c.is_uppercase())
}
