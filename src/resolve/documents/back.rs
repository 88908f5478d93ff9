//! What refers to a document without naming it: `Nghị định này`, `thực hiện Chỉ thị`, and parts, `khoản 2 Điều 5`, of which
//! the document stands near.

use super::{Cited, Drafts};
use crate::hashed::Groups;
use crate::mentions::document::By;
use crate::mentions::{Fact, Mention};
use crate::tokens::{Tokens, hash_text};

/// Links `Nghị định này` where exactly one document of the type was cited before it, or in all the text.
pub(super) fn link_types(drafts: &Drafts, cited: &[Cited], links: &mut [Option<usize>]) {
    let (mut before, mut all) = (Groups::default(), Groups::default());
    for (at, kind) in drafts.list.iter().enumerate().filter_map(|(at, draft)| Some((at, draft.kind?))) {
        generic(kind.name).for_each(|name| note(&mut all, name, at));
    }
    for one in cited {
        match links[one.mention] {
            Some(at) => {
                drafts.list[at].kind.iter().for_each(|kind| generic(kind.name).for_each(|name| note(&mut before, name, at)))
            }
            None if matches!(one.citation.by, By::Back) => {
                let name = hash_text(one.citation.kind.name);
                let candidates = [before.get(name), all.get(name)].into_iter().find(|list| !list.is_empty());
                if let Some(&[only]) = candidates {
                    links[one.mention] = Some(only);
                }
            }
            None => {}
        }
    }
}

/// Two candidates are as open as more.
fn note(kinds: &mut Groups, name: &str, at: usize) {
    let list = kinds.entry(hash_text(name));
    if list.len() < 2 && !list.contains(&at) {
        list.push(at);
    }
}

/// A type, and the wider one that may stand for it: `Thông tư liên tịch`, `Thông tư`.
fn generic(name: &'static str) -> impl Iterator<Item = &'static str> {
    [Some(name), name.strip_suffix(" liên tịch")].into_iter().flatten()
}

/// A part belongs to the document after it, `Điều 5 của Nghị định …`, or just before it, or to the only one of the text.
pub(super) fn link_provisions(tokens: &Tokens, mentions: &[Mention], links: &mut [Option<usize>]) {
    let is_of_documents = |at: &usize| matches!(mentions[*at].fact, Fact::Document(_) | Fact::Provision(_));
    let ours: Vec<usize> = (0..mentions.len()).filter(is_of_documents).collect();
    let mut only = links.iter().flatten().copied();
    let only = only.next().filter(|first| only.all(|other| other == *first));
    for (i, &at) in ours.iter().enumerate().rev().filter(|(_, at)| matches!(mentions[**at].fact, Fact::Provision(_))) {
        let near = |one: usize, other: usize| {
            let between = mentions[one].tokens.end..mentions[other].tokens.start;
            let is_joined = between
                .clone()
                .all(|at| tokens.mark(at) == ',' || tokens.mark(at) == '(' || matches!(tokens.key(at), "và" | "của" | "tại"));
            mentions[one].piece == mentions[other].piece && between.len() <= 2 && is_joined
        };
        let after = ours.get(i + 1).filter(|&&next| near(at, next)).and_then(|&next| links[next]);
        let before = || i.checked_sub(1).map(|i| ours[i]).filter(|&before| near(before, at)).and_then(|before| links[before]);
        links[at] = after.or_else(before).or(only);
    }
}
