//! What is known of the names of organisations: the words with which they begin, the words that stand in them in lower case, and
//! whole names.

use std::ops::Range;
use std::sync::LazyLock;

use crate::article::OrganizationKind;
use crate::data::{Table, rows};
use crate::hashed::and;
use crate::mentions::{flags, person, place, position};
use crate::tokens::{Tokens, hashes};

/// What follows a word with which a name begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// The rest of the name: `Sở Y tế`.
    Name,
    /// Nothing need follow: `Tỉnh ủy`.
    Whole,
    /// A name of which the word is no part: `hãng Boeing`.
    Cue,
    /// Nothing: a foreign name ends with it, `SCAT Airlines`.
    Nothing,
    /// The name of a place where a body sits: `UBND tỉnh Nghệ An`.
    Seat,
}

/// A word with which names begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) kind: OrganizationKind,
    pub(super) after: After,
    styles: u16,
}

/// What else is known of a word with which names begin.
#[derive(Clone, Copy)]
enum Style {
    Lower,
    Field,
    Person,
    Number,
    Abroad,
    Caps,
    Age,
    Foreign,
    Apart,
    Form,
}

/// The names of the styles in the table, in their order.
const STYLES: [&str; 10] = ["lower", "field", "person", "number", "abroad", "caps", "age", "foreign", "apart", "form"];

impl Head {
    /// What needs no name after it: a short form.
    pub(super) const fn whole(kind: OrganizationKind) -> Self {
        Self { kind, after: After::Whole, styles: 0 }
    }

    /// Whether it may stand in lower case before a capital: `bộ Y tế`.
    pub(super) fn may_be_lower(&self) -> bool {
        self.has(Style::Lower)
    }

    /// Whether it may stand in lower case before a field of work: `khoa Cấp cứu`.
    pub(super) fn may_have_field(&self) -> bool {
        self.has(Style::Field)
    }

    /// Whether a person's name may follow: `Trường THPT Lê Quý Đôn`.
    pub(super) fn may_name_person(&self) -> bool {
        self.has(Style::Person)
    }

    /// Whether a number may follow: `Quân khu 7`.
    pub(super) fn may_have_number(&self) -> bool {
        self.has(Style::Number)
    }

    /// Whether a place abroad may end the name: `Đại sứ quán Việt Nam tại Nga`.
    pub(super) fn may_be_abroad(&self) -> bool {
        self.has(Style::Abroad)
    }

    /// Whether it is a short form, and no word unless in capitals: `CA`, `BV`.
    pub(super) fn is_short(&self) -> bool {
        self.has(Style::Caps)
    }

    /// Whether it is an age, by which teams are called, and competitions: `U23 Việt Nam`, `U23 châu Á`.
    pub(super) fn is_age(&self) -> bool {
        self.has(Style::Age)
    }

    /// Whether a name must be foreign to follow it: `nhóm Westlife`, for `nhóm Hòa Bình` may be anything.
    pub(super) fn needs_foreign(&self) -> bool {
        self.has(Style::Foreign)
    }

    /// Whether it, in lower case, is no part of the foreign name that follows: `báo Le Figaro`, `đội Galaxy`; teams have names of towns, too.
    pub(super) fn is_apart(&self, tokens: &Tokens, head: &Range<usize>) -> bool {
        let name = head.end;
        // `Hãng thông tấn Yonhap`, but `Hãng Thông tấn Lào`.
        let is_sentence_capital = || head.len() > 1 && !tokens.is_capitalised(head.start + 1);
        let is_lower = !tokens.is_capitalised(head.start) || is_sentence_capital();
        let is_foreign = tokens.is_capitalised(name) && person::vietnamese::is_foreign(tokens, name);
        self.has(Style::Apart) && is_lower && is_foreign && !place::is_name(tokens, name)
    }

    /// Whether it is a legal form, that papers leave out: `Tập đoàn Vingroup`.
    pub(super) fn is_form(&self) -> bool {
        self.has(Style::Form)
    }

    fn has(&self, style: Style) -> bool {
        self.styles & (1 << style as u16) != 0
    }
}

pub(super) static HEADS: LazyLock<Table<Head>> = LazyLock::new(|| {
    Table::new(rows(crate::data::text!("organization-heads.tsv")).map(|row| {
        let after = match row[2] {
            "whole" => After::Whole,
            "cue" => After::Cue,
            "nothing" => After::Nothing,
            "seat" => After::Seat,
            _ => After::Name,
        };
        (row[0], Head { kind: kind(row[1]), after, styles: flags(row[3], &STYLES) })
    }))
});

/// What a name is that ends with the word at `at`: `Airlines`.
pub(super) fn last_word(tokens: &Tokens, at: usize) -> Option<OrganizationKind> {
    HEADS.exact(tokens, &(at..at + 1)).filter(|head| head.after == After::Nothing).map(|head| head.kind)
}

/// A whole name.
pub(super) struct Known {
    pub(super) kind: OrganizationKind,
    /// Whether it may start in lower case: `bộ Y tế`.
    pub(super) may_be_lower: bool,
    /// Whether it is more often where something is read than who does something: `trên Facebook`.
    is_platform: bool,
    /// The hashes of words after which it is another word: `Đảng viên`.
    not_before: Vec<u64>,
}

impl Known {
    /// Whether words at `next`, right behind it, make another word of it.
    pub(super) fn is_other(&self, tokens: &Tokens, next: usize) -> bool {
        const MOST_WORDS: usize = 2;
        let stands = |n| self.not_before.contains(&tokens.hash_of(&(next..next + n)));
        !self.not_before.is_empty() && (1..=MOST_WORDS).any(stands)
    }

    /// Whether the name is of a company in these words: `Facebook cho biết`, `trụ sở của Facebook`, but `đăng lên Facebook`.
    pub(super) fn is_company(&self, tokens: &Tokens, range: &Range<usize>) -> bool {
        let before = range.start.checked_sub(1).map_or("", |at| tokens.key(at));
        !self.is_platform
            || matches!(before, "của" | "do" | "theo" | "giữa" | "hãng" | "ty")
            || position::context::tells(tokens, range.end) && before != "trên"
    }
}

pub(super) static KNOWN: LazyLock<Table<Known>> = LazyLock::new(|| {
    Table::new(rows(crate::data::text!("organizations.tsv")).map(|row| {
        let hash = |words| hashes(words).fold(0, |all, (_, word)| and(all, word));
        let not_before = row[3].split(';').filter(|words| *words != "-").map(hash).collect();
        (row[0], Known { kind: kind(row[1]), may_be_lower: row[2] == "lower", is_platform: row[2] == "platform", not_before })
    }))
});

/// Words of a field of work, and whether they are verbs too: `điều tra`.
pub(super) static WORDS: LazyLock<Table<bool>> =
    LazyLock::new(|| Table::read(crate::data::text!("organization-words.tsv"), |row| row[0] == "act"));

fn kind(word: &str) -> OrganizationKind {
    match word {
        "state" => OrganizationKind::State,
        "party" => OrganizationKind::Party,
        "army" => OrganizationKind::Army,
        "police" => OrganizationKind::Police,
        "court" => OrganizationKind::Court,
        "association" => OrganizationKind::Association,
        "school" => OrganizationKind::School,
        "hospital" => OrganizationKind::Hospital,
        "company" => OrganizationKind::Company,
        "media" => OrganizationKind::Media,
        "team" => OrganizationKind::Team,
        "international" => OrganizationKind::International,
        _ => OrganizationKind::Other,
    }
}
