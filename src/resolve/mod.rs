//! The sixth stage: decides what the mentions mean for the article. It links and chooses, and edits nothing.

mod abbreviations;
mod dates;
mod definitions;
mod documents;
mod organizations;
mod outlet;
mod people;
mod places;
mod speech;
mod times;

pub(crate) use abbreviations::abbreviations;
pub(crate) use dates::dates;
pub(crate) use documents::{documents, slug};
pub(crate) use organizations::organizations;
pub(crate) use outlet::{Outlet, outlet};
pub(crate) use people::people;
pub(crate) use places::places;
pub(crate) use speech::{Speech, speech};
pub(crate) use times::{Time, Times, times};

/// How sure a thing is of which the surest rule is right in a share `once` of the things that an article names once. What it names again
/// is wrong a quarter as often: a story comes back to whom and what it is about, and a misread word stands alone. In whole hundredths.
fn sure(once: f64, n_mentions: usize) -> f64 {
    if n_mentions > 1 { 1.0 - ((1.0 - once) * 25.0).round() / 100.0 } else { once }
}

/// Of each of `n` mentions, which of some things has it among its own.
fn owners(n: usize, owned: &mut dyn Iterator<Item = &Vec<usize>>) -> Vec<Option<usize>> {
    let mut owners = vec![None; n];
    for (owner, mentions) in owned.enumerate() {
        mentions.iter().for_each(|&mention| owners[mention] = Some(owner));
    }
    owners
}
