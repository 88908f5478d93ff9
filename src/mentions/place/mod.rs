//! Places: `Việt Nam`, `tỉnh Nghệ An`, `quận 1`, `đường Lê Lợi`, `sông Hồng`, `sân bay Phú Bài`.

mod context;
pub(crate) mod gazetteer;
mod level;
mod list;

use std::ops::Range;

use super::{Fact, Found, MOST_TOKENS, Mention, Triggers, organization};
use crate::article::PlaceKind;
use crate::hashed::Numbered;
use crate::tokens::{Gap, Tokens};

/// A place, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) kind: PlaceKind,
    /// The tokens of the name, without the word for its level where it can stand alone.
    pub(crate) name: Range<usize>,
}

pub(super) fn triggers() -> Triggers {
    Triggers { tables: vec![gazetteer::NAMES.phrases(), level::LEVELS.phrases()], capital: true, ..Triggers::default() }
}

/// Reads one in the story, with the word for its level: `tỉnh Nghệ An`.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    let end = piece.end.min(at + MOST_TOKENS);
    let (len, place, rule) = find(tokens, at, end).or_else(|| {
        let named = list::read(tokens, at, end).or_else(|| list::read_seated(tokens, at, end));
        named.map(|(len, place)| (len, place, "place/list"))
    })?;
    Some(Found { len, rule, fact: Fact::Place(place), closed: at..at })
}

/// Leaves the word for a level to the number that counts it: `hai huyện` and `Quế Sơn` in `hai huyện Quế Sơn, Nông Sơn`.
pub(super) fn leave_counted(mentions: &mut [Mention]) {
    let is_count = |mention: &&Mention| matches!(mention.fact, Fact::Quantity(_));
    let counted: Numbered = mentions.iter().filter(is_count).map(|count| (count.tokens.end, count.tokens.start)).collect();
    for mention in mentions {
        let Fact::Place(place) = &mention.fact else { continue };
        if counted.get(place.name.start).is_some_and(|count| count < mention.tokens.start) {
            mention.tokens.start = place.name.start;
        }
    }
}

/// Reads a name that the tables have, or one behind the word for its level: how many tokens it has, with that word. Names of
/// organisations and positions end with one, and it is no person's.
pub(crate) fn read_known(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    find(tokens, at, end).map(|(len, ..)| len)
}

/// Reads a name that is a place's whatever stands around it: how many tokens it has. What people are called looks no further, for
/// places look at people.
pub(crate) fn read_listed(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let known = tokens.is_capitalised(at).then(|| gazetteer::longest(tokens, at, end))?;
    known.filter(|(_, known)| known.reading == gazetteer::Reading::Name).map(|(len, _)| len)
}

/// Reads the name of a country that is no other word: how many tokens it has.
pub(crate) fn read_country(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let known = tokens.is_capitalised(at).then(|| gazetteer::longest(tokens, at, end))?;
    let is_country = |known: &gazetteer::Known| known.kind == PlaceKind::Country && known.reading == gazetteer::Reading::Name;
    known.filter(|(_, known)| is_country(known)).map(|(len, _)| len)
}

/// How many tokens the name at `at` has that the tables have, whatever else it may be: `Trần Văn Thời`.
pub(crate) fn n_known(tokens: &Tokens, at: usize, end: usize) -> usize {
    gazetteer::longest(tokens, at, end).map_or(0, |(len, _)| len)
}

/// Whether the words before `at` lead to the name of a place: `sang Nga`, `Tổng thống Nga`.
pub(crate) fn is_led(tokens: &Tokens, at: usize) -> bool {
    matches!(context::cue_before(tokens, at), Some(context::Cue::In | context::Cue::Country))
}

/// Whether a name that the tables have as a place's is one where it stands, and no club's: `ở Liverpool`, `thành phố Liverpool`.
pub(crate) fn is_in(tokens: &Tokens, name: &Range<usize>) -> bool {
    let is_led = name.start > 0 && matches!(tokens.key(name.start - 1), "ở" | "tại" | "từ" | "tới" | "đến");
    gazetteer::exact(tokens, name).is_some() && (is_led || level::ends_before(tokens, name.start).is_some())
}

/// Whether the word at `at` alone may be the name of a place: `Mỹ`, `Nga`.
pub(crate) fn is_name(tokens: &Tokens, at: usize) -> bool {
    gazetteer::longest(tokens, at, at + 1).is_some()
}

/// The longer of what the tables have and what a level introduces.
fn find(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, Place, &'static str)> {
    if !tokens.is_word(at) || is_inside_word(tokens, at) {
        return None;
    }
    let known = known(tokens, at, end);
    let leveled = level::read(tokens, at, end).map(|(len, place)| (len, place, "place/level"));
    match (known, leveled) {
        (Some(known), Some(leveled)) => Some(if leveled.0 > known.0 { leveled } else { known }),
        (known, leveled) => known.or(leveled),
    }
}

/// Reads a name that the tables have, where nothing around it says that it is another word or a longer name.
fn known(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, Place, &'static str)> {
    let (len, known) = gazetteer::longest(tokens, at, end)?;
    let name = at..at + len;
    let rule = match known.reading {
        gazetteer::Reading::Name => "place/known",
        gazetteer::Reading::Word => "place/word",
        gazetteer::Reading::Cue => "place/cue",
    };
    // `bờ biển` is no place, `Bờ Biển Ngà` one.
    // `giải Đông Nam Á` names no region, `xuyên Thái Bình Dương` no sea, nor do their ends.
    let holds = |back: usize| gazetteer::longest(tokens, at - back, end).is_some_and(|(longer, _)| longer == len + back);
    let is_end = (1..=2.min(at)).any(|back| tokens.is_capitalised(at - back) && holds(back));
    // `Liverpool thắng trận`, `Washington Post`: a club, a paper.
    let is_body =
        || organization::known_len(tokens, at, end).is_some_and(|body| body > len || body == len && !is_in(tokens, &name));
    // `miền Nam Syria`, `miền Đông nước Mỹ`
    let is_part = || {
        let of = name.end + usize::from(tokens.key(name.end) == "nước");
        tokens.key(at) == "miền" && tokens.key(of) != "việt" && gazetteer::longest(tokens, of, end).is_some()
    };
    // `miền Bắc Thái Lan` is not in `Bắc Thái`.
    let is_half = || at > 0 && tokens.key(at - 1) == "miền" && known.kind != PlaceKind::Region;
    // `tàu Hồ Tây 2` is a ship.
    let is_ship = at > 0 && tokens.key(at - 1) == "tàu" && tokens.number(name.end).is_some();
    let is_other = is_end
        || is_ship
        || is_part()
        || is_half()
        || context::is_compass(tokens, &name)
        || context::n_other(tokens, at, end) >= len
        || is_body()
        || context::is_in_work(tokens, at)
        || context::is_in_person(tokens, at, end);
    (!is_other && context::supports(tokens, &name, &known, end)).then_some((len, Place { kind: known.kind, name }, rule))
}

/// Whether a dash, a dot or an apostrophe glues the word to the one before it.
fn is_inside_word(tokens: &Tokens, at: usize) -> bool {
    tokens.gap(at) == Gap::None
        && at > 1
        && tokens.is_word(at - 2)
        && tokens.glued(at - 1)
        && matches!(tokens.mark(at - 1), '\'' | '’' | '@')
}
