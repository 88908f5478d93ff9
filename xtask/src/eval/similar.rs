//! Python's `difflib.SequenceMatcher(None, a, b, autojunk=False)`, as far as its `ratio` needs.

use std::collections::HashMap;

/// Whether `ratio()` of the two is at least `least`. The cheap upper bounds of `difflib` come first.
pub fn is_similar(a: &[char], b: &[char], least: f64) -> bool {
    ratio_of(a.len().min(b.len()), a, b) >= least && ratio_of(n_shared(a, b), a, b) >= least && ratio(a, b) >= least
}

/// `ratio()`: twice the characters in matching blocks, divided by all characters.
fn ratio(a: &[char], b: &[char]) -> f64 {
    ratio_of(n_matching(a, b), a, b)
}

fn ratio_of(matches: usize, a: &[char], b: &[char]) -> f64 {
    let length = a.len() + b.len();
    if length == 0 { 1.0 } else { 2.0 * matches as f64 / length as f64 }
}

/// How many characters the two share, in any order.
fn n_shared(a: &[char], b: &[char]) -> usize {
    let mut left = HashMap::new();
    for &char in b {
        *left.entry(char).or_insert(0_usize) += 1;
    }
    let mut take = |char: char| match left.get_mut(&char) {
        None | Some(0) => false,
        Some(n) => {
            *n -= 1;
            true
        }
    };
    a.iter().filter(|&&char| take(char)).count()
}

/// How many characters lie in matching blocks: the longest common run, and again on both sides of it.
fn n_matching(a: &[char], b: &[char]) -> usize {
    let mut places: HashMap<char, Vec<usize>> = HashMap::new();
    for (at, &char) in b.iter().enumerate() {
        places.entry(char).or_default().push(at);
    }
    let mut matches = 0;
    let mut open = vec![(0, a.len(), 0, b.len())];
    while let Some((a_start, a_end, b_start, b_end)) = open.pop() {
        let (a_at, b_at, length) = longest_run(a, &places, (a_start, a_end), (b_start, b_end));
        if length > 0 {
            matches += length;
            open.push((a_start, a_at, b_start, b_at));
            open.push((a_at + length, a_end, b_at + length, b_end));
        }
    }
    matches
}

/// `find_longest_match`: of the longest common runs the one that starts first in `a`, then in `b`.
fn longest_run(
    a: &[char],
    places: &HashMap<char, Vec<usize>>,
    (a_start, a_end): (usize, usize),
    (b_start, b_end): (usize, usize),
) -> (usize, usize, usize) {
    let mut best = (a_start, b_start, 0);
    // For each place of `b` the row in which a run last ended there, and its length; rows count from 1.
    let mut previous = vec![(0, 0); b_end - b_start];
    let mut current = previous.clone();
    for (row, at) in (1..).zip(a_start..a_end) {
        let places = places.get(&a[at]).map_or(&[][..], Vec::as_slice);
        let first = places.partition_point(|&place| place < b_start);
        for &place in places[first..].iter().take_while(|&&place| place < b_end) {
            let before = (place - b_start).checked_sub(1).map(|column| previous[column]);
            let length = 1 + before.filter(|&(ended, _)| ended + 1 == row).map_or(0, |(_, length)| length);
            current[place - b_start] = (row, length);
            if length > best.2 {
                best = (at + 1 - length, place + 1 - length, length);
            }
        }
        std::mem::swap(&mut previous, &mut current);
    }
    best
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::process::{Command, Stdio};

    use super::*;

    const PYTHON: &str = "
import difflib, json, sys
for a, b in json.load(sys.stdin):
    m = difflib.SequenceMatcher(None, a, b, autojunk=False)
    print(m.ratio(), m.quick_ratio(), m.real_quick_ratio())
";

    /// Pairs of texts: random ones over few letters, which have many equal runs, and a sentence with random changes.
    fn pairs() -> Vec<(String, String)> {
        let mut state = 2026_u64;
        let mut below = move |n: usize| {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (state >> 33) as usize % n
        };
        let sentence: Vec<char> =
            "Chiều 6/9, tại Trụ sở Chính phủ, Đảng ủy họp; “đường 30 tháng 4” 😀".repeat(6).chars().collect();
        let mut pairs = vec![(String::new(), String::new()), ("a".into(), String::new())];
        for _ in 0..300 {
            let mut word = |most| (0..below(most)).map(|_| ['a', 'ă', 'â', ' '][below(4)]).collect::<String>();
            pairs.push((word(40), word(40)));
        }
        for _ in 0..100 {
            let mut changed = sentence.clone();
            for _ in 0..below(60) {
                let (from, to) = (below(changed.len()), below(changed.len()));
                match below(3) {
                    0 => _ = changed.remove(from),
                    1 => changed.insert(from, 'x'),
                    _ => changed.swap(from, to),
                }
            }
            pairs.push((sentence.iter().collect(), changed.into_iter().collect()));
        }
        pairs
    }

    #[test]
    fn is_difflib() {
        let python = Command::new("python3").args(["-c", PYTHON]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let Ok(mut python) = python else {
            return eprintln!("skipped: there is no python3");
        };
        let pairs = pairs();
        python.stdin.take().unwrap().write_all(serde_json::to_string(&pairs).unwrap().as_bytes()).unwrap();
        let output = String::from_utf8(python.wait_with_output().unwrap().stdout).unwrap();
        assert_eq!(output.lines().count(), pairs.len());
        for (line, (a, b)) in output.lines().zip(&pairs) {
            let (left, right): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let bounds = [n_matching(&left, &right), n_shared(&left, &right), left.len().min(right.len())];
            let theirs: Vec<f64> = line.split(' ').map(|number| number.parse().unwrap()).collect();
            assert_eq!(bounds.map(|matches| ratio_of(matches, &left, &right)), *theirs, "{a:?} {b:?}");
        }
    }
}
