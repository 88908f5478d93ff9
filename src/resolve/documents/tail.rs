//! What the words after a citation say of the document: what it is about, when it takes effect, and who signed it when,
//! where what it is about stands between: `Nghị định số 30/2020/NĐ-CP về công tác văn thư ngày 5/3/2020 của Chính phủ`.

use std::ops::Range;

use super::ends_sentence_part;
use crate::fold::fold;
use crate::mentions::document::{By, Citation, Number, Role, Signing, When, issuer_of_code, read_signing, read_when, read_word};
use crate::mentions::{Fact, MOST_TOKENS, Mention};
use crate::sentences::Sentences;
use crate::texts::cut;
use crate::tokens::{Gap, Kind, Tokens};

/// What the text says of a document at one citation.
#[derive(Default)]
pub(super) struct Tail {
    pub(super) when: Option<When>,
    pub(super) issuer: Option<Range<usize>>,
    pub(super) effective: Option<When>,
    pub(super) subject: Option<Range<usize>>,
}

/// A clause starts after a comma where so few words later something is said of it.
const FINITE_WITHIN: usize = 8;

/// A signing that stands apart is of one of the first documents of its sentence.
const MOST_OUTER: usize = 8;

/// One for each citation, in order.
pub(super) fn read(tokens: &Tokens, sentences: &Sentences, mentions: &[Mention]) -> Vec<Tail> {
    let cited: Vec<(&Mention, &Citation)> = mentions
        .iter()
        .filter_map(|mention| match &mention.fact {
            Fact::Document(citation) => Some((mention, &**citation)),
            _ => None,
        })
        .collect();
    let mut tails: Vec<Tail> = Vec::with_capacity(cited.len());
    for of_piece in cited.chunk_by(|(one, _), (other, _)| one.piece == other.piece) {
        let mut rest = of_piece;
        for sentence in sentences.of_piece(of_piece[0].0.piece) {
            let (here, later) = rest.split_at(rest.iter().take_while(|(mention, _)| mention.tokens.start < sentence.end).count());
            rest = later;
            read_sentence(tokens, here, sentence.end, &mut tails);
        }
    }
    tails
}

/// The citations of one sentence.
fn read_sentence(tokens: &Tokens, cited: &[(&Mention, &Citation)], end: usize, tails: &mut Vec<Tail>) {
    let first = tails.len();
    for (i, (mention, citation)) in cited.iter().enumerate() {
        let Signing { mut when, mut issuer } = citation.signing.clone();
        // `Luật số 70/2014/QH13 sửa đổi Luật Giá ngày 26/11/2014 của Quốc hội`: the day is of the year of the first number.
        let apart = citation.signing.clone();
        let is_strange = match &citation.by {
            By::Number(number) => {
                let is_year = number.year.is_none_or(|year| when.is_none_or(|when| when.year == year));
                !is_year || issuer.is_some() && !is_by(tokens, number, &apart)
            }
            by => matches!(by, By::Name(_, None)),
        };
        let is_of_another = |i: &usize| is_strange && signs(tokens, cited[*i].1, &tails[first + *i], &apart);
        if let Some(found) = (0..i.min(MOST_OUTER)).find(is_of_another) {
            (tails[first + found].when, tails[first + found].issuer) = (when, issuer.clone());
            (when, issuer) = (None, None);
        }
        let subject = matches!(citation.by, By::Number(_))
            .then(|| read_subject(tokens, mention.tokens.end, end, &cited[i + 1..]))
            .flatten();
        tails.push(Tail { when, issuer, effective: None, subject });
        let next = cited.get(i + 1).map_or(end, |(next, _)| next.tokens.start.max(mention.tokens.end));
        read_gap(tokens, mention.tokens.end..next, end, &cited[..=i], &mut tails[first..]);
    }
    share_issuers(tokens, cited, &mut tails[first..]);
}

/// What stands between two citations, and may belong to any before it.
fn read_gap(tokens: &Tokens, gap: Range<usize>, end: usize, cited: &[(&Mention, &Citation)], tails: &mut [Tail]) {
    let mut at = gap.start;
    // The document whose signing stood apart is the one of which the sentence goes on to speak.
    let mut of = tails.len() - 1;
    while at < gap.end {
        if matches!(tokens.key(at), "ngày" | ",")
            && let Some(signing) = read_signing(tokens, at, end.min(at + MOST_TOKENS))
        {
            let fits = |i: &usize| signs(tokens, cited[*i].1, &tails[*i], &signing);
            if let Some(found) = (0..tails.len().min(MOST_OUTER)).find(fits) {
                tails[found].issuer = tails[found].issuer.take().or(signing.issuer.clone());
                tails[found].when = signing.when;
                of = found;
            }
            at = signing.issuer.map_or(at + 1, |issuer| issuer.end);
        } else if let Some(len) = read_word(tokens, at, end, Role::Effect) {
            let when = read_when(tokens, at + len, end);
            tails[of].effective = tails[of].effective.or(when.map(|when| when.value));
            at += len;
        } else {
            at += 1;
        }
    }
}

/// Whether a signing that stands apart is of a document: one without a day, with a number of the same year and, if the day
/// tells no year apart, a code of the same issuer.
fn signs(tokens: &Tokens, citation: &Citation, tail: &Tail, signing: &Signing) -> bool {
    let (By::Number(number) | By::Name(_, Some(number))) = &citation.by else { return false };
    let (None, Some(when)) = (tail.when, signing.when) else { return false };
    if when.n_parts() < 3 {
        return false;
    }
    number.year.map_or_else(|| is_by(tokens, number, signing), |year| year == when.year)
}

/// Whether a code in a number is of the issuer, or nobody knows of whom they are.
fn is_by(tokens: &Tokens, number: &Number, signing: &Signing) -> bool {
    let named = signing.issuer.as_ref().map_or(String::new(), |words| fold(&tokens.join(words)));
    let codes = number.symbol.iter().flat_map(|symbol| &symbol.issuers).filter_map(|&at| issuer_of_code(tokens, at));
    let mut names = codes.flat_map(|issuer| issuer.names()).peekable();
    names.peek().is_none() || names.any(|name| cut(&named, &fold(name)).is_some())
}

/// Who acts before the first of a list has issued them all: `Bộ Tài chính ban hành Thông tư …; Thông tư …`.
fn share_issuers(tokens: &Tokens, cited: &[(&Mention, &Citation)], tails: &mut [Tail]) {
    let code = |citation: &Citation| match &citation.by {
        By::Number(number) => number.symbol.as_ref().and_then(|symbol| symbol.issuers.first().copied()),
        _ => None,
    };
    // `Quyết định số 312 và Quyết định số 313 của Thủ tướng`: who stands behind the last.
    let key = |citation: &Citation| code(citation).map(|code| tokens.key(code));
    for i in (1..cited.len()).rev() {
        let [(one, of_one), (other, of_other)] = [cited[i - 1], cited[i]];
        let joins = one.tokens.end + 1 == other.tokens.start && matches!(tokens.key(one.tokens.end), "và" | ",");
        let is_behind = tails[i].issuer.as_ref().is_some_and(|issuer| issuer.start >= other.tokens.start);
        if joins && is_behind && of_one.kind == of_other.kind && key(of_one) == key(of_other) && tails[i - 1].issuer.is_none() {
            tails[i - 1].issuer = tails[i].issuer.clone();
        }
    }
    let mut shared: Option<(usize, Range<usize>)> = None;
    for ((mention, citation), tail) in cited.iter().zip(tails) {
        let Some(code) = code(citation) else { continue };
        match (&tail.issuer, &shared) {
            (Some(issuer), _) if issuer.end <= mention.tokens.start => shared = Some((code, issuer.clone())),
            (None, Some((first, issuer))) if tokens.key(*first) == tokens.key(code) => tail.issuer = Some(issuer.clone()),
            _ => {}
        }
    }
}

/// What a document is about, in the words after it; none where they do not come to an end.
fn read_subject(tokens: &Tokens, at: usize, end: usize, later: &[(&Mention, &Citation)]) -> Option<Range<usize>> {
    let opening = read_word(tokens, at, end, Role::Subject).filter(|_| tokens.gap(at) < Gap::Line);
    let mut from = at;
    if let Some(len) = opening {
        let is_about = matches!(tokens.key(at + len - 1), "về" | "việc" | "v" | "đến");
        from = if is_about { at + len } else { at };
    }
    if matches!(tokens.mark(from), '“' | '"') {
        let close = (from + 1..end.min(from + MOST_TOKENS)).find(|&at| matches!(tokens.mark(at), '”' | '"'))?;
        return Some(from + 1..close);
    }
    opening?;
    let most = end.min(from + MOST_TOKENS);
    // The next document of a list; but in `sửa đổi Luật Giá và Luật Phí` the list is of what it is about.
    let starts_citation = |at: usize| {
        let near = || later.iter().map(|(mention, _)| &mention.tokens).take_while(|words| words.start < at + 2);
        near().any(|words| words.start >= at) && !near().any(|words| words.end + 1 == at)
    };
    let mut brackets = 0;
    let close = (from + 1..most).find(|&at| {
        match tokens.text(at) {
            "(" => brackets += 1,
            ")" if brackets > 0 => brackets -= 1,
            ")" | ";" | "”" | "]" | "…" => return true,
            "." => return !tokens.glued(at + 1) || at + 1 == end,
            "," => return starts_clause(tokens, at + 1, most) || starts_citation(at + 1),
            _ if tokens.key(at) == "và" && starts_citation(at + 1) => return true,
            _ => {}
        }
        brackets == 0 && (ends_sentence_part(tokens, at, end) || read_signing(tokens, at, most).is_some())
    });
    let close = close.or((most == end).then_some(end))?;
    Some(from..close).filter(|words| !words.is_empty())
}

/// Whether a new clause starts after a comma, and not the next item of a list.
fn starts_clause(tokens: &Tokens, at: usize, end: usize) -> bool {
    if matches!(tokens.key(at), "ông" | "bà" | "đồng" | "nhằm" | "nếu" | "khi" | "do" | "với" | "còn" | "ngày") {
        return true;
    }
    let clause = (at..end.min(at + FINITE_WITHIN)).take_while(|&at| tokens.kind(at) != Kind::Mark);
    let finite = |at: usize| ends_sentence_part(tokens, at, end) || matches!(tokens.key(at), "được" | "có" | "cho");
    clause.into_iter().any(finite)
}
