//! The types of documents, `Nghị định`, `Chỉ thị`, and the codes that stand for them in a number, `NĐ`, `CT`.

use std::sync::LazyLock;

use crate::data::{MOST_COLUMNS, Table, rows};
use crate::mentions::Reading;
use crate::tokens::Tokens;

/// A type of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// As Vietnamese law names it: `Nghị định`.
    pub(crate) name: &'static str,
    /// In the canonical key: `nd`.
    pub(crate) key: &'static str,
    pub(super) least: Least,
    pub(super) named: Named,
    pub(super) back: Back,
}

impl Kind {
    /// A document of which nobody says the type.
    pub(super) const UNKNOWN: Self =
        Self { name: "Văn bản", key: "?", least: Least::Symbol, named: Named::Never, back: Back::Never };
}

/// What must follow the type, at the least, so that a document is cited by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Least {
    /// A number, whatever the case of the type: `nghị định 67`.
    Word,
    /// A number, where the type has a capital: `Chỉ thị 35`, but not `chỉ thị 3 việc`.
    Capital,
    /// `số` and a number: `công văn số 12`.
    So,
    /// A number with its symbol: `kế hoạch 12/KH-UBND`.
    Symbol,
}

/// How a document of the type is cited without a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Never,
    /// By a name: `Luật Đất đai`.
    Law,
    /// By a name of its own: `Hiệp định Paris về hòa bình cho Campuchia`.
    Treaty,
    /// By the meeting that passed it: `Nghị quyết Trung ương 4`.
    Plenum,
    /// By its year: `Hiến pháp năm 2013`.
    Year,
}

/// What refers back to a document of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Back {
    Never,
    /// `Quy định này`.
    This,
    /// Also the type alone, with a capital: `thực hiện Chỉ thị`.
    Bare,
}

fn table() -> impl Iterator<Item = [&'static str; MOST_COLUMNS]> {
    rows(crate::data::text!("document-types.tsv"))
}

pub(super) static KINDS: LazyLock<Table<Kind>> = LazyLock::new(|| Table::new(table().map(|row| (row[0], kind(&row)))));

static SYMBOLS: LazyLock<Table<Kind>> = LazyLock::new(|| {
    let symbols = table().flat_map(|row| row[3].split(' ').map(|symbol| (symbol, kind(&row))).collect::<Vec<_>>());
    Table::new(symbols.filter(|(symbol, _)| *symbol != "-"))
});

fn kind(row: &[&'static str]) -> Kind {
    Kind {
        name: row[1],
        key: row[2],
        least: match row[4] {
            "word" => Least::Word,
            "capital" => Least::Capital,
            "số" => Least::So,
            _ => Least::Symbol,
        },
        named: match row[5] {
            "law" => Named::Law,
            "treaty" => Named::Treaty,
            "plenum" => Named::Plenum,
            "year" => Named::Year,
            _ => Named::Never,
        },
        back: match row[6] {
            "bare" => Back::Bare,
            "this" => Back::This,
            _ => Back::Never,
        },
    }
}

/// Reads the longest type that starts here. Its short forms, `NĐ`, `QĐ`, are written in capitals.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<Kind>> {
    let (len, kind) = KINDS.longest(tokens, at, end)?;
    let is_short = len == 1 && !kind.name.contains(' ') && kind.name.chars().count() > tokens.n_chars(at);
    let is_short = is_short || len == 1 && kind.name.contains(' ');
    (!is_short || tokens.is_capitals(at)).then(|| Reading::new(len, *kind))
}

/// The type that a code in a number means.
pub(super) fn of_symbol(tokens: &Tokens, at: usize) -> Option<Kind> {
    SYMBOLS.exact(tokens, &(at..at + 1)).copied()
}
