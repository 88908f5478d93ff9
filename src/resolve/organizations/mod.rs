//! Which organisations the story speaks of: mentions of one put together, in full and in short, each with the body of which it is a
//! part.
//!
//! Mentions name one body when they have the same words, short forms spelt out; when one stands in brackets behind the other; when they
//! differ in what papers leave out, `Tập đoàn Vingroup` and `Vingroup`; and when one starts the only other name that it may
//! cut short, `Ban Thường vụ Đảng ủy`.

mod key;

use super::sure;
use crate::article::{Abbreviation, Organization, OrganizationKind};
use crate::figures;
use crate::hashed::{Hashed, and};
use crate::layout::Piece;
use crate::mentions::organization::{AGAIN, CUE, DEFINED, HEAD, KNOWN, LOWER, SHORT, is_unnamed};
use crate::mentions::{ADDED, Fact, MOST_TOKENS, Mention};
use crate::order::order_of;
use crate::tokens::{Tokens, hash_text};
use key::{Key, Keys};

/// In which share of the organisations that an article names once each rule is right, as [`sure`] takes it, that it is one and that all of
/// its name was read: on articles that no rule was made from, as all such figures.
const CONFIDENCE: [(&str, f64); 8] =
    [(ADDED, 1.0), (KNOWN, 0.88), (HEAD, 0.82), (SHORT, 0.82), (LOWER, 0.5), (DEFINED, 0.75), (CUE, 0.58), (AGAIN, 0.7)];

/// A mention of an organisation.
struct Named<'m> {
    /// Its place among all mentions.
    number: usize,
    mention: &'m Mention,
    kind: OrganizationKind,
    key: Key,
}

/// The organisations of the story, each once, in order.
pub(crate) fn organizations(
    tokens: &Tokens,
    _pieces: &[Piece],
    mentions: &[Mention],
    abbreviations: &[Abbreviation],
) -> Vec<Organization> {
    let keys = Keys::new(mentions, abbreviations);
    let named: Vec<Named> = mentions
        .iter()
        .enumerate()
        .filter_map(|(number, mention)| match mention.fact {
            Fact::Organization(kind) => Some(Named { number, mention, kind, key: keys.of(tokens, mention) }),
            _ => None,
        })
        .collect();
    let first = cluster(tokens, &named);
    let mut order = vec![None; named.len()];
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for (i, &first) in first.iter().enumerate() {
        let place = order[first].unwrap_or(clusters.len());
        if place == clusters.len() {
            clusters.push(Vec::new());
            order[first] = Some(place);
        }
        clusters[place].push(i);
    }
    let place = |i: usize| order[first[i]].unwrap_or_default();
    let parents = parents(&named);
    let make = |(number, members): (usize, &Vec<usize>)| {
        let full = fullest(tokens, &named, members);
        let name = tokens.join(&named[full].mention.tokens);
        let mut aliases: Vec<String> = Vec::new();
        for &i in members {
            let form = tokens.join(&named[i].mention.tokens);
            if form != name && !aliases.contains(&form) && aliases.len() < MOST_ALIASES {
                aliases.push(form);
            }
        }
        let parent = members.iter().find_map(|&i| parents[i]).map(place).filter(|parent| *parent != number);
        let mut rules = members.iter().map(|&i| named[i].mention.rule);
        let rule = rules.find(|rule| *rule == ADDED).unwrap_or(named[full].mention.rule);
        Organization {
            id: figures::id('o', number),
            kind: named[full].kind,
            name,
            aliases,
            parent: parent.map(|parent| figures::id('o', parent)),
            mentions: members.iter().map(|&i| named[i].number).collect(),
            rule: rule.into(),
            confidence: sure(CONFIDENCE.iter().find(|(of, _)| *of == rule).map_or(0.5, |(_, once)| *once), members.len()),
        }
    };
    clusters.iter().enumerate().map(make).collect()
}

/// No article gives a body more names than so many.
const MOST_ALIASES: usize = 16;

/// For each mention the first one of the same body.
fn cluster(tokens: &Tokens, named: &[Named]) -> Vec<usize> {
    let mut sets = Sets::new(named.len());
    join_equal(named, &mut sets, |named| (OrganizationKind::Other, &named.key.whole));
    join_equal(named, &mut sets, |named| (named.kind, named.key.core()));
    let is_defined = |named: &Named| named.mention.rule == DEFINED || is_brand(tokens, named);
    for (i, defined) in named.iter().enumerate().filter(|(_, named)| is_defined(named)) {
        let before = named[i.saturating_sub(MOST_NESTED)..i].iter().map(|named| named.mention.tokens.end);
        let start = defined.mention.tokens.start;
        let end = before.clone().filter(|end| (start.saturating_sub(MOST_BRACKETED)..start).contains(end)).max();
        let ends = |whole: &usize| Some(named[*whole].mention.tokens.end) == end;
        let mut wholes = (i - before.len()..i).filter(ends);
        // `Đội 3 Phòng Cảnh sát kinh tế (PC03)`: the one for which it is short; else the longest, which stands first.
        let is_meant = |whole: &usize| named[*whole].key.whole.starts_with(&defined.key.whole);
        if let Some(whole) = wholes.clone().find(is_meant).or_else(|| wholes.next()) {
            // `Công ty CP Viễn thông FPT (FPT Telecom)`
            let mut words = named[whole].mention.tokens.clone();
            let is_alike = words.any(|at| tokens.key(at) == tokens.key(start));
            let is_same = is_alike || is_group(tokens, &named[whole]) || has_code(tokens, defined);
            if defined.mention.rule == DEFINED || is_same || is_short_form(defined) && named[whole].kind == defined.kind {
                sets.join(whole, i);
            }
        }
    }
    // What is named again by what stood in brackets, also where that is read as no short form: `SEC` among tickers.
    let mut bracketed: Hashed<usize> = Hashed::default();
    for (i, named) in named.iter().enumerate() {
        let words = tokens.hash_of(&named.mention.tokens);
        match named.mention.rule {
            DEFINED => bracketed.set(words, i),
            AGAIN => bracketed.get(words).into_iter().for_each(|first| sets.join(first, i)),
            _ => {}
        }
    }
    join_cut(tokens, named, &mut sets);
    (0..named.len()).map(|i| sets.first(i)).collect()
}

/// Whether it is one word for a body of a state or of several: `Cục Dự trữ liên bang (Fed)`.
fn is_short_form(named: &Named) -> bool {
    named.mention.tokens.len() == 1 && matches!(named.kind, OrganizationKind::State | OrganizationKind::International)
}

/// Whether a known company, or such a body, stands alone in brackets: `Tập đoàn Dầu khí Việt Nam (Petrovietnam)`.
fn is_brand(tokens: &Tokens, named: &Named) -> bool {
    let range = &named.mention.tokens;
    let is_alone = tokens.mark(range.end) == ')' || has_code(tokens, named);
    let is_named = named.kind == OrganizationKind::Company || is_short_form(named);
    is_alone && range.start > 0 && tokens.mark(range.start - 1) == '(' && is_named
}

/// Whether the code of its share follows, by which a brand is the company itself: `Công ty CP Sữa Việt Nam (Vinamilk - mã CK: VNM)`.
fn has_code(tokens: &Tokens, named: &Named) -> bool {
    let end = named.mention.tokens.end;
    matches!(tokens.mark(end), ',' | ';' | '-' | '–') && matches!(tokens.key(end + 1), "mã" | "hose" | "hnx" | "upcom")
}

/// Whether a company is known by its brand; that of others in brackets may be the group to which they belong. Companies with shares are.
fn is_group(tokens: &Tokens, named: &Named) -> bool {
    let at = named.mention.tokens.start;
    let has_shares = || matches!(tokens.key(at + 2), "cp" | "cổ");
    named.kind == OrganizationKind::Company && (matches!(tokens.key(at), "tập" | "tổng" | "ngân") || has_shares())
}

/// Names nest only so deep.
const MOST_NESTED: usize = 6;

/// Before a name in brackets stand a bracket and, at most, a word or two: `(gọi tắt là …)`.
const MOST_BRACKETED: usize = 4;

/// Joins mentions that have the same key.
fn join_equal<'n>(named: &'n [Named], sets: &mut Sets, key: impl Fn(&'n Named) -> (OrganizationKind, &'n str)) {
    let mut seen: Hashed<usize> = Hashed::default();
    for (i, of) in named.iter().enumerate() {
        let (kind, words) = key(of);
        let key = and(hash_text(words), kind as u64);
        match seen.get(key) {
            Some(first) => sets.join(first, i),
            None => seen.set(key, i),
        }
    }
}

/// Joins names that are cut short with the only one in the story that they start: `Ban Thường vụ Đảng ủy` with
/// `Ban Thường vụ Đảng ủy VPCP`, `Cục Hàng không` with `Cục Hàng không Việt Nam`; but `Chính phủ` is not `Chính phủ Cuba`.
fn join_cut(tokens: &Tokens, named: &[Named], sets: &mut Sets) {
    let whole = |i: usize| &*named[i].key.whole;
    let mut by_key = order_of(named.len(), &|one, other| whole(one).cmp(whole(other)));
    by_key.dedup_by_key(|i| whole(*i));
    for &i in &by_key {
        let key = whole(i);
        let start = format!("{key} ");
        let longer = by_key[by_key.partition_point(|&j| whole(j) < &*start)..].iter().take(MOST_LONGER);
        let longer: Vec<_> = longer.map_while(|&j| Some((whole(j).strip_prefix(&start)?, j))).collect();
        let Some(&(rest, first)) = longer.first() else { continue };
        let is_one = longer
            .iter()
            .all(|&(_, j)| sets.first(j) == sets.first(first) || named[j].key.whole.starts_with(&format!("{start}{rest} ")));
        let is_known = named[i].mention.rule == KNOWN && tokens.n_words(named[i].mention.tokens.clone()) < 4;
        // `Hội Chữ thập đỏ Việt Nam` is not that of a province.
        let is_level = |word| matches!(word, "tỉnh" | "thành" | "quận" | "huyện" | "xã" | "phường");
        let is_national = key.ends_with(" việt nam") && rest.split(' ').next().is_some_and(is_level);
        // `Bộ Giáo dục` is the one for education and something else.
        let is_half = key.starts_with("bộ ") && rest.contains("và ");
        // `Cục Thuế TP` where the story has that of a city.
        let is_seated = rest == "việt nam" || key.ends_with(" thành phố");
        if is_one && longer.len() < MOST_LONGER && !is_national && (is_seated || is_half || !is_known) {
            sets.join(i, first);
        }
    }
}

/// Of a name that starts so many others nobody knows which is meant.
const MOST_LONGER: usize = 8;

/// The mention with the fullest form of the name: one that says where the body sits, `Công an TP.HCM`, before one that does not, `Công an
/// thành phố`; not one in a headline that shouts, if another is as long.
fn fullest(tokens: &Tokens, named: &[Named], members: &[usize]) -> usize {
    let fullness = |i: usize| {
        let range = &named[i].mention.tokens;
        let shouts = range.len() > 1 && range.clone().filter(|&at| tokens.is_word(at)).all(|at| tokens.is_capitals(at));
        // `Tòa án nhân dân (TAND) TP Hòa Bình` says no more than without what stands in brackets.
        let n_bracketed = range.clone().filter(|&at| at > range.start && tokens.mark(at - 1) == '(').count();
        let n_words = tokens.n_words(range.clone()) - n_bracketed;
        (!is_unnamed(tokens, range), n_words, n_bracketed == 0, !shouts, tokens.is_capitalised(range.start))
    };
    let longest = members.iter().copied().map(fullness).max();
    members.iter().copied().find(|&i| Some(fullness(i)) == longest).unwrap_or(members[0])
}

/// For each mention the one, at the end of its words, of the body of which it is a part.
fn parents(named: &[Named]) -> Vec<Option<usize>> {
    let inner = |(i, outer): (usize, &Named)| {
        let range = &outer.mention.tokens;
        let inside = named[i + 1..].iter().take(MOST_TOKENS).take_while(|inner| inner.mention.tokens.start < range.end);
        let ends = inside
            .enumerate()
            .find(|(_, inner)| inner.mention.tokens.end == range.end && inner.mention.tokens.start > range.start);
        ends.map(|(after, _)| i + 1 + after)
    };
    named.iter().enumerate().map(inner).collect()
}

/// Which mentions are of one body.
struct Sets(Vec<usize>);

impl Sets {
    fn new(len: usize) -> Self {
        Self((0..len).collect())
    }

    /// The first mention of the body, by which it is known.
    fn first(&mut self, i: usize) -> usize {
        let mut first = i;
        while self.0[first] != first {
            self.0[first] = self.0[self.0[first]];
            first = self.0[first];
        }
        first
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        self.0[one.max(other)] = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    /// The bodies of a story, each with its aliases.
    fn named(story: &str) -> Vec<String> {
        let text = format!("Tin về một vụ án lớn\n{story}\nVụ án còn được mở rộng trong thời gian tới, nhiều người dân cho hay.");
        let article = crate::parse(&text, &crate::Options::default());
        let names =
            article.organizations.iter().map(|body| [std::slice::from_ref(&body.name), &*body.aliases].concat().join(" = "));
        names.collect()
    }

    #[test]
    fn where_a_body_sits_says_more_than_its_level() {
        for story in [
            "Công an TPHCM đã vào cuộc hôm qua. Công an Thành phố đã lập chuyên án.",
            "Công an Thành phố đã lập chuyên án hôm qua. Công an TPHCM đã vào cuộc.",
        ] {
            assert_eq!(named(story), ["Công an TPHCM = Công an Thành phố"], "{story}");
        }
    }

    #[test]
    fn a_code_is_of_the_unit_for_which_it_is_short() {
        let story = "Đội 3 Phòng Cảnh sát kinh tế Công an TP.HCM (PC03) đã bắt hai người. Phòng PC03 và Đội 3 Phòng PC03 truy tìm tang vật.";
        let expected = [
            "Đội 3 Phòng Cảnh sát kinh tế Công an TP.HCM = Đội 3 Phòng PC03",
            "Phòng Cảnh sát kinh tế Công an TP.HCM = PC03 = Phòng PC03",
            "Công an TP.HCM",
        ];
        assert_eq!(named(story), expected);
    }
}
