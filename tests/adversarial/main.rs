//! Texts that hurt other parsers: what is read in them, and what that costs beside plain articles of the same length.
//!
//! With `TINBAI_THOROUGH` in the environment some families are tried with 64 MB, without it all with 1 MB.

#[path = "../common/mod.rs"]
mod common;
mod families;

use std::hint::black_box;
use std::time::Duration;

use common::oracles::{check, check_blocks, check_spans};
use common::parse;
use cpu_time::ThreadTime;
use families::{FAMILIES, plain};

fn is_thorough() -> bool {
    std::env::var_os("TINBAI_THOROUGH").is_some()
}

#[test]
fn every_family_is_what_it_must_be() {
    for family in FAMILIES {
        for bytes in [0, 1, 100, 2_000] {
            check(&(family.text)(bytes));
        }
        let text = (family.text)(100_000);
        println!("{}", family.name);
        (family.expect)(&parse(&text), &text);
    }
}

#[test]
fn depth_is_no_matter() {
    for family in FAMILIES.iter().filter(|family| family.name.starts_with("nested")) {
        const LEVELS: usize = 100_000;
        let text = (family.text)(LEVELS * "“‘’”".len());
        let article = parse(&text);
        check_spans(&article, &text);
        check_blocks(&article, &text);
        (family.expect)(&article, &text);
    }
}

#[test]
fn a_word_of_ten_megabytes() {
    for name in ["letters", "one word of Vietnamese letters"] {
        let family = FAMILIES.iter().find(|family| family.name == name).unwrap();
        let text = (family.text)(10_000_000);
        let article = parse(&text);
        (family.expect)(&article, &text);
        assert_eq!(article.blocks[0].end, text.len());
    }
}

/// Every character that Unicode can have, those without a meaning too, alone in words and side by side.
#[test]
fn every_plane_of_unicode() {
    const PLANE: u32 = 0x1_0000;
    for plane in 0..=16 {
        let characters: Vec<char> = (plane * PLANE..(plane + 1) * PLANE).filter_map(char::from_u32).collect();
        let side_by_side: String = characters.iter().collect();
        let in_words: String = characters.iter().map(|c| format!("Tin{c}bài {c} ")).collect();
        for text in [side_by_side, in_words] {
            let article = parse(&text);
            check_spans(&article, &text);
            check_blocks(&article, &text);
        }
        for characters in characters.chunks(PLANE as usize / 64).step_by(if is_thorough() { 1 } else { 16 }) {
            check(&characters.iter().collect::<String>());
        }
    }
}

/// What a byte of a text costs, in seconds of the processor: what else the machine does is not counted.
fn cost(text: &str) -> f64 {
    let start = ThreadTime::now();
    let mut n_times = 0;
    while n_times == 0 || start.elapsed() < Duration::from_millis(20) {
        black_box(parse(text));
        n_times += 1;
    }
    start.elapsed().as_secs_f64() / (n_times * text.len()) as f64
}

/// A byte of a long text costs what one of a short text does, and of any text not much more than one of an article.
#[test]
fn cost_grows_with_length_alone() {
    const SHORT: usize = 10_000;
    let article = cost(&plain(1_000_000));
    println!("{:40}{:>14}{:>10}", "family", "beside plain", "growth");
    let mut faults = Vec::new();
    for family in FAMILIES {
        let long = if is_thorough() && LONGEST.contains(&family.name) { 64_000_000 } else { 1_000_000 };
        let [short_text, long_text] = [SHORT, long].map(family.text);
        // What is read once for all texts is read here.
        parse(&short_text);
        // Caches and clocks are shared with what else runs: what grows does so each time.
        let (mut beside, mut growth) = (f64::INFINITY, f64::INFINITY);
        for _ in 0..3 {
            let (short, long) = (cost(&short_text), cost(&long_text));
            beside = beside.min(long / article);
            growth = growth.min(long / short);
            if beside <= BESIDE_PLAIN && growth <= GOAL {
                break;
            }
        }
        println!("{:40}{beside:14.2}{growth:10.2}", family.name);
        if beside > BESIDE_PLAIN || growth > GROWTH {
            faults.push(family.name);
        }
    }
    assert!(faults.is_empty(), "{faults:?}");
}

/// The families that are tried with 64 MB.
const LONGEST: [&str; 12] = [
    "articles",
    "an article in one line",
    "digits",
    "capitals",
    "capitals in words",
    "straight quotation marks",
    "opening quotation marks",
    "dates",
    "nested brackets",
    "stacks of marks",
    "abbreviations with their meaning",
    "one name",
];

/// How much dearer than an article's a byte may be.
const BESIDE_PLAIN: f64 = 40.0;
/// How much dearer than a short text's a byte of a long one should be, and may be on a machine that does other things beside.
const GOAL: f64 = 1.3;
const GROWTH: f64 = 2.0;
