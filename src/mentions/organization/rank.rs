//! Which bodies are parts of which, by their heads: `Khoa Toán, Trường Sư phạm, Đại học Huế`, `Trung đoàn 95, Sư đoàn 325`.

use crate::mentions::place;
use crate::tokens::Tokens;

/// Whether bodies with the head at `whole` have those with the head at `unit` as parts.
pub(super) fn is_higher(tokens: &Tokens, unit: usize, whole: usize, end: usize) -> bool {
    let two = |at: usize| (tokens.key(at), tokens.key(at + 1));
    // `ĐH Luật, ĐH Huế`, but `ĐH Luật, ĐH Kinh tế` and `Đại học Harvard, Đại học Boston` are two.
    let is_seated = |name: usize| {
        let is_field = tokens.syllable(whole.saturating_sub(2)).is_some();
        is_field && (tokens.key(name) == "quốc" || place::read_known(tokens, name, end).is_some())
    };
    match (two(unit), two(whole)) {
        (("phòng" | "đội" | "cơ", _), ("bộ", "công")) => tokens.key(whole + 2) == "an",
        (("phòng", _), ("sở", _)) => true,
        // `Phòng Kế hoạch, Bệnh viện Hòa An`
        (("phòng" | "đội" | "cơ", _), two) => matches!(two, ("công", "an") | ("cục", _) | ("bệnh", "viện")),
        (("đh", _) | ("đại", "học"), ("đhqg", _)) => true,
        (("đh", _), ("đh", _)) => is_seated(whole + 1),
        (("đh", _) | ("đại", "học"), ("đại", "học")) => is_seated(whole + 2),
        // `Trường ĐH Luật, Trường ĐH Y` are two, `Trường Sư phạm, Trường ĐH Vinh` one.
        (("trường", "đh" | "đại" | "cao" | "cđ" | "thpt" | "thcs" | "tiểu" | "mầm" | "trung"), ("trường", _)) => {
            false
        }
        (("khoa" | "viện" | "trường", _) | ("trung", "tâm") | ("bộ", "môn"), two) => {
            let is_school = matches!(two, ("trường" | "đh" | "đhqg", _) | ("đại", "học") | ("học", "viện"));
            // `Trung tâm Dự báo, Cục Khí tượng thủy văn`, `Viện Kinh tế, Ban Kinh tế Trung ương`
            is_school || matches!(two, ("bệnh", "viện") | ("viện", "hàn") | ("cục" | "ban" | "sở" | "tổng", _))
        }
        (unit, two) => army_rank(unit).is_some_and(|rank| army_rank(two).is_some_and(|whole| rank < whole)),
    }
}

/// How many words say that what precedes is a part of what follows.
pub(super) fn n_belongs(tokens: &Tokens, at: usize) -> usize {
    match (tokens.key(at), tokens.key(at + 1)) {
        ("thuộc", _) => 1,
        ("trực", "thuộc") => 2,
        _ => 0,
    }
}

/// How large a unit of the army is: `Trung đoàn 95, Sư đoàn 325` are one.
fn army_rank(head: (&str, &str)) -> Option<u8> {
    Some(match head {
        ("đại", "đội") => 0,
        ("tiểu", "đoàn") => 1,
        ("trung", "đoàn") => 2,
        ("lữ" | "sư", "đoàn") => 3,
        ("quân" | "binh", "đoàn" | "khu" | "chủng") => 4,
        _ => return None,
    })
}
