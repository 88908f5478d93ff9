//! The words of bylines and source lines (`bylines.tsv`).

use std::sync::LazyLock;

use crate::data::Table;

/// What a word of a byline says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// `Bài và ảnh:`
    Label,
    /// `Bởi`: a label that needs no colon.
    By,
    /// `(ghi)`, `tổng hợp`
    Action,
    /// Both: `Thực hiện: …`, `… thực hiện`.
    Work,
    /// `Nhóm phóng viên`, `BBT`
    Collective,
    /// `PV`, `CTV`: who writes without a name, or before it what he is.
    Reporter,
    /// `phóng viên`: the same in words, which may stand behind the name, too.
    Job,
    /// `Theo`, `Nguồn`
    Source,
    /// `TS`, `Luật sư`
    Title,
    /// `Báo`, `Công ty`: what starts the name of an office, not of a person.
    Office,
}

pub(super) static WORDS: LazyLock<Table<Word>> = LazyLock::new(|| {
    Table::read(crate::data::text!("bylines.tsv"), |row| match row[0] {
        "label" => Word::Label,
        "by" => Word::By,
        "action" => Word::Action,
        "collective" => Word::Collective,
        "reporter" => Word::Reporter,
        "job" => Word::Job,
        "source" => Word::Source,
        "title" => Word::Title,
        "office" => Word::Office,
        _ => Word::Work,
    })
});
