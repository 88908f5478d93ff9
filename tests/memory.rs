//! How much memory a text takes at its peak, as a multiple of its length.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use tinbai::Options;

/// The system's allocator, which counts.
struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call goes on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        PEAK.fetch_max(HELD.fetch_add(layout.size(), Relaxed) + layout.size(), Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The article of the benches, again and again.
fn text(bytes: usize) -> String {
    let article = include_str!("../benches/article.txt");
    article.repeat(bytes.div_ceil(article.len()))
}

/// The most memory held while a text is read, its result with it, and what is held once that is dropped.
fn measure(text: &str) -> (usize, usize) {
    let before = HELD.load(Relaxed);
    PEAK.store(before, Relaxed);
    drop(std::hint::black_box(tinbai::parse(text, &Options::default())));
    (PEAK.load(Relaxed) - before, HELD.load(Relaxed).saturating_sub(before))
}

#[test]
fn memory_is_a_small_multiple_of_the_text() {
    // The tables are read once.
    measure(&text(1));
    for bytes in [10_000, 100_000, 1_000_000, 10_000_000] {
        let text = text(bytes);
        let (peak, left) = measure(&text);
        let times = peak as f64 / text.len() as f64;
        println!("{} bytes: {times:.1} times as much at the peak", text.len());
        assert!(times < 18.0, "{times}");
        // The tests' driver holds something of its own.
        assert!(left < 10_000, "{left} bytes are kept");
    }
}
