//! The hashes of words, by which they are looked up.

use std::ops::Range;

/// The hash of a text as one word.
pub(crate) fn hash_text(text: &str) -> u64 {
    hash(text, 0..text.len())
}

/// A hash of a short word that lies in a text, eight bytes at a step, with its upper bits as well mixed as its lower ones. Of words that are no
/// longer than a step none has the hash of another.
#[inline]
pub(super) fn hash(text: &str, word: Range<usize>) -> u64 {
    let (mut hash, mut at) = (word.len() as u64, word.start);
    while at + 8 < word.end {
        hash = mix(hash, eight(text, at));
        at += 8;
    }
    let n_unused = 8 * (at + 8 - word.end) as u32;
    mix(hash, eight(text, at) & u64::MAX.checked_shr(n_unused).unwrap_or(0))
}

/// Eight bytes of a text in one number, the first as its lowest; zeroes where the text has ended.
pub(super) fn eight(text: &str, at: usize) -> u64 {
    let text = text.as_bytes();
    let mut eight = [0; 8];
    match text.get(at..at + 8) {
        Some(bytes) => eight.copy_from_slice(bytes),
        None => eight.iter_mut().zip(&text[at.min(text.len())..]).for_each(|(byte, next)| *byte = *next),
    }
    u64::from_le_bytes(eight)
}

pub(super) fn mix(hash: u64, bytes: u64) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mixed = (hash ^ bytes).wrapping_mul(ODD);
    (mixed ^ (mixed >> 32)).wrapping_mul(ODD)
}
