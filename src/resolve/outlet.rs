//! Which paper a text is of: as a dateline, a time line or a source line says; else as the page names itself in its footer.

use std::ops::Range;
use std::sync::LazyLock;

use crate::article::{Basis, Role};
use crate::data::Table;
use crate::hashed::Numbered;
use crate::layout::{Field, Piece, outlets};
use crate::tokens::{Kind, Tokens};

/// The paper, and the tokens that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outlet {
    pub(crate) tokens: Range<usize>,
    pub(crate) basis: Basis,
    pub(crate) rule: &'static str,
}

/// What says that a page is of a paper; the later, the surer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    /// It is named: in a menu, in the name of a firm. Too little by itself.
    Mention,
    /// `như VietNamNet đã đưa`: a paper speaks so of itself alone.
    Itself,
    /// `toasoan@eva.vn`
    Address,
    /// `© 1997 Báo VietNamNet`, `Ghi rõ nguồn VTV.vn`
    Owner,
    /// `TUỔI TRẺ CƯỜI ONLINE` on a line, and editors, licence or address beside it. A supplement has the copyright line of
    /// its paper, but a masthead of its own.
    Masthead,
}

impl Sign {
    fn rule(self) -> &'static str {
        match self {
            Self::Mention | Self::Itself => "outlet/itself",
            Self::Address => "outlet/address",
            Self::Owner => "outlet/owner",
            Self::Masthead => "outlet/masthead",
        }
    }
}

/// A place where a known paper is named.
struct Evidence {
    outlet: usize,
    sign: Sign,
    tokens: Range<usize>,
}

/// Words beside a paper's own name; whether they stand on the lines around it, not on its own.
static WORDS: LazyLock<Table<bool>> = LazyLock::new(|| Table::read(crate::data::text!("mastheads.tsv"), |row| row[0] == "near"));

/// Editors, licence and address stand at most this many pieces from the masthead.
const NEAR: usize = 4;

/// `Tạp chí điện tử …`: what a paper is, before its name.
const MOST_KIND_WORDS: usize = 4;

/// The longest name that a copyright line is believed to give.
const MOST_NAME_WORDS: usize = 10;

/// Decides which paper the text is of.
pub(crate) fn outlet(tokens: &Tokens, pieces: &[Piece]) -> Option<Outlet> {
    stated(pieces).or_else(|| implied(tokens, pieces))
}

/// The dateline says it best, then the time line.
fn stated(pieces: &[Piece]) -> Option<Outlet> {
    let place = |role| match role {
        Role::Dateline => 0,
        Role::Timestamp => 1,
        _ => 2,
    };
    let values = pieces.iter().flat_map(|piece| piece.values.iter().map(move |(field, range)| (piece, field, range)));
    let (piece, _, range) =
        values.filter(|(_, field, _)| **field == Field::Outlet).min_by_key(|(piece, ..)| place(piece.role))?;
    Some(Outlet { tokens: range.clone(), basis: Basis::Stated, rule: piece.rule })
}

/// The paper of the surest sign; of several, the one named most often, then first.
fn implied(tokens: &Tokens, pieces: &[Piece]) -> Option<Outlet> {
    let found = evidence(tokens, pieces);
    let mut counts = Numbered::default();
    found.iter().for_each(|evidence| counts.set(evidence.outlet, counts.get(evidence.outlet).unwrap_or_default() + 1));
    let surest = found.iter().map(|evidence| evidence.sign).max().unwrap_or(Sign::Mention);
    let candidates = found.iter().filter(|evidence| evidence.sign == surest && surest > Sign::Mention).rev();
    let known = candidates.max_by_key(|evidence| counts.get(evidence.outlet)).and_then(|paper| {
        // An address proves the paper, but any other place shows better how it writes itself.
        let named = found.iter().filter(|evidence| evidence.outlet == paper.outlet).rev();
        let named = named.max_by_key(|evidence| (evidence.sign != Sign::Address, evidence.sign))?;
        Some(Outlet { tokens: named.tokens.clone(), basis: Basis::Implied, rule: surest.rule() })
    });
    let unknown = || pieces.iter().find_map(|piece| read_owner(tokens, piece));
    if surest >= Sign::Owner { known } else { unknown().or(known).or_else(|| alone(tokens, pieces)) }
}

/// The paper that stands alone on a line, as a page shows whose it is: above all else, or right below the story.
fn alone(tokens: &Tokens, pieces: &[Piece]) -> Option<Outlet> {
    let mut above = None;
    let shown = pieces.iter().filter(|piece| piece.role != Role::Separator);
    let mut placed = shown.filter_map(|piece| {
        let line = piece.tokens.start..piece.tokens.end - usize::from(matches!(tokens.text(piece.tokens.end - 1), "-" | "–"));
        let below = matches!(above.replace(piece.role), Some(Role::Paragraph | Role::Byline | Role::Source));
        // `Đầu tư` may be a section, too.
        let sections = piece.role == Role::Breadcrumb && tokens.n_words(line.clone()) < 3;
        let known = || !sections && read_name(tokens, line.start, line.end).is_some_and(|(name, _)| name == line);
        let named = match piece.role {
            Role::Boilerplate | Role::Byline if below && piece.values.is_empty() => outlets::has_kind(tokens, &line),
            Role::Boilerplate | Role::Related | Role::Breadcrumb if piece.tokens.start == 0 => {
                outlets::has_kind(tokens, &line) || known()
            }
            _ => return None,
        };
        let address = || line.clone().any(|at| tokens.mark(at) == '@');
        (named || outlets::is_domain(tokens, &line) && !address()).then_some(line)
    });
    placed.next().map(|tokens| Outlet { tokens, basis: Basis::Implied, rule: "outlet/alone" })
}

/// Every place outside the story where a known paper is named, and in the story where it names itself.
fn evidence(tokens: &Tokens, pieces: &[Piece]) -> Vec<Evidence> {
    let pieces: Vec<&Piece> = pieces.iter().filter(|piece| piece.role != Role::Separator).collect();
    let words: Vec<Words> = pieces.iter().map(|piece| Words::of(tokens, piece)).collect();
    let mut found = Vec::new();
    for (i, piece) in pieces.iter().enumerate().filter(|(i, _)| !is_own_address(tokens, &pieces, *i)) {
        let Words { own: owner, near } = words[i];
        match piece.role {
            Role::Lead | Role::Paragraph => {
                itself(tokens, &piece.tokens, &mut found);
                continue;
            }
            Role::Boilerplate => {}
            Role::Related if owner || near => {}
            _ => continue,
        }
        let around = &words[i.saturating_sub(NEAR)..(i + NEAR + 1).min(words.len())];
        let is_near = !near && around.iter().any(|words| words.near);
        let line = &piece.tokens;
        let mut at = line.start;
        while at < line.end {
            let Some((name, outlet)) = read_name(tokens, at, line.end) else {
                at += 1;
                continue;
            };
            at = name.end;
            let first = name.start - line.start <= MOST_KIND_WORDS;
            let alone = first && name.end == line.end;
            // `Báo điện tử VTC News. Cơ quan chủ quản: …`
            let heads = first && near && matches!(tokens.mark(name.end), '.' | '-' | '–' | '|');
            let sign = match piece.role {
                Role::Boilerplate if before(tokens, &name) == "@" => Some(Sign::Address),
                Role::Boilerplate if owner => Some(Sign::Owner),
                // The first line of a page is its masthead.
                Role::Boilerplate if alone && (is_near || i == 0) => Some(Sign::Masthead),
                _ if heads => Some(Sign::Masthead),
                Role::Boilerplate => Some(Sign::Mention),
                // A sentence of the footer; a headline of another article has no full stop.
                _ => (owner && tokens.mark(line.end - 1) == '.').then_some(Sign::Owner),
            };
            found.extend(sign.map(|sign| Evidence { outlet, sign, tokens: name }));
        }
    }
    found
}

/// Adds where a paper speaks of itself in the story: `như VietNamNet đã đưa`, `như Báo Lao Động đã phản ánh`.
fn itself(tokens: &Tokens, piece: &Range<usize>, found: &mut Vec<Evidence>) {
    for like in (piece.start.saturating_sub(2)..piece.end).filter(|&at| tokens.key(at) == "như") {
        let places = piece.start.max(like + 1)..piece.end.min(like + 3);
        let named = places.filter_map(|at| read_name(tokens, at, piece.end)).find(|(name, _)| tokens.key(name.end) == "đã");
        found.extend(named.map(|(name, outlet)| Evidence { outlet, sign: Sign::Itself, tokens: name }));
    }
}

/// The name of a known paper that stands at `at` as a whole, and the number of the paper.
fn read_name(tokens: &Tokens, at: usize, end: usize) -> Option<(Range<usize>, usize)> {
    outlets::read_name(tokens, &(at..end)).filter(|(name, _)| is_whole(tokens, name))
}

/// Whether a piece is the author's address, alone below his name: he may write for several papers.
fn is_own_address(tokens: &Tokens, pieces: &[&Piece], i: usize) -> bool {
    let line = &pieces[i].tokens;
    i > 0
        && pieces[i - 1].role == Role::Byline
        && line.clone().any(|at| tokens.mark(at) == '@')
        && line.clone().skip(1).all(|at| tokens.glued(at))
}

/// Whether a piece has words beside a paper's own name, and such as stand on the lines around it.
#[derive(Clone, Copy, Default)]
struct Words {
    own: bool,
    near: bool,
}

impl Words {
    fn of(tokens: &Tokens, piece: &Piece) -> Self {
        let mut words = Self::default();
        if matches!(piece.role, Role::Boilerplate | Role::Related) {
            let line = &piece.tokens;
            let found = line.clone().filter_map(|at| WORDS.longest(tokens, at, line.end));
            found.for_each(|(_, &near)| if near { words.near = true } else { words.own = true });
        }
        words
    }
}

/// `https://tuoitre.vn/…`, `support@tech.vietnamnet.vn`, `vietnamnet@…` hold names, but are none.
fn is_whole(tokens: &Tokens, name: &Range<usize>) -> bool {
    let after = if tokens.glued(name.end) { tokens.text(name.end) } else { "" };
    !matches!(before(tokens, name), "/" | "." | "-") && !matches!(after, "@" | "/")
}

/// The token that a name is glued to.
fn before<'t>(tokens: &'t Tokens, name: &Range<usize>) -> &'t str {
    if name.start > 0 && tokens.glued(name.start) { tokens.text(name.start - 1) } else { "" }
}

/// The name that a copyright line gives a paper that is not known: `© 2026 Báo Điện Nông Thôn`; or that stands alone: `Báo Sông Thương`.
fn read_owner(tokens: &Tokens, piece: &Piece) -> Option<Outlet> {
    let line = &piece.tokens;
    let owned = || WORDS.longest(tokens, line.start, line.end).is_some_and(|(_, near)| !near);
    if piece.role != Role::Boilerplate || !owned() && !outlets::has_kind(tokens, line) {
        return None;
    }
    let start = line.clone().take(8).find(|&at| matches!(tokens.key(at), "báo" | "tạp"))?;
    // `Theo dõi Báo Sông Thương trên Google News`, `Báo Sông Thương giữ bản quyền`
    let ends = |at: usize| match tokens.kind(at) {
        Kind::Mark => tokens.mark(at) != '&',
        _ => matches!(tokens.key(at), "trên" | "giữ" | "khi" | "tại"),
    };
    let end = (start..line.end).find(|&at| ends(at)).unwrap_or(line.end);
    let capitals = (start..end).filter(|&at| tokens.is_capitalised(at)).count();
    let named = capitals >= if owned() { 2 } else { 3 } && tokens.is_capitalised(start) && end - start <= MOST_NAME_WORDS;
    named.then(|| Outlet { tokens: start..end, basis: Basis::Implied, rule: Sign::Owner.rule() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    /// The outlet of a paste, and the rule that finds it.
    fn found(paste: &str) -> Option<(String, &'static str)> {
        let tokens = tokens_of(paste);
        let pieces = crate::layout::lay_out(&tokens, &crate::lines::split(&tokens));
        outlet(&tokens, &pieces).map(|found| (tokens.join(&found.tokens), found.rule))
    }

    /// The outlet of an article with these lines below it.
    fn below(body: &str, footer: &str) -> Option<(String, Sign)> {
        let (outlet, rule) = found(&format!("{STORY}\n{body}\nBình luận (0)\n{footer}"))?;
        let signs = [Sign::Itself, Sign::Address, Sign::Owner, Sign::Masthead];
        Some((outlet, signs.into_iter().find(|sign| sign.rule() == rule)?))
    }

    const STORY: &str =
        "Nước lũ rút chậm ở ba xã ven sông\nNước lũ ở ba xã ven sông mới rút được nửa mét, người dân vẫn phải đi bằng thuyền.";
    const BODY: &str = "Lực lượng cứu hộ đã đưa lương thực đến từng nhà và trực suốt đêm ở hai bến đò của xã.";

    #[test]
    fn pages_name_their_paper() {
        for (footer, outlet, sign) in [
            ("© 1997 Báo VietNamNet. All rights reserved.", "VietNamNet", Sign::Owner),
            ("Bản quyền thuộc Tạp chí điện tử Người đưa tin Pháp luật.", "Người đưa tin Pháp luật", Sign::Owner),
            ("Ghi rõ nguồn VTV.vn khi phát hành lại thông tin này.", "VTV.vn", Sign::Owner),
            ("Theo dõi Báo Lao Động trên Google News", "Lao Động", Sign::Owner),
            ("Tải App Quảng Ninh Media", "Quảng Ninh Media", Sign::Owner),
            ("Email: bandoc@eva.vn", "eva.vn", Sign::Address),
            ("Eva.vn mời góp ý\nEmail: bandoc@eva.vn", "Eva.vn", Sign::Address),
            ("TUỔI TRẺ CƯỜI ONLINE\nHotline: 0918\n® Tuổi Trẻ Online giữ bản quyền", "TUỔI TRẺ CƯỜI ONLINE", Sign::Masthead),
            ("Báo Lao Động\nTổng Biên tập: Lê Minh", "Lao Động", Sign::Masthead),
            ("© VnExpress\n© Dân trí\nBáo điện tử Dân trí", "Dân trí", Sign::Owner),
            ("© 2026 Báo Điện Nông Thôn", "Báo Điện Nông Thôn", Sign::Owner),
            ("Bản quyền thuộc về Tạp chí Sông Thương - Hội Văn nghệ", "Tạp chí Sông Thương", Sign::Owner),
        ] {
            assert_eq!(below(BODY, footer), Some((outlet.into(), sign)), "{footer}");
        }
    }

    #[test]
    fn a_paper_stands_alone_on_a_line() {
        let above = |line: &str| found(&format!("{line}\n\n{STORY}\n{BODY}")).map(|(outlet, _)| outlet);
        for line in ["Báo Sông Thương", "Đài Phát thanh - Truyền hình Sông Thương", "Songthuong.com.vn", "An ninh Thế giới"]
        {
            assert_eq!(above(line), Some(line.into()), "{line}");
        }
        let date = "Thứ Hai, 06/09/2019, 09:50";
        assert_eq!(above(&format!("Báo Sông Thương - {date}")), Some("Báo Sông Thương".into()));
        for line in ["Đầu tư", "Pháp luật", "Báo chí", "Thế giới"] {
            assert_eq!(above(line), None, "{line}");
        }
        let dated = STORY.replace('\n', "\n(Báo Sông Thương) 06:18, 14/09/2023\n");
        assert_eq!(found(&format!("{dated}\n{BODY}")), Some(("Báo Sông Thương".into(), "timestamp/below-title")));
        let follow = STORY.replace('\n', "\nBáo Giao thông trên Google News\n");
        assert_eq!(found(&format!("{follow}\n{BODY}")), Some(("Báo Giao thông".into(), Sign::Owner.rule())));
        let below =
            |line: &str| found(&format!("{STORY}\n{BODY}\nGia Huy\n{line}\nXem thêm\nTin mới nhất")).map(|(outlet, _)| outlet);
        for line in ["Báo Sông Thương", "Đài PT-TH Sông Thương", "songthuong.gov.vn"] {
            assert_eq!(below(line), Some(line.into()), "{line}");
        }
        for line in ["giahuy@songthuong.vn", "Phường Sông Thương", "Tập đoàn Sông Thương"] {
            assert_eq!(below(line), None, "{line}");
        }
    }

    #[test]
    fn papers_that_are_only_mentioned() {
        for (body, footer) in [
            ("Theo VnExpress, lực lượng cứu hộ đã đưa lương thực đến từng nhà và trực suốt đêm ở bến đò.", ""),
            ("Lực lượng cứu hộ đã đưa lương thực đến từng nhà và trực suốt đêm ở bến đò.\nTheo VnExpress", ""),
            (BODY, "Tin liên quan\nVnExpress Marathon khởi tranh sáng nay ở Huế"),
            (BODY, "Đọc nhiều\nDân trí giữ bản quyền phát sóng giải chạy"),
            (BODY, "Lao động\nTổng Biên tập: Lê Minh"),
            (BODY, "Cơ quan chủ quản: Thông tấn xã Việt Nam"),
            (BODY, "Link gốc: https://dantri.com.vn/xa-hoi.htm"),
            (BODY, "© Công ty Cổ phần Truyền thông Sông Thương"),
            (&format!("{BODY}\nGia Huy\ngiahuy@tuoitre.com.vn"), ""),
        ] {
            assert_eq!(below(body, footer), None, "{body} {footer}");
        }
    }

    #[test]
    fn a_paper_speaks_of_itself() {
        let body = "Như Báo Lao Động đã phản ánh, lực lượng cứu hộ đã đưa lương thực đến từng nhà ở bến đò.";
        assert_eq!(below(body, ""), Some(("Lao Động".into(), Sign::Itself)));
    }
}
