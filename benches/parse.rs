//! How fast `parse` is, on articles of usual sizes, and whether its time grows with the text and no faster.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use tinbai::{Options, parse};

const ARTICLE: &str = include_str!("article.txt");

/// The article with the paragraphs of its body again and again, cut at `size` bytes.
fn text_of(size: usize) -> String {
    let (head, _) = ARTICLE.match_indices('\n').nth(3).expect("the head has four lines");
    let (head, body) = ARTICLE.split_at(head);
    let mut text = head.to_owned() + &body.repeat(size / body.len() + 1);
    let end = (0..=size).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.truncate(end);
    text
}

fn measure(criterion: &mut Criterion, group: &str, sizes: &[usize]) {
    let mut group = criterion.benchmark_group(group);
    group.sample_size(10);
    for &size in sizes {
        let text = text_of(size);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(size), &text, |bencher, text| {
            bencher.iter(|| parse(black_box(text), &Options::default()));
        });
    }
}

fn article(criterion: &mut Criterion) {
    measure(criterion, "article", &[2_000, 4_000, 7_000, 10_000]);
}

fn growth(criterion: &mut Criterion) {
    measure(criterion, "growth", &[10_000, 100_000, 1_000_000, 10_000_000]);
}

criterion_group!(benches, article, growth);
criterion_main!(benches);
