//! People whom nothing tells but what they do: `Chi Bảo tâm sự`, `"…", Alvarez nói`.

use std::ops::Range;

use super::again::LEAST_LETTERS;
use super::{cue, vietnamese};
use crate::hashed::Hashed;
use crate::layout::Piece;
use crate::mentions::position::{self, head};
use crate::mentions::{MOST_TOKENS, is_told, organization, place};
use crate::order::by_place;
use crate::tokens::Tokens;

/// Names of the stage that nothing tells but that their bearers do what people do, `Chi Bảo tâm sự`, and that stand in the middle of
/// a sentence, too, where a capital is a name's: the piece and the tokens of each.
pub(super) fn find(tokens: &Tokens, pieces: &[Piece], taken: &[bool]) -> Vec<(usize, Range<usize>)> {
    #[derive(Default)]
    struct Bearer {
        tells: bool,
        is_inside: bool,
        places: Vec<(usize, Range<usize>)>,
    }
    let mut bearers: Vec<Bearer> = Vec::new();
    let mut by_name: Hashed<usize> = Hashed::default();
    for (i, piece) in pieces.iter().enumerate().filter(|(_, piece)| is_told(piece.role)) {
        let mut at = piece.tokens.start;
        while at < piece.tokens.end {
            let end = piece.tokens.end.min(at + MOST_TOKENS);
            let is_free = !taken[at] && tokens.is_capitalised(at);
            let Some(run) = is_free.then(|| vietnamese::run(tokens, at, end)).flatten() else {
                at += 1;
                continue;
            };
            let next = at + run.len;
            // `Alvarez`
            let is_one = run.len == 1
                && run.n_foreign == 1
                && tokens.n_chars(at) >= LEAST_LETTERS
                && organization::known_len(tokens, at, end).is_none()
                && !place::is_name(tokens, at);
            let is_name = (is_one || (2..=3).contains(&run.n_words))
                && !taken[at..next].contains(&true)
                && !tokens.is_capitals(at)
                && place::read_listed(tokens, at, end).is_none()
                && !cue::is_namesake(tokens, at, piece.tokens.start, 2)
                && !cue::is_title(tokens, at, end);
            if is_name {
                let name = tokens.hash_of(&(at..next));
                let number = by_name.get(name).unwrap_or(bearers.len());
                if number == bearers.len() {
                    by_name.set(name, number);
                    bearers.push(Bearer::default());
                }
                let bearer = &mut bearers[number];
                // `"…", Alvarez nói`
                let is_told = || tokens.key(next) == "nói" && at > 1 && matches!(tokens.mark(at - 2), '"' | '”');
                bearer.tells |= tells_own(tokens, next, piece.tokens.end, is_one) || is_told();
                bearer.is_inside |= !cue::is_sentence_first(tokens, at);
                bearer.places.push((i, at..next));
            }
            at = next;
        }
    }
    let known = bearers.into_iter().filter(|bearer| bearer.tells && bearer.is_inside);
    let mut names: Vec<_> = known.flat_map(|bearer| bearer.places).collect();
    by_place(&mut names, |(_, name)| (name.start, 0));
    names
}

/// Whether a verb stands at `at` of what only people do; of one word, which a club or a company may be named, what these do tells nothing:
/// `Brest ghi bàn`.
fn tells_own(tokens: &Tokens, at: usize, end: usize, is_one: bool) -> bool {
    let at = at + usize::from(matches!(tokens.key(at), "cũng" | "đã" | "từng" | "còn" | "vừa"));
    let at = at + 2 * usize::from(matches!((tokens.key(at), tokens.key(at + 1)), ("lần", "lượt") | ("liên", "tiếp")));
    at + 1 < end
        && match (tokens.key(at), tokens.key(at + 1)) {
            ("chia", "sẻ")
            | ("bày", "tỏ")
            | ("dứt", "điểm")
            | ("nhận", "thẻ")
            | ("lập", "công" | "cú")
            | ("ghi", "bàn")
            | ("nhân", "đôi")
            | ("viết" | "là", _)
                if is_one =>
            {
                false
            }
            ("chia", "sẻ")
            | ("tâm", "sự")
            | ("bộc", "bạch")
            | ("thổ", "lộ")
            | ("trải", "lòng")
            | ("bày", "tỏ")
            | ("bật", "khóc")
            | ("nghẹn", "ngào")
            | ("qua", "đời")
            | ("sinh", "năm" | "ngày")
            | ("kết" | "ly" | "cầu", "hôn")
            | ("mang", "thai")
            | ("vào" | "thủ" | "đóng", "vai") => true,
            // On the field
            ("dứt", "điểm")
            | ("kiến", "tạo")
            | ("đánh", "đầu")
            | ("rê" | "đệm", "bóng")
            | ("vào" | "rời", "sân")
            | ("lập", "công" | "cú")
            | ("đá", "chính" | "cặp")
            | ("nhận", "thẻ")
            | ("cứu", "thua")
            | ("tung", "cú")
            | ("ghi", "bàn")
            | ("nhân", "đôi")
            | ("giải", "nghệ") => true,
            ("viết", next) => next == ":",
            // `Hong Kit Wong là tay vợt`
            ("là", _) => {
                let trade = head::read(tokens, at + 1 + usize::from(tokens.key(at + 1) == "một"), end);
                trade.is_some_and(|trade| trade.value.kind == position::Kind::Title) && tokens.key(at + 1) != "nhà"
            }
            ("kể", next) => !matches!(next, "từ" | "cả" | "trên"),
            (verb, _) => verb == "khoe",
        }
}
