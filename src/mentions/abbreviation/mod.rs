//! Short forms: `VPCP`, `LĐ-TB&XH`, `TP.HCM`, `ThS`, `PGS.TS`, `T.Ư`, `COVID-19`.
//!
//! Two kinds are read: those that the table has, in any writing (`TN&MT`, `TN-MT`, `TN và MT`), and others that have the shape:
//! capitals that no reader could take for a syllable. Roman numerals, the numbers of documents, tickers, plates, models, initials of
//! names, and words that a headline shouts are none.

pub(crate) mod initials;
pub(crate) mod known;

use std::ops::Range;
use std::sync::LazyLock;

use super::{Fact, Found, MOST_TOKENS, Mention, Triggers};
use crate::article::Role;
use crate::data::Table;
use crate::layout::{Field, Piece};
use crate::syllable;
use crate::texts::cut;
use crate::tokens::{Gap, Kind, Tokens};
use initials::Letters;
use known::is_known;

/// Names that are written in capitals and that no one spells out; true for what makes a name of a short form before it: `News`.
static NAMES: LazyLock<Table<bool>> = LazyLock::new(|| Table::read(crate::data::text!("capitals.tsv"), |row| row[0] == "part"));

static AGENCIES: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("agencies.tsv"), |_| ()));

pub(super) fn triggers() -> Triggers {
    Triggers { capital: true, ..Triggers::default() }
}

/// Reads one in the story.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    let end = piece.end.min(at + MOST_TOKENS);
    if !starts(tokens, at, piece) || !(tokens.is_capitals(at) || is_part(tokens, at)) {
        return None;
    }
    let found = |len, rule| Some(Found { len, rule, fact: Fact::Abbreviation, closed: at..at });
    if let Some(len) = read_known(tokens, at, end).filter(|len| is_used(tokens, &(at..at + len), piece)) {
        return found(len, "abbreviation/known");
    }
    if let Some(len) = read_unit(tokens, at, piece) {
        return found(len, "abbreviation/unit");
    }
    if let Some(len) = read_bracketed(tokens, at, piece) {
        return found(len, "abbreviation/defined");
    }
    let len = read_new(tokens, at, end).filter(|len| is_new(tokens, &(at..at + len), piece))?;
    found(len, "abbreviation/shape")
}

/// Reads one in what stands around the story and belongs to it: `(HNMO) –`, `Ảnh: VGP/Nhật Bắc`, `Theo TTXVN`. There names are
/// cut to their initials, so only what is known counts.
pub(super) fn read_signed(tokens: &Tokens, at: usize, piece: &Piece) -> Option<Found> {
    let end = piece.tokens.end;
    if !starts(tokens, at, &piece.tokens) {
        return None;
    }
    // A paper's mark, and a source that is one word, are believed as they stand: `(BQN) -`, `Theo CNBC`.
    let alone = |field: &Field, range: &Range<usize>| *field == Field::Source && *range == (at..at + 1);
    let mark = piece.role == Role::Dateline || piece.values.iter().any(|(field, range)| alone(field, range));
    let len = match read_known(tokens, at, end) {
        Some(len) => len,
        None if mark => read_new(tokens, at, end).filter(|&len| tokens.n_chars(at) > 2 && len == 1)?,
        None => return None,
    };
    // `CT (Theo AP)` is signed by someone; `Ảnh: CA Hà Nội`, `Ảnh: FB nhân vật` go on.
    let goes_on = at + len < end && tokens.is_word(at + len) && tokens.gap(at + len) == Gap::Space;
    let short = len == 1 && tokens.n_chars(at) <= 2;
    let sure = !short || goes_on || AGENCIES.longest(tokens, at, at + len).is_some();
    let found = Found { len, rule: "abbreviation/signed", fact: Fact::Abbreviation, closed: at..at };
    Some(found).filter(|_| sure && !is_domain(tokens, at + len) && !is_shouted_name(tokens, at, &piece.tokens))
}

/// Whether a word in capitals is a part of somebody's name: `ẢNH: CAO AN BÌNH`.
fn is_shouted_name(tokens: &Tokens, at: usize, piece: &Range<usize>) -> bool {
    let is_part =
        |at: usize| piece.contains(&at) && tokens.is_capitals(at) && tokens.n_chars(at) > 1 && tokens.syllable(at).is_some();
    is_part(at)
        && (is_part(at + 1) && tokens.gap(at + 1) == Gap::Space || at > 0 && is_part(at - 1) && tokens.gap(at) == Gap::Space)
}

/// The key by which a short form is known: its letters and figures alone.
pub(crate) fn key(tokens: &Tokens, range: &Range<usize>) -> String {
    range.clone().filter(|&at| tokens.kind(at) != Kind::Mark && tokens.key(at) != "và").map(|at| tokens.key(at)).collect()
}

/// Takes out the tickers of a text that speaks of shares: three capitals that nothing explains.
pub(super) fn drop_tickers(tokens: &Tokens, pieces: &[Piece], mentions: &mut Vec<Mention>) {
    let speaks = |piece: &Piece| {
        piece.tokens.clone().any(|at| tokens.key(at) == "cổ" && tokens.key(at + 1) == "phiếu" || tokens.key(at + 2) == "index")
    };
    let is_ticker = |mention: &Mention| mention.rule == "abbreviation/shape" && tokens.n_chars(mention.tokens.start) == 3;
    if mentions.iter().any(is_ticker) && pieces.iter().filter(|piece| super::is_told(piece.role)).any(speaks) {
        mentions.retain(|mention| !is_ticker(mention));
    }
}

/// Whether a short form may start here: a capital that is no part of a longer word, code or address.
fn starts(tokens: &Tokens, at: usize, piece: &Range<usize>) -> bool {
    if !tokens.is_word(at) || !tokens.is_capitalised(at) {
        return false;
    }
    if at == piece.start || !tokens.glued(at) {
        return true;
    }
    let before = at - 1;
    let inside = before > piece.start && tokens.glued(before);
    if tokens.kind(before) != Kind::Mark {
        // `45MW`
        return tokens.kind(before) == Kind::Number && !inside && tokens.n_chars(at) > 1 && is_known(tokens.key(at));
    }
    match tokens.text(before) {
        "_" | "@" | "#" | "'" | "’" | "\\" | "=" => false,
        _ if !inside => true,
        // `35-CT/TW`, `693/QĐ-BCT`, `99991-TS`; but `80%/GDP`.
        _ if is_numbered(tokens, at, piece.start) => false,
        // `Chinhphu.VN` is an address, `đơn vị.UBND`, `Đà Nẵng.UBND`, `(VKS).UBND` lost a space.
        "." => {
            let is_name = tokens.n_chars(before - 1) > 2 && !tokens.is_capitals(before - 1);
            tokens.kind(before - 1) == Kind::Mark
                || tokens.syllable(before - 1).is_some() && (is_name || !tokens.is_capitalised(before - 1))
        }
        // `Go-VIET`, `K-POP`; but `THCS-THPT`, `Hà Nội-TP.HCM`.
        "-" | "–" => tokens.is_capitals(before - 1) && tokens.n_chars(before - 1) > 1 || tokens.syllable(before - 1).is_some(),
        "&" => false,
        _ => true,
    }
}

/// Whether a number starts the code of which the word at `at` is a part.
fn is_numbered(tokens: &Tokens, at: usize, start: usize) -> bool {
    const MOST_CODE: usize = 12;
    let mut joined = (start..at).rev().take(MOST_CODE).take_while(|&mark| tokens.glued(mark + 1));
    joined.any(|mark| {
        matches!(tokens.mark(mark), '-' | '/' | '.' | ',')
            && mark > start
            && tokens.glued(mark)
            && tokens.kind(mark - 1) == Kind::Number
    })
}

/// Whether a word may be a part of a short form: capitals, two of them at least, or no vowel: `ThS`, `IoT`, `Tp`.
fn is_part(tokens: &Tokens, at: usize) -> bool {
    let text = tokens.text(at);
    let has_second = || text.chars().skip(1).any(char::is_uppercase);
    tokens.is_word(at)
        && tokens.is_capitalised(at)
        && text.len() <= 24
        && (tokens.is_capitals(at) || has_second() || text.len() <= 3 && !text.contains(is_vowel))
}

fn is_vowel(c: char) -> bool {
    matches!(syllable::plain(c), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// The short forms of single letters that are written with dots; other letters with dots are the initials of names.
const DOTTED: [&str; 4] = ["tư", "tw", "pv", "hcm"];

/// Reads a letter that is cut from the name of a unit of the administration: `P.5, Q.8`, `ở H.Cần Giờ`. Before a name alone it may be
/// an initial.
fn read_unit(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<usize> {
    let named = at + 2 < piece.end
        && matches!(tokens.text(at), "Q" | "P" | "H" | "X")
        && tokens.mark(at + 1) == '.'
        && tokens.glued(at + 1)
        && tokens.glued(at + 2);
    let placed = || at > piece.start && matches!(tokens.key(at - 1), "," | "(" | "ở" | "tại" | "thuộc");
    let numbered = tokens.kind(at + 2) == Kind::Number;
    (named && (numbered || tokens.is_capitalised(at + 2) && placed())).then_some(1)
}

/// How many parts a short form has at most: `VH, TT và DL`.
const MOST_PARTS: usize = 5;

/// Reads the longest that the table has.
pub(crate) fn read_known(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let (mut key, mut best) = (String::new(), None);
    let (mut next, mut listed, mut dots, mut single) = (at, false, 0, true);
    for _ in 0..MOST_PARTS {
        if next >= end || !is_part(tokens, next) {
            break;
        }
        key.push_str(tokens.key(next));
        single &= tokens.n_chars(next) == 1;
        next += 1;
        // `PC04`, `COP26`, `COVID-19`.
        let dash = usize::from(tokens.mark(next) == '-' && tokens.glued(next));
        if next + dash < end && tokens.kind(next + dash) == Kind::Number && tokens.glued(next + dash) {
            let with_number = format!("{key}{}", tokens.key(next + dash));
            if is_known(&with_number) {
                return Some(next + dash + 1 - at);
            }
            // `QL1A`, `ĐT743`: roads have a number.
            return best.or((dash == 0 && matches!(key.as_str(), "ql" | "tl" | "đt" | "dt" | "sn")).then_some(next - at));
        }
        // One letter is too little, but for what `read_unit` reads.
        if key.chars().count() == 1 && !matches!(tokens.mark(next), '.' | '&' | '-') {
            break;
        }
        let joins = |known: known::Known| key.chars().nth(1).is_some() && (!listed || cut(known.long, " và ").is_some());
        if known::readings(&key).any(joins) && !(single && dots > 0 && !DOTTED.contains(&key.as_str())) {
            best = Some(next - at);
        }
        let (glued, after) = (tokens.glued(next), tokens.gap(next + 1));
        let alike = glued && after == Gap::None || tokens.gap(next) == Gap::Space && after == Gap::Space;
        match tokens.text(next) {
            // `TP. HCM`, `PGS. TS`: a dot that cuts two or three letters may have a space behind it.
            "." if glued && (after == Gap::None || after == Gap::Space && key.chars().count() <= 3) => dots += 1,
            "-" | "–" | "&" if alike => {}
            "," if glued && after <= Gap::Space => listed = true,
            "và" if after == Gap::Space => listed = true,
            // `TP HCM`.
            _ if key == "tp" && tokens.gap(next) == Gap::Space && tokens.text(next) == "HCM" => continue,
            _ => break,
        }
        next += 1;
    }
    best
}

/// Reads what no table has: capitals, with `&` between them or not.
fn read_new(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let mut next = at + 1;
    while next + 1 < end
        && tokens.mark(next) == '&'
        && tokens.glued(next)
        && tokens.glued(next + 1)
        && tokens.is_capitals(next + 1)
    {
        next += 2;
    }
    let letters: usize = (at..next).filter(|&at| tokens.is_word(at)).map(|at| tokens.n_chars(at)).sum();
    (tokens.is_capitals(at) && (2..=8).contains(&letters)).then_some(next - at)
}

/// Reads what stands in brackets behind its long form: `Liên đoàn Cờ tướng (LĐCT)`, `đồng Peso nội tệ (CUP)`.
fn read_bracketed(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<usize> {
    if at < piece.start + 2 || tokens.mark(at - 1) != '(' || !is_part(tokens, at) {
        return None;
    }
    let close = (at..piece.end).take(10).find(|&at| matches!(tokens.mark(at), ')' | ',' | ';'))?;
    let range = at..close;
    let letters = Letters::of(tokens, &range);
    let whole = range.clone().skip(1).all(|at| tokens.glued(at)) && letters.len() <= 12;
    let shouted = tokens.is_capitals(at - 2) && tokens.n_chars(at - 2) > 1;
    let plain = range.len() == 1 && tokens.is_capitals(at) && letters.len() >= 3 && !is_roman(tokens.text(at)) && !shouted;
    // `phân suất tống máu (EF) chỉ còn 18%`: two letters in mid-sentence.
    let is_lower = |at: usize| tokens.is_word(at) && !tokens.is_capitalised(at);
    let short =
        close == at + 1 && tokens.is_capitals(at) && !is_roman(tokens.text(at)) && is_lower(at - 2) && is_lower(close + 1);
    let plain = plain || letters.len() == 2 && short && close + 1 < piece.end;
    let explained = || letters.long_before(tokens, piece.start, at - 1).is_some();
    (whole && letters.len() >= 2 && (plain && tokens.mark(close) == ')' || explained())).then_some(range.len())
}

/// Whether a known short form is used as one here.
fn is_used(tokens: &Tokens, range: &Range<usize>, piece: &Range<usize>) -> bool {
    let shouted = range.len() == 1 && tokens.syllable(range.start).is_some() && is_shouted(tokens, range, piece);
    // `cháu HTV (12 tuổi)`: a child is named by initials.
    let before = if range.start > piece.start { tokens.key(range.start - 1) } else { "" };
    let child = matches!(before, "cháu" | "bé") && !tokens.is_capitalised(range.end);
    !shouted
        && !child
        && !is_aged(tokens, range)
        && !is_domain(tokens, range.end)
        && !is_in_name(tokens, range, piece)
        && !is_code(tokens, range, piece)
}

/// Whether capitals are the initials of somebody whose age follows: `ông NVH (64 tuổi)`, `LTT (SN 1980)`.
fn is_aged(tokens: &Tokens, range: &Range<usize>) -> bool {
    let end = range.end;
    let is_age = || tokens.kind(end + 1) == Kind::Number && tokens.key(end + 2) == "tuổi" || tokens.key(end + 1) == "sn";
    range.len() == 1 && tokens.n_chars(range.start) < 4 && tokens.mark(end) == '(' && is_age()
}

/// So far before a ticker stands that it is one: `mã chứng khoán: EIB`.
const MOST_OF_CODE: usize = 4;

/// Whether capitals that no table has may be a short form.
fn is_new(tokens: &Tokens, range: &Range<usize>, piece: &Range<usize>) -> bool {
    let (start, end) = (range.start, range.end);
    let text = tokens.text(start);
    let letters = tokens.n_chars(start);
    let before = if start > piece.start { tokens.key(start - 1) } else { "" };
    let inside = end < piece.end;
    // `BMW 320`, `ATR 72` are models, `PY 99991` is a boat.
    let numbered = inside && (tokens.kind(end) == Kind::Number || is_dash(tokens, end) && tokens.kind(end + 1) == Kind::Number);
    let dotted = inside && tokens.mark(end) == '.' && tokens.glued(end) && tokens.glued(end + 1) && tokens.is_word(end + 1);
    // A victim has initials for a name, and a share has a ticker.
    let named = matches!(before, "ông" | "bà" | "anh" | "chị" | "em" | "cháu" | "bé" | "cô" | "chú" | "phiếu" | "biển" | "xe")
        || before == "bão";
    // `mã EIB`, `mã CK: EIB`
    let coded = (start.saturating_sub(MOST_OF_CODE).max(piece.start)..start).any(|at| tokens.key(at) == "mã");
    let shape = range.len() > 1 || letters >= 3 && tokens.syllable(start).is_none();
    shape
        && !is_roman(text)
        && !numbered
        && !dotted
        && !named
        && !coded
        && !is_aged(tokens, range)
        && !is_shouted(tokens, range, piece)
        && !is_in_name(tokens, range, piece)
        && !is_code(tokens, range, piece)
        && NAMES.exact(tokens, range).is_none()
}

/// Whether a neighbour is a word in capitals: in `HỌP BÁO CHÍNH PHỦ` nothing is a short form for its capitals.
fn is_shouted(tokens: &Tokens, range: &Range<usize>, piece: &Range<usize>) -> bool {
    let shouts = |at: usize| {
        tokens.is_capitals(at)
            && tokens.n_chars(at) > 1
            && !is_known(tokens.key(at))
            && !is_roman(tokens.text(at))
            // `CEO FPT`
            && NAMES.longest(tokens, at, at + 1).is_none()
    };
    let quoted = |at: usize| usize::from(matches!(tokens.mark(at), '"' | '“' | '”' | ',' | ':'));
    let before = range.start.checked_sub(1).and_then(|at| at.checked_sub(quoted(at))).filter(|&at| at >= piece.start);
    let after = range.end + quoted(range.end);
    before.is_some_and(|at| shouts(at) && tokens.gap(range.start) < Gap::Line)
        || after < piece.end && shouts(after) && tokens.gap(after) < Gap::Line
}

/// Whether the mark at `at` makes an address of what stands before it: `VOV.VN`, `VTV.vn`.
fn is_domain(tokens: &Tokens, at: usize) -> bool {
    tokens.mark(at) == '.'
        && tokens.glued(at)
        && tokens.glued(at + 1)
        && (matches!(tokens.key(at + 1), "vn" | "com" | "net" | "org" | "gov" | "edu")
            || tokens.is_word(at + 1) && !tokens.is_capitalised(at + 1))
}

/// Whether a short form is a part of a name: `VN-Index`, `AFF Cup`, `ASEAN Today`, `X-Pro`.
fn is_in_name(tokens: &Tokens, range: &Range<usize>, piece: &Range<usize>) -> bool {
    let end = range.end;
    if end + 1 < piece.end && is_dash(tokens, end) && tokens.glued(end) && tokens.glued(end + 1) {
        return tokens.is_word(end + 1) && !tokens.is_capitals(end + 1) && tokens.syllable(end + 1).is_none();
    }
    end < piece.end
        && tokens.gap(end) == Gap::Space
        && tokens.is_capitalised(end)
        && NAMES.longest(tokens, end, end + 1).is_some_and(|(_, is_part)| *is_part)
}

/// Whether a short form is a part of a code: `chuyến bay VN 1254`, `biển số HN 29`.
fn is_code(tokens: &Tokens, range: &Range<usize>, piece: &Range<usize>) -> bool {
    let (start, end) = (range.start, range.end);
    if end < piece.end && tokens.glued(end) && tokens.kind(end) == Kind::Number {
        return !matches!(tokens.key(start), "ql" | "tl" | "đt" | "dt" | "sn");
    }
    // `tàu QN 90716 TS`
    let is_plate = tokens.key(start) == "ts" && start > piece.start && tokens.text(start - 1).len() > 3;
    if is_plate && tokens.kind(start - 1) == Kind::Number {
        return true;
    }
    // `Tàu cá BĐ 97168`: boats and planes have long numbers.
    let called = start > piece.start && matches!(tokens.key(start - 1), "bay" | "hiệu" | "soát" | "tàu");
    end < piece.end && tokens.kind(end) == Kind::Number && (called || tokens.text(end).len() > 4)
}

fn is_dash(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.mark(at), '-' | '–')
}

/// Whether capitals are a number: `XIII`, `IV`. Larger ones have other letters, and no congress has reached them.
fn is_roman(text: &str) -> bool {
    text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}
