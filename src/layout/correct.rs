//! Roles given by hand: pieces are cut where the words start and end, and these are read as the readers of their role do.

use std::ops::Range;

use super::byline::{self, Byline};
use super::line::{Line, LineKind};
use super::roles::Giver;
use super::story::Story;
use super::tags::Neighbours;
use super::{Field, Piece, credit, dateline, stamp};
use crate::article::Role;
use crate::lines::Page;
use crate::tokens::{Gap, Kind, Tokens};

/// The rule of a piece whose role was given by hand.
pub(crate) const CORRECTED: &str = "correction/role";

/// Gives words their roles, one correction after the other.
pub(crate) fn correct(tokens: &Tokens, pieces: &mut Vec<Piece>, corrections: &[(Range<usize>, Role)]) {
    for (range, role) in corrections {
        give(tokens, pieces, range, *role);
    }
    // What went on behind the end of a page may have lost its start.
    for i in (0..pieces.len()).filter(|_| !corrections.is_empty()) {
        if pieces[i].continued {
            let before = pieces[..i].iter().rfind(|piece| piece.rule != "boilerplate/page-break");
            pieces[i].continued = before.is_some_and(|before| before.role == pieces[i].role);
        }
    }
}

fn give(tokens: &Tokens, pieces: &mut Vec<Piece>, range: &Range<usize>, role: Role) {
    let covered = |pieces: &[Piece], range: &Range<usize>| {
        let start = pieces.partition_point(|piece| piece.tokens.end <= range.start);
        start..pieces.partition_point(|piece| piece.tokens.start < range.end)
    };
    let of = covered(pieces, range);
    // What was marked as a whole line has its parts, too, but a part alone is what it was marked as.
    let has_more = pieces[of.clone()].iter().any(|piece| !is_part(piece.role, role));
    let stays = |piece: &Piece| piece.role == role || has_more && is_part(piece.role, role);
    if pieces[of.clone()].iter().all(stays) {
        return;
    }
    let mut range = with_marks(tokens, &pieces[of.clone()], range, role);
    if is_single(role) {
        // Its own pieces are cut nowhere: the words beside them go on with them.
        let own = pieces[of.clone()].iter().filter(|piece| piece.role == role);
        range = own.fold(range, |range, own| range.start.min(own.tokens.start)..range.end.max(own.tokens.end));
        for piece in pieces.iter_mut().filter(|piece| piece.role == role) {
            (piece.role, piece.rule, piece.values) = (Role::Paragraph, CORRECTED, vec![]);
        }
    }
    let mut parts: Vec<Range<usize>> = Vec::new();
    for piece in pieces[of.clone()].iter().filter(|piece| !stays(piece)) {
        let part = piece.tokens.start.max(range.start)..piece.tokens.end.min(range.end);
        // Words of one line that are one thing now are one piece.
        let joins = |last: &Range<usize>| last.end == part.start && tokens.gap(part.start) < Gap::Line;
        match parts.last_mut().filter(|last| is_single(role) || joins(last)) {
            Some(last) => last.end = part.end,
            None => parts.push(part),
        }
    }
    let mut new = Vec::new();
    for part in parts {
        let of = covered(pieces, &part);
        let (first, last) = (&pieces[of.start], &pieces[of.end - 1]);
        new.extend(rest(first, first.tokens.start..part.start));
        new.extend(read(tokens, pieces, part.clone(), role));
        new.extend(rest(last, part.end..last.tokens.end).map(|piece| Piece { continued: false, ..piece }));
        pieces.splice(of, new.drain(..));
    }
}

/// Whether an article has one of it.
fn is_single(role: Role) -> bool {
    matches!(role, Role::Title | Role::Kicker | Role::Lead)
}

/// Whether a line of some role may have a part of another: a caption its credit, a lead its dateline.
fn is_part(part: Role, whole: Role) -> bool {
    match part {
        Role::Credit => whole == Role::Caption,
        Role::Dateline => matches!(whole, Role::Title | Role::Lead | Role::Paragraph),
        _ => false,
    }
}

/// The words with the marks that no other words keep: brackets and stops at their ends, and what else would stand alone.
fn with_marks(tokens: &Tokens, pieces: &[Piece], range: &Range<usize>, role: Role) -> Range<usize> {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return range.clone() };
    let (first, last) = (first.tokens.start, last.tokens.end);
    let is_mark = |at: usize| tokens.kind(at) == Kind::Mark;
    let Range { mut start, mut end } = range.clone();
    while start > first && tokens.glued(start) && matches!(tokens.mark(start - 1), '(' | '[' | '“' | '‘' | '"') {
        start -= 1;
    }
    // A mark between two words without space is inside a word: `Chinhphu.vn`.
    while end < last && is_mark(end) && tokens.glued(end) && (end + 1 == last || is_mark(end + 1) || !tokens.glued(end + 1)) {
        end += 1;
    }
    start = if (first..start).all(is_mark) { first } else { start };
    let dateline = dateline::read_head(tokens, &(start..last)).filter(|found| role == Role::Dateline && found.tokens.end > end);
    end = dateline.map_or(end, |found| found.tokens.end);
    start..if (end..last).all(is_mark) { last } else { end }
}

/// What is left of a piece beside words that have another role now.
fn rest(piece: &Piece, tokens: Range<usize>) -> Option<Piece> {
    let is_inside = |value: &Range<usize>| tokens.start <= value.start && value.end <= tokens.end;
    let values = piece.values.iter().filter(|(_, value)| is_inside(value)).cloned().collect();
    (!tokens.is_empty()).then(|| Piece { tokens, values, ..piece.clone() })
}

/// Reads words as the readers of their role do.
fn read(tokens: &Tokens, pieces: &[Piece], range: Range<usize>, role: Role) -> Vec<Piece> {
    let (lines, story) = ([Line::look(tokens, range.clone(), Page::Within)], Story::default());
    let mut giver = Giver::new(tokens, &lines, &story, 0);
    let name = || words(tokens, &range);
    let signed = || byline::read(tokens, &range).unwrap_or_default();
    match role {
        Role::Title | Role::Kicker => giver.before_tail(role, CORRECTED, range),
        Role::Lead => giver.after_dateline(CORRECTED, range),
        Role::Timestamp => giver.stamp(0, CORRECTED),
        Role::Byline => {
            let found =
                Some(signed()).filter(|found| !found.authors.is_empty()).or_else(|| stamp::read_signer_before(tokens, &range));
            let found = found.unwrap_or_else(|| Byline { authors: vec![name()], ..Byline::default() });
            giver.byline(range, Byline { rule: CORRECTED, ..found });
        }
        Role::Source => {
            let found = Byline { authors: vec![], rule: CORRECTED, ..signed() };
            let is_known = !found.sources.is_empty() || found.outlet.is_some();
            giver.byline(range.clone(), if is_known { found } else { Byline { sources: vec![name()], ..found } });
        }
        Role::Caption => match credit::read(tokens, &range).filter(|found| !found.caption.is_empty()) {
            Some(found) => giver.caption(found),
            None => giver.whole(0, role, CORRECTED),
        },
        Role::Credit => {
            let name = credit::read(tokens, &range).map_or_else(name, |found| found.name);
            giver.push(role, CORRECTED, range, vec![(Field::Credit, name)]);
        }
        Role::Dateline => {
            let found = dateline::read_head(tokens, &(range.start..tokens.len())).map(|found| found.outlet);
            let outlet = found.filter(|outlet| outlet.end <= range.end).unwrap_or_else(name);
            giver.push(role, CORRECTED, range, vec![(Field::Outlet, outlet)]);
        }
        Role::Tags => {
            giver.neighbours = Some(Neighbours::of(tokens, pieces));
            let is_labelled = lines[0].kind == LineKind::Tags || range.clone().any(|at| tokens.mark(at) == ':');
            if is_labelled { giver.tags(0) } else { giver.more_tags(0) }
        }
        _ => giver.whole(0, role, CORRECTED),
    }
    giver.pieces.iter_mut().filter(|piece| piece.role == role).for_each(|piece| piece.rule = CORRECTED);
    giver.pieces
}

/// A range without the marks at its ends.
fn words(tokens: &Tokens, range: &Range<usize>) -> Range<usize> {
    let is_word = |at: &usize| tokens.kind(*at) != Kind::Mark;
    let start = range.clone().find(is_word).unwrap_or(range.start);
    start..range.clone().rfind(is_word).map_or(range.end, |at| at + 1)
}
